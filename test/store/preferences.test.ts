import { afterEach, describe, expect, it, vi } from 'vitest'

import { PERSON_COLOR_COUNT, readPreferences, writePreferences } from '../../src/store/preferences.ts'

/** A browser's storage; `broken` throws as a private window does. */
function storage(items: Record<string, string> = {}, broken = false) {
  const table = new Map(Object.entries(items))
  const check = (): void => {
    if (broken) throw new DOMException('denied', 'SecurityError')
  }
  return {
    getItem: (key: string) => {
      check()
      return table.get(key) ?? null
    },
    setItem: (key: string, value: string) => {
      check()
      table.set(key, value)
    },
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what this machine remembers of me', () => {
  it('is fresh at first: no name, a color by chance, the browser’s language', () => {
    vi.stubGlobal('localStorage', storage())
    vi.stubGlobal('navigator', { language: 'es-MX' })
    const { name, color, language, theme } = readPreferences()
    expect({ name, language, theme }).toEqual({ name: '', language: 'es', theme: 'system' })
    expect(color).toBeGreaterThanOrEqual(0)
    expect(color).toBeLessThan(PERSON_COLOR_COUNT)
    vi.stubGlobal('navigator', { language: 'fr-FR' })
    expect(readPreferences().language).toBe('en')
  })

  it('comes back as it was', () => {
    vi.stubGlobal('localStorage', storage())
    const mine = {
      name: 'Ana',
      color: 4,
      language: 'es',
      theme: 'dark',
      usesSingleKeys: false,
      hearsOthers: false,
      doneHints: ['connect'],
    } as const
    writePreferences(mine)
    expect(readPreferences()).toEqual(mine)
  })

  it('is mended where it makes no sense', () => {
    const stored = JSON.stringify({ name: 'x'.repeat(99), color: 99, language: 'xx', theme: 7 })
    vi.stubGlobal('localStorage', storage({ 'trellis.me': stored }))
    vi.stubGlobal('navigator', { language: 'en-US' })
    const read = readPreferences()
    expect(read).toMatchObject({ name: 'x'.repeat(60), language: 'en', theme: 'system', usesSingleKeys: true })
    expect(read.color).toBeLessThan(PERSON_COLOR_COUNT)
    vi.stubGlobal('localStorage', storage({ 'trellis.me': '{"name": ' }))
    expect(readPreferences().name).toBe('')
  })

  it('is nothing where the browser forbids it, and nothing breaks', () => {
    vi.stubGlobal('localStorage', storage({}, true))
    expect(readPreferences().name).toBe('')
    expect(() => writePreferences(readPreferences())).not.toThrow()
  })
})
