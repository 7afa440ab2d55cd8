import type { Point } from './picture.ts'

/**
 * An orthogonal route as SVG path data, its corners rounded by at most `radius` px and never by more
 * than half of the shorter neighbouring stretch.
 */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [start] = points
  if (start === undefined) return ''
  let d = `M${pair(start)}`
  for (let at = 1; at < points.length; at += 1) {
    const before = points[at - 1]
    const corner = points[at]
    const after = points[at + 1]
    if (before === undefined || corner === undefined) continue
    if (after === undefined) {
      d += `L${pair(corner)}`
      continue
    }
    const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    d += `L${pair(towards(corner, before, reach))}Q${pair(corner)} ${pair(towards(corner, after, reach))}`
  }
  return d
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1
  return {
    x: from.x + ((to.x - from.x) * length) / whole,
    y: from.y + ((to.y - from.y) * length) / whole,
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function pair({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
}
