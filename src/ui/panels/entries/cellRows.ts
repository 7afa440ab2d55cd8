import type { Words } from '../../../i18n/t.ts'
import { indexOf, isWithoutJobs } from '../../../model/map.ts'
import type { Cell } from '../../../model/place.ts'
import { cellKey } from '../../../model/place.ts'
import { acts } from '../../../store/acts.ts'
import { mapStore } from '../../../store/map.ts'
import { openDialog } from '../../../store/viewActs.ts'
import type { MenuRow } from '../../parts/menu.ts'
import { commentRows } from '../comments/commentRows.ts'

/** The menu of a cell: its mark, a note on it, and cards of other kinds than an occupation. */
export function cellRows(cell: Cell, t: Words['t']): readonly MenuRow[] {
  const { map } = mapStore.getState()
  const isMarked = indexOf(map).emptyCells.has(cellKey(cell))
  return [
    {
      type: 'item',
      id: 'add',
      label: t('action.add'),
      onSelect: () => openDialog({ type: 'add', cell }),
    },
    isMarked
      ? { type: 'item', id: 'unmark', label: t('table.unmarkEmpty'), onSelect: () => void acts.unmarkEmpty([cell]) }
      : {
          type: 'item',
          id: 'mark',
          label: t('table.markEmpty'),
          isDisabled: !isWithoutJobs(map, cell),
          onSelect: () => void acts.markEmpty([cell]),
        },
    {
      type: 'item',
      id: 'note',
      label: t('table.pinNote'),
      onSelect: () => openDialog({ type: 'note', target: { on: 'cell', ...cell } }),
    },
    ...commentRows(cellKey(cell), t),
  ]
}
