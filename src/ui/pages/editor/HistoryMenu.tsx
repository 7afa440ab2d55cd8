import { History } from 'lucide-react'

import { mapStore, useMap } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import { actionOf } from '../../actions/actions.ts'
import { historyActs } from '../../actions/historyActs.ts'
import type { HistoryAct } from '../../actions/historyActs.ts'
import { menuRow } from '../../actions/menuRow.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuItem, MenuRow } from '../../parts/menu.ts'
import { useWords } from '../../words.tsx'

/** My latest acts by name; choosing one goes back to before it, or forth to after it. */
export function HistoryMenu() {
  const words = useWords()
  const { t } = words
  const isReadOnly = useMap((state) => state.isReadOnly)
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  if (isReadOnly) return null

  const rows = (): readonly MenuRow[] => {
    const all = historyActs(mapStore.getState(), words)
    const redo = all.filter(({ isRedo }) => isRedo).map(rowOf)
    const undo = all.filter(({ isRedo }) => !isRedo).map(rowOf)
    const none = { type: 'item', id: 'none', label: t('history.none'), isDisabled: true, onSelect: () => {} } as const
    const line = { type: 'line', id: 'line' } as const
    return [
      ...redo,
      ...(redo.length > 0 && undo.length > 0 ? [line] : []),
      ...(undo.length > 0 ? undo : [none]),
      { type: 'line', id: 'lineVersions' },
      menuRow(actionOf('versions'), words, usesSingleKeys),
    ]
  }
  return <MenuButton icon={History} label={t('history.open')} isIconOnly rows={rows} />
}

function rowOf({ id, label, icon, run }: HistoryAct): MenuItem {
  return { type: 'item', id, label, icon, onSelect: run }
}
