/** (b) Frame times of pan, zoom and drag, and (d) what one remote edit costs, in a real Chromium against the server. */
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'

import { generateMap } from '../scripts/generateMap.ts'
import { writeChanges } from '../src/doc/apply.ts'
import { writeMapJson } from '../src/exchange/writeJson.ts'
import { makeCareerMap } from '../src/model/map.ts'
import type { Occupation } from '../src/model/occupation.ts'
import { importAsNewMap } from '../src/store/importMap.ts'
import { SyncClient } from '../test/helpers/syncClient.ts'
import { waitFor } from '../test/helpers/waitFor.ts'
import { startBenchServer } from './benchServer.ts'
import type { BenchServer } from './benchServer.ts'
import { median, quantile } from './table.ts'
import type { Table } from './table.ts'

const SIZES = [100, 300, 1000, 3000]
const RUNS = 3
const FRAMES = 90
const EDITS = 200
const EDITS_PER_SECOND = 50
const SEED = 11

type Row = readonly (string | number)[]
/** Milliseconds between frames, and of every main-thread task longer than 50 ms. */
interface Sample {
  readonly frames: readonly number[]
  readonly longTasks: readonly number[]
}
type Gesture = 'pan' | 'zoom' | 'drag'

export async function benchCanvas(): Promise<readonly Table[]> {
  const server = await startBenchServer()
  const browser = await chromium.launch(server.launch)
  try {
    const moves: Row[] = []
    for (const cards of SIZES) {
      const id = await createMap(server, cards)
      for (const view of ['reading', 'whole'] as const) {
        for (const gesture of ['pan', 'zoom', 'drag'] as const) {
          moves.push([cards, view, gesture, ...(await measureGesture(browser, server, { id, view, gesture }))])
        }
      }
    }
    const id = await createMap(server, 1000)
    const edits = [
      ['reading', ...(await measureEdits(browser, server, id, 'reading'))],
      ['whole', ...(await measureEdits(browser, server, id, 'whole'))],
    ]
    return [movesTable(moves), editsTable(edits)]
  } finally {
    await browser.close()
    await server.close()
  }
}

function movesTable(rows: readonly Row[]): Table {
  return {
    title: '(b) Canvas: pan, zoom, drag',
    note: `Milliseconds from frame to frame while a gesture gives one input a frame, 1440 x 900, ${RUNS} runs of ${FRAMES} frames each, software rendering. "reading" is 100 %, "whole" all cards on screen (painted where they are too small to read). 16.7 is the display's pace: less is not possible. Tasks are main-thread tasks over 50 ms during the gesture.`,
    head: ['cards', 'view', 'gesture', 'frames/s', 'p50 ms', 'p95 ms', 'longest frame ms', 'tasks over 50 ms'],
    rows,
  }
}

function editsTable(rows: readonly Row[]): Table {
  return {
    title: '(d) Canvas: one remote edit at 1,000 cards',
    note: `Another client changes titles and places of random cards, ${EDITS_PER_SECOND} edits a second. From the socket's message to the end of the frame that shows it; a frame alone takes up to 16.7 ms.`,
    head: ['view', 'edits', 'p50 ms', 'p95 ms', 'tasks over 50 ms', 'longest task ms'],
    rows,
  }
}

async function createMap(server: BenchServer, cards: number): Promise<string> {
  const map = makeCareerMap(generateMap({ cards, seed: SEED }))
  const made = await importAsNewMap(writeMapJson(map), { title: 'Bench', began: 'Bench' }, server.url)
  if (!made.ok) throw new Error(`The map of ${cards} cards was not made: ${made.problem.code}`)
  return made.value
}

interface Scene {
  readonly id: string
  readonly view: 'reading' | 'whole'
  readonly gesture: Gesture
}

async function measureGesture(browser: Browser, server: BenchServer, scene: Scene): Promise<readonly number[]> {
  const samples: Sample[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const page = await openCanvas(browser, server, scene.id, scene.view)
    samples.push(await GESTURES[scene.gesture](page))
    await page.context().close()
  }
  const frames = samples.flatMap((sample) => sample.frames)
  const tasks = samples.flatMap((sample) => sample.longTasks)
  const mean = frames.reduce((sum, one) => sum + one, 0) / frames.length
  return [1000 / mean, median(frames), quantile(frames, 0.95), Math.max(...frames), tasks.length]
}

async function openCanvas(
  browser: Browser,
  server: BenchServer,
  id: string,
  view: Scene['view'],
  atMessages = false,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await server.comeIn(context)
  const page = await context.newPage()
  if (atMessages) await page.addInitScript(timeMessages)
  await page.goto(`${server.url}/m/${id}?view=map`)
  const canvas = page.getByRole('application')
  await canvas.waitFor()
  await canvas.focus()
  await page.keyboard.press(view === 'reading' ? '0' : '1')
  if (view === 'reading') await page.locator('.react-flow__node').first().waitFor()
  // The glide to that view, fonts and everything late must be over.
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => setTimeout(done, 600))
    await new Promise((done) => requestIdleCallback(done))
  })
  return page
}

const GESTURES: Readonly<Record<Gesture, (page: Page) => Promise<Sample>>> = {
  pan: (page) => page.evaluate(turnWheel, { frames: FRAMES, deltaX: 10, deltaY: 8, isZoom: false }),
  zoom: (page) => page.evaluate(turnWheel, { frames: FRAMES, deltaX: 0, deltaY: 4, isZoom: true }),
  drag: dragCard,
}

interface Wheel {
  readonly frames: number
  readonly deltaX: number
  readonly deltaY: number
  readonly isZoom: boolean
}

/** In the page: one turn of the wheel a frame, there and back. */
async function turnWheel({ frames, deltaX, deltaY, isZoom }: Wheel): Promise<Sample> {
  const target = document.querySelector('.react-flow__pane')
  if (target === null) throw new Error('There is no canvas')
  const longTasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration)
  })
  observer.observe({ type: 'longtask' })
  const times: number[] = []
  let last = await new Promise<number>(requestAnimationFrame)
  for (let at = 0; at < frames; at += 1) {
    const sign = at % 60 < 30 ? 1 : -1
    target.dispatchEvent(
      new WheelEvent('wheel', {
        bubbles: true,
        cancelable: true,
        clientX: 720,
        clientY: 480,
        deltaX: deltaX * sign,
        deltaY: deltaY * sign,
        ctrlKey: isZoom,
      }),
    )
    const now = await new Promise<number>(requestAnimationFrame)
    times.push(now - last)
    last = now
  }
  await new Promise((done) => setTimeout(done, 100))
  observer.disconnect()
  return { frames: times, longTasks }
}

/** A card under the middle of the pane, dragged around by the mouse. */
async function dragCard(page: Page): Promise<Sample> {
  const at = await page.evaluate(() => {
    // Its upper third: no handle to pull a link from lies there.
    for (const node of document.querySelectorAll('.react-flow__node')) {
      const box = node.getBoundingClientRect()
      const point = { x: box.x + box.width / 3, y: box.y + box.height / 3 }
      const isInside = point.x > 300 && point.x < 1100 && point.y > 220 && point.y < 700
      if (isInside && document.elementFromPoint(point.x, point.y)?.closest('.react-flow__node') === node) return point
    }
    return null
  })
  // Far out there is no element until the pointer is over a card.
  const from = at ?? (await paintedCard(page))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 2 })
  const measuring = page.evaluate(watchFrames, FRAMES)
  for (let step = 0; step < FRAMES; step += 1) {
    const angle = (step / FRAMES) * 4 * Math.PI
    await page.mouse.move(from.x + 160 * Math.sin(angle), from.y + 90 * (1 - Math.cos(angle)))
  }
  const sample = await measuring
  const isDragging = await page.evaluate(() => document.querySelector('[class*="dragged"]') !== null)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  if (!isDragging) throw new Error('No card was dragged: the figures would be of nothing')
  return sample
}

/** A point over a painted card: where the pointer brings a card into the DOM. */
async function paintedCard(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  for (let y = 190; y < 760; y += 7) {
    for (let x = 210; x < 700; x += 9) {
      await page.mouse.move(x, y)
      const isOver = await page.evaluate(
        () =>
          new Promise<boolean>((done) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => done(document.querySelector('.react-flow__node') !== null)),
            ),
          ),
      )
      if (isOver) return { x, y }
    }
  }
  throw new Error('There is no card on the screen')
}

/** In the page: how long each of the coming frames takes. */
async function watchFrames(count: number): Promise<Sample> {
  const longTasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration)
  })
  observer.observe({ type: 'longtask' })
  const times: number[] = []
  let last = await new Promise<number>(requestAnimationFrame)
  for (let at = 0; at < count; at += 1) {
    const now = await new Promise<number>(requestAnimationFrame)
    times.push(now - last)
    last = now
  }
  observer.disconnect()
  return { frames: times, longTasks }
}

/** In the page, before its own scripts: notes for every socket message how long it is until the next frame has ended. */
function timeMessages(): void {
  const tells: number[] = []
  const longTasks: number[] = []
  Object.assign(window, { benchTells: tells, benchTasks: longTasks })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration)
  }).observe({ type: 'longtask' })
  const Native = window.WebSocket
  window.WebSocket = class extends Native {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      this.addEventListener('message', () => {
        const start = performance.now()
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => tells.push(performance.now() - start)
          channel.port2.postMessage(null)
        })
      })
    }
  }
}

async function measureEdits(
  browser: Browser,
  server: BenchServer,
  id: string,
  view: Scene['view'],
): Promise<readonly number[]> {
  const page = await openCanvas(browser, server, id, view, true)
  const client = new SyncClient(`${server.url.replace('http', 'ws')}/sync/${id}`, {
    headers: { cookie: server.cookie },
  })
  await waitFor(() => client.isSynced, 'the map')
  const occupations = generateMap({ cards: 1000, seed: SEED }).filter(
    (one): one is Occupation => one.kind === 'occupation',
  )
  await page.evaluate(() => {
    for (const list of [Reflect.get(window, 'benchTells'), Reflect.get(window, 'benchTasks')]) list.length = 0
  })
  for (let edit = 0; edit < EDITS; edit += 1) {
    const began = performance.now()
    const [one, other] = [
      occupations[(edit * 37) % occupations.length],
      occupations[(edit * 53 + (view === 'whole' ? 91 : 5)) % occupations.length],
    ]
    if (one === undefined || other === undefined) break
    if (edit % 2 === 0) {
      const [key] = Object.keys(one.titles)
      const value = { text: { en: `Edited ${view} ${edit}` }, socCode: null, order: 'a0' }
      if (key !== undefined) {
        writeChanges(client.doc, [{ type: 'setEntry', id: one.id, field: 'titles', key, value }], 'bench')
      }
    } else {
      writeChanges(client.doc, [{ type: 'set', id: one.id, field: 'place', value: other.place }], 'bench')
    }
    const rest = 1000 / EDITS_PER_SECOND - (performance.now() - began)
    await new Promise((done) => setTimeout(done, Math.max(0, rest)))
  }
  await waitFor(() => client.acknowledged === client.sent, 'the last edit on disk')
  const told = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 500))
    return { tells: [...Reflect.get(window, 'benchTells')], tasks: [...Reflect.get(window, 'benchTasks')] }
  })
  client.leave()
  await page.context().close()
  const tells = told.tells.map(Number)
  const tasks = told.tasks.map(Number)
  return [tells.length, median(tells), quantile(tells, 0.95), tasks.length, Math.max(0, ...tasks)]
}
