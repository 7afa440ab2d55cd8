/** The routes drawn so far, and what one more would cost beside them. */
import { doCross } from './channels.ts'
import type { Channel, Crossing, Run, Turn } from './channels.ts'
import type { Stub } from './stubs.ts'

/** One way from card to card: channels of alternating axes, beginning and ending with a card's own. */
export interface Way {
  readonly start: Stub
  readonly end: Stub
  readonly channels: readonly Channel[]
}

export interface Route extends Way {
  readonly runs: readonly Run[]
}

/** Weights of a route's cost; a bend is 1. */
export const COST = {
  /** Per px of length. */
  length: 1 / 420,
  /** Per other route crossed. */
  crossing: 0.75,
  /** Per route too many in a channel. */
  crowd: 0.3,
} as const

/** Lines in a channel want this distance, px. */
export const PITCH = 8

/** Bends and length of a way: what it costs on an empty map. */
export function lengthCost(way: Way): number {
  const { channels } = way
  let length = 0
  for (let at = 0; at < channels.length; at += 1) length += Math.abs(alongAfter(way, at) - alongBefore(way, at))
  return channels.length - 1 + length * COST.length
}

/** What crossings and crowding add, given up (Infinity) once it is past `limit`. */
export function trafficCost(way: Way, from: string, to: string, limit: number): number {
  let cost = 0
  const last = way.channels.length - 1
  for (let at = 0; at <= last && cost < limit; at += 1) {
    const channel = way.channels[at]
    if (channel === undefined) continue
    const before = alongBefore(way, at)
    const after = alongAfter(way, at)
    const a = Math.min(before, after)
    const b = Math.max(before, after)
    const stub = at === 0 ? way.start : at === last ? way.end : null
    if (stub !== null) cost += COST.crossing * countPassed(stub, channel, a, b)
    else {
      const turnBefore = turnTo(way, at, at - 1)
      const turnAfter = turnTo(way, at, at + 1)
      const isForward = before <= after
      const turnA = isForward ? turnBefore : turnAfter
      const turnB = isForward ? turnAfter : turnBefore
      cost += COST.crossing * countThrough(channel, a, b)
      cost += sharedCost(channel, a, b, turnA, turnB, from, to)
    }
  }
  return cost < limit ? cost : Infinity
}

/** Turns a way into runs and counts it in. */
export function drawRoute(way: Way, link: number, from: string, to: string): Route {
  const runs: Run[] = []
  for (const [at, channel] of way.channels.entries()) {
    const before = alongBefore(way, at)
    const after = alongAfter(way, at)
    const turnBefore = turnTo(way, at, at - 1)
    const turnAfter = turnTo(way, at, at + 1)
    const isForward = before <= after
    const run: Run = {
      link,
      from,
      to,
      channel,
      a: Math.min(before, after),
      b: Math.max(before, after),
      atA: null,
      atB: null,
      turnA: isForward ? turnBefore : turnAfter,
      turnB: isForward ? turnAfter : turnBefore,
      at: channel.middle,
    }
    const previous = runs[at - 1]
    if (previous !== undefined) {
      if (isForward) run.atA = previous
      else run.atB = previous
      if (alongBefore(way, at - 1) <= alongAfter(way, at - 1)) previous.atB = run
      else previous.atA = run
    }
    runs.push(run)
  }
  const route: Route = { ...way, runs }
  countRoute(route, 1)
  return route
}

/** Takes a route out again. */
export function eraseRoute(route: Route): void {
  countRoute(route, -1)
}

function countRoute(route: Route, by: 1 | -1): void {
  const last = route.runs.length - 1
  for (const [at, run] of route.runs.entries()) {
    const { channel, a, b } = run
    const stub = at === 0 ? route.start : at === last ? route.end : null
    if (stub !== null) {
      for (const hit of stub.hits) if (hit.lo >= a && hit.hi <= b) toggle(hit.entries, run, by)
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
  let count = 0
  for (const crossing of channel.crossings) {
    const along = other(crossing, channel).middle
    if (along <= a) continue
    if (along >= b) break
    count += channel.axis === 'h' ? crossing.vThrough : crossing.hThrough
  }
  for (const { channel: entry } of channel.entries) if (entry.middle > a && entry.middle < b) count += 1
  return count
}

/** Routes that run across a card's own channel between its edge and where the way turns. */
function countPassed(stub: Stub, channel: Channel, a: number, b: number): number {
  let count = 0
  for (const hit of stub.hits) {
    if (hit.middle <= a || hit.middle >= b || !doCross(hit, channel)) continue
    for (const run of hit.runs) if (run.a < channel.middle && run.b > channel.middle) count += 1
  }
  return count
}

/** Crossings that runs of one channel cannot avoid, whatever their order, and crowding. */
function sharedCost(
  channel: Channel,
  a: number,
  b: number,
  turnA: Turn,
  turnB: Turn,
  from: string,
  to: string,
): number {
  let crossings = 0
  let beside = 0
  for (const run of channel.runs) {
    if (run.b <= a || run.a >= b || run.from === from || run.to === to) continue
    beside += 1
    let first = 0
    let second = 0
    if (run.a < a) turnA === 1 ? (first += 1) : (second += 1)
    if (run.b > b) turnB === 1 ? (first += 1) : (second += 1)
    if (a < run.a) run.turnA === -1 ? (first += 1) : (second += 1)
    if (b > run.b) run.turnB === -1 ? (first += 1) : (second += 1)
    if (a === run.a && turnA !== run.turnA) turnA === 1 ? (first += 1) : (second += 1)
    if (b === run.b && turnB !== run.turnB) turnB === 1 ? (first += 1) : (second += 1)
    crossings += Math.min(first, second)
  }
  const room = Math.max(1, (channel.hi - channel.lo) / PITCH - 1)
  return COST.crossing * crossings + COST.crowd * Math.max(0, beside - room)
}

export function other(crossing: Crossing, channel: Channel): Channel {
  return crossing.h === channel ? crossing.v : crossing.h
}
