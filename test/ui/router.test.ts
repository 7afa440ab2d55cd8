import { describe, expect, it } from 'vitest'

import { pathOf, readRoute } from '../../src/ui/router.ts'

describe('readRoute', () => {
  it('knows the home page', () => {
    expect(readRoute('http://localhost:4680/')).toEqual({ page: 'home' })
  })

  it('knows a map, and the view its link asks for', () => {
    expect(readRoute('http://localhost/m/abc123')).toEqual({ page: 'map', mapId: 'abc123', face: null })
    expect(readRoute('/m/abc123/?view=table')).toEqual({ page: 'map', mapId: 'abc123', face: 'table' })
    expect(readRoute('/m/abc123?view=map#x')).toEqual({ page: 'map', mapId: 'abc123', face: 'map' })
  })

  it('does not heed a view there is none of', () => {
    expect(readRoute('/m/abc123?view=poster')).toMatchObject({ face: null })
  })

  it('knows a collection', () => {
    expect(readRoute('/c/abc123/')).toEqual({ page: 'collection', collectionId: 'abc123' })
  })

  it('knows a published map', () => {
    expect(readRoute('/p/abc123')).toEqual({ page: 'published', publicId: 'abc123' })
    expect(pathOf({ page: 'published', publicId: 'abc123' })).toBe('/p/abc123')
  })

  it.each(['/nothing', '/p/', '/c/', '/c/a/b', '/m/', '/m/UPPER', '/m/a/b'])('does not know %s', (address) => {
    expect(readRoute(address)).toEqual({ page: 'notFound' })
  })
})

describe('pathOf', () => {
  it.each([
    { page: 'home' as const },
    { page: 'collection' as const, collectionId: 'abc123' },
    { page: 'map' as const, mapId: 'abc123', face: null },
    { page: 'map' as const, mapId: 'abc123', face: 'table' as const },
  ])('gives the address that reads as %o', (route) => {
    expect(readRoute(pathOf(route))).toEqual(route)
  })
})
