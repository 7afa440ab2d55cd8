import { describe, expect, it } from 'vitest'

import { isFar, mountedCards, mountedCells, mountedLinks, windowOf } from '../../../src/ui/canvas/cull.ts'
import { makeLink, makePicture } from './makePicture.ts'

const pane = { width: 800, height: 600 }

describe('isFar', () => {
  it('does not flicker at the border', () => {
    expect(isFar(0.49, false)).toBe(true)
    expect(isFar(0.52, true)).toBe(true)
    expect(isFar(0.52, false)).toBe(false)
    expect(isFar(0.55, true)).toBe(false)
  })
})

describe('windowOf', () => {
  it('reaches beyond what is shown, and is the same object while a pan stays within a step', () => {
    const first = windowOf({ x: 0, y: 0, zoom: 1 }, pane, null)
    expect(first.x).toBeLessThanOrEqual(-192)
    expect(first.x + first.width).toBeGreaterThanOrEqual(800 + 192)
    expect(windowOf({ x: -20, y: -30, zoom: 1 }, pane, first)).toBe(first)
    expect(windowOf({ x: -400, y: 0, zoom: 1 }, pane, first)).not.toBe(first)
  })
})

describe('what is mounted', () => {
  const picture = makePicture(
    3,
    3,
    [
      { id: 'a', row: 0, column: 0 },
      { id: 'b', row: 2, column: 2 },
    ],
    [
      makeLink('near', [
        { x: 0, y: 0 },
        { x: 0, y: 90 },
      ]),
      // Its box covers the window, its line does not.
      makeLink('around', [
        { x: -500, y: -500 },
        { x: 900, y: -500 },
        { x: 900, y: 900 },
      ]),
    ],
  )
  const window = { x: 0, y: 0, width: 300, height: 200 }

  it('is what touches the window, in the order of the picture, and what is kept', () => {
    expect(mountedCards(picture, window, new Set())).toEqual(['a'])
    expect(mountedCards(picture, window, new Set(['b']))).toEqual(['a', 'b'])
  })

  it('far out is only what is kept', () => {
    expect(mountedCards(picture, null, new Set(['b', 'gone']))).toEqual(['b'])
    expect(mountedCells(picture, null, 'l1|p1').map((cell) => cell.key)).toEqual(['l1|p1'])
  })

  it('leaves out links that only pass around', () => {
    expect(mountedLinks(picture, window, new Set()).map((link) => link.id)).toEqual(['near'])
    expect(mountedLinks(picture, null, new Set(['around'])).map((link) => link.id)).toEqual(['around'])
  })
})
