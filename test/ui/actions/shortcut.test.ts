import { describe, expect, it } from 'vitest'

import { isPressed, isSingleKey, writeShortcut } from '../../../src/ui/actions/shortcut.ts'
import type { PressedKey } from '../../../src/ui/actions/shortcut.ts'

function press(key: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

describe('isPressed', () => {
  it('takes Ctrl for mod on most machines and Command on a Mac', () => {
    const undo = { key: 'z', mod: true, shift: false }
    expect(isPressed(undo, press('z', { ctrlKey: true }), false)).toBe(true)
    expect(isPressed(undo, press('z', { metaKey: true }), true)).toBe(true)
    expect(isPressed(undo, press('z', { ctrlKey: true }), true)).toBe(false)
    expect(isPressed(undo, press('z', { metaKey: true }), false)).toBe(false)
  })

  it('tells undo from redo by Shift, where the letter comes as a capital', () => {
    const redo = { key: 'z', mod: true, shift: true }
    const pressed = press('Z', { ctrlKey: true, shiftKey: true })
    expect(isPressed(redo, pressed, false)).toBe(true)
    expect(isPressed({ ...redo, shift: false }, pressed, false)).toBe(false)
  })

  it('takes ? with and without Shift, as keyboards differ', () => {
    expect(isPressed({ key: '?' }, press('?', { shiftKey: true }), false)).toBe(true)
    expect(isPressed({ key: '?' }, press('?'), false)).toBe(true)
  })

  it('leaves combinations with Alt and other keys to the browser', () => {
    expect(isPressed({ key: 'c' }, press('c', { altKey: true }), false)).toBe(false)
    expect(isPressed({ key: 'c' }, press('c', { ctrlKey: true }), false)).toBe(false)
    expect(isPressed({ key: 'c' }, press('c', { metaKey: true }), false)).toBe(false)
  })
})

describe('isSingleKey', () => {
  it('is a letter or sign alone', () => {
    expect(isSingleKey({ key: 'c' })).toBe(true)
    expect(isSingleKey({ key: '?' })).toBe(true)
    expect(isSingleKey({ key: 'Delete' })).toBe(false)
    expect(isSingleKey({ key: 'z', mod: true })).toBe(false)
  })
})

describe('writeShortcut', () => {
  const nameOf = (key: string): string => `<${key}>`

  it('writes keys as they stand on each keyboard', () => {
    const redo = { key: 'z', mod: true, shift: true }
    expect(writeShortcut(redo, false, nameOf)).toBe('<Control>+<Shift>+Z')
    expect(writeShortcut(redo, true, nameOf)).toBe('⇧⌘Z')
    expect(writeShortcut({ key: 'Delete' }, false, nameOf)).toBe('<Delete>')
    expect(writeShortcut({ key: 'z', alt: true }, false, nameOf)).toBe('Alt+Z')
    expect(writeShortcut({ key: 'z', alt: true }, true, nameOf)).toBe('⌥Z')
  })
})
