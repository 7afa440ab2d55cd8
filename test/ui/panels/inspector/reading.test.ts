import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isNegative, readAmount, readNumber, writeAmount } from '../../../../src/ui/panels/inspector/reading.ts'

const known = (amount: number) => ({ state: 'known', amount })

describe('readAmount', () => {
  it.each([
    ['18.50', 18.5],
    ['$18', 18],
    [' 1,250 ', 1250],
    ['45k', 45_000],
    ['$ 45.5 K', 45_500],
    ['.75', 0.75],
    ['0', 0],
    ['-3.2%', -3.2],
  ])('understands %s', (typed, amount) => expect(readAmount(typed)).toEqual(known(amount)))

  it('tells nothing, missing, withheld and at-least apart', () => {
    expect(readAmount('')).toBeNull()
    expect(readAmount('n/a')).toEqual({ state: 'missing' })
    expect(readAmount('N/D')).toEqual({ state: 'missing' })
    expect(readAmount('*')).toEqual({ state: 'suppressed' })
    expect(readAmount('115+')).toEqual({ state: 'topCoded', atLeast: 115 })
  })

  it.each(['abc', '1,25', '12.3.4', '1e9', '--4', '$', '18 dollars', 'Infinity', '0x10'])(
    'does not guess at %s',
    (typed) => {
      expect(readAmount(typed)).toBeUndefined()
    },
  )

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (cents) => {
        expect(readAmount(writeAmount({ state: 'known', amount: cents / 100 }))).toEqual(
          known(cents / 100 === 0 ? 0 : cents / 100),
        )
      }),
    )
    for (const amount of [
      { state: 'missing' },
      { state: 'suppressed' },
      { state: 'topCoded', atLeast: 115 },
    ] as const) {
      expect(readAmount(writeAmount(amount))).toEqual(amount)
    }
  })
})

describe('readNumber', () => {
  it('wants thousands in threes', () => {
    expect(readNumber('12,345,678.9')).toBe(12_345_678.9)
    expect(readNumber('12,34')).toBeNull()
  })
})

describe('isNegative', () => {
  it.each(['-5', '-0.5k', '-3+'])('tells %s', (typed) => {
    expect(isNegative(readAmount(typed))).toBe(true)
  })

  it.each(['0', '5', '', 'n/a', '*', '115+'])('lets %s be', (typed) => {
    expect(isNegative(readAmount(typed))).toBe(false)
  })
})
