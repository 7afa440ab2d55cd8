import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { markEmpty } from '../../src/edit/emptyCell.ts'
import { placeCards, reorderCard, spanCard, stepCard } from '../../src/edit/place.ts'
import type { Change } from '../../src/model/change.ts'
import { cardsIn, indexOf, recordOf } from '../../src/model/map.ts'
import { cell, credential, makeMap, note, occupation, place } from '../helpers/make.ts'

const map = makeMap(
  occupation('a', place('top/web', 'a0')),
  occupation('b', place('top/web', 'a1')),
  occupation('c', place('top/web', 'a2')),
  occupation('x', place('low/net', 'a0')),
  occupation('wide', place('middle/web', 'a0', 3)),
  credential('loose'),
)
const top = cell('top', 'web')

function names(changes: readonly Change[], at = top, from = map): string {
  return cardsIn(applyChanges(from, changes), at)
    .map(({ id }) => id.slice(4))
    .join(' ')
}

describe('placeCards', () => {
  it('puts cards before the one that stands at the index now', () => {
    expect(names(placeCards(map, ['occ_x'], top, 0))).toBe('x a b c')
    expect(names(placeCards(map, ['occ_x'], top, 2))).toBe('a b x c')
    expect(names(placeCards(map, ['occ_x'], top, Infinity))).toBe('a b c x')
    expect(names(placeCards(map, ['occ_a'], top, 2))).toBe('b a c')
    expect(names(placeCards(map, ['occ_c'], top, 0))).toBe('c a b')
  })

  it('keeps their order on the map, whatever order they were named in; unplaced ones come last', () => {
    expect(
      names(
        placeCards(map, ['crd_loose', 'occ_x', 'occ_c', 'occ_a', 'occ_a'], cell('low', 'data'), 0),
        cell('low', 'data'),
      ),
    ).toBe('a c x loose')
  })

  it('changes only the cards it moves', () => {
    const changes = placeCards(map, ['occ_x'], top, 1)
    expect(changes.map((change) => (change.type === 'set' ? change.id : change.type))).toEqual(['occ_x'])
  })

  it('parts neighbors with equal keys', () => {
    const tied = makeMap(
      occupation('a', place('top/web')),
      occupation('b', place('top/web')),
      occupation('c', place('top/web')),
      occupation('x', place('low/net')),
    )
    expect(names(placeCards(tied, ['occ_x'], top, 2), top, tied)).toBe('a b x c')
    expect(names(placeCards(tied, ['occ_c'], top, 0), top, tied)).toBe('c a b')
    expect(names(reorderCard(tied, 'occ_a', 1), top, tied)).toBe('b a c')
  })

  it('takes marks off the cell when an occupation comes, and cuts a span that does not fit', () => {
    const marked = applyChanges(map, markEmpty(map, [cell('low', 'data')]))
    const moved = applyChanges(marked, placeCards(marked, ['occ_wide'], cell('low', 'data'), 0))
    expect(indexOf(moved).emptyCells.size).toBe(0)
    expect([...moved.records.values()].some(({ kind }) => kind === 'emptyCell')).toBe(false)
    expect(recordOf(moved, 'occupation', 'occ_wide')?.place.span).toBe(2)
    const withCredential = applyChanges(marked, placeCards(marked, ['crd_loose'], cell('low', 'data'), 0))
    expect(indexOf(withCredential).emptyCells.size).toBe(1)
  })

  it('does nothing when all stand so, or nothing can be placed there', () => {
    expect(placeCards(map, ['occ_a', 'occ_b'], top, 0)).toEqual([])
    expect(placeCards(map, ['occ_b'], top, 1)).toEqual([])
    expect(placeCards(map, ['occ_b'], top, 2)).toEqual([])
    expect(placeCards(map, ['occ_gone', 'lvl_top'], top, 0)).toEqual([])
    expect(placeCards(map, [], top, 0)).toEqual([])
    expect(placeCards(map, ['occ_a'], cell('gone', 'web'), 0)).toEqual([])
    expect(placeCards(map, ['occ_x'], top, Number.NaN)).toEqual([])
  })
})

describe('reorderCard', () => {
  it('moves a card to a position among all of its cell', () => {
    expect(names(reorderCard(map, 'occ_a', 2))).toBe('b c a')
    expect(names(reorderCard(map, 'occ_c', 1))).toBe('a c b')
    expect(names(reorderCard(map, 'occ_a', 99))).toBe('b c a')
    expect(names(reorderCard(map, 'occ_c', -5))).toBe('c a b')
  })

  it('does nothing when it stands there', () => {
    expect(reorderCard(map, 'occ_a', 0)).toEqual([])
    expect(reorderCard(map, 'occ_gone', 0)).toEqual([])
    expect(reorderCard(map, 'crd_loose', 0)).toEqual([])
    expect(reorderCard(map, 'occ_a', Number.NaN)).toEqual([])
  })
})

describe('spanCard', () => {
  it('spans to the right as far as there are pathways', () => {
    const span = (id: string, wanted: number): unknown =>
      recordOf(applyChanges(map, spanCard(map, id, wanted)), 'occupation', id)?.place.span
    expect(span('occ_a', 2)).toBe(2)
    expect(span('occ_a', 9)).toBe(3)
    expect(span('occ_wide', 1)).toBe(1)
    for (const wanted of [0, -1, 1.5, Infinity, Number.NaN]) expect(spanCard(map, 'occ_a', wanted)).toEqual([])
    expect(spanCard(map, 'occ_x', 2)).toEqual([])
  })
})

describe('stepCard', () => {
  it('moves one cell over, to about the same height', () => {
    expect(names(stepCard(map, 'occ_b', 'right'), cell('top', 'data'))).toBe('b')
    expect(names(stepCard(map, 'occ_b', 'down'), cell('middle', 'web'))).toBe('wide b')
    expect(names(stepCard(map, 'occ_a', 'down'), cell('middle', 'web'))).toBe('a wide')
    expect(names(stepCard(map, 'occ_x', 'up'), cell('middle', 'net'))).toBe('x')
    expect(names(stepCard(map, 'occ_x', 'left'), cell('low', 'data'))).toBe('x')
  })

  it('stays at the edge of the map', () => {
    expect(stepCard(map, 'occ_a', 'up')).toEqual([])
    expect(stepCard(map, 'occ_a', 'left')).toEqual([])
    expect(stepCard(map, 'occ_x', 'down')).toEqual([])
    expect(stepCard(map, 'occ_x', 'right')).toEqual([])
    expect(stepCard(makeMap(note('n', { target: { on: 'cell', ...top } })), 'nte_n', 'up')).toEqual([])
  })
})
