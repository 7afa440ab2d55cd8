import { describe, expect, it } from 'vitest'

import type { Amount } from '../../../../src/model/figure.ts'
import { makeWage } from '../../../../src/model/wage.ts'
import type { Wage } from '../../../../src/model/wage.ts'
import { isOutside, withMedian, withRange } from '../../../../src/ui/panels/inspector/wageChange.ts'
import { readWage } from '../../../../src/ui/panels/inspector/wageEntry.ts'

const known = (amount: number): Amount => ({ state: 'known', amount })

function typed(wage: Wage | null, text: string): Wage {
  const read = readWage(text)
  if (!read.ok || read.value === null) throw new Error(`${text} is no wage`)
  return withRange(wage, read.value)
}

describe('a typed range', () => {
  const yearly = makeWage('year', 40_000, 60_000, { median: 45_000, period: '2025' })
  const hourly = makeWage('hour', 18, 24, { median: 21.5 })

  it('works a median that stays out for its unit, at 2,080 hours', () => {
    expect(typed(yearly, '$18-24/hr')).toEqual({ ...makeWage('hour', 18, 24, { median: 21.63, period: '2025' }) })
    expect(typed(hourly, '40k-60k')).toEqual(makeWage('year', 40_000, 60_000, { median: 44_720 }))
    expect(typed({ ...hourly, median: { state: 'topCoded', atLeast: 20 } }, '40k-60k').median).toEqual({
      state: 'topCoded',
      atLeast: 41_600,
    })
  })

  it('leaves a median as it is in the same unit, and where nothing tells another', () => {
    expect(typed(yearly, '42k-50k').median).toEqual(known(45_000))
    expect(typed(yearly, '*')).toMatchObject({ unit: 'year', median: known(45_000) })
    expect(typed({ ...yearly, median: { state: 'suppressed' } }, '$18-24/hr').median).toEqual({ state: 'suppressed' })
  })
})

describe('a typed median', () => {
  const hourly = makeWage('hour', 18, 24)

  it.each([
    [45_000, true],
    [17.99, true],
    [24.01, true],
    [18, false],
    [21, false],
    [24, false],
  ])('of %s is outside $18 to $24 an hour: %s', (dollars, expected) => {
    expect(isOutside(hourly, known(dollars))).toBe(expected)
  })

  it.each([
    ['yearly where one hourly end is known', makeWage('hour', 18, null), known(45_000), true],
    ['hourly where one yearly end is known', makeWage('year', null, 60_000), known(21), true],
    ['above one known end', makeWage('hour', 18, null), known(21), false],
    [
      'above an end that is told as at least',
      { ...hourly, high: { state: 'topCoded', atLeast: 24 } },
      known(30),
      false,
    ],
    ['withheld', hourly, { state: 'suppressed' }, false],
    ['alone', makeWage('hour', null, null), known(45_000), false],
  ] as const)('%s does not fit: %4$s', (_what, wage, median, expected) => {
    expect(isOutside(wage, median)).toBe(expected)
  })

  it('tells by its size what it is paid by, where there is no range', () => {
    expect(withMedian(null, known(45_000))?.unit).toBe('year')
    expect(withMedian(makeWage('hour', null, null, { median: 21 }), known(45_000))?.unit).toBe('year')
    expect(withMedian(null, { state: 'topCoded', atLeast: 115_000 })?.unit).toBe('year')
    expect(withMedian(makeWage('year', 40_000, 60_000), known(45_000))?.unit).toBe('year')
  })

  it('that is taken away leaves the rest', () => {
    expect(withMedian(null, null)).toBeNull()
    expect(withMedian(makeWage('hour', 18, 24, { median: 21 }), null)).toEqual(hourly)
  })
})
