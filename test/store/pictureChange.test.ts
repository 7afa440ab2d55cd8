import { describe, expect, it } from 'vitest'

import type { CardBox, CardFace, MapPicture } from '../../src/layout/picture.ts'
import { applyPictureChange, diffPicture, NO_PICTURE } from '../../src/store/pictureChange.ts'

const FACE: CardFace = { lines: [], marks: [] }

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
  wageScale: { low: 10, high: 50 },
}

describe('the difference between two pictures', () => {
  it('holds only what changed', () => {
    const moved = card('occ_b', 480)
    const after = { ...before, width: 740, wageScale: null, cards: new Map([...before.cards, ['occ_b', moved]]) }
    expect(diffPicture(before, after)).toEqual({
      whole: { width: 740, wageScale: null },
      cards: { put: [['occ_b', moved]], keys: null },
      cells: { put: [], keys: null },
      links: { put: [], keys: null },
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
    expect(change.cards.put).toMatchObject([['occ_a', { x: 60, face: null }]])
    const next = applyPictureChange(before, change)
    expect(next).toEqual(after)
    expect(next.cards.get('occ_a')?.face).toBe(a?.face)
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
