import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { displayLanes } from '../../src/edit/lanes.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { keepView } from '../../src/store/keepView.ts'
import { isOutOfSight, lanesInTheWay } from '../../src/store/outOfSight.ts'
import { FIRST_VIEW } from '../../src/store/view.ts'
import { level, occupation, pathway, place } from '../helpers/make.ts'

const map = makeCareerMap([
  level('top', 'a0'),
  pathway('web', 'a0'),
  pathway('net', 'a1'),
  occupation('a', place('top/web')),
  occupation('b', place('top/net')),
])
const hidden = applyChanges(map, displayLanes(map, ['pth_web'], 'hidden'))
const collapsed = applyChanges(map, displayLanes(map, ['pth_web'], 'collapsed'))

describe('what goes out of sight', () => {
  it('is what stands in hidden and collapsed lanes', () => {
    expect([hidden, collapsed].map((one) => isOutOfSight(one, 'occ_a'))).toEqual([true, true])
    expect([map, hidden].map((one) => isOutOfSight(one, 'occ_b'))).toEqual([false, false])
    expect(isOutOfSight(map, 'occ_a')).toBe(false)
    expect([hidden, collapsed].map((one) => isOutOfSight(one, 'pth_web'))).toEqual([true, false])
    expect(lanesInTheWay(hidden, 'occ_a').map(({ id }) => id)).toEqual(['pth_web'])
    expect(lanesInTheWay(collapsed, 'lvl_top|pth_web').map(({ id }) => id)).toEqual(['pth_web'])
    expect(lanesInTheWay(map, 'occ_a')).toEqual([])
  })

  it('is selected no more; the focus goes to the cell that stands for it, or to the lane beside', () => {
    const view = { ...FIRST_VIEW, focusedId: 'occ_a', selectedIds: new Set(['occ_a', 'occ_b']) }
    const expected = new Set(['occ_b'])
    expect(keepView(view, map, collapsed)).toEqual({ focusedId: 'lvl_top|pth_web', selectedIds: expected })
    expect(keepView(view, map, hidden)).toEqual({ focusedId: 'pth_net', selectedIds: expected })
    expect(keepView({ ...FIRST_VIEW, focusedId: 'pth_web' }, map, hidden)).toEqual({ focusedId: 'pth_net' })
    expect(keepView(view, hidden, hidden)).toEqual({})
  })
})
