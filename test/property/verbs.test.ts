import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { writeChanges } from '../../src/doc/apply.ts'
import { createDoc, readAll } from '../../src/doc/codec.ts'
import { applyChanges } from '../../src/edit/applyChanges.ts'
import { checkRecord } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { repairChanges, settleAll } from '../../src/model/settle.ts'
import { START } from '../helpers/history.ts'
import { countIds } from '../helpers/make.ts'
import { makeChance } from '../helpers/random.ts'
import { pickWish, WISHES } from '../helpers/wishes.ts'

/** Each number is the seed of one wish, so that a failing run shrinks to the wishes that matter. */
const seeds = fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { maxLength: 40 })

describe('any sequence of verbs', () => {
  it('leaves a map with nothing to settle, nothing to repair and only sound records', () => {
    fc.assert(
      fc.property(seeds, (wishes) => {
        const doc = createDoc(START)
        let map = makeCareerMap(START)
        const newId = countIds()
        for (const seed of wishes) {
          const chance = makeChance(seed)
          const changes = pickWish(chance).run({ map, chance, newId })
          writeChanges(doc, changes, 'test')
          map = applyChanges(map, changes)
          // What was stored is compared, unsettled: a verb must leave nothing for settling to mend.
          const { records, quarantined } = readAll(doc)
          expect(quarantined).toEqual([])
          expect(settleAll(records)).toEqual(records)
          expect(repairChanges(records)).toEqual([])
        }
      }),
    )
  })

  it('gives in memory the very map that the document shows', () => {
    fc.assert(
      fc.property(seeds, (wishes) => {
        const doc = createDoc(START)
        let map = makeCareerMap(START)
        const newId = countIds()
        for (const seed of wishes) {
          const chance = makeChance(seed)
          const changes = pickWish(chance).run({ map, chance, newId })
          writeChanges(doc, changes, 'test')
          const before = map
          map = applyChanges(map, changes)
          expect(new Map(map.records)).toEqual(new Map(readAll(doc).records.map((record) => [record.id, record])))
          expectKept(before, map, new Set(changes.map((one) => (one.type === 'put' ? one.record.id : one.id))))
          for (const record of map.records.values()) expect(checkRecord(record).ok).toBe(true)
        }
      }),
    )
  })
})

describe.each(WISHES)('$verb', ({ run }) => {
  it('does nothing on a map that holds nothing', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const map = makeCareerMap([])
        const changes = run({ map, chance: makeChance(seed), newId: countIds() })
        // Only the settings and new lanes need nothing else to be there.
        const others = changes.filter(
          (change) =>
            !(change.type === 'put' ? ['level', 'pathway'].includes(change.record.kind) : change.id === 'map'),
        )
        expect(others).toEqual([])
      }),
    )
  })
})

function expectKept(before: CareerMap, after: CareerMap, touched: ReadonlySet<string>): void {
  for (const [id, record] of before.records) {
    const next = after.records.get(id)
    if (!touched.has(id) && next !== record) expect(`${id} was made anew`).toBe('')
  }
}
