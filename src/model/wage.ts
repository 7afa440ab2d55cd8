import * as v from 'valibot'

import { Amount, known, NO_PROVENANCE, provenance } from './figure.ts'
import type { Provenance } from './figure.ts'

/** Hours of a full-time year: 52 weeks of 40 hours, the convention of BLS OEWS. */
export const HOURS_PER_YEAR = 2080

export const WageUnit = v.picklist(['hour', 'year'])
export type WageUnit = v.InferOutput<typeof WageUnit>

/** A wage range in US dollars an hour or a year, as its source gives it. */
export const Wage = v.object({
  unit: WageUnit,
  low: Amount,
  median: Amount,
  high: Amount,
  ...provenance,
})
export type Wage = v.InferOutput<typeof Wage>

/** A wage from plain numbers; null where the source gives none. */
export function makeWage(
  unit: WageUnit,
  low: number | null,
  high: number | null,
  more: Partial<Provenance> & { readonly median?: number | null } = {},
): Wage {
  const { median = null, ...from } = more
  return {
    unit,
    low: amountFrom(low),
    median: amountFrom(median),
    high: amountFrom(high),
    ...NO_PROVENANCE,
    ...from,
  }
}

/** Dollars in another unit, by 2,080 hours a year. Not rounded. */
export function convertWage(dollars: number, from: WageUnit, to: WageUnit): number {
  if (from === to) return dollars
  return from === 'hour' ? dollars * HOURS_PER_YEAR : dollars / HOURS_PER_YEAR
}

/** Lowest and highest known dollars of a wage in `unit`; null when no value is known. Top-coded counts as its floor. */
export function wageBounds(wage: Wage, unit: WageUnit): { readonly low: number; readonly high: number } | null {
  const dollars = [wage.low, wage.median, wage.high].flatMap((one) =>
    one.state === 'known'
      ? [convertWage(one.amount, wage.unit, unit)]
      : one.state === 'topCoded'
        ? [convertWage(one.atLeast, wage.unit, unit)]
        : [],
  )
  return dollars.length === 0 ? null : { low: Math.min(...dollars), high: Math.max(...dollars) }
}

function amountFrom(dollars: number | null): Amount {
  return dollars === null ? { state: 'missing' } : known(dollars)
}
