/** What of the picture lies under a point: the same answer whether it is drawn as DOM or on the canvas. */
import type { Box, CardBox, CellBox, LinkPath, MapPicture, Point } from '../../layout/picture.ts'
import { isInside } from './cull.ts'

export type Hit =
  | { readonly on: 'card'; readonly id: string }
  | { readonly on: 'link'; readonly id: string }
  | { readonly on: 'cell'; readonly key: string }
  | { readonly on: 'nothing' }

/** `reach`: how far from a link still counts, in px of the map. */
export function hitAt(picture: MapPicture, point: Point, reach: number): Hit {
  const card = cardAt(picture, point)
  if (card !== null) return { on: 'card', id: card.id }
  const link = linkAt(picture, point, reach)
  if (link !== null) return { on: 'link', id: link.id }
  const cell = cellAt(picture, point)
  return cell === null ? { on: 'nothing' } : { on: 'cell', key: cell.key }
}

export function cardAt(picture: MapPicture, point: Point): CardBox | null {
  let found: CardBox | null = null
  for (const card of picture.cards.values()) if (isInside(card, point)) found = card
  return found
}

export function cellAt(picture: MapPicture, point: Point): CellBox | null {
  for (const cell of picture.cells.values()) if (isInside(cell, point)) return cell
  return null
}

/** The cell nearest to a point, no further than `reach` px of the map. */
export function cellNear(picture: MapPicture, point: Point, reach: number): CellBox | null {
  let found: CellBox | null = null
  let least = reach
  for (const cell of picture.cells.values()) {
    const far = distanceTo(cell, point)
    if (far <= least && (found === null || far < least)) {
      found = cell
      least = far
    }
  }
  return found
}

/** The link whose route or label is nearest, no further than `reach` px of the map. */
export function linkAt(picture: MapPicture, point: Point, reach: number): LinkPath | null {
  let found: LinkPath | null = null
  let least = reach
  for (const link of picture.links.values()) {
    if (link.label !== null && isInside(link.label, point)) return link
    for (const [at, to] of link.points.entries()) {
      const from = link.points[at - 1]
      if (from === undefined) continue
      const far = distanceTo(between(from, to), point)
      if (far < least) {
        found = link
        least = far
      }
    }
  }
  return found
}

export function distanceTo(box: Box, point: Point): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width)
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height)
  return Math.hypot(dx, dy)
}

function between(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}
