import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { arrowHead, cutRoute, lineIn, pointFromEnd, roundedLine, routeOf } from '../../../src/ui/canvas/links/route.ts'
import { makeLink } from './makePicture.ts'

const corner = [
  { x: 0, y: 100 },
  { x: 0, y: 0 },
  { x: 60, y: 0 },
]

describe('roundedLine', () => {
  it('rounds corners', () => {
    expect(roundedLine(corner, 8)).toBe('M0 100L0 8Q0 0 8 0L60 0')
  })

  it('takes no more of a short stretch than half', () => {
    const step = [
      { x: 0, y: 0 },
      { x: 0, y: 6 },
      { x: 40, y: 6 },
    ]
    expect(roundedLine(step, 8)).toBe('M0 0L0 3Q0 6 3 6L40 6')
  })

  it('draws nothing of nothing', () => {
    expect(roundedLine([], 8)).toBe('')
    expect(arrowHead([{ x: 0, y: 0 }])).toBe('')
  })
})

describe('routeOf', () => {
  it('ends in an arrowhead, unless the step is a lateral one', () => {
    expect(routeOf(makeLink('up', corner)).head).toBe('M60 0L51 5L51 -5Z')
    expect(routeOf(makeLink('aside', corner, 'lateral')).head).toBe('')
  })

  it('is computed once per route', () => {
    const link = makeLink('up', corner)
    expect(routeOf(link)).toBe(routeOf(link))
  })
})

describe('lineIn', () => {
  const window = { x: -50, y: -50, width: 80, height: 500 }

  it('leaves whole lines whole, and cuts dashed ones to the window', () => {
    expect(lineIn(makeLink('up', corner), window)).toBe(routeOf(makeLink('up', corner)).line)
    expect(lineIn(makeLink('exit', corner, 'exits'), window)).toBe('M0 100L0 8Q0 0 8 0L30 0')
  })

  it('cuts nothing where there is no window', () => {
    expect(lineIn(makeLink('exit', corner, 'exits'), null)).toBe(roundedLine(corner, 8))
  })
})

describe('cutRoute', () => {
  it('begins a whole number of patterns from the start, so that dashes stay where they are', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 1000, y: 0 },
    ]
    const [piece] = cutRoute(line, { x: 500, y: -10, width: 100, height: 20 }, 7)
    expect(piece).toEqual([
      { x: 497, y: 0 },
      { x: 600, y: 0 },
    ])
  })

  it('gives several pieces of a route that comes back', () => {
    const route = [
      { x: 0, y: 0 },
      { x: 300, y: 0 },
      { x: 300, y: 50 },
      { x: 0, y: 50 },
    ]
    expect(cutRoute(route, { x: 0, y: -10, width: 100, height: 100 }, 5)).toHaveLength(2)
  })

  it('keeps every point of the route that lies in the window', () => {
    const step = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 22 }), (steps, period) => {
        const points = [{ x: 0, y: 0 }]
        for (const [at, by] of steps.entries()) {
          const last = points.at(-1) ?? { x: 0, y: 0 }
          points.push(at % 2 === 0 ? { x: last.x + by, y: last.y } : { x: last.x, y: last.y + by })
        }
        const window = { x: -100, y: -100, width: 200, height: 200 }
        const pieces = cutRoute(points, window, period)
        for (const { x, y } of points) {
          const isIn = Math.abs(x) <= 100 && Math.abs(y) <= 100
          if (!isIn) continue
          const isKept = pieces.some((piece) =>
            piece.some((to, at) => {
              const from = piece[at - 1]
              return from !== undefined && isBetween(from, to, x, y)
            }),
          )
          expect(isKept).toBe(true)
        }
      }),
    )
  })
})

function isBetween(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
  x: number,
  y: number,
): boolean {
  const slack = 1e-6
  return (
    x >= Math.min(a.x, b.x) - slack &&
    x <= Math.max(a.x, b.x) + slack &&
    y >= Math.min(a.y, b.y) - slack &&
    y <= Math.max(a.y, b.y) + slack
  )
}

describe('pointFromEnd', () => {
  const route = [
    { x: 0, y: 100 },
    { x: 0, y: 40 },
    { x: 30, y: 40 },
  ]

  it('steps back from an end along its stretch, at most halfway', () => {
    expect(pointFromEnd(route, 'from', 16)).toEqual({ x: 0, y: 84 })
    expect(pointFromEnd(route, 'to', 10)).toEqual({ x: 20, y: 40 })
    expect(pointFromEnd(route, 'to', 40)).toEqual({ x: 15, y: 40 })
  })
})
