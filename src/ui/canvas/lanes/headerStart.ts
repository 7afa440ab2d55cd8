import type { Lane } from '../../../layout/picture.ts'

/** From a card's edge to its words, px of the map; the same in a column's header. */
const CARD_PADDING = 16

/** Where a column's header begins, in px of the map: above the edge of its cards. */
export function headerStart(lane: Lane): number {
  if (lane.isTurned) return lane.header.x - CARD_PADDING / 2
  return lane.header.x + (lane.lines[0]?.x ?? CARD_PADDING) - CARD_PADDING
}
