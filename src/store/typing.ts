/** Which field I type in, and who else types in which. */
import type { Editing } from '../live/presenceState.ts'
import type { Peer } from './me.ts'
import { getSession } from './session.ts'

/** Tells the others in which field of which record I type; null when I do not. */
export function showTyping(editing: Editing | null): void {
  getSession()?.presence.show({ editing })
}

/** Those who type in a field of one of these records. */
export function typistsAt(peers: readonly Peer[], ids: ReadonlySet<string>, field: string): readonly Peer[] {
  return peers.filter(({ editing }) => editing !== null && editing.field === field && ids.has(editing.id))
}
