import type { Result } from '../../model/result.ts'
import { ok, refuse } from '../../model/result.ts'
import { unprotect } from '../protect.ts'

/** What is pasted by keys: larger things are imported as a file. */
const TEXT_LIMIT = 2_000_000
const ROW_LIMIT = 3000
const COLUMN_LIMIT = 100
const CELL_LIMIT = 4000

export type CellsProblem =
  | { readonly code: 'noCells' }
  | { readonly code: 'tooManyCells'; readonly rows: number; readonly columns: number }
  | { readonly code: 'cellTooLong'; readonly row: number; readonly limit: number }

/**
 * The rows of a pasted text: cells between tabs, quoted where a cell holds a tab or a line break, as
 * spreadsheets put them on the clipboard. Empty rows and columns around the block are left out. Rows are
 * counted from 1.
 */
export function readCells(text: string): Result<readonly (readonly string[])[], CellsProblem> {
  if (text.length > TEXT_LIMIT) return refuse({ code: 'tooManyCells', rows: ROW_LIMIT, columns: COLUMN_LIMIT })
  const rows = splitCells(text)
    .map((row) => row.map((cell) => unprotect(cell.trim())))
    .filter((row) => row.some((cell) => cell !== ''))
  if (rows.length === 0) return refuse({ code: 'noCells' })
  const first = Math.min(...rows.map((row) => row.findIndex((cell) => cell !== '')))
  const last = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell !== '')))
  if (rows.length > ROW_LIMIT || last - first >= COLUMN_LIMIT) {
    return refuse({ code: 'tooManyCells', rows: ROW_LIMIT, columns: COLUMN_LIMIT })
  }
  const long = rows.findIndex((row) => row.some((cell) => cell.length > CELL_LIMIT))
  if (long >= 0) return refuse({ code: 'cellTooLong', row: long + 1, limit: CELL_LIMIT })
  return ok(rows.map((row) => Array.from({ length: last - first + 1 }, (_one, at) => row[first + at] ?? '')))
}

/** One pass over the text. A quote that is never closed is only a quote. */
function splitCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const { cell, end } = cellAt(text, at)
    row.push(cell)
    if (text[end] !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return rows
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
const PLAIN = /[^\t\r\n]*/y

function cellAt(text: string, at: number): { readonly cell: string; readonly end: number } {
  if (text[at] === '"') {
    QUOTED.lastIndex = at
    const quoted = QUOTED.exec(text)
    if (quoted !== null) return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex }
  }
  PLAIN.lastIndex = at
  const plain = PLAIN.exec(text)
  return { cell: plain?.[0] ?? '', end: PLAIN.lastIndex }
}
