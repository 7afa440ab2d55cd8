import type { MapPicture } from '../../../layout/picture.ts'
import { Flashes } from './Flashes.tsx'
import { PeerDrags } from './PeerDrags.tsx'

interface LiveOnMapProps {
  readonly picture: MapPicture
  /** Whether my screen shows things where the others' do. */
  readonly isWhole: boolean
}

/** What others do to the map while they are here, in its own px. */
export function LiveOnMap({ picture, isWhole }: LiveOnMapProps) {
  return (
    <>
      {isWhole ? <PeerDrags /> : null}
      <Flashes picture={picture} />
    </>
  )
}
