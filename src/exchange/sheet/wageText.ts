/** Wages as people write them: `$18-24/hr`, `45k-60k`, `$22.10 to $33.49 hourly rate`, `$18.50`. */
import { known } from '../../model/figure.ts'
import type { Amount } from '../../model/figure.ts'
import { makeWage } from '../../model/wage.ts'
import type { Wage, WageUnit } from '../../model/wage.ts'
import { readAmount, readNumber } from './amounts.ts'

export type WageFault = 'notAWage' | 'lowAboveHigh' | 'wageUnit'

/** Above it nobody earns an hour, below the other nobody earns a full-time year: in between one must say. */
const MOST_AN_HOUR = 300
const LEAST_A_YEAR = 5000
/** BLS writes `#` for wages at or above these (OEWS, May 2025). */
const TOP_CODED = { hour: 115, year: 239_200 } as const

const HOUR = /\b(hour(ly)?|hr|hrs|h|hora|horas)\b/
const YEAR = /\b(year(ly)?|yr|yrs|annual(ly)?|annum|salary|ano|anual|anuales)\b/
const FILLER =
  /\b(to|a|al|hasta|desde|de|from|between|entre|and|y|e|per|an|por|la|the|up|starting|starts|at|empieza|rate|rates|wage|wages|pay|range|salario|sueldo|tasa|usd|us|dollars|dolares|about|approx|aprox|around|typical|typically|median|average|mediana)\b/g

/** One amount of money in a column of its own; `#` is a top-coded wage. */
export function readDollars(text: string, unit: WageUnit | null): Amount | 'bad' | null {
  if (text.trim() === '#') return { state: 'topCoded', atLeast: TOP_CODED[unit ?? 'hour'] }
  const read = readAmount(
    text.replace(/[\\$]|\b(usd|us)\b/gi, '').replace(/\s*(\/|per |an |por )\s*[a-zñ]+\.?\s*$/i, ''),
  )
  return read !== null && read !== 'bad' && read.state === 'known' && read.amount < 0 ? 'bad' : read
}

/**
 * Reads a whole wage. Without a word for it, the unit is told by the size of the numbers; `unit` says it where
 * the person or the column's name does. A single number is the typical wage; null where nothing is said.
 */
export function readWage(text: string, unit: WageUnit | null): Wage | WageFault | null {
  const single = readDollars(text, unit)
  if (single === null) return null
  const isTold =
    single !== 'bad' && (text.trim() === '#' || single.state === 'missing' || single.state === 'suppressed')
  if (isTold) return { ...makeWage(unit ?? 'hour', null, null), median: single }
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\\$]/g, ' ')
  const told = HOUR.test(bare) ? 'hour' : YEAR.test(bare) ? 'year' : null
  const numbers = [...bare.matchAll(/(\d[\d.,]*\d|\d)\s*(k|mil)?\b/g)]
  const left = bare
    .replace(/(\d[\d.,]*\d|\d)\s*(k|mil)?\b/g, ' ')
    .replace(new RegExp(HOUR, 'g'), ' ')
    .replace(new RegExp(YEAR, 'g'), ' ')
    .replace(FILLER, ' ')
  if (/[^\s\-–—−/+~().,:]/.test(left) || numbers.length === 0 || numbers.length > 2) return 'notAWage'
  const amounts = amountsOf(numbers)
  if (amounts === null) return 'notAWage'
  const [first, second] = amounts
  if (second !== undefined && first > second) return 'lowAboveHigh'
  const own = told ?? unit ?? unitOf(second ?? first)
  if (own === null) return 'wageUnit'
  if (second !== undefined) return makeWage(own, first, second)
  if (/\+|\b(from|desde|starting|starts)\b|\b\d+ (and )?up\b/.test(bare)) return makeWage(own, first, null)
  if (/\b(up to|hasta)\b/.test(bare)) return makeWage(own, null, first)
  return { ...makeWage(own, null, null), median: known(first) }
}

/** Hour or year by the size of a wage; null where it could be either. */
export function unitOf(dollars: number): WageUnit | null {
  if (dollars <= MOST_AN_HOUR) return 'hour'
  return dollars >= LEAST_A_YEAR ? 'year' : null
}

/** The one or two amounts; in `45-60k` the thousands count for both. */
function amountsOf(numbers: readonly RegExpMatchArray[]): readonly [number, number?] | null {
  const values = numbers.map(([, digits = '']) => readNumber(digits))
  const [first, second] = values
  if (first === null || first === undefined || second === null) return null
  const [firstK, secondK] = numbers.map(([, , k]) => k !== undefined)
  if (second === undefined) return [firstK === true ? first * 1000 : first]
  const isShared = secondK === true && firstK === false && first < 1000
  return [firstK === true || isShared ? first * 1000 : first, secondK === true ? second * 1000 : second]
}
