/** One row of a list and how to get at its cells. */
import { addressOf, cellAt, mergedCellAt } from './grid.ts'
import type { Grid } from './grid.ts'
import type { ListField } from './fields.ts'
import type { Outcome } from './outcome.ts'
import type { ColumnReading, SheetChoices } from './understanding.ts'

/** One row on its way to a card. */
export interface ListRow {
  readonly grid: Grid
  readonly row: number
  readonly columns: ReadonlyMap<ListField, ColumnReading>
  readonly choices: SheetChoices
  readonly outcome: Outcome
}

/** A field's words in a row; '' where no column holds it. */
export function textIn({ grid, row, columns }: ListRow, field: ListField): string {
  const column = columns.get(field)?.column
  if (column === undefined) return ''
  return field === 'level' || field === 'pathway' ? mergedCellAt(grid, row, column) : cellAt(grid, row, column)
}

/** A field's address in a row; that of the row's first cell where no column holds it. */
export function addressIn({ row, columns }: ListRow, field: ListField): string {
  return addressOf(row, columns.get(field)?.column ?? 0)
}
