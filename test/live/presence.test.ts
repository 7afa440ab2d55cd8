import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'

import { createPresence } from '../../src/live/presence.ts'
import type { PresenceUpdate } from '../../src/live/presence.ts'
import { FIELD_LIMIT, PRESENCE_ID_LIMIT, readPresence } from '../../src/live/presenceState.ts'
import type { PresenceState } from '../../src/live/presenceState.ts'
import { peer, SHOWN, user } from '../helpers/presence.ts'

const ANA: PresenceState = SHOWN
const BEN: PresenceState = { ...ANA, name: 'Ben', color: 2 }

const open: (() => void)[] = []

/** Someone in a room: what they send goes to all whom `link` joined them with. */
function person(state: PresenceState) {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const updates: PresenceUpdate[] = []
  const presence = createPresence(awareness, state, (update) => updates.push(update))
  let sentCount = 0
  awareness.on('update', (_change: unknown, origin: unknown) => {
    if (origin === 'local') sentCount += 1
  })
  open.push(() => {
    presence.destroy()
    doc.destroy()
  })
  return { awareness, presence, updates, sent: () => sentCount, id: String(doc.clientID) }
}

function link(...people: readonly { readonly awareness: Awareness }[]): void {
  for (const from of people) {
    for (const to of people) {
      if (from === to) continue
      const pass = (): void => {
        const update = encodeAwarenessUpdate(from.awareness, [from.awareness.clientID])
        applyAwarenessUpdate(to.awareness, update, 'remote')
      }
      pass()
      from.awareness.on('update', (_change: unknown, origin: unknown) => {
        if (origin === 'local') pass()
      })
    }
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const close of open.splice(0)) close()
  vi.useRealTimers()
})

describe('presence', () => {
  it('shows who is here and what they have selected', () => {
    const ana = person(ANA)
    const ben = person({ ...BEN, selectedIds: ['occ_a'] })
    link(ana, ben)
    expect(ana.presence.getPeers()).toEqual([peer(ben.id, { name: 'Ben', color: 2, selectedIds: new Set(['occ_a']) })])
  })

  it('sends at most every 33 ms, and then the latest', () => {
    const ana = person(ANA)
    const ben = person(BEN)
    link(ana, ben)
    const before = ana.sent()
    for (let x = 0; x < 100; x += 1) ana.presence.show({ cursor: { x, y: 0 } })
    expect(ana.sent() - before).toBe(0)
    vi.advanceTimersByTime(33)
    expect(ana.sent() - before).toBe(1)
    expect(ben.presence.getMotions().get(ana.id)?.cursor).toEqual({ x: 99, y: 0 })
  })

  it('sends nothing when nothing changed', () => {
    const ana = person(ANA)
    link(ana, person(BEN))
    const before = ana.sent()
    ana.presence.show({ cursor: null, face: 'map' })
    vi.advanceTimersByTime(100)
    expect(ana.sent() - before).toBe(0)
  })

  it('sends nothing while alone, and all of it when someone comes', () => {
    const ana = person(ANA)
    const before = ana.sent()
    ana.presence.show({ cursor: { x: 5, y: 6 }, selectedIds: ['occ_a'] })
    vi.advanceTimersByTime(1000)
    expect(ana.sent() - before).toBe(0)
    const ben = person(BEN)
    link(ana, ben)
    expect(ben.presence.getPeers()[0]?.selectedIds).toEqual(new Set(['occ_a']))
    expect(ben.presence.getMotions().get(ana.id)?.cursor).toEqual({ x: 5, y: 6 })
  })

  it('leaves people alone when only a pointer moved, and motions when only a selection changed', () => {
    const ana = person(ANA)
    const ben = person(BEN)
    const cem = person({ ...BEN, name: 'Cem' })
    link(ana, ben, cem)
    const peers = ana.presence.getPeers()
    const cemMotion = ana.presence.getMotions().get(cem.id)
    ben.presence.show({ drag: { ids: ['occ_a'], dx: 1, dy: 2 } })
    vi.advanceTimersByTime(33)
    expect(ana.presence.getPeers()).toBe(peers)
    expect(ana.presence.getMotions().get(ben.id)?.drag).toEqual({ ids: ['occ_a'], dx: 1, dy: 2 })
    expect(ana.presence.getMotions().get(cem.id)).toBe(cemMotion)
    const motions = ana.presence.getMotions()
    ben.presence.show({ selectedIds: ['occ_a'] })
    vi.advanceTimersByTime(33)
    expect(ana.presence.getMotions()).toBe(motions)
    expect(ana.presence.getPeers().find(({ id }) => id === cem.id)).toBe(peers.find(({ id }) => id === cem.id))
  })

  it('forgets who left', () => {
    const ana = person(ANA)
    const ben = person(BEN)
    link(ana, ben)
    ben.awareness.setLocalState(null)
    expect(ana.presence.getPeers()).toEqual([])
    expect(ana.presence.getMotions().size).toBe(0)
  })
})

describe('what others send', () => {
  it('is taken for what it can be', () => {
    expect(readPresence(null)).toBeNull()
    expect(readPresence('x')).toBeNull()
    expect(readPresence({})).toEqual({ ...ANA, name: '', color: 0, user: null })
    expect(
      readPresence({
        name: 7,
        color: -1,
        face: 'cube',
        selectedIds: ['occ_a', 3, '<b>', '__PROTO__'],
        cursor: { x: 'NaN', y: 1 },
        drag: { ids: 'all', dx: 1, dy: 2 },
        shown: { x: 0, y: 0, width: 0, height: 5 },
        pathwayId: '<script>',
        arrangement: 'heap',
        editing: { id: 'occ_a', field: 'wage"><b>' },
        following: 'occ_a',
        invitation: '1',
        isPointing: 'yes',
        user: { id: 'p1', role: 'root' },
      }),
    ).toEqual({ ...ANA, name: '', color: 0, selectedIds: ['occ_a'], drag: { ids: [], dx: 1, dy: 2 }, user: null })
  })

  it('bears the name and role the server wrote, not those that are claimed', () => {
    const known = { ...user('p1', { role: 'view', isGuest: false }), name: 'Ana Ruiz' }
    expect(readPresence({ ...ANA, name: 'The boss', role: 'manage', user: known })).toMatchObject({
      name: 'Ana Ruiz',
      user: { id: 'p1', isGuest: false, role: 'view' },
    })
  })

  it('tells of no edit and no call by one who may not edit, whatever they claim', () => {
    const claim = {
      ...ANA,
      editing: { id: 'occ_a', field: 'wage' },
      invitation: 1,
      drag: { ids: ['occ_a'], dx: 1, dy: 1 },
    }
    expect(readPresence({ ...claim, user: user('p1') })).toMatchObject(claim)
    for (const role of ['view', 'comment', 'review'] as const) {
      const heard = readPresence({ ...claim, user: user('p1', { role }) })
      expect(heard).toMatchObject({ editing: null, invitation: null, drag: null })
    }
  })

  it('is cut to what a screen can bear', () => {
    const ids = Array.from({ length: 500 }, (_, at) => `occ_${at}`)
    const state = readPresence({ name: 'x'.repeat(500), selectedIds: ids })
    expect(state?.name).toHaveLength(60)
    expect(state?.selectedIds).toHaveLength(PRESENCE_ID_LIMIT)
  })

  it('fits, at its largest, into what the server lets through', () => {
    const ids = Array.from({ length: PRESENCE_ID_LIMIT }, () => 'x'.repeat(40))
    const largest: PresenceState = {
      ...ANA,
      name: '\u{1F600}'.repeat(30),
      selectedIds: ids,
      cursor: { x: -12345.678901234, y: -12345.678901234 },
      drag: { ids, dx: -12345.678901234, dy: -12345.678901234 },
      shown: { x: -12345.6, y: -12345.6, width: 12345.6, height: 12345.6 },
      pathwayId: 'x'.repeat(40),
      arrangement: 'matrix',
      editing: { id: 'x'.repeat(40), field: 'x'.repeat(FIELD_LIMIT) },
      following: '1'.repeat(16),
      invitation: 123_456,
      isPointing: true,
    }
    expect(new TextEncoder().encode(JSON.stringify(largest)).length).toBeLessThan(4096)
  })
})
