import { describe, expect, it } from 'vitest'

import { MESSAGE, roomName } from '../../src/wire/rooms.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { changeNote, contentOf, hasNote, noteWords, putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

describe('stock y-websocket clients', () => {
  it('join, read, write and converge', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Together')
    const ada = await joinRoom(server, mapId)
    const ben = await joinRoom(server, mapId)
    expect(contentOf(ada.doc).length).toBeGreaterThan(5)
    expect(contentOf(ada.doc)).toEqual(contentOf(ben.doc))
    putNote(ada.doc, 'a')
    putNote(ben.doc, 'b')
    await waitFor(() => hasNote(ben.doc, 'a') && hasNote(ada.doc, 'b'), 'both edits to arrive')
    expect(contentOf(ada.doc)).toEqual(contentOf(ben.doc))
  })

  it('bring what they edited offline, also when they go on typing while they come back', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const ada = await joinRoom(server, mapId)
    const ben = await joinRoom(server, mapId)
    ada.provider.disconnect()
    putNote(ada.doc, 'offline')
    putNote(ben.doc, 'meanwhile')
    // An update that leaves before the answer to the server's question builds on what the server has not.
    ada.provider.on('status', ({ status }) => {
      if (status === 'connected') for (let at = 0; at < 5; at += 1) changeNote(ada.doc, 'offline', `typing ${at}`)
    })
    ada.provider.connect()
    await waitFor(() => noteWords(ben.doc, 'offline') === 'typing 4', 'the offline edits to arrive')
    await waitFor(() => hasNote(ada.doc, 'meanwhile'), 'the other side to arrive')
    expect(ada.closeCodes).toEqual([])
    expect(contentOf(ada.doc)).toEqual(contentOf(ben.doc))
  })

  it('find everything again after the server was stopped and started', async () => {
    const first = await startServer()
    const mapId = await first.createMap()
    const ada = await joinRoom(first, mapId)
    const witness = new SyncClient(`${first.syncUrl}/${mapId}`)
    putNote(ada.doc, 'kept')
    await waitFor(() => hasNote(witness.doc, 'kept'), 'the edit to be seen')
    ada.leave()
    witness.leave()
    await first.close()
    const second = await startServer({ config: { dataDir: first.config.dataDir } })
    const ben = await joinRoom(second, mapId)
    expect(hasNote(ben.doc, 'kept')).toBe(true)
  })

  it('hear something often enough to stay connected', async () => {
    const server = await startServer({ limits: { heartbeatMs: 20 } })
    const mapId = await server.createMap()
    const client = new SyncClient(`${server.syncUrl}/${mapId}`)
    const count = (): number => client.received.filter((type) => type === MESSAGE.awareness).length
    await waitFor(() => count() >= 3, 'three signs of life')
    expect(client.isOpen).toBe(true)
    client.leave()
  })
})

describe('acknowledgements', () => {
  it('come only to those who ask', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const asking = new SyncClient(`${server.syncUrl}/${mapId}`)
    const silent = new SyncClient(`${server.syncUrl}/${mapId}`, { acknowledge: false })
    await waitFor(() => asking.isSynced && silent.isSynced, 'both to be in sync')
    putNote(asking.doc, 'a')
    putNote(silent.doc, 'b')
    await waitFor(() => hasNote(silent.doc, 'a') && hasNote(asking.doc, 'b'), 'both edits')
    await waitFor(() => asking.acknowledged === asking.sent, 'the acknowledgement')
    expect(asking.sent).toBe(2)
    expect(silent.received).not.toContain(MESSAGE.acknowledge)
    asking.leave()
    silent.leave()
  })

  it('count every document message in order, also those that change nothing', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const client = new SyncClient(`${server.syncUrl}/${mapId}`)
    const counts: number[] = []
    client.onNews = () => counts.push(client.acknowledged)
    await waitFor(() => client.isSynced, 'the client to be in sync')
    const updates: Uint8Array[] = []
    client.doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let at = 0; at < 40; at += 1) putNote(client.doc, `n${at}`)
    for (const update of updates) client.sendSync(2, update)
    await waitFor(() => client.acknowledged === client.sent, 'all to be acknowledged')
    expect(client.sent).toBe(1 + 40 + 40)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    client.leave()
  })

  it('mean: on disk', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const client = new SyncClient(`${server.syncUrl}/${mapId}`)
    await waitFor(() => client.isSynced && client.acknowledged === 1, 'the client to be in sync')
    for (let at = 0; at < 25; at += 1) putNote(client.doc, `n${at}`)
    await waitFor(() => client.acknowledged === 26, 'all to be acknowledged')
    const heads = await server.storage.heads([roomName('map', mapId)])
    expect(heads.get(roomName('map', mapId))).toBe(1 + 25)
    client.leave()
  })
})
