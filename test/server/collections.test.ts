import { describe, expect, it } from 'vitest'

import { createApi } from '../../src/live/api.ts'
import type { Api } from '../../src/live/api.ts'
import { ANYBODY, recognizeAs, startServer } from '../helpers/startServer.ts'
import { CSRF_HEADER } from '../../src/wire/access.ts'
import type { TestServer, TestServerOptions } from '../helpers/startServer.ts'

interface Surroundings {
  readonly server: TestServer
  readonly api: Api
  readonly maps: readonly [string, string, string]
  readonly collectionId: string
}

/** A server with three maps, the first two in a collection. */
async function withCollection(options: TestServerOptions = {}): Promise<Surroundings> {
  const server = await startServer(options)
  const api = createApi(server.origin)
  const maps = [
    await server.createMap('IT'),
    await server.createMap('Health'),
    await server.createMap('Trades'),
  ] as const
  const made = await api.createCollection({ title: ' Lane County ', mapIds: maps.slice(0, 2) })
  if (!made.ok) throw new Error(made.problem.code)
  return { server, api, maps, collectionId: made.value }
}

async function titlesIn(api: Api, id: string): Promise<string> {
  const found = await api.findCollection(id)
  return found.ok ? found.value.maps.map(({ title }) => title).join(', ') : found.problem.code
}

const refusal = (status: number, problem: string) => ({ ok: false, problem: { code: 'refused', status, problem } })

describe('collections over HTTP', () => {
  it('are listed with their open maps in the order of their tabs', async () => {
    const { server, api, maps, collectionId } = await withCollection()
    const listed = await api.listCollections()
    expect(listed).toMatchObject({
      ok: true,
      value: [
        { id: collectionId, title: 'Lane County', maps: [{ id: maps[0], title: 'IT', cardCount: 0 }, { id: maps[1] }] },
      ],
    })
    expect(await api.findCollection(collectionId)).toEqual({ ok: true, value: listed.ok ? listed.value[0] : null })
    await api.archiveMap(maps[0])
    await api.removeMap(maps[1])
    expect(await titlesIn(api, collectionId)).toBe('')
    const archive = await api.listMaps('archive')
    expect(archive).toMatchObject({ ok: true, value: [{ id: maps[0], collectionId }] })
    // Both come back to where they were.
    await api.restoreMap(maps[1])
    await api.unarchiveMap(maps[0])
    expect(await titlesIn(api, collectionId)).toBe('IT, Health')
    await api.removeMap(maps[1])
    await server.call('DELETE', `/api/maps/${maps[1]}?forever=1`)
    expect(await titlesIn(api, collectionId)).toBe('IT')
  })

  it('take maps in, in the order asked for, and let them go', async () => {
    const { api, maps, collectionId } = await withCollection()
    const [it, health, trades] = maps
    expect(await api.placeMap(trades, collectionId, health)).toEqual({ ok: true, value: null })
    expect(await titlesIn(api, collectionId)).toBe('IT, Trades, Health')
    await api.placeMap(it, collectionId, null)
    expect(await titlesIn(api, collectionId)).toBe('Trades, Health, IT')
    await api.placeMap(trades, null, null)
    expect(await titlesIn(api, collectionId)).toBe('Health, IT')
    const made = await api.createMap({ title: 'New', collectionId })
    expect([made.ok, await titlesIn(api, collectionId)]).toEqual([true, 'Health, IT, New'])
    await api.duplicateMap(health)
    expect(await titlesIn(api, collectionId)).toBe('Health, Health (copy), IT, New')
  })

  it('are renamed, removed without their maps, and brought back', async () => {
    const { api, maps, collectionId } = await withCollection()
    expect(await api.renameCollection(collectionId, 'Sectors of Lane County')).toEqual({ ok: true, value: null })
    expect(await api.removeCollection(collectionId)).toEqual({ ok: true, value: null })
    expect(await api.findCollection(collectionId)).toEqual(refusal(404, 'notFound'))
    expect(await api.removeCollection(collectionId)).toEqual(refusal(404, 'notFound'))
    const open = await api.listMaps('open')
    expect(open.ok && open.value.map((map) => map.collectionId)).toEqual([null, null, null])
    expect(await api.placeMap(maps[0], collectionId, null)).toEqual(refusal(409, 'noCollection'))
    await api.restoreCollection(collectionId)
    expect(await api.findCollection(collectionId)).toMatchObject({ value: { title: 'Sectors of Lane County' } })
    expect(await titlesIn(api, collectionId)).toBe('IT, Health')
  })

  it('show a map by the title it has in the document', async () => {
    const { api, maps, collectionId } = await withCollection()
    await api.renameMap(maps[0], 'Information technology')
    expect(await titlesIn(api, collectionId)).toBe('Information technology, Health')
  })

  it('refuse what makes no sense', async () => {
    const { server, api, maps, collectionId } = await withCollection()
    expect(await api.createCollection({ title: '  ' })).toEqual(refusal(400, 'badRequest'))
    expect(await api.createCollection({ title: 'x'.repeat(201) })).toEqual(refusal(400, 'badRequest'))
    expect(await api.createCollection({ title: 'A', mapIds: [maps[0], maps[0]] })).toEqual(refusal(400, 'badRequest'))
    expect(await api.createCollection({ title: 'A', mapIds: ['nobodymadethis'] })).toEqual(refusal(409, 'noSuchMap'))
    expect(await api.createMap({ title: 'A', collectionId: 'nobodymadethis' })).toEqual(refusal(409, 'noCollection'))
    expect(await api.renameCollection('nobodymadethis', 'A')).toEqual(refusal(404, 'notFound'))
    expect(await api.renameCollection(collectionId, '')).toEqual(refusal(400, 'badRequest'))
    expect(await api.findCollection('..%2f..%2fetc')).toEqual(refusal(404, 'notFound'))
    expect(await api.restoreCollection('nobodymadethis')).toEqual(refusal(404, 'notFound'))
    expect(await api.placeMap(maps[0], collectionId, maps[2])).toEqual(refusal(409, 'noNeighbor'))
    expect(await api.placeMap(maps[0], 'nobodymadethis', null)).toEqual(refusal(409, 'noCollection'))
    expect(await api.placeMap('nobodymadethis', collectionId, null)).toEqual(refusal(404, 'notFound'))
    expect(await api.placeMap(maps[0], null, maps[1])).toEqual(refusal(400, 'badRequest'))
    await api.removeMap(maps[2])
    expect(await api.placeMap(maps[2], collectionId, null)).toEqual(refusal(404, 'notFound'))
    for (const body of [{ before: maps[1] }, { collectionId, title: 'Both' }, { collectionId: 7 }]) {
      const { status, body: answer } = await server.call('PATCH', `/api/maps/${maps[0]}`, body)
      expect([status, JSON.stringify(answer)]).toEqual([
        400,
        expect.stringContaining('The request body is not as expected'),
      ])
    }
    expect(await titlesIn(api, collectionId)).toBe('IT, Health')
  })

  it('are no more, and hold no more maps, than the server may keep', async () => {
    const { api, maps, collectionId } = await withCollection({ limits: { collections: 1, mapsPerCollection: 2 } })
    expect(await api.placeMap(maps[2], collectionId, null)).toEqual(refusal(409, 'collectionFull'))
    expect(await api.placeMap(maps[0], collectionId, null)).toEqual({ ok: true, value: null })
    expect(await api.createMap({ title: 'A', collectionId })).toEqual(refusal(409, 'collectionFull'))
    expect(await api.duplicateMap(maps[0])).toEqual(refusal(409, 'collectionFull'))
    expect(await api.createCollection({ title: 'A', mapIds: [...maps] })).toEqual(refusal(409, 'collectionFull'))
    expect(await api.createCollection({ title: 'A' })).toEqual(refusal(507, 'full'))
    // What was removed makes room.
    await api.removeCollection(collectionId)
    expect((await api.createCollection({ title: 'A' })).ok).toBe(true)
    expect(await api.restoreCollection(collectionId)).toEqual(refusal(404, 'notFound'))
  })

  it('are left alone by foreign pages and by those who may only read', async () => {
    const { server } = await withCollection()
    const foreign = await fetch(`${server.origin}/api/collections`, {
      method: 'POST',
      headers: { [CSRF_HEADER]: '1', origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{"title":"A"}',
    })
    expect(foreign.status).toBe(403)
    const reading = await startServer({ recognizer: recognizeAs(() => ({ ...ANYBODY, server: null })) })
    const api = createApi(reading.origin)
    expect(await api.createCollection({ title: 'A' })).toEqual(refusal(403, 'forbidden'))
    expect(await api.listCollections()).toEqual({ ok: true, value: [] })
  })
})
