import type { Change } from '../model/change.ts'
import { isPlaced } from '../model/kinds.ts'
import type { CardRecord, PlacedCard } from '../model/kinds.ts'
import { allOf, cardsIn, indexOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Ordered } from '../model/order.ts'
import { cellKey, isSameCell } from '../model/place.ts'
import type { Cell, Place } from '../model/place.ts'
import { insertKeys } from './ordering.ts'

/** Whether this level and this pathway are on the map. */
export function isCell(map: CareerMap, cell: Cell): boolean {
  return recordOf(map, 'level', cell.levelId) !== undefined && recordOf(map, 'pathway', cell.pathwayId) !== undefined
}

/** A card as something in an order. */
export function orderedCard(card: PlacedCard): Ordered {
  return { id: card.id, order: card.place.order }
}

/** The span that fits from this cell to the last pathway, at least 1. */
export function fitSpan(map: CareerMap, cell: Cell, span: number): number {
  const { pathways } = indexOf(map)
  const room = pathways.length - pathways.findIndex(({ id }) => id === cell.pathwayId)
  return Math.max(1, Math.min(span, room, 60))
}

/** Takes "no high-demand jobs" marks off a cell. */
export function unmarkCell(map: CareerMap, cell: Cell): readonly Change[] {
  return allOf(map, 'emptyCell')
    .filter((mark) => isSameCell(mark, cell))
    .map(({ id }) => ({ type: 'remove', id }))
}

/**
 * Puts cards into a cell, in the order given, before the card that stands at `index` there now. A mark on
 * the cell goes when an occupation comes. No changes when all stand so already.
 */
export function putInto(map: CareerMap, cards: readonly CardRecord[], cell: Cell, index: number): readonly Change[] {
  const moved = new Set(cards.map(({ id }) => id))
  const there = cardsIn(map, cell)
  const others = there.filter(({ id }) => !moved.has(id))
  const at = there.slice(0, Math.max(0, index)).filter(({ id }) => !moved.has(id)).length
  const wanted = [...others.slice(0, at), ...cards, ...others.slice(at)]
  const stands = wanted.length === there.length && wanted.every((card, place) => card.id === there[place]?.id)
  if (stands || cards.length === 0) return []
  const { newcomers, healed } = insertKeys(others.map(orderedCard), at, cards.length)
  return [
    ...cards.flatMap((card, place) => {
      const order = newcomers[place]
      const span = isPlaced(card) ? fitSpan(map, cell, card.place.span) : 1
      return order === undefined ? [] : [setPlace(card.id, { ...cell, order, span })]
    }),
    ...others.flatMap((card) => {
      const order = healed.get(card.id)
      return order === undefined ? [] : [setPlace(card.id, { ...card.place, order })]
    }),
    ...(cards.some(({ kind }) => kind === 'occupation') ? unmarkCell(map, cell) : []),
  ]
}

export function setPlace(id: string, place: Place): Change {
  const { levelId, pathwayId, order, span } = place
  return { type: 'set', id, field: 'place', value: { levelId, pathwayId, order, span } }
}

/** Where a card is to stand; its order there follows from that of the others who come. */
export interface CardMove {
  readonly card: PlacedCard
  readonly to: Cell
  readonly span: number
}

/** Makes these moves. Cards that come to a cell keep their order, all before or all behind those that stand there. */
export function moveCards(map: CareerMap, moves: readonly CardMove[], side: 'before' | 'behind'): readonly Change[] {
  const places = new Map<PlacedCard, Place>()
  const comers = new Map<string, CardMove[]>()
  for (const move of moves) {
    const { card, to, span } = move
    if (!isSameCell(card.place, to)) comers.set(cellKey(to), [...(comers.get(cellKey(to)) ?? []), move])
    else if (span !== card.place.span) places.set(card, { ...card.place, span })
  }
  for (const arriving of comers.values()) {
    const there = arriving.slice(0, 1).flatMap(({ to }) => cardsIn(map, to))
    const index = side === 'before' ? 0 : Infinity
    const { newcomers, healed } = insertKeys(there.map(orderedCard), index, arriving.length)
    arriving.forEach(({ card, to, span }, at) => {
      const order = newcomers[at]
      if (order !== undefined) places.set(card, { ...to, order, span })
    })
    for (const card of there) {
      const order = healed.get(card.id)
      if (order !== undefined) places.set(card, { ...(places.get(card) ?? card.place), order })
    }
  }
  return [...places].map(([{ id }, place]) => setPlace(id, place))
}
