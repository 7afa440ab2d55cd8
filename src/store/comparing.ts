import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { DiffSort, MapDiff } from '../analysis/diff/mapDiff.ts'

/** Two states of a map beside each other: what differs, and how each record of it is marked where it is drawn. */
export interface ComparingState {
  readonly diff: MapDiff | null
  readonly marks: ReadonlyMap<string, DiffSort>
}

export const NOT_COMPARING: ComparingState = { diff: null, marks: new Map() }

export const comparingStore = createStore<ComparingState>()(() => NOT_COMPARING)

export function useComparing<T>(selector: (state: ComparingState) => T): T {
  return useStore(comparingStore, selector)
}
