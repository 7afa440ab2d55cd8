import { describe, expect, it } from 'vitest'

import { pointAt, trackAfter } from '../../../src/ui/canvas/live/cursorLayer.ts'

const at = (x: number) => ({ x, y: 0 })

describe('the way of a cursor', () => {
  it('is known for a moment back', () => {
    const track = trackAfter(trackAfter(trackAfter(undefined, at(1), 0), at(2), 100), at(3), 200)
    expect(pointAt(track, 200)).toEqual(at(3))
    expect(pointAt(track, 150)).toEqual(at(2.5))
    expect(pointAt(track, 900)).toEqual(at(3))
    expect(pointAt(track, -50)).toEqual(at(1))
  })

  it('forgets what is too long ago, but never where it was last', () => {
    const track = trackAfter(trackAfter(trackAfter(undefined, at(1), 0), at(2), 10), at(3), 9000)
    expect(track.points.map(({ point }) => point)).toEqual([at(2), at(3)])
  })

  it('is as old as its last move where it rests', () => {
    const track = trackAfter(undefined, at(1), 0)
    expect(trackAfter(track, at(1), 5000)).toBe(track)
  })
})
