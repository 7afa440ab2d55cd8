import { afterEach, describe, expect, it, vi } from 'vitest'

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
    const made = await mapsActs.create('Health', 'blank', 'es')
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
    expect(mapsStore.getState().problem).toBeNull()
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
