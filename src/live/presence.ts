/** What people on one map see of each other's screens while it happens; nothing of it is saved. */
import type { Awareness } from 'y-protocols/awareness'

import { isSame } from '../model/json.ts'
import { readPresence } from './presenceState.ts'
import type { HeardState, Motion, PresenceState } from './presenceState.ts'

/** Someone else on this map. Changes seldom: what moves with the pointer is in `PeerMotion`. */
export interface Peer extends Omit<HeardState, keyof Motion | 'selectedIds'> {
  /** One per tab, not per person. */
  readonly id: string
  readonly selectedIds: ReadonlySet<string>
}

/** What moves many times a second: where someone points, what they drag and see, in map coordinates. */
export interface PeerMotion extends Motion {
  readonly id: string
}

export interface Presence {
  /** The id by which the others know this tab. */
  readonly myId: string
  /** Tells the others, at most every 33 ms, and nothing while nobody is there to hear it. */
  readonly show: (change: Partial<PresenceState>) => void
  readonly getPeers: () => readonly Peer[]
  readonly getMotions: () => ReadonlyMap<string, PeerMotion>
  readonly destroy: () => void
}

/** Everyone's latest; parts that did not change are the same objects as before. */
export interface PresenceUpdate {
  readonly peers: readonly Peer[]
  readonly motions: ReadonlyMap<string, PeerMotion>
}

/** About 30 times a second: smooth enough to follow a pointer. */
const SEND_EVERY_MS = 33

/** Shows my state to the others on this map and listens to theirs. */
export function createPresence(
  awareness: Awareness,
  mine: PresenceState,
  onUpdate: (update: PresenceUpdate) => void,
): Presence {
  let state = mine
  let timer: ReturnType<typeof setTimeout> | null = null
  let latest: PresenceUpdate = { peers: [], motions: new Map() }

  const send = (): void => {
    if (isSame(awareness.getLocalState(), state)) return
    awareness.setLocalState({ ...state })
  }
  const isAlone = (): boolean => latest.peers.length === 0
  const sendSoon = (): void => {
    if (timer !== null || isAlone()) return
    timer = setTimeout(() => {
      timer = null
      if (!isAlone()) send()
    }, SEND_EVERY_MS)
  }
  const handleChange = (): void => {
    const wasAlone = isAlone()
    const next = readAll(awareness, latest)
    if (next === latest) return
    latest = next
    // Whoever comes must see at once what was not worth sending while I was alone.
    if (wasAlone && !isAlone()) send()
    onUpdate(latest)
  }
  awareness.setLocalState({ ...state })
  awareness.on('change', handleChange)
  handleChange()

  return {
    myId: String(awareness.clientID),
    show: (change) => {
      state = { ...state, ...change }
      sendSoon()
    },
    getPeers: () => latest.peers,
    getMotions: () => latest.motions,
    destroy: () => {
      if (timer !== null) clearTimeout(timer)
      awareness.off('change', handleChange)
    },
  }
}

function readAll(awareness: Awareness, before: PresenceUpdate): PresenceUpdate {
  const oldPeers = new Map(before.peers.map((peer) => [peer.id, peer]))
  const peers: Peer[] = []
  const motions = new Map<string, PeerMotion>()
  for (const [clientId, input] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue
    const state = readPresence(input)
    if (state === null) continue
    const id = String(clientId)
    peers.push(keepPeer(oldPeers.get(id), id, state))
    motions.set(id, keepMotion(before.motions.get(id), id, state))
  }
  peers.sort((a, b) => (a.id < b.id ? -1 : 1))
  const isSamePeers = peers.length === before.peers.length && peers.every((peer, at) => peer === before.peers[at])
  const isSameMotions =
    motions.size === before.motions.size && [...motions].every(([id, motion]) => before.motions.get(id) === motion)
  if (isSamePeers && isSameMotions) return before
  return { peers: isSamePeers ? before.peers : peers, motions: isSameMotions ? before.motions : motions }
}

function keepPeer(old: Peer | undefined, id: string, state: HeardState): Peer {
  const { cursor: _cursor, drag: _drag, shown: _shown, selectedIds, ...rest } = state
  const peer: Peer = { id, ...rest, selectedIds: new Set(selectedIds) }
  return old !== undefined && isSame(comparable(old), comparable(peer)) ? old : peer
}

function comparable({ selectedIds, ...rest }: Peer): object {
  return { ...rest, selectedIds: [...selectedIds] }
}

function keepMotion(old: PeerMotion | undefined, id: string, { cursor, drag, shown }: HeardState): PeerMotion {
  const motion = { id, cursor, drag, shown }
  return old !== undefined && isSame(old, motion) ? old : motion
}
