import Elk from 'elkjs/lib/elk.bundled.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateMap } from '../../scripts/generateMap.ts'
import { applyChanges } from '../../src/edit/applyChanges.ts'
import { displayLanes } from '../../src/edit/lanes.ts'
import type { ElkLike } from '../../src/layout/elk.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import { routeQuality } from '../../src/layout/routeQuality.ts'
import { mapWith, tidyOrder } from '../../src/layout/tidy.ts'
import { elkOrder } from '../../src/layout/tidyElk.ts'
import { orderKeysFor } from '../../src/layout/tidyKeys.ts'
import { columnsBySweep, columnsNow, ordersNow } from '../../src/layout/tidyOrder.ts'
import { drawnMap } from '../../src/model/drawn.ts'
import { isPlaced } from '../../src/model/kinds.ts'
import { indexOf, makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { compareOrder, orderKeysAt } from '../../src/model/order.ts'
import { WORDS } from '../helpers/words.ts'

const elk = new Elk()
const noElk: ElkLike = { layout: () => Promise.reject(new Error('no worker')) }

function mapOf(cards: number, seed: number): CareerMap {
  return makeCareerMap(generateMap({ cards, seed }))
}

function crossingsOf(map: CareerMap): number {
  return routeQuality(layoutMap(map, WORDS, { arrangement: 'matrix' })).crossings
}

describe('Tidy', () => {
  it('gives a plan that crosses as little as it says, less than before or empty, with and without ELK', async () => {
    for (const seed of [1, 3, 5]) {
      const map = mapOf(20 + seed * 8, seed)
      for (const [who, columns] of [
        [elk, false],
        [noElk, true],
      ] as const) {
        const plan = await tidyOrder(map, WORDS, who, { columns })
        expect(plan.crossingsBefore).toBe(crossingsOf(map))
        expect(plan.crossingsAfter).toBe(crossingsOf(mapWith(map, plan)))
        if (plan.cards.length + plan.pathways.length > 0) {
          expect(plan.crossingsAfter).toBeLessThan(plan.crossingsBefore)
        }
      }
    }
  })

  it('finds an order that crosses less on a tangled map', async () => {
    const map = mapOf(60, 7)
    const plan = await tidyOrder(map, WORDS, elk, { columns: false })
    expect(plan.cards.length).toBeGreaterThan(0)
    expect(plan.pathways).toEqual([])
  })

  it('neither loses nor shows what stands in hidden levels and pathways', async () => {
    let moved = 0
    for (const seed of [1, 2, 4, 6]) {
      const whole = mapOf(50, seed)
      const [lane, ...lanes] = columnsNow(whole)
      const hidden = [indexOf(whole).levels[seed % 3]?.id ?? '', seed % 2 === 0 ? (lane ?? '') : (lanes[1] ?? '')]
      const map = applyChanges(whole, displayLanes(whole, hidden, 'hidden'))
      const plan = await tidyOrder(map, WORDS, noElk, { columns: true })
      const tidied = mapWith(map, plan)
      moved += plan.cards.length + plan.pathways.length
      expect(plan.crossingsAfter).toBe(crossingsOf(tidied))
      const drawn = drawnMap(map)
      const { cards, rows, columns } = layoutMap(tidied, WORDS, { arrangement: 'matrix' })
      expect([...cards.keys()].toSorted()).toEqual(
        [...drawn.records.values()]
          .filter(isPlaced)
          .map(({ id }) => id)
          .toSorted(),
      )
      expect([...rows, ...columns].filter(({ id }) => hidden.includes(id))).toEqual([])
      // Everything is where it was but for its order, hidden or not: shown again, nothing is missing.
      for (const [id, record] of map.records) {
        const after = tidied.records.get(id)
        if (!isPlaced(record)) expect({ ...after, order: null }).toEqual({ ...record, order: null })
        else if (after !== undefined && isPlaced(after)) {
          expect({ ...after.place, order: null }).toEqual({ ...record.place, order: null })
          if (!drawn.records.has(id)) expect(after).toBe(record)
        }
      }
      expect(tidied.records.size).toBe(map.records.size)
    }
    expect(moved).toBeGreaterThan(0)
  })

  it('moves cards inside their cells only, and leaves the columns alone unless asked', async () => {
    const map = mapOf(60, 2)
    const { cards } = await tidyOrder(map, WORDS, elk, { columns: false })
    for (const { id, place } of cards) {
      const record = map.records.get(id)
      const before = record !== undefined && isPlaced(record) ? record.place : null
      expect({ ...place, order: null }).toEqual({ ...before, order: null })
      expect(place.order).not.toBe(before?.order)
    }
  })

  it('has nothing to do on a map without links', async () => {
    const map = makeCareerMap(generateMap({ cards: 20, links: 0 }))
    const plan = await tidyOrder(map, WORDS, elk, { columns: true })
    expect(plan).toEqual({ cards: [], pathways: [], crossingsBefore: 0, crossingsAfter: 0 })
  })

  it('keeps columns under a spanning card side by side', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const map = makeCareerMap(generateMap({ cards: 60, pathways: 8, seed }))
      const [before, after] = [columnsNow(map), columnsBySweep(map)]
      expect(after.toSorted()).toEqual(before.toSorted())
      for (const record of map.records.values()) {
        if (!isPlaced(record) || record.place.span === 1) continue
        const at = before.indexOf(record.place.pathwayId)
        const covered = before.slice(at, at + record.place.span)
        const now = after.indexOf(record.place.pathwayId)
        expect(after.slice(now, now + covered.length)).toEqual(covered)
      }
    }
  })

  it('gets an order of every cell from ELK: the same cards in each', async () => {
    const map = mapOf(50, 3)
    const picture = layoutMap(map, WORDS, { arrangement: 'matrix' })
    const orders = await elkOrder(map, picture, elk)
    const sorted = (cells: ReadonlyMap<string, readonly string[]> | null) =>
      [...(cells ?? [])].map(([key, ids]) => `${key}: ${ids.toSorted().join()}`).toSorted()
    expect(sorted(orders)).toEqual(sorted(ordersNow(map)))
  })
})

describe('keys for a new order', () => {
  it('sort as wished, and are new for no more cards than must move', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), fc.boolean(), (numbers, hasTwins) => {
        const keys = orderKeysAt([], 0, 31)
        const wished = numbers.map((number, at) => ({
          id: `card${at}`,
          order: keys[hasTwins ? number % 4 : number] ?? 'a0',
        }))
        const changed = new Map(orderKeysFor(wished).map(({ id, order }) => [id, order]))
        const after = wished.map(({ id, order }) => ({ id, order: changed.get(id) ?? order }))
        expect(after.toSorted(compareOrder)).toEqual(after)
        expect(new Set(after.map(({ order }) => order)).size).toBe(after.length)
        const isRising = wished.every(({ order }, at) => at === 0 || (wished[at - 1]?.order ?? '') < order)
        if (isRising) expect(changed.size).toBe(0)
      }),
    )
  })

  it('move one card where one card moved', () => {
    const [a = '', b = '', c = '', d = ''] = orderKeysAt([], 0, 4)
    const wished = [
      { id: 'd', order: d },
      { id: 'a', order: a },
      { id: 'b', order: b },
      { id: 'c', order: c },
    ]
    expect(orderKeysFor(wished).map(({ id }) => id)).toEqual(['d'])
  })
})
