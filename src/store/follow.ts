/** Whom I follow: their face of the map and what of it is shown to them are mine, until I do something myself. */
import type { Presence } from '../live/presence.ts'
import type { ShownBox } from '../live/presenceState.ts'
import { followStore, NOT_FOLLOWING } from './followState.ts'
import { meStore } from './me.ts'
import type { Peer } from './me.ts'
import { getSession } from './session.ts'
import { viewStore } from './view.ts'
import { showLinked } from './viewActs.ts'

export type { ShownBox } from '../live/presenceState.ts'

/** Follows a tab of somebody who is here; nothing happens where they are not. */
export function follow(peerId: string): void {
  const peer = meStore.getState().peers.find(({ id }) => id === peerId)
  if (peer === undefined) return
  followStore.setState({ followed: peer, left: null })
  tell(presenceNow(), peerId)
  goAlong(peer)
}

/** Goes my own way again. */
export function stopFollowing(): void {
  if (followStore.getState().followed === null) return
  followStore.setState({ followed: null })
  tell(presenceNow(), null)
}

/** That somebody left has been read. */
export function forgetLeft(): void {
  followStore.setState({ left: null })
}

/** Those who follow this tab of mine. */
export function followersOf(peers: readonly Peer[], presence = presenceNow()): readonly Peer[] {
  return peers.filter(({ following }) => following !== null && following === presence?.myId)
}

/** Tells those who follow me what of the map I see, in map coordinates; null when it is nothing. */
export function showView(shown: ShownBox | null): void {
  presenceNow()?.show({ shown: shown === null ? null : rounded(shown) })
}

/** Keeps up with the one I follow as people come, go and turn to another face. Gives the way to stop. */
export function keepFollowing(presence = presenceNow()): () => void {
  const stop = meStore.subscribe(({ peers }, before) => {
    const { followed } = followStore.getState()
    if (followed === null || peers === before.peers) return
    const now = peers.find(({ id }) => id === followed.id)
    if (now === followed) return
    if (now === undefined) {
      followStore.setState({ followed: null, left: followed })
      tell(presence, null)
      return
    }
    followStore.setState({ followed: now })
    goAlong(now)
  })
  return () => {
    stop()
    followStore.setState(NOT_FOLLOWING)
  }
}

/** A tenth of a px is finer than any screen; more digits would only be sent. */
function rounded({ x, y, width, height }: ShownBox): ShownBox {
  const [left = 0, top = 0, wide = 0, high = 0] = [x, y, width, height].map((px) => Math.round(px * 10) / 10)
  return { x: left, y: top, width: wide, height: high }
}

function presenceNow(): Presence | null {
  return getSession()?.presence ?? null
}

function tell(presence: Presence | null, following: string | null): void {
  presence?.show({ following })
}

/** Turns to the face they look at, and to the same part of the map in the same arrangement. */
function goAlong({ face, pathwayId, arrangement }: Peer): void {
  const view = viewStore.getState()
  if (view.face === face && view.pathwayId === pathwayId && view.arrangement === arrangement) return
  showLinked({ face, pathwayId, arrangement, outlineBy: view.outlineBy })
}
