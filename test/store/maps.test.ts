import { afterEach, describe, expect, it, vi } from 'vitest'

import { collectionActs, collectionStore } from '../../src/store/collection.ts'
import { mapsActs, mapsStore } from '../../src/store/maps.ts'
import { startServer } from '../helpers/startServer.ts'

const titles = (): readonly string[] | undefined => mapsStore.getState().maps?.map(({ title }) => title)
const binned = (): readonly string[] | undefined => mapsStore.getState().bin?.map(({ title }) => title)

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the list of maps', () => {
  it('follows what is done to them', async () => {
    const server = await startServer()
    const send = fetch
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => send(server.origin + path, init))
    const made = await mapsActs.create('Health', 'blank', { language: 'es' })
    if (!made.ok) throw new Error(made.problem.code)
    expect(titles()).toEqual(['Health'])
    await mapsActs.rename(made.value, 'Health care')
    expect(titles()).toEqual(['Health care'])
    const copy = await mapsActs.duplicate(made.value)
    expect(copy.ok).toBe(true)
    expect(titles()).toHaveLength(2)
    await mapsActs.remove(made.value)
    expect([titles()?.length, binned()]).toEqual([1, ['Health care']])
    await mapsActs.restore(made.value)
    expect([titles()?.length, binned()]).toEqual([2, []])
    await mapsActs.archive(made.value)
    expect([titles()?.length, mapsStore.getState().archive?.map(({ title }) => title)]).toEqual([1, ['Health care']])
    await mapsActs.unarchive(made.value)
    expect([titles()?.length, mapsStore.getState().archive]).toEqual([2, []])
    expect(mapsStore.getState().problem).toBeNull()
  })

  it('follows what is done to collections', async () => {
    const server = await startServer()
    const ids = [await server.createMap('IT'), await server.createMap('Health'), await server.createMap('Trades')]
    const [it = '', health = '', trades = ''] = ids
    const send = fetch
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => send(server.origin + path, init))
    const shown = (): readonly string[] | undefined =>
      collectionStore
        .getState()
        .collections?.map(({ title, maps }) => [title, ...maps.map((map) => map.title)].join(' '))
    const made = await collectionActs.create('Lane', [it])
    if (!made.ok) throw new Error(made.problem.code)
    expect(shown()).toEqual(['Lane IT'])
    await collectionActs.placeAll([health, trades], made.value)
    await collectionActs.place(trades, made.value, it)
    expect(shown()).toEqual(['Lane Trades IT Health'])
    await collectionActs.rename(made.value, 'Lane County')
    await collectionActs.place(it, null, null)
    await mapsActs.create('New', 'blank', { collectionId: made.value })
    expect(shown()).toEqual(['Lane County Trades Health New'])
    await collectionActs.remove(made.value)
    expect([shown(), titles()?.length]).toEqual([[], 4])
    await collectionActs.restore(made.value)
    expect(shown()).toEqual(['Lane County Trades Health New'])
    expect(await collectionActs.placeAll(['nosuchmap123', it], made.value)).toMatchObject({ ok: false })
    expect(shown()).toEqual(['Lane County Trades Health New'])
  })

  it('removes for good what it is told to, and nothing that has left the bin meanwhile', async () => {
    const server = await startServer()
    const ids = [await server.createMap('One'), await server.createMap('Two'), await server.createMap('Three')]
    for (const id of ids) await server.call('DELETE', `/api/maps/${id}`)
    const [one = '', two = '', three = ''] = ids
    // Somebody else removes one and takes another out: the first is no reason to stop, the second is.
    await server.call('DELETE', `/api/maps/${one}?forever=1`)
    await server.call('POST', `/api/maps/${three}/restore`)
    const send = fetch
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => send(server.origin + path, init))
    const removed = await mapsActs.removeForever([one, two, three])
    expect(removed).toMatchObject({ ok: false, problem: { problem: 'inUse' } })
    expect([titles(), binned()]).toEqual([['Three'], []])
    expect(await mapsActs.removeForever([])).toEqual({ ok: true, value: null })
  })

  it('shows the answer to the question asked last, whichever comes first', async () => {
    const answers: ((maps: readonly string[]) => void)[] = []
    vi.stubGlobal(
      'fetch',
      () =>
        new Promise<Response>((resolve) => {
          const time = '2026-01-01T00:00:00.000Z'
          const rest = {
            createdAt: time,
            changedAt: time,
            archivedAt: null,
            deletedAt: null,
            cardCount: 0,
            collectionId: null,
            role: 'manage',
          }
          answers.push((found) =>
            resolve(Response.json({ maps: found.map((title) => ({ id: title, title, ...rest })), collections: [] })),
          )
        }),
    )
    const loads = [mapsActs.load(), mapsActs.load()]
    expect(answers).toHaveLength(8)
    for (const answer of answers.slice(4)) answer(['new'])
    for (const answer of answers.slice(0, 4)) answer(['old'])
    await Promise.all(loads)
    expect(titles()).toEqual(['new'])
  })

  it('keeps the last list, and the reason, when the server is away or refuses', async () => {
    const server = await startServer()
    const send = fetch
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => send(server.origin + path, init))
    await mapsActs.create('IT', 'louisville-it-2018')
    const refused = await mapsActs.rename('nosuchmap123', 'X')
    expect(refused).toMatchObject({ ok: false, problem: { code: 'refused', status: 404, problem: 'notFound' } })
    await server.close()
    await mapsActs.load()
    expect(mapsStore.getState()).toMatchObject({ isLoading: false, problem: { code: 'unreachable' } })
    expect(titles()).toEqual(['IT'])
  })
})
