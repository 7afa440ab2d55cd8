import type { CareerMap } from '../../model/map.ts'
import { cardsIn, recordOf } from '../../model/map.ts'
import type { Cell } from '../../model/place.ts'

/** A cell of the picture as a place of the map; null when its level or pathway is gone by now. */
export function cellPlace(map: CareerMap, cell: { readonly levelId: string; readonly pathwayId: string }): Cell | null {
  const level = recordOf(map, 'level', cell.levelId)
  const pathway = recordOf(map, 'pathway', cell.pathwayId)
  return level === undefined || pathway === undefined ? null : { levelId: level.id, pathwayId: pathway.id }
}

/** Ids of the cards that stand in a cell, in their order. */
export function idsIn(map: CareerMap, cell: Cell): readonly string[] {
  return cardsIn(map, cell).map((card) => card.id)
}
