/** Which column of a list holds what: by its name, else by what stands in it, else by the person's word. */
import { readSocCode } from '../../analysis/soc/soc.ts'
import { cellAt, mergedCellAt } from './grid.ts'
import type { Grid } from './grid.ts'
import { fieldOfName } from './fields.ts'
import type { ListField } from './fields.ts'
import { levelTemplateOf } from './levelWords.ts'
import type { ColumnReading, SheetChoices } from './understanding.ts'

/** So many filled cells of a column are looked at. */
const SAMPLE = 50

/** A reading for each column of the grid. A field is given once; the second column of it is left aside. */
export function readColumns(grid: Grid, { headerRow, fields }: SheetChoices): readonly ColumnReading[] {
  const taken = new Set<ListField>(fields.values())
  const columns = Array.from({ length: grid.width }, (_, column): ColumnReading => {
    const name = headerRow === null ? '' : mergedCellAt(grid, headerRow, column)
    const filled = samples(grid, headerRow, column, Infinity).length
    const chosen = fields.get(column)
    if (chosen !== undefined) return { column, name, field: chosen, reason: 'chosen', filled }
    const named = fieldOfName(name)
    if (named === null || named === 'ignore') return { column, name, field: 'ignore', reason: 'unknown', filled }
    if (taken.has(named)) return { column, name, field: 'ignore', reason: 'twice', filled }
    taken.add(named)
    return { column, name, field: named, reason: 'name', filled }
  })
  return guessByContent(grid, headerRow, columns, taken)
}

/** Nameless columns of codes, levels and, where no other has them, titles. */
function guessByContent(
  grid: Grid,
  headerRow: number | null,
  columns: readonly ColumnReading[],
  taken: Set<ListField>,
): readonly ColumnReading[] {
  const guess = (column: ColumnReading, field: ListField, fits: (text: string) => boolean): ColumnReading => {
    if (column.reason !== 'unknown' || taken.has(field)) return column
    if (column.name !== '' && fieldOfName(column.name) !== null) return column
    const cells = samples(grid, headerRow, column.column, SAMPLE)
    if (cells.length === 0 || cells.filter(fits).length < cells.length * 0.8) return column
    taken.add(field)
    return { ...column, field, reason: 'content' }
  }
  return columns
    .map((column) => guess(column, 'soc', (text) => readSocCode(text) !== null))
    .map((column) => guess(column, 'level', (text) => text.length < 80 && levelTemplateOf(text) !== null))
    .map((column) => guess(column, 'title', (text) => /\p{L}{3}/u.test(text)))
}

function samples(grid: Grid, headerRow: number | null, column: number, most: number): readonly string[] {
  const found: string[] = []
  for (let row = (headerRow ?? -1) + 1; row < grid.rows.length && found.length < most; row += 1) {
    const text = cellAt(grid, row, column)
    if (text !== '') found.push(text)
  }
  return found
}
