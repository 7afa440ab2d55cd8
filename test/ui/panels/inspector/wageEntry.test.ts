import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Amount } from '../../../../src/model/figure.ts'
import { readWage, writeWage } from '../../../../src/ui/panels/inspector/wageEntry.ts'

const known = (amount: number): Amount => ({ state: 'known', amount })
const MISSING: Amount = { state: 'missing' }
const WORDS = {
  en: { unit: { hour: '/hr', year: '/yr' }, upTo: 'up to' },
  es: { unit: { hour: '/hora', year: '/año' }, upTo: 'hasta' },
} as const

function read(typed: string): readonly [Amount, Amount, 'hour' | 'year' | null, boolean] | string | null {
  const outcome = readWage(typed)
  if (!outcome.ok) return outcome.problem
  if (outcome.value === null) return null
  const { low, high, unit, isGuessed } = outcome.value
  return [low, high, unit, isGuessed]
}

describe('readWage', () => {
  it.each([
    ['$18-24/hr', 18, 24, 'hour'],
    ['$18/hr - $24/hr', 18, 24, 'hour'],
    ['$18.00 – $24.50 per hour', 18, 24.5, 'hour'],
    ['18 to 24 an hour', 18, 24, 'hour'],
    ['between 18 and 24 hourly', 18, 24, 'hour'],
    ['18 a 24 por hora', 18, 24, 'hour'],
    ['de $18 a $24 la hora', 18, 24, 'hour'],
    ['entre 18 y 24 /hora', 18, 24, 'hour'],
    ['$45,000 – $60,000 a year', 45_000, 60_000, 'year'],
    ['45k-60k annually', 45_000, 60_000, 'year'],
    ['45-60k/yr', 45_000, 60_000, 'year'],
    ['45 mil a 60 mil al año', 45_000, 60_000, 'year'],
    ['$45,000 a $60,000 anuales', 45_000, 60_000, 'year'],
    ['US$45,000 to US$60,000 per annum', 45_000, 60_000, 'year'],
  ] as const)('reads %s with its unit', (typed, low, high, unit) => {
    expect(read(typed)).toEqual([known(low), known(high), unit, false])
  })

  it.each([
    ['18 to 24', 18, 24, 'hour'],
    ['18–24', 18, 24, 'hour'],
    ['45k-60k', 45_000, 60_000, 'year'],
    ['45 - 60k', 45_000, 60_000, 'year'],
    ['999-999.99', 999, 999.99, 'hour'],
    ['999-1000', 999, 1000, 'year'],
  ] as const)('guesses the unit of %s by its size', (typed, low, high, unit) => {
    expect(read(typed)).toEqual([known(low), known(high), unit, true])
  })

  it('reads one amount, and ends that are no plain numbers', () => {
    expect(read('18.50')).toEqual([known(18.5), MISSING, 'hour', true])
    expect(read('$45,000 a year')).toEqual([known(45_000), MISSING, 'year', false])
    expect(read('$45,000 al año')).toEqual([known(45_000), MISSING, 'year', false])
    expect(read('up to $24/hr')).toEqual([MISSING, known(24), 'hour', false])
    expect(read('hasta 60 mil')).toEqual([MISSING, known(60_000), 'year', true])
    expect(read('18-115+')).toEqual([known(18), { state: 'topCoded', atLeast: 115 }, 'hour', true])
    expect(read('n/a')).toEqual([MISSING, MISSING, null, false])
    expect(read('N/D')).toEqual([MISSING, MISSING, null, false])
    expect(read('*')).toEqual([{ state: 'suppressed' }, { state: 'suppressed' }, null, false])
    expect(read('   ')).toBeNull()
  })

  it.each([
    ['about 18', 'notAWage'],
    ['18-', 'notAWage'],
    ['18-24-30', 'notAWage'],
    ['a lot an hour', 'notAWage'],
    ['dollars', 'notAWage'],
    ['1,25', 'notAWage'],
    ['-18', 'notAWage'],
    ['3,000 a month', 'otherPeriod'],
    ['800/week', 'otherPeriod'],
    ['3,000 al mes', 'otherPeriod'],
    ['800 semanales', 'otherPeriod'],
    ['18/hr - 45,000/yr', 'twoUnits'],
    ['24-18', 'upsideDown'],
    ['60k-45k', 'upsideDown'],
  ])('refuses %s: %s', (typed, problem) => expect(read(typed)).toBe(problem))

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => void readWage(typed)))
  })

  it('reads back what it writes, in both languages', () => {
    const cents = fc.integer({ min: 1, max: 50_000_000 }).map((amount) => amount / 100)
    const end = fc.oneof(
      { weight: 4, arbitrary: cents.map(known) },
      fc.constant(MISSING),
      fc.constant<Amount>({ state: 'suppressed' }),
      cents.map((atLeast): Amount => ({ state: 'topCoded', atLeast })),
    )
    const dollars = (amount: Amount): number | null =>
      amount.state === 'known' ? amount.amount : amount.state === 'topCoded' ? amount.atLeast : null
    fc.assert(
      fc.property(
        end,
        end,
        fc.constantFrom('hour', 'year'),
        fc.constantFrom('en', 'es'),
        (low, high, unit, language) => {
          const [from, to] = [dollars(low), dollars(high)]
          fc.pre(from === null || to === null || from <= to)
          const hasNumber = from !== null || to !== null
          const typed = writeWage({ low, high, unit }, WORDS[language])
          expect(read(typed), typed).toEqual([low, high, hasNumber ? unit : null, false])
        },
      ),
    )
  })

  it('writes as people do', () => {
    const write = (low: Amount, high: Amount, unit: 'hour' | 'year') => writeWage({ low, high, unit }, WORDS.en)
    expect(write(known(18), known(24.5), 'hour')).toBe('18-24.50/hr')
    expect(write(known(45_000), known(60_000), 'year')).toBe('45,000-60,000/yr')
    expect(write(known(18.5), MISSING, 'hour')).toBe('18.50/hr')
    expect(write(MISSING, known(24), 'hour')).toBe('up to 24/hr')
  })
})
