import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'

import { createPresence } from '../../src/live/presence.ts'
import type { PresenceUpdate } from '../../src/live/presence.ts'
import { PRESENCE_ID_LIMIT, readPresence } from '../../src/live/presenceState.ts'
import type { PresenceState } from '../../src/live/presenceState.ts'

const ANA: PresenceState = { name: 'Ana', color: 1, face: 'map', selectedIds: [], cursor: null, drag: null }
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
    expect(ana.presence.getPeers()).toEqual([
      { id: ben.id, name: 'Ben', color: 2, face: 'map', selectedIds: new Set(['occ_a']) },
    ])
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
    expect(readPresence({})).toEqual({ ...ANA, name: '', color: 0 })
    expect(
      readPresence({
        name: 7,
        color: -1,
        face: 'cube',
        selectedIds: ['occ_a', 3, '<b>', '__PROTO__'],
        cursor: { x: 'NaN', y: 1 },
        drag: { ids: 'all', dx: 1, dy: 2 },
      }),
    ).toEqual({
      name: '',
      color: 0,
      face: 'map',
      selectedIds: ['occ_a'],
      cursor: null,
      drag: { ids: [], dx: 1, dy: 2 },
    })
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
    }
    expect(new TextEncoder().encode(JSON.stringify(largest)).length).toBeLessThan(4096)
  })
})
