import type { Box, LinkPath, Point } from '../../../layout/picture.ts'
import type { LinkRelation } from '../../../model/link.ts'

/** What the screen draws of one link, ready as SVG path data in px of the map. */
export interface Route {
  readonly line: string
  /** The arrowhead; empty for relations that point nowhere. */
  readonly head: string
}

/** Dashes that tell the relations apart without color, px of the map; none for a whole line. As in the export. */
export const DASHES: { readonly [R in LinkRelation]: readonly number[] } = {
  advances: [],
  lateral: [2, 4],
  prepares: [8, 3],
  stacks: [8, 3, 2, 3],
  articulates: [12, 3, 2, 3, 2, 3],
  enters: [],
  exits: [4, 3],
}

const RADIUS = 8
const HEAD_LENGTH = 9
const HEAD_HALF = 5

const routes = new WeakMap<LinkPath, Route>()

/** The drawn form of a link. Computed once per route. */
export function routeOf(link: LinkPath): Route {
  const known = routes.get(link)
  if (known !== undefined) return known
  const route = {
    line: roundedLine(link.points, RADIUS),
    head: link.relation === 'lateral' ? '' : arrowHead(link.points),
  }
  routes.set(link, route)
  return route
}

/**
 * The line of a link as far as a window shows it. Browsers dash a line over its whole length again and again,
 * which on a large map costs more than all the rest of a frame: so dashed lines are cut to the window. Each
 * piece begins a whole number of dash patterns from the route's start, so that dashes stay where they are.
 */
export function lineIn(link: LinkPath, window: Box | null): string {
  const dashes = DASHES[link.relation]
  if (window === null || dashes.length === 0) return routeOf(link).line
  const period = dashes.reduce((sum, dash) => sum + dash, 0)
  return cutRoute(link.points, window, period)
    .map((piece) => roundedLine(piece, RADIUS))
    .join('')
}

/** The pieces of an orthogonal route that lie in a window, each beginning a multiple of `period` from the start. */
export function cutRoute(points: readonly Point[], window: Box, period: number): readonly (readonly Point[])[] {
  const pieces: Point[][] = []
  let piece: Point[] | null = null
  let walked = 0
  for (const [at, to] of points.entries()) {
    const from = points[at - 1]
    if (from === undefined) continue
    const length = distance(from, to)
    const inside = insideOf(from, to, window)
    if (inside === null) piece = null
    else {
      if (piece === null) {
        const start = Math.max(0, Math.floor((walked + inside.from * length) / period) * period - walked)
        piece = [length === 0 ? from : towards(from, to, start)]
        pieces.push(piece)
      }
      piece.push(inside.to < 1 ? towards(from, to, inside.to * length) : to)
      if (inside.to < 1) piece = null
    }
    walked += length
  }
  return pieces
}

/** Which share of a level or upright stretch lies in a window, from 0 to 1; null when none does. */
function insideOf(from: Point, to: Point, window: Box): { readonly from: number; readonly to: number } | null {
  const isLevel = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)
  const across = isLevel ? from.y : from.x
  const acrossFrom = isLevel ? window.y : window.x
  const acrossTo = acrossFrom + (isLevel ? window.height : window.width)
  if (across < acrossFrom || across > acrossTo) return null
  const [a, b] = isLevel ? [from.x, to.x] : [from.y, to.y]
  const low = isLevel ? window.x : window.y
  const high = low + (isLevel ? window.width : window.height)
  if (Math.max(a, b) < low || Math.min(a, b) > high) return null
  if (a === b) return { from: 0, to: 1 }
  const shares = [(low - a) / (b - a), (high - a) / (b - a)].toSorted((one, other) => one - other)
  return { from: Math.max(0, shares[0] ?? 0), to: Math.min(1, shares[1] ?? 1) }
}

/** An orthogonal line with rounded corners; a corner takes at most half of each stretch beside it. */
export function roundedLine(points: readonly Point[], radius: number): string {
  const [first] = points
  if (first === undefined) return ''
  const parts = [`M${xy(first)}`]
  for (const [at, corner] of points.entries()) {
    const before = points[at - 1]
    const after = points[at + 1]
    if (before === undefined) continue
    if (after === undefined) {
      parts.push(`L${xy(corner)}`)
      continue
    }
    const bend = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    parts.push(`L${xy(towards(corner, before, bend))}Q${xy(corner)} ${xy(towards(corner, after, bend))}`)
  }
  return parts.join('')
}

/** A filled arrowhead whose tip is the route's end. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (tip === undefined || before === undefined) return ''
  const length = distance(before, tip) || 1
  const ux = (tip.x - before.x) / length
  const uy = (tip.y - before.y) / length
  const base = { x: tip.x - ux * HEAD_LENGTH, y: tip.y - uy * HEAD_LENGTH }
  const left = { x: base.x - uy * HEAD_HALF, y: base.y + ux * HEAD_HALF }
  const right = { x: base.x + uy * HEAD_HALF, y: base.y - ux * HEAD_HALF }
  return `M${xy(tip)}L${xy(left)}L${xy(right)}Z`
}

/** A point of a route so far from one of its ends, px of the map; no further than halfway along its last stretch. */
export function pointFromEnd(points: readonly Point[], end: 'from' | 'to', away: number): Point {
  const tip = points.at(end === 'from' ? 0 : -1) ?? { x: 0, y: 0 }
  const next = points.at(end === 'from' ? 1 : -2) ?? tip
  return towards(tip, next, Math.min(away, distance(tip, next) / 2))
}

export function boxOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function xy(point: Point): string {
  return `${round(point.x)} ${round(point.y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
