/** Where dragged cards would land: which cell, before which card, and the line that shows it. */
import type { Box, CardBox, CellBox, MapPicture, Point } from '../../layout/picture.ts'
import { cellNear, distanceTo } from './hit.ts'

export interface DropPlace {
  readonly cell: CellBox
  /** Before the card that stands there now; the cell's number of cards for its end. */
  readonly index: number
  /** The insertion line, in px of the map; null in a cell with no other card. */
  readonly line: Box | null
}

/** A pointer this many px of the map beside a cell still means it. */
const REACH = 72
const LINE = 3

/**
 * The drop place under `at`. `orderIn` gives the ids of a cell's cards in their order. Null where nothing
 * may land.
 */
export function dropPlace(
  picture: MapPicture,
  dragged: ReadonlySet<string>,
  at: Point,
  orderIn: (cell: CellBox) => readonly string[],
): DropPlace | null {
  const cell = cellNear(picture, at, REACH)
  if (cell === null) return null
  const order = orderIn(cell)
  const others = order.flatMap((id) => {
    const card = picture.cards.get(id)
    return card === undefined || dragged.has(id) ? [] : [card]
  })
  const nearest = nearestOf(others, at)
  if (nearest === null) return { cell, index: order.length, line: null }
  const isBesideAnother = others.some((card) => card !== nearest && isOnOneLine(card, nearest))
  const isAfter = isBesideAnother ? at.x > nearest.x + nearest.width / 2 : at.y > nearest.y + nearest.height / 2
  return {
    cell,
    index: order.indexOf(nearest.id) + (isAfter ? 1 : 0),
    line: isBesideAnother ? upright(nearest, isAfter) : level(nearest, isAfter),
  }
}

function nearestOf(cards: readonly CardBox[], at: Point): CardBox | null {
  let found: CardBox | null = null
  let least = Infinity
  for (const card of cards) {
    const far = distanceTo(card, at)
    if (far < least) {
      found = card
      least = far
    }
  }
  return found
}

function isOnOneLine(a: Box, b: Box): boolean {
  return a.y < b.y + b.height && b.y < a.y + a.height
}

function upright(card: Box, isAfter: boolean): Box {
  const x = isAfter ? card.x + card.width + 8 : card.x - 8
  return { x: x - LINE / 2, y: card.y, width: LINE, height: card.height }
}

function level(card: Box, isAfter: boolean): Box {
  const y = isAfter ? card.y + card.height + 8 : card.y - 8
  return { x: card.x, y: y - LINE / 2, width: card.width, height: LINE }
}
