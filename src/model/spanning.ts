/** Cards that reach into cells besides their own: by its place a card stands in one cell, and spans those after it. */
import type { PlacedCard } from './kinds.ts'
import { indexOf } from './map.ts'
import type { CareerMap } from './map.ts'
import { cellKey } from './place.ts'

const known = new WeakMap<CareerMap, ReadonlyMap<string, readonly PlacedCard[]>>()

/** By the key of a cell, the cards that begin in a pathway before it and span it, in the order of the map. */
export function spanningInto(map: CareerMap): ReadonlyMap<string, readonly PlacedCard[]> {
  const found = known.get(map) ?? collect(map)
  known.set(map, found)
  return found
}

function collect(map: CareerMap): ReadonlyMap<string, readonly PlacedCard[]> {
  const { levels, pathways, cards } = indexOf(map)
  const found = new Map<string, PlacedCard[]>()
  for (const { id: levelId } of levels) {
    for (const [at, pathway] of pathways.entries()) {
      for (const card of cards.get(cellKey({ levelId, pathwayId: pathway.id })) ?? []) {
        for (const spanned of pathways.slice(at + 1, at + card.place.span)) {
          const key = cellKey({ levelId, pathwayId: spanned.id })
          const list = found.get(key)
          if (list === undefined) found.set(key, [card])
          else list.push(card)
        }
      }
    }
  }
  return found
}
