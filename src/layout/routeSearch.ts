/** Finds the cheapest way between two cards through the channels. */
import { doCross, makeChannel } from './channels.ts'
import type { Channel, Strip } from './channels.ts'
import { COST, makeRuns, other, throughCost, trafficCost } from './routeBoard.ts'
import type { Board, Way } from './routeBoard.ts'
import type { Stub } from './stubs.ts'

/** The least width two facing cards must have in common to be joined by a straight line, px. */
const STRAIGHT = 12

/** Sides to leave and enter by, and what that choice costs, in bends. */
export interface EndPair {
  readonly start: Stub
  readonly end: Stub
  readonly cost: number
}

/** Takes a way by what it costs on an empty map, and the channels it takes besides those of its ends. */
type Visit = (
  cost: number,
  start: Stub,
  end: Stub,
  one: Channel | null,
  two: Channel | null,
  three: Channel | null,
) => void

/**
 * The cheapest way over the given pairs of sides with at most four bends; null when there is none. What a
 * way costs on an empty map is quick to know, so only ways cheaper than the best so far, beginning with
 * `current`, have their traffic counted.
 */
export function findWay(
  board: Board,
  pairs: readonly EndPair[],
  from: string,
  to: string,
  current: Way | null,
): Way | null {
  let best: Way | null = null
  let bestCost = Infinity
  /** `cost` is of the way without what `trafficCost` counts. */
  const weigh = (way: Way, cost: number): void => {
    const total = cost + trafficCost(board, way, makeRuns(way, -1, from, to), bestCost - cost)
    if (total >= bestCost) return
    best = way
    bestCost = total
  }
  let first = current
  if (first === null) {
    let least = Infinity
    visitAll(pairs, board, (empty, start, end, one, two, three) => {
      if (empty >= least) return
      least = empty
      first = makeWay(empty, start, end, one, two, three)
    })
  }
  if (first === null) return null
  weigh(first, first.cost + throughCost(board, first))
  const hopeful: { readonly way: Way; readonly cost: number }[] = []
  visitAll(pairs, board, (empty, start, end, one, two, three) => {
    if (empty >= bestCost) return
    const way = makeWay(empty, start, end, one, two, three)
    const cost = empty + throughCost(board, way)
    if (cost < bestCost) hopeful.push({ way, cost })
  })
  hopeful.sort((one, two) => one.cost - two.cost)
  for (const { way, cost } of hopeful) {
    if (cost >= bestCost) break
    weigh(way, cost)
  }
  return best
}

function visitAll(pairs: readonly EndPair[], board: Board, visit: Visit): void {
  for (const pair of pairs) visitWays(pair, board.aside, visit)
}

function makeWay(
  cost: number,
  start: Stub,
  end: Stub,
  one: Channel | null,
  two: Channel | null,
  three: Channel | null,
): Way {
  const straight = one === null ? straightBetween(start, end) : null
  if (straight !== null) return { cost, start, end, channels: [straight] }
  const between = [one, two, three].filter((channel) => channel !== null)
  return { cost, start, end, channels: [start.channel, ...between, end.channel] }
}

function visitWays({ start, end, cost: extra }: EndPair, aside: number, visit: Visit): void {
  if (straightBetween(start, end) !== null) {
    visit(extra + Math.abs(start.edge - end.edge) * COST.length, start, end, null, null, null)
    return
  }
  const startLine = start.channel.middle
  const endLine = end.channel.middle
  if (start.channel.axis !== end.channel.axis) {
    if (doCross(start.channel, end.channel)) {
      const length = Math.abs(start.edge - endLine) + Math.abs(end.edge - startLine)
      visit(extra + 1 + COST.corner + length * COST.length, start, end, null, null, null)
    }
    for (const one of start.hits) {
      for (const two of end.hits) {
        if (!doCross(one, two)) continue
        const length =
          Math.abs(start.edge - one.middle) +
          Math.abs(startLine - two.middle) +
          Math.abs(one.middle - endLine) +
          Math.abs(two.middle - end.edge)
        visit(extra + 3 + length * COST.length, start, end, one, two, null)
      }
    }
    return
  }
  const least = Math.min(start.channel.lo, end.channel.lo) - aside
  const most = Math.max(start.channel.hi, end.channel.hi) + aside
  for (const one of start.hits) {
    const out = Math.abs(start.edge - one.middle)
    for (const three of end.hits) {
      if (one === three) {
        const length = out + Math.abs(startLine - endLine) + Math.abs(one.middle - end.edge)
        visit(extra + 2 + length * COST.length, start, end, one, null, null)
        continue
      }
      const ends = out + Math.abs(one.middle - three.middle) + Math.abs(three.middle - end.edge)
      for (const crossing of one.crossings) {
        const two = one.axis === 'h' ? crossing.v : crossing.h
        if (two.middle < least) continue
        if (two.middle > most) break
        if (!doCross(two, three)) continue
        const length = ends + Math.abs(startLine - two.middle) + Math.abs(two.middle - endLine)
        visit(extra + 4 + length * COST.length, start, end, one, two, three)
      }
    }
  }
}

/** The channel of one straight line, where two sides see each other over some width; else null. */
function straightBetween(start: Stub, end: Stub): Channel | null {
  const isFacing =
    (start.side === 'top' && end.side === 'bottom' && start.edge >= end.edge) ||
    (start.side === 'bottom' && end.side === 'top' && start.edge <= end.edge) ||
    (start.side === 'left' && end.side === 'right' && start.edge >= end.edge) ||
    (start.side === 'right' && end.side === 'left' && start.edge <= end.edge)
  if (!isFacing) return null
  const strip: Strip = {
    from: Math.min(start.edge, end.edge),
    to: Math.max(start.edge, end.edge),
    lo: Math.max(start.channel.lo, end.channel.lo),
    hi: Math.min(start.channel.hi, end.channel.hi),
  }
  const isSeen = start.channel.from <= strip.from && start.channel.to >= strip.to
  return isSeen && strip.hi - strip.lo >= STRAIGHT ? makeChannel(start.channel.axis, strip) : null
}

/** A way by whatever number of bends, fewest first and then shortest; null when a card is walled in. */
export function findLongWay(pairs: readonly EndPair[]): Way | null {
  interface Step {
    readonly channel: Channel
    readonly cost: number
    readonly before: Step | null
    readonly start: Stub
  }
  const arrivals = new Map<Channel, Stub>()
  for (const { end } of pairs) for (const hit of end.hits) if (!arrivals.has(hit)) arrivals.set(hit, end)
  const seen = new Set<Channel>()
  let front: Step[] = []
  for (const start of new Set(pairs.map((pair) => pair.start))) {
    for (const channel of start.hits)
      front.push({ channel, cost: distance(start.channel, channel), before: null, start })
  }
  while (front.length > 0) {
    front.sort((a, b) => a.cost - b.cost)
    const next: Step[] = []
    for (const step of front) {
      if (seen.has(step.channel)) continue
      seen.add(step.channel)
      const end = arrivals.get(step.channel)
      if (end !== undefined) {
        const channels: Channel[] = [end.channel]
        for (let back: Step | null = step; back !== null; back = back.before) channels.unshift(back.channel)
        return { cost: step.cost, start: step.start, end, channels: [step.start.channel, ...channels] }
      }
      for (const crossing of step.channel.crossings) {
        const channel = other(crossing, step.channel)
        if (!seen.has(channel)) {
          next.push({ channel, cost: step.cost + distance(step.channel, channel), before: step, start: step.start })
        }
      }
    }
    front = next
  }
  return null
}

function distance(one: Channel, next: Channel): number {
  return Math.abs(one.middle - (next.from + next.to) / 2) / 10
}
