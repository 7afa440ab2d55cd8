import type { Words } from '../../i18n/t.ts'
import type { MenuItem } from '../parts/menu.ts'
import type { Action } from './action.ts'
import { faceOf } from './useActions.ts'

/** An action as a row of a menu, as it stands now. */
export function menuRow(action: Action, words: Words, usesSingleKeys: boolean): MenuItem {
  const { label, shortcut, isEnabled, isOn, run } = faceOf(action, words, usesSingleKeys)
  return {
    type: 'item',
    id: action.id,
    label,
    icon: action.icon,
    shortcut,
    isDisabled: !isEnabled,
    isChecked: isOn,
    onSelect: run,
  }
}
