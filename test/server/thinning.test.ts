import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { thin } from '../../server/versions/thinning.ts'
import type { StoredVersion } from '../../server/storage/versions.ts'
import { VERSION_KINDS } from '../../src/wire/versions.ts'

type Thinnable = Parameters<typeof thin>[0][number]

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 23, 12)

function version(id: string, agoMs: number, more: Partial<Thinnable> = {}): Thinnable {
  return { id, at: NOW - agoMs, kind: 'auto', name: '', authors: [], ...more }
}

function stay(versions: readonly Thinnable[], now = NOW): string {
  const { dropIds } = thin(versions, now)
  return versions.flatMap(({ id }) => (dropIds.includes(id) ? [] : [id])).join(' ')
}

describe('thinning of versions', () => {
  it('leaves all of a day', () => {
    const versions = Array.from({ length: 50 }, (_, at) => version(`v${at}`, DAY - 1 - at * 60_000))
    expect(thin(versions, NOW)).toEqual({ dropIds: [], authors: [] })
  })

  it('leaves the last of each hour of a week, of each day of ninety, of each week after', () => {
    expect(stay([version('a', 2 * DAY + 50 * 60_000), version('b', 2 * DAY + 1), version('c', 2 * DAY)])).toBe('b c')
    expect(stay([version('a', 10 * DAY + 3 * HOUR), version('b', 10 * DAY), version('c', 9 * DAY)])).toBe('b c')
    const weeks = Array.from({ length: 28 }, (_, at) => version(`v${at}`, (140 - at) * DAY))
    expect(stay(weeks).split(' ').length).toBeLessThanOrEqual(5)
  })

  it('leaves what has a name, was restored or published, whatever its age', () => {
    const year = 365 * DAY
    const kept = [
      version('named', year, { kind: 'named', name: 'Spring' }),
      version('restored', year, { kind: 'restored' }),
      version('published', year, { kind: 'published' }),
      version('created', year, { kind: 'created' }),
      version('auto', year, { name: 'A name' }),
    ]
    expect(stay([version('gone', year), ...kept, version('before', year, { kind: 'beforeRestore' })])).toBe(
      'named restored published created auto before',
    )
  })

  it('tells the next that stays who changed the map up to those that go', () => {
    const [ana, ben, eva] = ['Ana', 'Ben', 'Eva'].map((name) => ({ id: name, name, isGuest: true }))
    if (ana === undefined || ben === undefined || eva === undefined) throw new Error('nobody')
    const old = 30 * DAY
    const versions = [
      version('a', old + 3, { authors: [ana] }),
      version('b', old + 2, { authors: [ben, ana] }),
      version('c', old + 1, { kind: 'named', name: 'Board', authors: [eva] }),
      version('d', old, { authors: [ben] }),
    ]
    expect(thin(versions, NOW)).toEqual({ dropIds: ['a', 'b'], authors: [{ id: 'c', authors: [ana, ben, eva] }] })
  })

  it('drops nothing more when done again, and loses no author, whatever there is', () => {
    const person = fc.constantFrom('p1', 'p2', 'p3').map((id) => ({ id, name: id, isGuest: false }))
    const one = fc.record({
      ago: fc.integer({ min: 0, max: 400 * DAY }),
      kind: fc.constantFrom(...VERSION_KINDS),
      authors: fc.uniqueArray(person, { selector: ({ id }) => id }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (drawn) => {
        const versions = drawn
          .toSorted((a, b) => b.ago - a.ago)
          .map(({ ago, kind, authors }, at) => version(`v${at}`, ago, { kind, authors }))
        const { dropIds, authors } = thin(versions, NOW)
        const changed = new Map(authors.map((change) => [change.id, change.authors]))
        const left = versions
          .filter(({ id }) => !dropIds.includes(id))
          .map((kept) => ({ ...kept, authors: changed.get(kept.id) ?? kept.authors }))
        expect(thin(left, NOW).dropIds).toEqual([])
        expect(namesIn(left)).toEqual(namesIn(versions))
      }),
    )
  })
})

function namesIn(versions: readonly Pick<StoredVersion, 'authors'>[]): readonly string[] {
  return [...new Set(versions.flatMap(({ authors }) => authors.map(({ id }) => id)))].toSorted()
}
