import { describe, expect, it } from 'vitest'

import { bothStates } from '../../../src/analysis/diff/bothStates.ts'
import { gapsOf } from '../../../src/analysis/gap.ts'
import { totalsOf } from '../../../src/layout/totals.ts'
import { diffMaps } from '../../../src/analysis/diff/diff.ts'
import { isPlaced } from '../../../src/model/kinds.ts'
import { indexOf, makeCareerMap } from '../../../src/model/map.ts'
import { settleAll } from '../../../src/model/settle.ts'
import { sampleRecords } from '../../../src/exchange/samples/samples.ts'

function sample() {
  let count = 0
  const records = sampleRecords('louisville-it-2018', 'IT', 'en', () => `n${(count += 1)}`)
  return makeCareerMap(settleAll(records))
}

describe('two states on one map', () => {
  it('holds all of the later one and, at its place, what is gone', () => {
    const before = sample()
    const [gone] = [...before.records.values()].filter(isPlaced)
    if (gone === undefined) throw new Error('An empty sample')
    const after = makeCareerMap(settleAll([...before.records.values()].filter(({ id }) => id !== gone.id)))
    const both = makeCareerMap(settleAll(bothStates(before, after)))
    expect(both.records.get(gone.id)).toMatchObject({ id: gone.id, place: gone.place })
    const cellCards = [...indexOf(both).cards.values()].find((cards) => cards.some(({ id }) => id === gone.id))
    expect(cellCards).toBeDefined()
    // All that the difference tells of can be found on it.
    const missing = diffMaps(before, after).entries.filter(
      ({ id, kind }) => kind !== 'emptyCell' && !both.records.has(id),
    )
    expect(missing).toEqual([])
  })

  it('sums and judges as the later one alone', () => {
    const before = sample()
    const counted = [...before.records.values()].filter((one) => one.kind === 'occupation' && one.postings !== null)
    expect(counted.length).toBeGreaterThan(1)
    for (const gone of counted) {
      const after = makeCareerMap(settleAll([...before.records.values()].filter(({ id }) => id !== gone.id)))
      const both = makeCareerMap(bothStates(before, after))
      expect(totalsOf(both)).toEqual(totalsOf(after))
      const bands = gapsOf(both).byCard
      for (const [id, gap] of gapsOf(after).byCard) expect(bands.get(id)).toEqual(gap)
    }
  })

  it('takes the settings and the marks on empty cells from the later one', () => {
    const before = sample()
    const marks = [...before.records.values()].filter(({ kind }) => kind === 'emptyCell')
    const settings = { ...before.settings, title: { en: 'Later' } }
    const kept = [...before.records.values()].filter(({ kind }) => kind !== 'emptyCell' && kind !== 'settings')
    const after = makeCareerMap([settings, ...kept])
    const both = makeCareerMap(bothStates(before, after))
    expect([marks.length > 0, both.settings.title]).toEqual([true, { en: 'Later' }])
    expect([...both.records.values()].some(({ kind }) => kind === 'emptyCell')).toBe(false)
  })
})
