import type { Change } from '../model/change.ts'
import type { NewId } from '../model/ids.ts'
import { checkRecord, isPlaced, KINDS } from '../model/kinds.ts'
import type { PlacedCard } from '../model/kinds.ts'
import { cardsIn, indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { orderedCard, setPlace } from './cells.ts'
import { insertKeys } from './ordering.ts'
import { inReadingOrder } from './place.ts'

/**
 * Copies cards; each copy stands right after its original. Links among the copied are copied too, in between
 * the copies. `ids` are those of the new cards, in the order of the map.
 */
export function duplicate(
  map: CareerMap,
  ids: readonly string[],
  newId: NewId,
): { readonly changes: readonly Change[]; readonly ids: readonly string[] } {
  const originals = inReadingOrder(map, ids).filter(isPlaced)
  const copyIds = new Map(originals.map(({ id, kind }) => [id, `${KINDS[kind].prefix}_${newId()}`]))
  if ([...copyIds.values()].some((id) => map.records.has(id))) return { changes: [], ids: [] }
  const cells = new Map(originals.map((card) => [cellKey(card.place), card.place]))
  const changes = [
    ...[...cells.values()].flatMap((cell) => copyInCell(cardsIn(map, cell), copyIds)),
    ...copyLinks(map, copyIds, newId),
  ]
  return { changes, ids: [...copyIds.values()] }
}

/** The copies of one cell's cards. Each gets its key among cards and copies so far, so that all stay in order. */
function copyInCell(cards: readonly PlacedCard[], copyIds: ReadonlyMap<string, string>): readonly Change[] {
  const copies: Change[] = []
  const sorted = cards.map(orderedCard)
  const healedAll = new Map<string, string>()
  const copyOrders = new Map<string, string>()
  for (const card of cards) {
    const copyId = copyIds.get(card.id)
    if (copyId === undefined) continue
    const at = sorted.findIndex(({ id }) => id === card.id) + 1
    const { newcomers, healed } = insertKeys(sorted, at, 1)
    for (const order of newcomers) {
      sorted.splice(at, 0, { id: copyId, order })
      copyOrders.set(copyId, order)
    }
    for (const [id, order] of healed) {
      const place = sorted.findIndex((one) => one.id === id)
      sorted.splice(place, 1, { id, order })
      if (copyOrders.has(id)) copyOrders.set(id, order)
      else healedAll.set(id, order)
    }
  }
  for (const card of cards) {
    const copyId = copyIds.get(card.id)
    const order = copyId === undefined ? undefined : copyOrders.get(copyId)
    if (copyId !== undefined && order !== undefined) {
      copies.push(...put({ ...card, id: copyId, place: { ...card.place, order } }))
    }
    const healed = healedAll.get(card.id)
    if (healed !== undefined) copies.push(setPlace(card.id, { ...card.place, order: healed }))
  }
  return copies
}

function copyLinks(map: CareerMap, copyIds: ReadonlyMap<string, string>, newId: NewId): readonly Change[] {
  return indexOf(map).links.flatMap((link) => {
    const from = copyIds.get(link.from)
    const to = copyIds.get(link.to)
    return from === undefined || to === undefined ? [] : put({ ...link, id: `lnk_${newId()}`, from, to })
  })
}

function put(copy: unknown): readonly Change[] {
  const outcome = checkRecord(copy)
  return outcome.ok ? [{ type: 'put', record: outcome.value }] : []
}
