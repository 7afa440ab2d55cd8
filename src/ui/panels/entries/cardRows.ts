import type { Words } from '../../../i18n/t.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import { acts } from '../../../store/acts.ts'
import { viewStore } from '../../../store/view.ts'
import { openDialog, openInspector, select } from '../../../store/viewActs.ts'
import { actionOf } from '../../actions/actions.ts'
import { perform } from '../../actions/useActions.ts'
import type { MenuItem, MenuRow } from '../../parts/menu.ts'
import { commentRows } from '../comments/commentRows.ts'

/** The menu of a card's entry: every verb there is for it. One that stands in no cell cannot step from cell to cell. */
export function cardRows(card: CardRecord, t: Words['t'], onEdit: () => void): readonly MenuRow[] {
  const { id } = card
  const item = (key: string, label: string, onSelect: () => void, more: Partial<MenuItem> = {}): MenuItem => ({
    type: 'item',
    id: key,
    label,
    onSelect,
    ...more,
  })
  const steps = [
    item('up', t('table.up'), () => onThis(id, 'step.up'), { shortcut: 'Alt+↑' }),
    item('down', t('table.down'), () => onThis(id, 'step.down'), { shortcut: 'Alt+↓' }),
    item('left', t('table.left'), () => onThis(id, 'step.left'), { shortcut: 'Alt+←' }),
    item('right', t('table.right'), () => onThis(id, 'step.right'), { shortcut: 'Alt+→' }),
  ]
  return [
    item('details', t('table.details'), () => {
      select([id])
      openInspector()
    }),
    item('title', t('table.editTitle'), onEdit, { shortcut: 'F2', takesFocus: true }),
    item('connect', t('table.connect'), () => openDialog({ type: 'connect', from: id })),
    item('note', t('table.note'), () => openDialog({ type: 'note', target: { on: 'record', recordId: id } })),
    ...commentRows(id, t),
    { type: 'line', id: 'line1' },
    item('move', t('table.move'), () => openDialog({ type: 'move', ids: [id] })),
    ...(card.place === null ? [] : steps),
    { type: 'line', id: 'line2' },
    ...(['cut', 'copy', 'paste'] as const).map((act) => item(act, t(`action.${act}`), () => onThis(id, act))),
    item('duplicate', t('table.duplicate'), () => void acts.duplicate([id]), { isDisabled: card.place === null }),
    item('remove', t('table.remove'), () => void acts.remove([id]), { isDangerous: true }),
  ]
}

/** Does an act of the action table with this card or, where it is one of those selected, with all of them. */
function onThis(id: string, act: string): void {
  if (!viewStore.getState().selectedIds.has(id)) select([id])
  perform(actionOf(act))
}
