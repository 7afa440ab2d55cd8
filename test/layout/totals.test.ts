import { describe, expect, it } from 'vitest'

import { sampleRecords } from '../../src/exchange/samples/samples.ts'
import { MAP_KEY, totalsOf } from '../../src/layout/totals.ts'
import { makeEmptyCell } from '../../src/model/emptyCell.ts'
import { makeFigure } from '../../src/model/figure.ts'
import { indexOf, makeCareerMap } from '../../src/model/map.ts'
import { cellKey } from '../../src/model/place.ts'
import { cell, makeMap, occupation, place } from '../helpers/make.ts'

describe('totalsOf', () => {
  it('gives the postings of the Louisville publication', () => {
    const map = makeCareerMap(sampleRecords('louisville-it-2018', 'Louisville IT', 'en', () => 'x'))
    const totals = totalsOf(map)
    const { levels, pathways } = indexOf(map)
    expect(totals.get(MAP_KEY)?.postings).toBe(736)
    expect(levels.map(({ id }) => totals.get(id)?.postings)).toEqual([549, 187, 0, 0])
    expect(pathways.map(({ id }) => totals.get(id)?.postings)).toEqual([214, 247, 193, 82])
  })

  it('adds only what is known, and says null where nothing is', () => {
    const map = makeMap(
      occupation('a', place('top/web'), {
        postings: makeFigure('postings', 5),
        openings: makeFigure('openings-per-year', 0),
      }),
      occupation('b', place('top/web', 'a1'), {
        postings: { ...makeFigure('postings', 9), value: { state: 'suppressed' } },
      }),
      occupation('c', place('top/net'), { postings: makeFigure('postings', 7) }),
    )
    const totals = totalsOf(map)
    expect(totals.get(cellKey(cell('top', 'web')))).toEqual({ postings: 5, openings: 0, completers: null })
    expect(totals.get('lvl_top')).toEqual({ postings: 12, openings: 0, completers: null })
    expect(totals.get('lvl_low')).toEqual({ postings: null, openings: null, completers: null })
    expect(totals.get('pth_net')?.postings).toBe(7)
  })

  it('counts a card that spans pathways once, in the first of them', () => {
    const map = makeMap(occupation('a', place('top/web', 'a0', 3), { postings: makeFigure('postings', 5) }))
    const totals = totalsOf(map)
    expect(totals.get(MAP_KEY)?.postings).toBe(5)
    expect(totals.get('pth_web')?.postings).toBe(5)
    expect(totals.get('pth_data')?.postings).toBeNull()
  })

  it('takes a cell marked empty as no postings, where the map knows postings at all', () => {
    const mark = makeEmptyCell(cell('low', 'web'))
    const known = makeMap(mark, occupation('a', place('top/web'), { postings: makeFigure('postings', 5) }))
    expect(totalsOf(known).get('lvl_low')).toEqual({ postings: 0, openings: null, completers: null })
    expect(totalsOf(makeMap(mark)).get('lvl_low')?.postings).toBeNull()
  })
})
