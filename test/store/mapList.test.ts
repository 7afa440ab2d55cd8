import { describe, expect, it } from 'vitest'

import { arrangeMaps } from '../../src/store/mapList.ts'
import type { MapSort } from '../../src/store/mapList.ts'

const NONE = { archivedAt: null, deletedAt: null, cardCount: 0, collectionId: null }
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
