import type { Change } from '../model/change.ts'
import type { NewId } from '../model/ids.ts'
import { isPlaced } from '../model/kinds.ts'
import type { PlacedCard } from '../model/kinds.ts'
import { cardsIn } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { orderedCard, setPlace } from './cells.ts'
import { makeCopies, nameCopies } from './clipCopies.ts'
import { takeClip } from './clipboard.ts'
import { insertKeys } from './ordering.ts'

/**
 * Copies placed cards; each copy stands right after its original. Links among the copied are copied too, in between
 * the copies, and the notes and supports pinned to any of these. `ids` are those of the new cards, in the order of
 * the map.
 */
export function duplicate(
  map: CareerMap,
  ids: readonly string[],
  newId: NewId,
): { readonly changes: readonly Change[]; readonly ids: readonly string[] } {
  const clip = takeClip(map, ids)
  const named = clip === null ? null : nameCopies(map, clip, newId)
  if (named === null) return { changes: [], ids: [] }
  const originals = named.added.filter(isPlaced)
  const copyIds = new Map(originals.map(({ id }): [string, string] => [id, named.newIds.get(id) ?? id]))
  const places = new Map<string, PlacedCard['place']>()
  const healed: Change[] = []
  for (const cell of new Map(originals.map(({ place }) => [cellKey(place), place])).values()) {
    const cards = cardsIn(map, cell)
    const orders = ordersIn(cards, copyIds)
    for (const { id, place } of cards) {
      const order = orders.copies.get(copyIds.get(id) ?? '')
      if (order !== undefined) places.set(id, { ...place, order })
      const own = orders.healed.get(id)
      if (own !== undefined) healed.push(setPlace(id, { ...place, order: own }))
    }
  }
  const copies = makeCopies(map, named, places)
  return {
    changes: [...copies.map((record): Change => ({ type: 'put', record })), ...healed],
    ids: [...copyIds.values()],
  }
}

/**
 * Order keys in one cell: those of the copies, by their ids, and new ones of cards that have to give way. Each copy
 * gets its key among cards and copies so far, so that all stay in order.
 */
function ordersIn(cards: readonly PlacedCard[], copyIds: ReadonlyMap<string, string>) {
  const sorted = cards.map(orderedCard)
  const copies = new Map<string, string>()
  const healed = new Map<string, string>()
  for (const { id } of cards) {
    const copyId = copyIds.get(id)
    if (copyId === undefined) continue
    const at = sorted.findIndex((one) => one.id === id) + 1
    const keys = insertKeys(sorted, at, 1)
    for (const order of keys.newcomers) {
      sorted.splice(at, 0, { id: copyId, order })
      copies.set(copyId, order)
    }
    for (const [other, order] of keys.healed) {
      const place = sorted.findIndex((one) => one.id === other)
      sorted.splice(place, 1, { id: other, order })
      if (copies.has(other)) copies.set(other, order)
      else healed.set(other, order)
    }
  }
  return { copies, healed }
}
