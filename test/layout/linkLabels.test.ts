import { describe, expect, it } from 'vitest'

import { layoutMap } from '../../src/layout/layout.ts'
import { placeLabels } from '../../src/layout/linkLabels.ts'
import type { Box, LinkPath, Point } from '../../src/layout/picture.ts'
import type { Link } from '../../src/model/link.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import { link, makeMap, note, support, supportId } from '../helpers/make.ts'
import { WORDS } from '../helpers/words.ts'

function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const TOLD: Partial<Link> = { months: 6, credits: 15, condition: { en: 'any 1 of 2' } }
const ROUTE: readonly Point[] = [
  { x: 100, y: 400 },
  { x: 100, y: 300 },
  { x: 500, y: 300 },
  { x: 500, y: 200 },
]

function labelOf(fields: Partial<Link>, route: readonly Point[], taken: readonly Box[]): LinkPath['label'] {
  const one = link('x', 'occ_a', 'occ_b', fields)
  return placeLabels(makeMap(), WORDS, [one], new Map([[one.id, route]]), taken).get(one.id) ?? null
}

function wordsOf(label: LinkPath['label']): string {
  return label === null ? '' : label.lines.map((line) => line.text).join(' ')
}

describe('placeLabels', () => {
  it('sets time, credits and condition in the middle of the longest stretch', () => {
    const label = labelOf(TOLD, ROUTE, [])
    expect(wordsOf(label)).toBe('6 months · 15 credits · any 1 of 2')
    expect((label?.x ?? 0) + (label?.width ?? 0) / 2).toBeCloseTo(300, 0)
    expect((label?.y ?? 0) + (label?.height ?? 0) / 2).toBeCloseTo(300, 0)
  })

  it('sets notes pinned to the link and supports along it as tags under its words', () => {
    const step = link('x', 'occ_a', 'occ_b', { months: 6, credits: 15, supports: { [supportId('tools')]: true } })
    const fees = note('fees', {
      target: { on: 'record', recordId: step.id },
      noteType: 'barrier',
      text: { en: 'Fees' },
    })
    const map = makeMap(step, fees, support('bus', { attachedTo: step.id }), support('tools'))
    const label = placeLabels(map, WORDS, [step], new Map([[step.id, ROUTE]]), []).get(step.id) ?? null
    expect(wordsOf(label)).toBe('6 months · 15 credits')
    expect(label?.tags.map(({ tag, recordId, line }) => [tag, recordId, line.text])).toEqual([
      ['barrier', fees.id, 'Barrier: Fees'],
      ['support', 'sup_bus', 'bus'],
      ['support', 'sup_tools', 'tools'],
    ])
    for (const box of label?.tags ?? []) {
      expect(box.y).toBeGreaterThan(label?.lines.at(-1)?.y ?? Infinity)
      expect(box.y + box.height).toBeLessThanOrEqual(label?.height ?? 0)
      expect(box.x + box.width).toBeLessThanOrEqual(label?.width ?? 0)
    }
  })

  it('cuts the words of tags, then drops the time, then leaves their icons, and never covers anything', () => {
    const step = link('x', 'occ_a', 'occ_b', { months: 6 })
    const fees = note('fees', {
      target: { on: 'record', recordId: step.id },
      noteType: 'barrier',
      text: { en: 'Fees are due' },
    })
    const map = makeMap(step, fees, support('bus', { attachedTo: step.id }))
    const within = (width: number, height: number): LinkPath['label'] => {
      const taken = [
        { x: 0, y: 0, width: 300 - width / 2, height: 900 },
        { x: 300 + width / 2, y: 0, width: 900, height: 900 },
        { x: 0, y: 0, width: 900, height: 300 - height / 2 },
        { x: 0, y: 300 + height / 2, width: 900, height: 900 },
      ]
      return placeLabels(map, WORDS, [step], new Map([[step.id, ROUTE]]), taken).get(step.id) ?? null
    }
    const told = (label: LinkPath['label']) => [wordsOf(label), ...(label?.tags ?? []).map(({ line }) => line.text)]
    expect(told(within(200, 80))).toEqual(['6 months', 'Barrier: Fees are due', 'bus'])
    expect(told(within(90, 80))[1]).toMatch(/^Barrier.*…$/)
    expect(told(within(200, 50))).toEqual(['', 'Barrier: Fees are due', 'bus'])
    expect(told(within(70, 44))).toEqual(['6 months', '', ''])
    expect(told(within(50, 30))).toEqual(['', '', ''])
    const crammed = within(30, 16)
    expect(told(crammed)).toEqual(['', '', ''])
    // Everything from 0 to the right is taken: beside that there is room.
    expect((crammed?.x ?? 0) + (crammed?.width ?? 0)).toBeLessThanOrEqual(0)
  })

  it('moves along, then to another stretch, where something is in the way', () => {
    const middle = labelOf(TOLD, ROUTE, [{ x: 290, y: 290, width: 20, height: 20 }])
    expect(wordsOf(middle)).toContain('any 1 of 2')
    expect(middle?.y).toBe(labelOf(TOLD, ROUTE, [])?.y)
    expect(middle?.x).not.toBe(labelOf(TOLD, ROUTE, [])?.x)
    const aside = labelOf({ months: 6 }, ROUTE, [{ x: 100, y: 290, width: 400, height: 20 }])
    expect(aside).not.toBeNull()
    expect(aside?.y).not.toBeCloseTo(290, 0)
  })

  it('drops the condition first, then the credits, then itself', () => {
    const between = (gap: number): readonly Box[] => [
      { x: 0, y: 0, width: 300 - gap / 2, height: 900 },
      { x: 300 + gap / 2, y: 0, width: 900, height: 900 },
    ]
    expect(wordsOf(labelOf(TOLD, ROUTE, between(150)))).toBe('6 months · 15 credits · any 1 of 2')
    expect(wordsOf(labelOf(TOLD, ROUTE, [...between(150), { x: 0, y: 0, width: 900, height: 288 }]))).toBe(
      '6 months · 15 credits',
    )
    expect(wordsOf(labelOf(TOLD, ROUTE, between(70)))).toBe('6 months')
    expect(labelOf(TOLD, ROUTE, between(20))).toBeNull()
  })

  it('gives no label to a link without words', () => {
    expect(labelOf({}, ROUTE, [])).toBeNull()
  })

  it('stands icons that find no place on their link beside it, as near as they can', () => {
    const step = link('x', 'occ_a', 'occ_b')
    const map = makeMap(step, support('bus', { attachedTo: step.id }))
    const short = new Map([
      [
        step.id,
        [
          { x: 300, y: 320 },
          { x: 300, y: 300 },
        ],
      ],
    ])
    const card = { x: 200, y: 200, width: 200, height: 108 }
    const below = { x: 200, y: 312, width: 110, height: 100 }
    const label = placeLabels(map, WORDS, [step], short, [card, below]).get(step.id)
    expect(label?.tags).toHaveLength(1)
    expect(label === undefined ? [] : [card, below].filter((box) => doMeet(box, label))).toEqual([])
    expect(Math.abs((label?.x ?? 0) - 300)).toBeLessThan(60)
  })

  it('keeps labels off cards, headers and each other, and on their own link', () => {
    let count = 0
    for (let seed = 1; seed <= 12; seed += 1) {
      const { links, cards, columns } = layoutMap(makeCareerMap(generateMap({ cards: 30, seed })), WORDS, {
        arrangement: 'matrix',
      })
      const labels: Box[] = []
      for (const { label, points } of links.values()) {
        if (label === null) continue
        count += 1
        const meets = [...cards.values(), ...columns.map(({ header }) => header), ...labels].filter((box) =>
          doMeet(box, label),
        )
        expect(meets).toEqual([])
        labels.push(label)
        const isOnLink = points.some((point, at) => {
          const next = points[at + 1] ?? point
          const x = label.x + label.width / 2
          const y = label.y + label.height / 2
          return (
            x >= Math.min(point.x, next.x) - 1 &&
            x <= Math.max(point.x, next.x) + 1 &&
            y >= Math.min(point.y, next.y) - 1 &&
            y <= Math.max(point.y, next.y) + 1
          )
        })
        expect(isOnLink).toBe(true)
        for (const line of label.lines) expect(line.x + line.width).toBeLessThanOrEqual(label.width)
      }
    }
    expect(count).toBeGreaterThan(30)
  })
})
