import { describe, expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'

import { publicPart } from '../../server/versions/publicPart.ts'
import { writeChanges } from '../../src/doc/apply.ts'
import { makeSettings } from '../../src/model/settings.ts'
import { settleAll } from '../../src/model/settle.ts'
import { MESSAGE } from '../../src/wire/rooms.ts'
import { PublishedResponse, StatusResponse } from '../../src/wire/publications.ts'
import { VersionSummary } from '../../src/wire/versions.ts'
import { cell, credential, level, link, note, occupation, pathway, place, support } from '../helpers/make.ts'
import { putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import type { Visitor } from '../helpers/visitor.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { putCard, putPathway } from './edits.ts'

async function statusOf(server: TestServer, mapId: string, visitor: Visitor = server.manager): Promise<StatusResponse> {
  return v.parse(StatusResponse, (await visitor.call('GET', `/api/maps/${mapId}/status`)).body)
}

async function publish(server: TestServer, mapId: string, versionId: string | null = null): Promise<string> {
  const { body } = await server.call('POST', `/api/maps/${mapId}/publish`, { versionId })
  return v.parse(StatusResponse, body).publication?.publicId ?? ''
}

async function join(server: TestServer, mapId: string, visitor: Visitor): Promise<SyncClient> {
  const client = new SyncClient(`${server.syncUrl}/${mapId}`, { headers: { cookie: visitor.cookie() }, news: true })
  onTestFinished(() => client.leave())
  await waitFor(() => client.isSynced, 'a client to be in sync')
  return client
}

async function write(client: SyncClient, name: string): Promise<void> {
  putNote(client.doc, name)
  await waitFor(() => client.acknowledged === client.sent, 'all to be saved')
}

const textOf = (records: readonly unknown[]): string => JSON.stringify(records)

describe('the status of a map', () => {
  it('is changed by editors up to review, and by managers further', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const editor = await server.comeAs('edit', mapId)
    const put = async (visitor: Visitor, status: string): Promise<number> =>
      (await visitor.call('PUT', `/api/maps/${mapId}/status`, { status })).status
    expect(await statusOf(server, mapId)).toEqual({ status: 'draft', publication: null })
    expect([await put(editor, 'inReview'), await put(editor, 'approved')]).toEqual([200, 403])
    expect([await put(server.manager, 'approved'), await put(editor, 'draft')]).toEqual([200, 403])
    expect(await put(server.manager, 'published')).toBe(400)
    expect(await put(await server.comeAs('review', mapId), 'draft')).toBe(403)
    const viewer = await server.comeAs('view', mapId)
    expect(await statusOf(server, mapId, viewer)).toEqual({ status: 'approved', publication: null })
  })

  it('is told to everyone on the map', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const viewer = await join(server, mapId, await server.comeAs('view', mapId))
    await server.call('PUT', `/api/maps/${mapId}/status`, { status: 'inReview' })
    await waitFor(() => viewer.received.includes(MESSAGE.news), 'the news')
  })
})

describe('publishing', () => {
  it('freezes a version at an address that stays, for everyone, until it is taken back', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap('Careers in IT')
    const client = await join(server, mapId, server.manager)
    const nobody = server.visit()
    await write(client, 'first')
    const publicId = await publish(server, mapId)
    await write(client, 'second')
    const read = async (): Promise<readonly unknown[]> =>
      v.parse(PublishedResponse, (await nobody.call('GET', `/api/published/${publicId}`)).body).records
    expect(textOf(await read())).toContain('nte_first')
    expect(textOf(await read())).not.toContain('nte_second')
    expect(await publish(server, mapId)).toBe(publicId)
    expect(textOf(await read())).toContain('nte_second')
    expect((await statusOf(server, mapId)).status).toBe('published')
    const taken = await server.call('POST', `/api/maps/${mapId}/unpublish`)
    expect(taken.body).toEqual({ status: 'draft', publication: null })
    const gone = await nobody.call('GET', `/api/published/${publicId}`)
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect((await server.call('POST', `/api/maps/${mapId}/unpublish`)).status).toBe(404)
    expect(await publish(server, mapId)).toBe(publicId)
    const audit = JSON.stringify((await server.call('GET', `/api/maps/${mapId}/audit`)).body)
    expect([audit.includes('"published"'), audit.includes('"unpublished"')]).toEqual([true, true])
  })

  it('can be of an older version, which is kept for good then', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const client = await join(server, mapId, server.manager)
    await write(client, 'old')
    const made = await server.call('POST', `/api/maps/${mapId}/versions`, { name: 'Old' })
    const { id } = v.parse(VersionSummary, made.body)
    await write(client, 'new')
    const publicId = await publish(server, mapId, id)
    const { body } = await server.visit().call('GET', `/api/published/${publicId}`)
    expect(JSON.stringify(body)).not.toContain('nte_new')
    expect((await statusOf(server, mapId)).publication).toMatchObject({ versionId: id, by: 'Manager' })
    expect((await server.call('POST', `/api/maps/${mapId}/publish`, { versionId: 'nothing' })).status).toBe(404)
  })

  it('sends the map and its date alone, and a few bytes to those who have it', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap('Careers')
    const publicId = await publish(server, mapId)
    const nobody = server.visit()
    const first = await nobody.call('GET', `/api/published/${publicId}`)
    expect(Object.keys(v.parse(v.looseObject({}), first.body)).toSorted()).toEqual(['publishedAt', 'records'])
    expect(JSON.stringify(first.body)).not.toContain('Manager')
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(first.headers.get('set-cookie')).toBeNull()
    const tag = first.headers.get('etag') ?? ''
    const again = await nobody.call('GET', `/api/published/${publicId}`, undefined, { 'if-none-match': tag })
    expect([again.status, again.body]).toEqual([304, null])
    expect((await nobody.call('GET', '/api/published/..')).status).toBe(404)
  })

  it('is for managers alone, and hides with its map in the bin', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const editor = await server.comeAs('edit', mapId)
    expect((await editor.call('POST', `/api/maps/${mapId}/publish`, { versionId: null })).status).toBe(403)
    expect((await editor.call('POST', `/api/maps/${mapId}/unpublish`)).status).toBe(403)
    const publicId = await publish(server, mapId)
    await server.call('DELETE', `/api/maps/${mapId}`)
    expect((await server.visit().call('GET', `/api/published/${publicId}`)).status).toBe(404)
    await server.call('POST', `/api/maps/${mapId}/restore`)
    expect((await server.visit().call('GET', `/api/published/${publicId}`)).status).toBe(200)
  })
})

describe('what the public is sent', () => {
  const LANES = [level('top', 'a0'), level('low', 'a1'), pathway('web', 'a0'), pathway('net', 'a1')]
  const SHOWN = [
    occupation('dev', place('top/web'), { credentials: { [credential('degree').id]: true } }),
    credential('degree'),
    credential('spare'),
    note('of', { target: { on: 'record', recordId: credential('spare').id } }),
    note('said', { target: { on: 'cell', ...cell('low', 'web') } }),
  ]
  const PLAN = [
    occupation('admin', place('top/net'), { credentials: { [credential('permit').id]: true } }),
    credential('permit'),
    link('up', 'occ_admin', 'occ_dev', { condition: { en: 'If funded' } }),
    support('bus', { attachedTo: link('up', 'occ_admin', 'occ_dev').id }),
    note('why', { target: { on: 'record', recordId: occupation('admin', place('top/net')).id } }),
    note('cell', { target: { on: 'cell', ...cell('low', 'net') } }),
    note('cost', { target: { on: 'record', recordId: credential('permit').id } }),
    support('grant', { attachedTo: credential('permit').id }),
  ]
  const settings = makeSettings()

  it('is all of a map that hides nothing', () => {
    const records = [settings, ...LANES, ...SHOWN, ...PLAN]
    expect(publicPart(records)).toBe(records)
  })

  it('leaves out what stands in a hidden pathway or level, and what hangs on that', () => {
    const lanes = LANES.map((lane) => (lane.id === 'pth_net' ? { ...lane, display: 'hidden' as const } : lane))
    const sent = publicPart([settings, ...lanes, ...SHOWN, ...PLAN])
    expect(sent).toEqual([settings, ...LANES.slice(0, 3), ...SHOWN])
    expect(settleAll(sent)).toEqual(sent)
    const levels = LANES.map((lane) => (lane.id === 'lvl_low' ? { ...lane, display: 'hidden' as const } : lane))
    const ids = publicPart([settings, ...levels, ...SHOWN, ...PLAN]).map(({ id }) => id)
    const [low, said, on] = ['lvl_low', 'nte_said', 'nte_cell']
    expect(ids.toSorted()).toEqual(
      [settings, ...LANES, ...SHOWN, ...PLAN]
        .map(({ id }) => id)
        .filter((id) => id !== low && id !== said && id !== on)
        .toSorted(),
    )
  })

  it('is sent so, and nothing else', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const client = await join(server, mapId, server.manager)
    putPathway(client.doc, 'pth_plan')
    putCard(client.doc, 'occ_plan', 'pth_plan')
    writeChanges(client.doc, [{ type: 'set', id: 'pth_plan', field: 'display', value: 'hidden' }], 'test')
    await write(client, 'first')
    const publicId = await publish(server, mapId)
    const { body } = await server.visit().call('GET', `/api/published/${publicId}`)
    const { records } = v.parse(PublishedResponse, body)
    expect(textOf(records)).toContain('nte_first')
    expect(textOf(records)).not.toContain('_plan')
  })
})
