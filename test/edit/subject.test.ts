import { describe, expect, it } from 'vitest'

import { subjectOf } from '../../src/edit/subject.ts'
import { credential, level, link, makeMap, occupation, pathway, place } from '../helpers/make.ts'

const lanes = [level('top', 'a0'), level('low', 'a1'), pathway('web', 'a0'), pathway('net', 'a1')]
const before = makeMap(
  ...lanes,
  occupation('dev', place('low/web')),
  occupation('ops', place('low/net')),
  link('one', 'occ_dev', 'occ_ops'),
)

describe('what an act was about', () => {
  it('is the one card that moved, and where it went', () => {
    const after = makeMap(...lanes, occupation('dev', place('top/web')), occupation('ops', place('low/net')))
    expect(subjectOf(before, after, new Set(['occ_dev']))).toMatchObject({
      sort: 'card',
      count: 1,
      one: { id: 'occ_dev' },
      levelId: 'lvl_top',
      pathwayId: null,
      staysInCell: false,
    })
  })

  it('is several cards, with the lane they share as a goal', () => {
    const after = makeMap(...lanes, occupation('dev', place('top/web')), occupation('ops', place('top/net')))
    const subject = subjectOf(before, after, new Set(['occ_dev', 'occ_ops']))
    expect(subject).toMatchObject({ count: 2, one: null, levelId: 'lvl_top', pathwayId: null })
  })

  it('leaves out what merely goes along: links of a card, cards of a lane, what stands in no cell', () => {
    const gone = makeMap(...lanes, occupation('ops', place('low/net')))
    expect(subjectOf(before, gone, new Set(['lnk_one', 'occ_dev']))).toMatchObject({
      sort: 'card',
      count: 1,
      one: { id: 'occ_dev' },
    })
    const noLow = makeMap(lanes[0] ?? level('top', 'a0'), ...lanes.slice(2), occupation('dev', place('top/web')))
    expect(subjectOf(before, noLow, new Set(['lvl_low', 'occ_dev']))).toMatchObject({
      sort: 'lane',
      one: { id: 'lvl_low' },
    })
    const required = makeMap(...before.records.values(), credential('aws'))
    expect(subjectOf(before, required, new Set(['crd_aws', 'occ_dev']))).toMatchObject({ one: { id: 'occ_dev' } })
    expect(subjectOf(before, before, new Set(['lnk_one']))).toMatchObject({ sort: 'link', one: { id: 'lnk_one' } })
  })

  it('is nothing where nothing is left to be named', () => {
    expect(subjectOf(before, before, new Set(['occ_gone']))).toMatchObject({ sort: 'other', count: 0, one: null })
  })
})
