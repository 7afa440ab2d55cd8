/** Gives every line of a route its place across its channel: in an order that crosses little, and apart. */
import type { Axis, Run, Turn } from './channels.ts'
import { orderByWishes } from './lineOrder.ts'
import type { PairWish } from './lineOrder.ts'
import { preference } from './runOrder.ts'
import { PITCH } from './routeBoard.ts'
import type { Strand } from './strands.ts'

/** Lines stand this far apart where there is room, px. */
const WIDE_PITCH = 12
/** Entries on a card's edge stand this far apart where there is room, px. */
const ENTRY_PITCH = 18
/** Lines keep this distance from cards where there is room, px. */
const CLEARANCE = 16
/** How often lines without room move closer together before their order is given up. */
const ROUNDS = 30

interface Line {
  readonly strand: Strand
  readonly from: number
  readonly to: number
  lo: number
  hi: number
  gap: number
  /** Longest chain of lines that must lie before, and behind. */
  ahead: number
  behind: number
  min: number
  max: number
}

/** How far a line reaches: by where its ends stand now, or however they may yet be moved. */
export type Reach = 'now' | 'ever'

/** Places all lines of one axis; those of the other stay. */
export function placeLines(strands: readonly Strand[], axis: Axis, reach: Reach): void {
  for (const { runs } of strands) for (const run of runs) refreshEnds(run)
  for (const { runs } of strands) for (const run of runs) refreshTurns(run)
  const lines = strands.filter(({ channel }) => channel.axis === axis).map((strand) => makeLine(strand, reach))
  for (const group of groupsOf(lines)) placeGroup(group)
}

function makeLine(strand: Strand, reach: Reach): Line {
  let from = Infinity
  let to = -Infinity
  for (const run of strand.runs) {
    from = Math.min(from, run.a)
    to = Math.max(to, run.b)
    for (const next of reach === 'ever' ? [run.atA, run.atB] : []) {
      from = Math.min(from, next?.channel.lo ?? from)
      to = Math.max(to, next?.channel.hi ?? to)
    }
  }
  const { lo, hi } = strand.channel
  return { strand, from, to, lo, hi, gap: PITCH, ahead: 0, behind: 0, min: lo, max: hi }
}

/** Takes over where the runs at its ends stand now. */
function refreshEnds(run: Run): void {
  if (run.atA !== null) run.a = run.atA.at
  if (run.atB !== null) run.b = run.atB.at
  if (run.a <= run.b) return
  const { a, b, atA, atB } = run
  Object.assign(run, { a: b, b: a, atA: atB, atB: atA })
}

function refreshTurns(run: Run): void {
  run.turnA = turnTo(run, run.atA)
  run.turnB = turnTo(run, run.atB)
}

/** To which side of a run the next one goes on. */
function turnTo(run: Run, next: Run | null): Turn {
  if (next === null) return 0
  return (next.atA === run ? next.b : next.a) < run.at ? -1 : 1
}

/** Lines whose channels touch sideways, together. */
function groupsOf(lines: readonly Line[]): readonly Line[][] {
  const sorted = [...lines].sort((a, b) => a.lo - b.lo || a.strand.rank - b.strand.rank)
  const groups: Line[][] = []
  let end = -Infinity
  for (const line of sorted) {
    if (line.lo >= end) groups.push([])
    groups.at(-1)?.push(line)
    end = Math.max(end, line.hi)
  }
  return groups
}

function placeGroup(group: readonly Line[]): void {
  const pairs = findPairs(group)
  const order = orderByWishes(group.length, pairs, (a, b) => {
    const one = group[a]
    const two = group[b]
    if (one === undefined || two === undefined) return 0
    return pull(one) - pull(two) || one.strand.rank - two.strand.rank
  })
  if (settleLines(sequenceOf(group, pairs, order))) return
  // Where the order asks what the channels' sides forbid, the channels' own order is always possible.
  const middleOf = (one: number): number => group[one]?.strand.channel.middle ?? 0
  const place = new Map(order.map((one, at) => [one, at]))
  const possible = order.toSorted((a, b) => middleOf(a) - middleOf(b) || (place.get(a) ?? 0) - (place.get(b) ?? 0))
  settleLines(sequenceOf(group, pairs, possible))
}

/** The lines in order, each with those of the ones before it that it must not touch. */
function sequenceOf(group: readonly Line[], pairs: readonly PairWish[], order: readonly number[]): readonly Placed[] {
  const place = new Int32Array(group.length)
  for (const [at, one] of order.entries()) place[one] = at
  const before: Line[][] = group.map(() => [])
  for (const { first, second } of pairs) {
    const isFirst = (place[first] ?? 0) < (place[second] ?? 0)
    const low = group[isFirst ? first : second]
    if (low !== undefined) before[isFirst ? second : first]?.push(low)
  }
  return order.flatMap((one) => {
    const line = group[one]
    return line === undefined ? [] : [{ line, before: before[one] ?? [] }]
  })
}

/** Where a line would like to be: between what it joins. */
function pull(line: Line): number {
  let sum = 0
  let count = 0
  for (const run of line.strand.runs) {
    for (const next of [run.atA, run.atB]) {
      if (next === null) continue
      sum += (next.a + next.b) / 2
      count += 1
    }
  }
  return count === 0 ? line.strand.channel.middle : sum / count
}

/** Pairs of lines that must not lie on each other, with the order that crosses less. */
function findPairs(group: readonly Line[]): readonly PairWish[] {
  const byStart = group.map((_, at) => at).sort((a, b) => (group[a]?.from ?? 0) - (group[b]?.from ?? 0) || a - b)
  const pairs: PairWish[] = []
  let open: number[] = []
  for (const second of byStart) {
    const two = group[second]
    if (two === undefined) continue
    open = open.filter((one) => (group[one]?.to ?? 0) + PITCH > two.from)
    for (const first of open) {
      const one = group[first]
      if (one === undefined || one.lo >= two.hi || two.lo >= one.hi || isFork(one, two)) continue
      pairs.push({ first, second, wish: wishOf(one, two) })
    }
    open.push(second)
  }
  return pairs
}

/** Two lines that leave one and the same line at the same place, one each way. */
function isFork(one: Line, two: Line): boolean {
  if (one.strand.channel !== two.strand.channel) return false
  return one.strand.runs.every((run) => two.strand.runs.every((other) => doFork(run, other)))
}

function doFork(run: Run, other: Run): boolean {
  return (
    (run.atB !== null && other.atA !== null && run.b === other.a && isOneLine(run.atB, other.atA)) ||
    (run.atA !== null && other.atB !== null && run.a === other.b && isOneLine(run.atA, other.atB))
  )
}

function isOneLine(run: Run, other: Run): boolean {
  return run.channel === other.channel && run.at === other.at && (run.from === other.from || run.to === other.to)
}

function wishOf(one: Line, two: Line): number {
  if (one.lo < two.lo && one.hi < two.hi && two.lo + PITCH > one.hi) return -1e6
  if (two.lo < one.lo && two.hi < one.hi && one.lo + PITCH > two.hi) return 1e6
  let wish = 0
  for (const run of one.strand.runs) for (const other of two.strand.runs) wish += preference(run, other)
  if (one.lo < two.lo && one.hi < two.hi) wish -= 0.4
  if (two.lo < one.lo && two.hi < one.hi) wish += 0.4
  return wish
}

interface Placed {
  readonly line: Line
  readonly before: readonly Line[]
}

/** Gives each line its place; false, and none, when the order leaves one no room at all. */
function settleLines(sequence: readonly Placed[]): boolean {
  for (const { line } of sequence) {
    line.ahead = 0
    line.behind = 0
    line.gap = PITCH
  }
  for (const { line, before } of sequence) {
    for (const low of before) line.ahead = Math.max(line.ahead, low.ahead + 1)
  }
  for (const { line, before } of sequence.toReversed()) {
    for (const low of before) low.behind = Math.max(low.behind, line.behind + 1)
  }
  for (const { line } of sequence) {
    const { lo, hi } = line.strand.channel
    const spare = (hi - lo - (line.ahead + line.behind) * PITCH) / 2
    const clearance = line.strand.isEntry ? 0 : Math.min(CLEARANCE, Math.max(spare, Math.min(4, (hi - lo) / 4)))
    line.lo = lo + clearance
    line.hi = hi - clearance
  }
  let round = 0
  while (!fit(sequence)) {
    if (round === ROUNDS) return false
    round += 1
    for (const { line } of sequence) if (line.min > line.max) line.gap *= 0.75
  }
  for (const { line, before } of sequence) {
    const all = line.ahead + line.behind
    const wide = line.strand.isEntry ? ENTRY_PITCH : WIDE_PITCH
    const pitch = all === 0 ? 0 : Math.min(wide, (line.hi - line.lo) / all)
    const wanted = (line.lo + line.hi) / 2 + ((line.ahead - line.behind) / 2) * pitch
    let least = line.min
    for (const low of before) least = Math.max(least, low.strand.at + gapOf(low, line))
    line.strand.at = Math.min(Math.max(wanted, least), line.max)
    for (const run of line.strand.runs) run.at = line.strand.at
  }
  return true
}

/** Lowest and highest place of each line; whether all find room with the gaps they ask for. */
function fit(sequence: readonly Placed[]): boolean {
  for (const { line, before } of sequence) {
    line.min = line.lo
    for (const low of before) line.min = Math.max(line.min, low.min + gapOf(low, line))
    line.max = line.hi
  }
  for (const { line, before } of sequence.toReversed()) {
    for (const low of before) low.max = Math.min(low.max, line.max - gapOf(low, line))
  }
  return sequence.every(({ line }) => line.min <= line.max)
}

function gapOf(low: Line, high: Line): number {
  return Math.min(low.gap, high.gap)
}
