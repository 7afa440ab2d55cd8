/** The routes drawn so far, and what one more would cost beside them. */
import { doCross } from './channels.ts'
import type { Channel, Crossing, Run, Turn } from './channels.ts'
import { unavoidable } from './runOrder.ts'
import type { Stub } from './stubs.ts'

/** One way from card to card: channels of alternating axes, beginning and ending with a card's own. */
export interface Way {
  /** What it costs on an empty map: bends, length, sides. */
  readonly cost: number
  readonly start: Stub
  readonly end: Stub
  readonly channels: readonly Channel[]
}

export interface Route extends Way {
  readonly runs: readonly Run[]
}

/** Entries to cards that are drawn, by axis and filed by their line: those of the other axis cross them too. */
export interface Board {
  readonly h: Map<number, Run[]>
  readonly v: Map<number, Run[]>
  /** Cost of crossing one other route. */
  readonly crossing: number
  /** How far beside the two cards a way is looked for, px. */
  readonly aside: number
}

/** An empty board for so many links: the more there are, the less time each may take. */
export function makeBoard(count: number): Board {
  const isSmall = count <= 300
  return {
    h: new Map(),
    v: new Map(),
    crossing: isSmall ? COST.crossing : COST.crossing * (300 / count),
    aside: isSmall ? Infinity : 500,
  }
}

/** Width of a file of entries, px. */
const FILE = 256

/** Weights of a route's cost; a bend is 1. */
export const COST = {
  /** For a way of one corner: it would enter a card from another side than its neighbors do. */
  corner: 0.4,
  /** Per px of length. */
  length: 1 / 420,
  /** Per other route crossed. */
  crossing: 1.4,
  /** Per route too many in a channel. */
  crowd: 0.3,
} as const

/** Lines in a channel want this distance, px. */
export const PITCH = 8

/** What crossings and crowding add to a way besides `throughCost`, given up (Infinity) once it is past `limit`. */
export function trafficCost(board: Board, way: Way, runs: readonly Run[], limit: number): number {
  let cost = 0
  const last = runs.length - 1
  for (const [at, run] of runs.entries()) {
    const stub = at === 0 ? way.start : at === last ? way.end : null
    if (stub !== null) cost += board.crossing * (countPassed(stub, run) + countEntries(board, run))
    else cost += sharedCost(board, run, run.atA === (runs[at - 1] ?? null), limit - cost)
    if (cost >= limit) return Infinity
  }
  return cost
}

/** What is added by routes that run straight across a way's channels: the part of its traffic that is quick to count. */
export function throughCost(board: Board, way: Way): number {
  let count = 0
  for (let at = 1; at < way.channels.length - 1; at += 1) {
    const channel = way.channels[at]
    const before = way.channels[at - 1]?.middle ?? 0
    const after = way.channels[at + 1]?.middle ?? 0
    if (channel !== undefined) count += countThrough(channel, Math.min(before, after), Math.max(before, after))
  }
  return board.crossing * count
}

/** The runs of a way, joined. */
export function makeRuns(way: Way, link: number, from: string, to: string): readonly Run[] {
  const runs: Run[] = []
  for (const [at, channel] of way.channels.entries()) {
    const before = alongBefore(way, at)
    const after = alongAfter(way, at)
    const turnBefore = turnTo(way, at, at - 1)
    const turnAfter = turnTo(way, at, at + 1)
    const isForward = before <= after
    const previous = runs[at - 1] ?? null
    const run: Run = {
      link,
      from,
      to,
      channel,
      a: isForward ? before : after,
      b: isForward ? after : before,
      atA: isForward ? previous : null,
      atB: isForward ? null : previous,
      turnA: isForward ? turnBefore : turnAfter,
      turnB: isForward ? turnAfter : turnBefore,
      at: channel.middle,
    }
    if (previous !== null) {
      if (alongBefore(way, at - 1) <= alongAfter(way, at - 1)) previous.atB = run
      else previous.atA = run
    }
    runs.push(run)
  }
  return runs
}

/** Counts a route in. */
export function drawRoute(board: Board, way: Way, link: number, from: string, to: string): Route {
  const route: Route = { ...way, runs: makeRuns(way, link, from, to) }
  countRoute(board, route, 1)
  return route
}

/** Takes a route out again. */
export function eraseRoute(board: Board, route: Route): void {
  countRoute(board, route, -1)
}

function countRoute(board: Board, route: Route, by: 1 | -1): void {
  const last = route.runs.length - 1
  for (const [at, run] of route.runs.entries()) {
    const { channel, a, b } = run
    const stub = at === 0 ? route.start : at === last ? route.end : null
    if (stub !== null) {
      for (const hit of stub.hits) if (hit.lo >= a && hit.hi <= b) toggle(hit.entries, run, by)
      toggle(fileOf(board[channel.axis], channel.middle), run, by)
      continue
    }
    toggle(channel.runs, run, by)
    for (const crossing of channel.crossings) {
      const along = other(crossing, channel).middle
      if (along <= a || along >= b) continue
      if (channel.axis === 'h') crossing.hThrough += by
      else crossing.vThrough += by
    }
  }
}

function toggle(list: Run[], run: Run, by: 1 | -1): void {
  if (by === 1) list.push(run)
  else list.splice(list.indexOf(run), 1)
}

/** Position along channel `at` where the way comes in. */
function alongBefore(way: Way, at: number): number {
  return at === 0 ? way.start.edge : (way.channels[at - 1]?.middle ?? 0)
}

function alongAfter(way: Way, at: number): number {
  return at === way.channels.length - 1 ? way.end.edge : (way.channels[at + 1]?.middle ?? 0)
}

/** To which side of channel `at` the way goes on in channel `next`. */
function turnTo(way: Way, at: number, next: number): Turn {
  const channel = way.channels[at]
  if (channel === undefined || next < 0 || next >= way.channels.length) return 0
  const far = next < at ? alongBefore(way, next) : alongAfter(way, next)
  return far < channel.middle ? -1 : 1
}

function countThrough(channel: Channel, a: number, b: number): number {
  const isLevel = channel.axis === 'h'
  const { crossings } = channel
  let low = 0
  let high = crossings.length
  while (low < high) {
    const at = (low + high) >> 1
    const crossing = crossings[at]
    if (crossing !== undefined && (isLevel ? crossing.v : crossing.h).middle <= a) low = at + 1
    else high = at
  }
  let count = 0
  for (let at = low; at < crossings.length; at += 1) {
    const crossing = crossings[at]
    if (crossing === undefined || (isLevel ? crossing.v : crossing.h).middle >= b) break
    count += isLevel ? crossing.vThrough : crossing.hThrough
  }
  for (const { at: line } of channel.entries) if (line > a && line < b) count += 1
  return count
}

/** Routes that run across a card's own channel between its edge and where the way turns. */
function countPassed(stub: Stub, { channel, a, b }: Run): number {
  let count = 0
  for (const hit of stub.hits) {
    if (hit.middle <= a || hit.middle >= b || !doCross(hit, channel)) continue
    for (const run of hit.runs) if (run.a < channel.middle && run.b > channel.middle) count += 1
  }
  return count
}

/** Entries to other cards that an entry runs across. */
function countEntries(board: Board, { channel, a, b }: Run): number {
  const files = channel.axis === 'h' ? board.v : board.h
  let count = 0
  for (let file = Math.floor(a / FILE); file * FILE <= b; file += 1) {
    for (const run of files.get(file) ?? []) {
      if (run.at > a && run.at < b && run.a < channel.middle && run.b > channel.middle) count += 1
    }
  }
  return count
}

function fileOf(files: Map<number, Run[]>, line: number): Run[] {
  const key = Math.floor(line / FILE)
  const known = files.get(key)
  if (known !== undefined) return known
  const made: Run[] = []
  files.set(key, made)
  return made
}

/** Crossings with other runs of the channel that no order avoids, and crowding. */
function sharedCost(board: Board, own: Run, isForward: boolean, limit: number): number {
  const { channel, a, b, from, to } = own
  let cost = 0
  let room = Math.max(1, (channel.hi - channel.lo) / PITCH - 1)
  for (const run of channel.runs) {
    if (run.b <= a || run.a >= b || run.from === from || run.to === to) continue
    room -= 1
    cost += board.crossing * unavoidable(own, run, isForward) + (room < 0 ? COST.crowd : 0)
    if (cost >= limit) return Infinity
  }
  return cost
}

export function other(crossing: Crossing, channel: Channel): Channel {
  return crossing.h === channel ? crossing.v : crossing.h
}
