/** Keys of an action. `mod` is Command on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  /** As `KeyboardEvent.key` gives it, letters in lower case. */
  readonly key: string
  readonly mod?: boolean
  /** Left out for signs that need Shift on some keyboards and not on others, such as `?`. */
  readonly shift?: boolean
  /** Option on a Mac. */
  readonly alt?: boolean
}

/** Opens the command palette, on every page. */
export const PALETTE_KEYS: Shortcut = { key: 'k', mod: true, shift: false }

export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether these are the keys pressed. */
export function isPressed(shortcut: Shortcut, pressed: PressedKey, isMac: boolean): boolean {
  const mod = isMac ? pressed.metaKey : pressed.ctrlKey
  const other = isMac ? pressed.ctrlKey : pressed.metaKey
  if (pressed.altKey !== (shortcut.alt ?? false) || other || mod !== (shortcut.mod ?? false)) return false
  if (shortcut.shift !== undefined && shortcut.shift !== pressed.shiftKey) return false
  return pressed.key.toLowerCase() === shortcut.key.toLowerCase()
}

/** A letter or sign alone: speech input may "type" it, so it can be switched off (WCAG 2.1.4). */
export function isSingleKey({ key, mod = false, alt = false }: Shortcut): boolean {
  return !mod && !alt && key.length === 1
}

/** The keys as people write them: `Ctrl+Shift+Z`, `⇧⌘Z`. `nameOf` words keys that are no letter. */
export function writeShortcut(shortcut: Shortcut, isMac: boolean, nameOf: (key: string) => string): string {
  const { mod = false, shift = false, alt = false } = shortcut
  const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : nameOf(shortcut.key)
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`
  return [mod ? nameOf('Control') : '', alt ? 'Alt' : '', shift ? nameOf('Shift') : '', key]
    .filter((part) => part !== '')
    .join('+')
}

/** Whether this machine's keyboard has a Command key. */
export function isMacKeyboard(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent)
}
