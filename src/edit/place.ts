import type { Change } from '../model/change.ts'
import { isCard, isPlaced } from '../model/kinds.ts'
import type { CardRecord, PlacedCard } from '../model/kinds.ts'
import { cardsIn, indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Cell } from '../model/place.ts'
import { fitSpan, isCell, orderedCard, putInto, setPlace } from './cells.ts'
import { moveKeys } from './ordering.ts'

/**
 * Places cards in a cell, before the card that stands at `index` there now (Infinity: last). They keep their
 * order among themselves: that of the map, level by level from the top; unplaced ones last. A span too wide
 * for the cell is cut.
 */
export function placeCards(map: CareerMap, ids: readonly string[], cell: Cell, index: number): readonly Change[] {
  if (!isCell(map, cell) || Number.isNaN(index)) return []
  return putInto(map, inReadingOrder(map, ids), cell, index)
}

/** Lets a card span this many pathways, from its own to the right; cut to those there are. */
export function spanCard(map: CareerMap, id: string, span: number): readonly Change[] {
  const card = placedCard(map, id)
  if (card === null || !Number.isInteger(span) || span < 1) return []
  const fit = fitSpan(map, card.place, span)
  return fit === card.place.span ? [] : [setPlace(id, { ...card.place, span: fit })]
}

/** Moves a card so that it stands at `index` among all cards of its cell. */
export function reorderCard(map: CareerMap, id: string, index: number): readonly Change[] {
  const card = placedCard(map, id)
  if (card === null) return []
  const cards = cardsIn(map, card.place)
  const orders = moveKeys(cards.map(orderedCard), id, index)
  return cards.flatMap((one) => {
    const order = orders.get(one.id)
    return order === undefined ? [] : [setPlace(one.id, { ...one.place, order })]
  })
}

/** Moves a card one cell over, to about the same height there. At the edge of the map it stays. */
export function stepCard(map: CareerMap, id: string, direction: 'up' | 'down' | 'left' | 'right'): readonly Change[] {
  const card = placedCard(map, id)
  if (card === null) return []
  const { levels, pathways } = indexOf(map)
  const row = levels.findIndex((level) => level.id === card.place.levelId)
  const column = pathways.findIndex((pathway) => pathway.id === card.place.pathwayId)
  const level = levels[row + (direction === 'up' ? -1 : direction === 'down' ? 1 : 0)]
  const pathway = pathways[column + (direction === 'left' ? -1 : direction === 'right' ? 1 : 0)]
  if (level === undefined || pathway === undefined) return []
  const index = cardsIn(map, card.place).findIndex((one) => one.id === id)
  return putInto(map, [card], { levelId: level.id, pathwayId: pathway.id }, index)
}

function placedCard(map: CareerMap, id: string): PlacedCard | null {
  const record = map.records.get(id)
  return record !== undefined && isPlaced(record) ? record : null
}

/** The cards among these ids: placed ones as one reads the map, then the others as given. */
export function inReadingOrder(map: CareerMap, ids: readonly string[]): readonly CardRecord[] {
  const wanted = new Set(ids)
  const { levels, pathways } = indexOf(map)
  const placed = levels.flatMap((level) =>
    pathways.flatMap((pathway) =>
      cardsIn(map, { levelId: level.id, pathwayId: pathway.id }).filter(({ id }) => wanted.has(id)),
    ),
  )
  const others = [...wanted].flatMap((id) => {
    const record = map.records.get(id)
    return record !== undefined && isCard(record) && record.place === null ? [record] : []
  })
  return [...placed, ...others]
}
