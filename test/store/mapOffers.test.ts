import { describe, expect, it } from 'vitest'

import { ROLES } from '../../src/model/role.ts'
import { mayChangeCollection, offersFor, placeableMaps } from '../../src/store/mapOffers.ts'

const named = (role: (typeof ROLES)[number], instanceRole: 'create' | 'manage' | null): string =>
  Object.entries(offersFor({ role }, instanceRole))
    .filter(([, isOffered]) => isOffered)
    .map(([name]) => name)
    .join(' ')

describe('what the lists offer for a map', () => {
  it.each(ROLES)('to who has the role %s in it, and nothing on the server: all about it, or nothing', (role) => {
    expect(named(role, null)).toBe(role === 'manage' ? 'hasManaging' : '')
  })

  it.each(ROLES)(
    'to who has the role %s in it, and may make maps: a copy, and all about it to who manages it',
    (role) => {
      const expected = role === 'manage' ? 'hasManaging hasCopying hasPlacing' : 'hasCopying'
      expect(named(role, 'create')).toBe(expected)
      expect(named(role, 'manage')).toBe(expected)
    },
  )
})

describe('collections', () => {
  const maps = ROLES.map((role) => ({ id: `map-${role}`, role }))
  const tab = (id: string) => ({ id, title: id, changedAt: '', cardCount: 0 })

  it('take the maps one manages', () => {
    expect(placeableMaps(maps).map(({ id }) => id)).toEqual(['map-manage'])
  })

  it('are changed by those who may make maps and manage all that lie in them', () => {
    const [own, mixed, empty] = [[tab('map-manage')], [tab('map-manage'), tab('map-edit')], []]
    expect(mayChangeCollection({ maps: own }, maps, 'create')).toBe(true)
    expect(mayChangeCollection({ maps: empty }, maps, 'create')).toBe(true)
    expect(mayChangeCollection({ maps: mixed }, maps, 'create')).toBe(false)
    expect(mayChangeCollection({ maps: own }, maps, null)).toBe(false)
  })
})
