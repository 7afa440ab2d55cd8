import { describe, expect, it } from 'vitest'

import { allOf, indexOf, makeCareerMap } from '../../src/model/map.ts'
import { sampleRecords } from '../../src/exchange/samples/samples.ts'
import { linksBeyond, pathwayShown, shownMap } from '../../src/store/shownMap.ts'

const map = makeCareerMap(sampleRecords('louisville-it-2018', 'IT', 'en', () => 'x'))

describe('one pathway alone', () => {
  it('holds every card of it, all levels, and no link to elsewhere: those are told apart', () => {
    for (const pathway of indexOf(map).pathways) {
      const ladder = shownMap(map, { pathwayId: pathway.id, arrangement: map.settings.arrangement })
      expect(allOf(ladder, 'pathway')).toEqual([pathway])
      expect(indexOf(ladder).levels).toEqual(indexOf(map).levels)
      const cards = [...indexOf(ladder).cards.values()].flat()
      expect(cards).toEqual([...indexOf(map).cards.values()].flat().filter((card) => cards.includes(card)))
      expect(cards.every(({ place }) => place.pathwayId === pathway.id)).toBe(true)
      for (const { link } of linksBeyond(map, pathway)) expect(ladder.records.has(link.id)).toBe(false)
      const inside = indexOf(map).links.filter(({ id }) => ladder.records.has(id))
      expect(indexOf(ladder).links).toEqual(inside)
    }
  })

  it('is the very same map where nothing is left out', () => {
    expect(shownMap(map, { pathwayId: null, arrangement: map.settings.arrangement })).toBe(map)
    expect(pathwayShown(map, 'pth_nowhere')).toBeNull()
    expect(shownMap(map, { pathwayId: null, arrangement: 'flow' }).settings.arrangement).toBe('flow')
  })
})
