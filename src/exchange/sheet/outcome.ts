/** What gathers while a sheet is read: cards, marks, lanes, readings and what is left out. */
import { addressOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { oneLine, plainWords } from './plainWords.ts'
import { cut } from './understanding.ts'
import type {
  CellReading,
  ColumnReading,
  LaneValue,
  LeftOut,
  SheetCard,
  SheetChoices,
  SheetMark,
  Understanding,
} from './understanding.ts'

/** Longest title of a map. */
const TITLE_LIMIT = 200

export interface Outcome {
  title: string
  readonly cards: SheetCard[]
  readonly marks: SheetMark[]
  readonly leftOut: LeftOut[]
  readonly readings: Map<string, CellReading>
  readonly levels: Map<string, LaneValue>
  readonly pathways: Map<string, LaneValue>
}

export function newOutcome(): Outcome {
  return { title: '', cards: [], marks: [], leftOut: [], readings: new Map(), levels: new Map(), pathways: new Map() }
}

/** Notes a cell that does not come along. */
export function leaveOut(
  outcome: Outcome,
  code: LeftOut['code'],
  address: string,
  text: string,
  detail?: string | number,
): void {
  outcome.leftOut.push({ code, address, text: cut(text), ...(detail !== undefined && { detail }) })
}

/** Tells what stands above the names of the columns. What is alone in the first row with words is the sheet's title. */
export function tellAbove(grid: Grid, header: number, outcome: Outcome): void {
  const above = grid.rows.slice(0, header).flatMap((cells, row) => {
    const filled = cells.flatMap((text, column) => (text.trim() === '' ? [] : [{ text, at: addressOf(row, column) }]))
    return filled.length === 0 ? [] : [filled]
  })
  above.forEach((cells, at) => {
    for (const { text, at: address } of cells) {
      const isTitle = at === 0 && cells.length === 1 && oneLine(text).length <= TITLE_LIMIT
      if (isTitle) outcome.title = oneLine(text)
      leaveOut(outcome, isTitle ? 'sheetTitle' : 'aboveHeader', address, text)
    }
  })
}

/** The key of a lane by its label, which is noted the first time it is met. */
export function noteLane(lanes: Map<string, LaneValue>, label: string, address: string): string {
  const key = plainWords(label)
  if (!lanes.has(key)) lanes.set(key, { key, label: key === '' ? '' : oneLine(label).slice(0, 300), address })
  return key
}

/** The outcome as it is handed on. */
export function finish(outcome: Outcome, choices: SheetChoices, columns: readonly ColumnReading[] = []): Understanding {
  return {
    title: outcome.title,
    choices,
    columns,
    readings: outcome.readings,
    cards: outcome.cards,
    marks: outcome.marks,
    levels: [...outcome.levels.values()],
    pathways: [...outcome.pathways.values()],
    leftOut: outcome.leftOut,
  }
}
