import { expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { markEmpty } from '../../src/edit/emptyCell.ts'
import { splitPathway } from '../../src/edit/splitPathway.ts'
import { cardsIn, indexOf, recordOf } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { cell, countIds, credential, link, makeMap, occupation, place } from '../helpers/make.ts'

const map = makeMap(
  occupation('left', place('top/web', 'a0', 2)),
  occupation('a', place('top/data', 'a0')),
  occupation('b', place('top/data', 'a1')),
  occupation('c', place('top/data', 'a2')),
  occupation('wide', place('middle/data', 'a0', 2)),
  occupation('broad', place('middle/data', 'a1', 2)),
  credential('paper', { place: place('low/data', 'a0') }),
  link('ab', 'occ_a', 'occ_b'),
)
const label = { en: 'Cloud' }

function split(ids: readonly string[], from = map): CareerMap {
  return applyChanges(from, splitPathway(from, 'pth_data', ids, { label }, countIds()).changes)
}

function names(next: CareerMap, where: string): string {
  const [levelName = '', pathwayName = ''] = where.split('/')
  return cardsIn(next, cell(levelName, pathwayName))
    .map(({ id, place: { span } }) => `${id.slice(4)}${span}`)
    .join(' ')
}

it('moves the chosen cards to a new pathway beside, in their order', () => {
  const next = split(['occ_c', 'occ_a', 'crd_paper'])
  expect(indexOf(next).pathways.map(({ id }) => id)).toEqual(['pth_web', 'pth_data', 'pth_n1', 'pth_net'])
  expect(recordOf(next, 'pathway', 'pth_n1')).toMatchObject({ label, color: 'green' })
  expect([names(next, 'top/data'), names(next, 'top/n1'), names(next, 'low/n1')]).toEqual(['b1', 'a1 c1', 'paper1'])
  expect(recordOf(next, 'link', 'lnk_ab')).toBe(recordOf(map, 'link', 'lnk_ab'))
})

it('keeps what cards span: what reaches over the seam reaches over both', () => {
  const next = split(['occ_wide'])
  expect(names(next, 'middle/n1')).toBe('wide2')
  expect(names(next, 'middle/data')).toBe('broad3')
  expect(names(next, 'top/web')).toBe('left2')
})

it('marks the new cells that were marked before', () => {
  const from = applyChanges(map, markEmpty(map, [cell('low', 'data'), cell('low', 'net')]))
  const next = split(['crd_paper', 'occ_a'], from)
  expect([...indexOf(next).emptyCells.keys()].sort()).toEqual(['lvl_low|pth_data', 'lvl_low|pth_n1', 'lvl_low|pth_net'])
})

it('does nothing without a card that begins there', () => {
  for (const ids of [[], ['occ_left'], ['occ_gone'], ['lnk_ab']]) {
    expect(splitPathway(map, 'pth_data', ids, { label }, countIds())).toEqual({ changes: [], id: null })
  }
  expect(splitPathway(map, 'pth_gone', ['occ_a'], { label }, countIds()).id).toBeNull()
})
