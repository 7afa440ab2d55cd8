import type { Words } from '../../i18n/t.ts'
import type { Action } from './action.ts'
import { keyName } from './keyName.ts'
import { isMacKeyboard, isSingleKey, writeShortcut } from './shortcut.ts'

/** The keys of an action as people write them; null when it has none, or none that is switched on. */
export function shortcutOf(action: Action, words: Words, usesSingleKeys: boolean): string | null {
  const shown = action.shortcuts.find((shortcut) => usesSingleKeys || !isSingleKey(shortcut))
  return shown === undefined ? null : writeShortcut(shown, isMacKeyboard(), (key) => keyName(key, words))
}
