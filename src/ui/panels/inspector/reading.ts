import type { Amount } from '../../../model/figure.ts'
import { known } from '../../../model/figure.ts'
import type { WageUnit } from '../../../model/wage.ts'

/** What was typed, understood: an amount, nothing at all (null), or not understood (undefined). */
export type ReadAmount = Amount | null | undefined

const MISSING = new Set(['n/a', 'na', 'n/d', 'nd', '-', '—', '–'])

/**
 * Reads one number as people type it: `1,250`, `$18.50`, `45k`, `115+` (at least), `n/a` (not available),
 * `*` (withheld). Commas part thousands and a point the decimals, in English and US Spanish alike.
 */
export function readAmount(typed: string): ReadAmount {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  if (MISSING.has(text)) return { state: 'missing' }
  if (text === '*' || text === '**') return { state: 'suppressed' }
  const isAtLeast = text.endsWith('+') || text.startsWith('≥')
  const amount = readNumber(text.replace(/^≥\s*/, '').replace(/\+$/, ''))
  if (amount === null) return undefined
  return isAtLeast ? { state: 'topCoded', atLeast: amount } : known(amount)
}

/** A plain number with `$`, `%`, thousands or `k`; null when it is none. */
export function readNumber(typed: string): number | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^\$\s*/, '')
    .replace(/\s*%$/, '')
  const parts = /^(-?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*(k)?$/.exec(text)
  if (parts === null) return null
  const [, sign, digits = '', thousand] = parts
  const amount = Number(digits.replaceAll(',', '')) * (thousand === undefined ? 1 : 1000)
  return sign === '-' ? -amount : amount
}

export interface ReadWage {
  readonly low: Amount
  /** Null where one amount was typed and not a range. */
  readonly high: Amount | null
  /** Said by what was typed (`/hr`, `a year`); null where it was not. */
  readonly unit: WageUnit | null
}

const PER_HOUR = /\s*(?:\/|per|an|a|por|la)?\s*(?:h|hr|hour|hora)\.?$/i
const PER_YEAR = /\s*(?:\/|per|a|por|al)?\s*(?:y|yr|year|año)\.?$/i

/** Reads a wage: one amount or a range, perhaps with its unit: `$18-24/hr`, `45k-60k`, `18.50`. Null for nothing. */
export function readWage(typed: string): ReadWage | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const unit = /\d/.test(text) ? (PER_HOUR.test(text) ? 'hour' : PER_YEAR.test(text) ? 'year' : null) : null
  const bare = unit === 'hour' ? text.replace(PER_HOUR, '') : unit === 'year' ? text.replace(PER_YEAR, '') : text
  const ends = /^(.*\d\s*k?)\s*(?:-|–|—|to|a)\s*(\$?\s*[\d.].*)$/i.exec(bare)
  if (ends === null) {
    const low = readAmount(bare)
    return low === undefined ? undefined : low === null ? null : { low, high: null, unit }
  }
  const low = readAmount(ends[1] ?? '')
  const high = readAmount(ends[2] ?? '')
  return low === undefined || low === null || high === undefined || high === null ? undefined : { low, high, unit }
}

/** An amount as it would be typed. */
export function writeAmount(amount: Amount | null): string {
  if (amount === null) return ''
  switch (amount.state) {
    case 'known':
      return String(amount.amount)
    case 'missing':
      return 'n/a'
    case 'suppressed':
      return '*'
    case 'topCoded':
      return `${amount.atLeast}+`
  }
}
