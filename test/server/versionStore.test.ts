import { describe, expect, it, onTestFinished } from 'vitest'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import type { Storage, StoredMap } from '../../server/storage/storage.ts'
import type { NewVersion, StoredContent, VersionPage } from '../../server/storage/versions.ts'
import { makeFolder } from '../helpers/startServer.ts'

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
const CONTENT: StoredContent = { schema: 5, data: Uint8Array.from([1, 2, 3]) }
const ANA = { id: 'p1', name: 'Ana', isGuest: true }
const BEN = { id: 'p2', name: 'Ben', isGuest: false }
const ALL: VersionPage = { before: null, isNamed: false, limit: 100 }

function version(id: string, more: Partial<NewVersion> = {}): NewVersion {
  return { id, mapId: 'map1', at: 5, kind: 'auto', name: '', note: '', cardCount: 2, hash: id, fromAt: null, ...more }
}

const STORES: readonly (readonly [string, () => Promise<Storage>])[] = [
  ['in memory', async () => createMemoryStorage()],
  [
    'in SQLite',
    async () => {
      const storage = await openSqlite({ dataDir: await makeFolder() }, () => {})
      onTestFinished(() => storage.close())
      return storage
    },
  ],
]

describe.each(STORES)('the past of maps, %s', (_name, open) => {
  async function withMap(): Promise<Storage> {
    const storage = await open()
    await storage.createMap(MAP, 'map:map1', Uint8Array.from([1]))
    return storage
  }
  const ids = async (storage: Storage, page = ALL): Promise<string> =>
    (await storage.versions.listVersions('map1', page)).map(({ id }) => id).join(' ')

  it('lists versions in pages, the newest first, with or without those that have no name', async () => {
    const storage = await withMap()
    await storage.versions.addVersion(version('a', { name: 'Spring', kind: 'named', at: 9 }), CONTENT)
    await storage.versions.addVersion(version('b', { at: 1 }), CONTENT)
    await storage.versions.addVersion(version('c', { kind: 'published', fromAt: 7 }), CONTENT)
    expect(await ids(storage)).toBe('c b a')
    expect(await ids(storage, { ...ALL, limit: 1 })).toBe('c')
    expect(await ids(storage, { ...ALL, before: 'c' })).toBe('b a')
    expect(await ids(storage, { ...ALL, before: 'nothing' })).toBe('')
    expect(await ids(storage, { ...ALL, isNamed: true })).toBe('c a')
    expect(await storage.versions.countNamed('map1')).toBe(1)
    expect(await storage.versions.findVersion('map1', 'c')).toEqual({
      ...version('c', { kind: 'published', fromAt: 7 }),
      authors: [],
    })
    expect(await storage.versions.findVersion('map2', 'c')).toBeNull()
    const content = await storage.versions.readContent('map1', 'b')
    expect([content?.schema, [...(content?.data ?? [])]]).toEqual([5, [1, 2, 3]])
    expect(await storage.versions.readContent('map2', 'b')).toBeNull()
  })

  it('tells a version who changed the map since the one before, once', async () => {
    const storage = await withMap()
    await storage.versions.noteAuthor('map1', BEN)
    await storage.versions.noteAuthor('map1', { ...ANA, name: 'Anna' })
    await storage.versions.noteAuthor('map1', ANA)
    await storage.versions.noteAuthor('map2', { ...ANA, id: 'p3' })
    expect(await storage.versions.addVersion(version('a'), CONTENT)).toEqual({ ...version('a'), authors: [ANA, BEN] })
    await storage.versions.addVersion(version('b'), CONTENT)
    const found = await storage.versions.listVersions('map1', ALL)
    expect(found.map(({ authors }) => authors)).toEqual([[], [ANA, BEN]])
  })

  it('keeps no version of a map that is gone', async () => {
    const storage = await withMap()
    expect(await storage.versions.addVersion(version('a', { mapId: 'gone' }), CONTENT)).toBeNull()
    await storage.versions.addVersion(version('b'), CONTENT)
    await storage.publications.publish({ publicId: 'pub', mapId: 'map1', versionId: 'b', at: 1, by: '' })
    await storage.binMap('map1', 1)
    await storage.removeMap('map1', ['map:map1'])
    expect(await ids(storage)).toBe('')
    expect(await storage.publications.findPublication('map1')).toBeNull()
    expect(await storage.publications.findStatus('map1')).toBeNull()
  })

  it('names versions and drops them', async () => {
    const storage = await withMap()
    for (const id of ['a', 'b', 'c']) await storage.versions.addVersion(version(id), CONTENT)
    await storage.versions.nameVersion('b', { kind: 'named', name: 'Fall', note: 'For the board' })
    await storage.versions.dropVersions(['a'], [{ id: 'b', authors: [ANA] }])
    const found = await storage.versions.listVersions('map1', ALL)
    expect(found).toEqual([
      { ...version('c'), authors: [] },
      { ...version('b'), kind: 'named', name: 'Fall', note: 'For the board', authors: [ANA] },
    ])
    expect(await storage.versions.readContent('map1', 'a')).toBeNull()
  })

  it('publishes a map at one address, and takes it back', async () => {
    const storage = await withMap()
    const { publications } = storage
    expect([await publications.findStatus('map1'), await publications.findStatus('no')]).toEqual(['draft', null])
    await publications.setStatus('map1', 'inReview')
    expect(await publications.findStatus('map1')).toBe('inReview')
    await publications.publish({ publicId: 'first', mapId: 'map1', versionId: 'a', at: 1, by: 'Ana' })
    await publications.publish({ publicId: 'second', mapId: 'map1', versionId: 'b', at: 2, by: 'Ben' })
    const standing = { publicId: 'first', mapId: 'map1', versionId: 'b', at: 2, by: 'Ben', endedAt: null }
    expect(await publications.findPublished('first')).toEqual(standing)
    expect(await publications.findPublished('second')).toBeNull()
    expect(await publications.findStatus('map1')).toBe('published')
    await storage.binMap('map1', 5)
    expect(await publications.findPublished('first')).toBeNull()
    await storage.binMap('map1', null)
    await publications.unpublish('map1', 9, 'draft')
    expect(await publications.findPublished('first')).toBeNull()
    expect(await publications.findPublication('map1')).toEqual({ ...standing, endedAt: 9 })
    expect(await publications.findStatus('map1')).toBe('draft')
  })
})
