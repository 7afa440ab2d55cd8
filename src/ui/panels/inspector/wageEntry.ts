/** Wages as people type them, in English and Spanish: `$18-24/hr`, `45k a 60k al año`, `18.50`. */
import type { Amount } from '../../../model/figure.ts'
import { ok, refuse } from '../../../model/result.ts'
import type { Result } from '../../../model/result.ts'
import type { Wage, WageUnit } from '../../../model/wage.ts'
import { readAmount } from './reading.ts'

export interface ReadWage {
  readonly low: Amount
  /** Missing where one amount was typed and not a range. */
  readonly high: Amount
  /** Null where nothing tells it, not even a number. */
  readonly unit: WageUnit | null
  /** Whether the unit was not typed, but guessed by the size of the numbers. */
  readonly isGuessed: boolean
}

/** Not a wage at all; paid by the week or month, which a map cannot say; by hour and year at once; low above high. */
export type WageProblem = 'notAWage' | 'otherPeriod' | 'twoUnits' | 'upsideDown'

/** Dollars from which on a wage is taken to be a year's. No job pays it an hour, and none that little a year. */
const YEARLY_FROM = 1000

const LEAD = String.raw`(?:\s*\/\s*|\s*\b(?:per|an|a|each|por|la|al|cada)\s+)`
const HOUR = new RegExp(String.raw`${LEAD}(?:hours?|hrs?|horas?|h)\b\.?|\b(?:hourly|hrs?|hours?)\b\.?`, 'g')
const YEAR = new RegExp(
  String.raw`${LEAD}(?:years?|yrs?|annum|años?|y)(?![\p{L}])\.?|\b(?:annually|annual|yearly|anuales|anual)\b`,
  'gu',
)
const OTHER = new RegExp(
  String.raw`${LEAD}(?:months?|mo|weeks?|wk|days?|mes|semana|día|dia)(?![\p{L}])|\b(?:monthly|weekly|daily|mensual|semanal)`,
  'u',
)
const CURRENCY = /\b(?:usd|us(?=\$)|dollars?|dólares|dolares)(?![\p{L}])/gu
const END = String.raw`n\/?[ad]|\*{1,2}|≥?\s*\$?\s*(?:\d[\d,]*(?:\.\d*)?|\.\d+)\s*k?\s*\+?`
const RANGE = new RegExp(
  String.raw`^(?:(?:from|between|de|entre)\s+)?(${END})(?:\s*(?:-|–|—|\bto\b|\band\b|\ba\b|\by\b|\bhasta\b|to|a)\s*(${END}))?$`,
)
const UP_TO = new RegExp(String.raw`^(?:up to|hasta)\s+(${END})$`)

/** Reads a wage; null for nothing typed. */
export function readWage(typed: string): Result<ReadWage | null, WageProblem> {
  const text = typed.trim().toLowerCase().replace(CURRENCY, ' ')
  if (text.trim() === '') return typed.trim() === '' ? ok(null) : refuse('notAWage')
  if (OTHER.test(text)) return refuse('otherPeriod')
  const withoutHours = text.replace(HOUR, ' ')
  const bare = withoutHours.replace(YEAR, ' ')
  const isHour = withoutHours !== text
  const isYear = bare !== withoutHours
  if (isHour && isYear) return refuse('twoUnits')
  const ends = readEnds(
    bare
      .replace(/(\d)\s*(?:thousand|mil)\b/g, '$1k')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  if (ends === null) return refuse('notAWage')
  const { low, high } = ends
  const [from, to] = [dollarsOf(low), dollarsOf(high)]
  if (from !== null && to !== null && from > to) return refuse('upsideDown')
  const said: WageUnit | null = isHour ? 'hour' : isYear ? 'year' : null
  const size = to ?? from
  const guess = size === null ? null : guessUnit(size)
  return ok({ low, high, unit: said ?? guess, isGuessed: said === null && guess !== null })
}

/** Whether dollars are more likely an hour's or a year's. */
export function guessUnit(dollars: number): WageUnit {
  return dollars < YEARLY_FROM ? 'hour' : 'year'
}

function readEnds(text: string): { readonly low: Amount; readonly high: Amount } | null {
  const upTo = UP_TO.exec(text)?.[1]
  if (upTo !== undefined) return endsOf('n/a', upTo)
  const [, first, second] = RANGE.exec(text) ?? []
  if (first === undefined) return null
  // One word for both ends: not available, withheld.
  if (second === undefined) return endsOf(first, /\d/.test(first) ? 'n/a' : first)
  // `45-60k` is 45k to 60k.
  const isShared = second.includes('k') && !first.includes('k') && Number(first.replace(/[^\d.]/g, '')) < YEARLY_FROM
  return endsOf(isShared ? first.replace(/(\d)\s*(\+?)$/, '$1k$2') : first, second)
}

function endsOf(first: string, second: string): { readonly low: Amount; readonly high: Amount } | null {
  const [low, high] = [readAmount(spaceless(first)), readAmount(spaceless(second))]
  return low === undefined || low === null || high === undefined || high === null ? null : { low, high }
}

function spaceless(text: string): string {
  return text.replace(/\s+/g, '')
}

/** What is said of a wage's size: the amount, or what it is at least; null where neither is told. */
export function dollarsOf(amount: Amount): number | null {
  if (amount.state === 'known') return amount.amount
  return amount.state === 'topCoded' ? amount.atLeast : null
}

/** Words that a typed wage needs, in the language of the screen. */
export interface WageTypedWords {
  /** Such as `/hr`. */
  readonly unit: { readonly [U in WageUnit]: string }
  /** Such as `up to`. */
  readonly upTo: string
}

/** A wage's range as it would be typed; `readWage` reads it back. */
export function writeWage({ low, high, unit }: Pick<Wage, 'low' | 'high' | 'unit'>, words: WageTypedWords): string {
  const [first, second] = [writeEnd(low), writeEnd(high)]
  const isNumber = dollarsOf(low) !== null || dollarsOf(high) !== null
  const suffix = isNumber ? words.unit[unit] : ''
  if (dollarsOf(low) !== null && high.state === 'missing') return `${first}${suffix}`
  if (low.state === 'missing' && dollarsOf(high) !== null) return `${words.upTo} ${second}${suffix}`
  return first === second && !isNumber ? first : `${first}-${second}${suffix}`
}

function writeEnd(amount: Amount): string {
  switch (amount.state) {
    case 'known':
      return writeDollars(amount.amount)
    case 'missing':
      return 'n/a'
    case 'suppressed':
      return '*'
    case 'topCoded':
      return `${writeDollars(amount.atLeast)}+`
  }
}

/** Thousands are parted, and cents come in twos: 45,000 and 18.50. */
function writeDollars(amount: number): string {
  const decimals = Number.isInteger(amount) ? 0 : 2
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: 10 }).format(amount)
}
