import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { markEmpty } from '../../src/edit/emptyCell.ts'
import { addLevel, addPathway, moveLevel, movePathway } from '../../src/edit/lanes.ts'
import { cardsInLane, removeLane } from '../../src/edit/removeLane.ts'
import type { Change } from '../../src/model/change.ts'
import { cardsIn, indexOf, makeCareerMap, recordOf } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { cell, countIds, level, makeMap, note, occupation, pathway, place } from '../helpers/make.ts'

const map = makeMap(
  occupation('a', place('top/web', 'a0')),
  occupation('b', place('middle/web', 'a0')),
  occupation('wide', place('low/web', 'a0', 2)),
  note('pinned', { target: { on: 'cell', ...cell('top', 'net') } }),
)

function levels(next: CareerMap): string {
  return indexOf(next)
    .levels.map(({ id }) => id.slice(4))
    .join(' ')
}

function pathways(next: CareerMap): string {
  return indexOf(next)
    .pathways.map(({ id }) => id.slice(4))
    .join(' ')
}

function after(changes: readonly Change[], from = map): CareerMap {
  return applyChanges(from, changes)
}

describe('adding a lane', () => {
  it('puts it where it was asked, or last', () => {
    const label = { en: 'New' }
    expect(levels(after(addLevel(map, { label, index: 0 }, countIds()).changes))).toBe('n1 top middle low')
    expect(levels(after(addLevel(map, { label }, countIds()).changes))).toBe('top middle low n1')
    expect(pathways(after(addPathway(map, { label, index: 1 }, countIds()).changes))).toBe('web n1 data net')
    expect(addLevel(map, { label: { '??': 'x' } }, countIds())).toEqual({ changes: [], id: null })
    expect(addPathway(map, { label }, () => 'web')).toEqual({ changes: [], id: null })
  })

  it('gives a pathway a color nobody wears, and unlike its neighbors', () => {
    const { changes, id } = addPathway(map, { label: {} }, countIds())
    expect(recordOf(after(changes), 'pathway', id ?? '')?.color).toBe('green')
  })

  it('widens a card that spans the seam, and no other', () => {
    const span = (index: number): unknown =>
      recordOf(after(addPathway(map, { label: {}, index }, countIds()).changes), 'occupation', 'occ_wide')?.place.span
    expect([span(0), span(1), span(2), span(3)]).toEqual([2, 3, 2, 2])
  })
})

describe('moving a lane', () => {
  it('puts it at a position among all', () => {
    expect(levels(after(moveLevel(map, 'lvl_low', 0)))).toBe('low top middle')
    expect(pathways(after(movePathway(map, 'pth_web', 1)))).toBe('data web net')
    expect(moveLevel(map, 'lvl_top', 0)).toEqual([])
    expect(moveLevel(map, 'pth_web', 1)).toEqual([])
    expect(movePathway(map, 'pth_gone', 1)).toEqual([])
  })

  it('works among equal order keys', () => {
    const tied = makeCareerMap([level('a', 'a0'), level('b', 'a0'), level('c', 'a0'), pathway('p', 'a0')])
    expect(levels(after(moveLevel(tied, 'lvl_c', 1), tied))).toBe('a c b')
  })
})

describe('removing a lane', () => {
  it('is refused while it holds something and nobody says where that goes', () => {
    expect(cardsInLane(map, 'lvl_top').map(({ id }) => id)).toEqual(['occ_a', 'nte_pinned'])
    expect(cardsInLane(map, 'pth_data')).toEqual([])
    for (const to of [null, 'lvl_top', 'lvl_gone', 'pth_web']) expect(removeLane(map, 'lvl_top', to)).toEqual([])
    expect(removeLane(map, 'pth_web', null)).toEqual([])
    expect(removeLane(map, 'lvl_gone', null)).toEqual([])
    expect(removeLane(map, 'occ_a', null)).toEqual([])
  })

  it('is refused for the last one', () => {
    const small = makeCareerMap([level('only', 'a0'), pathway('only', 'a0')])
    expect(removeLane(small, 'lvl_only', null)).toEqual([])
    expect(removeLane(small, 'pth_only', null)).toEqual([])
  })

  it('moves cards and notes to the lane named, last in the same column or row', () => {
    const next = after(removeLane(map, 'lvl_top', 'lvl_middle'))
    expect(levels(next)).toBe('middle low')
    expect(cardsIn(next, cell('middle', 'web')).map(({ id }) => id)).toEqual(['occ_b', 'occ_a'])
    expect(recordOf(next, 'note', 'nte_pinned')?.target).toEqual({ on: 'cell', ...cell('middle', 'net') })
    const narrow = after(removeLane(map, 'pth_web', 'pth_net'))
    expect(cardsIn(narrow, cell('top', 'net')).map(({ id }) => id)).toEqual(['occ_a'])
    expect(recordOf(narrow, 'occupation', 'occ_wide')?.place).toMatchObject({ pathwayId: 'pth_data', span: 2 })
  })

  it('takes its own marks along, and marks where an occupation comes to stand', () => {
    const marked = after(
      markEmpty(map, [cell('top', 'data'), cell('low', 'data'), cell('middle', 'net'), cell('low', 'net')]),
    )
    const next = after(removeLane(marked, 'pth_data', null), marked)
    expect([...indexOf(next).emptyCells.keys()]).toEqual(['lvl_middle|pth_net', 'lvl_low|pth_net'])
    const moved = after(removeLane(next, 'pth_web', 'pth_net'), next)
    expect([...moved.records.values()].some(({ kind }) => kind === 'emptyCell')).toBe(false)
  })

  it('leaves a card that spans it where else it belongs, and in no pathway where it did not', () => {
    const placeAfter = (id: string, into: string): unknown =>
      recordOf(after(removeLane(map, id, into)), 'occupation', 'occ_wide')?.place
    expect(placeAfter('pth_web', 'pth_data')).toMatchObject({ pathwayId: 'pth_data', span: 1 })
    expect(placeAfter('pth_data', 'pth_net')).toMatchObject({ pathwayId: 'pth_web', span: 2 })
    const far = makeCareerMap([...map.records.values(), pathway('far', 'a3')])
    const left = after(removeLane(far, 'pth_web', 'pth_far'), far)
    expect(recordOf(left, 'occupation', 'occ_wide')?.place).toMatchObject({ pathwayId: 'pth_data', span: 1 })
  })

  it('keeps a card narrow that also has to make way for the newcomers', () => {
    const tied = makeCareerMap([
      ...map.records.values(),
      occupation('x', place('low/data', 'a0', 2)),
      occupation('y', place('low/data', 'a0')),
      occupation('z', place('low/net', 'a0')),
    ])
    const next = after(removeLane(tied, 'pth_net', 'pth_data'), tied)
    expect(cardsIn(next, cell('low', 'data')).map(({ id, place: { span } }) => `${id} ${span}`)).toEqual([
      'occ_x 1',
      'occ_y 1',
      'occ_z 1',
    ])
  })

  it('narrows a card that spans it', () => {
    const next = after(removeLane(map, 'pth_data', null))
    expect(recordOf(next, 'occupation', 'occ_wide')?.place.span).toBe(1)
    expect(pathways(next)).toBe('web net')
  })
})
