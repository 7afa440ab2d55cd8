import { describe, expect, it } from 'vitest'

import { hitAt } from '../../../src/ui/canvas/hit.ts'
import { makeLink, makePicture } from './makePicture.ts'

const picture = makePicture(
  1,
  2,
  [{ id: 'a', row: 0, column: 0 }],
  [
    makeLink('link', [
      { x: 320, y: 110 },
      { x: 450, y: 110 },
      { x: 450, y: 200 },
    ]),
  ],
)

describe('hitAt', () => {
  it('finds the card first', () => {
    expect(hitAt(picture, { x: 319, y: 110 }, 7)).toEqual({ on: 'card', id: 'a' })
  })

  it('finds a link within reach, and not beyond', () => {
    expect(hitAt(picture, { x: 400, y: 116 }, 7)).toEqual({ on: 'link', id: 'link' })
    expect(hitAt(picture, { x: 456, y: 180 }, 7)).toEqual({ on: 'link', id: 'link' })
    expect(hitAt(picture, { x: 410, y: 118 }, 7)).toEqual({ on: 'cell', key: 'l0|p1' })
  })

  it('finds a link by its label', () => {
    const link = {
      ...makeLink('named', [{ x: 0, y: 0 }]),
      label: { x: 500, y: 150, width: 60, height: 20, lines: [], tags: [] },
    }
    const named = makePicture(1, 2, [], [link])
    expect(hitAt(named, { x: 530, y: 160 }, 1)).toEqual({ on: 'link', id: 'named' })
  })

  it('finds cells, and nothing outside', () => {
    expect(hitAt(picture, { x: 650, y: 60 }, 7)).toEqual({ on: 'cell', key: 'l0|p1' })
    expect(hitAt(picture, { x: 50, y: 20 }, 7)).toEqual({ on: 'nothing' })
  })
})
