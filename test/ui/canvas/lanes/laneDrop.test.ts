import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../../../src/edit/applyChanges.ts'
import { moveLevel, movePathway } from '../../../../src/edit/lanes.ts'
import type { Lane } from '../../../../src/layout/picture.ts'
import { indexOf, makeCareerMap } from '../../../../src/model/map.ts'
import { dropIndex, laneDrop } from '../../../../src/ui/canvas/lanes/laneDrop.ts'
import { level, pathway } from '../../../helpers/make.ts'

const lanes = ['pth_a', 'pth_b', 'pth_c'].map((id, at): Lane => {
  const band = { x: 100 + at * 200, y: 0, width: 200, height: 400 }
  return { id, band, header: band, lines: [], color: 'blue', isCollapsed: false, isTurned: false }
})
const map = makeCareerMap([
  level('top', 'a0'),
  level('low', 'a1'),
  pathway('a', 'a0'),
  pathway('b', 'a1'),
  pathway('away', 'a2', { display: 'hidden' }),
  pathway('c', 'a3'),
])

function after(id: string, beforeId: string | null): readonly string[] {
  const moved = applyChanges(map, movePathway(map, id, dropIndex(map, id, { beforeId })))
  return indexOf(moved).pathways.map((one) => one.id)
}

describe('dropping a header', () => {
  it('means the edge that is nearest, and nothing at its own', () => {
    expect(laneDrop(lanes, 'pth_a', 'x', 150)).toBeNull()
    expect(laneDrop(lanes, 'pth_a', 'x', 390)).toBeNull()
    expect(laneDrop(lanes, 'pth_a', 'x', 410)).toEqual({ beforeId: 'pth_c', line: 500 })
    expect(laneDrop(lanes, 'pth_a', 'x', 9999)).toEqual({ beforeId: null, line: 700 })
    expect(laneDrop(lanes, 'pth_c', 'x', -5)).toEqual({ beforeId: 'pth_a', line: 100 })
    expect(laneDrop(lanes, 'nobody', 'x', 0)).toBeNull()
  })

  it('counts hidden lanes where it finds its place among all', () => {
    expect(after('pth_a', 'pth_c')).toEqual(['pth_b', 'pth_away', 'pth_a', 'pth_c'])
    expect(after('pth_a', null)).toEqual(['pth_b', 'pth_away', 'pth_c', 'pth_a'])
    expect(after('pth_c', 'pth_a')).toEqual(['pth_c', 'pth_a', 'pth_b', 'pth_away'])
    const moved = applyChanges(map, moveLevel(map, 'lvl_low', dropIndex(map, 'lvl_low', { beforeId: 'lvl_top' })))
    expect(indexOf(moved).levels.map(({ id }) => id)).toEqual(['lvl_low', 'lvl_top'])
  })
})
