import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What finding and filtering show of the map now; worked out by the find panel, drawn by canvas and table. */
export interface FindState {
  readonly isOpen: boolean
  /** Records and cells that hold the words asked for. */
  readonly hitIds: ReadonlySet<string>
  /** The hit one stands on. */
  readonly atId: string | null
  /** Cards that the filter lets through; null while there is no filter. */
  readonly shownIds: ReadonlySet<string> | null
  /** Whether the others are hidden and not only dimmed. */
  readonly hidesRest: boolean
  /** Counts up with each wish to open find or to go on to another hit; `step` is the last one. */
  readonly asked: number
  readonly step: 'open' | 'next' | 'previous'
}

const NONE: ReadonlySet<string> = new Set()

export const NOTHING_FOUND: FindState = {
  isOpen: false,
  hitIds: NONE,
  atId: null,
  shownIds: null,
  hidesRest: false,
  asked: 0,
  step: 'open',
}

export const findStore = createStore<FindState>()(() => NOTHING_FOUND)

export function useFind<T>(selector: (state: FindState) => T): T {
  return useStore(findStore, selector)
}

/** How a card is shown: as a hit, as the hit one stands on, or set back because the filter leaves it out. */
export type FindMark = 'hit' | 'at' | 'dimmed' | 'hidden' | null

export function findMarkOf({ hitIds, atId, shownIds, hidesRest }: FindState, id: string): FindMark {
  if (shownIds !== null && !shownIds.has(id)) return hidesRest ? 'hidden' : 'dimmed'
  if (id === atId) return 'at'
  return hitIds.has(id) ? 'hit' : null
}

export function askToFind(step: FindState['step']): void {
  findStore.setState(({ asked }) => ({ isOpen: true, asked: asked + 1, step }))
}
