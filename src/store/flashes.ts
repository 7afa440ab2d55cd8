/** What others have just changed, for a moment and once: so that one sees where it happened, and by whom. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export interface Flash {
  /** Index of the person colors; null where it is not known who it was. */
  readonly color: number | null
}

export interface Flood {
  /** Name of who it was; empty where that is not known. */
  readonly name: string
  /** How many of the pathway's cards. */
  readonly count: number
}

export interface FlashState {
  /** By card, level, pathway or cell key. */
  readonly flashes: ReadonlyMap<string, Flash>
  /** By pathway. */
  readonly floods: ReadonlyMap<string, Flood>
}

export const NO_FLASHES: FlashState = { flashes: new Map(), floods: new Map() }

export const flashStore = createStore<FlashState>()(() => NO_FLASHES)

export function useFlashes<T>(selector: (state: FlashState) => T): T {
  return useStore(flashStore, selector)
}
