import { Trash2 } from 'lucide-react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import type { MenuRow } from '../../parts/menu.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'

/** The row of a map's menu that moves it to the bin, and offers to take that back. */
export function useBinning(): (map: MapSummary) => MenuRow {
  const { t } = useWords()
  const bin = async ({ id, title }: MapSummary): Promise<void> => {
    const removed = await mapsActs.remove(id)
    if (!removed.ok) return
    showToast(t('home.moved', { title }), { label: t('shell.undo'), run: () => void mapsActs.restore(id) })
  }
  return (map) => ({
    type: 'item',
    id: 'remove',
    label: t('home.remove'),
    icon: Trash2,
    isDangerous: true,
    onSelect: () => void bin(map),
  })
}
