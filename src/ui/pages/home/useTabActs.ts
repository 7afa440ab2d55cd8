import type { Result } from '../../../model/result.ts'
import { collectionActs, collectionStore } from '../../../store/collection.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import type { ApiProblem, MapSummary } from '../../../store/maps.ts'
import { tabOf } from '../../../store/tabs.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { refusalWords } from './problemWords.ts'

/** A map by what one knows it by. */
export type Named = Pick<MapSummary, 'id' | 'title'>

interface TabActs {
  /** Puts a map in a collection, before one of its maps or last; a refusal is given back. */
  readonly put: (map: Named, collectionId: string, before: string | null) => Promise<Result<null, ApiProblem>>
  /** The same where nothing else tells of a refusal. */
  readonly move: (map: Named, collectionId: string, before: string | null) => Promise<void>
  readonly takeOut: (map: Named) => Promise<void>
  /** Its maps stay. */
  readonly removeCollection: (collection: CollectionSummary) => Promise<void>
}

const collections = (): readonly CollectionSummary[] => collectionStore.getState().collections ?? []

/** What is done to the place of maps; each is told in words and can be taken back at once. */
export function useTabActs(): TabActs {
  const words = useWords()
  const { t } = words
  const tellRefusal = (done: Result<null, ApiProblem>): void => {
    if (!done.ok) showToast(refusalWords(done.problem, words))
  }

  const place = async (
    { id }: Named,
    collectionId: string | null,
    before: string | null,
    tell: () => string,
  ): Promise<Result<null, ApiProblem>> => {
    const was = tabOf(id, collections())
    const placed = await collectionActs.place(id, collectionId, before)
    if (!placed.ok) return placed
    // The neighbor may have gone elsewhere by the time this is taken back; then the end is near enough.
    const undo = async (): Promise<void> => {
      const hasNeighbor = tabOf(was.before ?? '', collections()).collectionId === was.collectionId
      tellRefusal(await collectionActs.place(id, was.collectionId, hasNeighbor ? was.before : null))
    }
    showToast(tell(), { label: t('shell.undo'), run: () => void undo() })
    return placed
  }
  const put: TabActs['put'] = (map, collectionId, before) =>
    place(map, collectionId, before, () => {
      const { title = '', maps = [] } = collections().find(({ id }) => id === collectionId) ?? {}
      const k = maps.findIndex(({ id }) => id === map.id) + 1
      return t('home.placed', { title: map.title, collection: title, k, n: maps.length })
    })
  return {
    put,
    move: async (map, collectionId, before) => tellRefusal(await put(map, collectionId, before)),
    takeOut: async (map) => tellRefusal(await place(map, null, null, () => t('home.takenOut', { title: map.title }))),
    removeCollection: async ({ id, title }) => {
      const removed = await collectionActs.remove(id)
      if (!removed.ok) return tellRefusal(removed)
      showToast(t('home.collectionRemoved', { title }), {
        label: t('shell.undo'),
        run: () => void collectionActs.restore(id).then(tellRefusal),
      })
    },
  }
}
