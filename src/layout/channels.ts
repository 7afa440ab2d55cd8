/**
 * The free space between boxes, as channels: free rectangles that lie along the boxes' edges and reach as
 * far as they can. A horizontal and a vertical channel cross when each runs right through the other; a
 * route may then turn from any line of the one into any line of the other, so lines inside a channel can
 * be chosen later without making a route hit a box.
 */
import type { Box } from './picture.ts'

export type Axis = 'h' | 'v'

/** A rectangle seen along an axis: `from`..`to` along it, `lo`..`hi` across it. px. */
export interface Strip {
  readonly from: number
  readonly to: number
  readonly lo: number
  readonly hi: number
}

export interface Channel extends Strip {
  readonly axis: Axis
  /** Line in the middle, across the axis. */
  readonly middle: number
  /** Channels across it, by position along it. */
  readonly crossings: Crossing[]
  /** Stretches of routes that lie in it now. */
  readonly runs: Run[]
  /** Positions along it where entries to cards pass right across it. */
  readonly entries: Run[]
}

/** Where two channels cross, and how many routes pass straight through, each way. */
export interface Crossing {
  readonly h: Channel
  readonly v: Channel
  hThrough: number
  vThrough: number
}

/** Which way a run goes on across its channel: to lower coordinates, to higher ones, or it ends at a card. */
export type Turn = -1 | 0 | 1

/** A straight stretch of a route, in a channel; where across it, is settled by `nudge.ts`. */
export interface Run {
  /** Number of the link in the input. */
  readonly link: number
  readonly from: string
  readonly to: string
  readonly channel: Channel
  /** Extent along the channel, `a` <= `b`. */
  a: number
  b: number
  /** Runs that go on at either end; null at a card. */
  atA: Run | null
  atB: Run | null
  turnA: Turn
  turnB: Turn
  /** Line across the channel's axis. */
  at: number
}

export interface Channels {
  readonly h: readonly Channel[]
  readonly v: readonly Channel[]
  /** The boxes, seen along either axis and filed by where they lie across it: see `boxesAcross`. */
  readonly boxes: {
    readonly h: ReadonlyMap<number, readonly Strip[]>
    readonly v: ReadonlyMap<number, readonly Strip[]>
  }
}

/** Width of a file of boxes, px. */
const FILE = 256

/** A box as a strip along an axis. */
export function stripOf(box: Box, axis: Axis): Strip {
  return axis === 'h'
    ? { from: box.x, to: box.x + box.width, lo: box.y, hi: box.y + box.height }
    : { from: box.y, to: box.y + box.height, lo: box.x, hi: box.x + box.width }
}

export function makeChannel(axis: Axis, strip: Strip): Channel {
  return { axis, ...strip, middle: (strip.lo + strip.hi) / 2, crossings: [], runs: [], entries: [] }
}

/** Whether two channels of different axes run right through each other. */
export function doCross(one: Strip, other: Strip): boolean {
  return one.from <= other.lo && one.to >= other.hi && other.from <= one.lo && other.to >= one.hi
}

/** All channels between boxes in a frame of this size, with their crossings. */
export function findChannels(boxes: readonly Box[], width: number, height: number): Channels {
  const strips = { h: boxes.map((box) => stripOf(box, 'h')), v: boxes.map((box) => stripOf(box, 'v')) }
  const horizontal = findStrips(strips.h, 'h', width, height)
  const vertical = findStrips(strips.v, 'v', height, width)
  for (const h of horizontal) {
    for (const v of vertical) {
      if (!doCross(h, v)) continue
      const crossing: Crossing = { h, v, hThrough: 0, vThrough: 0 }
      h.crossings.push(crossing)
      v.crossings.push(crossing)
    }
  }
  return { h: horizontal, v: vertical, boxes: { h: fileStrips(strips.h), v: fileStrips(strips.v) } }
}

/** The boxes that may lie between two lines across an axis; some of them more than once. */
export function* boxesAcross({ boxes }: Channels, axis: Axis, lo: number, hi: number): Generator<Strip> {
  for (let file = Math.floor(lo / FILE); file * FILE <= hi; file += 1) yield* boxes[axis].get(file) ?? []
}

function fileStrips(strips: readonly Strip[]): ReadonlyMap<number, readonly Strip[]> {
  const files = new Map<number, Strip[]>()
  for (const strip of strips) {
    for (let file = Math.floor(strip.lo / FILE); file * FILE <= strip.hi; file += 1) push(files, file, strip)
  }
  return files
}

function findStrips(strips: readonly Strip[], axis: Axis, length: number, depth: number): readonly Channel[] {
  const below = new Map<number, Strip[]>([[0, [{ from: 0, to: length, lo: 0, hi: 0 }]]])
  const above = new Map<number, Strip[]>([[depth, [{ from: 0, to: length, lo: depth, hi: depth }]]])
  for (const strip of strips) {
    push(below, strip.hi, strip)
    push(above, strip.lo, strip)
  }
  const found: Strip[] = []
  for (const [line, edges] of below) {
    const spans = freeSpans(strips, length, edges, (strip) => strip.lo <= line && strip.hi > line)
    for (const { from, to } of spans) {
      let hi = depth
      for (const strip of strips) {
        if (strip.lo > line && strip.lo < hi && strip.from < to && strip.to > from) hi = strip.lo
      }
      if (hi > line) found.push({ from, to, lo: line, hi })
    }
  }
  for (const [line, edges] of above) {
    const spans = freeSpans(strips, length, edges, (strip) => strip.lo < line && strip.hi >= line)
    for (const { from, to } of spans) {
      let lo = 0
      for (const strip of strips) {
        if (strip.hi < line && strip.hi > lo && strip.from < to && strip.to > from) lo = strip.hi
      }
      if (lo < line) found.push({ from, to, lo, hi: line })
    }
  }
  return keepUseful(found).map((strip) => makeChannel(axis, strip))
}

/** The free stretches of a line that touch one of the edges lying on it. */
function freeSpans(
  strips: readonly Strip[],
  length: number,
  edges: readonly Strip[],
  isInTheWay: (strip: Strip) => boolean,
): readonly { readonly from: number; readonly to: number }[] {
  const taken = strips.filter(isInTheWay).sort((a, b) => a.from - b.from)
  const spans: { from: number; to: number }[] = []
  let from = 0
  for (const strip of [...taken, { from: length, to: length }]) {
    if (strip.from > from) spans.push({ from, to: strip.from })
    from = Math.max(from, strip.to)
  }
  return spans.filter((span) => edges.some((edge) => edge.from < span.to && edge.to > span.from))
}

/** Drops every strip that a longer, thinner one runs through: what crosses the one crosses the other. */
function keepUseful(found: readonly Strip[]): readonly Strip[] {
  const byLength = [...found].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.hi - a.lo - (b.hi - b.lo) || a.lo - b.lo || a.from - b.from,
  )
  const kept: Strip[] = []
  for (const strip of byLength) {
    const isBettered = kept.some(
      (one) => one.from <= strip.from && one.to >= strip.to && one.lo >= strip.lo && one.hi <= strip.hi,
    )
    if (!isBettered) kept.push(strip)
  }
  return kept.sort((a, b) => a.lo + a.hi - (b.lo + b.hi) || a.from - b.from)
}

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
