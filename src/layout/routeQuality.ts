/** Measures how readable the routes of a picture are. */
import type { Box, Point } from './picture.ts'

export interface QualityInput {
  readonly cards: ReadonlyMap<string, Box>
  readonly links: ReadonlyMap<string, { readonly from: string; readonly to: string; readonly points: readonly Point[] }>
}

export interface RouteQuality {
  /** Corners, all links together. */
  readonly bends: number
  /** Places where two links run across each other. */
  readonly crossings: number
  /** Pairs of stretches that lie on each other though their links have no end in common. */
  readonly sharedStretches: number
  /** Pairs of stretches that lie on each other where their links do have an end in common. */
  readonly bundledStretches: number
  /** Pairs of parallel stretches without a common end that are less than 8 px apart, shared ones not counted. */
  readonly tightStretches: number
  /** Stretches that run through a card. */
  readonly throughCards: number
  /** Length of all links in px. */
  readonly length: number
}

interface Stretch {
  readonly link: number
  readonly from: string
  readonly to: string
  readonly isLevel: boolean
  /** Line it lies on: y when level, else x. */
  readonly at: number
  readonly a: number
  readonly b: number
}

/** Shorter contacts than this are touching, not sharing or crossing, px. */
const TOUCH = 0.02
/** Parallel links should be this far apart, px. */
const APART = 8

/** Counts over all links of a picture, in O(stretches squared) at worst: for benches, tests and choices. */
export function routeQuality(picture: QualityInput): RouteQuality {
  const stretches: Stretch[] = []
  let bends = 0
  let length = 0
  let number = 0
  for (const { from, to, points } of picture.links.values()) {
    bends += Math.max(0, points.length - 2)
    for (const [at, point] of points.entries()) {
      const next = points[at + 1]
      if (next === undefined) continue
      length += Math.abs(next.x - point.x) + Math.abs(next.y - point.y)
      const isLevel = Math.abs(next.y - point.y) <= Math.abs(next.x - point.x)
      const [p, q] = isLevel ? [point.x, next.x] : [point.y, next.y]
      stretches.push({
        link: number,
        from,
        to,
        isLevel,
        at: isLevel ? point.y : point.x,
        a: Math.min(p, q),
        b: Math.max(p, q),
      })
    }
    number += 1
  }
  const level = stretches.filter(({ isLevel }) => isLevel)
  const upright = stretches.filter(({ isLevel }) => !isLevel)
  const parallel = [countParallel(level), countParallel(upright)]
  const sum = (key: 'shared' | 'bundled' | 'tight'): number => parallel.reduce((total, one) => total + one[key], 0)
  return {
    bends,
    crossings: countCrossings(level, upright),
    sharedStretches: sum('shared'),
    bundledStretches: sum('bundled'),
    tightStretches: sum('tight'),
    throughCards: countThrough(stretches, picture.cards),
    length: Math.round(length),
  }
}

function countCrossings(level: readonly Stretch[], upright: readonly Stretch[]): number {
  const byX = [...upright].sort((one, two) => one.at - two.at)
  let count = 0
  for (const h of level) {
    for (const v of byX) {
      if (v.at <= h.a + TOUCH) continue
      if (v.at >= h.b - TOUCH) break
      if (v.link !== h.link && v.a + TOUCH < h.at && v.b - TOUCH > h.at) count += 1
    }
  }
  return count
}

function countParallel(stretches: readonly Stretch[]): { shared: number; bundled: number; tight: number } {
  const sorted = [...stretches].sort((one, two) => one.at - two.at)
  const count = { shared: 0, bundled: 0, tight: 0 }
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const two = sorted[next]
      if (two === undefined || two.at - one.at >= APART - TOUCH) break
      if (one.link === two.link || Math.min(one.b, two.b) - Math.max(one.a, two.a) <= TOUCH) continue
      const haveEnd = one.from === two.from || one.to === two.to || one.from === two.to || one.to === two.from
      if (two.at - one.at <= TOUCH) count[haveEnd ? 'bundled' : 'shared'] += 1
      else if (!haveEnd) count.tight += 1
    }
  }
  return count
}

function countThrough(stretches: readonly Stretch[], cards: ReadonlyMap<string, Box>): number {
  let count = 0
  for (const { isLevel, at, a, b } of stretches) {
    for (const card of cards.values()) {
      const [lo, hi] = isLevel ? [card.y, card.y + card.height] : [card.x, card.x + card.width]
      const [from, to] = isLevel ? [card.x, card.x + card.width] : [card.y, card.y + card.height]
      if (at > lo + TOUCH && at < hi - TOUCH && b > from + TOUCH && a < to - TOUCH) count += 1
    }
  }
  return count
}
