/** Where the map stands on the screen: a screen point is a map point times `zoom`, plus `x` and `y`. */
import type { Box, MapPicture, Point } from '../../layout/picture.ts'
import type { Surround } from '../../layout/surround.ts'

export interface View extends Point {
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Room at the pane's edges that headers and controls cover, in screen px. */
export interface Insets {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const MIN_ZOOM = 0.02
export const MAX_ZOOM = 2
/** Cards are set to be read at this zoom. */
export const READING_ZOOM = 1
/** Cards can be read from this zoom on: their smallest words are about 7 px high. */
export const LEGIBLE_ZOOM = 0.6

/** The part of a picture that holds cells: all of it but the headers, which stay on screen by themselves. */
export function contentOf(picture: MapPicture): Box {
  const left = Math.min(...picture.columns.map((lane) => lane.band.x), picture.columns.length > 0 ? Infinity : 0)
  const top = Math.min(...picture.rows.map((lane) => lane.band.y), picture.rows.length > 0 ? Infinity : 0)
  return { x: left, y: top, width: Math.max(1, picture.width - left), height: Math.max(1, picture.height - top) }
}

/** Free room over the title block, px of the map. */
const SHEET_MARGIN = 12

/**
 * Shows all of the map. The title block above it is in view too where that makes nothing smaller; the sources, which
 * may be long, never make the cards smaller: they are a pan away.
 */
export function fitMap(picture: MapPicture, surround: Surround | null, pane: Size, insets: Insets): View {
  const content = contentOf(picture)
  const view = fitView(content, pane, insets)
  if (surround === null) return view
  const above = surround.head.height + SHEET_MARGIN
  const titled = { ...content, y: content.y - above, height: content.height + above }
  const viewOfTitled = fitView(titled, pane, insets)
  return viewOfTitled.zoom < view.zoom ? view : viewOfTitled
}

/** How much of a map may be out of sight at first for its cards to be read: a share of its width and of its height. */
const MOST_UNSEEN = 0.25

/** What one sees first: all of the map or, where it is only a little too large for its cards to be read, its beginning. */
export function openMapAt(picture: MapPicture, surround: Surround | null, pane: Size, insets: Insets): View {
  const whole = fitMap(picture, surround, pane, insets)
  const isNear = whole.zoom < LEGIBLE_ZOOM && whole.zoom >= LEGIBLE_ZOOM * (1 - MOST_UNSEEN)
  return isNear ? fitView(contentOf(picture), pane, insets, LEGIBLE_ZOOM) : whole
}

/** Shows all of `content`, no larger than it is read: in the middle of the free part, its top at the headers. Not smaller than `least`. */
export function fitView(content: Box, pane: Size, insets: Insets, least: number = MIN_ZOOM): View {
  const wide = Math.max(1, pane.width - insets.left - insets.right)
  const high = Math.max(1, pane.height - insets.top - insets.bottom)
  const zoom = clampZoom(Math.max(least, Math.min(READING_ZOOM, wide / content.width, high / content.height)))
  const spare = Math.max(0, (wide - content.width * zoom) / 2)
  return { x: insets.left + spare - content.x * zoom, y: insets.top - content.y * zoom, zoom }
}

/** Whether two views show the same to the eye. */
export function isSameView(a: View, b: View): boolean {
  return Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.zoom - b.zoom) < 0.001
}

/** Another zoom with the map point under `at` (screen px) kept where it is. */
export function zoomAt(view: View, at: Point, zoom: number): View {
  const next = clampZoom(zoom)
  const ratio = next / view.zoom
  return { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, zoom: next }
}

/** The least pan that brings a box of the map into the free part of the pane. Same object when it is in view. */
export function panToShow(view: View, box: Box, pane: Size, insets: Insets): View {
  const x = shift(box.x * view.zoom + view.x, box.width * view.zoom, insets.left, pane.width - insets.right)
  const y = shift(box.y * view.zoom + view.y, box.height * view.zoom, insets.top, pane.height - insets.bottom)
  return x === 0 && y === 0 ? view : { x: view.x + x, y: view.y + y, zoom: view.zoom }
}

/** The pan to `next` without what a header does not need: on its rail it is in sight however far up or left the map is. */
export function stayOnRail({ rows, columns }: MapPicture, id: string, view: View, next: View): View {
  if (columns.some((lane) => lane.id === id)) return { ...next, y: view.y }
  return rows.some((lane) => lane.id === id) ? { ...next, x: view.x } : next
}

/** Puts a map point in the middle of the pane's free part. */
export function centerOn(view: View, point: Point, pane: Size, insets: Insets): View {
  return {
    x: (insets.left + pane.width - insets.right) / 2 - point.x * view.zoom,
    y: (insets.top + pane.height - insets.bottom) / 2 - point.y * view.zoom,
    zoom: view.zoom,
  }
}

/** The box of the map that the pane shows. */
export function shownBox(view: View, pane: Size): Box {
  return {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: pane.width / view.zoom,
    height: pane.height / view.zoom,
  }
}

/** The view with all of a box of the map in the middle of the pane, as large as there is room for. */
export function containBox(box: Box, pane: Size): View {
  const zoom = clampZoom(Math.min(pane.width / box.width, pane.height / box.height))
  return {
    x: pane.width / 2 - (box.x + box.width / 2) * zoom,
    y: pane.height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  }
}

export function toMap(view: View, screen: Point): Point {
  return { x: (screen.x - view.x) / view.zoom, y: (screen.y - view.y) / view.zoom }
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))
}

/** How far to move a stretch of `length` at `start` to lie between `from` and `to`; its start wins when it is too long. */
function shift(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return start >= from && start < to && length > to - from ? 0 : from - start
  return start + length > to ? to - start - length : 0
}
