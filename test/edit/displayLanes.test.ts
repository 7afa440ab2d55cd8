import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { displayLanes, stepLane } from '../../src/edit/lanes.ts'
import { mergeLanes, removeLane } from '../../src/edit/removeLane.ts'
import { stepTogether } from '../../src/edit/stepTogether.ts'
import { indexOf, makeCareerMap } from '../../src/model/map.ts'
import { level, occupation, pathway, place } from '../helpers/make.ts'

const card = occupation('a', place('top/web'))
const map = makeCareerMap([
  level('top', 'a0'),
  pathway('web', 'a0'),
  pathway('net', 'a1', { display: 'hidden' }),
  pathway('data', 'a2', { display: 'collapsed' }),
  card,
])

describe('how lanes are shown', () => {
  it('changes for those that were shown otherwise, and for lanes alone', () => {
    expect(displayLanes(map, ['pth_web', 'pth_net', 'occ_a', 'nobody'], 'hidden')).toEqual([
      { type: 'set', id: 'pth_web', field: 'display', value: 'hidden' },
    ])
  })

  it('lets a lane, and a card, step past what is hidden', () => {
    const stepped = applyChanges(map, stepLane(map, 'pth_web', 1))
    expect(indexOf(stepped).pathways.map(({ id }) => id)).toEqual(['pth_net', 'pth_data', 'pth_web'])
    expect(stepLane(map, 'pth_web', -1)).toEqual([])
    expect(stepLane(map, 'nobody', 1)).toEqual([])
    const moved = applyChanges(map, stepTogether(map, ['occ_a'], 'right')).records.get('occ_a')
    expect(moved?.kind === 'occupation' && moved.place.pathwayId).toBe('pth_data')
  })

  it('stays what it is of a lane that takes over another', () => {
    const merged = applyChanges(map, mergeLanes(map, 'pth_web', 'pth_net'))
    expect(indexOf(merged).pathways.map(({ id, display }) => [id, display])).toEqual([
      ['pth_net', 'hidden'],
      ['pth_data', 'collapsed'],
    ])
    const removed = applyChanges(map, removeLane(map, 'pth_net', null))
    expect(indexOf(removed).pathways.map(({ id }) => id)).toEqual(['pth_web', 'pth_data'])
  })
})
