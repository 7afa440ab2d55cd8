import type { Result } from '../../../model/result.ts'
import { mapsActs, mapsStore } from '../../../store/maps.ts'
import type { ApiProblem, CollectionSummary, MapSummary } from '../../../store/maps.ts'
import { tabOf } from '../../../store/tabs.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'

interface TabActs {
  /** Puts a map in a collection, before one of its maps or last. */
  readonly put: (map: MapSummary, collectionId: string, before: string | null) => Promise<Result<null, ApiProblem>>
  readonly takeOut: (map: MapSummary) => Promise<void>
  /** Its maps stay. */
  readonly removeCollection: (collection: CollectionSummary) => Promise<void>
}

/** What is done to the place of maps; each is told in words and can be taken back at once. */
export function useTabActs(): TabActs {
  const { t } = useWords()

  const place = async (
    { id }: MapSummary,
    collectionId: string | null,
    before: string | null,
    tell: () => string,
  ): Promise<Result<null, ApiProblem>> => {
    const was = tabOf(id, mapsStore.getState().collections ?? [])
    const placed = await mapsActs.place(id, collectionId, before)
    if (!placed.ok) return placed
    // The neighbor may have gone elsewhere by the time this is taken back; then the end is near enough.
    const undo = async (): Promise<void> => {
      const hasNeighbor =
        tabOf(was.before ?? '', mapsStore.getState().collections ?? []).collectionId === was.collectionId
      await mapsActs.place(id, was.collectionId, hasNeighbor ? was.before : null)
    }
    showToast(tell(), { label: t('shell.undo'), run: () => void undo() })
    return placed
  }
  return {
    put: (map, collectionId, before) =>
      place(map, collectionId, before, () => {
        const { title = '', maps = [] } =
          (mapsStore.getState().collections ?? []).find(({ id }) => id === collectionId) ?? {}
        const k = maps.findIndex(({ id }) => id === map.id) + 1
        return t('home.placed', { title: map.title, collection: title, k, n: maps.length })
      }),
    takeOut: async (map) => {
      await place(map, null, null, () => t('home.takenOut', { title: map.title }))
    },
    removeCollection: async ({ id, title }) => {
      const removed = await mapsActs.removeCollection(id)
      if (!removed.ok) return
      showToast(t('home.collectionRemoved', { title }), {
        label: t('shell.undo'),
        run: () => void mapsActs.restoreCollection(id),
      })
    },
  }
}
