import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { markEmpty } from '../../src/edit/emptyCell.ts'
import { mergeLanes } from '../../src/edit/removeLane.ts'
import { cardsIn, indexOf, makeCareerMap, recordOf } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { cell, LANES, level, link, makeMap, note, occupation, pathway, place } from '../helpers/make.ts'

const map = makeMap(
  occupation('a', place('top/web', 'a0')),
  occupation('b', place('top/web', 'a1')),
  occupation('c', place('top/data', 'a0')),
  occupation('d', place('middle/data', 'a0')),
  occupation('wide', place('low/web', 'a0', 2)),
  occupation('rest', place('low/data', 'a0', 2)),
  note('pinned', { target: { on: 'cell', ...cell('low', 'data') } }),
  link('ac', 'occ_a', 'occ_c'),
)

function merged(id: string, into: string, from = map): CareerMap {
  return applyChanges(from, mergeLanes(from, id, into))
}

function names(next: CareerMap, where: string): string {
  const [levelName = '', pathwayName = ''] = where.split('/')
  return cardsIn(next, cell(levelName, pathwayName))
    .map(({ id, place: { span } }) => `${id.slice(4)}${span}`)
    .join(' ')
}

describe('merging two pathways', () => {
  it('puts the cards of each level together, those of the left one first, whichever stays', () => {
    expect(names(merged('pth_data', 'pth_web'), 'top/web')).toBe('a1 b1 c1')
    expect(names(merged('pth_web', 'pth_data'), 'top/data')).toBe('a1 b1 c1')
    expect(indexOf(merged('pth_data', 'pth_web')).pathways.map(({ id }) => id)).toEqual(['pth_web', 'pth_net'])
  })

  it('counts a card once that spanned both, and keeps what else cards span', () => {
    expect(names(merged('pth_data', 'pth_web'), 'low/web')).toBe('wide1 rest2')
    expect(names(merged('pth_web', 'pth_data'), 'low/data')).toBe('wide1 rest2')
  })

  it('keeps links and notes', () => {
    const next = merged('pth_data', 'pth_web')
    expect(recordOf(next, 'link', 'lnk_ac')).toBe(recordOf(map, 'link', 'lnk_ac'))
    expect(recordOf(next, 'note', 'nte_pinned')?.target).toEqual({ on: 'cell', ...cell('low', 'web') })
  })

  it('keeps a mark where both cells have it, and nowhere else', () => {
    const bare = makeMap(occupation('a', place('low/web')))
    const cells = [cell('top', 'web'), cell('top', 'data'), cell('middle', 'web'), cell('low', 'data')]
    const marked = applyChanges(bare, markEmpty(bare, cells))
    for (const [id, into] of [
      ['pth_data', 'pth_web'],
      ['pth_web', 'pth_data'],
    ] as const) {
      const next = merged(id, into, marked)
      expect([...indexOf(next).emptyCells.keys()]).toEqual([`lvl_top|${into}`])
      expect([...next.records.values()].filter(({ kind }) => kind === 'emptyCell')).toHaveLength(1)
    }
  })

  it('keeps the description of either, and its own where there are two', () => {
    const from = makeCareerMap(
      LANES.map((record): MapRecord => {
        if (record.id === 'pth_web') return pathway('web', 'a0', { description: { en: 'Sites', es: 'Sitios' } })
        return record.id === 'pth_data' ? pathway('data', 'a1', { description: { en: 'Tables' } }) : record
      }),
    )
    expect(recordOf(merged('pth_web', 'pth_data', from), 'pathway', 'pth_data')?.description).toEqual({
      en: 'Tables',
      es: 'Sitios',
    })
  })
})

describe('merging two levels', () => {
  it('puts the cards of each pathway together, those of the upper one first', () => {
    expect(names(merged('lvl_middle', 'lvl_top'), 'top/data')).toBe('c1 d1')
    expect(names(merged('lvl_top', 'lvl_middle'), 'middle/data')).toBe('c1 d1')
  })

  it('keeps what counts as either', () => {
    const from = makeCareerMap([
      level('one', 'a0', { blsEducation: ["Bachelor's degree"], ipedsAwardLevels: [5] }),
      level('two', 'a1', { blsEducation: ["Master's degree", "Bachelor's degree"], ipedsAwardLevels: [7] }),
      pathway('web', 'a0'),
    ])
    expect(recordOf(merged('lvl_two', 'lvl_one', from), 'level', 'lvl_one')).toMatchObject({
      blsEducation: ["Master's degree", "Bachelor's degree"],
      ipedsAwardLevels: [5, 7],
    })
    expect(merged('lvl_one', 'lvl_two', from).records.get('lvl_two')).toMatchObject({ ipedsAwardLevels: [7, 5] })
  })
})

it('does not merge what is not two lanes of a kind', () => {
  for (const [id, into] of [
    ['pth_web', 'pth_web'],
    ['pth_web', 'lvl_top'],
    ['lvl_top', 'lvl_gone'],
    ['occ_a', 'pth_web'],
  ] as const) {
    expect(mergeLanes(map, id, into)).toEqual([])
  }
})
