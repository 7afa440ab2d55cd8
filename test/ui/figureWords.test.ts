import { describe, expect, it } from 'vitest'

import { createWords } from '../../src/i18n/createWords.ts'
import { known, makeFigure } from '../../src/model/figure.ts'
import { makeWage } from '../../src/model/wage.ts'
import { countWords, wageWords } from '../../src/ui/figureWords.ts'

const en = createWords('en')
const es = createWords('es')

describe('a wage in words', () => {
  it.each([
    ['$18.00 – $24.50 an hour', makeWage('hour', 18, 24.5)],
    ['from $37,440 a year', makeWage('year', 37_440, null)],
    ['up to $24.50 an hour', makeWage('hour', null, 24.5)],
    ['$20.00 an hour', makeWage('hour', null, null, { median: 20 })],
    [
      '$18.00 – $115.00+ an hour',
      { ...makeWage('hour', 18, null), high: { state: 'topCoded', atLeast: 115 } as const },
    ],
    ['wage not published', { ...makeWage('hour', null, null), median: { state: 'suppressed' } as const }],
    ['', makeWage('hour', null, null)],
    ['', null],
  ])('is "%s"', (said, wage) => {
    expect(wageWords(en, wage)).toBe(said)
  })

  it('is Spanish in Spanish', () => {
    expect(wageWords(es, makeWage('year', 30_000, 54_000))).toBe('$30,000 – $54,000 al año')
  })
})

describe('a count in words', () => {
  it('tells what is known, and at least what is top-coded', () => {
    const postings = makeFigure('postings', 1250)
    expect(countWords(en, 'postings', postings)).toBe('1,250 postings')
    expect(countWords(en, 'openings', { ...postings, value: known(1) })).toBe('1 opening a year')
    expect(countWords(en, 'postings', { ...postings, value: { state: 'topCoded', atLeast: 2500 } })).toBe(
      '2,500+ postings',
    )
    expect(countWords(en, 'postings', { ...postings, value: { state: 'missing' } })).toBe('')
    expect(countWords(en, 'postings', null)).toBe('')
  })
})
