import { expect, it } from 'vitest'

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
    expect(await storage.removeMap('map1', 'map:1')).toBe(false)
    expect(await storage.binMap('map1', 5)).toBe(true)
    expect(await storage.binMap('map1', null)).toBe(true)
    expect(await storage.removeMap('map1', 'map:1')).toBe(false)
    expect(await storage.binMap('map1', 5)).toBe(true)
    expect(await storage.removeMap('map1', 'map:1')).toBe(true)
    expect(await storage.findMap('map1')).toBeNull()
    expect(await storage.load('map:1')).toBeNull()
    expect(await storage.removeMap('map1', 'map:1')).toBe(false)
    expect(await storage.binMap('map1', 5)).toBe(false)
  })

  it('says when it can write', async () => {
    const storage = await open()
    await expect(storage.probe()).resolves.toBeUndefined()
    await expect(storage.probe()).resolves.toBeUndefined()
  })
}
