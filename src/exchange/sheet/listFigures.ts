/** Wages and counts of a list's row. */
import { known } from '../../model/figure.ts'
import type { Amount } from '../../model/figure.ts'
import { makeWage } from '../../model/wage.ts'
import type { Wage, WageUnit } from '../../model/wage.ts'
import { readAmount } from './amounts.ts'
import { isInThousands, unitOfName } from './fields.ts'
import type { ListField } from './fields.ts'
import { leaveOut } from './outcome.ts'
import { plainWords } from './plainWords.ts'
import { addressIn, textIn } from './rowText.ts'
import type { ListRow } from './rowText.ts'
import { FIGURE_FIELDS } from './understanding.ts'
import type { FigureField, SheetFigure, SheetFigures } from './understanding.ts'
import { readWage, readWageEnd, unitOf } from './wageText.ts'
import type { WageEnd } from './wageText.ts'
import { bareWords, namesOtherPeriod, takeUnit } from './wageWords.ts'

const ENDS = ['wageLow', 'wageMedian', 'wageHigh'] as const

/** The row's wage, from one column or from several; null where there is none that could be read. */
export function readRowWage(line: ListRow): Wage | null {
  const whole = readWholeWage(line)
  const ends = ENDS.map((field) => readEnd(line, field))
  const [low, median, high] = ends.map((end) => end?.amount)
  if (ends.every((end) => end === null)) return whole
  const unit = unitOfEnds(line, whole, ends)
  const isTurned = low?.state === 'known' && high?.state === 'known' && low.amount > high.amount
  if (unit === 'wageUnit' || unit === 'twoUnits' || isTurned) {
    const fault = unit === 'wageUnit' || unit === 'twoUnits' ? unit : 'lowAboveHigh'
    ENDS.forEach((field, at) => {
      if (ends[at] !== null) leaveOut(line.outcome, fault, addressIn(line, field), textIn(line, field))
    })
    return whole
  }
  const base = whole === null ? makeWage(unit, null, null) : { ...whole, unit }
  const wage = { ...base, low: low ?? base.low, median: median ?? base.median, high: high ?? base.high }
  ENDS.forEach((field, at) => {
    if (ends[at] !== null) tellWage(line, field, wage)
  })
  return wage
}

/** The one unit of a row's amounts: as their cells say, else their columns, else by their size. */
function unitOfEnds(
  line: ListRow,
  whole: Wage | null,
  ends: readonly (WageEnd | null)[],
): WageUnit | 'twoUnits' | 'wageUnit' {
  const columns = ENDS.map((field) => unitIn(line, field))
  const said = ends.map((end, at) => (end !== null && isNumber(end.amount) ? (end.unit ?? columns[at]) : null))
  const isSaid = whole !== null && [whole.low, whole.median, whole.high].some(isNumber)
  const units = new Set([isSaid ? whole.unit : null, ...said].filter((unit) => unit != null))
  if (units.size > 1) return 'twoUnits'
  const unit = [...units][0] ?? columns.find((one) => one !== null)
  if (unit !== undefined && unit !== null) return unit
  const amounts = ends.flatMap((end) => (end?.amount.state === 'known' ? [end.amount.amount] : []))
  return amounts.length === 0 ? 'hour' : (unitOf(Math.max(...amounts)) ?? 'wageUnit')
}

/** The row's counts. */
export function readFigures(line: ListRow): SheetFigures {
  return Object.fromEntries(
    FIGURE_FIELDS.flatMap((field): readonly (readonly [FigureField, SheetFigure])[] => {
      const figure = readFigure(line, field)
      return figure === null ? [] : [[field, figure]]
    }),
  )
}

function readFigure(line: ListRow, field: FigureField): SheetFigure | null {
  const text = textIn(line, field)
  const name = line.columns.get(field)?.name ?? ''
  const read = readAmount(text)
  if (read === null) return null
  const address = addressIn(line, field)
  if (read === 'bad') {
    leaveOut(line.outcome, text.startsWith('#') ? 'formulaError' : 'notANumber', address, text)
    return null
  }
  if (read.state === 'known' && read.amount < 0 && field !== 'growth') {
    leaveOut(line.outcome, 'negative', address, text)
    return null
  }
  const amount = read.state === 'known' && isInThousands(name) ? known(Math.round(read.amount * 1000)) : read
  line.outcome.readings.set(address, { type: 'amount', amount })
  const months = /\b(?:last|past|ultimos) (\d{1,2}) (?:months|meses)\b/.exec(plainWords(name))?.[1]
  return { amount, months: months === undefined ? null : Number(months) }
}

function readWholeWage(line: ListRow): Wage | null {
  const text = textIn(line, 'wage')
  const read = readWage(text, unitIn(line, 'wage'))
  if (read === null) return null
  const isBare = takeUnit(bareWords(text)).unit === null
  const fault = typeof read === 'string' ? read : isBare && isOtherPeriod(line, 'wage') ? 'otherPeriod' : null
  if (typeof read === 'string' || fault !== null) {
    leaveOut(line.outcome, fault ?? 'notAWage', addressIn(line, 'wage'), text)
    return null
  }
  tellWage(line, 'wage', read)
  return read
}

function readEnd(line: ListRow, field: (typeof ENDS)[number]): WageEnd | null {
  const text = textIn(line, field)
  const read = readWageEnd(text, unitIn(line, field))
  if (read === null) return null
  if (typeof read !== 'string' && (read.unit !== null || !isNumber(read.amount) || !isOtherPeriod(line, field))) {
    return read
  }
  leaveOut(line.outcome, typeof read === 'string' ? read : 'otherPeriod', addressIn(line, field), text)
  return null
}

function unitIn(line: ListRow, field: ListField): WageUnit | null {
  return line.choices.wageUnit ?? unitOfName(line.columns.get(field)?.name ?? '')
}

/** Whether a column says that its wages are a month's or the like, and the person has not said otherwise. */
function isOtherPeriod(line: ListRow, field: ListField): boolean {
  return line.choices.wageUnit === null && namesOtherPeriod(line.columns.get(field)?.name ?? '')
}

function isNumber({ state }: Amount): boolean {
  return state === 'known' || state === 'topCoded'
}

function tellWage(line: ListRow, field: ListField, wage: Wage): void {
  line.outcome.readings.set(addressIn(line, field), { type: 'wage', wage })
}
