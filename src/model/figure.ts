import * as v from 'valibot'

import { SafeUrl } from './url.ts'

const ShortText = v.pipe(v.string(), v.maxLength(500))

/** A day as ISO 8601 writes it: `2026-05-31`. */
export const Day = v.pipe(v.string(), v.isoDate())

/**
 * One number as a publisher may give it. Missing (nobody has it), suppressed (withheld by the publisher)
 * and top-coded (only "at least" is told) are three different things and never zero.
 */
export const Amount = v.variant('state', [
  v.object({ state: v.literal('known'), amount: v.pipe(v.number(), v.finite()) }),
  v.object({ state: v.literal('missing') }),
  v.object({ state: v.literal('suppressed') }),
  v.object({ state: v.literal('topCoded'), atLeast: v.pipe(v.number(), v.finite()) }),
])
export type Amount = v.InferOutput<typeof Amount>

export const Source = v.object({ name: ShortText, url: v.nullable(SafeUrl) })
export type Source = v.InferOutput<typeof Source>

/** Where a number comes from. Every part may be unknown; then it is shown as unknown. */
export const provenance = {
  source: v.nullable(Source),
  area: v.nullable(ShortText),
  period: v.nullable(ShortText),
  retrievedOn: v.nullable(Day),
  confirmed: v.nullable(v.object({ by: ShortText, on: Day })),
  note: v.nullable(ShortText),
}

/** What a figure counts. Openings and completers are annual; `percent` is growth over the stated period. */
export const FigureUnit = v.picklist([
  'openings-per-year',
  'completers-per-year',
  'jobs',
  'postings',
  'percent',
  'dollars',
])
export type FigureUnit = v.InferOutput<typeof FigureUnit>

/** A sourced figure. `months` is the window it was counted over, where that is not a year (postings). */
export const Figure = v.object({
  value: Amount,
  unit: FigureUnit,
  months: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1200))),
  ...provenance,
})
export type Figure = v.InferOutput<typeof Figure>
export type Provenance = Pick<Figure, keyof typeof provenance>

/** Provenance of a number nobody has said anything about. */
export const NO_PROVENANCE: Provenance = {
  source: null,
  area: null,
  period: null,
  retrievedOn: null,
  confirmed: null,
  note: null,
}

export function known(amount: number): Amount {
  return { state: 'known', amount }
}

/** The number itself, or null where the figure is absent, missing, suppressed or top-coded. */
export function amountOf(figure: { readonly value: Amount } | null): number | null {
  return figure !== null && figure.value.state === 'known' ? figure.value.amount : null
}

/** A figure with a known value and, unless given, no provenance. */
export function makeFigure(
  unit: FigureUnit,
  amount: number,
  more: Partial<Provenance> & { readonly months?: number | null } = {},
): Figure {
  return { value: known(amount), unit, months: null, ...NO_PROVENANCE, ...more }
}
