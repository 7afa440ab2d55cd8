import { expect } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

import { roomName } from '../../src/wire/rooms.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { contentOf, hasNote, putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer, TestServerOptions } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

export interface Scene {
  readonly server: TestServer
  readonly mapId: string
  readonly url: string
  /** An attacker's connection; it is in the room when this resolves. */
  readonly attack: (options?: { readonly isSilent?: boolean; readonly role?: string }) => Promise<SyncClient>
}

/** Runs an attack, then has two honest people, and one who comes after, edit and see the same. */
export async function survive(act: (scene: Scene) => Promise<void>, options: TestServerOptions = {}): Promise<void> {
  const server = await startServer({ ...options, limits: { messageBytes: 1024 * 1024, ...options.limits } })
  const mapId = await server.createMap('Under attack')
  const url = `${server.syncUrl}/${mapId}`
  const ada = await joinRoom(server, mapId)
  const ben = await joinRoom(server, mapId)
  const attackers: SyncClient[] = []
  await act({
    server,
    mapId,
    url,
    attack: async ({ isSilent = true, role } = {}) => {
      const attacker = new SyncClient(url, { isSilent, headers: role === undefined ? {} : { 'x-role': role } })
      attackers.push(attacker)
      await waitFor(() => attacker.received.length > 0, 'the attacker to be in the room')
      return attacker
    },
  })
  putNote(ada.doc, 'ada')
  putNote(ben.doc, 'ben')
  await waitFor(() => hasNote(ben.doc, 'ada') && hasNote(ada.doc, 'ben'), 'the honest two to see each other')
  const eve = await joinRoom(server, mapId)
  expect(contentOf(eve.doc)).toEqual(contentOf(ada.doc))
  expect(contentOf(ben.doc)).toEqual(contentOf(ada.doc))
  expect([...ada.closeCodes, ...ben.closeCodes]).toEqual([])
  for (const doc of [ada.doc, ben.doc, eve.doc]) {
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
    expect([...doc.share.keys()].filter((name) => name !== 'records' && name !== 'meta')).toEqual([])
  }
  for (const attacker of attackers) attacker.leave()
}

export async function expectClosed(attacker: SyncClient, code: number): Promise<void> {
  await waitFor(() => attacker.isClosed, 'the attacker to be sent away')
  expect(attacker.closeCode).toBe(code)
}

/** The number of the map's last update. */
export function headOf({ server, mapId }: Scene): Promise<number | undefined> {
  const name = roomName('map', mapId)
  return server.storage.heads([name]).then((heads) => heads.get(name))
}

/** The update by which a copy of the map's document is changed. */
export async function craft(scene: Scene, act: (doc: Doc) => void): Promise<Uint8Array> {
  const reader = await joinRoom(scene.server, scene.mapId)
  const doc = new Doc()
  applyUpdate(doc, encodeStateAsUpdate(reader.doc))
  reader.leave()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.transact(() => act(doc))
  const [update] = updates
  if (update === undefined) throw new Error('Nothing was changed')
  return update
}
