/** One visit: an editor opened with a map in a fresh browser context, and what it does with it. */
import { gzipSync } from 'node:zlib'

import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'

import type { Box, Point } from '../../src/layout/picture.ts'
import { isSameView } from '../../src/ui/canvas/fit.ts'
import type { Size, View } from '../../src/ui/canvas/fit.ts'
import { middleOf } from './equalMap.ts'
import type { EqualCard, EqualMap } from './equalMap.ts'
import { cpuSeconds, hasHappened, inputsOf, play, smoothnessOf } from './gestures.ts'
import type { Gesture, Smoothness } from './gestures.ts'
import { installOwnProbe, installRecorder } from './record.ts'

export const EDITORS = ['Trellis', 'tldraw', 'Excalidraw'] as const
export type Editor = (typeof EDITORS)[number]

export interface Scene {
  readonly name: string
  readonly map: EqualMap
  readonly mapName: string
  readonly isWhole: boolean
  readonly window: Size
  readonly gestures: readonly Gesture[]
  /** The address of our own map. */
  readonly ownUrl: string
  readonly stageUrl: string
  /** Gives a browser the session that opens it. */
  readonly comeIn: (context: BrowserContext) => Promise<void>
}

/** Where our canvas stands and looks: what the rivals are given. */
export interface Sight {
  readonly pane: Box
  /** As the map opens. */
  readonly first: View
  /** As it is measured. */
  readonly view: View
}

export interface Visit {
  readonly readyMs: number
  readonly scriptKb: number
  readonly heapMb: number
  /** Longest main-thread task until ready and after it, ms. */
  readonly loadTaskMs: number
  readonly gestureTaskMs: number
  /** As read back, and how many cards that shows. */
  readonly zoom: number
  readonly shown: number
  readonly gestures: ReadonlyMap<Gesture, Smoothness>
}

/** What one wheel event with Ctrl must turn so that it changes the zoom by about 2 %: each editor counts in its own way. */
const ZOOM_TURN: Readonly<Record<Editor, number>> = { Trellis: 14.6, tldraw: 2, Excalidraw: 1.17 }
const PATIENCE_MS = 60_000

/** Opens our own map once, to learn where the canvas stands and looks in this scene. Warms up the server too. */
export async function learnSight(browser: Browser, scene: Scene): Promise<Sight> {
  return inPage(browser, scene, 'Trellis', async (page) => {
    await page.goto(scene.ownUrl)
    await page.locator('.react-flow__node, .react-flow canvas').first().waitFor()
    await settle(page)
    const first = await viewOf(page)
    await showOwn(page, scene, null)
    const pane = await page.locator('.react-flow').evaluate((flow) => {
      const { x, y, width, height } = flow.getBoundingClientRect()
      return { x, y, width, height }
    })
    const view = await viewOf(page)
    return { pane, first, view: scene.isWhole ? view : fullest(scene.map, view, pane) }
  })
}

/** Opens `editor`, looking where `sight` says, and measures it. */
export async function visit(browser: Browser, editor: Editor, scene: Scene, sight: Sight): Promise<Visit> {
  return inPage(browser, scene, editor, async (page) => {
    const opening = editor === 'Trellis' ? sight.first : sight.view
    const middles = cardsIn(scene.map, opening, sight.pane).map((card) => toScreen(opening, middleOf(card)))
    await page.addInitScript(installRecorder, spread(middles))
    await page.goto(addressOf(editor, scene, sight))
    await page.waitForFunction(() => (window.benchRecorder?.getReady() ?? 0) > 0)
    return await measure(browser, page, editor, scene, sight)
  })
}

/** Opens our own map where it is measured, for `run`. */
export function inOwnPage<T>(
  browser: Browser,
  scene: Scene,
  sight: Sight,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  return inPage(browser, scene, 'Trellis', async (page) => {
    await page.goto(scene.ownUrl)
    await page.locator('.react-flow__node, .react-flow canvas').first().waitFor()
    await lookAt(page, 'Trellis', scene, sight)
    return run(page)
  })
}

async function inPage<T>(browser: Browser, scene: Scene, editor: Editor, run: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: scene.window })
  try {
    if (editor === 'Trellis') await scene.comeIn(context)
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    if (editor === 'Trellis') await page.addInitScript(installOwnProbe)
    return await run(page)
  } finally {
    await context.close()
  }
}

async function measure(browser: Browser, page: Page, editor: Editor, scene: Scene, sight: Sight): Promise<Visit> {
  const readyMs = await page.evaluate(() => window.benchRecorder?.getReady() ?? 0)
  const scriptKb = await scriptKbUntil(page, await page.evaluate(() => window.benchRecorder?.getShown() ?? 0))
  await settle(page)
  const loadTaskMs = await longestTask(page)
  const view = await lookAt(page, editor, scene, sight)
  const session = await page.context().newCDPSession(page)
  const heapMb = await heapOf(session)
  const gestures = new Map<Gesture, Smoothness>()
  await longestTask(page)
  for (const gesture of scene.gestures) {
    await lookAt(page, editor, scene, sight)
    gestures.set(gesture, await perform({ browser, page, session, editor, scene, sight, gesture }))
  }
  const shown = cardsIn(scene.map, view, sight.pane).length
  const gestureTaskMs = await longestTask(page)
  return { readyMs, scriptKb, heapMb, loadTaskMs, gestureTaskMs, zoom: view.zoom, shown, gestures }
}

function addressOf(editor: Editor, scene: Scene, sight: Sight): string {
  if (editor === 'Trellis') return scene.ownUrl
  const { x, y, zoom } = sight.view
  const { x: left, y: top, width, height } = sight.pane
  const asked = Object.entries({ x, y, zoom, left, top, width, height }).map(([name, value]) => [name, String(value)])
  const words = new URLSearchParams([['map', scene.mapName], ...asked])
  return `${scene.stageUrl}/${editor.toLowerCase()}.html?${words.toString()}`
}

/** Brings the page to the view all are measured in, and reads the view back: another one is an error. */
async function lookAt(page: Page, editor: Editor, scene: Scene, { view }: Sight): Promise<View> {
  if (editor === 'Trellis') await showOwn(page, scene, view)
  else await page.evaluate((to) => window.benchProbe?.setView?.(to), view)
  await settle(page)
  const now = await viewOf(page)
  if (!isSameView(now, view)) throw new Error(`${editor} shows ${JSON.stringify(now)}, not ${JSON.stringify(view)}`)
  return now
}

/** Our own view by what a person has: all of the map, from there 100 %, and from there `to` by the wheel. */
async function showOwn(page: Page, { isWhole, window }: Scene, to: View | null): Promise<void> {
  await page.getByRole('application').focus()
  await page.mouse.move(window.width / 2, window.height / 2)
  await page.keyboard.press('1')
  await rest(page)
  if (isWhole) return
  await page.keyboard.press('0')
  await rest(page)
  if (to === null) return
  const from = await viewOf(page)
  await page.mouse.wheel(from.x - to.x, from.y - to.y)
  await rest(page)
}

/** Waits until the view has stood still for a quarter of a second: longer than a glide takes to begin. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let last = ''
    for (let still = 0; still < 15; still += 1) {
      await new Promise(requestAnimationFrame)
      const now = JSON.stringify(window.benchProbe?.getView())
      if (now !== last) still = 0
      last = now
    }
  })
}

async function viewOf(page: Page): Promise<View> {
  const view = await page.evaluate(() => window.benchProbe?.getView())
  if (view === undefined) throw new Error('The page tells no view')
  return view
}

/** Fonts and everything late must be over. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => setTimeout(done, 400))
    await new Promise((done) => requestIdleCallback(done))
  })
}

async function longestTask(page: Page): Promise<number> {
  return Math.max(0, ...(await page.evaluate(() => window.benchRecorder?.takeTasks() ?? [])))
}

/** kB of gzip of all scripts the page had asked for when its cards stood there. */
async function scriptKbUntil(page: Page, shownMs: number): Promise<number> {
  const names = await page.evaluate(
    (until) => performance.getEntriesByType('resource').flatMap((one) => (one.startTime <= until ? [one.name] : [])),
    shownMs,
  )
  const scripts = [...new Set(names)].filter((name) => new URL(name).pathname.endsWith('.js'))
  const sizes = await Promise.all(scripts.map(async (url) => gzipSync(await bytesOf(url), { level: 9 }).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

async function bytesOf(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

/** MB of the page's JavaScript heap after collecting garbage. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.send('HeapProfiler.disable')
  return usedSize / 2 ** 20
}

interface Performance {
  readonly browser: Browser
  readonly page: Page
  readonly session: CDPSession
  readonly editor: Editor
  readonly scene: Scene
  readonly sight: Sight
  readonly gesture: Gesture
}

async function perform({ browser, page, session, editor, scene, sight, gesture }: Performance): Promise<Smoothness> {
  const { pane } = sight
  const middle = { x: pane.x + pane.width / 2, y: pane.y + pane.height / 2 }
  const at = gesture === 'drag' ? gripOf(scene, sight) : middle
  await page.mouse.move(at.x, at.y)
  if (gesture === 'drag') {
    await page.mouse.down()
    await page.mouse.move(at.x + 8, at.y + 8, { steps: 2 })
  }
  const cpuBefore = await cpuSeconds(browser)
  await page.evaluate((id) => window.benchRecorder?.start(id), cardNearMiddle(scene, sight).id)
  await play(session, inputsOf(gesture, at, ZOOM_TURN[editor]))
  await rest(page)
  const frames = await page.evaluate(() => window.benchRecorder?.stop() ?? [])
  const cpuSpent = (await cpuSeconds(browser)) - cpuBefore
  if (gesture === 'drag') {
    // Given up where it began: the next gesture finds the map as it was.
    await page.keyboard.press('Escape')
    await page.mouse.up()
  }
  const smoothness = smoothnessOf(gesture, frames, cpuSpent)
  if (!hasHappened(gesture, smoothness.moved)) {
    throw new Error(`${editor}: the ${gesture} moved nothing (${smoothness.moved})`)
  }
  return smoothness
}

function toScreen({ x, y, zoom }: View, point: Point): Point {
  return { x: point.x * zoom + x, y: point.y * zoom + y }
}

/** Cards of which the pane shows the middle. */
function cardsIn(map: EqualMap, view: View, { width, height }: Size): readonly EqualCard[] {
  return map.cards.filter((card) => {
    const { x, y } = toScreen(view, middleOf(card))
    return x > 0 && y > 0 && x < width && y < height
  })
}

/** A few of many, from the first to the last. */
function spread(points: readonly Point[]): readonly Point[] {
  return points.filter((_, at) => at % Math.ceil(points.length / 5) === 0)
}

export function cardsInSight({ map }: Scene, { view, pane }: Sight): readonly EqualCard[] {
  return cardsIn(map, view, pane)
}

/** The card nearest to the middle of the pane. */
function cardNearMiddle({ map }: Scene, { view, pane }: Sight): EqualCard {
  const far = (card: EqualCard): number => {
    const { x, y } = toScreen(view, middleOf(card))
    return Math.hypot(x - pane.width / 2, y - pane.height / 2)
  }
  return map.cards.reduce((best, card) => (far(card) < far(best) ? card : best))
}

/** Where to take hold of that card in the window: its upper third, where no handle to pull an arrow from lies. */
export function gripOf(scene: Scene, sight: Sight): Point {
  const card = cardNearMiddle(scene, sight)
  const { x, y } = toScreen(sight.view, { x: card.x + card.width / 3, y: card.y + card.height / 3 })
  return { x: sight.pane.x + x, y: sight.pane.y + y }
}

/** The view, of those with one of the cards in the middle, that has the most cards; whole px from `from`, as a wheel turns. */
export function fullest(map: EqualMap, from: View, pane: Size): View {
  let best = from
  let most = 0
  for (const card of map.cards) {
    const { x, y } = toScreen(from, middleOf(card))
    const view = { ...from, x: from.x + Math.round(pane.width / 2 - x), y: from.y + Math.round(pane.height / 2 - y) }
    const count = cardsIn(map, view, pane).length
    if (count > most) [best, most] = [view, count]
  }
  return best
}
