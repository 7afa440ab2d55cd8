import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { CreateGrantResponse } from '../../src/wire/access.ts'
import { CLOSE, MESSAGE, roomName } from '../../src/wire/rooms.ts'
import { hasNote, putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import type { Visitor } from '../helpers/visitor.ts'
import { waitFor } from '../helpers/waitFor.ts'

function connect(server: TestServer, path: string, visitor: Visitor, news = false): SyncClient {
  return new SyncClient(`${server.syncUrl}/${path}`, { headers: { cookie: visitor.cookie() }, news })
}

async function join(server: TestServer, path: string, visitor: Visitor, news = false): Promise<SyncClient> {
  const client = connect(server, path, visitor, news)
  await waitFor(() => client.isSynced, 'the client to be in sync')
  return client
}

async function expectTurnedAway(server: TestServer, path: string, visitor: Visitor, code: number): Promise<void> {
  const client = connect(server, path, visitor)
  await waitFor(() => client.isClosed, 'the client to be turned away')
  expect([client.closeCode, client.received]).toEqual([code, []])
}

describe('a socket', () => {
  it('is for those with a role in the map, and the workbook for those who may edit', async () => {
    const server = await startServer({ access: 'real' })
    const [mapId, otherId] = [await server.createMap(), await server.createMap()]
    const viewer = await server.comeAs('view', mapId)
    const editor = await server.comeAs('edit', mapId)
    await expectTurnedAway(server, mapId, server.visit(), CLOSE.signedOut)
    await expectTurnedAway(server, otherId, viewer, CLOSE.forbidden)
    await expectTurnedAway(server, `${mapId}/workbook`, viewer, CLOSE.forbidden)
    const clients = [await join(server, mapId, viewer), await join(server, `${mapId}/workbook`, editor)]
    // A document of its own: what is written there is not in the map.
    putNote(clients[1]?.doc ?? clients[0]?.doc ?? never(), 'confidential')
    await waitFor(() => clients[1]?.acknowledged === clients[1]?.sent, 'the note to be saved')
    expect((await server.storage.heads([roomName('workbook', mapId)])).size).toBe(1)
    const reader = await join(server, mapId, editor)
    expect([hasNote(reader.doc, 'confidential'), hasNote(clients[0]?.doc ?? never(), 'confidential')]).toEqual([
      false,
      false,
    ])
    for (const client of [...clients, reader]) client.leave()
  })

  it('of someone who types is closed when their link is revoked, and nothing is taken in after the answer', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const editor = await server.comeAs('edit', mapId)
    const typist = await join(server, mapId, editor)
    let count = 0
    let closedAt = 0
    typist.socket.on('close', () => (closedAt = performance.now()))
    const typing = setInterval(() => putNote(typist.doc, `n${count++}`), 1)
    await waitFor(() => typist.acknowledged > 20, 'some edits to be saved')
    const { status } = await server.manager.call('DELETE', `/api/maps/${mapId}/grants/${editor.grantId}`)
    const answeredAt = performance.now()
    const head = (await server.storage.heads([roomName('map', mapId)])).get(roomName('map', mapId))
    expect(status).toBe(204)
    await waitFor(() => typist.isClosed, 'the connection to be closed')
    clearInterval(typing)
    expect(typist.closeCode).toBe(CLOSE.forbidden)
    expect(closedAt - answeredAt).toBeLessThan(1000)
    expect((await server.storage.heads([roomName('map', mapId)])).get(roomName('map', mapId))).toBe(head)
    await expectTurnedAway(server, mapId, editor, CLOSE.forbidden)
    typist.leave()
  })

  it('is closed when its role changes, to come back with the new one', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const editor = await server.comeAs('edit', mapId)
    const client = await join(server, mapId, editor)
    const bystander = await join(server, mapId, server.manager)
    await server.manager.call('PATCH', `/api/maps/${mapId}/grants/${editor.grantId}`, { role: 'view' })
    await waitFor(() => client.isClosed, 'the connection to be closed')
    expect(client.closeCode).toBe(CLOSE.accessChanged)
    const back = await join(server, mapId, editor)
    putNote(back.doc, 'refused')
    const other = await server.createMap()
    expect(other).not.toBe(mapId)
    expect([back.isOpen, bystander.isOpen, hasNote(bystander.doc, 'refused')]).toEqual([true, true, false])
    for (const one of [client, back, bystander]) one.leave()
  })

  it('is closed when its session gets a stronger link, to come back with that role', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const viewer = await server.comeAs('view', mapId)
    const client = await join(server, mapId, viewer)
    const wish = { role: 'edit', label: 'More', expiresAt: null, useLimit: null }
    const { body } = await server.manager.call('POST', `/api/maps/${mapId}/grants`, wish)
    await viewer.redeem(/"key":"([\w-]{43})"/.exec(JSON.stringify(body))?.[1] ?? '')
    await waitFor(() => client.isClosed, 'the connection to be closed')
    expect(client.closeCode).toBe(CLOSE.accessChanged)
    const back = await join(server, mapId, viewer)
    putNote(back.doc, 'allowed')
    await waitFor(() => back.acknowledged === back.sent, 'the note to be saved')
    const reader = await join(server, mapId, server.manager)
    expect(hasNote(reader.doc, 'allowed')).toBe(true)
    for (const one of [client, back, reader]) one.leave()
  })

  it('is closed for a stronger link only once the old key opens nothing, for others come back by it at once', async () => {
    const memory = createMemoryStorage()
    const { sessions } = memory
    const calls: string[] = []
    const storage: Storage = {
      ...memory,
      sessions: {
        ...sessions,
        rekeySession: async (...args) => {
          await sessions.rekeySession(...args)
          calls.push('rekeyed')
        },
        findAccesses: (ids) => {
          calls.push('judged')
          return sessions.findAccesses(ids)
        },
      },
    }
    const server = await startServer({ access: 'real', storage })
    const mapId = await server.createMap()
    const viewer = await server.comeAs('view', mapId)
    const client = await join(server, mapId, viewer)
    calls.length = 0
    const wish = { role: 'edit', label: 'More', expiresAt: null, useLimit: null }
    const made = await server.call('POST', `/api/maps/${mapId}/grants`, wish)
    await viewer.redeem(v.parse(CreateGrantResponse, made.body).key)
    await waitFor(() => client.isClosed, 'the connection to be closed')
    expect(calls).toEqual(['rekeyed', 'judged'])
    client.leave()
  })

  it('is closed when its link expires, its session ends or its person is removed', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const byLink = await server.comeAs('edit', mapId)
    const bySession = await server.comeAs('edit', mapId)
    const byPerson = await server.comeAs('edit', mapId, 'Eva')
    const clients = await Promise.all([byLink, bySession, byPerson].map((visitor) => join(server, mapId, visitor)))
    const expiresAt = new Date(Date.now() + 50).toISOString()
    await server.manager.call('PATCH', `/api/maps/${mapId}/grants/${byLink.grantId}`, { expiresAt })
    await bySession.call('DELETE', '/api/me/sessions/this')
    const { body } = await byPerson.call('GET', `/api/maps/${mapId}/access`)
    const id = JSON.stringify(body).match(/"id":"(\w+)"/)?.[1]
    await server.manager.call('DELETE', `/api/maps/${mapId}/people/${id}`)
    await waitFor(() => clients.every(({ isClosed }) => isClosed), 'all to be closed')
    expect(clients.map(({ closeCode }) => closeCode)).toEqual([CLOSE.forbidden, CLOSE.signedOut, CLOSE.forbidden])
    for (const client of clients) client.leave()
  })

  it('is closed when its session is over, however busy', async () => {
    const server = await startServer({ access: 'real', limits: { sessionLongestMs: 1500 } })
    const client = await join(server, await server.createMap(), server.manager)
    await waitFor(() => client.isClosed, 'the connection to be closed')
    expect(client.closeCode).toBe(CLOSE.signedOut)
    client.leave()
  })

  it('is told of news where it asked for them and may read what they are about', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const viewer = await join(server, mapId, await server.comeAs('view', mapId), true)
    const manager = await join(server, mapId, server.manager, true)
    const deaf = await join(server, mapId, server.manager)
    await server.comeAs('view', mapId)
    await waitFor(() => manager.received.includes(MESSAGE.news), 'the news')
    expect([viewer, deaf].map(({ received }) => received.includes(MESSAGE.news))).toEqual([false, false])
    for (const client of [viewer, manager, deaf]) client.leave()
  })
})

describe('presence', () => {
  it('bears the name, guesthood and role the server knows, also after a new name', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const visitor = await server.comeAs('edit', mapId, 'Eva')
    const [eva, witness] = [await join(server, mapId, visitor), await join(server, mapId, server.manager)]
    const seen = (): unknown => witness.presence.get(7)
    eva.sendPresence([{ id: 7, clock: 1, state: { name: 'Root', user: { name: 'Root', role: 'manage' } } }])
    await waitFor(() => seen() !== undefined, 'Eva to be seen')
    expect(seen()).toMatchObject({ name: 'Eva', user: { name: 'Eva', isGuest: true, role: 'edit' } })
    await visitor.call('PATCH', '/api/me', { name: 'Eva Luna' })
    eva.sendPresence([{ id: 7, clock: 2, state: { name: 'Root' } }])
    await waitFor(() => JSON.stringify(seen()).includes('Luna'), 'the new name')
    for (const client of [eva, witness]) client.leave()
  })
})

function never(): never {
  throw new Error('There is no client')
}
