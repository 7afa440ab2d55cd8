import { describe, expect, it } from 'vitest'

import { buildNodes } from '../../../src/ui/canvas/flow.ts'
import type { CardState } from '../../../src/ui/canvas/flow.ts'
import type { MapPicture } from '../../../src/layout/picture.ts'
import { makePicture } from './makePicture.ts'

const CALM: CardState = {
  name: 'a card',
  description: '',
  isSelected: false,
  isTabStop: false,
  isEditing: false,
  isConnecting: false,
  isDragged: false,
  found: null,
  isLit: false,
  canEdit: true,
  gap: null,
  peers: [],
}
const picture = makePicture(2, 2, [
  { id: 'a', row: 0, column: 0 },
  { id: 'b', row: 1, column: 1 },
])
const ids = ['a', 'b']
const build = (
  from: MapPicture,
  state: (id: string) => CardState,
  previous = buildNodes(from, [], () => CALM, 'card', []),
) => buildNodes(from, ids, (card) => state(card.id), 'card', previous)

describe('buildNodes', () => {
  const first = build(picture, () => CALM)

  it('gives each card its place, size and name', () => {
    expect(first.map((node) => node.id)).toEqual(ids)
    expect(first[0]).toMatchObject({
      position: { x: 120, y: 60 },
      width: 200,
      height: 100,
      measured: { width: 200, height: 100 },
      ariaLabel: 'a card',
      domAttributes: { tabIndex: -1, 'aria-roledescription': 'card' },
    })
  })

  it('gives the very same list when nothing changed, though the states are new objects', () => {
    expect(build(picture, () => ({ ...CALM, peers: [] }), first)).toBe(first)
  })

  it('replaces only the node whose state changed', () => {
    const next = build(picture, (id) => (id === 'b' ? { ...CALM, isSelected: true } : CALM), first)
    expect(next[0]).toBe(first[0])
    expect(next[1]).not.toBe(first[1])
    expect(next[1]?.data.isSelected).toBe(true)
    expect(next[1]?.zIndex).toBeGreaterThan(first[1]?.zIndex ?? 0)
  })

  it('keeps the data of a card that only moved', () => {
    const a = picture.cards.get('a')
    if (a === undefined) throw new Error('no card')
    const moved = { ...picture, cards: new Map(picture.cards).set('a', { ...a, x: a.x + 300 }) }
    const next = build(moved, () => CALM, first)
    expect(next[0]).not.toBe(first[0])
    expect(next[0]?.data).toBe(first[0]?.data)
    expect(next[1]).toBe(first[1])
  })

  it('keeps the data when only the spoken name or the tab stop changed', () => {
    const next = build(picture, () => ({ ...CALM, name: 'other words', isTabStop: true }), first)
    expect(next[0]).not.toBe(first[0])
    expect(next[0]?.data).toBe(first[0]?.data)
    expect(next[0]?.domAttributes?.tabIndex).toBe(0)
  })

  it('knows equal gaps and peers when it sees them', () => {
    const state = (): CardState => ({
      ...CALM,
      gap: { band: 'gap', words: 'gap 112' },
      peers: [{ id: 'peer', name: 'Ana', color: 2, isTyping: false }],
    })
    const one = build(picture, state, first)
    expect(build(picture, state, one)).toBe(one)
    const other = build(picture, () => ({ ...state(), gap: { band: 'gap', words: 'gap 113' } }), one)
    expect(other[0]?.data).not.toBe(one[0]?.data)
    expect(other[0]?.data.peers).toBe(one[0]?.data.peers)
  })

  it('leaves out ids that the picture does not know', () => {
    expect(buildNodes(picture, ['gone', 'a'], () => CALM, 'card', []).map((node) => node.id)).toEqual(['a'])
  })
})
