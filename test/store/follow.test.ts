import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import type { Presence } from '../../src/live/presence.ts'
import type { PresenceState } from '../../src/live/presenceState.ts'
import { follow, followersOf, keepFollowing } from '../../src/store/follow.ts'
import { followStore, NOT_FOLLOWING } from '../../src/store/followState.ts'
import { acceptInvitation, hearInvitations, invitationStore, refuseInvitation } from '../../src/store/invitations.ts'
import { meStore } from '../../src/store/me.ts'
import type { Peer } from '../../src/store/me.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import { peer, user } from '../helpers/presence.ts'

const ANA = peer('1', { name: 'Ana', user: user('ana') })
const BEN = peer('2', { name: 'Ben', user: user('ben') })

const here = (...peers: readonly Peer[]): void => meStore.setState({ peers })

/** My presence, with what it was asked to show. */
function makePresence() {
  const told: Partial<PresenceState>[] = []
  const presence: Presence = {
    myId: '9',
    show: (change) => told.push(change),
    getPeers: () => meStore.getState().peers,
    getMotions: () => new Map(),
    destroy: () => {},
  }
  return { presence, told }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  here()
  followStore.setState(NOT_FOLLOWING)
  viewStore.setState(FIRST_VIEW)
})

describe('following', () => {
  it('goes to the face, the pathway and the arrangement of the one followed, and along when they change', () => {
    onTestFinished(keepFollowing(makePresence().presence))
    here({ ...ANA, face: 'table' }, BEN)
    follow(ANA.id)
    expect(followStore.getState().followed?.name).toBe('Ana')
    expect(viewStore.getState().face).toBe('table')
    here({ ...ANA, face: 'map', pathwayId: 'pth_a', arrangement: 'flow' }, BEN)
    expect(viewStore.getState()).toMatchObject({ face: 'map', pathwayId: 'pth_a', arrangement: 'flow' })
  })

  it('ends when they leave, and tells who it was and that I follow no more', () => {
    const { presence, told } = makePresence()
    onTestFinished(keepFollowing(presence))
    here(ANA, BEN)
    follow(ANA.id)
    here(BEN)
    expect(followStore.getState()).toMatchObject({ followed: null, left: { name: 'Ana' } })
    expect(told).toEqual([{ following: null }])
  })

  it('does nothing where they are not here', () => {
    here(BEN)
    follow(ANA.id)
    expect(followStore.getState()).toEqual(NOT_FOLLOWING)
  })

  it('is known to the one followed alone', () => {
    const { presence } = makePresence()
    const peers = [ANA, { ...BEN, following: '9' }, peer('3', { following: '1' })]
    expect(followersOf(peers, presence).map(({ id }) => id)).toEqual(['2'])
  })
})

describe('an invitation', () => {
  const listen = (): void => onTestFinished(hearInvitations())
  const inviter = (): string | undefined => invitationStore.getState().from?.name

  it('is heard when it is made, and not by one who comes later', () => {
    listen()
    here({ ...ANA, invitation: 1 })
    expect(inviter()).toBeUndefined()
    here({ ...ANA, invitation: 2 })
    expect(inviter()).toBe('Ana')
  })

  it('leads to following, or to nothing', () => {
    listen()
    here(ANA, BEN)
    here({ ...ANA, invitation: 1 }, BEN)
    refuseInvitation()
    expect(followStore.getState().followed).toBeNull()
    here(ANA, { ...BEN, invitation: 1 })
    acceptInvitation()
    expect(followStore.getState().followed?.name).toBe('Ben')
    expect(inviter()).toBeUndefined()
  })

  it('goes after half a minute, or with who made it', () => {
    listen()
    here(ANA, BEN)
    here({ ...ANA, invitation: 1 }, BEN)
    vi.advanceTimersByTime(29_999)
    expect(inviter()).toBe('Ana')
    vi.advanceTimersByTime(1)
    expect(inviter()).toBeUndefined()
    here(ANA, { ...BEN, invitation: 1 })
    expect(inviter()).toBe('Ben')
    here(ANA)
    expect(inviter()).toBeUndefined()
  })

  it('is heard from one person once in ten seconds, in whatever windows they make it', () => {
    listen()
    const again = { ...ANA, id: '5' }
    here(ANA, again)
    here({ ...ANA, invitation: 1 }, again)
    refuseInvitation()
    here({ ...ANA, invitation: 2 }, { ...again, invitation: 1 })
    expect(inviter()).toBeUndefined()
    vi.advanceTimersByTime(10_000)
    here({ ...ANA, invitation: 3 }, { ...again, invitation: 1 })
    expect(inviter()).toBe('Ana')
  })

  it('is not for one who follows them already', () => {
    listen()
    here(ANA)
    follow(ANA.id)
    here({ ...ANA, invitation: 1 })
    expect(inviter()).toBeUndefined()
  })
})
