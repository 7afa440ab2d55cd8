/** What gathers while a sheet is read: cards, marks, lanes, readings and what is left out. */
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

export interface Outcome {
  readonly cards: SheetCard[]
  readonly marks: SheetMark[]
  readonly leftOut: LeftOut[]
  readonly readings: Map<string, CellReading>
  readonly levels: Map<string, LaneValue>
  readonly pathways: Map<string, LaneValue>
}

export function newOutcome(): Outcome {
  return { cards: [], marks: [], leftOut: [], readings: new Map(), levels: new Map(), pathways: new Map() }
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

/** The key of a lane by its label, which is noted the first time it is met. */
export function noteLane(lanes: Map<string, LaneValue>, label: string, address: string): string {
  const key = plainWords(label)
  if (!lanes.has(key)) lanes.set(key, { key, label: key === '' ? '' : oneLine(label).slice(0, 300), address })
  return key
}

/** The outcome as it is handed on. */
export function finish(outcome: Outcome, choices: SheetChoices, columns: readonly ColumnReading[] = []): Understanding {
  return {
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
