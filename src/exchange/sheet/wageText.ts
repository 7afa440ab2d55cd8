/** Wages as people write them: `$18-24/hr`, `45k-60k`, `$22.10 to $33.49 hourly rate`, `$18.50`. */
import { known } from '../../model/figure.ts'
import type { Amount } from '../../model/figure.ts'
import { makeWage } from '../../model/wage.ts'
import type { Wage, WageUnit } from '../../model/wage.ts'
import { readAmount, readNumber } from './amounts.ts'
import { bareWords, endTold, takeUnit, WAGE_FILLER } from './wageWords.ts'
import type { PeriodFault } from './wageWords.ts'

export type WageFault = 'notAWage' | 'lowAboveHigh' | 'wageUnit' | PeriodFault

/** Above it nobody earns an hour, below the other nobody earns a full-time year: in between one must say. */
const MOST_AN_HOUR = 300
const LEAST_A_YEAR = 5000
/** BLS writes `#` for wages at or above these (OEWS, May 2025). */
const TOP_CODED = { hour: 115, year: 239_200 } as const
const NUMBER = /(\d[\d.,]*\d|\d)\s*(k|mil)?\b/g

/** One end of a wage, and the unit its own words give it. */
export interface WageEnd {
  readonly amount: Amount
  readonly unit: WageUnit | null
}

/** One amount of money in a column of its own, e.g. `$52,000/yr`; null where nothing is said. `#` is a top-coded wage. */
export function readWageEnd(text: string, unit: WageUnit | null): WageEnd | WageFault | null {
  if (text.trim() === '') return null
  const unsaid = readUnsaid(text, unit)
  if (unsaid !== null) return { amount: unsaid, unit: null }
  const told = takeUnit(bareWords(text))
  if (told.unit === 'otherPeriod' || told.unit === 'twoUnits') return told.unit
  const amount = readAmount(told.rest)
  if (amount === null || amount === 'bad' || (amount.state === 'known' && amount.amount < 0)) return 'notAWage'
  return { amount, unit: told.unit }
}

/**
 * Reads a whole wage. Without a word for it, the unit is told by the size of the numbers; `unit` says it where
 * the person or the column's name does. A single number is the typical wage; null where nothing is said.
 */
export function readWage(text: string, unit: WageUnit | null): Wage | WageFault | null {
  if (text.trim() === '') return null
  const unsaid = readUnsaid(text, unit)
  if (unsaid !== null) return { ...makeWage(unit ?? 'hour', null, null), median: unsaid }
  const bare = bareWords(text)
  const numbers = [...bare.matchAll(NUMBER)]
  const { unit: told, rest } = takeUnit(bare)
  if (numbers.length > 0 && (told === 'otherPeriod' || told === 'twoUnits')) return told
  const left = rest.replace(NUMBER, ' ').replace(WAGE_FILLER, ' ')
  if (/[^\s\-–—−/+~().,:]/.test(left) || numbers.length === 0 || numbers.length > 2) return 'notAWage'
  const amounts = amountsOf(numbers)
  if (amounts === null) return 'notAWage'
  const [first, second] = amounts
  if (second !== undefined && first > second) return 'lowAboveHigh'
  const own = (told === 'hour' || told === 'year' ? told : null) ?? unit ?? unitOf(second ?? first)
  if (own === null) return 'wageUnit'
  if (second !== undefined) return makeWage(own, first, second)
  const end = endTold(bare)
  if (end !== null) return end === 'low' ? makeWage(own, first, null) : makeWage(own, null, first)
  return { ...makeWage(own, null, null), median: known(first) }
}

/** What stands for an amount that is not given: `#`, `**`, `n/a`; null where it is none of them. */
function readUnsaid(text: string, unit: WageUnit | null): Amount | null {
  if (text.trim() === '#') return { state: 'topCoded', atLeast: TOP_CODED[unit ?? 'hour'] }
  const read = readAmount(text.replace(/[\\$]/g, ''))
  return read !== null && read !== 'bad' && (read.state === 'missing' || read.state === 'suppressed') ? read : null
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
