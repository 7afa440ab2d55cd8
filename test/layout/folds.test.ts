import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ownFlowLayout } from '../../src/layout/flow.ts'
import { foldEnds } from '../../src/layout/folds.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import type { Box, MapPicture } from '../../src/layout/picture.ts'
import { routeQuality } from '../../src/layout/routeQuality.ts'
import { MAP_KEY } from '../../src/layout/totals.ts'
import { makeFigure } from '../../src/model/figure.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { LANE_DISPLAYS } from '../../src/model/lane.ts'
import type { LaneDisplay } from '../../src/model/lane.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { level, link, occupation, pathway, place } from '../helpers/make.ts'
import { WORDS } from '../helpers/words.ts'

const MATRIX = { arrangement: 'matrix' } as const

function lanes(displays: Readonly<Record<string, LaneDisplay>>): readonly MapRecord[] {
  const display = (name: string): LaneDisplay => displays[name] ?? 'open'
  return [
    ...['top', 'mid', 'low'].map((name, at) => level(name, `a${at}`, { display: display(name) })),
    ...['web', 'net', 'data'].map((name, at) => pathway(name, `a${at}`, { display: display(name) })),
  ]
}

function draw(records: readonly MapRecord[], previous?: MapPicture): MapPicture {
  return layoutMap(makeCareerMap(records), WORDS, MATRIX, previous)
}

const postings = { postings: makeFigure('postings', 5) }
const CARDS = [
  occupation('a', place('top/web'), postings),
  occupation('b', place('mid/net'), postings),
  occupation('c', place('mid/net', 'a1'), postings),
  occupation('d', place('low/net'), postings),
  occupation('e', place('low/data'), postings),
]
const LINKS = [
  link('ba', 'occ_b', 'occ_a'),
  link('ca', 'occ_c', 'occ_a'),
  link('db', 'occ_d', 'occ_b'),
  link('ed', 'occ_e', 'occ_d'),
]

describe('a collapsed lane', () => {
  const picture = draw([...lanes({ net: 'collapsed' }), ...CARDS, ...LINKS])

  it('is a narrow strip with the number of its cards, and counts in the totals', () => {
    const [web, net] = picture.columns
    expect(net?.isCollapsed).toBe(true)
    expect(net?.band.width).toBeLessThan((web?.band.width ?? 0) / 2)
    expect(net?.lines.map(({ text }) => text).join(' ')).toContain('net 3 cards')
    expect([...picture.cards.keys()].toSorted()).toEqual(['occ_a', 'occ_e'])
    const count = picture.cells.get('lvl_mid|pth_net')
    expect([count?.cardCount, count?.fold?.line.text]).toEqual([2, '2'])
    expect(picture.cells.get('lvl_top|pth_net')?.fold).toBeNull()
    expect(picture.totals.get('pth_net')?.postings).toBe(15)
    expect(picture.totals.get(MAP_KEY)?.postings).toBe(25)
  })

  it('takes the links to its cards at its cells, several of one kind as one line, and draws none within it', () => {
    expect([...picture.links.keys()].toSorted()).toEqual(['lnk_ba', 'lnk_ca', 'lnk_ed'])
    expect(picture.links.get('lnk_ba')?.points).toBe(picture.links.get('lnk_ca')?.points)
    const sign = foldEnds(picture.cells).get('lvl_mid|pth_net')
    const start = picture.links.get('lnk_ba')?.points[0]
    if (sign === undefined || start === undefined) throw new Error('nothing to begin at')
    expect(isAtEdge(sign, start)).toBe(true)
  })

  it('is low where it is a level', () => {
    const low = draw([...lanes({ mid: 'collapsed' }), ...CARDS, ...LINKS])
    const open = draw([...lanes({}), ...CARDS, ...LINKS])
    expect(low.rows[1]?.band.height).toBeLessThan((open.rows[1]?.band.height ?? 0) / 2)
    expect(low.rows[1]?.lines.map(({ text }) => text).join(' ')).toBe('mid 2 cards · 10 postings')
    expect(low.links.size).toBe(LINKS.length)
  })

  it('leaves a card in those of its pathways that are open', () => {
    const wide = occupation('w', place('top/web', 'a1', 3))
    const spanOf = (displays: Readonly<Record<string, LaneDisplay>>) => {
      const box = draw([...lanes(displays), wide]).cards.get('occ_w')
      return box === undefined ? null : [box.pathwayId, box.span]
    }
    expect(spanOf({ web: 'collapsed' })).toEqual(['pth_net', 2])
    expect(spanOf({ net: 'collapsed' })).toEqual(['pth_web', 3])
    expect(spanOf({ data: 'collapsed' })).toEqual(['pth_web', 2])
    expect(spanOf({ net: 'hidden' })).toEqual(['pth_web', 2])
    expect(spanOf({ web: 'hidden', net: 'collapsed' })).toEqual(['pth_data', 1])
    expect(spanOf({ web: 'collapsed', net: 'collapsed', data: 'collapsed' })).toBeNull()
  })

  it('draws a link anew when its card goes from one collapsed cell to another', () => {
    const one = [...lanes({ net: 'collapsed' }), CARDS[0], CARDS[1], CARDS[3], LINKS[0]].flatMap((one) => one ?? [])
    const swapped = one.map((record) => {
      if (record.id === 'occ_b') return occupation('b', place('low/net'), postings)
      return record.id === 'occ_d' ? occupation('d', place('mid/net'), postings) : record
    })
    expect(draw(swapped, draw(one))).toEqual(draw(swapped))
  })
})

describe('a hidden lane', () => {
  const picture = draw([...lanes({ net: 'hidden', top: 'hidden' }), ...CARDS, ...LINKS])

  it('is not drawn, nor what stands in it, nor links to that', () => {
    expect(picture.columns.map(({ id }) => id)).toEqual(['pth_web', 'pth_data'])
    expect(picture.rows.map(({ id }) => id)).toEqual(['lvl_mid', 'lvl_low'])
    expect([...picture.cards.keys()]).toEqual(['occ_e'])
    expect(picture.links.size).toBe(0)
  })

  it('is left out of every total', () => {
    expect(picture.totals.get('lvl_low')?.postings).toBe(5)
    expect(picture.totals.get(MAP_KEY)?.postings).toBe(5)
    expect(picture.totals.has('pth_net')).toBe(false)
  })

  it('leaves an empty picture where all are hidden', () => {
    const none = draw([...lanes({ web: 'hidden', net: 'hidden', data: 'hidden' }), ...CARDS, ...LINKS])
    expect([none.columns.length, none.cards.size, none.links.size, none.rows.length]).toEqual([0, 0, 0, 3])
  })
})

it('leaves cards of hidden and collapsed lanes out of a flow', () => {
  const flow = ownFlowLayout(makeCareerMap([...lanes({ net: 'collapsed', top: 'hidden' }), ...CARDS, ...LINKS]), WORDS)
  expect([...flow.cards.keys()]).toEqual(['occ_e'])
  expect(flow.totals.get(MAP_KEY)?.postings).toBe(20)
})

const display = fc.constantFrom(...LANE_DISPLAYS)
const wishes = fc.record({
  rows: fc.array(display, { minLength: 1, maxLength: 4 }),
  columns: fc.array(display, { minLength: 1, maxLength: 5 }),
  cards: fc.array(fc.record({ row: fc.nat(3), column: fc.nat(4), span: fc.constantFrom(1, 1, 1, 2, 3) }), {
    maxLength: 25,
  }),
  links: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 30 }),
})

it('keeps any mix of open, collapsed and hidden lanes sound, and the same whatever the order of the records', () => {
  fc.assert(
    fc.property(wishes, ({ rows, columns, cards, links }) => {
      const records: MapRecord[] = [
        ...rows.map((one, at) => level(`l${at}`, `a${at}`, { display: one })),
        ...columns.map((one, at) => pathway(`p${at}`, `a${at}`, { display: one })),
        ...cards.map(({ row, column, span }, at) =>
          occupation(`c${at}`, place(`l${row % rows.length}/p${column % columns.length}`, 'a0', span)),
        ),
        ...links.flatMap(([from, to], at) =>
          from !== to && from < cards.length && to < cards.length ? [link(`k${at}`, `occ_c${from}`, `occ_c${to}`)] : [],
        ),
      ]
      const picture = draw(records)
      const boxes = new Map<string, Box>([...picture.cards, ...foldEnds(picture.cells)])
      expect(overlaps([...boxes.values()])).toBe(0)
      expect(routeQuality({ cards: boxes, links: picture.links }).throughCards).toBe(0)
      for (const { points } of picture.links.values()) {
        for (const end of [points[0], points.at(-1)]) {
          expect(end !== undefined && [...boxes.values()].some((box) => isAtEdge(box, end))).toBe(true)
        }
      }
      expect(draw(records.toReversed())).toEqual(picture)
      expect(draw(records, draw(records.slice(0, -1)))).toEqual(picture)
    }),
  )
})

function isAtEdge({ x, y, width, height }: Box, point: { readonly x: number; readonly y: number }): boolean {
  const isInside = point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
  return isInside && (point.x === x || point.x === x + width || point.y === y || point.y === y + height)
}

function overlaps(boxes: readonly Box[]): number {
  return boxes.reduce((sum, one, at) => sum + boxes.slice(at + 1).filter((two) => doMeet(one, two)).length, 0)
}

function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
