import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { copyAcross, copyGroups, sameNames } from '../../src/edit/copyAcross.ts'
import type { CopyTargets } from '../../src/edit/copyAcross.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { allOf, cardsIn, indexOf, makeCareerMap } from '../../src/model/map.ts'
import {
  cell,
  countIds,
  credential,
  credentialId,
  level,
  link,
  makeMap,
  occupation,
  pathway,
  place,
} from '../helpers/make.ts'

const from = makeMap(
  occupation('a', place('low/web', 'a0'), { credentials: { [credentialId('ccna')]: true } }),
  occupation('b', place('low/web', 'a1')),
  occupation('c', place('middle/data', 'a0')),
  occupation('far', place('top/net', 'a0')),
  credential('ccna', { name: { en: 'CCNA' } }),
  link('ab', 'occ_a', 'occ_b'),
  link('bc', 'occ_b', 'occ_c'),
  link('out', 'occ_c', 'occ_far'),
)

/** Another sector: the same levels by name, in another language too, and one pathway of the same name. */
const to = makeCareerMap([
  level('degree', 'a0', { label: { en: 'Middle', es: 'Medio' } }),
  level('school', 'a1', { label: { en: 'LOW ' } }),
  pathway('nursing', 'a0'),
  pathway('online', 'a1', { label: { en: 'Web' } }),
  occupation('nurse', place('school/nursing', 'a0')),
  credential('other', { name: { en: 'ccna' } }),
])

const IDS = ['occ_a', 'occ_b', 'occ_c', 'occ_far']

function targetsTo(map: CareerMap, ids: readonly string[] = IDS): CopyTargets {
  return sameNames(copyGroups(from, ids), map)
}

function titlesIn(map: CareerMap, levelName: string, pathwayName: string): readonly string[] {
  return cardsIn(map, cell(levelName, pathwayName)).map(({ id }) => {
    const record = map.records.get(id)
    return record?.kind === 'occupation' ? (record.titles['t1']?.text['en'] ?? '') : id
  })
}

describe('copyGroups', () => {
  it('counts the cards of every row and column they stand in', () => {
    const { levels, pathways } = copyGroups(from, [...IDS, 'occ_a', 'lnk_ab', 'occ_none'])
    expect(levels.map(({ lane, count }) => [lane.id, count])).toEqual([
      ['lvl_top', 1],
      ['lvl_middle', 1],
      ['lvl_low', 2],
    ])
    expect(Object.fromEntries(pathways.map(({ lane, count }) => [lane.id, count]))).toEqual({
      pth_data: 1,
      pth_net: 1,
      pth_web: 2,
    })
  })
})

describe('copyAcross', () => {
  it('finds rows and columns by name, whatever their case, leaves the other rows, and adds the other columns', () => {
    const targets = targetsTo(to)
    expect([...targets.levels]).toEqual([
      ['lvl_top', 'leave'],
      ['lvl_middle', 'lvl_degree'],
      ['lvl_low', 'lvl_school'],
    ])
    expect(Object.fromEntries(targets.pathways)).toEqual({
      pth_web: 'pth_online',
      pth_data: 'new',
      pth_net: 'new',
    })
    const copied = copyAcross(from, IDS, to, targets, countIds())
    // Nothing of the column that only the row left out has would stand there: it is not added.
    expect(copied).toMatchObject({ cards: 3, links: 2, leftCards: 1, leftLinks: 1, merged: 1, newPathways: 1 })
    const after = applyChanges(to, copied.changes)
    expect(indexOf(after).pathways.map(({ label }) => label['en'])).toEqual(['nursing', 'Web', 'data'])
    expect(titlesIn(after, 'school', 'online')).toEqual(['a', 'b'])
    expect(allOf(after, 'credential')).toHaveLength(1)
    expect(allOf(after, 'link')).toHaveLength(2)
    expect(titlesIn(after, 'school', 'nursing')).toEqual(['nurse'])
  })

  it('finds a row of another name by its education', () => {
    const here = makeCareerMap([
      level('ba', 'a0', { label: { en: 'BA/BS' }, blsEducation: ["Bachelor's degree"] }),
      level('none', 'a1', { label: { en: 'Other' } }),
      pathway('web', 'a0'),
      occupation('x', place('ba/web')),
      occupation('y', place('none/web')),
    ])
    const there = makeCareerMap([
      level('other', 'a0', { label: { en: 'Top' } }),
      level('degree', 'a1', { label: { en: 'Degree' }, blsEducation: ["Master's degree", "Bachelor's degree"] }),
    ])
    expect([...sameNames(copyGroups(here, ['occ_x', 'occ_y']), there).levels]).toEqual([
      ['lvl_ba', 'lvl_degree'],
      ['lvl_none', 'leave'],
    ])
  })

  it('puts groups where they are told to, behind what stands there, and makes pathways that are wished for', () => {
    const targets: CopyTargets = {
      levels: new Map([...targetsTo(to).levels]),
      pathways: new Map([
        ...targetsTo(to).pathways,
        ['pth_web', indexOf(to).pathways[0]?.id ?? 'leave'],
        ['pth_data', 'new'],
        // Its only row goes nowhere: nothing would stand in it.
        ['pth_net', 'new'],
      ]),
    }
    const copied = copyAcross(from, IDS, to, targets, countIds())
    const after = applyChanges(to, copied.changes)
    expect(copied).toMatchObject({ cards: 3, links: 2, leftCards: 1, leftLinks: 1 })
    expect(titlesIn(after, 'school', 'nursing')).toEqual(['nurse', 'a', 'b'])
    const made = indexOf(after).pathways.at(-1)
    expect(indexOf(after).pathways).toHaveLength(3)
    expect(made?.label).toEqual({ en: 'data' })
    expect(indexOf(after).cards.get(`lvl_degree|${made?.id ?? ''}`)).toHaveLength(1)
  })

  it('changes nothing where every card is left, or the target is gone', () => {
    const nothing = { changes: [], cards: 0, links: 0, leftCards: 4, leftLinks: 0, merged: 0, newPathways: 0 }
    expect(copyAcross(from, IDS, makeCareerMap([]), targetsTo(to), countIds())).toEqual(nothing)
    expect(copyAcross(from, IDS, to, { levels: new Map(), pathways: new Map() }, countIds())).toEqual(nothing)
    expect(copyAcross(from, [], to, targetsTo(to), countIds())).toEqual({ ...nothing, leftCards: 0 })
  })
})
