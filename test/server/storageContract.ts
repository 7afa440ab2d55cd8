import { describe, expect, it } from 'vitest'

import { StorageError } from '../../server/storage/storage.ts'
import type { Storage, StoredMap } from '../../server/storage/storage.ts'

const MAP: StoredMap = {
  id: 'map1',
  title: 'First',
  cardCount: 3,
  createdAt: 10,
  changedAt: 20,
  archivedAt: null,
  deletedAt: null,
  collectionId: null,
}
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
/** A Buffer and a Uint8Array of the same bytes are the same to us. */
const plain = (data: Uint8Array): readonly number[] => [...data]

/** What every store must do, whatever it keeps things in. `open` gives a new, empty one. */
export function describeStorage(open: () => Promise<Storage>): void {
  async function withMap(): Promise<Storage> {
    const storage = await open()
    await storage.createMap(MAP, 'map:1', bytes(1))
    return storage
  }

  it('creates a map with its room, once', async () => {
    const storage = await withMap()
    expect(await storage.findMap('map1')).toEqual(MAP)
    expect(await storage.countMaps()).toBe(1)
    const room = await storage.load('map:1')
    expect(room?.head).toBe(1)
    expect(room?.snapshot?.seq).toBe(1)
    expect(plain(room?.snapshot?.data ?? bytes())).toEqual([1])
    expect(room?.tail).toEqual([])
    await expect(storage.createMap(MAP, 'map:1', bytes(9))).rejects.toMatchObject({ code: 'exists' })
    expect(plain((await storage.load('map:1'))?.snapshot?.data ?? bytes())).toEqual([1])
  })

  it('knows nothing of a room nobody created', async () => {
    const storage = await open()
    expect(await storage.load('map:none')).toBeNull()
    expect(await storage.findMap('none')).toBeNull()
    expect(await storage.heads(['map:none'])).toEqual(new Map())
  })

  it('numbers the updates of each room without gaps, in the order given', async () => {
    const storage = await withMap()
    await storage.createMap({ ...MAP, id: 'map2' }, 'map:2', bytes(2))
    const batch = ['map:1', 'map:2', 'map:1', 'map:1', 'map:2'].map((room, at) => ({ room, update: bytes(at) }))
    expect(await storage.append(batch)).toEqual([2, 2, 3, 4, 3])
    expect(await storage.append([{ room: 'map:1', update: bytes(7, 8) }])).toEqual([5])
    const room = await storage.load('map:1')
    expect(room?.tail.map(({ seq, data }) => [seq, plain(data)])).toEqual([
      [2, [0]],
      [3, [2]],
      [4, [3]],
      [5, [7, 8]],
    ])
    expect(await storage.heads(['map:1', 'map:2', 'map:3'])).toEqual(
      new Map([
        ['map:1', 5],
        ['map:2', 3],
      ]),
    )
  })

  it('appends all of a batch or nothing of it', async () => {
    const storage = await withMap()
    const batch = [
      { room: 'map:1', update: bytes(1) },
      { room: 'map:gone', update: bytes(2) },
    ]
    const refused = storage.append(batch)
    await expect(refused).rejects.toBeInstanceOf(StorageError)
    await expect(refused).rejects.toMatchObject({ code: 'unknownRoom' })
    expect((await storage.load('map:1'))?.tail).toEqual([])
  })

  it('folds a log into a snapshot and goes on counting', async () => {
    const storage = await withMap()
    for (let at = 2; at <= 6; at += 1) await storage.append([{ room: 'map:1', update: bytes(at) }])
    await storage.compact('map:1', 4, bytes(40))
    const folded = await storage.load('map:1')
    expect(folded?.snapshot?.seq).toBe(4)
    expect(plain(folded?.snapshot?.data ?? bytes())).toEqual([40])
    expect(folded?.tail.map(({ seq }) => seq)).toEqual([5, 6])
    expect(await storage.append([{ room: 'map:1', update: bytes(7) }])).toEqual([7])
  })

  it('never folds back, and never beyond what it holds', async () => {
    const storage = await withMap()
    for (let at = 2; at <= 6; at += 1) await storage.append([{ room: 'map:1', update: bytes(at) }])
    await storage.compact('map:1', 5, bytes(50))
    await storage.compact('map:1', 3, bytes(30))
    await storage.compact('map:1', 99, bytes(99))
    await storage.compact('map:none', 1, bytes(1))
    const room = await storage.load('map:1')
    expect(plain(room?.snapshot?.data ?? bytes())).toEqual([50])
    expect(room?.tail.map(({ seq }) => seq)).toEqual([6])
    expect(await storage.load('map:none')).toBeNull()
  })

  it('lists maps by when they changed, those in the bin apart', async () => {
    const storage = await withMap()
    await storage.createMap({ ...MAP, id: 'map2', changedAt: 30 }, 'map:2', bytes(2))
    await storage.createMap({ ...MAP, id: 'map3', changedAt: 25 }, 'map:3', bytes(3))
    expect(await storage.binMap('map3', 99)).toBe(true)
    expect((await storage.listMaps('open')).map(({ id }) => id)).toEqual(['map2', 'map1'])
    expect(await storage.listMaps('bin')).toEqual([
      { ...MAP, id: 'map3', changedAt: 25, archivedAt: null, deletedAt: 99 },
    ])
    await storage.describeMaps([
      { id: 'map1', title: 'Renamed', cardCount: 8, changedAt: 77 },
      { id: 'none', title: 'x', cardCount: 0, changedAt: 0 },
    ])
    expect((await storage.listMaps('open'))[0]).toEqual({ ...MAP, title: 'Renamed', cardCount: 8, changedAt: 77 })
    expect(await storage.countMaps()).toBe(3)
  })

  it('keeps what was put aside on a shelf of its own, also over a stay in the bin', async () => {
    const storage = await withMap()
    expect(await storage.archiveMap('none', 5)).toBe(false)
    expect(await storage.archiveMap('map1', 5)).toBe(true)
    expect(await storage.listMaps('open')).toEqual([])
    expect(await storage.listMaps('archive')).toEqual([{ ...MAP, archivedAt: 5 }])
    await storage.binMap('map1', 9)
    expect(await storage.listMaps('archive')).toEqual([])
    expect((await storage.listMaps('bin')).map(({ id }) => id)).toEqual(['map1'])
    await storage.binMap('map1', null)
    expect(await storage.listMaps('archive')).toEqual([{ ...MAP, archivedAt: 5 }])
    await storage.archiveMap('map1', null)
    expect(await storage.listMaps('open')).toEqual([MAP])
  })

  it('removes for good only what lies in the bin', async () => {
    const storage = await withMap()
    await storage.append([{ room: 'map:1', update: bytes(5) }])
    expect(await storage.removeMap('map1', ['map:1'])).toBe(false)
    expect(await storage.binMap('map1', 5)).toBe(true)
    expect(await storage.binMap('map1', null)).toBe(true)
    expect(await storage.removeMap('map1', ['map:1'])).toBe(false)
    expect(await storage.binMap('map1', 5)).toBe(true)
    expect(await storage.removeMap('map1', ['map:1'])).toBe(true)
    expect(await storage.findMap('map1')).toBeNull()
    expect(await storage.load('map:1')).toBeNull()
    expect(await storage.removeMap('map1', ['map:1'])).toBe(false)
    expect(await storage.binMap('map1', 5)).toBe(false)
  })

  describe('collections', () => {
    const SECTORS = { id: 'sectors1', title: 'Sectors', createdAt: 100, changedAt: 100 }
    async function withThree(): Promise<Storage> {
      const storage = await withMap()
      for (const id of ['map2', 'map3']) await storage.createMap({ ...MAP, id }, `map:${id}`, bytes(1))
      expect(await storage.createCollection(SECTORS, ['map2', 'map1'])).toBe(true)
      return storage
    }
    const tabsOf = async (storage: Storage, id: string | null): Promise<string> =>
      (await storage.listTabs(id)).map((map) => map.id.slice(-1)).join('')

    it('are made of maps in an order, or not at all', async () => {
      const storage = await withThree()
      expect(await storage.findCollection('sectors1')).toEqual(SECTORS)
      expect(await tabsOf(storage, 'sectors1')).toBe('21')
      expect((await storage.findMap('map1'))?.collectionId).toBe('sectors1')
      expect(await storage.createCollection({ ...SECTORS, id: 'sectors2' }, ['map3', 'none'])).toBe(false)
      expect(await storage.findCollection('sectors2')).toBeNull()
      expect((await storage.findMap('map3'))?.collectionId).toBeNull()
      // A map is in one collection at most: the old one knows that it went.
      expect(await storage.createCollection({ ...SECTORS, id: 'sectors2', changedAt: 150 }, ['map1'])).toBe(true)
      expect([await tabsOf(storage, 'sectors1'), await tabsOf(storage, 'sectors2')]).toEqual(['2', '1'])
      expect((await storage.findCollection('sectors1'))?.changedAt).toBe(150)
      expect(await storage.countCollections()).toBe(2)
    })

    it('take a new map as their last, and refuse one where there is no such collection', async () => {
      const storage = await withThree()
      await storage.createMap({ ...MAP, id: 'map4', collectionId: 'sectors1' }, 'map:4', bytes(1))
      expect(await tabsOf(storage, 'sectors1')).toBe('214')
      const refused = storage.createMap({ ...MAP, id: 'map5', collectionId: 'none' }, 'map:5', bytes(1))
      await expect(refused).rejects.toMatchObject({ code: 'noCollection' })
      expect([await storage.findMap('map5'), await storage.load('map:5')]).toEqual([null, null])
    })

    it('have maps put in, moved about and taken out', async () => {
      const storage = await withThree()
      const place = (id: string, collectionId: string | null, before: string | null, at = 200): Promise<string> =>
        storage.placeMap(id, { collectionId, before }, at)
      expect(await place('map3', 'sectors1', 'map1')).toBe('placed')
      expect(await tabsOf(storage, 'sectors1')).toBe('231')
      expect((await storage.findCollection('sectors1'))?.changedAt).toBe(200)
      expect(await place('map2', 'sectors1', null)).toBe('placed')
      expect(await place('map1', 'sectors1', 'map3')).toBe('placed')
      expect(await tabsOf(storage, null)).toBe('132')
      expect(await place('map1', 'sectors1', 'map1', 300)).toBe('noNeighbor')
      expect(await place('map1', 'sectors1', 'none', 300)).toBe('noNeighbor')
      expect(await place('map1', 'nothere', null, 300)).toBe('noCollection')
      expect(await place('none', 'sectors1', null, 300)).toBe('noMap')
      expect((await storage.findCollection('sectors1'))?.changedAt).toBe(200)
      expect(await place('map3', null, null)).toBe('placed')
      expect([await tabsOf(storage, 'sectors1'), (await storage.findMap('map3'))?.collectionId]).toEqual(['12', null])
    })

    it('keep their order however often maps are put in the same spot', async () => {
      const storage = await withThree()
      await storage.placeMap('map3', { collectionId: 'sectors1', before: null }, 200)
      for (let turn = 0; turn < 400; turn += 1) {
        const id = turn % 2 === 0 ? 'map3' : 'map1'
        await storage.placeMap(id, { collectionId: 'sectors1', before: id === 'map3' ? 'map1' : 'map3' }, 201 + turn)
      }
      expect(await tabsOf(storage, 'sectors1')).toBe('213')
    })

    it('keep the place of maps in the archive and the bin, until they are removed for good', async () => {
      const storage = await withThree()
      await storage.archiveMap('map2', 5)
      await storage.binMap('map1', 6)
      expect(await tabsOf(storage, 'sectors1')).toBe('21')
      expect((await storage.listMaps('bin'))[0]?.collectionId).toBe('sectors1')
      await storage.removeMap('map1', ['map:1'])
      expect(await tabsOf(storage, 'sectors1')).toBe('2')
      expect(await storage.placeMap('map3', { collectionId: 'sectors1', before: null }, 200)).toBe('placed')
    })

    it('go and come back with their maps, but for those that went elsewhere meanwhile', async () => {
      const storage = await withThree()
      expect(await storage.removeCollection('none', 9)).toBe(false)
      expect(await storage.removeCollection('sectors1', 9)).toBe(true)
      expect(await storage.listCollections()).toEqual([])
      expect([await storage.findCollection('sectors1'), await storage.listTabs(null)]).toEqual([null, []])
      expect((await storage.listMaps('open')).map(({ collectionId }) => collectionId)).toEqual([null, null, null])
      expect(await storage.renameCollection('sectors1', 'X', 9)).toBe(false)
      await storage.createCollection({ ...SECTORS, id: 'sectors2' }, ['map1'])
      expect(await storage.removeCollection('sectors1', null)).toBe(true)
      expect([await tabsOf(storage, 'sectors1'), await tabsOf(storage, 'sectors2')]).toEqual(['2', '1'])
      expect(await storage.renameCollection('sectors1', 'Named anew', 400)).toBe(true)
      expect((await storage.listCollections()).map(({ title }) => title)).toEqual(['Named anew', 'Sectors'])
      await storage.removeCollection('sectors1', 9)
      await storage.forgetRemovedCollections()
      expect(await storage.countCollections()).toBe(1)
      expect(await storage.removeCollection('sectors1', null)).toBe(false)
    })
  })

  it('says when it can write', async () => {
    const storage = await open()
    await expect(storage.probe()).resolves.toBeUndefined()
    await expect(storage.probe()).resolves.toBeUndefined()
  })
}
