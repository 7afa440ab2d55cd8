import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'
import * as Y from 'yjs'

import { writeChanges } from '../../src/doc/apply.ts'
import { metaOf } from '../../src/doc/codec.ts'
import { connect } from '../../src/live/connect.ts'
import type { KeptMap } from '../../src/live/deviceStore.ts'
import { PathwayId } from '../../src/model/ids.ts'
import { SCHEMA_VERSION } from '../../src/model/migrations.ts'
import { makePathway } from '../../src/model/pathway.ts'
import { NO_ACCESS, accessStore } from '../../src/store/access.ts'
import { deviceCopyActs } from '../../src/store/device.ts'
import { NOT_KEPT, offlineStore } from '../../src/store/offline.ts'
import { openCopy } from '../../src/store/offlineCopy.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { createMemoryDevice } from '../helpers/memoryDevice.ts'
import { startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9'

beforeEach(() => {
  offlineStore.setState(NOT_KEPT)
  accessStore.setState(NO_ACCESS)
})

/** A device that keeps a map: one pathway the server knows, one of mine that it may not. */
async function deviceWith(mapId: string, change: Partial<KeptMap> = {}, known: Y.Doc | null = null) {
  const device = createMemoryDevice()
  const kept: KeptMap = {
    mapId,
    title: 'Health care',
    role: 'edit',
    version: SCHEMA_VERSION,
    syncedAt: '2026-05-01T00:00:00.000Z',
    isLocked: false,
    ...change,
  }
  await device.putMap(kept)
  const doc = new Y.Doc()
  if (known === null) metaOf(doc).set('version', SCHEMA_VERSION)
  else Y.applyUpdate(doc, Y.encodeStateAsUpdate(known))
  putPathway(doc, 'pth_theirs')
  const server = Y.encodeStateAsUpdate(doc)
  const vector = Y.encodeStateVector(doc)
  putPathway(doc, 'pth_mine')
  const mine = Y.encodeStateAsUpdate(doc, vector)
  await device.writeUpdates(
    mapId,
    [
      { sort: 'server', update: server },
      { sort: 'mine', update: mine },
    ],
    [],
  )
  return device
}

function putPathway(doc: Y.Doc, id: string): void {
  const record = makePathway({ id: v.parse(PathwayId, id), label: { en: id }, order: 'a0' })
  writeChanges(doc, [{ type: 'put', record }], 'test')
}

/** Opens a map from a device, as a session does. */
async function openFrom(device: Awaited<ReturnType<typeof deviceWith>>, mapId: string, origin: string) {
  const seen = { opened: 0 }
  const quiet = { onSave: () => {}, onSynced: () => {}, onEnded: () => {} }
  const connection = connect(mapId, origin, quiet, true)
  onTestFinished(connection.destroy)
  const host = { mapId, origin, connection, getMap: () => null, open: () => void (seen.opened += 1) }
  const copy = await openCopy(host, async () => device)
  onTestFinished(() => copy?.stop())
  const ids = (): readonly string[] => [...connection.doc.getMap('records').keys()].toSorted()
  return { copy, connection, seen, ids }
}

describe('a map that this device keeps', () => {
  it('opens without the server, in the role last known, and its unsent edits count as unsaved', async () => {
    const { connection, seen, ids } = await openFrom(await deviceWith('map00001'), 'map00001', NOWHERE)
    expect(seen.opened).toBe(1)
    expect(ids()).toEqual(['pth_mine', 'pth_theirs'])
    expect(accessStore.getState().role).toBe('edit')
    expect(connection.hasUnsaved()).toBe(true)
    expect(connection.getSave()).toEqual({ state: 'offline', pending: true })
  })

  it('sends what was not sent once the server is there, and then knows it as the server’s', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Health care')
    const device = await deviceWith(mapId, {}, (await joinRoom(server, mapId)).doc)
    const { connection, copy } = await openFrom(device, mapId, server.origin)
    await waitFor(() => !connection.hasUnsaved(), 'the edits to arrive')
    copy?.handleSave({ state: 'saved' })
    await waitFor(() => device.count('mine') === 0, 'the device to know')
  })

  it.each(['view', 'comment'] as const)('opens in the role %s without edits of mine, which go aside', async (role) => {
    const device = await deviceWith('map00001', { role })
    const { ids } = await openFrom(device, 'map00001', NOWHERE)
    expect(ids()).toEqual(['pth_theirs'])
    const [aside] = await device.listAside()
    expect(aside).toMatchObject({ mapId: 'map00001', title: 'Health care', reason: 'role' })
    expect(device.count('mine')).toBe(0)
    expect(offlineStore.getState().hasAside).toBe(true)
  })

  it('does not open by itself after the session ended', async () => {
    const device = await deviceWith('map00001', { isLocked: true })
    const { copy, ids } = await openFrom(device, 'map00001', NOWHERE)
    expect(copy).toBeNull()
    expect(ids()).toEqual([])
    expect(offlineStore.getState().notice).toBe('locked')
    expect(device.count('mine')).toBe(1)
  })

  it('is gone where the server lets me in no more, and what I did is aside', async () => {
    const server = await startServer()
    const device = await deviceWith('nosuchmap123')
    const { copy } = await openFrom(device, 'nosuchmap123', server.origin)
    expect(copy).toBeNull()
    expect(await device.listMaps()).toEqual([])
    expect(await device.readUpdates('nosuchmap123')).toEqual([])
    expect(offlineStore.getState().notice).toBe('gone')
    expect(await device.listAside()).toHaveLength(1)
  })

  it.each([SCHEMA_VERSION - 1, SCHEMA_VERSION + 1])(
    'of version %i is left as it is without the server',
    async (version) => {
      const device = await deviceWith('map00001', { version })
      const { copy, ids } = await openFrom(device, 'map00001', NOWHERE)
      expect(copy).toBeNull()
      expect(ids()).toEqual([])
      expect(offlineStore.getState().notice).toBe('version')
      expect([device.count('server'), device.count('mine')]).toEqual([1, 1])
      expect(await device.listAside()).toEqual([])
    },
  )

  it('of another version sends nothing to the server, and what I did goes aside', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Health care')
    const device = await deviceWith(mapId, { version: SCHEMA_VERSION - 1 })
    const { ids } = await openFrom(device, mapId, server.origin)
    await waitFor(() => ids().length > 0, 'the server’s own map')
    expect(ids()).not.toContain('pth_mine')
    expect((await device.listAside())[0]?.reason).toBe('version')
  })

  it('that cannot be read is left as it is', async () => {
    const device = await deviceWith('map00001')
    await device.writeUpdates('map00001', [{ sort: 'server', update: new Uint8Array([255, 255, 1]) }], [])
    expect((await openFrom(device, 'map00001', NOWHERE)).copy).toBeNull()
    expect(offlineStore.getState().notice).toBe('broken')
    expect(device.count('server')).toBe(2)
  })

  it('gives a file of the map with what I did, and what that was', async () => {
    const device = await deviceWith('map00001', { role: 'view' })
    await openFrom(device, 'map00001', NOWHERE)
    const [aside] = await device.listAside()
    const reading = aside === undefined ? null : deviceCopyActs.readAside(aside)
    expect(reading?.before.records.has('pth_mine')).toBe(false)
    expect(reading?.after.records.has('pth_mine')).toBe(true)
    expect(reading?.json).toContain('pth_mine')
  })
})
