import { recordOf } from './map.ts'
import type { CareerMap } from './map.ts'
import type { Cell } from './place.ts'

/** The cell that a `cellKey` names; null where the level or the pathway does not stand, or it is no such key. */
export function cellOf(map: CareerMap, key: string): Cell | null {
  const [levelId = '', pathwayId = ''] = key.split('|')
  const level = recordOf(map, 'level', levelId)
  const pathway = recordOf(map, 'pathway', pathwayId)
  return level === undefined || pathway === undefined ? null : { levelId: level.id, pathwayId: pathway.id }
}
