import { describe, expect, it, onTestFinished } from 'vitest'

import { readAll } from '../../src/doc/codec.ts'
import type { Change } from '../../src/model/change.ts'
import { openOtherMap } from '../../src/store/otherMap.ts'
import type { OtherMap } from '../../src/store/otherMap.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { makeFolder, startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'

const RENAME: readonly Change[] = [{ type: 'setEntry', id: 'map', field: 'title', key: 'en', value: 'Written' }]

function titleIn(doc: Parameters<typeof readAll>[0]): string | undefined {
  for (const record of readAll(doc).records) if (record.kind === 'settings') return record.title['en']
  return undefined
}

async function openReady(origin: string, mapId: string): Promise<OtherMap> {
  const other = openOtherMap(mapId, origin)
  onTestFinished(other.close)
  await waitFor(() => other.getState().map !== null, 'the other map')
  return other
}

describe('another map in the background', () => {
  it('is written into, says so once it is on disk, and takes it back', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Before')
    const other = await openReady(server.origin, mapId)
    const guest = await joinRoom(server, mapId)
    expect(other.getState().map?.settings.title).toEqual({ en: 'Before' })
    expect(await other.write('changeMap', RENAME)).toBe(true)
    expect(other.getState()).toMatchObject({ isSaving: false, problem: null })
    await waitFor(() => titleIn(guest.doc) === 'Written', 'the others to see it')
    expect(await other.undo()).toBe(true)
    await waitFor(() => titleIn(guest.doc) === 'Before', 'the others to see it undone')
    expect(await other.undo()).toBe(false)
  })

  it('follows what others do there', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Before')
    const other = await openReady(server.origin, mapId)
    const second = await openReady(server.origin, mapId)
    let calls = 0
    other.subscribe(() => {
      calls += 1
    })
    await second.write('changeMap', RENAME)
    await waitFor(() => other.getState().map?.settings.title['en'] === 'Written', 'their edit')
    expect(calls).toBeGreaterThan(0)
  })

  it('waits while the server is away, and keeps what was written even when it is closed', async () => {
    const dataDir = await makeFolder()
    const first = await startServer({ config: { dataDir } })
    const mapId = await first.createMap('Before')
    const other = await openReady(first.origin, mapId)
    await first.close()
    await waitFor(() => other.getState().isOffline, 'the break')
    const written = other.write('changeMap', RENAME)
    expect(other.getState()).toMatchObject({ isOffline: true, isSaving: true })
    const second = await startServer({ config: { dataDir, port: first.port } })
    expect(await written).toBe(true)
    expect(other.getState()).toMatchObject({ isOffline: false, isSaving: false })
    const guest = await joinRoom(second, mapId)
    expect(titleIn(guest.doc)).toBe('Written')
  })

  it('tells when there is no such map, and writes nothing', async () => {
    const server = await startServer()
    const other = openOtherMap('nosuchmap123', server.origin)
    onTestFinished(other.close)
    await waitFor(() => other.getState().problem !== null, 'the refusal')
    expect(other.getState()).toMatchObject({ problem: 'notFound', map: null })
    expect(await other.write('changeMap', RENAME)).toBe(false)
  })
})
