/** What moves with other people's pointers, outside React: for DOM transforms. */
import type { PeerMotion } from '../live/presence.ts'

export type { PeerMotion } from '../live/presence.ts'

type Listener = (motions: ReadonlyMap<string, PeerMotion>) => void

const listeners = new Set<Listener>()
let current: ReadonlyMap<string, PeerMotion> = new Map()

/** Calls at once and then at most once a frame with everyone's motion, by peer id. Gives the way to stop. */
export function subscribePresence(listener: Listener): () => void {
  listeners.add(listener)
  listener(current)
  return () => listeners.delete(listener)
}

/** For `session` alone. */
export function publishMotions(motions: ReadonlyMap<string, PeerMotion>): void {
  current = motions
  for (const listener of listeners) listener(motions)
}
