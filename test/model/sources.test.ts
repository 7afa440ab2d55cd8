import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeFigure } from '../../src/model/figure.ts'
import { makeWage } from '../../src/model/wage.ts'
import { figuresOf, listSources } from '../../src/model/sources.ts'
import { occupation, place } from '../helpers/make.ts'
import { recordOfKind } from '../helpers/records.ts'

const BLS = { name: 'BLS OEWS', url: 'https://www.bls.gov/oes/' }

describe('the sources of a map', () => {
  it('tells each source once, with all its areas and periods', () => {
    const first = occupation('a', place('top/web'), {
      wage: makeWage('hour', 20, 30, { source: BLS, period: 'May 2025', area: 'Louisville MSA' }),
      openings: makeFigure('openings-per-year', 12, { source: BLS, period: 'May 2024', area: 'Louisville MSA' }),
    })
    const second = occupation('b', place('top/web'), {
      postings: makeFigure('postings', 4, { source: { name: 'A board', url: null } }),
      completers: makeFigure('completers-per-year', 3, { source: BLS, period: 'May 2025' }),
    })

    expect(listSources([first, second])).toEqual({
      sources: [
        { name: 'A board', url: null, areas: [], periods: [] },
        { ...BLS, areas: ['Louisville MSA'], periods: ['May 2024', 'May 2025'] },
      ],
      unsourced: 0,
    })
  })

  it('counts figures without a source, but not those that only say nobody has the number', () => {
    const card = occupation('a', place('top/web'), {
      wage: makeWage('hour', null, null),
      openings: makeFigure('openings-per-year', 12),
      postings: makeFigure('postings', 4, { source: { name: ' ', url: null } }),
      growth: { ...makeFigure('percent', 1), value: { state: 'suppressed' } },
    })

    expect(listSources([card])).toEqual({ sources: [], unsourced: 3 })
  })

  it('accounts for every figure, and never names one source twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(recordOfKind('occupation'), recordOfKind('program')), { maxLength: 20 }),
        (records) => {
          const { sources, unsourced } = listSources(records)
          const names = sources.map(({ name, url }) => JSON.stringify([name, url]))
          const used = records
            .flatMap(figuresOf)
            .flatMap(({ source }) => (source === null ? [] : [source.name.trim() || (source.url ?? '')]))

          expect(new Set(names).size).toBe(names.length)
          expect(sources.every(({ name }) => name.trim() !== '' && used.includes(name))).toBe(true)
          expect(unsourced).toBeLessThanOrEqual(records.flatMap(figuresOf).length)
        },
      ),
    )
  })
})
