/** Whom I follow. What follows from it: `follow.ts`, which comes late. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { Peer } from './me.ts'

export interface FollowState {
  /** The tab I follow, as it was last seen; null when I go my own way. */
  readonly followed: Peer | null
  /** The one who left while I followed them; null once I have read it. */
  readonly left: Peer | null
}

export const NOT_FOLLOWING: FollowState = { followed: null, left: null }

export const followStore = createStore<FollowState>()(() => NOT_FOLLOWING)

export function useFollow<T>(selector: (state: FollowState) => T): T {
  return useStore(followStore, selector)
}
