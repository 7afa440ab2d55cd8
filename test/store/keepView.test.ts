import { describe, expect, it } from 'vitest'

import type { MapRecord } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { cellKey } from '../../src/model/place.ts'
import { keepView, nearestTo } from '../../src/store/keepView.ts'
import { FIRST_VIEW } from '../../src/store/view.ts'
import type { Dialog } from '../../src/store/view.ts'
import { cell, link, makeMap, occupation, place } from '../helpers/make.ts'

const before = makeMap(
  occupation('a', place('top/web', 'a0')),
  occupation('b', place('top/web', 'a1')),
  occupation('c', place('top/web', 'a2')),
  occupation('d', place('low/net')),
  link('bd', 'occ_b', 'occ_d'),
)

function without(...ids: readonly string[]): CareerMap {
  const stays = (record: MapRecord): boolean => !ids.includes(record.id)
  return makeCareerMap([...before.records.values()].filter(stays))
}

describe('the focus when its card is gone', () => {
  it('goes to the card after it, else to the one before, else to the cell', () => {
    expect(nearestTo('occ_b', before, without('occ_b'))).toBe('occ_c')
    expect(nearestTo('occ_c', before, without('occ_c'))).toBe('occ_b')
    expect(nearestTo('occ_a', before, without('occ_a', 'occ_b'))).toBe('occ_c')
    expect(nearestTo('occ_d', before, without('occ_d'))).toBe(cellKey(cell('low', 'net')))
    expect(nearestTo('occ_d', before, without('occ_d', 'lvl_low'))).toBeNull()
  })

  it('goes from a link to the card it came from', () => {
    expect(nearestTo('lnk_bd', before, without('lnk_bd'))).toBe('occ_b')
    expect(nearestTo('lnk_bd', before, without('lnk_bd', 'occ_b'))).toBeNull()
  })

  it('stays on a cell that stands', () => {
    const view = { ...FIRST_VIEW, focusedId: cellKey(cell('low', 'net')) }
    expect(keepView(view, before, without('occ_d'))).toEqual({})
    expect(keepView(view, before, without('pth_net'))).toEqual({ focusedId: null })
  })
})

describe('the view when records are gone', () => {
  it('is left alone when nothing in it is gone', () => {
    const view = { ...FIRST_VIEW, selectedIds: new Set(['occ_a']), focusedId: 'occ_a', hoveredId: 'occ_b' }
    expect(keepView(view, before, without('occ_d'))).toEqual({})
  })

  it('loses them from selection, hover, drag and a connection being made', () => {
    const view = {
      ...FIRST_VIEW,
      selectedIds: new Set(['occ_a', 'occ_b']),
      focusedId: 'occ_b',
      hoveredId: 'occ_b',
      connectFrom: 'occ_b',
      drag: { ids: ['occ_a', 'occ_b'], dx: 1, dy: 2, target: null },
    }
    expect(keepView(view, before, without('occ_b'))).toEqual({
      selectedIds: new Set(['occ_a']),
      focusedId: 'occ_c',
      hoveredId: null,
      connectFrom: null,
      drag: { ids: ['occ_a'], dx: 1, dy: 2, target: null },
    })
    expect(keepView(view, before, without('occ_a', 'occ_b')).drag).toBeNull()
  })

  const dialogs: readonly Dialog[] = [
    { type: 'connect', from: 'occ_b' },
    { type: 'move', ids: ['occ_a', 'occ_b'] },
    { type: 'removeLane', id: 'lvl_top' },
    { type: 'add', cell: cell('top', 'web') },
    { type: 'note', target: { on: 'record', recordId: 'occ_b' } },
    { type: 'note', target: { on: 'cell', ...cell('top', 'web') } },
  ]
  it.each(dialogs)('closes a dialog about them: %o', (dialog) => {
    const view = { ...FIRST_VIEW, dialog }
    expect(keepView(view, before, without('occ_b', 'lvl_top'))).toEqual({ dialog: null })
    expect(keepView(view, before, without('occ_d'))).toEqual({})
  })

  it('keeps dialogs about the whole map, and one that says itself that its level is gone', () => {
    const lane = { type: 'lane', id: 'lvl_top', lane: 'level' } as const
    expect(keepView({ ...FIRST_VIEW, dialog: lane }, before, without('lvl_top'))).toEqual({})
    for (const dialog of [{ type: 'export' }, { type: 'add', cell: null }, { type: 'connect', from: null }] as const) {
      expect(keepView({ ...FIRST_VIEW, dialog }, before, without('occ_b'))).toEqual({})
    }
  })
})
