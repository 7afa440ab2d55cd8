/** Drag, pan and zoom by real input, at the display's pace whatever the page makes of it; each is seen to have happened. */
import type { Browser, CDPSession } from '@playwright/test'

import type { Point } from '../../src/layout/picture.ts'
import { quantile } from '../table.ts'
import type { Frame } from './record.ts'

export const GESTURES = ['drag', 'pan', 'zoom'] as const
export type Gesture = (typeof GESTURES)[number]

/** How long a gesture takes, in inputs, one each 1/60 s. */
const STEPS = 90
const STEP_MS = 1000 / 60
/** px a wheel event of the pan turns, there and back. */
const PAN = { x: 10, y: 8 }
const DRAG = { x: 160, y: 90 }
const CTRL = 2

/** One input event, as the browser's protocol takes it. */
interface Input {
  readonly type: 'mouseMoved' | 'mouseWheel'
  readonly x: number
  readonly y: number
  readonly deltaX?: number
  readonly deltaY?: number
  readonly modifiers?: number
  readonly button?: 'left'
  readonly buttons?: number
}

/** All inputs of a gesture at a point of the window. `turn` is what one wheel event of the zoom turns. */
export function inputsOf(gesture: Gesture, { x, y }: Point, turn: number): readonly Input[] {
  return Array.from({ length: STEPS }, (_, at) => {
    // Two thirds there and a third back: at the end the view is another one, which shows that it moved.
    const sign = at < (STEPS * 2) / 3 ? 1 : -1
    if (gesture === 'pan') return { type: 'mouseWheel', x, y, deltaX: PAN.x * sign, deltaY: PAN.y * sign }
    if (gesture === 'zoom') return { type: 'mouseWheel', x, y, deltaX: 0, deltaY: turn * sign, modifiers: CTRL }
    const angle = ((at + 1) / STEPS) * 4 * Math.PI
    const to = { x: x + DRAG.x * Math.sin(angle), y: y + DRAG.y * (1 - Math.cos(angle)) }
    return { type: 'mouseMoved', ...to, button: 'left', buttons: 1 }
  })
}

/**
 * Sends inputs in time, not waiting for the page to answer each; ends when all are answered. The browser answers
 * some wheel events before the page has seen them.
 */
export async function play(session: CDPSession, inputs: readonly Input[]): Promise<void> {
  const answers: Promise<unknown>[] = []
  const start = performance.now()
  for (const [at, input] of inputs.entries()) {
    const rest = start + at * STEP_MS - performance.now()
    if (rest > 0) await new Promise((done) => setTimeout(done, rest))
    answers.push(session.send('Input.dispatchMouseEvent', input))
  }
  await Promise.all(answers)
}

/** Seconds of processor time that all processes of the browser have taken: other programs do not count. */
export async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, one) => sum + one.cpuTime, 0)
}

export interface Smoothness {
  readonly framesPerSecond: number
  readonly p95Ms: number
  /** Processor time that one frame took, ms, of all of the browser. */
  readonly cpuMs: number
  /** How far the view went, px, or how far the card, or by what factor the zoom changed: 1 is not at all. */
  readonly moved: number
}

/** What the frames of a gesture tell, up to the last that showed something new; `cpuSpent` in seconds, over all of them. */
export function smoothnessOf(gesture: Gesture, all: readonly Frame[], cpuSpent: number): Smoothness {
  const frames = all.slice(0, lastChange(all) + 1)
  const times = frames.map((frame) => frame.at)
  const steps = times.slice(1).map((time, at) => time - (times[at] ?? time))
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  return {
    framesPerSecond: (steps.length * 1000) / (last - first),
    p95Ms: quantile(steps, 0.95),
    cpuMs: (cpuSpent * 1000) / all.length,
    moved: movedBy(gesture, frames),
  }
}

function lastChange(frames: readonly Frame[]): number {
  return frames.findLastIndex(({ x, y, zoom, cardX }, at) => {
    const before = frames[at - 1]
    if (before === undefined) return false
    return before.x !== x || before.y !== y || before.zoom !== zoom || before.cardX !== cardX
  })
}

function movedBy(gesture: Gesture, frames: readonly Frame[]): number {
  if (gesture === 'zoom') {
    const zooms = frames.map((frame) => frame.zoom)
    return Math.max(...zooms) / Math.min(...zooms)
  }
  const places = frames.map((frame) => (gesture === 'pan' ? frame.x : frame.cardX))
  return Math.max(...places) - Math.min(...places)
}

/** Whether a gesture really happened: figures of nothing must not be compared. */
export function hasHappened(gesture: Gesture, moved: number): boolean {
  return gesture === 'zoom' ? moved > 1.2 : moved > 100
}
