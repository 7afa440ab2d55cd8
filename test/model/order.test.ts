import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { compareOrder, orderKeyAt, OrderKey, orderKeysAt } from '../../src/model/order.ts'

describe('order keys', () => {
  it('sort newcomers where they were put', () => {
    const index = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(fc.array(index, { maxLength: 40 }), (indexes) => {
        const sorted: { readonly id: string; readonly order: string }[] = []
        indexes.forEach((at, count) => {
          const place = Math.min(at, sorted.length)
          sorted.splice(place, 0, { id: `n${count}`, order: orderKeyAt(sorted, place) })
        })
        expect([...sorted].sort(compareOrder)).toEqual(sorted)
        for (const { order } of sorted) expect(v.is(OrderKey, order)).toBe(true)
      }),
    )
  })

  it('step over neighbors with equal keys, and never fail', () => {
    const tied = [{ order: 'a0' }, { order: 'a1' }, { order: 'a1' }, { order: 'a1' }, { order: 'a2' }]
    for (const index of [-1, 0, 1, 2, 3, 4, 5, 99]) {
      const keys = orderKeysAt(tied, index, 3)
      expect(keys.toSorted()).toEqual(keys)
      expect(new Set(keys).size).toBe(3)
    }
    const [key = ''] = orderKeysAt(tied, 2, 1)
    expect(key > 'a1' && key < 'a2').toBe(true)
    expect(orderKeysAt([{ order: 'a1' }, { order: 'a1' }], 1, 2).every((one) => one > 'a1')).toBe(true)
  })

  it('break ties by id, so that everyone sees one order', () => {
    const [a, b] = [
      { id: 'occ_a', order: 'a1' },
      { id: 'occ_b', order: 'a1' },
    ]
    expect([b, a].sort(compareOrder)).toEqual([a, b])
    expect(compareOrder(a, a)).toBe(0)
    expect(compareOrder({ id: 'z', order: 'Zz' }, { id: 'a', order: 'a0' })).toBeLessThan(0)
  })

  it.each(['', 'a', 'a00', '!', 'a0!', 'x'.repeat(300)])('refuse %j', (key) => {
    expect(v.is(OrderKey, key)).toBe(false)
  })
})
