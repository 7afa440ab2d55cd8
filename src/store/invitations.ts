/** Calls to come to where somebody is. Nobody is taken anywhere: each may go or not. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { follow } from './follow.ts'
import { followStore } from './followState.ts'
import { meStore } from './me.ts'
import type { Peer } from './me.ts'
import { getSession } from './session.ts'

/** How long an invitation stands, ms. */
export const INVITATION_MS = 30_000
/** Nobody is heard inviting more often than this, ms. */
export const INVITE_GAP_MS = 10_000

interface InvitationState {
  /** The one who invites me now; a later one takes the place of an earlier. */
  readonly from: Peer | null
  /** Whether an invitation of mine stands. */
  readonly isMineOut: boolean
}

const NO_INVITATION: InvitationState = { from: null, isMineOut: false }

export const invitationStore = createStore<InvitationState>()(() => NO_INVITATION)

export function useInvitation<T>(selector: (state: InvitationState) => T): T {
  return useStore(invitationStore, selector)
}

let count = 0
let lastAt = -Infinity
let endMine: ReturnType<typeof setTimeout> | undefined

/** Invites all who are here to where I am; not when nobody is, or I have just done so. */
export function inviteEveryone(): void {
  const presence = getSession()?.presence ?? null
  const now = performance.now()
  if (presence === null || meStore.getState().peers.length === 0 || now - lastAt < INVITE_GAP_MS) return
  lastAt = now
  count += 1
  presence.show({ invitation: count })
  invitationStore.setState({ isMineOut: true })
  clearTimeout(endMine)
  endMine = setTimeout(withdrawInvitation, INVITATION_MS)
}

/** Takes my invitation back: it is gone from the others' screens. */
export function withdrawInvitation(): void {
  clearTimeout(endMine)
  getSession()?.presence.show({ invitation: null })
  invitationStore.setState({ isMineOut: false })
}

/** Goes where the invitation says, and follows who made it. */
export function acceptInvitation(): void {
  const { from } = invitationStore.getState()
  invitationStore.setState({ from: null })
  if (from !== null) follow(from.id)
}

/** Stays where I am. */
export function refuseInvitation(): void {
  invitationStore.setState({ from: null })
}

/** Hears the invitations of others. Gives the way to stop. */
export function hearInvitations(): () => void {
  const heardAt = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const hear = (peer: Peer): void => {
    const who = peer.user?.id ?? peer.id
    const now = performance.now()
    if (now - (heardAt.get(who) ?? -Infinity) < INVITE_GAP_MS || followStore.getState().followed?.id === peer.id) return
    heardAt.set(who, now)
    invitationStore.setState({ from: peer })
    clearTimeout(timer)
    timer = setTimeout(refuseInvitation, INVITATION_MS)
  }
  const stop = meStore.subscribe(({ peers }, { peers: before }) => {
    if (peers === before) return
    const { from } = invitationStore.getState()
    if (from !== null && !peers.some(({ id, invitation }) => id === from.id && invitation !== null)) refuseInvitation()
    for (const peer of peers) {
      const old = before.find(({ id }) => id === peer.id)
      // What stood before I came was not for me.
      if (old !== undefined && peer.invitation !== null && peer.invitation !== old.invitation) hear(peer)
    }
  })
  return () => {
    stop()
    clearTimeout(timer)
    clearTimeout(endMine)
    lastAt = -Infinity
    invitationStore.setState(NO_INVITATION)
  }
}
