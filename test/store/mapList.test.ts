import { describe, expect, it } from 'vitest'

import { arrangeCollections, arrangeMaps } from '../../src/store/mapList.ts'
import { tabOf } from '../../src/store/tabs.ts'
import type { MapSort } from '../../src/store/mapList.ts'

const NONE = { archivedAt: null, deletedAt: null, cardCount: 0, collectionId: null, role: 'manage' } as const
const maps = [
  { ...NONE, id: 'a', title: 'Salud pública', createdAt: '2026-01-03', changedAt: '2026-02-01' },
  { ...NONE, id: 'b', title: 'Map 10', createdAt: '2026-01-02', changedAt: '2026-02-03' },
  { ...NONE, id: 'c', title: 'map 9 (health)', createdAt: '2026-01-01', changedAt: '2026-02-02' },
]
const ids = (query: string, sort: MapSort): string =>
  arrangeMaps(maps, query, sort, 'en-US')
    .map(({ id }) => id)
    .join('')

describe('the list of maps', () => {
  it('is in order of change, of making, or of the alphabet with numbers by their size', () => {
    expect([ids('', 'changed'), ids('', 'created'), ids('', 'title')]).toEqual(['bca', 'abc', 'cba'])
  })

  it('is searched by words of the title, whatever their case, accents and order', () => {
    expect([ids('  PUBLICA ', 'title'), ids('health map', 'title'), ids('map', 'title')]).toEqual(['a', 'c', 'cb'])
    expect(ids('maps', 'title')).toBe('')
  })

  it('is left as it was', () => {
    const before = [...maps]
    arrangeMaps(maps, '', 'title', 'es-US')
    expect(maps).toEqual(before)
  })
})

describe('the list of collections', () => {
  const tab = (id: string) => ({
    id,
    title: id,
    changedAt: maps.find((map) => map.id === id)?.changedAt ?? '',
    cardCount: 0,
  })
  const collections = [
    {
      id: 'lane',
      title: 'Condado de Lane',
      createdAt: '2026-01-01',
      changedAt: '2026-01-05',
      maps: [tab('c'), tab('a')],
    },
    { id: 'empty', title: 'Área 2', createdAt: '2026-01-09', changedAt: '2026-02-02T10', maps: [] },
    { id: 'metro', title: 'Metro', createdAt: '2026-01-03', changedAt: '2026-01-01', maps: [tab('b')] },
  ]
  const shown = (query: string, sort: MapSort): string =>
    arrangeCollections(collections, maps, query, sort, 'es-US')
      .map(({ collection, maps: found }) => `${collection.id}(${found.map(({ id }) => id).join('')})`)
      .join(' ')

  it('keeps the maps of each in the order of their tabs, and is sorted like maps are', () => {
    // A collection changed when a map in it did.
    expect(shown('', 'changed')).toBe('metro(b) empty() lane(ca)')
    expect(shown('', 'title')).toBe('empty() lane(ca) metro(b)')
    expect(shown('', 'created')).toBe('empty() metro(b) lane(ca)')
  })

  it('is searched by its own titles, and by those of the maps within', () => {
    expect(shown('lane', 'title')).toBe('lane(ca)')
    expect(shown('salud', 'title')).toBe('lane(a)')
    expect(shown('salud lane', 'title')).toBe('lane(a)')
    expect(shown('area', 'title')).toBe('empty()')
    expect(shown('salud metro', 'title')).toBe('')
  })

  it('tells where a map lies', () => {
    expect(tabOf('c', collections)).toEqual({ collectionId: 'lane', before: 'a' })
    expect(tabOf('a', collections)).toEqual({ collectionId: 'lane', before: null })
    expect(tabOf('z', collections)).toEqual({ collectionId: null, before: null })
  })
})
