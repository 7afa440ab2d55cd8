import { withEdits } from './grid.ts'
import type { Grid } from './grid.ts'
import { readList } from './readList.ts'
import { readMatrix } from './readMatrix.ts'
import type { SheetChoices, Understanding } from './understanding.ts'

/** What a sheet says, read as the person chose: cards, lanes, and everything that would be left out. */
export function understandSheet(grid: Grid, choices: SheetChoices): Understanding {
  const edited = withEdits(grid, choices.edits)
  return choices.layout === 'list' ? readList(edited, choices) : readMatrix(edited, choices)
}
