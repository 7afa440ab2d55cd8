/** One sheet of a workbook as a grid. Formulas are not evaluated: their last value stands for them. */
import type { Result } from '../../../model/result.ts'
import { ok, refuse } from '../../../model/result.ts'
import { makeGrid, parseAddress, SHEET_LIMITS } from '../grid.ts'
import type { Grid, SheetProblem, SheetRange } from '../grid.ts'
import { writeNumber } from './numberFormat.ts'
import type { NumberSort } from './numberFormat.ts'
import { readXml } from './xml.ts'

/** What cells refer to. */
export interface Surroundings {
  readonly texts: readonly string[]
  readonly sorts: readonly NumberSort[]
  readonly is1904: boolean
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: string
  hasValue: boolean
}

/** Reads a sheet's part. Styled but empty cells do not count. */
export function readSheetPart(name: string, xml: string, around: Surroundings): Result<Grid, SheetProblem> {
  const rows: string[][] = []
  const merges: SheetRange[] = []
  let row = -1
  let column = -1
  let cells = 0
  let cell: OpenCell | null = null
  let inside = ''
  for (const token of readXml(xml)) {
    if (token.type === 'bad') return refuse({ code: token.code })
    if (token.type === 'text') {
      if (cell !== null && inside === 'f') cell.formula += token.text
      if (cell !== null && (inside === 'v' || inside === 't')) cell.value += token.text
    } else if (token.type === 'open') {
      const { name: tag, attributes } = token
      inside = tag
      if (tag === 'row') {
        row = Number(attributes.get('r') ?? row + 2) - 1
        column = -1
      }
      if (tag === 'mergeCell') merges.push(...rangeOf(attributes.get('ref') ?? ''))
      if (cell !== null && (tag === 'v' || tag === 't')) cell.hasValue = true
      if (tag === 'c') {
        const place = parseAddress(attributes.get('r') ?? '') ?? { row, column: column + 1 }
        ;({ row, column } = place)
        const style = Number(attributes.get('s') ?? 0)
        cell = { ...place, type: attributes.get('t') ?? 'n', style, value: '', formula: '', hasValue: false }
      }
    } else {
      inside = ''
      if (token.name !== 'c' || cell === null) continue
      const text = textOf(cell, around)
      if (text !== '') {
        cells += 1
        const problem = limitProblem(cell.row, cell.column, cells)
        if (problem !== null) return refuse(problem)
        put(rows, cell.row, cell.column, text.slice(0, SHEET_LIMITS.cellText))
      }
      cell = null
    }
  }
  return ok(makeGrid(name, rows, merges))
}

function textOf(cell: OpenCell, { texts, sorts, is1904 }: Surroundings): string {
  const { type, value, formula } = cell
  // A formula whose value was never stored: shown as it is, so that one sees what is missing.
  if (!cell.hasValue) return formula === '' ? '' : `=${formula}`
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return type === 'n' ? writeNumber(value, sorts[cell.style] ?? 'plain', is1904) : value
}

function limitProblem(row: number, column: number, cells: number): SheetProblem | null {
  if (!Number.isInteger(row) || row < 0 || column < 0) return { code: 'brokenFile' }
  if (row >= SHEET_LIMITS.rows) return { code: 'tooManyRows', limit: SHEET_LIMITS.rows }
  if (column >= SHEET_LIMITS.columns) return { code: 'tooManyColumns', limit: SHEET_LIMITS.columns }
  return cells > SHEET_LIMITS.cells ? { code: 'tooManyCells', limit: SHEET_LIMITS.cells } : null
}

function put(rows: string[][], row: number, column: number, text: string): void {
  while (rows.length <= row) rows.push([])
  const cells = rows[row] ?? []
  while (cells.length < column) cells.push('')
  cells[column] = text
}

function rangeOf(reference: string): readonly SheetRange[] {
  const [from = '', to = ''] = reference.split(':')
  const start = parseAddress(from)
  const end = parseAddress(to)
  if (start === null || end === null) return []
  return [{ top: start.row, left: start.column, bottom: end.row, right: end.column }]
}
