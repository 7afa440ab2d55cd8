/** Finds the cheapest way between two cards through the channels. */
import { doCross, makeChannel } from './channels.ts'
import type { Channel, Strip } from './channels.ts'
import { lengthCost, makeRuns, other, trafficCost } from './routeBoard.ts'
import type { Board, Way } from './routeBoard.ts'
import type { SidePair, Side, Stub } from './stubs.ts'

/** The least width two facing cards must have in common to be joined by a straight line, px. */
const STRAIGHT = 12

/**
 * The cheapest way over the given pairs of sides with at most four bends; null when there is none.
 * Ways are tried by what they cost on an empty map, so that few need their traffic counted.
 */
export function findWay(
  board: Board,
  stubs: { readonly from: (side: Side) => Stub; readonly to: (side: Side) => Stub },
  pairs: readonly SidePair[],
  from: string,
  to: string,
): Way | null {
  const ways: { readonly way: Way; readonly cost: number }[] = []
  for (const pair of pairs) {
    for (const way of waysBetween(stubs.from(pair.from), stubs.to(pair.to))) {
      ways.push({ way, cost: lengthCost(way) + pair.cost })
    }
  }
  let best: Way | null = null
  let bestCost = Infinity
  let cheapest = ways[0]
  for (const one of ways) if (cheapest !== undefined && one.cost < cheapest.cost) cheapest = one
  if (cheapest !== undefined) {
    best = cheapest.way
    bestCost = cheapest.cost + trafficCost(board, best, makeRuns(best, -1, from, to), Infinity)
  }
  for (const { way, cost } of ways) {
    if (cost >= bestCost || way === cheapest?.way) continue
    const total = cost + trafficCost(board, way, makeRuns(way, -1, from, to), bestCost - cost)
    if (total >= bestCost) continue
    best = way
    bestCost = total
  }
  return best
}

function waysBetween(start: Stub, end: Stub): readonly Way[] {
  const straight = straightWay(start, end)
  if (straight !== null) return [straight]
  const ways: Way[] = []
  const add = (...between: readonly Channel[]): void => {
    ways.push({ start, end, channels: [start.channel, ...between, end.channel] })
  }
  if (start.channel.axis !== end.channel.axis) {
    if (doCross(start.channel, end.channel)) add()
    for (const first of start.hits) for (const last of end.hits) if (doCross(first, last)) add(first, last)
    return ways
  }
  for (const first of start.hits) {
    for (const last of end.hits) {
      if (first === last) add(first)
      else {
        for (const crossing of first.crossings) {
          const middle = other(crossing, first)
          if (doCross(middle, last)) add(first, middle, last)
        }
      }
    }
  }
  return ways
}

/** Two sides that see each other over some width: one line. */
function straightWay(start: Stub, end: Stub): Way | null {
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
  if (!isSeen || strip.hi - strip.lo < STRAIGHT) return null
  return { start, end, channels: [makeChannel(start.channel.axis, strip)] }
}

/** A way by whatever number of bends, fewest first and then shortest; null when a card is walled in. */
export function findLongWay(starts: readonly Stub[], ends: readonly Stub[]): Way | null {
  interface Step {
    readonly channel: Channel
    readonly cost: number
    readonly before: Step | null
    readonly start: Stub
  }
  const arrivals = new Map<Channel, Stub>()
  for (const end of ends) for (const hit of end.hits) if (!arrivals.has(hit)) arrivals.set(hit, end)
  const seen = new Set<Channel>()
  let front: Step[] = []
  for (const start of starts) {
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
        return { start: step.start, end, channels: [step.start.channel, ...channels] }
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
