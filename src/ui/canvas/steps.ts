/** The walk by arrow keys: along rows and columns, over cards, cells without cards, and lane headers. */
import type { Box, MapPicture } from '../../layout/picture.ts'
import { indexOf } from '../../model/map.ts'
import type { CareerMap } from '../../model/map.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

interface Stop {
  /** A card's id, a cell's key or a lane's id. */
  readonly id: string
  readonly box: Box
  /** The row it stands in; null for a column's header. */
  readonly levelId: string | null
  readonly isHeader: boolean
}

/** Where the walk goes from `from` (null: where it begins). Null when there is nothing that way. */
export function stepFrom(picture: MapPicture, from: string | null, direction: Direction): string | null {
  const stops = stopsOf(picture)
  const start = stops.find((stop) => stop.id === from)
  if (start === undefined) return firstStop(picture)
  const row = picture.rows.findIndex((lane) => lane.id === from)
  const column = picture.columns.findIndex((lane) => lane.id === from)
  if (row >= 0 && (direction === 'up' || direction === 'down')) {
    return picture.rows[row + (direction === 'up' ? -1 : 1)]?.id ?? null
  }
  if (column >= 0 && (direction === 'left' || direction === 'right')) {
    return picture.columns[column + (direction === 'left' ? -1 : 1)]?.id ?? null
  }
  return nearest(stops, start, direction)?.id ?? null
}

/** Top left of the map: the first card or, where there is none, the first cell. */
export function firstStop(picture: MapPicture): string | null {
  const inside = stopsOf(picture).filter((stop) => !stop.isHeader)
  const first = inside.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
  return (first.find((stop) => picture.cards.has(stop.id)) ?? first[0])?.id ?? null
}

/** The first or last stop of the row that `from` stands in. */
export function rowEnd(picture: MapPicture, from: string, end: 'first' | 'last'): string | null {
  const stops = stopsOf(picture)
  const start = stops.find((stop) => stop.id === from)
  const row = stops.filter((stop) => !stop.isHeader && stop.levelId === start?.levelId)
  const sorted = row.toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)
  return (end === 'first' ? sorted[0] : sorted.at(-1))?.id ?? null
}

/** The box a stop stands in; null when the picture has no such stop. */
export function stopBox(picture: MapPicture, id: string): Box | null {
  const link = picture.links.get(id)
  if (link !== undefined) return boxAround(link.points)
  return stopsOf(picture).find((stop) => stop.id === id)?.box ?? null
}

function stopsOf(picture: MapPicture): readonly Stop[] {
  const known = stops.get(picture)
  if (known !== undefined) return known
  const made: Stop[] = []
  for (const card of picture.cards.values())
    made.push({ id: card.id, box: card, levelId: card.levelId, isHeader: false })
  for (const cell of picture.cells.values()) {
    if (cell.isCollapsed ? cell.fold !== null : cell.cardCount === 0)
      made.push({ id: cell.key, box: cell, levelId: cell.levelId, isHeader: false })
  }
  const left = Math.min(0, ...picture.columns.map((lane) => lane.band.x)) - 10
  const top = Math.min(0, ...picture.rows.map((lane) => lane.band.y)) - 10
  for (const lane of picture.rows) {
    made.push({ id: lane.id, box: { ...lane.band, x: left, width: 1 }, levelId: lane.id, isHeader: true })
  }
  for (const lane of picture.columns) {
    made.push({ id: lane.id, box: { ...lane.band, y: top, height: 1 }, levelId: null, isHeader: true })
  }
  stops.set(picture, made)
  return made
}
const stops = new WeakMap<MapPicture, readonly Stop[]>()

/** The next one that way: straight ahead before aside; sideways a row is never left. */
function nearest(all: readonly Stop[], start: Stop, direction: Direction): Stop | null {
  const isUpright = direction === 'up' || direction === 'down'
  const sign = direction === 'down' || direction === 'right' ? 1 : -1
  const along = (box: Box): number => (isUpright ? box.y + box.height / 2 : box.x + box.width / 2)
  let found: Stop | null = null
  let least = Infinity
  for (const stop of all) {
    const ahead = (along(stop.box) - along(start.box)) * sign
    if (stop.id === start.id || ahead < 2) continue
    if (!isUpright && stop.levelId !== start.levelId) continue
    const aside = isUpright
      ? gap(stop.box.x, stop.box.width, start.box.x, start.box.width)
      : gap(stop.box.y, stop.box.height, start.box.y, start.box.height)
    // Headers end a walk along their own lane alone.
    if (isUpright && aside > 0 && (stop.isHeader || start.isHeader)) continue
    const cost = ahead + aside * 2 + (isUpright && aside > 0 ? ASIDE : 0)
    if (cost < least) {
      found = stop
      least = cost
    }
  }
  return found
}

/** What lies aside comes after everything straight ahead. */
const ASIDE = 1e7

/** How far two stretches are apart; 0 when they overlap. Lanes side by side touch, and are apart all the same. */
function gap(a: number, aLength: number, b: number, bLength: number): number {
  const apart = Math.max(a - b - bLength, b - a - aLength)
  return apart < 0 ? 0 : Math.max(apart, 1)
}

function boxAround(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** The links of a card that are drawn: none to where nobody sees. */
export function linksAround(picture: MapPicture, map: CareerMap, cardId: string): readonly string[] {
  const links = indexOf(map).linksAt.get(cardId) ?? []
  return links.flatMap(({ id }) => (picture.links.has(id) ? [id] : []))
}
