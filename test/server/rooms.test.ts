import { describe, expect, it } from 'vitest'
import { encodeStateAsUpdate } from 'yjs'
import type { Doc } from 'yjs'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import { createDoc, metaOf, recordsOf } from '../../src/doc/codec.ts'
import { docVersion } from '../../src/doc/migrate.ts'
import { SCHEMA_VERSION } from '../../src/model/migrations.ts'
import { CLOSE, roomName } from '../../src/wire/rooms.ts'
import { joinRoom, openRoom } from '../helpers/joinRoom.ts'
import { contentOf, hasNote, putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { fieldOf, putCard, putPathway, removeRecord } from './edits.ts'

/** A client that has saved so many notes. */
async function write(server: TestServer, mapId: string, count: number): Promise<SyncClient> {
  const client = new SyncClient(`${server.syncUrl}/${mapId}`)
  await waitFor(() => client.isSynced, 'the writer to be in sync')
  for (let at = 0; at < count; at += 1) putNote(client.doc, `n${at}`)
  await waitFor(() => client.acknowledged === client.sent, 'all to be saved')
  return client
}

describe('a room', () => {
  it('leaves memory when nobody is there, and comes back with everything', async () => {
    const server = await startServer({ limits: { idleUnloadMs: 30, repairQuietMs: 5 } })
    const mapId = await server.createMap()
    const writer = await write(server, mapId, 5)
    expect(server.rooms.open.size).toBe(1)
    writer.leave()
    await waitFor(() => server.rooms.open.size === 0, 'the room to leave memory')
    const back = await joinRoom(server, mapId)
    expect(contentOf(back.doc).filter(({ kind }) => kind === 'note')).toHaveLength(5)
  })

  it('stays while someone is there', async () => {
    const server = await startServer({ limits: { idleUnloadMs: 1, repairQuietMs: 5 } })
    const stays = await joinRoom(server, await server.createMap())
    const other = await joinRoom(server, await server.createMap())
    other.leave()
    await waitFor(() => server.rooms.open.size === 1, 'the other room to leave memory')
    expect(stays.provider.wsconnected).toBe(true)
    expect([...server.rooms.open.keys()]).toEqual([roomName('map', stays.provider.roomname)])
  })

  it('folds its log into a snapshot, and goes on from there', async () => {
    const server = await startServer({ limits: { compactUpdates: 10 } })
    const mapId = await server.createMap()
    const writer = await write(server, mapId, 35)
    const name = roomName('map', mapId)
    const stored = async (): Promise<{ seq: number; tail: number; head: number }> => {
      const room = await server.storage.load(name)
      return { seq: room?.snapshot?.seq ?? 0, tail: room?.tail.length ?? 0, head: room?.head ?? 0 }
    }
    await waitFor(async () => (await stored()).seq > 10, 'a snapshot')
    const { seq, tail, head } = await stored()
    expect(head).toBe(36)
    expect(seq + tail).toBe(head)
    writer.leave()
    await server.close()
    const again = await startServer({ config: { dataDir: server.config.dataDir } })
    const reader = await joinRoom(again, mapId)
    expect(contentOf(reader.doc).filter(({ kind }) => kind === 'note')).toHaveLength(35)
  })

  it('is loaded once, however many come at the same time', async () => {
    const memory = createMemoryStorage()
    let loads = 0
    const load = (room: string): ReturnType<typeof memory.load> => {
      loads += 1
      return memory.load(room)
    }
    const server = await startServer({ storage: { ...memory, load } })
    const mapId = await server.createMap('Crowded')
    const guests = await Promise.all(Array.from({ length: 8 }, () => joinRoom(server, mapId)))
    expect(loads).toBe(1)
    expect(new Set(guests.map(({ doc }) => JSON.stringify(contentOf(doc)))).size).toBe(1)
  })

  it('mends what two people left loose: a card in a lane just removed', async () => {
    const server = await startServer({ limits: { repairQuietMs: 30 } })
    const mapId = await server.createMap()
    const ada = await joinRoom(server, mapId)
    const ben = await joinRoom(server, mapId)
    putPathway(ada.doc, 'pth_second')
    await waitFor(() => recordsOf(ben.doc).has('pth_second'), 'the lane to be seen')
    ada.provider.disconnect()
    removeRecord(ada.doc, 'pth_second')
    putCard(ben.doc, 'occ_late', 'pth_second')
    ada.provider.connect()
    const laneOf = (doc: Doc): unknown => JSON.stringify(fieldOf(doc, 'occ_late', 'place'))
    const isMended = (doc: Doc): boolean =>
      recordsOf(doc).has('pth_second') ||
      (recordsOf(doc).has('occ_late') && !String(laneOf(doc)).includes('pth_second'))
    await waitFor(
      () => recordsOf(ada.doc).has('occ_late') && isMended(ada.doc) && isMended(ben.doc),
      'the server to mend the map',
    )
    await waitFor(() => laneOf(ada.doc) === laneOf(ben.doc), 'both to see the same')
  })
})

describe('a document that was kept', () => {
  async function keep(server: TestServer, mapId: string, doc: Doc): Promise<void> {
    const now = Date.now()
    const map = {
      id: mapId,
      title: 'Kept',
      cardCount: 0,
      createdAt: now,
      changedAt: now,
      archivedAt: null,
      deletedAt: null,
      collectionId: null,
    }
    await server.storage.createMap(map, roomName('map', mapId), encodeStateAsUpdate(doc))
  }

  it('by an older program is brought to today\u2019s form when it is opened, once', async () => {
    const server = await startServer()
    const doc = createDoc([])
    metaOf(doc).set('version', SCHEMA_VERSION - 1)
    await keep(server, 'olderdocument', doc)
    const guest = await joinRoom(server, 'olderdocument')
    expect(docVersion(guest.doc)).toBe(SCHEMA_VERSION)
    const name = roomName('map', 'olderdocument')
    expect((await server.storage.heads([name])).get(name)).toBe(2)
    guest.leave()
    await server.close()
    const again = await startServer({ config: { dataDir: server.config.dataDir } })
    await joinRoom(again, 'olderdocument')
    expect((await again.storage.heads([name])).get(name)).toBe(2)
  })

  it('by a newer program is not opened', async () => {
    const server = await startServer()
    const doc = createDoc([])
    metaOf(doc).set('version', SCHEMA_VERSION + 1)
    await keep(server, 'newerdocument', doc)
    const guest = openRoom(server, 'newerdocument')
    await waitFor(() => guest.closeCodes.length > 0, 'the refusal')
    expect(guest.closeCodes).toEqual([CLOSE.tooNew])
    expect((await server.call('PATCH', '/api/maps/newerdocument', { title: 'No' })).status).toBe(426)
  })
})

describe('limits', () => {
  it('on the size of a document refuse what would pass it, and let things be removed', async () => {
    const server = await startServer({ limits: { documentBytes: 40_000 } })
    const mapId = await server.createMap()
    const honest = await joinRoom(server, mapId)
    const writer = new SyncClient(`${server.syncUrl}/${mapId}`)
    await waitFor(() => writer.isSynced, 'the writer to be in sync')
    for (let at = 0; at < 30; at += 1) putNote(writer.doc, `large${at}`, `${at}`.repeat(1500))
    await waitFor(() => writer.isClosed, 'the writer to be stopped')
    expect(writer.closeCode).toBe(CLOSE.tooLarge)
    await waitFor(() => hasNote(honest.doc, 'large5'), 'what fits to be seen')
    expect(hasNote(honest.doc, 'large29')).toBe(false)
    for (let at = 0; at < 30; at += 1) removeRecord(honest.doc, `nte_large${at}`)
    putNote(honest.doc, 'small')
    const eve = await joinRoom(server, mapId)
    await waitFor(() => hasNote(eve.doc, 'small'), 'the map to be in use again')
    expect(honest.closeCodes).toEqual([])
  })

  it('on connections and on those of one address turn newcomers away, and let them in later', async () => {
    const server = await startServer({
      limits: { connections: 3, connectionsPerAddress: 2 },
      config: { trustProxy: true },
    })
    const mapId = await server.createMap()
    const url = `${server.syncUrl}/${mapId}`
    const from = (address: string): SyncClient =>
      new SyncClient(url, { headers: { 'x-forwarded-for': `10.9.9.9, ${address}` } })
    const ada = [from('10.0.0.1'), from('10.0.0.1')]
    await waitFor(() => ada.every(({ isSynced }) => isSynced), 'the first two')
    const third = from('10.0.0.1')
    await waitFor(() => third.isClosed, 'the third from one address to be turned away')
    expect(third.closeCode).toBe(CLOSE.tooMany)
    const ben = from('10.0.0.2')
    await waitFor(() => ben.isSynced, 'one from elsewhere')
    const fourth = from('10.0.0.3')
    await waitFor(() => fourth.isClosed, 'the one too many to be turned away')
    expect(fourth.closeCode).toBe(CLOSE.tooMany)
    ada[0]?.leave()
    await waitFor(() => server.gate.connectionCount === 2, 'a place to be free')
    const later = from('10.0.0.1')
    await waitFor(() => later.isSynced, 'the one who came later')
    for (const client of [...ada, ben, later]) client.leave()
  })

  it('on open rooms turn newcomers away only while all rooms are in use', async () => {
    const server = await startServer({ limits: { openRooms: 1, repairQuietMs: 5 } })
    const [first, second] = [await server.createMap(), await server.createMap()]
    const ada = await joinRoom(server, first)
    const ben = openRoom(server, second)
    await waitFor(() => ben.closeCodes.length > 0, 'the second room to be refused')
    expect(ben.closeCodes[0]).toBe(CLOSE.tooMany)
    ada.leave()
    await waitFor(() => ben.provider.synced, 'the second room to take the place of the first')
    expect([...server.rooms.open.keys()]).toEqual([roomName('map', second)])
  })

  it('on the bytes of open documents hold, too', async () => {
    const server = await startServer({ limits: { openDocumentBytes: 100 } })
    const [first, second] = [await server.createMap(), await server.createMap()]
    await joinRoom(server, first)
    const ben = openRoom(server, second)
    await waitFor(() => ben.closeCodes.length > 0, 'the second room to be refused')
    expect(ben.closeCodes[0]).toBe(CLOSE.tooMany)
  })

  it('on silence end a connection that answers no question', async () => {
    const server = await startServer({ limits: { heartbeatMs: 30 } })
    const mapId = await server.createMap()
    const dead = new SyncClient(`${server.syncUrl}/${mapId}`)
    await waitFor(() => dead.isSynced, 'the client to be in sync')
    dead.socket.pause()
    await waitFor(() => server.gate.connectionCount === 0, 'the dead connection to be ended')
    dead.leave()
  })
})
