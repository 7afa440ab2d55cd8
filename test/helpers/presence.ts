/** People as others hear of them, with only what a test is about said anew. */
import type { HeardState, PresenceState } from '../../src/live/presenceState.ts'
import type { Peer } from '../../src/store/me.ts'

/** Someone who has just come and does nothing. */
export const SHOWN: PresenceState = {
  name: 'Ana',
  color: 1,
  face: 'map',
  pathwayId: null,
  arrangement: null,
  selectedIds: [],
  cursor: null,
  drag: null,
  shown: null,
  editing: null,
  following: null,
  invitation: null,
  isPointing: false,
}

/** Somebody’s tab on the map. */
export function peer(id: string, changed: Partial<Omit<Peer, 'id'>> = {}): Peer {
  const { cursor: _cursor, drag: _drag, shown: _shown, ...rest } = SHOWN
  return { ...rest, id, user: null, ...changed, selectedIds: changed.selectedIds ?? new Set() }
}

/** What the server says of a person. */
export function user(
  id: string,
  changed: Partial<NonNullable<HeardState['user']>> = {},
): NonNullable<HeardState['user']> {
  return { id, isGuest: true, role: 'edit', ...changed }
}
