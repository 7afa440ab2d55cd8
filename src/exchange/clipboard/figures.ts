/** Numbers as people write them in cells. Null: this is no number. */
import type { Amount, Figure, FigureUnit } from '../../model/figure.ts'
import { known, NO_PROVENANCE } from '../../model/figure.ts'
import type { Wage, WageUnit } from '../../model/wage.ts'

/** `18.50`, `$1,200`, `45k`, `≥115`, and `*` for what is withheld. */
export function readAmount(cell: string): Amount | null {
  if (cell === '') return { state: 'missing' }
  if (/^\*+$/.test(cell)) return { state: 'suppressed' }
  const match = /^([≥>]=?\s*)?\$?\s*(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d+)?\s*(k)?(\+)?$/i.exec(cell.trim())
  if (match === null) return null
  const [, least, whole = '', part = '', thousand, plus] = match
  const amount = Number(`${whole.replaceAll(',', '')}${part}`) * (thousand === undefined ? 1 : 1000)
  return least === undefined && plus === undefined ? known(amount) : { state: 'topCoded', atLeast: amount }
}

/** A count, with no provenance. `missing` where the cell is empty is no figure at all. */
export function readFigure(cell: string, unit: FigureUnit): Figure | null {
  const value = readAmount(cell)
  if (value === null || value.state === 'missing') return null
  return { value, unit, months: null, ...NO_PROVENANCE }
}

/** Dollars above this are a year's, not an hour's, where no unit is given. */
const MOST_PER_HOUR = 500

/** A unit by its words; null where they name none. */
function unitIn(words: string): WageUnit | null {
  if (/\b(hr|hour|hourly|hora|h)\b/i.test(words)) return 'hour'
  if (/\b(yr|year|yearly|annual|annually|a[nñ]o|anual)\b/iu.test(words)) return 'year'
  return null
}

/** A wage from its cells. Null where one of them is no number. */
export function readWage(cells: {
  readonly low: string
  readonly median: string
  readonly high: string
  readonly unit: string
}): Wage | null {
  const [low, median, high] = [readAmount(cells.low), readAmount(cells.median), readAmount(cells.high)]
  if (low === null || median === null || high === null) return null
  const unit = unitIn(cells.unit) ?? likelyUnit([low, median, high])
  return { unit, low, median, high, ...NO_PROVENANCE }
}

/** A wage in one cell: `$18-24/hr`, `45k to 60k`, `18.50`. */
export function readWageRange(cell: string): Wage | null {
  const unit = unitIn(cell)
  const bare = cell.replace(
    /(\/|per|por|al|an|a)?\s*\b(hr|hour|hourly|hora|h|yr|year|yearly|annual|a[nñ]o|anual)\b\.?/giu,
    '',
  )
  const parts = bare.split(/\s*(?:-|–|—|\bto\b|\ba\b)\s*/iu).map((part) => part.trim())
  const [first = '', second] = parts
  if (parts.length > 2 || first === '' || second === '') return null
  const wage =
    second === undefined
      ? readWage({ low: '', median: first, high: '', unit: unit ?? '' })
      : readWage({ low: withThousands(first, second), median: '', high: second, unit: unit ?? '' })
  return wage
}

/** In `45-60k` both are thousands. */
function withThousands(low: string, high: string): string {
  return /k$/i.test(high) && !/k$/i.test(low) ? `${low}k` : low
}

function likelyUnit(amounts: readonly Amount[]): WageUnit {
  const dollars = amounts.map((one) =>
    one.state === 'known' ? one.amount : one.state === 'topCoded' ? one.atLeast : 0,
  )
  return Math.max(...dollars) > MOST_PER_HOUR ? 'year' : 'hour'
}
