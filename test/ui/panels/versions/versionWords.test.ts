import { describe, expect, it } from 'vitest'

import {
  authorWords,
  daysOf,
  timeWords,
  titleWords,
  whenWords,
} from '../../../../src/ui/panels/versions/versionWords.ts'
import type { VersionSummary } from '../../../../src/store/versions.ts'
import { createWords } from '../../../../src/i18n/createWords.ts'

const [en, es] = [createWords('en'), createWords('es')]

function version(more: Partial<VersionSummary> = {}): VersionSummary {
  const at = new Date(2026, 10, 23, 10, 15).toISOString()
  return { id: 'v1', at, kind: 'auto', name: '', note: '', authors: [], cardCount: 3, fromAt: null, ...more }
}

describe('a version in words', () => {
  it('tells when it was', () => {
    expect(whenWords(version(), en)).toMatch(/^Nov 23, 2026, 10:15\sAM$/)
    expect([whenWords(null, en), whenWords(null, es)]).toEqual(['now', 'ahora'])
    expect(timeWords(version(), en)).toMatch(/^10:15\sAM$/)
  })

  it('is called by its name or by what it came from', () => {
    expect(titleWords(version({ name: 'For the board', kind: 'named' }), en)).toBe('For the board')
    expect(titleWords(version(), es)).toBe('Guardada automáticamente')
    const restored = version({ kind: 'restored', fromAt: new Date(2026, 10, 2, 9, 5).toISOString() })
    expect(titleWords(restored, en)).toMatch(/^Restored from Nov 2, 2026, 9:05\sAM$/)
  })

  it('names who changed the map, and who of them is a guest', () => {
    const authors = [
      { id: '1', name: 'Ana', isGuest: true },
      { id: '2', name: 'Ben', isGuest: false },
      { id: '3', name: '', isGuest: true },
    ]
    expect(authorWords({ authors }, en)).toBe('Ana (guest), Ben, and Someone without a name')
    expect(authorWords({ authors: authors.slice(0, 2) }, es)).toBe('Ana (persona invitada) y Ben')
    expect(authorWords({ authors: [] }, en)).toBe('')
  })

  it('lies under its day, days in the order of the versions', () => {
    const at = (day: number, id: string): VersionSummary =>
      version({ id, at: new Date(2026, 10, day, 12).toISOString() })
    const days = daysOf([at(23, 'c'), at(23, 'b'), at(22, 'a')], en)
    expect(days.map(({ name, versions }) => [name, versions.map(({ id }) => id).join('')])).toEqual([
      ['Nov 23, 2026', 'cb'],
      ['Nov 22, 2026', 'a'],
    ])
  })
})
