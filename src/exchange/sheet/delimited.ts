/** Comma, semicolon, tab or bar separated text as a grid: RFC 4180, and what programs make of it. */
import type { Result } from '../../model/result.ts'
import { ok, refuse } from '../../model/result.ts'
import { makeGrid, SHEET_LIMITS } from './grid.ts'
import type { Grid, SheetProblem } from './grid.ts'

const DELIMITERS = ['\t', ',', ';', '|'] as const
/** So much of a text is tried with each delimiter. */
const SAMPLE = 20_000
/** After so many quotes that nobody closed, quotes are taken as plain text. */
const MOST_OPEN_QUOTES = 50

/** Reads a table in text form; its delimiter is found out. */
export function readDelimited(text: string): Result<Grid, SheetProblem> {
  if (text.length > SHEET_LIMITS.fileBytes) return refuse({ code: 'fileTooLarge', limit: SHEET_LIMITS.fileBytes })
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const read = readRows(body, told?.[1] ?? guessDelimiter(body))
  if (!read.ok) return read
  const grid = makeGrid('', read.value)
  return grid.rows.length === 0 ? refuse({ code: 'empty' }) : ok(grid)
}

/** The delimiter that cuts most rows into the same number of cells. */
export function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const read = readRows(sample, delimiter)
    // The sample may break off inside a row.
    const rows = (read.ok ? read.value : []).slice(0, sample.length < text.length ? -1 : undefined)
    const score = evenness(rows.filter((row) => row.some((cell) => cell.trim() !== '')))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** The share of rows as wide as most are, and a little for width; 0 where a delimiter cuts nothing. */
function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    if (width > 1) best = Math.max(best, count / rows.length + Math.min(width, 20) / 100)
  }
  return best
}

function readRows(text: string, delimiter: string): Result<readonly (readonly string[])[], SheetProblem> {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  let cells = 0
  let openQuotes = 0
  while (at < text.length) {
    const quoted = text[at] === '"' && openQuotes < MOST_OPEN_QUOTES ? readQuoted(text, at, delimiter) : null
    if (quoted === null && text[at] === '"') openQuotes += 1
    const cell = quoted ?? readPlain(text, at, delimiter)
    row.push(cell.text)
    cells += 1
    at = cell.end
    if (row.length > SHEET_LIMITS.columns) return refuse({ code: 'tooManyColumns', limit: SHEET_LIMITS.columns })
    if (cells > SHEET_LIMITS.cells) return refuse({ code: 'tooManyCells', limit: SHEET_LIMITS.cells })
    if (text[at] === delimiter) {
      at += 1
      if (at < text.length) continue
      row.push('')
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
    if (rows.length > SHEET_LIMITS.rows) return refuse({ code: 'tooManyRows', limit: SHEET_LIMITS.rows })
  }
  return ok(rows)
}

interface CellEnd {
  readonly text: string
  /** Where the delimiter, the line's end or the text's end is. */
  readonly end: number
}

function readPlain(text: string, start: number, delimiter: string): CellEnd {
  let end = start
  while (end < text.length && !endsCell(text, end, delimiter)) end += 1
  return { text: text.slice(start, end), end }
}

/** A cell in quotes; null where the quote never ends, or belongs to the words (`"A" team`). */
function readQuoted(text: string, start: number, delimiter: string): CellEnd | null {
  let words = ''
  let at = start + 1
  while (at - start <= SHEET_LIMITS.cellText) {
    const quote = text.indexOf('"', at)
    if (quote < 0 || quote - start > SHEET_LIMITS.cellText) return null
    words += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const end = quote + 1
      return end >= text.length || endsCell(text, end, delimiter) ? { text: words, end } : null
    }
    words += '"'
    at = quote + 2
  }
  return null
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  const sign = text[at]
  return sign === delimiter || sign === '\n' || sign === '\r'
}
