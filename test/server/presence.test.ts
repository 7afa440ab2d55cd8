import { describe, expect, it } from 'vitest'

import { stampPresence } from '../../server/rooms/presenceState.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { startServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

type As = Parameters<typeof stampPresence>[1]

const GUEST: As = { person: { id: 'given', name: '', isGuest: true }, role: 'edit' }
const USER = { id: 'given', name: '', isGuest: true, role: 'edit' }

const stamp = (state: unknown, as = GUEST): unknown => {
  const stamped = stampPresence(new TextEncoder().encode(JSON.stringify(state)), as)
  return typeof stamped === 'string' ? JSON.parse(stamped) : stamped
}

describe('a presence state', () => {
  it('bears what the server knows of the person, whatever it claimed', () => {
    expect(stamp({ cursor: { x: 1, y: 2 } })).toEqual({ cursor: { x: 1, y: 2 }, user: USER })
    expect(stamp({ user: 'root' })).toEqual({ user: USER })
    const claim = { id: 'root', name: 'Root', isGuest: false, role: 'manage', more: 1 }
    expect(stamp({ user: claim })).toEqual({ user: { ...USER, name: 'Root' } })
    const ada: As = { person: { id: 'ada', name: 'Ada', isGuest: true }, role: 'comment' }
    const known = { id: 'ada', name: 'Ada', isGuest: true, role: 'comment' }
    expect(stamp({ name: 'Eve', user: claim }, ada)).toEqual({ name: 'Ada', user: known })
    const account: As = { person: { id: 'acc', name: '', isGuest: false }, role: 'view' }
    expect(stamp({ name: 'Eve' }, account)).toMatchObject({ name: '', user: { name: '', isGuest: false } })
  })

  it('bears short, printable names', () => {
    expect(stamp({ name: ' A\u202eda\u0000\n ' })).toMatchObject({ name: 'Ada', user: { name: 'Ada' } })
    expect(stamp({ name: 'x'.repeat(500) })).toMatchObject({ user: { name: 'x'.repeat(60) } })
    expect(stamp({ user: { name: 7 } })).toMatchObject({ user: { name: '' } })
    expect(stamp({ name: 'नमस्ते 👩‍🔧' })).toMatchObject({ user: { name: 'नमस्ते 👩‍🔧' } })
  })

  it('is nothing where it is no object', () => {
    expect(stamp(null)).toBeNull()
    for (const state of ['words', 7, [1, 2], true]) expect(stamp(state)).toBeUndefined()
    expect(stampPresence(Uint8Array.of(0xff, 0xfe), GUEST)).toBeUndefined()
    const bytes = new TextEncoder().encode('{"__proto__":{"a":1}}')
    expect(JSON.parse(stampPresence(bytes, GUEST) ?? '')).toEqual({ user: USER })
  })
})

describe('people in a room', () => {
  it('see each other come, change and leave', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const ada = await joinRoom(server, mapId)
    const ben = await joinRoom(server, mapId)
    const seen = (): unknown => ben.provider.awareness.getStates().get(ada.doc.clientID)
    ada.provider.awareness.setLocalState({ name: 'Ada', cursor: { x: 1, y: 1 } })
    await waitFor(() => JSON.stringify(seen())?.includes('"x":1') === true, 'Ada to be seen')
    ada.provider.awareness.setLocalState({ name: 'Ada', cursor: { x: 2, y: 1 } })
    await waitFor(() => JSON.stringify(seen())?.includes('"x":2') === true, 'Ada to be seen moving')
    const late = await joinRoom(server, mapId)
    await waitFor(
      () => late.provider.awareness.getStates().has(ada.doc.clientID),
      'Ada to be seen by one who came later',
    )
    ada.leave()
    await waitFor(() => seen() === undefined, 'Ada to be seen leaving')
  })

  it('are seen leaving when their connection breaks', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const ben = await joinRoom(server, mapId)
    const ada = new SyncClient(`${server.syncUrl}/${mapId}`)
    await waitFor(() => ada.isSynced, 'Ada to be in sync')
    ada.sendPresence([{ id: 900, clock: 3, state: { name: 'Ada' } }])
    await waitFor(() => ben.provider.awareness.getStates().has(900), 'Ada to be seen')
    ada.leave()
    await waitFor(() => !ben.provider.awareness.getStates().has(900), 'Ada to be gone')
  })

  it('get their place back when their old connection is found dead', async () => {
    const server = await startServer({ limits: { heartbeatMs: 200 } })
    const mapId = await server.createMap()
    const url = `${server.syncUrl}/${mapId}`
    const witness = new SyncClient(url)
    const old = new SyncClient(url)
    await waitFor(() => old.isSynced && witness.isSynced, 'both to be in sync')
    old.sendPresence([{ id: 900, clock: 3, state: { name: 'Before' } }])
    await waitFor(() => witness.presence.has(900), 'the first to be seen')
    old.socket.pause()
    const again = new SyncClient(url)
    await waitFor(() => again.isSynced, 'the second to be in sync')
    again.sendPresence([{ id: 900, clock: 4, state: { name: 'After' } }])
    await waitFor(() => JSON.stringify(witness.presence.get(900) ?? null).includes('After'), 'the second to take over')
    for (const client of [witness, old, again]) client.leave()
  })

  it('are passed on at a bounded rate, the latest state last', async () => {
    const server = await startServer({ limits: { awarenessIntervalMs: 100 } })
    const mapId = await server.createMap()
    const url = `${server.syncUrl}/${mapId}`
    const [ada, ben] = [new SyncClient(url), new SyncClient(url)]
    await waitFor(() => ada.isSynced && ben.isSynced, 'both to be in sync')
    const before = ben.received.length
    for (let at = 1; at <= 500; at += 1) ada.sendPresence([{ id: 900, clock: at, state: { at } }])
    await waitFor(() => JSON.stringify(ben.presence.get(900) ?? null).includes('500'), 'the latest state')
    expect(ben.received.length - before).toBeLessThan(50)
    for (const client of [ada, ben]) client.leave()
  })

  it('are not heard where they say too much', async () => {
    const server = await startServer({ limits: { awarenessBytes: 100 } })
    const mapId = await server.createMap()
    const url = `${server.syncUrl}/${mapId}`
    const [ada, ben] = [new SyncClient(url), new SyncClient(url)]
    await waitFor(() => ada.isSynced && ben.isSynced, 'both to be in sync')
    ada.sendPresence([{ id: 900, clock: 1, state: { name: 'x'.repeat(200) } }])
    ada.sendPresence([{ id: 900, clock: 2, state: { name: 'short' } }])
    await waitFor(() => ben.presence.has(900), 'Ada to be seen')
    expect(ben.presence.get(900)).toMatchObject({ name: 'short' })
    expect(ada.isOpen).toBe(true)
    for (const client of [ada, ben]) client.leave()
  })
})
