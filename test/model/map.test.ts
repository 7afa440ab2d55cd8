import { describe, expect, it } from 'vitest'

import { makeEmptyCell } from '../../src/model/emptyCell.ts'
import { emptyCellId } from '../../src/model/ids.ts'
import { allOf, cardsIn, indexOf, recordOf } from '../../src/model/map.ts'
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
