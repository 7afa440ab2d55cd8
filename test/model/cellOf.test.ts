import { expect, it } from 'vitest'

import { generateMap } from '../../scripts/generateMap.ts'
import { cellOf } from '../../src/model/cellOf.ts'
import { indexOf, makeCareerMap } from '../../src/model/map.ts'
import { cellKey } from '../../src/model/place.ts'

it('finds the cell a key names, and none for any other', () => {
  const map = makeCareerMap(generateMap({ cards: 4, seed: 1 }))
  const { levels, pathways, cards } = indexOf(map)
  for (const level of levels) {
    for (const pathway of pathways) {
      const cell = { levelId: level.id, pathwayId: pathway.id }
      expect(cellOf(map, cellKey(cell))).toEqual(cell)
      expect(cellOf(map, `${pathway.id}|${level.id}`)).toBeNull()
    }
    expect(cellOf(map, level.id)).toBeNull()
  }
  for (const { id } of [...cards.values()].flat()) expect(cellOf(map, id)).toBeNull()
})
