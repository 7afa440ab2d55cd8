import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  centerOn,
  contentOf,
  fitMap,
  fitView,
  LEGIBLE_ZOOM,
  MAX_ZOOM,
  MIN_ZOOM,
  openMapAt,
  panToShow,
  shownBox,
  stayOnRail,
  toMap,
  zoomAt,
} from '../../../src/ui/canvas/fit.ts'
import { makePicture } from './makePicture.ts'

const pane = { width: 1440, height: 900 }
const insets = { left: 148, top: 68, right: 16, bottom: 68 }

describe('contentOf', () => {
  it('leaves the headers out, which stay on screen by themselves', () => {
    expect(contentOf(makePicture(2, 3, []))).toEqual({ x: 100, y: 50, width: 900, height: 400 })
  })

  it('takes all of a picture without lanes', () => {
    const picture = { ...makePicture(0, 0, []), width: 640, height: 480 }
    expect(contentOf(picture)).toEqual({ x: 0, y: 0, width: 640, height: 480 })
  })
})

describe('fitView', () => {
  it('shows a small map at reading size, under the headers and in the middle of the free width', () => {
    const spare = (pane.width - insets.left - insets.right - 900) / 2
    const view = fitView({ x: 100, y: 50, width: 900, height: 400 }, pane, insets)
    expect(view).toEqual({ x: insets.left + spare - 100, y: 18, zoom: 1 })
  })

  it('brings every corner of any map into the free part of the pane', () => {
    const side = fc.double({ min: 200, max: 20_000, noNaN: true })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const content = { x: 100, y: 50, width, height }
        const view = fitView(content, pane, insets)
        const left = content.x * view.zoom + view.x - insets.left
        const right = pane.width - insets.right - ((content.x + width) * view.zoom + view.x)
        expect(left).toBeGreaterThanOrEqual(-0.01)
        expect(left).toBeCloseTo(right, 3)
        expect((content.x + width) * view.zoom + view.x).toBeLessThanOrEqual(pane.width - insets.right + 0.01)
        expect((content.y + height) * view.zoom + view.y).toBeLessThanOrEqual(pane.height - insets.bottom + 0.01)
        expect(view.zoom).toBeLessThanOrEqual(1)
      }),
    )
  })
})

/** A title block and sources so high, px of the map. */
function surround(head: number, foot: number) {
  const block = { width: 880, lines: [], logo: null }
  return { head: { ...block, height: head }, foot: { ...block, height: foot } }
}

describe('fitMap', () => {
  it('does not make cards smaller for sources, however long, nor for the title block', () => {
    const picture = makePicture(6, 3, [])
    const bare = fitMap(picture, null, pane, insets)
    expect(bare.zoom).toBeLessThan(1)
    expect(fitMap(picture, surround(60, 500), pane, insets)).toEqual(bare)
  })

  it('shows the title block where it costs nothing', () => {
    const picture = makePicture(2, 3, [])
    const view = fitMap(picture, surround(60, 500), pane, insets)
    expect(view.zoom).toBe(1)
    expect(contentOf(picture).y - 60 + view.y).toBeGreaterThanOrEqual(insets.top)
  })
})

describe('openMapAt', () => {
  it('shows all of a map whose cards can then be read', () => {
    const picture = makePicture(5, 5, [])
    expect(openMapAt(picture, null, pane, insets)).toEqual(fitMap(picture, null, pane, insets))
  })

  it('begins a map that is a little too large at its beginning, where its cards can be read', () => {
    const picture = makePicture(3, 8, [])
    expect(fitMap(picture, null, pane, insets).zoom).toBeLessThan(LEGIBLE_ZOOM)
    const view = openMapAt(picture, surround(60, 60), pane, insets)
    const { x, y } = contentOf(picture)
    expect(view.zoom).toBe(LEGIBLE_ZOOM)
    expect(x * view.zoom + view.x).toBeCloseTo(insets.left, 6)
    expect(y * view.zoom + view.y).toBeCloseTo(insets.top, 6)
  })

  it('shows all of a map that is much too large, for its structure', () => {
    const picture = makePicture(20, 20, [])
    expect(openMapAt(picture, null, pane, insets)).toEqual(fitMap(picture, null, pane, insets))
  })
})

describe('zoomAt', () => {
  it('keeps the map point under the pointer where it is', () => {
    const view = { x: -300, y: 120, zoom: 0.7 }
    const at = { x: 512, y: 333 }
    const next = zoomAt(view, at, 1.4)
    expect(toMap(next, at).x).toBeCloseTo(toMap(view, at).x, 9)
    expect(toMap(next, at).y).toBeCloseTo(toMap(view, at).y, 9)
  })

  it('stops at the limits', () => {
    const view = { x: 0, y: 0, zoom: 1 }
    expect(zoomAt(view, { x: 0, y: 0 }, 100).zoom).toBe(MAX_ZOOM)
    expect(zoomAt(view, { x: 0, y: 0 }, 0).zoom).toBe(MIN_ZOOM)
  })
})

describe('panToShow', () => {
  const view = { x: 0, y: 0, zoom: 1 }

  it('leaves a box that is in view alone', () => {
    expect(panToShow(view, { x: 300, y: 200, width: 200, height: 100 }, pane, insets)).toBe(view)
  })

  it('moves no further than it must, and never under the headers', () => {
    expect(panToShow(view, { x: 1400, y: 200, width: 200, height: 100 }, pane, insets)).toEqual({
      x: -176,
      y: 0,
      zoom: 1,
    })
    expect(panToShow(view, { x: 100, y: 20, width: 200, height: 100 }, pane, insets)).toEqual({ x: 48, y: 48, zoom: 1 })
  })

  it('shows the beginning of a box larger than the pane', () => {
    expect(panToShow(view, { x: 2000, y: 200, width: 3000, height: 100 }, pane, insets).x).toBe(-1852)
  })
})

it('stayOnRail moves the map along the rail of a header alone, and for a card both ways', () => {
  const picture = makePicture(2, 3, [])
  const [view, next] = [
    { x: 0, y: 0, zoom: 1 },
    { x: 40, y: 30, zoom: 1 },
  ] as const
  expect(stayOnRail(picture, 'p1', view, next)).toEqual({ x: 40, y: 0, zoom: 1 })
  expect(stayOnRail(picture, 'l1', view, next)).toEqual({ x: 0, y: 30, zoom: 1 })
  expect(stayOnRail(picture, 'occ_a', view, next)).toBe(next)
})

it('centerOn puts a point in the middle of the free part', () => {
  const view = centerOn({ x: 0, y: 0, zoom: 0.5 }, { x: 1000, y: 400 }, pane, insets)
  expect({ x: 1000 * 0.5 + view.x, y: 400 * 0.5 + view.y }).toEqual({ x: 786, y: 450 })
})

it('shownBox is the pane in map coordinates', () => {
  expect(shownBox({ x: -100, y: 50, zoom: 0.5 }, pane)).toEqual({ x: 200, y: -100, width: 2880, height: 1800 })
})
