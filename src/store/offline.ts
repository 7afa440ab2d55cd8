/** How the open map is kept on this device, and what is to be told of it. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { CopyProblem } from '../live/offline.ts'
import type { CareerMap } from '../model/map.ts'

export type { CopyProblem } from '../live/offline.ts'

/** What came from others while I could not reach the server: the map before and after it came. */
export interface WhileAway {
  readonly before: CareerMap
  readonly after: CareerMap
}

/**
 * Why a copy there was is not what is shown: the session ended; the server lets me in no more; it is in the form of
 * another version of the program; it cannot be read.
 */
export type CopyNotice = 'locked' | 'gone' | 'version' | 'broken'

export interface OfflineState {
  /** Whether the open map is kept on this device. */
  readonly isKept: boolean
  /** Whether all that I did is on this device's disk. */
  readonly isAllKept: boolean
  readonly problem: CopyProblem | null
  /** Whether the program itself opens without a network, as far as is known. */
  readonly hasShell: boolean
  readonly notice: CopyNotice | null
  /** Whether edits of mine on this map are kept aside. */
  readonly hasAside: boolean
  readonly away: WhileAway | null
}

export const NOT_KEPT: OfflineState = {
  isKept: false,
  isAllKept: false,
  problem: null,
  hasShell: true,
  notice: null,
  hasAside: false,
  away: null,
}

export const offlineStore = createStore<OfflineState>()(() => NOT_KEPT)

export function useOffline<T>(selector: (state: OfflineState) => T): T {
  return useStore(offlineStore, selector)
}
