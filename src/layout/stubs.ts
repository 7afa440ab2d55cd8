/** Where a route may leave or enter a card: the free space before each side of it. */
import { boxesAcross, doCross, makeChannel, stripOf } from './channels.ts'
import type { Axis, Channel, Channels, Strip } from './channels.ts'
import type { Box } from './picture.ts'

export type Side = 'top' | 'bottom' | 'left' | 'right'

/** The way out of one side of a card, up to the next obstacle. */
export interface Stub {
  readonly side: Side
  readonly channel: Channel
  /** Coordinate of the card's edge, along the stub's channel. */
  readonly edge: number
  /** Channels across it, the nearest first. */
  readonly hits: readonly Channel[]
}

/** Entry points keep this far from a card's corners, px (less on very small cards). */
const INSET = 14

/** Sides longer than this are entered near where the link comes from, in parts of about this length, px. */
const PART = 240

/** How side ends are preferred: pairs of sides with what they cost extra, in bends. */
export interface SidePair {
  readonly from: Side
  readonly to: Side
  readonly cost: number
}

/** Ways from one card to another by how they stand: steps up leave the top and enter the bottom, and so on. */
export function sidePairs(from: Box & { levelId?: string }, to: Box & { levelId?: string }): readonly SidePair[] {
  const isAbove = to.y + to.height <= from.y
  const isBelow = from.y + from.height <= to.y
  const isLeft = to.x + to.width <= from.x
  const isRight = from.x + from.width <= to.x
  const isLateral = (!isAbove && !isBelow) || (from.levelId !== undefined && from.levelId === to.levelId)
  const pairs: SidePair[] = []
  if (isAbove) pairs.push({ from: 'top', to: 'bottom', cost: 0 })
  if (isBelow) pairs.push({ from: 'bottom', to: 'top', cost: 0 })
  if (isLateral && (isLeft || isRight)) {
    pairs.push(isRight ? { from: 'right', to: 'left', cost: 0 } : { from: 'left', to: 'right', cost: 0 })
    if (!isAbove && !isBelow)
      pairs.push({ from: 'top', to: 'top', cost: 1.2 }, { from: 'bottom', to: 'bottom', cost: 1.3 })
  }
  if (isAbove) pairs.push(...sideways('top', 'bottom', isLateral ? 0.5 : 1))
  if (isBelow) pairs.push(...sideways('bottom', 'top', isLateral ? 0.5 : 1))
  return pairs
}

/** Every pair of sides, for when none of the preferred ways is free: top to bottom first. */
export function anySides(): readonly SidePair[] {
  return (['top', 'bottom', 'left', 'right'] as const).flatMap((from) =>
    (['bottom', 'top', 'right', 'left'] as const).map((to) => ({ from, to, cost: 4 })),
  )
}

function sideways(from: Side, to: Side, cost: number): readonly SidePair[] {
  return (['left', 'right'] as const).flatMap((side) => [
    { from: side, to, cost },
    { from, to: side, cost },
    { from: side, to: side, cost: cost * 2 },
  ])
}

export function axisOf(side: Side): Axis {
  return side === 'top' || side === 'bottom' ? 'v' : 'h'
}

/** In how many parts a side of a box is entered. */
export function partsOf(box: Box, side: Side): number {
  return Math.max(1, Math.round((axisOf(side) === 'v' ? box.width : box.height) / PART))
}

/** The part of a side that is nearest to another box, from 0. */
export function nearestPart(box: Box, side: Side, other: Box): number {
  const axis = axisOf(side)
  const own = stripOf(box, axis)
  const { lo, hi } = stripOf(other, axis)
  const parts = partsOf(box, side)
  return Math.max(0, Math.min(parts - 1, Math.floor((((lo + hi) / 2 - own.lo) / (own.hi - own.lo)) * parts)))
}

/** The way out of a part of a side of a box in a frame. */
export function findStub(
  box: Box,
  side: Side,
  part: number,
  channels: Channels,
  frame: { readonly width: number; readonly height: number },
): Stub {
  const axis = axisOf(side)
  const own = stripOf(box, axis)
  const isForward = side === 'bottom' || side === 'right'
  const edge = isForward ? own.to : own.from
  let end = isForward ? (axis === 'v' ? frame.height : frame.width) : 0
  for (const strip of boxesAcross(channels, axis, own.lo, own.hi)) {
    if (strip.lo >= own.hi || strip.hi <= own.lo) continue
    if (isForward && strip.from >= edge) end = Math.min(end, strip.from)
    if (!isForward && strip.to <= edge) end = Math.max(end, strip.to)
  }
  const reach: Strip = { from: Math.min(edge, end), to: Math.max(edge, end), lo: own.lo, hi: own.hi }
  const hits = (axis === 'v' ? channels.h : channels.v).filter((channel) => doCross(reach, channel))
  if (!isForward) hits.reverse()
  const length = (own.hi - own.lo) / partsOf(box, side)
  const inset = Math.min(INSET, length / 4)
  const lo = own.lo + part * length
  const channel = makeChannel(axis, { ...reach, lo: lo + inset, hi: lo + length - inset })
  return { side, channel, edge, hits }
}
