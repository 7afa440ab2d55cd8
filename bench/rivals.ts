/**
 * (g) Trellis beside tldraw and Excalidraw, in one run: equal cards and arrows, same view, same gestures, by turns.
 * The rivals have a package of their own in `bench/rivals/`, installed by the first run; none of it is the product's.
 */
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'

import { generateMap } from '../scripts/generateMap.ts'
import { writeMapJson } from '../src/exchange/writeJson.ts'
import { createWords } from '../src/i18n/createWords.ts'
import { layoutMap } from '../src/layout/layout.ts'
import { makeCareerMap } from '../src/model/map.ts'
import type { Occupation } from '../src/model/occupation.ts'
import { importAsNewMap } from '../src/store/importMap.ts'
import { faceWordsFrom } from '../src/ui/faceWords.ts'
import { startBenchServer } from './benchServer.ts'
import type { BenchServer } from './benchServer.ts'
import { judgeScenes, judgeTasks } from './rivals/claims.ts'
import type { MeasuredScene, OwnTasks, Verdict } from './rivals/claims.ts'
import { equalMapOf } from './rivals/equalMap.ts'
import type { EqualMap } from './rivals/equalMap.ts'
import { GESTURES } from './rivals/gestures.ts'
import type { Gesture } from './rivals/gestures.ts'
import { measureEdits, measureTyping } from './rivals/ownTasks.ts'
import { openStage, rivalVersions } from './rivals/stage.ts'
import type { Tasks } from './rivals/trace.ts'
import { EDITORS, learnSight, visit } from './rivals/visit.ts'
import type { Editor, Scene, Sight, Visit } from './rivals/visit.ts'
import { median } from './table.ts'
import type { Table } from './table.ts'

/** `BENCH_ROUNDS=1` for a quick look. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const SEED = 11
const READING = { width: 1440, height: 900 }
/** So large that all 1,000 cards stand on it at 10 %: Excalidraw zooms out no further. */
const WALL = { width: 1680, height: 1600 }

/** Part (g) of the benchmarks: one table of figures, one of claims. */
export async function benchRivals(): Promise<readonly Table[]> {
  const server = await startBenchServer()
  const few = await makeMap(server, 300)
  const many = await makeMap(server, 1000)
  const stage = await openStage({ few: few.plain, many: many.plain, manyFull: many.full })
  const browser = await chromium.launch(server.launch)
  try {
    const own = { stageUrl: stage.url, comeIn: server.comeIn }
    const at = (id: string) => ({ ...own, ownUrl: `${server.url}/m/${id}?view=map` })
    const whole = { isWhole: true, window: WALL, gestures: ['pan'] as const, ...at(many.id) }
    const near = { isWhole: false, window: READING, gestures: GESTURES }
    const scenes: readonly Scene[] = [
      { ...whole, name: '1,000 cards, all on screen', map: many.plain, mapName: 'many' },
      { ...whole, name: '1,000 whole cards, all on screen', map: many.full, mapName: 'manyFull' },
      { ...near, ...at(few.id), name: '300 cards, zoom 1', map: few.plain, mapName: 'few' },
      { ...near, ...at(many.id), name: '1,000 cards, zoom 1', map: many.plain, mapName: 'many' },
    ]
    const visits = await visitAll(browser, scenes)
    const tasks = await measureOwnTasks(browser, visits.at(-1), many.occupations)
    const verdicts = [...judgeScenes(visits.map(measuredOf)), ...judgeTasks(tasks)]
    return [figuresTable(visits, await rivalVersions()), claimsTable(verdicts)]
  } finally {
    await browser.close()
    await stage.close()
    await server.close()
  }
}

interface BenchMap {
  readonly id: string
  readonly occupations: readonly Occupation[]
  readonly plain: EqualMap
  readonly full: EqualMap
}

/** The same map for all: on our server, and as the places and words of its picture. */
async function makeMap(server: BenchServer, cards: number): Promise<BenchMap> {
  const records = generateMap({ cards, seed: SEED })
  const map = makeCareerMap(records)
  const made = await importAsNewMap(writeMapJson(map), { title: 'Bench', began: 'Bench' }, server.url)
  if (!made.ok) throw new Error(`The map of ${cards} cards was not made: ${made.problem.code}`)
  const picture = layoutMap(map, faceWordsFrom(createWords('en')), { arrangement: 'matrix' })
  const occupations = records.filter((one): one is Occupation => one.kind === 'occupation')
  return { id: made.value, occupations, plain: equalMapOf(picture, 'plain'), full: equalMapOf(picture, 'full') }
}

interface SceneVisits {
  readonly scene: Scene
  readonly sight: Sight
  readonly visits: ReadonlyMap<Editor, readonly Visit[]>
}

/** Every editor in every scene, one after the other and round after round: what else the machine does, it does to all. */
async function visitAll(browser: Browser, scenes: readonly Scene[]): Promise<readonly SceneVisits[]> {
  console.error(`${scenes.length * EDITORS.length * ROUNDS} visits, ten seconds each on a quiet machine …`)
  const all: (SceneVisits & { readonly visits: Map<Editor, Visit[]> })[] = []
  for (const scene of scenes) all.push({ scene, sight: await learnSight(browser, scene), visits: new Map() })
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const { scene, sight, visits } of all) {
      for (const editor of EDITORS) {
        console.error(`Round ${round} of ${ROUNDS}: ${scene.name}, ${editor}`)
        const made = await tryTwice(() => visit(browser, editor, scene, sight))
        if (made !== null) visits.set(editor, [...(visits.get(editor) ?? []), made])
      }
    }
  }
  return all
}

/** What we promise of ourselves alone, in the scene last visited. */
async function measureOwnTasks(
  browser: Browser,
  last: SceneVisits | undefined,
  occupations: readonly Occupation[],
): Promise<readonly OwnTasks[]> {
  if (last === undefined) return []
  const { scene, sight } = last
  const acts: readonly (readonly [string, () => Promise<Tasks>])[] = [
    ['typing in the inspector', () => measureTyping(browser, scene, sight)],
    ['a remote edit', () => measureEdits(browser, scene, sight, occupations)],
  ]
  const made: OwnTasks[] = []
  for (const [act, measure] of acts) {
    const runs: Tasks[] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      console.error(`Round ${round} of ${ROUNDS}: ${scene.name}, ${act}`)
      const tasks = await tryTwice(measure)
      if (tasks !== null) runs.push(tasks)
    }
    made.push({ act, scene: scene.name, runs })
  }
  return made
}

/** A visit that fails is made once more; failing again it is missing from the medians, and is said. */
async function tryTwice<T>(run: () => Promise<T>): Promise<T | null> {
  for (let left = 1; left >= 0; left -= 1) {
    try {
      return await run()
    } catch (error) {
      console.error(error instanceof Error ? error.message : error, left > 0 ? 'Once more.' : 'Left out.')
    }
  }
  return null
}

function measuredOf({ scene: { name, isWhole }, visits }: SceneVisits): MeasuredScene {
  const figures = [...visits].map(([editor, made]) => [editor, figuresOf(made)] as const)
  return { name, isWhole, figures: new Map(figures) }
}

function figuresOf(visits: readonly Visit[]) {
  const of = (pick: (visit: Visit) => number): number => median(visits.map(pick))
  const frames = GESTURES.flatMap((gesture) => {
    const rates = visits.flatMap(({ gestures }) => gestures.get(gesture)?.framesPerSecond ?? [])
    return rates.length === 0 ? [] : [[gesture, median(rates)] as const]
  })
  return {
    readyMs: of((one) => one.readyMs),
    scriptKb: of((one) => one.scriptKb),
    heapMb: of((one) => one.heapMb),
    framesPerSecond: new Map(frames),
  }
}

function figuresTable(scenes: readonly SceneVisits[], versions: string): Table {
  return {
    title: '(g) Beside tldraw and Excalidraw',
    note: `${versions}, as production builds from loopback; Trellis from its own server. Equal maps: our picture's places and sizes, a title and two lines set apart from it, border and background, 1.5 bound arrows a card (ours routed, theirs straight, the quicker kind of both); ours shows wages, chips and lanes besides, and only in "whole cards" theirs shows every line and mark of ours too. A card of tldraw is one shape of HTML, one of Excalidraw a box and a text for each look in a group. Medians of ${ROUNDS} rounds, the editors by turns. The rivals' canvas stands where ours does and looks at the same part; zoom and cards in view are read back. "All on screen" is a window of ${WALL.width} x ${WALL.height}, where Excalidraw's farthest zoom shows all cards; zoom 1 is in ${READING.width} x ${READING.height}. Gestures are 60 real inputs a second, drag first, each from that view, and each seen to have moved something. Frames/s (p95 ms; ms of processor time a frame, all of the browser, which other programs do not change much), of the zoom also by what factor it went. Ready: from the start of the visit until the cards stand there and the main thread is idle; Trellis opens with all of the map in view, the rivals at the view measured. Heap: after collecting garbage. Script: gzip of all asked for until the cards stood there. Tasks: the longest of the main thread, ms.`,
    head: [
      'scene',
      'editor',
      'zoom',
      'cards in view',
      'pan',
      'zoom',
      'drag',
      'ready, ms',
      'heap, MB',
      'script, kB',
      'task until ready',
      'task in gestures',
      'visits',
    ],
    rows: scenes.flatMap(({ scene, visits }) =>
      EDITORS.map((editor) => [scene.name, editor, ...figureCells(visits.get(editor) ?? [])]),
    ),
  }
}

function figureCells(visits: readonly Visit[]): readonly (string | number)[] {
  const of = (pick: (visit: Visit) => number): number => median(visits.map(pick))
  return [
    of((one) => one.zoom),
    of((one) => one.shown),
    ...(['pan', 'zoom', 'drag'] as const).map((gesture) => gestureCell(gesture, visits)),
    of((one) => one.readyMs),
    of((one) => one.heapMb),
    of((one) => one.scriptKb),
    of((one) => one.loadTaskMs),
    of((one) => one.gestureTaskMs),
    visits.length,
  ]
}

function gestureCell(gesture: Gesture, visits: readonly Visit[]): string {
  const made = visits.flatMap(({ gestures }) => gestures.get(gesture) ?? [])
  if (made.length === 0) return '-'
  const rate = median(made.map((one) => one.framesPerSecond))
  const factor = gesture === 'zoom' ? ` x${median(made.map((one) => one.moved)).toFixed(1)}` : ''
  const p95 = median(made.map((one) => one.p95Ms)).toFixed(0)
  return `${rate.toFixed(1)} (${p95}; ${median(made.map((one) => one.cpuMs)).toFixed(1)})${factor}`
}

function claimsTable(verdicts: readonly Verdict[]): Table {
  return {
    title: '(g) What of it was promised',
    note: `Of the medians above. Frames within 3 % of each other count as the same. Tasks are the longest of the main thread in ${ROUNDS} rounds; what decides is the thread's own time, the clock's counts other programs of a busy machine too.`,
    head: ['claim', 'scene', 'Trellis', 'rival', 'ratio', 'verdict'],
    rows: verdicts.map(({ claim, scene, ours, theirs, ratio, holds }) => [
      claim,
      scene,
      ours,
      theirs,
      ratio,
      holds ? 'holds' : '**misses**',
    ]),
  }
}
