import { ClipboardCopy, ClipboardPaste, Scissors } from 'lucide-react'

import { isPlaced } from '../../model/kinds.ts'
import { canEdit, targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'

/** By keys the browser itself says when to cut, copy and paste; from a menu we ask for its clipboard. */
const loadMenu = () => import('../panels/clipboard/byMenu.ts')

export const clipboardActions: readonly Action[] = [
  {
    id: 'cut',
    group: 'edit',
    label: 'action.cut',
    icon: Scissors,
    shortcuts: [{ key: 'x', mod: true, shift: false }],
    isNative: true,
    needs: 'need.card',
    enabled: (state) => canEdit(state) && hasCard(state),
    run: (_acts, state) => void loadMenu().then(({ copyByMenu }) => copyByMenu(targetIds(state), true)),
  },
  {
    id: 'copy',
    group: 'edit',
    label: 'action.copy',
    icon: ClipboardCopy,
    shortcuts: [{ key: 'c', mod: true, shift: false }],
    isNative: true,
    needs: 'need.card',
    enabled: hasCard,
    run: (_acts, state) => void loadMenu().then(({ copyByMenu }) => copyByMenu(targetIds(state), false)),
  },
  {
    id: 'paste',
    group: 'edit',
    label: 'action.paste',
    icon: ClipboardPaste,
    shortcuts: [{ key: 'v', mod: true, shift: false }],
    isNative: true,
    enabled: canEdit,
    run: () => void loadMenu().then(({ pasteByMenu }) => pasteByMenu()),
  },
]

function hasCard(state: ActionState): boolean {
  return targetIds(state).some((id) => {
    const record = state.map.map.records.get(id)
    return record !== undefined && isPlaced(record)
  })
}
