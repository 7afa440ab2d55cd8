import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { Anchor } from '../../../src/model/anchor.ts'
import type { Thread } from '../../../src/store/comments.ts'
import { fractionsIn } from '../../../src/ui/canvas/comments/fractions.ts'
import { commentSpots, pointOf } from '../../../src/ui/canvas/comments/spots.ts'
import { makeLink, makePicture } from './makePicture.ts'

const picture = makePicture(
  1,
  2,
  [{ id: 'occ_a', row: 0, column: 0 }],
  [
    makeLink('lnk_x', [
      { x: 320, y: 110 },
      { x: 450, y: 110 },
      { x: 450, y: 140 },
    ]),
  ],
)
const card = picture.cards.get('occ_a')
const anchor = (input: object): Anchor => v.parse(Anchor, input)

function thread(id: string, about: object, resolvedAt: string | null = null): Thread {
  const at = '2026-05-01T10:00:00.000Z'
  const comment = { id, number: 1, authorId: 'ana', at, editedAt: null, text: 'x', mentions: [], isRemoved: false }
  const facts = { aboutTitle: '', createdAt: at, resolvedAt, resolvedBy: null }
  return { id, anchor: anchor(about), ...facts, comments: [comment] }
}

describe('signs of comments', () => {
  it('stand together for a card and its figures, apart for points, and not for what is resolved or not shown', () => {
    const about = { type: 'card', id: 'occ_a' }
    const threads = [
      thread('t1', about),
      thread('t2', { type: 'figure', cardId: 'occ_a', field: 'wage' }),
      thread('t3', about, '2026-05-01T10:00:00.000Z'),
      thread('t4', { type: 'card', id: 'occ_hidden' }),
      thread('t5', { type: 'link', id: 'lnk_x' }),
    ]
    const spots = commentSpots(picture, threads, { t2: 1 })
    expect(spots.map(({ key, count, unread }) => [key, count, unread])).toEqual([
      ['occ_a', 2, 1],
      ['lnk_x', 1, 0],
    ])
  })

  it('stand at a corner of a card, and in the middle of a link’s longest stretch', () => {
    const corner = { x: (card?.x ?? 0) + (card?.width ?? 0), y: (card?.y ?? 0) + (card?.height ?? 0) }
    expect(pointOf(picture, anchor({ type: 'card', id: 'occ_a' }))).toEqual(corner)
    expect(pointOf(picture, anchor({ type: 'link', id: 'lnk_x' }))).toEqual({ x: 385, y: 110 })
  })
})

describe('a point in a cell', () => {
  it('is told by fractions that stay inside', () => {
    const [cell] = picture.cells.values()
    if (cell === undefined) throw new Error('a cell')
    const { x, y, width, height } = cell
    expect(fractionsIn(cell, { x: x + width / 4, y: y + height })).toEqual({ x: 0.25, y: 1 })
    expect(fractionsIn(cell, { x: x - 5, y: y - 5 })).toEqual({ x: 0, y: 0 })
  })
})
