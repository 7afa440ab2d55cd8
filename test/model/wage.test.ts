import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { amountOf, known, makeFigure } from '../../src/model/figure.ts'
import { convertWage, makeWage, wageBounds } from '../../src/model/wage.ts'

describe('wages', () => {
  it('make a year of 2,080 hours', () => {
    expect(convertWage(10, 'hour', 'year')).toBe(20_800)
    expect(convertWage(52_000, 'year', 'hour')).toBe(25)
    expect(convertWage(17.5, 'hour', 'hour')).toBe(17.5)
  })

  it('come back from the other unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (dollars) => {
        expect(convertWage(convertWage(dollars, 'hour', 'year'), 'year', 'hour')).toBeCloseTo(dollars, 6)
      }),
    )
  })

  it('have bounds in either unit from what is known', () => {
    expect(wageBounds(makeWage('hour', 10, 30, { median: 20 }), 'year')).toEqual({ low: 20_800, high: 62_400 })
    expect(wageBounds(makeWage('year', null, 41_600), 'hour')).toEqual({ low: 20, high: 20 })
  })

  it('have no bounds when nothing is known, and never zero for what is withheld', () => {
    expect(wageBounds(makeWage('hour', null, null), 'hour')).toBeNull()
    const withheld = { ...makeWage('hour', null, 30), low: { state: 'suppressed' } as const }
    expect(wageBounds(withheld, 'hour')).toEqual({ low: 30, high: 30 })
  })

  it('count a top-coded value as its floor', () => {
    const wage = { ...makeWage('year', 90_000, null), high: { state: 'topCoded', atLeast: 239_200 } as const }
    expect(wageBounds(wage, 'year')).toEqual({ low: 90_000, high: 239_200 })
  })
})

describe('amounts', () => {
  it('are a number only when known', () => {
    expect(amountOf(makeFigure('openings-per-year', 12))).toBe(12)
    expect(amountOf({ value: known(0) })).toBe(0)
    expect(amountOf(null)).toBeNull()
    expect(amountOf({ value: { state: 'missing' } })).toBeNull()
    expect(amountOf({ value: { state: 'suppressed' } })).toBeNull()
    expect(amountOf({ value: { state: 'topCoded', atLeast: 5 } })).toBeNull()
  })
})
