import { DoorClosed } from 'lucide-react'

import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'

/** In place of a map that is not open to me. `isKnown`: I have come in, but not to this one. */
export function MapDoor({ isKnown }: { readonly isKnown: boolean }) {
  const { t } = useWords()
  return (
    <StateMessage
      isPage
      isAlert
      icon={DoorClosed}
      title={t(isKnown ? 'arriving.mapForbidden' : 'arriving.mapDoor')}
      text={t(isKnown ? 'arriving.mapForbiddenText' : 'arriving.mapDoorText')}
    />
  )
}
