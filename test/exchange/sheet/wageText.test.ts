import { expect, it } from 'vitest'

import { readAmount } from '../../../src/exchange/sheet/amounts.ts'
import { readWage, readWageEnd } from '../../../src/exchange/sheet/wageText.ts'
import { amountOf } from '../../../src/model/figure.ts'

const short = (text: string): unknown => {
  const read = readWage(text, null)
  if (read === null || typeof read === 'string') return read
  return [read.unit, ...[read.low, read.median, read.high].map((value) => amountOf({ value }))]
}

it.each([
  ['$18-24/hr', ['hour', 18, null, 24]],
  ['45k-60k', ['year', 45_000, null, 60_000]],
  ['45-60k', ['year', 45_000, null, 60_000]],
  ['$22.10 - $33.49', ['hour', 22.1, null, 33.49]],
  ['\\$ 32.22 to \\$ 51.22 HOURLY RATE', ['hour', 32.22, null, 51.22]],
  ['18.50', ['hour', null, 18.5, null]],
  ['18,50', ['hour', null, 18.5, null]],
  ['$45,000', ['year', null, 45_000, null]],
  ['from $20 an hour', ['hour', 20, null, null]],
  ['$20+', ['hour', 20, null, null]],
  ['up to $30/hr', ['hour', null, null, 30]],
  ['de $18 a $24 por hora', ['hour', 18, null, 24]],
  ['hasta $60,000 al año', ['year', null, null, 60_000]],
  ['Median wage: $22.50 / hour', ['hour', null, 22.5, null]],
  ['salario mediano: $52,000 anuales', ['year', null, 52_000, null]],
  ['at least $18', ['hour', 18, null, null]],
  ['$5,200/month', 'otherPeriod'],
  ['$5,200 per month', 'otherPeriod'],
  ['$900 weekly', 'otherPeriod'],
  ['$40 per piece', 'otherPeriod'],
  ['$5,200 al mes', 'otherPeriod'],
  ['5,200 mensuales', 'otherPeriod'],
  ['$200 por día', 'otherPeriod'],
  ['$20/hr, $41,600/yr', 'twoUnits'],
  ['12-abc', 'notAWage'],
  ['competitive', 'notAWage'],
  ['1-2-3', 'notAWage'],
  ['$24-18', 'lowAboveHigh'],
  ['1,200', 'wageUnit'],
  ['', null],
])('reads the wage %j', (text, expected) => {
  expect(short(text)).toEqual(expected)
})

it.each([
  ['$25/hr', { amount: { state: 'known', amount: 25 }, unit: 'hour' }],
  ['52k a year', { amount: { state: 'known', amount: 52_000 }, unit: 'year' }],
  ['$52,000 al año', { amount: { state: 'known', amount: 52_000 }, unit: 'year' }],
  ['18,50 por hora', { amount: { state: 'known', amount: 18.5 }, unit: 'hour' }],
  ['USD 25', { amount: { state: 'known', amount: 25 }, unit: null }],
  ['n/a', { amount: { state: 'missing' }, unit: null }],
  ['**', { amount: { state: 'suppressed' }, unit: null }],
  ['#', { amount: { state: 'topCoded', atLeast: 239_200 }, unit: null }],
  ['$5,200/month', 'otherPeriod'],
  ['$40 per piece', 'otherPeriod'],
  ['mensual: 5200', 'otherPeriod'],
  ['-3', 'notAWage'],
  ['good', 'notAWage'],
  ['', null],
])('reads the end of a wage %j', (text, expected) => {
  expect(readWageEnd(text, 'year')).toEqual(expected)
})

it.each([
  ['1,250', { state: 'known', amount: 1250 }],
  ['1.250,5', { state: 'known', amount: 1250.5 }],
  ['12.5%', { state: 'known', amount: 12.5 }],
  ['-3', { state: 'known', amount: -3 }],
  ['500+', { state: 'topCoded', atLeast: 500 }],
  ['>=239,200', { state: 'topCoded', atLeast: 239_200 }],
  ['~40', { state: 'known', amount: 40 }],
  ['**', { state: 'suppressed' }],
  ['n/a', { state: 'missing' }],
  ['sin datos', { state: 'missing' }],
  ['', null],
  ['ten', 'bad'],
  ['1,2,3', 'bad'],
])('reads the amount %j', (text, expected) => {
  expect(readAmount(text)).toEqual(expected)
})
