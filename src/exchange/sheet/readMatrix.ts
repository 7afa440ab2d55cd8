/** A table of levels by pathways with everything inside its cells, as cards. */
import { amountOf } from '../../model/figure.ts'
import { addressOf, cellAt, mergedCellAt, rangeAt } from './grid.ts'
import type { Grid } from './grid.ts'
import { readMatrixCell, takeFigures } from './matrixCell.ts'
import { finish, leaveOut, newOutcome, noteLane, tellAbove } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { oneLine, saysNoJobs } from './plainWords.ts'
import type { SheetChoices, Understanding } from './understanding.ts'

interface Lane {
  readonly key: string
  /** Row or column of the grid. */
  readonly at: number
}

interface StatedTotal {
  readonly address: string
  readonly text: string
  readonly stated: number
  /** Whose total it is; null for the whole table. */
  readonly lane: { readonly kind: 'level' | 'pathway'; readonly key: string } | null
}

/** Reads a matrix; `turned` has its levels across and its pathways down. */
export function readMatrix(grid: Grid, choices: SheetChoices): Understanding {
  const outcome = newOutcome()
  const header = choices.headerRow ?? 0
  const first = firstColumn(grid)
  const totals: StatedTotal[] = []
  tellAbove(grid, header, outcome)
  const corner = cellAt(grid, header, first)
  if (corner !== '') readCorner(corner, addressOf(header, first), totals, outcome)
  const isTurned = choices.layout === 'turned'
  const columns = readLanes(
    grid,
    {
      kind: isTurned ? 'level' : 'pathway',
      isRow: false,
      places: range(first + 1, grid.width),
      cellOf: (at) => [header, at],
    },
    totals,
    outcome,
  )
  const rows = readLanes(
    grid,
    {
      kind: isTurned ? 'pathway' : 'level',
      isRow: true,
      places: range(header + 1, grid.rows.length),
      cellOf: (at) => [at, first],
    },
    totals,
    outcome,
  )
  for (const row of rows) {
    for (const column of columns) {
      const [level, pathway] = isTurned ? [column, row] : [row, column]
      readCell(
        grid,
        row.at,
        column.at,
        { level: level.key, pathway: pathway.key },
        isTurned ? rows : columns,
        choices,
        outcome,
      )
    }
  }
  for (const total of totals) tellTotal(total, outcome)
  return finish(outcome, choices)
}

interface Side {
  readonly kind: 'level' | 'pathway'
  readonly isRow: boolean
  readonly places: readonly number[]
  /** Row and column of a lane's name. */
  readonly cellOf: (at: number) => readonly [row: number, column: number]
}

/** Names of lanes along one side. A row or column without a name goes with the one before. */
function readLanes(grid: Grid, side: Side, totals: StatedTotal[], outcome: Outcome): readonly Lane[] {
  const { kind } = side
  const lanes: Lane[] = []
  for (const at of side.places) {
    const [row, column] = side.cellOf(at)
    const text = mergedCellAt(grid, row, column)
    const address = addressOf(row, column)
    const { figures, rest } = takeFigures(text)
    const name = oneLine(rest)
    const before = lanes.at(-1)
    if (name === '') {
      if (before !== undefined) lanes.push({ key: before.key, at })
      else tellNameless(grid, at, side.isRow, outcome)
      continue
    }
    const key = noteLane(kind === 'level' ? outcome.levels : outcome.pathways, name, address)
    lanes.push({ key, at })
    const stated = amountOf(figures.postings === undefined ? null : { value: figures.postings.amount })
    if (stated !== null && before?.key !== key) totals.push({ address, text, stated, lane: { kind, key } })
  }
  return lanes
}

function readCell(
  grid: Grid,
  row: number,
  column: number,
  lanes: { readonly level: string; readonly pathway: string },
  pathways: readonly Lane[],
  { wageUnit, splitsAtCommas, layout }: SheetChoices,
  outcome: Outcome,
): void {
  const text = cellAt(grid, row, column)
  const address = addressOf(row, column)
  if (text === '' || /^(-+|–|—|n\/?a)$/i.test(text)) return
  if (saysNoJobs(text)) {
    outcome.readings.set(address, { type: 'noJobs' })
    outcome.marks.push({ address, ...lanes })
    return
  }
  if (/^#[A-Z/0!?]+$/.test(text)) return leaveOut(outcome, 'formulaError', address, text)
  const { titles, figures, wage, wageFault, rest } = readMatrixCell(text, wageUnit, splitsAtCommas)
  if (wageFault !== null) leaveOut(outcome, wageFault.code, address, wageFault.text)
  for (const piece of rest) leaveOut(outcome, 'notUnderstood', address, piece)
  if (titles.length === 0) {
    if (rest.length === 0 || wage !== null || Object.keys(figures).length > 0)
      leaveOut(outcome, 'noTitle', address, text)
    return
  }
  outcome.readings.set(address, { type: 'card', titles: titles.map(({ words }) => words), wage, figures })
  outcome.cards.push({
    address,
    titles,
    ...lanes,
    reach: reachOf(grid, row, column, pathways, layout === 'turned'),
    wage,
    figures,
    credentials: [],
    employers: [],
    skills: [],
    description: '',
    note: '',
    source: '',
    area: '',
    period: '',
  })
}

/** The pathways that a cell reaches over: several where it is merged. */
function reachOf(
  grid: Grid,
  row: number,
  column: number,
  pathways: readonly Lane[],
  isTurned: boolean,
): readonly string[] {
  const { bottom, right } = rangeAt(grid, row, column) ?? { bottom: row, right: column }
  const [start, end] = isTurned ? [row, bottom] : [column, right]
  return [...new Set(pathways.filter(({ at }) => at >= start && at <= end).map(({ key }) => key))]
}

/** The corner may bear the table's total; other words there are told. */
function readCorner(text: string, address: string, totals: StatedTotal[], outcome: Outcome): void {
  const { figures, rest } = takeFigures(text)
  const stated = amountOf(figures.postings === undefined ? null : { value: figures.postings.amount })
  if (stated !== null) totals.push({ address, text, stated, lane: null })
  const words = oneLine(rest)
  if (words !== '') leaveOut(outcome, 'aboveHeader', address, words)
}

/** The map adds up postings itself; a total that says otherwise is worth a look. */
function tellTotal({ address, text, stated, lane }: StatedTotal, outcome: Outcome): void {
  const sum = outcome.cards
    .filter((card) => lane === null || card[lane.kind] === lane.key)
    .reduce(
      (total, { figures: { postings } }) =>
        total + (amountOf(postings === undefined ? null : { value: postings.amount }) ?? 0),
      0,
    )
  leaveOut(outcome, sum === stated ? 'total' : 'totalDiffers', address, text, sum)
}

/** Cells beside or below an empty name, before any name: nobody can tell where they belong. */
function tellNameless(grid: Grid, at: number, isRow: boolean, outcome: Outcome): void {
  grid.rows.forEach((cells, row) =>
    cells.forEach((text, column) => {
      const isInLane = isRow ? row === at : column === at
      if (isInLane && text.trim() !== '') leaveOut(outcome, 'notUnderstood', addressOf(row, column), text)
    }),
  )
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)
}

function firstColumn(grid: Grid): number {
  for (let column = 0; column < grid.width; column += 1) {
    if (grid.rows.some((_, row) => cellAt(grid, row, column) !== '')) return column
  }
  return 0
}
