/** A sheet as rows of texts, whatever file it came from, and the limits every file must keep. */

/** Cells from one corner to the other, counted from 0, both ends included. */
export interface SheetRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Grid {
  /** The sheet's name in its workbook; '' where there is but one. */
  readonly name: string
  /** Every row's cells; rows may differ in length. A formula is its last value, an unread one is its own text. */
  readonly rows: readonly (readonly string[])[]
  /** Cells in the longest row. */
  readonly width: number
  readonly merges: readonly SheetRange[]
}

/** What a file holds. */
export interface Book {
  /** At least one, each with something in it. */
  readonly sheets: readonly Grid[]
  /** Sheets that are not read: hidden ones, and those after as many as are read. */
  readonly unread: readonly UnreadSheet[]
}

export interface UnreadSheet {
  readonly name: string
  readonly why: 'hiddenSheet' | 'sheetBeyond'
}

/** Why a file or a pasted text is no sheet, or none that is read here. */
export type SheetProblem =
  | { readonly code: 'fileTooLarge'; readonly limit: number }
  | { readonly code: 'inflatesTooMuch'; readonly limit: number }
  | { readonly code: 'tooManyRows'; readonly limit: number }
  | { readonly code: 'tooManyColumns'; readonly limit: number }
  | { readonly code: 'tooManyCells'; readonly limit: number }
  | { readonly code: 'oldExcel' }
  | { readonly code: 'notASheet' }
  | { readonly code: 'brokenFile' }
  | { readonly code: 'hostileFile' }
  | { readonly code: 'empty' }
  | { readonly code: 'onlyHidden' }

/** Far above any table people make maps from, far below what would make a browser struggle. */
export const SHEET_LIMITS = {
  fileBytes: 10_000_000,
  /** All unpacked parts of one workbook together. */
  inflatedBytes: 60_000_000,
  rows: 10_000,
  columns: 200,
  cells: 200_000,
  /** Excel's own longest cell, in UTF-16 units. */
  cellText: 32_767,
} as const

/** A grid of these rows, without empty rows at its end. */
export function makeGrid(name: string, rows: readonly (readonly string[])[], merges: readonly SheetRange[] = []): Grid {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
  const kept = rows.slice(0, last + 1)
  return { name, rows: kept, width: kept.reduce((most, row) => Math.max(most, row.length), 0), merges }
}

/** A cell's text, trimmed; '' outside the grid. */
export function cellAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column]?.trim() ?? ''
}

/** A cell's text; inside a merged range that of its first cell, which is the one people see. */
export function mergedCellAt(grid: Grid, row: number, column: number): string {
  const own = cellAt(grid, row, column)
  if (own !== '') return own
  const range = rangeAt(grid, row, column)
  return range === undefined ? '' : cellAt(grid, range.top, range.left)
}

/** The merged range a cell lies in. */
export function rangeAt(grid: Grid, row: number, column: number): SheetRange | undefined {
  return grid.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  )
}

/** The grid with some cells' texts replaced, by address; also those beyond the end of a short row. */
export function withEdits(grid: Grid, edits: ReadonlyMap<string, string>): Grid {
  if (edits.size === 0) return grid
  const rows = grid.rows.map((row) => [...row])
  for (const [address, text] of edits) {
    const at = parseAddress(address)
    const row = at === null ? undefined : rows[at.row]
    if (at === null || row === undefined || at.column >= grid.width) continue
    while (row.length < at.column) row.push('')
    row[at.column] = text
  }
  return { ...grid, rows }
}

/** A column's letters, as spreadsheets write them: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** A cell's address as spreadsheets write it, e.g. `C7`; row and column are counted from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** Row and column of an address, counted from 0; null where it is none. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? []
  if (letters === undefined || digits === undefined || digits === '0') return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}
