import { applyChanges } from './applyChanges.ts'
import { inReadingOrder, placeCards } from './place.ts'
import type { Change } from '../model/change.ts'
import { isPlaced } from '../model/kinds.ts'
import type { Level } from '../model/level.ts'
import { cardsIn, indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Pathway } from '../model/pathway.ts'
import { cellKey } from '../model/place.ts'
import type { Cell } from '../model/place.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * Moves several cards one cell over, those of one cell in their order and to about the same height. All of
 * them, or none where one would leave the map: so they stay together.
 */
export function stepTogether(map: CareerMap, ids: readonly string[], direction: Direction): readonly Change[] {
  const groups = new Map<string, { readonly from: Cell; readonly ids: string[] }>()
  for (const card of inReadingOrder(map, ids).filter(isPlaced)) {
    const key = cellKey(card.place)
    const group = groups.get(key) ?? { from: card.place, ids: [] }
    group.ids.push(card.id)
    groups.set(key, group)
  }
  const done: Change[] = []
  let now = map
  for (const group of groups.values()) {
    const to = neighborOf(map, group.from, direction)
    if (to === null) return []
    const index = cardsIn(map, group.from).findIndex(({ id }) => id === group.ids[0])
    const changes = placeCards(now, group.ids, to, index)
    done.push(...changes)
    // Each group sees the ones before, so that no two cards get the same place.
    now = applyChanges(now, changes)
  }
  return done
}

function neighborOf(map: CareerMap, cell: Cell, direction: Direction): Cell | null {
  const { levels, pathways } = indexOf(map)
  const row = levels.findIndex(({ id }) => id === cell.levelId)
  const column = pathways.findIndex(({ id }) => id === cell.pathwayId)
  const level = nextShown(levels, row, direction === 'up' ? -1 : direction === 'down' ? 1 : 0)
  const pathway = nextShown(pathways, column, direction === 'left' ? -1 : direction === 'right' ? 1 : 0)
  return level === undefined || pathway === undefined ? null : { levelId: level.id, pathwayId: pathway.id }
}

/** The lane so many places on, hidden ones not counted: a card does not step out of sight. */
function nextShown<T extends Level | Pathway>(lanes: readonly T[], from: number, by: -1 | 0 | 1): T | undefined {
  let at = from + by
  while (by !== 0 && lanes[at]?.display === 'hidden') at += by
  return lanes[at]
}
