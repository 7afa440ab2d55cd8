/** What is worth having in the DOM: near reading zoom the cards and links about the screen, further out next to none. */
import type { Box, CellBox, LinkPath, MapPicture, Point } from '../../layout/picture.ts'
import { shownBox } from './fit.ts'
import type { Size, View } from './fit.ts'

/** Below this zoom cards are too small to read, and one canvas draws them all. */
export const FAR_BELOW = 0.5
/** A little more is needed to come back, so that a zoom held at the border does not flicker. */
const NEAR_ABOVE = 0.54

/** The window moves in steps of this many px of the map, so that most frames of a pan mount nothing. */
const STEP = 256
/** Cards are mounted this many px of the map ahead of the pan. */
const AHEAD = 192

export function isFar(zoom: number, wasFar: boolean): boolean {
  return zoom < (wasFar ? NEAR_ABOVE : FAR_BELOW)
}

/** The part of the map to mount. Keeps `previous` where it is the same. */
export function windowOf(view: View, pane: Size, previous: Box | null): Box {
  const shown = shownBox(view, pane)
  const x = Math.floor((shown.x - AHEAD) / STEP) * STEP
  const y = Math.floor((shown.y - AHEAD) / STEP) * STEP
  const width = Math.ceil((shown.x + shown.width + AHEAD) / STEP) * STEP - x
  const height = Math.ceil((shown.y + shown.height + AHEAD) / STEP) * STEP - y
  const isSame =
    previous !== null && previous.x === x && previous.y === y && previous.width === width && previous.height === height
  return isSame ? previous : { x, y, width, height }
}

export function isTouching(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function isInside(box: Box, point: Point): boolean {
  return point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height
}

/** Ids of the cards in a window, in the picture's order, and of those kept mounted wherever they stand. */
export function mountedCards(picture: MapPicture, window: Box | null, kept: ReadonlySet<string>): readonly string[] {
  const ids: string[] = []
  for (const card of picture.cards.values()) {
    if (kept.has(card.id) || (window !== null && isTouching(card, window))) ids.push(card.id)
  }
  return ids
}

/** Cells in the window, and the one that has the focus. Far out they are painted like the cards. */
export function mountedCells(picture: MapPicture, window: Box | null, focusedId: string | null): readonly CellBox[] {
  const cells: CellBox[] = []
  for (const cell of picture.cells.values()) {
    if (cell.key === focusedId || (window !== null && isTouching(cell, window))) cells.push(cell)
  }
  return cells
}

/** Links with a stretch inside the window, and the kept ones. */
export function mountedLinks(picture: MapPicture, window: Box | null, kept: ReadonlySet<string>): readonly LinkPath[] {
  const links: LinkPath[] = []
  for (const link of picture.links.values()) {
    if (kept.has(link.id) || (window !== null && isRouteIn(link.points, window))) links.push(link)
  }
  return links
}

function isRouteIn(points: readonly Point[], window: Box): boolean {
  return points.some((to, at) => {
    const from = points[at - 1]
    return from !== undefined && isTouching(stretch(from, to), window)
  })
}

/** The box of a stretch, at least a little wide: stretches are lines. */
function stretch(from: Point, to: Point): Box {
  return {
    x: Math.min(from.x, to.x) - 1,
    y: Math.min(from.y, to.y) - 1,
    width: Math.abs(from.x - to.x) + 2,
    height: Math.abs(from.y - to.y) + 2,
  }
}
