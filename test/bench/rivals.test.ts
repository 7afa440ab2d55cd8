import { describe, expect, it } from 'vitest'
import { judgeScenes, judgeTasks } from '../../bench/rivals/claims.ts'
import type { Figures, MeasuredScene } from '../../bench/rivals/claims.ts'
import { equalMapOf, straightBetween } from '../../bench/rivals/equalMap.ts'
import type { EqualMap } from '../../bench/rivals/equalMap.ts'
import { excalidrawElements } from '../../bench/rivals/excalidrawElements.ts'
import { hasHappened, inputsOf, smoothnessOf } from '../../bench/rivals/gestures.ts'
import { tldrawRecords } from '../../bench/rivals/tldrawRecords.ts'
import { readLongest } from '../../bench/rivals/trace.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { WORDS } from '../helpers/words.ts'

const picture = layoutMap(makeCareerMap(generateMap({ cards: 60, seed: 11 })), WORDS, { arrangement: 'matrix' })
const plain = equalMapOf(picture, 'plain')
const full = equalMapOf(picture, 'full')

describe('the equal map', () => {
  it('has every card and link of our picture, where it stands there', () => {
    expect(plain.cards).toHaveLength(60)
    expect(plain.arrows).toHaveLength(90)
    for (const card of plain.cards) expect(picture.cards.get(card.id)).toMatchObject(placeOf(card))
  })

  it('says a title and two lines of each card, or all of its lines and marks', () => {
    for (const [at, { id, texts }] of plain.cards.entries()) {
      const face = picture.cards.get(id)?.face
      const lines = face?.lines.map((line) => line.text) ?? []
      expect(texts.flatMap((text) => text.words)).toEqual(lines.slice(0, 3))
      const said = face?.marks.flatMap((mark) => ('line' in mark ? [mark.line.text] : [])) ?? []
      expect(full.cards[at]?.texts.flatMap((text) => text.words)).toEqual([...lines, ...said])
      expect(full.cards[at]?.boxes).toHaveLength(face?.marks.length ?? 0)
    }
  })

  it.each([
    ['plain', plain],
    ['full', full],
  ] as const)('is the same in tldraw and Excalidraw: places, words and ends of arrows (%s)', (_, map) => {
    expect(readTldraw(map)).toEqual(readOwn(map))
    expect(readExcalidraw(map)).toEqual(readOwn(map))
  })

  it('draws an arrow from border to border', () => {
    const line = straightBetween({ x: 0, y: 0, width: 100, height: 40 }, { x: 300, y: 0, width: 100, height: 40 })
    expect(line).toEqual({ start: { x: 100, y: 20 }, end: { x: 300, y: 20 } })
  })
})

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function placeOf({ x, y, width, height }: Place): Place {
  return { x, y, width, height }
}

/** What a map says, sorted: `card x y width height words` and `arrow from to`. */
function readOwn({ cards, arrows }: EqualMap): readonly string[] {
  return [
    ...cards.map((card) =>
      cardLine(
        card.id,
        placeOf(card),
        card.texts.flatMap((text) => text.words),
      ),
    ),
    ...arrows.map(({ id, from, to }) => `${id} ${from} ${to}`),
  ].toSorted()
}

function cardLine(id: string, { x, y, width, height }: Place, words: readonly string[]): string {
  return [id, x, y, width, height, ...words].join(' ')
}

function readTldraw(map: EqualMap): readonly string[] {
  const records = Object.values(tldrawRecords(map))
  const strip = (id: unknown): string => String(id).replace('shape:', '')
  const endOf = (arrow: string, terminal: string): string => {
    const binding = records.find((record) => record.id === `binding:${strip(arrow)}-${terminal}`)
    expect(binding?.['fromId']).toBe(arrow)
    return strip(binding?.['toId'])
  }
  return records
    .flatMap((record) => {
      if (record['type'] === 'card') return [tldrawCard(record)]
      return record.typeName === 'shape'
        ? [`${strip(record.id)} ${endOf(record.id, 'start')} ${endOf(record.id, 'end')}`]
        : []
    })
    .toSorted()
}

function tldrawCard(record: ReturnType<typeof tldrawRecords>[string]): string {
  const { w, h, texts } = Object(record['props'])
  const place = { x: Number(record['x']), y: Number(record['y']), width: w, height: h }
  const words = texts.flatMap((text: { readonly words: readonly string[] }) => text.words)
  return cardLine(record.id.replace('shape:', ''), place, words)
}

function readExcalidraw(map: EqualMap): readonly string[] {
  const elements = excalidrawElements(map)
  const groupOf = (element: (typeof elements)[number]): string => String(element['groupIds'])
  return elements
    .flatMap((element) => {
      if (element.type === 'arrow') {
        const [from, to] = [Object(element['startBinding']), Object(element['endBinding'])]
        return [`${element.id} ${from.elementId} ${to.elementId}`]
      }
      if (element.type !== 'rectangle' || element.id.includes('-mark')) return []
      const place = {
        x: Number(element['x']),
        y: Number(element['y']),
        width: Number(element['width']),
        height: Number(element['height']),
      }
      const texts = elements.filter((other) => other.type === 'text' && groupOf(other) === groupOf(element))
      return [
        cardLine(
          element.id,
          place,
          texts.flatMap((text) => String(text['text']).split('\n')),
        ),
      ]
    })
    .toSorted()
}

describe('a gesture', () => {
  it('drags in two circles and ends where it began', () => {
    const inputs = inputsOf('drag', { x: 500, y: 300 }, 0)
    expect(inputs.at(-1)?.x).toBeCloseTo(500)
    expect(inputs.at(-1)?.y).toBeCloseTo(300)
    expect(Math.max(...inputs.map((input) => input.x))).toBeGreaterThan(650)
  })

  it('counts frames until the last that showed something new, and sees how far it went', () => {
    const frames = [0, 10, 20, 20, 20].map((x, at) => ({ at: at * 20, x, y: 0, zoom: 1, cardX: 0 }))
    expect(smoothnessOf('pan', frames, 0.05)).toEqual({ framesPerSecond: 50, p95Ms: 20, cpuMs: 10, moved: 20 })
    expect(hasHappened('pan', 20)).toBe(false)
    expect(hasHappened('pan', 600)).toBe(true)
  })
})

describe('the trace', () => {
  it("tells the longest task of a page's main thread, by the clock and by its own time", () => {
    const main = { pid: 1, tid: 2 }
    const traceEvents = [
      { name: 'thread_name', ...main, args: { name: 'CrRendererMain' } },
      { name: 'RunTask', ...main, dur: 70_000, tdur: 20_000 },
      { name: 'RunTask', ...main, dur: 30_000, tdur: 25_000 },
      { name: 'RunTask', pid: 1, tid: 3, dur: 900_000, tdur: 900_000 },
    ]
    expect(readLongest({ traceEvents })).toEqual({ wallMs: 70, cpuMs: 25 })
  })
})

describe('the verdict', () => {
  const figures = (pan: number, cost: number): Figures => ({
    readyMs: cost,
    scriptKb: cost,
    heapMb: cost,
    framesPerSecond: new Map([
      ['pan', pan],
      ['zoom', pan],
      ['drag', pan],
    ]),
  })
  const scene = (isWhole: boolean, ours: Figures, theirs: Figures): MeasuredScene => ({
    name: 'scene',
    isWhole,
    figures: new Map([
      ['Trellis', ours],
      ['tldraw', figures(10, 900)],
      ['Excalidraw', theirs],
    ]),
  })
  const said = (measured: MeasuredScene) =>
    judgeScenes([measured]).map(({ claim, holds }) => `${claim.split(':')[0]} ${holds}`)

  it('holds where every figure keeps its promise to the full', () => {
    expect(said(scene(true, figures(50, 30), figures(20, 90)))).toEqual([
      'pan true',
      'ready, ms true',
      'heap, MB true',
      'first-screen script, kB true',
    ])
  })

  it('misses by as little as can be told', () => {
    expect(said(scene(true, figures(49.9, 31), figures(20, 90)))).toContain('pan false')
    expect(said(scene(true, figures(49.9, 31), figures(20, 90)))).toContain('heap, MB false')
    expect(said(scene(true, figures(60, 46), figures(20, 90)))).toContain('ready, ms false')
  })

  it('takes frames within 3 % for the same at zoom 1', () => {
    expect(said(scene(false, figures(58.3, 1), figures(60, 90))).slice(0, 3)).toEqual([
      'pan true',
      'zoom true',
      'drag true',
    ])
    expect(said(scene(false, figures(58, 1), figures(60, 90)))).toContain('zoom false')
  })

  it('says nothing where an editor could not be measured', () => {
    expect(judgeScenes([{ name: 'scene', isWhole: false, figures: new Map() }])).toEqual([])
  })

  it('judges tasks by the worst of their own times', () => {
    const tasks = { act: 'typing', scene: 'scene', runs: [20, 51].map((cpuMs) => ({ cpuMs, wallMs: 100 })) }
    expect(judgeTasks([tasks])).toMatchObject([{ ours: 51, holds: false }])
    expect(judgeTasks([{ ...tasks, runs: tasks.runs.slice(0, 1) }])).toMatchObject([{ ours: 20, holds: true }])
  })
})
