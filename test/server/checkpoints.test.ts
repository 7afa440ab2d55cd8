import { describe, expect, it } from 'vitest'

import { MESSAGE } from '../../src/wire/rooms.ts'
import { putNote } from '../helpers/notes.ts'
import { authorsOf, joinAs, listVersions, nameVersion, saved, withPast } from '../helpers/past.ts'
import { startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { changeTitle, removeRecord } from './edits.ts'

describe('checkpoints', () => {
  it('are made when the last editor leaves, with those who changed something as authors', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const [ana, ben] = [await server.comeAs('edit', mapId, 'Ana'), await server.comeAs('edit', mapId, 'Ben')]
    const clients = [await joinAs(around, ana), await joinAs(around, ben), await joinAs(around, server.manager)]
    const [first, second, looker] = clients
    if (first === undefined || second === undefined || looker === undefined) throw new Error('nobody')
    await joinAs(around, await server.comeAs('view', mapId, 'Viv'))
    putNote(first.doc, 'one')
    putNote(second.doc, 'two')
    await Promise.all([saved(first), saved(second)])
    first.leave()
    second.leave()
    await waitFor(() => [...server.rooms.open.values()].every(({ members }) => members.size === 2), 'both to be gone')
    expect(await listVersions(around)).toEqual([])
    looker.leave()
    await waitFor(async () => (await listVersions(around)).length === 1, 'a version')
    const [version] = await listVersions(around)
    expect(version).toMatchObject({ kind: 'auto', name: '', note: '', cardCount: 0, fromAt: null })
    expect(version?.authors.map(({ name: called, isGuest }) => [called, isGuest])).toEqual([
      ['Ana', true],
      ['Ben', true],
    ])
  })

  it('are made some time after the first change, while people go on', async () => {
    const around = await withPast({ limits: { checkpointMs: 30 } })
    const client = await joinAs(around, around.server.manager, true)
    putNote(client.doc, 'one')
    await waitFor(async () => (await listVersions(around)).length === 1, 'a version')
    await waitFor(() => client.received.includes(MESSAGE.news), 'the news')
    putNote(client.doc, 'two')
    await waitFor(async () => (await listVersions(around)).length === 2, 'another version')
    expect((await listVersions(around)).map(authorsOf)).toEqual(['Manager', 'Manager'])
  })

  it('are made after a burst of changes, but not of every burst', async () => {
    const around = await withPast({ limits: { checkpointUpdates: 5 } })
    const client = await joinAs(around, around.server.manager)
    for (let at = 0; at < 5; at += 1) putNote(client.doc, `a${at}`)
    await waitFor(async () => (await listVersions(around)).length === 1, 'a version')
    for (let at = 0; at < 20; at += 1) putNote(client.doc, `b${at}`)
    await saved(client)
    expect(await listVersions(around)).toHaveLength(1)
  })

  it('are not made where nothing differs, nor for those who change nothing', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const editor = await server.comeAs('edit', mapId, 'Ana')
    const once = await joinAs(around, editor)
    putNote(once.doc, 'one')
    await saved(once)
    once.leave()
    await waitFor(async () => (await listVersions(around)).length === 1, 'a version')
    const again = await joinAs(around, editor)
    putNote(again.doc, 'two')
    removeRecord(again.doc, 'nte_two')
    await saved(again)
    again.leave()
    const viewer = await joinAs(around, await server.comeAs('view', mapId))
    putNote(viewer.doc, 'three')
    viewer.leave()
    await waitFor(() => [...server.rooms.open.values()].every(({ members }) => members.size === 0), 'all to leave')
    await nameVersion(around, 'Named last')
    // The name went to the version there was: nothing has changed since.
    expect(await listVersions(around)).toMatchObject([{ name: 'Named last', kind: 'named' }])
  })

  it('are made when a room closes, and never later of what it held', async () => {
    const around = await withPast({ limits: { idleUnloadMs: 1, repairQuietMs: 1 } })
    const { server, mapId } = around
    await server.call('PATCH', `/api/maps/${mapId}`, { title: 'Renamed at home' })
    await waitFor(() => server.rooms.open.size === 0, 'the room to close')
    await waitFor(async () => (await listVersions(around)).length === 1, 'a version of the new title')
    const client = await joinAs(around, await server.comeAs('edit', mapId, 'Ana'))
    changeTitle(client.doc, 'Renamed by Ana')
    await saved(client)
    client.leave()
    await waitFor(() => server.rooms.open.size === 0, 'the next room to close')
    await server.close()
    const next = await startServer({ config: { dataDir: server.config.dataDir } })
    expect((await listVersions({ server: next, mapId })).map(authorsOf)).toEqual(['Ana', 'Manager'])
  })

  it('are made of what is open when the server stops, with the authors it knew', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const editor = await server.comeAs('edit', mapId, 'Ana')
    const client = await joinAs(around, editor)
    putNote(client.doc, 'one')
    await saved(client)
    await server.close()
    const next = await startServer({ config: { dataDir: server.config.dataDir } })
    const found = await listVersions({ server: next, mapId })
    expect(found.map(authorsOf)).toEqual(['Ana'])
  })
})
