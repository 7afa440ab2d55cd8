import { describe, expect, it } from 'vitest'

import { addCard } from '../../src/edit/add.ts'
import { applyChanges } from '../../src/edit/applyChanges.ts'
import { markEmpty, unmarkEmpty } from '../../src/edit/emptyCell.ts'
import { CARD_KINDS, checkRecord } from '../../src/model/kinds.ts'
import { cardsIn, indexOf, recordOf } from '../../src/model/map.ts'
import { cell, countIds, makeMap, occupation, place } from '../helpers/make.ts'

const at = cell('top', 'web')

describe('addCard', () => {
  it.each(CARD_KINDS)('makes a sound %s with its words in the main language', (kind) => {
    const map = makeMap()
    const { changes, id } = addCard(map, kind, at, { words: 'Word' }, countIds())
    const next = applyChanges(map, changes)
    const record = next.records.get(id ?? '')
    expect(record?.kind).toBe(kind)
    expect(checkRecord(record).ok).toBe(true)
    expect(JSON.stringify(record)).toContain('{"en":"Word"}')
    expect(cardsIn(next, at).map((card) => card.id)).toEqual([id])
  })

  it('puts it before the card at the index, or last', () => {
    const map = makeMap(occupation('a', place('top/web', 'a0')), occupation('b', place('top/web', 'a1')))
    const order = (index?: number): readonly string[] => {
      const { changes } = addCard(map, 'note', at, index === undefined ? {} : { index }, countIds())
      return cardsIn(applyChanges(map, changes), at).map(({ id }) => id)
    }
    expect(order(0)).toEqual(['nte_n1', 'occ_a', 'occ_b'])
    expect(order(1)).toEqual(['occ_a', 'nte_n1', 'occ_b'])
    expect(order()).toEqual(['occ_a', 'occ_b', 'nte_n1'])
  })

  it('puts it between two cards with equal order keys, and parts them', () => {
    const map = makeMap(
      occupation('a', place('top/web', 'a1')),
      occupation('b', place('top/web', 'a1')),
      occupation('c', place('top/web', 'a1')),
    )
    const next = applyChanges(map, addCard(map, 'note', at, { index: 1 }, countIds()).changes)
    expect(cardsIn(next, at).map(({ id }) => id)).toEqual(['occ_a', 'nte_n1', 'occ_b', 'occ_c'])
  })

  it('keeps order keys short however often one inserts at one spot', () => {
    let map = makeMap(occupation('a', place('top/web', 'a0')), occupation('b', place('top/web', 'a1')))
    const newId = countIds()
    for (let count = 0; count < 800; count += 1) {
      map = applyChanges(map, addCard(map, 'note', at, { index: 1 + (count % 2) }, newId).changes)
    }
    const cards = cardsIn(map, at)
    expect(cards).toHaveLength(802)
    expect([cards[0]?.id, cards.at(-1)?.id]).toEqual(['occ_a', 'occ_b'])
    expect(Math.max(...cards.map((card) => card.place.order.length))).toBeLessThanOrEqual(101)
  })

  it('takes the mark off the cell for an occupation, and leaves it for others', () => {
    const map = applyChanges(makeMap(), markEmpty(makeMap(), [at]))
    const withProgram = applyChanges(map, addCard(map, 'program', at, {}, countIds()).changes)
    expect(indexOf(withProgram).emptyCells.size).toBe(1)
    const withOccupation = applyChanges(map, addCard(map, 'occupation', at, {}, countIds()).changes)
    expect([...withOccupation.records.values()].some(({ kind }) => kind === 'emptyCell')).toBe(false)
  })

  it('does nothing in a cell that is not there, with an id that is taken, or with words that are too long', () => {
    const map = makeMap(occupation('n1', place('top/web')))
    expect(addCard(map, 'note', cell('top', 'gone'), {}, countIds())).toEqual({ changes: [], id: null })
    expect(addCard(map, 'occupation', at, {}, countIds())).toEqual({ changes: [], id: null })
    expect(addCard(map, 'note', at, { words: 'x'.repeat(5000) }, countIds())).toEqual({ changes: [], id: null })
    expect(addCard(map, 'note', at, { words: 'x', language: '??' }, countIds())).toEqual({ changes: [], id: null })
  })
})

describe('marking cells empty', () => {
  it('marks each once, leaves cells with an occupation, and takes marks off again', () => {
    const map = makeMap(occupation('a', place('low/web')))
    const marked = applyChanges(map, markEmpty(map, [at, at, cell('low', 'web'), cell('gone', 'web')]))
    expect([...indexOf(marked).emptyCells.keys()]).toEqual(['lvl_top|pth_web'])
    expect(markEmpty(marked, [at])).toEqual([])
    expect(applyChanges(marked, unmarkEmpty(marked, [at, cell('low', 'net')])).records).toEqual(map.records)
    expect(recordOf(marked, 'emptyCell', 'nobody')).toBeUndefined()
  })
})
