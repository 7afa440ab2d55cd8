import type { Words } from '../../../i18n/t.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import { viewStore } from '../../../store/view.ts'
import { focus, openDialog, openInspector, select } from '../../../store/viewActs.ts'
import { actionOf } from '../../actions/actions.ts'
import { shortcutOf } from '../../actions/shortcutOf.ts'
import { perform } from '../../actions/useActions.ts'
import type { MenuItem, MenuRow } from '../../parts/menu.ts'
import { commentRows } from '../comments/commentRows.ts'

/** The menu of a card's entry: every verb there is for it. One that stands in no cell cannot step from cell to cell. */
export function cardRows(card: CardRecord, words: Words, onEdit: () => void): readonly MenuRow[] {
  const { id } = card
  const { t } = words
  const item = (key: string, label: string, onSelect: () => void, more: Partial<MenuItem> = {}): MenuItem => ({
    type: 'item',
    id: key,
    label,
    onSelect,
    ...more,
  })
  const act = (key: string, label: string, does: string, more: Partial<MenuItem> = {}): MenuItem =>
    item(key, label, () => onThis(id, does), more)
  const steps = (['up', 'down', 'left', 'right'] as const).map((way) =>
    act(way, t(`table.${way}`), `step.${way}`, { shortcut: shortcutOf(actionOf(`step.${way}`), words, false) }),
  )
  const ofPlaced = { isDisabled: card.place === null }
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
    card.place === null
      ? item('move', t('table.move'), () => openDialog({ type: 'move', ids: [id] }))
      : act('move', t('table.move'), 'move'),
    ...(card.place === null ? [] : steps),
    { type: 'line', id: 'line2' },
    act('cut', t('action.cut'), 'cut', ofPlaced),
    act('copy', t('action.copy'), 'copy', ofPlaced),
    act('paste', t('action.paste'), 'paste'),
    act('duplicate', t('table.duplicate'), 'duplicate', ofPlaced),
    act('remove', t('table.remove'), 'remove', { isDangerous: true }),
  ]
}

/** Does an act of the action table with this card or, where it is one of those selected, with all of them. */
function onThis(id: string, act: string): void {
  if (!viewStore.getState().selectedIds.has(id)) select([id])
  // The focus may still be on a card just taken out of the selection, and then would speak for that one alone.
  focus(id)
  perform(actionOf(act))
}
