/** The first guess at how a sheet is laid out. */
import { cellAt, mergedCellAt } from './grid.ts'
import type { Grid } from './grid.ts'
import { fieldOfName } from './fields.ts'
import type { ListField } from './fields.ts'
import { levelTemplateOf } from './levelWords.ts'
import type { SheetChoices, SheetLayout } from './understanding.ts'

/** Column names stand this high up, if anywhere: titles and blank lines may stand above. */
const HIGHEST_ROWS = 20
/** Longer than this no column is named. */
const NAME_LENGTH = 90

/** Layout, row of names and the rest, before the person has said anything. */
export function guessChoices(grid: Grid): SheetChoices {
  const list = findListHeader(grid)
  const table = list.fields >= 2 && list.hasTitle ? null : guessTable(grid)
  const layout: SheetLayout = table === null ? 'list' : table.layout
  return {
    layout,
    headerRow: table === null ? list.row : table.row,
    fields: new Map(),
    wageUnit: null,
    fillsDown: true,
    splitsAtCommas: layout !== 'list',
    edits: new Map(),
  }
}

interface ListHeader {
  readonly row: number | null
  readonly fields: number
  readonly hasTitle: boolean
}

/** The row whose cells name most fields. */
function findListHeader(grid: Grid): ListHeader {
  let best: ListHeader = { row: null, fields: 0, hasTitle: false }
  for (let row = 0; row < Math.min(HIGHEST_ROWS, grid.rows.length); row += 1) {
    const named = new Set<ListField>()
    for (let column = 0; column < grid.width; column += 1) {
      const name = cellAt(grid, row, column)
      const field = name.length > NAME_LENGTH ? null : fieldOfName(name)
      if (field !== null && field !== 'ignore') named.add(field)
    }
    const found = { row, fields: named.size, hasTitle: named.has('title') }
    if (found.fields > best.fields || (found.fields === best.fields && found.hasTitle && !best.hasTitle)) best = found
  }
  // One word alone may be a heading only where it is the first thing on the sheet.
  const isSure = best.fields >= 2 || (best.hasTitle && best.row === firstRow(grid))
  return isSure ? best : { row: null, fields: 0, hasTitle: false }
}

/** Levels in the first column make a matrix, levels in a row one that is turned; null where there are neither. */
function guessTable(grid: Grid): { readonly layout: SheetLayout; readonly row: number } | null {
  const first = firstColumn(grid)
  const labels = grid.rows.map((_, row) => cellAt(grid, row, first))
  const levelRows = labels.flatMap((label, row) => (isLevelLabel(label) ? [row] : []))
  const [top] = levelRows
  if (levelRows.length >= 2 && top !== undefined && top > 0 && grid.width > first + 1) {
    const header = headerAbove(grid, top, first)
    if (header !== null) return { layout: 'matrix', row: header }
  }
  for (let row = 0; row < Math.min(HIGHEST_ROWS, grid.rows.length); row += 1) {
    const levels = new Set<string>()
    for (let column = 0; column < grid.width; column += 1) {
      const label = mergedCellAt(grid, row, column)
      if (isLevelLabel(label)) levels.add(label)
    }
    if (levels.size >= 2) return { layout: 'turned', row }
  }
  return null
}

/** The nearest row above the levels that names anything to their right. */
function headerAbove(grid: Grid, top: number, first: number): number | null {
  for (let row = top - 1; row >= 0; row -= 1) {
    for (let column = first + 1; column < grid.width; column += 1) if (cellAt(grid, row, column) !== '') return row
  }
  return null
}

function isLevelLabel(text: string): boolean {
  return text !== '' && text.length <= NAME_LENGTH && levelTemplateOf(text) !== null
}

function firstRow(grid: Grid): number {
  return grid.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
}

/** The leftmost column with anything in it. */
function firstColumn(grid: Grid): number {
  for (let column = 0; column < grid.width; column += 1) {
    if (grid.rows.some((_, row) => cellAt(grid, row, column) !== '')) return column
  }
  return 0
}
