import { History, Redo2, Undo2 } from 'lucide-react'

import { acts } from '../../../store/acts.ts'
import { mapStore, useMap } from '../../../store/map.ts'
import { actWords, capitalized } from '../../actions/actWords.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuRow } from '../../parts/menu.ts'
import { useWords } from '../../words.tsx'

/** So many of what was undone stand above what can be. */
const REDO_ROWS = 5

/** My latest acts by name; choosing one goes back to before it, or forth to after it. */
export function HistoryMenu() {
  const words = useWords()
  const { t } = words
  const isReadOnly = useMap((state) => state.isReadOnly)
  if (isReadOnly) return null

  const rows = (): readonly MenuRow[] => {
    const { map, undoSteps, redoSteps } = mapStore.getState()
    const redo = redoSteps.slice(0, REDO_ROWS).toReversed()
    const undo = undoSteps.map((step) => ({
      type: 'item' as const,
      id: `undo-${step.id}`,
      label: capitalized(actWords(step, map, words), words),
      icon: Undo2,
      onSelect: () => void acts.undoTo(step.id),
    }))
    return [
      ...redo.map((step) => ({
        type: 'item' as const,
        id: `redo-${step.id}`,
        label: t('history.redoTo', { what: actWords(step, map, words) }),
        icon: Redo2,
        onSelect: () => void acts.redoTo(step.id),
      })),
      ...(redo.length > 0 && undo.length > 0 ? [{ type: 'line' as const, id: 'line' }] : []),
      ...(undo.length > 0
        ? undo
        : [{ type: 'item' as const, id: 'none', label: t('history.none'), isDisabled: true, onSelect: () => {} }]),
    ]
  }
  return <MenuButton icon={History} label={t('history.open')} isIconOnly rows={rows} />
}
