import type { FaceWords } from '../layout/words.ts'
import { CLOSED_MAP, mapStore } from './map.ts'
import { closeMap, openStillMap } from './session.ts'
import { versionsApi } from './versions.ts'

/**
 * Opens what stands at a public address; whoever asks need not have come in. `onDate` hears when it was published, in
 * ISO 8601. Gives the way to close it.
 */
export function openPublished(publicId: string, words: () => FaceWords, onDate: (at: string) => void): () => void {
  let isWanted = true
  mapStore.setState({ ...CLOSED_MAP, status: 'loading', still: 'published', isReadOnly: true })
  const open = async (): Promise<void> => {
    const answer = await versionsApi.published(publicId)
    if (!isWanted) return
    if (!answer.ok) {
      mapStore.setState({ status: answer.problem.code === 'refused' ? 'notFound' : 'failed' })
      return
    }
    onDate(answer.value.publishedAt)
    openStillMap(publicId, { still: 'published', records: answer.value.records }, words())
  }
  void open()
  return () => {
    isWanted = false
    closeMap()
  }
}
