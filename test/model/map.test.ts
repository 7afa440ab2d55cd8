import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeEmptyCell } from '../../src/model/emptyCell.ts'
import { emptyCellId } from '../../src/model/ids.ts'
import { allOf, cardsIn, carryIndex, indexOf, makeCareerMap, recordOf } from '../../src/model/map.ts'
import { cellKey } from '../../src/model/place.ts'
import { cell, link, makeMap, note, occupation, place, support } from '../helpers/make.ts'

const map = makeMap(
  occupation('b', place('top/web', 'a1')),
  occupation('a', place('top/web', 'a1')),
  occupation('c', place('top/web', 'a0')),
  link('one', 'occ_a', 'occ_b'),
  note('n', { target: { on: 'cell', ...cell('low', 'net') } }),
  support('s', { attachedTo: 'lnk_one' }),
  makeEmptyCell(cell('top', 'web')),
  makeEmptyCell(cell('low', 'web')),
)

describe('indexOf', () => {
  it('has levels from the top, pathways from the left, and cards in order with ties broken by id', () => {
    const { levels, pathways } = indexOf(map)
    expect(levels.map(({ id }) => id)).toEqual(['lvl_top', 'lvl_middle', 'lvl_low'])
    expect(pathways.map(({ id }) => id)).toEqual(['pth_web', 'pth_data', 'pth_net'])
    expect(cardsIn(map, cell('top', 'web')).map(({ id }) => id)).toEqual(['occ_c', 'occ_a', 'occ_b'])
    expect(cardsIn(map, cell('low', 'net'))).toEqual([])
  })

  it('finds links, notes and supports from what they belong to', () => {
    const { linksAt, notesOn, supportsOn } = indexOf(map)
    expect(linksAt.get('occ_b')?.map(({ id }) => id)).toEqual(['lnk_one'])
    expect(notesOn.get(cellKey(cell('low', 'net')))?.map(({ id }) => id)).toEqual(['nte_n'])
    expect(supportsOn.get('lnk_one')?.map(({ id }) => id)).toEqual(['sup_s'])
  })

  it('counts a cell as marked empty only where no occupation stands', () => {
    expect([...indexOf(map).emptyCells.keys()]).toEqual([cellKey(cell('low', 'web'))])
  })

  it('is made once a map', () => {
    expect(indexOf(map)).toBe(indexOf(map))
  })
})

describe('looking up', () => {
  it('gives a record of the kind asked, or nothing', () => {
    expect(recordOf(map, 'occupation', 'occ_a')?.id).toBe('occ_a')
    expect(recordOf(map, 'level', 'occ_a')).toBeUndefined()
    expect(recordOf(map, 'level', '__proto__')).toBeUndefined()
    expect(allOf(map, 'emptyCell')).toHaveLength(2)
  })

  it('names the mark of a cell alike for everyone, and of different cells differently', () => {
    const one = cell('top', 'web')
    expect(emptyCellId(one.levelId, one.pathwayId)).toBe(makeEmptyCell(one).id)
    const names = ['top', 'middle', 'low'].flatMap((row) =>
      ['web', 'data', 'net'].map((column) => makeEmptyCell(cell(row, column)).id),
    )
    expect(new Set(names).size).toBe(9)
  })
})

describe('carryIndex', () => {
  const cells = ['top/web', 'low/web', 'low/net', 'top/net'] as const
  const card = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    at: fc.constantFrom(...cells),
    order: fc.constantFrom('a0', 'a1'),
  })
  const wire = fc.record({
    id: fc.constantFrom('one', 'two'),
    from: fc.constantFrom('occ_a', 'occ_c'),
    to: fc.constantFrom('occ_b', 'occ_c'),
  })
  const gone = fc.constantFrom('occ_a', 'occ_b', 'occ_c', 'lnk_one', 'nte_n', 'sup_s')

  it('gives the index that one made anew would be, whatever changed', () => {
    fc.assert(
      fc.property(fc.array(card), fc.array(wire), fc.array(gone), (cards, wires, removed) => {
        const put = [
          ...cards.map(({ id, at, order }) => occupation(id, place(at, order))),
          ...wires.map(({ id, from, to }) => link(id, from, to)),
        ]
        const before = makeCareerMap(map.records.values())
        indexOf(before)
        const records = new Map([...before.records, ...put.map((record) => [record.id, record] as const)])
        for (const id of removed) records.delete(id)
        const after = makeCareerMap(records.values())
        carryIndex(before, after, new Set([...put.map(({ id }) => id), ...removed]))
        expect(indexOf(after)).toEqual(indexOf(makeCareerMap(records.values())))
      }),
    )
  })

  it('keeps what no change concerns', () => {
    const before = makeCareerMap(map.records.values())
    const { links, linksAt, emptyCells, cards } = indexOf(before)
    const moved = occupation('a', place('top/web', 'a9'))
    const after = makeCareerMap([...map.records.values(), moved])
    carryIndex(before, after, new Set([moved.id]))
    const index = indexOf(after)
    expect([index.links, index.linksAt, index.emptyCells]).toEqual([links, linksAt, emptyCells])
    expect(index.links).toBe(links)
    expect(index.linksAt).toBe(linksAt)
    expect(index.cards).not.toBe(cards)
    expect(cardsIn(after, cell('top', 'web')).map(({ id }) => id)).toEqual(['occ_c', 'occ_b', 'occ_a'])
  })
})
