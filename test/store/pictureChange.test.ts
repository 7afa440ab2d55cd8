import { describe, expect, it } from 'vitest'

import type { CardBox, CardFace, LinkPath, MapPicture } from '../../src/layout/picture.ts'
import { applyPictureChange, diffPicture, NO_PICTURE } from '../../src/store/pictureChange.ts'

const FACE: CardFace = { lines: [], marks: [] }
const NO_MOVES = { ids: [], numbers: new Float64Array() }

function card(id: string, x: number): CardBox {
  return {
    id,
    kind: 'occupation',
    color: 'blue',
    levelId: 'lvl_a',
    pathwayId: 'pth_a',
    span: 1,
    isIllustrative: false,
    face: { lines: [], marks: [] },
    x,
    y: 0,
    width: 220,
    height: 80,
  }
}

const before: MapPicture = {
  ...NO_PICTURE,
  width: 500,
  height: 300,
  cards: new Map([
    ['occ_a', card('occ_a', 0)],
    ['occ_b', card('occ_b', 240)],
  ]),
  totals: new Map([['map', { postings: 3, openings: null, completers: null }]]),
  font: 'inter',
  wageScale: { low: 10, high: 50 },
}

describe('the difference between two pictures', () => {
  it('holds only what changed', () => {
    const moved = card('occ_b', 480)
    const after = { ...before, width: 740, wageScale: null, cards: new Map([...before.cards, ['occ_b', moved]]) }
    expect(diffPicture(before, after)).toEqual({
      whole: { width: 740, wageScale: null },
      cards: { put: [['occ_b', moved]], keys: null, moved: NO_MOVES },
      cells: { put: [], keys: null },
      links: { put: [], keys: null, moved: NO_MOVES },
      totals: { put: [], keys: null },
    })
  })

  it('leads from the one to the other, over a worker too', () => {
    const after = { ...before, cards: new Map([['occ_c', card('occ_c', 9)]]), wageScale: null }
    const next = applyPictureChange(before, structuredClone(diffPicture(before, after)))
    expect(next).toEqual(after)
    expect(next.totals).toBe(before.totals)
  })

  it('brings no face again that a moved card had before', () => {
    const [a] = before.cards.values()
    const after = {
      ...before,
      cards: new Map([...before.cards, ['occ_a', { ...card('occ_a', 60), face: a?.face ?? FACE }]]),
    }
    const change = structuredClone(diffPicture(before, after))
    expect(change.cards).toEqual({
      put: [],
      keys: null,
      moved: { ids: ['occ_a'], numbers: new Float64Array([60, 0, 220, 80]) },
    })
    const next = applyPictureChange(before, change)
    expect(next).toEqual(after)
    expect(next.cards.get('occ_a')?.face).toBe(a?.face)
  })

  it('brings of a link only where it runs now, unless it says something else', () => {
    const words = { text: 'up', x: 4, y: 12, size: 12, weight: 400, tone: 'muted', width: 14 } as const
    const path = (id: string, xs: readonly number[], text: string | null): LinkPath => ({
      id,
      from: 'occ_a',
      to: 'occ_b',
      relation: 'advances',
      isIllustrative: false,
      points: xs.map((x) => ({ x, y: 2 * x })),
      label:
        text === null ? null : { x: xs[0] ?? 0, y: 7, width: 22, height: 18, lines: [{ ...words, text }], tags: [] },
    })
    const table = (...paths: readonly LinkPath[]) => new Map(paths.map((one) => [one.id, one]))
    const was = { ...before, links: table(path('a', [1, 2], 'up'), path('b', [3, 4], null), path('c', [1, 2], 'up')) }
    const after = { ...was, links: table(path('a', [5, 6, 7], 'up'), path('b', [8], null), path('c', [1, 2], 'down')) }
    const change = structuredClone(diffPicture(was, after))
    expect(change.links.moved.ids).toEqual(['a', 'b'])
    expect(change.links.put.map(([id]) => id)).toEqual(['c'])
    expect(applyPictureChange(was, change)).toEqual(after)
  })

  it('keeps the order in which parts come', () => {
    const [a, b] = [card('occ_a', 0), card('occ_b', 240)]
    const after = { ...before, cards: new Map([b, card('occ_c', 480), a].map((one) => [one.id, one])) }
    const next = applyPictureChange(before, structuredClone(diffPicture(before, after)))
    expect([...next.cards.keys()]).toEqual(['occ_b', 'occ_c', 'occ_a'])
  })

  it('is nothing between a picture and itself', () => {
    expect(applyPictureChange(before, structuredClone(diffPicture(before, before)))).toBe(before)
  })
})
