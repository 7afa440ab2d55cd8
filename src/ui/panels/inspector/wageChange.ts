/** What a typed range or median makes of the wage that is there. */
import type { Amount } from '../../../model/figure.ts'
import { convertWage, makeWage } from '../../../model/wage.ts'
import type { Wage, WageUnit } from '../../../model/wage.ts'
import { dollarsOf, guessUnit } from './wageEntry.ts'
import type { ReadWage } from './wageEntry.ts'

/** The wage with a typed range. A median that stays is worked out for the range's unit. */
export function withRange(wage: Wage | null, { low, high, unit: typedUnit }: ReadWage): Wage {
  const before = wage ?? makeWage('hour', null, null)
  const unit = typedUnit ?? before.unit
  return { ...before, low, high, unit, median: inUnit(before.median, before.unit, unit) }
}

/** A wage whose range was emptied: none, unless its median is known. */
export function withoutRange(wage: Wage | null): Wage | null {
  if (wage === null || wage.median.state === 'missing') return null
  return { ...wage, low: { state: 'missing' }, high: { state: 'missing' } }
}

/** The wage with a typed median, null for none. Where no range tells what it is paid by, its size does. */
export function withMedian(wage: Wage | null, median: Amount | null): Wage | null {
  if (median === null && wage === null) return null
  const dollars = median === null ? null : dollarsOf(median)
  const before = wage ?? makeWage('hour', null, null)
  const unit = dollars === null || hasRange(before) ? before.unit : guessUnit(dollars)
  return { ...before, unit, median: median ?? { state: 'missing' } }
}

/** Whether one end of a range at least is told in dollars. */
export function hasRange(wage: Wage | null): boolean {
  return wage !== null && (dollarsOf(wage.low) !== null || dollarsOf(wage.high) !== null)
}

/**
 * Whether an amount cannot be the median of a wage: it lies outside the range or, where one end alone is told, is by
 * its size of another unit.
 */
export function isOutside(wage: Wage, median: Amount): boolean {
  const dollars = dollarsOf(median)
  if (dollars === null || !hasRange(wage)) return false
  const low = dollarsOf(wage.low)
  const high = wage.high.state === 'known' ? wage.high.amount : null
  if ((low !== null && dollars < low) || (high !== null && dollars > high)) return true
  return (low === null || high === null) && guessUnit(dollars) !== wage.unit
}

/** In another unit by 2,080 hours a year: an hour's to the cent, a year's to the dollar. */
function inUnit(amount: Amount, from: WageUnit, to: WageUnit): Amount {
  if (from === to) return amount
  const convert = (dollars: number): number => {
    const per = to === 'hour' ? 100 : 1
    return Math.round(convertWage(dollars, from, to) * per) / per
  }
  if (amount.state === 'known') return { state: 'known', amount: convert(amount.amount) }
  return amount.state === 'topCoded' ? { state: 'topCoded', atLeast: convert(amount.atLeast) } : amount
}
