import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import { CLOSE, SYNC } from '../../src/wire/rooms.ts'
import { hasNote, putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import { SyncClient, syncBytes } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

/** A store whose rooms take as long to load as the test wants. */
function slowStorage() {
  const storage = createMemoryStorage()
  let open: () => void = () => {}
  const isLoaded = new Promise<void>((resolve) => (open = resolve))
  return {
    storage: { ...storage, load: (room: string) => isLoaded.then(() => storage.load(room)) },
    finishLoading: () => open(),
  }
}

describe('while a room is being loaded', () => {
  it('what arrives waits, and is answered in order once the room is there', async () => {
    const { storage, finishLoading } = slowStorage()
    const server = await startServer({ storage })
    const mapId = await server.createMap('Slow')
    const client = new SyncClient(`${server.syncUrl}/${mapId}`)
    await waitFor(() => client.socket.readyState === WebSocket.OPEN, 'the connection')
    expect(client.isSynced).toBe(false)
    finishLoading()
    await waitFor(() => client.isSynced, 'the map')
    client.leave()
  })

  it('one who sends on and on is told to come back later, and the others get in', async () => {
    const { storage, finishLoading } = slowStorage()
    const server = await startServer({ storage })
    const mapId = await server.createMap('Slow')
    const url = `${server.syncUrl}/${mapId}`
    const greedy = new WebSocket(url)
    const closed = new Promise<number>((resolve) => greedy.once('close', resolve))
    await new Promise((resolve) => greedy.once('open', resolve))
    for (let n = 0; n < 100; n += 1) greedy.send(syncBytes(SYNC.step1, Uint8Array.of(0)))
    expect(await closed).toBe(CLOSE.tryLater)
    const patient = new SyncClient(url)
    finishLoading()
    await waitFor(() => patient.isSynced, 'the patient one')
    patient.leave()
  })
})

describe('sockets that never say a word', () => {
  it('are bounded by the count of an address, take no room down, and leave the others in sync', async () => {
    const server = await startServer({ limits: { connectionsPerAddress: 60 } })
    const mapId = await server.createMap('Quiet')
    const url = `${server.syncUrl}/${mapId}`
    const [one, other] = [new SyncClient(url), new SyncClient(url)]
    await waitFor(() => one.isSynced && other.isSynced, 'two honest people')
    const codes: number[] = []
    let opened = 0
    const silent = Array.from({ length: 200 }, () => {
      const socket = new WebSocket(url)
      socket.on('open', () => (opened += 1))
      socket.on('close', (code) => codes.push(code))
      socket.on('error', () => {})
      return socket
    })
    await waitFor(() => codes.length >= 200 - 58, 'the rest to be turned away')
    expect(new Set(codes)).toEqual(new Set([CLOSE.tooMany]))
    expect(opened).toBeGreaterThan(0)
    expect(server.gate.connectionCount).toBeLessThanOrEqual(60)
    putNote(one.doc, 'after', 'still here')
    await waitFor(() => hasNote(other.doc, 'after'), 'an edit to reach the other')
    for (const socket of silent) socket.terminate()
    one.leave()
    other.leave()
  })
})
