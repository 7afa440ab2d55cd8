/** Which of two runs in a channel should lie first (at lower coordinates) so that fewer links cross. */
import type { Run, Turn } from './channels.ts'

/** Two positions closer than this are the same, px. */
const SAME = 0.5
/** How far along two routes is looked for the place where they part. */
const LOOK = 8

interface End {
  readonly position: number
  readonly turn: Turn
  readonly next: Run | null
}

function endA(run: Run): End {
  return { position: run.a, turn: run.turnA, next: run.atA }
}

function endB(run: Run): End {
  return { position: run.b, turn: run.turnB, next: run.atB }
}

/** Crossings more with `s` first than with `t` first; 0 where it is all the same. */
export function preference(s: Run, t: Run): number {
  let sum = 0
  if (isInside(s.a, t)) sum += s.turnA
  if (isInside(s.b, t)) sum += s.turnB
  if (isInside(t.a, s)) sum -= t.turnA
  if (isInside(t.b, s)) sum -= t.turnB
  if (Math.abs(s.a - t.a) < SAME) sum += atSameEnd(endA(s), endA(t), 1, LOOK)
  if (Math.abs(s.b - t.b) < SAME) sum += atSameEnd(endB(s), endB(t), -1, LOOK)
  if (Math.abs(s.a - t.b) < SAME) sum += tipToTip(endA(s), endB(t))
  if (Math.abs(s.b - t.a) < SAME) sum += tipToTip(endB(s), endA(t))
  return sum
}

function isInside(position: number, run: Run): boolean {
  return position > run.a + SAME && position < run.b - SAME
}

function tipToTip(s: End, t: End): number {
  if (s.turn === 0 || t.turn === 0 || s.turn === t.turn) return 0
  return s.turn < t.turn ? -0.5 : 0.5
}

/** Two runs that begin at the same place and go the same way (`heading` along their channel). */
function atSameEnd(s: End, t: End, heading: 1 | -1, depth: number): number {
  if (s.turn === 0 || t.turn === 0 || s.next === null || t.next === null) return 0
  if (s.turn !== t.turn) return s.turn < t.turn ? -1 : 1
  if (depth === 0 || s.next.channel !== t.next.channel) return 0
  return heading * s.turn * farther(s.next, t.next, s.turn, depth - 1)
}

/** The order two runs side by side should have by how they end in the given direction. */
function farther(s: Run, t: Run, heading: Turn, depth: number): number {
  const endS = heading === 1 ? endB(s) : endA(s)
  const endT = heading === 1 ? endB(t) : endA(t)
  const ahead = (endT.position - endS.position) * heading
  if (ahead > SAME) return endS.turn
  if (ahead < -SAME) return -endT.turn
  return atSameEnd(endS, endT, heading === 1 ? -1 : 1, depth)
}

/**
 * Crossings that two runs of one channel cannot avoid, whatever their order. Where they go on side by side
 * the place where they part is looked for once, in the direction of `s`'s route (`isForward`: from a to b).
 */
export function unavoidable(s: Run, t: Run, isForward: boolean): number {
  let first = 0
  let second = 0
  const count = (wish: number): void => {
    if (wish > 0) first += wish
    else second -= wish
  }
  if (isInside(s.a, t)) count(s.turnA)
  if (isInside(s.b, t)) count(s.turnB)
  if (isInside(t.a, s)) count(-t.turnA)
  if (isInside(t.b, s)) count(-t.turnB)
  const isTieA = Math.abs(s.a - t.a) < SAME
  const isTieB = Math.abs(s.b - t.b) < SAME
  if (isTieA && s.turnA !== t.turnA) count(atSameEnd(endA(s), endA(t), 1, 0))
  if (isTieB && s.turnB !== t.turnB) count(atSameEnd(endB(s), endB(t), -1, 0))
  const isSameA = isTieA && s.turnA === t.turnA
  const isSameB = isTieB && s.turnB === t.turnB
  if (isForward && isSameB && !isSameA) count(atSameEnd(endB(s), endB(t), -1, LOOK))
  if (!isForward && isSameA && !isSameB) count(atSameEnd(endA(s), endA(t), 1, LOOK))
  return Math.min(first, second)
}
