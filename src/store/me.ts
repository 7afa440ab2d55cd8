import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { SaveState } from '../live/saveState.ts'
import type { Peer } from '../live/presence.ts'
import { readPreferences, writePreferences } from './preferences.ts'
import type { Preferences } from './preferences.ts'

export type { Peer } from '../live/presence.ts'
export type { SaveState } from '../live/saveState.ts'
export type { Language, Theme } from './preferences.ts'

/** Who I am on this machine, who else is here, and how my edits fare. */
export interface MeState extends Preferences {
  /** Others on this map now, without their cursors' every move: see `subscribePresence`. */
  readonly peers: readonly Peer[]
  readonly save: SaveState
}

export const meStore = createStore<MeState>()(() => ({
  ...readPreferences(),
  peers: [],
  save: { state: 'saved' },
}))

export function useMe<T>(selector: (state: MeState) => T): T {
  return useStore(meStore, selector)
}

/** Changes name, color, language, theme or what is heard of keys and others, and remembers it on this machine. */
export function setPreferences(changed: Partial<Preferences>): void {
  meStore.setState(changed)
  const { name, color, language, theme, usesSingleKeys, hearsOthers, doneHints } = meStore.getState()
  writePreferences({ name, color, language, theme, usesSingleKeys, hearsOthers, doneHints })
}
