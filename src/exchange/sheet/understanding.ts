/** How a sheet was understood: what would become of each cell, and what would not. Plain data, so it crosses from a worker. */
import type { Amount } from '../../model/figure.ts'
import type { Wage, WageUnit } from '../../model/wage.ts'
import type { ListField } from './fields.ts'
import type { UnreadSheet } from './grid.ts'

/** `list`: one card a row. `matrix`: levels down, pathways across, cards in the cells. `turned`: the other way round. */
export const SHEET_LAYOUTS = ['list', 'matrix', 'turned'] as const
export type SheetLayout = (typeof SHEET_LAYOUTS)[number]

/** What the person decides; `guessChoices` makes the first. */
export interface SheetChoices {
  readonly layout: SheetLayout
  /** The row of the column names, counted from 0; null where there is none. */
  readonly headerRow: number | null
  /** Columns the person gave another field than was guessed, counted from 0. */
  readonly fields: ReadonlyMap<number, ListField>
  /** Null: by the column's name, the cell's words or the size of the numbers. */
  readonly wageUnit: WageUnit | null
  /** Whether an empty level or pathway means the same as above. */
  readonly fillsDown: boolean
  /** Whether a comma between two plurals parts two titles. Semicolons and line ends always do. */
  readonly splitsAtCommas: boolean
  /** Cells the person wrote anew, by address. */
  readonly edits: ReadonlyMap<string, string>
}

/** Why a column was taken for what it is. */
export type ColumnReason = 'name' | 'content' | 'chosen' | 'twice' | 'unknown'

export interface ColumnReading {
  readonly column: number
  readonly name: string
  readonly field: ListField
  readonly reason: ColumnReason
  /** Cells with something in them. */
  readonly filled: number
}

/** What became of a cell that is not simply taken as words. */
export type CellReading =
  | { readonly type: 'wage'; readonly wage: Wage }
  | { readonly type: 'amount'; readonly amount: Amount }
  | { readonly type: 'soc'; readonly code: string }
  | { readonly type: 'names'; readonly names: readonly string[] }
  | {
      readonly type: 'card'
      readonly titles: readonly string[]
      readonly wage: Wage | null
      readonly figures: SheetFigures
    }
  | { readonly type: 'noJobs' }

export const FIGURE_FIELDS = ['postings', 'openings', 'completers', 'employment', 'growth'] as const
export type FigureField = (typeof FIGURE_FIELDS)[number]

export interface SheetFigure {
  readonly amount: Amount
  /** The window it was counted over, in months, where the cell says so. */
  readonly months: number | null
}
export type SheetFigures = { readonly [K in FigureField]?: SheetFigure }

/** One card to be. `level` and `pathway` are keys of lane values. */
export interface SheetCard {
  readonly address: string
  readonly titles: readonly { readonly words: string; readonly socCode: string | null }[]
  readonly level: string
  readonly pathway: string
  /** Keys of all the pathways it reaches over, in the sheet's order; the first is its own. */
  readonly reach: readonly string[]
  readonly wage: Wage | null
  readonly figures: SheetFigures
  readonly credentials: readonly string[]
  readonly employers: readonly string[]
  readonly skills: readonly string[]
  readonly description: string
  readonly note: string
  readonly source: string
  readonly area: string
  readonly period: string
}

/** A cell of the map of which the sheet says that it has no jobs in demand. */
export interface SheetMark {
  readonly address: string
  readonly level: string
  readonly pathway: string
}

/** A level or pathway as the sheet names it. */
export interface LaneValue {
  /** `plainWords` of the label, by which cards refer to it; '' where the sheet names none. */
  readonly key: string
  readonly label: string
  readonly address: string
}

/** What will not be on the map, or not as it stands there. `address` may be a range; '' for a whole sheet. */
export interface LeftOut {
  readonly code:
    | 'notAWage'
    | 'lowAboveHigh'
    | 'wageUnit'
    | 'otherPeriod'
    | 'twoUnits'
    | 'notANumber'
    | 'negative'
    | 'formulaError'
    | 'notASocCode'
    | 'socCount'
    | 'noTitle'
    | 'notUnderstood'
    | 'tooLong'
    | 'totalRow'
    | 'groupRow'
    | 'ignoredColumn'
    | 'aboveHeader'
    | 'sheetTitle'
    | 'total'
    | 'totalDiffers'
    | 'notMarked'
    | 'skippedLane'
    | 'notReached'
    | UnreadSheet['why']
  readonly address: string
  /** What stands in the cell, or the name of a sheet, cut to a readable length. */
  readonly text: string
  /** A name or count the sentence needs. */
  readonly detail?: string | number
}

/** Those of `LeftOut` that a person should look at; the others are only told. */
export function isFault({ code }: LeftOut): boolean {
  return !TOLD_ONLY.has(code)
}

const TOLD_ONLY: ReadonlySet<LeftOut['code']> = new Set([
  'totalRow',
  'groupRow',
  'ignoredColumn',
  'aboveHeader',
  'sheetTitle',
  'total',
  'skippedLane',
  'notMarked',
  'hiddenSheet',
  'sheetBeyond',
])

export interface Understanding {
  /** What stands above the table as its title; '' for none. */
  readonly title: string
  readonly choices: SheetChoices
  /** Of a list; none for the other layouts. */
  readonly columns: readonly ColumnReading[]
  readonly readings: ReadonlyMap<string, CellReading>
  readonly cards: readonly SheetCard[]
  readonly marks: readonly SheetMark[]
  readonly levels: readonly LaneValue[]
  readonly pathways: readonly LaneValue[]
  readonly leftOut: readonly LeftOut[]
}

/** A cell's text at a length one can read in a list. */
export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
