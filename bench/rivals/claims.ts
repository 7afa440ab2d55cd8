/** What the product promises beside its rivals, and whether the figures of a run keep it. */
import { median } from '../table.ts'
import type { Gesture } from './gestures.ts'
import type { Tasks } from './trace.ts'
import type { Editor } from './visit.ts'

/** Medians of one editor in one scene. */
export interface Figures {
  readonly readyMs: number
  readonly scriptKb: number
  readonly heapMb: number
  readonly framesPerSecond: ReadonlyMap<Gesture, number>
}

export interface MeasuredScene {
  readonly name: string
  readonly isWhole: boolean
  readonly figures: ReadonlyMap<Editor, Figures>
}

export interface Verdict {
  readonly claim: string
  readonly scene: string
  readonly ours: number
  readonly theirs: number
  /** Ours over theirs. */
  readonly ratio: number
  readonly holds: boolean
}

/** The longest tasks of our main thread, run by run. */
export interface OwnTasks {
  readonly act: string
  readonly scene: string
  readonly runs: readonly Tasks[]
}

/** Frames within this share of each other are the same: so far do equal runs lie apart. */
const SAME = 0.03
const PAN_TIMES = 2.5

/** A verdict for every claim in every scene it is about. Scenes without figures of a side it needs are left out. */
export function judgeScenes(scenes: readonly MeasuredScene[]): readonly Verdict[] {
  return scenes.flatMap((scene) => [...judgeFrames(scene), ...judgeCosts(scene)])
}

function judgeFrames({ name, isWhole, figures }: MeasuredScene): readonly Verdict[] {
  const frames = (editor: Editor, gesture: Gesture): number | undefined =>
    figures.get(editor)?.framesPerSecond.get(gesture)
  if (isWhole) {
    const theirs = ['tldraw' as const, 'Excalidraw' as const].flatMap((rival) => frames(rival, 'pan') ?? [])
    return atLeast(`pan: ${PAN_TIMES} times the frames of the better one`, name, {
      ours: frames('Trellis', 'pan'),
      theirs: theirs.length === 0 ? undefined : Math.max(...theirs),
      times: PAN_TIMES,
    })
  }
  return (['pan', 'zoom', 'drag'] as const).flatMap((gesture) =>
    atLeast(`${gesture}: no fewer frames than Excalidraw`, name, {
      ours: frames('Trellis', gesture),
      theirs: frames('Excalidraw', gesture),
      times: 1 - SAME,
    }),
  )
}

function judgeCosts({ name, figures }: MeasuredScene): readonly Verdict[] {
  const ours = figures.get('Trellis')
  const theirs = figures.get('Excalidraw')
  const most = (claim: string, key: 'readyMs' | 'heapMb' | 'scriptKb', share: number): readonly Verdict[] =>
    atMost(claim, name, { ours: ours?.[key], theirs: theirs?.[key], times: share })
  return [
    ...most('ready, ms: at most half of Excalidraw', 'readyMs', 1 / 2),
    ...most('heap, MB: at most a third of Excalidraw', 'heapMb', 1 / 3),
    ...most('first-screen script, kB: at most half of Excalidraw', 'scriptKb', 1 / 2),
  ]
}

const LONGEST_MS = 50

/** Whether our main thread is never busy for longer than a person feels; told by its own time and by the clock. */
export function judgeTasks(tasks: readonly OwnTasks[]): readonly Verdict[] {
  return tasks.flatMap(({ act, scene, runs }) => {
    if (runs.length === 0) return []
    const cpuMs = Math.max(...runs.map((run) => run.cpuMs))
    const wallMs = median(runs.map((run) => run.wallMs))
    const claim = `${act}: no task over ${LONGEST_MS} ms (own time; median by the clock ${wallMs.toFixed(0)} ms)`
    return [{ claim, scene, ours: cpuMs, theirs: LONGEST_MS, ratio: cpuMs / LONGEST_MS, holds: cpuMs <= LONGEST_MS }]
  })
}

interface Sides {
  readonly ours: number | undefined
  readonly theirs: number | undefined
  readonly times: number
}

function atLeast(claim: string, scene: string, sides: Sides): readonly Verdict[] {
  return compare(claim, scene, sides, (ratio) => ratio >= sides.times)
}

function atMost(claim: string, scene: string, sides: Sides): readonly Verdict[] {
  return compare(claim, scene, sides, (ratio) => ratio <= sides.times)
}

function compare(
  claim: string,
  scene: string,
  { ours, theirs }: Sides,
  holds: (ratio: number) => boolean,
): readonly Verdict[] {
  if (ours === undefined || theirs === undefined) return []
  const ratio = ours / theirs
  return [{ claim, scene, ours, theirs, ratio, holds: holds(ratio) }]
}
