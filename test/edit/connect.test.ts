import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { connect, isConnected, naturalRelation, reconnect, reverseLink, setRelation } from '../../src/edit/connect.ts'
import { CARD_KINDS } from '../../src/model/kinds.ts'
import { recordOf } from '../../src/model/map.ts'
import { countIds, credential, link, makeMap, note, occupation, place, support } from '../helpers/make.ts'

const map = makeMap(
  occupation('a', place('top/web')),
  occupation('b', place('low/web')),
  credential('c', { place: place('middle/web') }),
  note('n', { place: place('top/net') }),
  support('s', { place: place('top/net') }),
  link('ab', 'occ_a', 'occ_b'),
)

describe('naturalRelation', () => {
  it('is what the field means by it', () => {
    expect(naturalRelation('occupation', 'occupation')).toBe('advances')
    expect(naturalRelation('program', 'occupation')).toBe('prepares')
    expect(naturalRelation('credential', 'occupation')).toBe('prepares')
    expect(naturalRelation('credential', 'credential')).toBe('stacks')
    expect(naturalRelation('program', 'program')).toBe('articulates')
    expect(naturalRelation('onRamp', 'program')).toBe('enters')
    expect(naturalRelation('occupation', 'offRamp')).toBe('exits')
  })

  it('is there for all cards but notes and supports', () => {
    for (const from of CARD_KINDS) {
      for (const to of CARD_KINDS) {
        const isAside = [from, to].some((kind) => kind === 'note' || kind === 'support')
        expect(naturalRelation(from, to) === null).toBe(isAside)
      }
    }
  })
})

describe('connect', () => {
  it('links two cards by the natural relation or the one asked', () => {
    const { changes, id } = connect(map, 'crd_c', 'occ_a', null, countIds())
    expect(recordOf(applyChanges(map, changes), 'link', id ?? '')).toMatchObject({
      from: 'crd_c',
      to: 'occ_a',
      relation: 'prepares',
    })
    expect(connect(map, 'occ_a', 'occ_b', 'lateral', countIds()).changes).toHaveLength(1)
    expect(connect(map, 'occ_b', 'occ_a', null, countIds()).changes).toHaveLength(1)
  })

  it('does nothing to what is linked so, to itself, to notes, supports, lanes and nobody', () => {
    const ends = [
      ['occ_a', 'occ_b'],
      ['occ_a', 'occ_a'],
      ['occ_a', 'nte_n'],
      ['sup_s', 'occ_a'],
      ['occ_a', 'lvl_top'],
      ['occ_a', 'occ_gone'],
      ['lnk_ab', 'occ_a'],
    ] as const
    for (const [from, to] of ends) expect(connect(map, from, to, null, countIds())).toEqual({ changes: [], id: null })
    expect(connect(map, 'occ_a', 'nte_n', 'advances', countIds())).toEqual({ changes: [], id: null })
  })

  it('takes a lateral link for the same in both directions', () => {
    const lateral = makeMap(
      occupation('a', place('top/web')),
      occupation('b', place('low/web')),
      link('ab', 'occ_a', 'occ_b', { relation: 'lateral' }),
    )
    expect(isConnected(lateral, 'occ_b', 'occ_a')).toBe(true)
    expect(connect(lateral, 'occ_b', 'occ_a', 'lateral', countIds()).id).toBeNull()
    expect(isConnected(map, 'occ_b', 'occ_a')).toBe(false)
    expect(isConnected(map, 'occ_a', 'occ_b', 'lateral')).toBe(false)
  })
})

describe('changing a link', () => {
  it('turns it round or gives it another meaning', () => {
    expect(recordOf(applyChanges(map, reverseLink(map, 'lnk_ab')), 'link', 'lnk_ab')).toMatchObject({
      from: 'occ_b',
      to: 'occ_a',
    })
    expect(recordOf(applyChanges(map, setRelation(map, 'lnk_ab', 'lateral')), 'link', 'lnk_ab')?.relation).toBe(
      'lateral',
    )
    expect(setRelation(map, 'lnk_ab', 'advances')).toEqual([])
    expect(reverseLink(map, 'occ_a')).toEqual([])
  })

  it('gives either end to another card, and keeps what else it says', () => {
    const from = applyChanges(map, reconnect(map, 'lnk_ab', 'from', 'crd_c'))
    expect(recordOf(from, 'link', 'lnk_ab')).toEqual({ ...recordOf(map, 'link', 'lnk_ab'), from: 'crd_c' })
    const to = applyChanges(map, reconnect(map, 'lnk_ab', 'to', 'crd_c'))
    expect(recordOf(to, 'link', 'lnk_ab')).toMatchObject({ from: 'occ_a', to: 'crd_c' })
    for (const id of ['occ_a', 'occ_b', 'nte_n', 'sup_s', 'lvl_top', 'lnk_ab', 'occ_gone']) {
      expect(reconnect(map, 'lnk_ab', 'to', id)).toEqual([])
    }
    expect(reconnect(map, 'occ_a', 'to', 'crd_c')).toEqual([])
  })

  it('makes no second link that says the same', () => {
    const both = makeMap(
      occupation('a', place('top/web')),
      occupation('b', place('low/web')),
      link('ab', 'occ_a', 'occ_b'),
      link('ba', 'occ_b', 'occ_a'),
      link('side', 'occ_b', 'occ_a', { relation: 'lateral' }),
    )
    expect(reverseLink(both, 'lnk_ab')).toEqual([])
    const third = makeMap(...both.records.values(), occupation('x', place('top/net')), link('xb', 'occ_x', 'occ_b'))
    expect(reconnect(third, 'lnk_xb', 'from', 'occ_a')).toEqual([])
    expect(setRelation(both, 'lnk_ab', 'lateral')).toEqual([])
    expect(setRelation(both, 'lnk_side', 'advances')).toEqual([])
  })
})
