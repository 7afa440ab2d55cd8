import type { Box, LinkPath, Point } from '../../../layout/picture.ts'

/** What the screen draws of one link, ready as SVG path data in px of the map. */
export interface Route {
  readonly line: string
  /** The arrowhead; empty for relations that point nowhere. */
  readonly head: string
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
