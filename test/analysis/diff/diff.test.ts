import { describe, expect, it } from 'vitest'

import { diffMaps } from '../../../src/analysis/diff/diff.ts'
import type { DiffEntry, MapDiff } from '../../../src/analysis/diff/mapDiff.ts'
import { summarize } from '../../../src/analysis/diff/summarize.ts'
import { applyChanges } from '../../../src/edit/applyChanges.ts'
import { placeCards, reorderCard } from '../../../src/edit/place.ts'
import { makeEmptyCell } from '../../../src/model/emptyCell.ts'
import { makeFigure } from '../../../src/model/figure.ts'
import type { MapRecord } from '../../../src/model/kinds.ts'
import { makeSettings } from '../../../src/model/settings.ts'
import { makeWage } from '../../../src/model/wage.ts'
import { cell, credential, LANES, level, link, makeMap, note, occupation, place } from '../../helpers/make.ts'
import { makeCareerMap } from '../../../src/model/map.ts'

const BLS = { source: { name: 'BLS OEWS 2025', url: null } }

function diffOf(before: readonly MapRecord[], after: readonly MapRecord[]): MapDiff {
  return diffMaps(makeMap(...before), makeMap(...after))
}

function told(diff: MapDiff): readonly string[] {
  return diff.entries.map(({ sort, id }) => `${sort} ${id}`)
}

function only(diff: MapDiff): DiffEntry {
  const [entry] = diff.entries
  if (entry === undefined || diff.entries.length !== 1) throw new Error(`not one entry: ${told(diff).join()}`)
  return entry
}

describe('the difference of two maps', () => {
  it('is empty for one map and for two that say the same', () => {
    const records = [occupation('dev', place('top/web')), occupation('help', place('low/web'))]
    expect(diffOf(records, structuredClone(records)).entries).toEqual([])
  })

  it('tells settings, rows, columns, cards as one reads, marks and links in this order', () => {
    const before = [...LANES, makeSettings({ title: { en: 'Old' } })]
    const after = [
      ...LANES.slice(1),
      makeSettings({ title: { en: 'New' } }),
      level('extra', 'a3'),
      link('up', 'occ_b', 'occ_a'),
      makeEmptyCell(cell('low', 'web')),
      note('free', {}),
      occupation('c', place('low/web')),
      occupation('b', place('middle/net')),
      occupation('a', place('middle/data')),
    ]
    expect(told(diffMaps(makeCareerMap(before), makeCareerMap(after)))).toEqual([
      'changed map',
      'removed lvl_top',
      'added lvl_extra',
      'added occ_a',
      'added occ_b',
      'added occ_c',
      'added nte_free',
      `added ${makeEmptyCell(cell('low', 'web')).id}`,
      'added lnk_up',
    ])
  })

  it('names what is gone', () => {
    const before = [
      occupation('dev', place('top/web')),
      occupation('help', place('low/web')),
      link('up', 'occ_help', 'occ_dev'),
    ]
    const diff = diffOf(before, before.slice(0, 1))
    expect(diff.entries.map(({ sort, named }) => [sort, named])).toEqual([
      ['removed', { before: { kind: 'occupation', id: 'occ_help', name: { en: 'help' } }, after: null }],
      [
        'removed',
        {
          before: { kind: 'link', id: 'lnk_up', relation: 'advances', from: { en: 'help' }, to: { en: 'dev' } },
          after: null,
        },
      ],
    ])
  })

  it('tells a wage part by part, with its source', () => {
    const before = occupation('dev', place('top/web'), { wage: makeWage('hour', 20, 33.49, BLS) })
    const after = occupation('dev', place('top/web'), { wage: makeWage('hour', 20, 36.1, BLS) })
    const sourced = { unit: 'hour', source: BLS.source, period: null }
    expect(only(diffOf([before], [after])).fields).toEqual([
      {
        field: 'wage',
        key: null,
        part: 'high',
        type: 'amount',
        before: { value: { state: 'known', amount: 33.49 }, ...sourced },
        after: { value: { state: 'known', amount: 36.1 }, ...sourced },
      },
    ])
  })

  it('tells a figure that came as a whole', () => {
    const openings = makeFigure('openings-per-year', 12)
    const fields = only(
      diffOf([occupation('dev', place('top/web'))], [occupation('dev', place('top/web'), { openings })]),
    ).fields
    expect(fields).toEqual([
      { field: 'openings', key: null, part: null, type: 'figure', before: null, after: openings },
    ])
  })

  it('tells texts by language, items, chosen things and named records', () => {
    const before = occupation('dev', place('top/web'), {
      description: { en: 'Same', es: 'Antes' },
      skills: { a: { text: 'SQL', order: 'a0' }, b: { text: 'CSS', order: 'a1' } },
      critical: { growing: true },
    })
    const after = occupation('dev', place('top/web'), {
      description: { en: 'Same', es: 'Ahora' },
      skills: { b: { text: 'CSS 3', order: 'a1' }, c: { text: 'HTML', order: 'a2' } },
      critical: {},
      credentials: { [credential('ccna').id]: true },
    })
    const records = [credential('ccna')]
    const fields = only(diffOf([before, ...records], [after, ...records])).fields
    expect(fields.map(({ type, field, key, before: old, after: now }) => [type, field, key, old, now])).toEqual([
      ['reference', 'credentials', 'crd_ccna', null, { kind: 'credential', id: 'crd_ccna', name: { en: 'ccna' } }],
      ['item', 'skills', 'b', 'CSS', 'CSS 3'],
      ['item', 'skills', 'a', 'SQL', null],
      ['item', 'skills', 'c', null, 'HTML'],
      ['member', 'critical', 'growing', true, false],
      ['text', 'description', null, 'Antes', 'Ahora'],
    ])
  })

  it('tells where a card moved from and to', () => {
    const { isMoved, spot } = only(diffOf([occupation('dev', place('low/web'))], [occupation('dev', place('top/net'))]))
    expect(isMoved).toBe(true)
    expect(spot).toEqual({
      before: { cell: { level: { en: 'low' }, pathway: { en: 'web' } }, at: 1 },
      after: { cell: { level: { en: 'top' }, pathway: { en: 'net' } }, at: 1 },
    })
  })

  it('tells a card that moved and says something else once, and counts it as both', () => {
    const diff = diffOf(
      [occupation('dev', place('low/web'))],
      [occupation('dev', place('top/net'), { stage: 'entry' })],
    )
    expect(only(diff)).toMatchObject({ sort: 'changed', isMoved: true, fields: [{ field: 'stage' }] })
    expect(summarize(diff)).toEqual([
      { group: 'card', sort: 'moved', count: 1 },
      { group: 'card', sort: 'changed', count: 1 },
    ])
  })

  it('tells a credential that was given a place as moved from none', () => {
    const diff = diffOf([credential('a')], [credential('a', { place: place('top/web') })])
    expect(only(diff)).toMatchObject({ sort: 'moved', spot: { before: null, after: { at: 1 } } })
  })
})

describe('the order in a cell', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((name, at) => occupation(name, place('top/web', `a${at}`)))

  it.each([0, 1, 3, 4])('names the one card that somebody moved to %d', (index) => {
    const before = makeMap(...five)
    const after = applyChanges(before, reorderCard(before, 'occ_c', index))
    expect(told(diffMaps(before, after))).toEqual(['moved occ_c'])
  })

  it('names nobody who only closed up or gave way', () => {
    const before = makeMap(...five, occupation('f', place('low/web')))
    const after = applyChanges(before, placeCards(before, ['occ_f'], cell('top', 'web'), 0))
    expect(told(diffMaps(before, after))).toEqual(['moved occ_f'])
    const gone = makeMap(...five.slice(1))
    expect(told(diffMaps(makeMap(...five), gone))).toEqual(['removed occ_a'])
  })

  it('is no difference where only keys changed', () => {
    const others = five.map((card, at) => ({ ...card, place: { ...card.place, order: `b0${at}` } }))
    expect(diffOf(five, others).entries).toEqual([])
  })

  it('of levels and of titles is told where it is seen', () => {
    const swapped = [level('top', 'a1'), level('middle', 'a0'), ...LANES.slice(2)]
    const diff = diffMaps(makeMap(), makeCareerMap(swapped))
    expect(diff.entries).toHaveLength(1)
    const title = (en: string, order: string) => ({ text: { en }, socCode: null, order })
    const before = occupation('dev', place('top/web'), { titles: { x: title('X', 'a0'), y: title('Y', 'a1') } })
    const after = occupation('dev', place('top/web'), { titles: { x: title('X', 'a2'), y: title('Y', 'a1') } })
    expect(only(diffOf([before], [after])).fields).toMatchObject([
      { type: 'order', field: 'titles', before: [{ en: 'X' }, { en: 'Y' }], after: [{ en: 'Y' }, { en: 'X' }] },
    ])
  })
})

describe('the summary', () => {
  it('counts by kind and sort, without zeros', () => {
    const cards = [occupation('a', place('top/web')), occupation('b', place('low/web'))]
    const before = [...cards, link('up', 'occ_b', 'occ_a')]
    const after = [...cards, occupation('c', place('top/net')), occupation('d', place('low/net'))]
    expect(summarize(diffOf(before, after))).toEqual([
      { group: 'card', sort: 'added', count: 2 },
      { group: 'link', sort: 'removed', count: 1 },
    ])
  })
})
