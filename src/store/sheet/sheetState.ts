/** The import of a spreadsheet while it lasts. It outlives its dialog: a new map opens on another page. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { Grid, SheetProblem } from '../../exchange/sheet/grid.ts'
import type { LaneChoice } from '../../exchange/sheet/lanes.ts'
import type { SheetPlan } from '../../exchange/sheet/plan.ts'
import type { SheetChoices, Understanding } from '../../exchange/sheet/understanding.ts'
import type { CareerMap } from '../../model/map.ts'
import type { NoAnswer } from './sheetReader.ts'

export type SheetStep = 'choose' | 'check' | 'preview' | 'done'
/** Into the map that is open, or into a new one. */
export type SheetTarget = 'open' | 'new'

export type SheetImportProblem =
  | SheetProblem
  | { readonly code: Exclude<NoAnswer, 'stopped'> | 'unreadable' | 'notCreated' | 'refused' }

export interface SheetImportState {
  readonly step: SheetStep
  readonly isBusy: boolean
  readonly problem: SheetImportProblem | null
  /** Of the file; '' for a pasted table. */
  readonly fileName: string
  readonly sheets: readonly Grid[]
  /** Which of them is imported. */
  readonly sheet: number
  readonly choices: SheetChoices | null
  readonly understanding: Understanding | null
  /** What levels and pathways of the sheet were chosen to be, by their keys. */
  readonly levels: ReadonlyMap<string, LaneChoice>
  readonly pathways: ReadonlyMap<string, LaneChoice>
  readonly target: SheetTarget
  /** Title of a new map. */
  readonly title: string
  /** Where figures come from whose row does not say so. */
  readonly source: string
  /** What would be, or has been, imported; null before the preview. */
  readonly plan: SheetPlan | null
  /** The map as it would be. */
  readonly preview: CareerMap | null
}

export const NO_SHEET: SheetImportState = {
  step: 'choose',
  isBusy: false,
  problem: null,
  fileName: '',
  sheets: [],
  sheet: 0,
  choices: null,
  understanding: null,
  levels: new Map(),
  pathways: new Map(),
  target: 'new',
  title: '',
  source: '',
  plan: null,
  preview: null,
}

export const sheetStore = createStore<SheetImportState>()(() => NO_SHEET)

export function useSheet<T>(selector: (state: SheetImportState) => T): T {
  return useStore(sheetStore, selector)
}

/** Begins an import: nothing is chosen yet. */
export function startSheetImport(target: SheetTarget): void {
  sheetStore.setState({ ...NO_SHEET, target }, true)
}
