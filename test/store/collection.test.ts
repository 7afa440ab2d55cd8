import { describe, expect, it, onTestFinished } from 'vitest'

import { collectionActs, collectionStore } from '../../src/store/collection.ts'
import { watchCollection } from '../../src/store/watchCollection.ts'
import { placed, stepBefore } from '../../src/store/tabs.ts'
import type { Tab } from '../../src/store/tabs.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'

const tabs: readonly Tab[] = ['a', 'b', 'c'].map((id) => ({ id, title: id, changedAt: '', cardCount: 0 }))
const idsOf = (some: readonly Tab[]): string => some.map(({ id }) => id).join('')
const shown = (): readonly string[] => collectionStore.getState().collection?.maps.map(({ title }) => title) ?? []

/** A collection of three maps, of which the first is watched. */
async function watchThree(): Promise<{ readonly server: TestServer; readonly ids: readonly string[] }> {
  const server = await startServer()
  const ids: string[] = []
  for (const title of ['IT', 'Health', 'Logistics']) ids.push(await server.createMap(title))
  await server.call('POST', '/api/collections', { title: 'Region', mapIds: ids })
  onTestFinished(watchCollection(ids[0] ?? '', { origin: server.origin }))
  await waitFor(() => shown().length === 3, 'the tabs')
  return { server, ids }
}

describe('the order of tabs', () => {
  it('moves one before another or to the end', () => {
    expect(idsOf(placed(tabs, 'c', 'a'))).toBe('cab')
    expect(idsOf(placed(tabs, 'a', null))).toBe('bca')
    expect(idsOf(placed(tabs, 'b', 'gone'))).toBe('acb')
    expect(idsOf(placed(tabs, 'gone', 'a'))).toBe('abc')
  })

  it('knows what a tab stands before one place on, and where there is none', () => {
    expect(stepBefore(tabs, 'a', 1)).toBe('c')
    expect(stepBefore(tabs, 'b', 1)).toBeNull()
    expect(stepBefore(tabs, 'b', -1)).toBe('a')
    expect(stepBefore(tabs, 'a', -1)).toBeUndefined()
    expect(stepBefore(tabs, 'c', 1)).toBeUndefined()
    expect(stepBefore(tabs, 'gone', 1)).toBeUndefined()
  })
})

describe('the collection of the open map', () => {
  it('shows its maps in order and stays while one goes from one to another', async () => {
    const { server, ids } = await watchThree()
    expect(shown()).toEqual(['IT', 'Health', 'Logistics'])
    const before = collectionStore.getState().collection
    onTestFinished(watchCollection(ids[1] ?? '', { origin: server.origin }))
    expect(collectionStore.getState()).toMatchObject({ mapId: ids[1], collection: before })
  })

  it('is none where no collection holds the map', async () => {
    const { server } = await watchThree()
    const alone = await server.createMap('Alone')
    onTestFinished(watchCollection(alone, { origin: server.origin }))
    await collectionActs.load()
    expect(collectionStore.getState().collection).toBeNull()
    expect(collectionStore.getState().collections).toHaveLength(1)
  })

  it('hears of what others did when it asks anew', async () => {
    const { server, ids } = await watchThree()
    const collectionId = collectionStore.getState().collection?.id
    await server.call('PATCH', `/api/maps/${ids[2]}`, { collectionId, before: ids[0] })
    await server.call('PATCH', `/api/maps/${ids[1]}`, { title: 'Healthcare' })
    await collectionActs.load()
    expect(shown()).toEqual(['Logistics', 'IT', 'Healthcare'])
  })

  it('moves a tab at once, and takes the server’s word for it then', async () => {
    const { ids } = await watchThree()
    const collectionId = collectionStore.getState().collection?.id ?? ''
    const moved = collectionActs.place(ids[0] ?? '', collectionId, null)
    expect(shown()).toEqual(['Health', 'Logistics', 'IT'])
    expect(await moved).toMatchObject({ ok: true })
    expect(shown()).toEqual(['Health', 'Logistics', 'IT'])
    expect(await collectionActs.place('nosuchmap1234567', collectionId, null)).toMatchObject({ ok: false })
    expect(shown()).toEqual(['Health', 'Logistics', 'IT'])
  })

  it('makes maps and collections, and takes maps out', async () => {
    const { ids } = await watchThree()
    const [it = '', health = ''] = ids
    const collectionId = collectionStore.getState().collection?.id ?? ''
    const made = await collectionActs.createMap({ title: 'Business', sample: 'business' }, collectionId)
    expect(made).toMatchObject({ ok: true })
    expect(shown()).toEqual(['IT', 'Health', 'Logistics', 'Business'])
    expect(await collectionActs.place(health, null, null)).toMatchObject({ ok: true })
    expect(shown()).toEqual(['IT', 'Logistics', 'Business'])
    expect(await collectionActs.create('Elsewhere', [it])).toMatchObject({ ok: true })
    expect(collectionStore.getState().collection).toMatchObject({ title: 'Elsewhere', maps: [{ title: 'IT' }] })
    expect(collectionStore.getState().collections).toHaveLength(2)
  })

  it('keeps the tabs last known where the server does not answer', async () => {
    const { server, ids } = await watchThree()
    await server.close()
    await collectionActs.load()
    expect(shown()).toHaveLength(3)
    const collectionId = collectionStore.getState().collection?.id ?? ''
    expect(await collectionActs.place(ids[0] ?? '', collectionId, null)).toMatchObject({
      ok: false,
      problem: { code: 'unreachable' },
    })
    expect(shown()).toEqual(['IT', 'Health', 'Logistics'])
  })
})
