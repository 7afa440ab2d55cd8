import { describe, expect, it } from 'vitest'

import type { CellBox } from '../../../src/layout/picture.ts'
import { dropPlace } from '../../../src/ui/canvas/drop.ts'
import { makePicture } from './makePicture.ts'

const NONE: ReadonlySet<string> = new Set()

describe('dropPlace', () => {
  const picture = makePicture(2, 2, [
    { id: 'a', row: 0, column: 0 },
    { id: 'b', row: 0, column: 0, at: 1 },
    { id: 'moved', row: 1, column: 1 },
  ])
  const orderIn = (cell: CellBox): readonly string[] =>
    cell.key === 'l0|p0' ? ['a', 'b'] : cell.key === 'l1|p1' ? ['moved'] : []
  const at = (x: number, y: number, dragged = NONE) => dropPlace(picture, dragged, { x, y }, orderIn)

  it('is before, between or after cards that stand one under the other', () => {
    expect(at(200, 65)).toMatchObject({ cell: { key: 'l0|p0' }, index: 0 })
    expect(at(200, 155)).toMatchObject({ index: 1 })
    expect(at(200, 245)).toMatchObject({ index: 2 })
  })

  it('shows a line above or below the nearest card', () => {
    expect(at(200, 65)?.line).toEqual({ x: 120, y: 50.5, width: 200, height: 3 })
    expect(at(200, 245)?.line).toEqual({ x: 120, y: 286.5, width: 200, height: 3 })
  })

  it('is the first place of an empty cell, without a line', () => {
    expect(at(500, 120)).toMatchObject({ cell: { key: 'l0|p1' }, index: 0, line: null })
  })

  it('counts the dragged card where it stands: its own cell means no move', () => {
    expect(at(500, 320, new Set(['moved']))).toMatchObject({ cell: { key: 'l1|p1' }, index: 1, line: null })
    expect(at(200, 65, new Set(['a']))).toMatchObject({ index: 1 })
  })

  it('takes the nearest cell for a pointer a little beside the map, and none far away', () => {
    expect(at(60, 120)?.cell.key).toBe('l0|p0')
    expect(at(-200, 120)).toBeNull()
  })

  it('goes left or right of cards that stand side by side', () => {
    const wide = makePicture(1, 2, [
      { id: 'a', row: 0, column: 0, beside: true },
      { id: 'b', row: 0, column: 0, beside: true, at: 1 },
    ])
    const order = (): readonly string[] => ['a', 'b']
    const before = dropPlace(wide, NONE, { x: 150, y: 140 }, order)
    expect(before).toMatchObject({ index: 0, line: { width: 3, height: 100 } })
    expect(dropPlace(wide, NONE, { x: 300, y: 80 }, order)).toMatchObject({ index: 1 })
  })
})
