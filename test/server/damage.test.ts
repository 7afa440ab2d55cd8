import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { describe, expect, it, onTestFinished } from 'vitest'

import { openSqlite } from '../../server/storage/sqlite.ts'
import { CLOSE } from '../../src/wire/rooms.ts'
import { joinRoom, openRoom } from '../helpers/joinRoom.ts'
import { contentOf, hasNote, putNote } from '../helpers/notes.ts'
import { makeFolder, startServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

/** Turns over bits in the middle of a stored blob, behind the server's back. */
function damage(dataDir: string, table: 'log' | 'snapshot', mapId: string): () => void {
  const db = new DatabaseSync(join(dataDir, 'trellis.sqlite'))
  const room = `map:${mapId}`
  const row = db.prepare(`SELECT seq, data FROM ${table} WHERE room = ? ORDER BY seq LIMIT 1`).get(room)
  const data = row?.['data']
  const seq = row?.['seq']
  if (!(data instanceof Uint8Array) || typeof seq !== 'number') throw new Error('There is nothing to damage')
  const flipped = data.slice()
  flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 0x41
  const write = (bytes: Uint8Array): void => {
    db.prepare(`UPDATE ${table} SET data = ? WHERE room = ? AND seq = ?`).run(bytes, room, seq)
  }
  write(flipped)
  onTestFinished(() => db.close())
  return () => write(data)
}

describe('a stored document with flipped bytes', () => {
  for (const table of ['log', 'snapshot'] as const) {
    it(`in its ${table} is refused whole, never served empty; its neighbors are not touched`, async () => {
      const first = await startServer()
      const [mapId, neighborId] = [await first.createMap('Damaged'), await first.createMap('Neighbor')]
      const writer = new SyncClient(`${first.syncUrl}/${mapId}`)
      await waitFor(() => writer.isSynced, 'the writer to be in sync')
      putNote(writer.doc, 'before')
      await waitFor(() => writer.acknowledged === writer.sent, 'the note to be saved')
      writer.leave()
      await first.close()
      const mend = damage(first.config.dataDir, table, mapId)

      const server = await startServer({ config: { dataDir: first.config.dataDir } })
      const guest = openRoom(server, mapId)
      putNote(guest.doc, 'meanwhile')
      await waitFor(() => guest.closeCodes.length > 1, 'the room to be refused, twice')
      expect(new Set(guest.closeCodes)).toEqual(new Set([CLOSE.tryLater]))
      expect(guest.provider.synced).toBe(false)
      expect((await server.call('PATCH', `/api/maps/${mapId}`, { title: 'No' })).status).toBe(503)
      expect((await server.call('POST', `/api/maps/${mapId}/duplicate`)).status).toBe(503)
      const neighbor = await joinRoom(server, neighborId)
      expect(contentOf(neighbor.doc).length).toBeGreaterThan(5)
      expect((await server.call('GET', '/readyz')).status).toBe(200)

      mend()
      await waitFor(() => guest.provider.synced, 'the room to open once the bytes are back')
      expect(hasNote(guest.doc, 'before')).toBe(true)
    })
  }
})

describe('a full disk', () => {
  it('nothing is acknowledged or shown that is not kept; edits arrive when there is room again', async () => {
    const dataDir = await makeFolder()
    const storage = await openSqlite({ dataDir, maxPages: 160 }, () => {})
    const server = await startServer({ config: { dataDir }, storage })
    const [mapId, ballastId] = [await server.createMap('Full'), await server.createMap('Ballast')]
    const ballast = new SyncClient(`${server.syncUrl}/${ballastId}`)
    await waitFor(() => ballast.isSynced, 'the ballast to be in sync')
    for (let at = 0; at < 60; at += 1) putNote(ballast.doc, `b${at}`, 'x'.repeat(3900))
    await waitFor(() => ballast.acknowledged === ballast.sent, 'the ballast to be saved')
    ballast.leave()
    const writer = await joinRoom(server, mapId)
    const witness = await joinRoom(server, mapId)
    let count = 0
    await waitFor(() => {
      putNote(writer.doc, `n${count}`, 'y'.repeat(3900))
      count += 1
      return writer.closeCodes.length > 0
    }, 'the disk to be full')
    expect(writer.closeCodes[0]).toBe(CLOSE.tryLater)
    expect((await server.call('POST', '/api/maps', { title: 'One more', sample: 'louisville-it-2018' })).status).toBe(
      507,
    )
    expect(hasNote(witness.doc, `n${count - 1}`)).toBe(false)

    expect((await server.call('DELETE', `/api/maps/${ballastId}`)).status).toBe(204)
    expect((await server.call('DELETE', `/api/maps/${ballastId}?forever=1`)).status).toBe(204)
    await waitFor(() => hasNote(witness.doc, `n${count - 1}`), 'everything to arrive')
    expect(contentOf(witness.doc)).toEqual(contentOf(writer.doc))
  })
})
