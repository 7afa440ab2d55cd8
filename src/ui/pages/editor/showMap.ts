import type { FaceWords } from '../../../layout/words.ts'
import { mapStore } from '../../../store/map.ts'
import type { ShownVersion } from '../../../store/openVersion.ts'
import { closeMap, openMap } from '../../../store/session.ts'

/** Opens a map or, where one is asked for, a state of its past. Gives the way to close it. */
export function showMap(mapId: string, shown: ShownVersion | null, words: () => FaceWords): () => void {
  if (shown === null) {
    openMap(mapId, words())
    return closeMap
  }
  let close = closeMap
  let isWanted = true
  // What it takes to compare two states is fetched when one looks at the past.
  import('../../../store/openVersion.ts').then(
    ({ openVersion }) => {
      if (isWanted) close = openVersion(mapId, shown, words)
    },
    () => mapStore.setState({ status: 'failed' }),
  )
  return () => {
    isWanted = false
    close()
  }
}
