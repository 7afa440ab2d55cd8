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
import { readDollars, readWage, unitOf } from './wageText.ts'

const ENDS = ['wageLow', 'wageMedian', 'wageHigh'] as const

/** The row's wage, from one column or from several; null where there is none that could be read. */
export function readRowWage(line: ListRow): Wage | null {
  const whole = readWholeWage(line)
  const ends = ENDS.map((field) => readEnd(line, field))
  const [low, median, high] = ends
  if (ends.every((end) => end === null)) return whole
  const amounts = ends.flatMap((end) => (end?.state === 'known' ? [end.amount] : []))
  const unit = whole?.unit ?? unitIn(line, 'wageLow') ?? unitIn(line, 'wageMedian') ?? unitIn(line, 'wageHigh')
  const guessed = unit ?? (amounts.length === 0 ? 'hour' : unitOf(Math.max(...amounts)))
  const fault = guessed === null ? 'wageUnit' : isTurned(low, high) ? 'lowAboveHigh' : null
  if (guessed === null || fault !== null) {
    for (const field of ENDS) {
      const text = textIn(line, field)
      if (text !== '') leaveOut(line.outcome, fault ?? 'wageUnit', addressIn(line, field), text)
    }
    return whole
  }
  const base = whole ?? makeWage(guessed, null, null)
  const wage = { ...base, low: low ?? base.low, median: median ?? base.median, high: high ?? base.high }
  for (const field of ENDS) if (textIn(line, field) !== '') tellWage(line, field, wage)
  return wage
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
  if (typeof read === 'string') {
    leaveOut(line.outcome, read, addressIn(line, 'wage'), text)
    return null
  }
  tellWage(line, 'wage', read)
  return read
}

function readEnd(line: ListRow, field: (typeof ENDS)[number]): Amount | null {
  const text = textIn(line, field)
  const read = readDollars(text, unitIn(line, field))
  if (read !== 'bad') return read
  leaveOut(line.outcome, 'notAWage', addressIn(line, field), text)
  return null
}

function unitIn(line: ListRow, field: ListField): WageUnit | null {
  return line.choices.wageUnit ?? unitOfName(line.columns.get(field)?.name ?? '')
}

function isTurned(low: Amount | null | undefined, high: Amount | null | undefined): boolean {
  return low?.state === 'known' && high?.state === 'known' && low.amount > high.amount
}

function tellWage(line: ListRow, field: ListField, wage: Wage): void {
  line.outcome.readings.set(addressIn(line, field), { type: 'wage', wage })
}
