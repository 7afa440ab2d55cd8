import { describe, expect, it } from 'vitest'

import { stretch } from '../../../../src/ui/canvas/lanes/stretch.ts'

describe('stretch', () => {
  it('is the part of a lane that its rail shows', () => {
    expect(stretch(100, 200, 0, 1, 1000)).toEqual({ start: 100, length: 200 })
    expect(stretch(100, 200, -150, 1, 1000)).toEqual({ start: 0, length: 150 })
    expect(stretch(900, 200, 0, 1, 1000)).toEqual({ start: 900, length: 100 })
    expect(stretch(1100, 200, 0, 1, 1000).length).toBe(0)
  })

  it('lets the end of the rail cut what would be too narrow for its words, and is no wider than its lane', () => {
    expect(stretch(970, 200, 0, 1, 1000, 104)).toEqual({ start: 970, length: 104 })
    expect(stretch(970, 200, 0, 0.2, 200, 104)).toEqual({ start: 194, length: 40 })
    // Out of sight it stays.
    expect(stretch(1100, 200, 0, 1, 1000, 104).length).toBe(0)
    // At the rail's beginning the next lane stands close by.
    expect(stretch(0, 200, -180, 1, 1000, 104)).toEqual({ start: 0, length: 20 })
  })
})
