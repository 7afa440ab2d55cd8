/** What holds for the difference of any two states of a map. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { diffMaps } from '../../../src/analysis/diff/diff.ts'
import type { DiffEntry, FieldChange, MapDiff } from '../../../src/analysis/diff/mapDiff.ts'
import { movedAmong } from '../../../src/analysis/diff/order.ts'
import type { Standing } from '../../../src/analysis/diff/order.ts'
import { applyChanges } from '../../../src/edit/applyChanges.ts'
import { isSame, toJson } from '../../../src/model/json.ts'
import type { MapRecord } from '../../../src/model/kinds.ts'
import { indexOf, makeCareerMap } from '../../../src/model/map.ts'
import type { CareerMap } from '../../../src/model/map.ts'
import { START } from '../../helpers/history.ts'
import { countIds } from '../../helpers/make.ts'
import { makeChance } from '../../helpers/random.ts'
import { recordOfKind, RECORD_KINDS } from '../../helpers/records.ts'
import { pickWish } from '../../helpers/wishes.ts'

const seeds = fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { maxLength: 30 })
const start = makeCareerMap(START)
/** Two states of one map, the later some wishes on from the earlier. */
const histories = fc.tuple(seeds, seeds).map(([first, second]) => {
  const newId = countIds()
  const before = after(start, first, newId)
  return { before, after: after(before, second, newId) }
})

function after(from: CareerMap, wishes: readonly number[], newId: () => string): CareerMap {
  let map = from
  for (const seed of wishes) {
    const chance = makeChance(seed)
    map = applyChanges(map, pickWish(chance).run({ map, chance, newId }))
  }
  return map
}

describe('the difference of two states', () => {
  it('is empty for the same state, also where it was read anew', () => {
    fc.assert(
      fc.property(histories, ({ before: map }) => {
        expect(diffMaps(map, map).entries).toEqual([])
        expect(diffMaps(map, makeCareerMap(structuredClone([...map.records.values()]))).entries).toEqual([])
      }),
    )
  })

  it('names every record that says something else, and no other', () => {
    fc.assert(
      fc.property(histories, ({ before, after: now }) => {
        const named = new Set(diffMaps(before, now).entries.map(({ id }) => id))
        const ids = new Set([...before.records.keys(), ...now.records.keys()])
        const stored = [...ids].filter((id) => !isSame(before.records.get(id), now.records.get(id)))
        const said = [...ids].filter((id) => !isSame(saying(before, id), saying(now, id)))
        expect([...named].filter((id) => !stored.includes(id))).toEqual([])
        expect(said.filter((id) => !named.has(id))).toEqual([])
      }),
    )
  })

  it('leaves all in one order once those that moved are taken out', () => {
    fc.assert(
      fc.property(histories, ({ before, after: now }) => {
        const moved = new Set(diffMaps(before, now).entries.flatMap(({ id, isMoved }) => (isMoved ? [id] : [])))
        expect(ordersOf(before, now, moved)).toEqual(ordersOf(now, before, moved))
      }),
    )
  })

  it('is mirrored when the two change places', () => {
    fc.assert(
      fc.property(histories, ({ before, after: now }) => {
        expect(byId(diffMaps(now, before).entries)).toEqual(byId(mirror(diffMaps(before, now)).entries))
      }),
    )
  })

  it('holds all it takes to make the later state from the earlier one', () => {
    fc.assert(
      fc.property(histories, ({ before, after: now }) => {
        const records = new Map(before.records)
        for (const entry of diffMaps(before, now).entries) {
          if (entry.after === null) records.delete(entry.id)
          else records.set(entry.id, patched(entry, entry.after))
        }
        const rebuilt = makeCareerMap(records.values())
        const ids = new Set([...rebuilt.records.keys(), ...now.records.keys()])
        expect([...ids].filter((id) => !isSame(saying(rebuilt, id), saying(now, id)))).toEqual([])
      }),
    )
  })
})

describe.each(RECORD_KINDS)('two states of any %s', (kind) => {
  it('differ in the fields that are told, and in no other', () => {
    fc.assert(
      fc.property(recordOfKind(kind), recordOfKind(kind), (before, other) => {
        const now: MapRecord = Object.assign({ ...other }, { id: before.id })
        const [entry] = diffMaps(makeCareerMap([before]), makeCareerMap([now])).entries.filter(
          ({ id }) => id === before.id,
        )
        const told = new Set<string>(entry?.fields.map(({ field }) => field))
        expect(fieldsThatDiffer(before, now).filter((field) => !told.has(field))).toEqual([])
        const stored = Object.entries(now).flatMap(([field, value]) =>
          isSame(value, new Map<string, unknown>(Object.entries(before)).get(field)) ? [] : [field],
        )
        expect([...told].filter((field) => field !== 'span' && !stored.includes(field))).toEqual([])
      }),
    )
  })
})

describe('those who moved in an order', () => {
  const orders = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1 })
    .chain((ids) => fc.tuple(keyed(ids), fc.shuffledSubarray(ids, { minLength: ids.length }).chain(keyed)))

  function keyed(ids: readonly string[]): fc.Arbitrary<readonly Standing[]> {
    return fc.constant(ids.map((id, at) => ({ id, order: `a${at}` })))
  }

  it('are as few as can be where no key tells more', () => {
    fc.assert(
      fc.property(orders, ([left, right]) => {
        const foreign = right.map(({ id, order }) => ({ id, order: `z${order}` }))
        const moved = movedAmong(left, foreign)
        const stay = (list: readonly Standing[], gone: ReadonlySet<string>): string =>
          list.flatMap(({ id }) => (gone.has(id) ? [] : [id])).join()
        expect(stay(left, moved)).toBe(stay(foreign, moved))
        const fewer = subsetsOf(left.map(({ id }) => id)).filter(({ size }) => size < moved.size)
        expect(fewer.filter((gone) => stay(left, gone) === stay(foreign, gone))).toEqual([])
      }),
    )
  })
})

/** What a record says, without order keys and without the difference between no words and nothing. */
function saying(map: CareerMap, id: string): unknown {
  const record = map.records.get(id)
  return record === undefined ? undefined : withoutBlanks(toJson(record))
}

/** Objects lose their order keys and what is blank in them; lists of choices their order. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map(String))].sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const isBlank = inner === '' || inner === null || key === 'order'
      return isBlank ? [] : [[key, withoutBlanks(inner)]]
    }),
  )
}

/** Fields that say something else, but for those that are told as moves. */
function fieldsThatDiffer(before: MapRecord, now: MapRecord): readonly string[] {
  const MOVES = ['id', 'place', 'order', 'levelId', 'pathwayId']
  // These point at records that are not on a map of one.
  const POINTERS = ['attachedTo', 'target', 'from', 'to']
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(now).flatMap(([field, value]) => {
    const isTold = !MOVES.includes(field) && !POINTERS.includes(field)
    const [left, right] = [old.get(field), value].map(blankless)
    return isTold && !isSame(left, right) ? [field] : []
  })
}

function blankless(value: unknown): unknown {
  return value === '' || value === null ? null : withoutBlanks(value)
}

/** The earlier state of an entry with the later values of all that it tells. */
function patched(entry: DiffEntry, now: MapRecord): MapRecord {
  if (entry.before === null) return now
  const fields = new Set<string>(entry.fields.map(({ field }) => field))
  if (entry.isMoved || fields.has('span')) ['place', 'order'].forEach((field) => fields.add(field))
  const told = Object.entries(now).filter(([field]) => fields.has(field))
  return Object.assign({ ...entry.before }, Object.fromEntries(told))
}

/** Levels, pathways and the cards of each cell in their order, but for those that moved or are not on both. */
function ordersOf(map: CareerMap, other: CareerMap, moved: ReadonlySet<string>): unknown {
  const { levels, pathways, cards } = indexOf(map)
  const stay = (list: readonly { readonly id: string }[]): readonly string[] =>
    list.flatMap(({ id }) => (moved.has(id) || !other.records.has(id) ? [] : [id]))
  const cells = [...cards].map(([key, list]) => [key, stay(list)] as const).filter(([, list]) => list.length > 0)
  return { levels: stay(levels), pathways: stay(pathways), cells: new Map(cells) }
}

function mirror(diff: MapDiff): MapDiff {
  const sorts = { added: 'removed', removed: 'added', moved: 'moved', changed: 'changed' } as const
  return {
    mainLanguage: swap(diff.mainLanguage),
    entries: diff.entries.map((entry) => ({
      ...swap(entry),
      sort: sorts[entry.sort],
      named: swap(entry.named),
      spot: swap(entry.spot),
      hangsOn: swap(entry.hangsOn),
      fields: entry.fields.map((field): FieldChange => swap(field)),
    })),
  }
}

function swap<T extends { readonly before: unknown; readonly after: unknown }>(sides: T): T {
  return Object.assign({ ...sides }, { before: sides.after, after: sides.before })
}

function byId(entries: readonly DiffEntry[]): readonly DiffEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function subsetsOf(ids: readonly string[]): readonly ReadonlySet<string>[] {
  return Array.from(
    { length: 2 ** ids.length },
    (_, bits) => new Set(ids.filter((_id, at) => (bits & (2 ** at)) !== 0)),
  )
}
