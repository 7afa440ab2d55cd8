import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'

/** Moves a map to the bin, and offers to take that back. */
export function useBinning(): (map: MapSummary) => Promise<void> {
  const { t } = useWords()
  return async ({ id, title }) => {
    const removed = await mapsActs.remove(id)
    if (!removed.ok) return
    showToast(t('home.moved', { title }), { label: t('shell.undo'), run: () => void mapsActs.restore(id) })
  }
}
