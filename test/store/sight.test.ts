import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { allOf } from '../../src/model/map.ts'
import { cellKey } from '../../src/model/place.ts'
import { findStore, NOTHING_FOUND } from '../../src/store/find.ts'
import { CLOSED_MAP, mapStore } from '../../src/store/map.ts'
import { followSight, leaveUnseen, sightOf } from '../../src/store/sight.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import { focus, select, setFace, showPathway } from '../../src/store/viewActs.ts'
import { actionOf } from '../../src/ui/actions/actions.ts'
import { perform } from '../../src/ui/actions/useActions.ts'
import { cell, level, link, makeMap, note, occupation, pathway, place, support } from '../helpers/make.ts'
import { openSample } from './openSample.ts'

const map = makeMap(
  occupation('a', place('top/web', 'a0')),
  occupation('b', place('top/data')),
  occupation('wide', place('low/web', 'a0', 2)),
  occupation('under', place('middle/web')),
  support('kept', { attachedTo: 'occ_a' }),
  note('here', { place: place('top/web', 'a1') }),
  link('ab', 'occ_a', 'occ_b'),
  level('middle', 'a1', { display: 'hidden' }),
  pathway('net', 'a2', { display: 'collapsed' }),
  occupation('folded', place('top/net')),
)
const selected = (): readonly string[] => [...viewStore.getState().selectedIds].toSorted()
const all = { shownIds: null, hidesRest: false }
const seen = (pathwayId: string | null, find: Parameters<typeof sightOf>[2] = all): readonly string[] =>
  [...map.records.keys()].filter((id) => /^(occ|lnk|nte|sup)_/.test(id)).filter(sightOf(map, { pathwayId }, find))

beforeEach(() => {
  mapStore.setState({ ...CLOSED_MAP, status: 'ready', mapId: 'm', map })
  viewStore.setState(FIRST_VIEW)
  findStore.setState(NOTHING_FOUND)
})
afterEach(() => {
  mapStore.setState(CLOSED_MAP)
  findStore.setState(NOTHING_FOUND)
})

describe('what one sees', () => {
  it('is nothing of hidden and collapsed lanes', () => {
    expect(seen(null)).toEqual(['occ_a', 'occ_b', 'occ_wide', 'sup_kept', 'nte_here', 'lnk_ab'])
  })

  it('is what stands in a pathway shown alone, or reaches into it, be it collapsed for all', () => {
    expect(seen('pth_data')).toEqual(['occ_b', 'occ_wide', 'sup_kept'])
    expect(seen('pth_net')).toEqual(['sup_kept', 'occ_folded'])
    const isSeen = sightOf(map, { pathwayId: 'pth_data' }, all)
    expect(isSeen(cellKey(cell('top', 'data')))).toBe(true)
    expect(isSeen(cellKey(cell('top', 'web')))).toBe(false)
    expect(isSeen(cellKey(cell('middle', 'data')))).toBe(false)
    expect(isSeen('pth_web')).toBe(false)
  })

  it('is what a filter lets through, where it hides the rest and does not only dim it', () => {
    const shownIds = new Set(['occ_a', 'nte_here'])
    expect(seen(null, { shownIds, hidesRest: true })).toEqual(['occ_a', 'nte_here'])
    expect(seen(null, { shownIds, hidesRest: false })).toEqual(seen(null))
  })
})

describe('selecting by an act', () => {
  it('leaves alone what one does not see', async () => {
    perform(actionOf('selectAll'))
    await expect.poll(selected).toEqual(['nte_here', 'occ_a', 'occ_b', 'occ_wide'])
    viewStore.setState({ ...FIRST_VIEW, pathwayId: 'pth_web', focusedId: 'occ_a' })
    perform(actionOf('selectKind'))
    await expect.poll(selected).toEqual(['occ_a', 'occ_wide'])
    findStore.setState({ shownIds: new Set(['occ_a']), hidesRest: true })
    for (const act of ['selectAll', 'selectColumn', 'selectRow']) {
      select(['nte_here'])
      focus('occ_a')
      perform(actionOf(act))
      await expect.poll(selected).toEqual(['occ_a'])
    }
  })
})

describe('the selection when less is seen', () => {
  it('loses what a filter hides, and the focus with it', () => {
    select(['occ_b', 'lnk_ab', 'occ_a'])
    focus('occ_b')
    findStore.setState({ shownIds: new Set(['occ_a']), hidesRest: true })
    leaveUnseen()
    expect([...viewStore.getState().selectedIds]).toEqual(['occ_a'])
    expect(viewStore.getState().focusedId).toBeNull()
  })

  it('loses the cards of other pathways when one is shown alone', async () => {
    setFace('table')
    await openSample()
    const [inside, ...others] = allOf(mapStore.getState().map, 'occupation')
    if (inside === undefined) throw new Error('The sample has no cards')
    const beyond = others.find((one) => one.place.pathwayId !== inside.place.pathwayId && one.place.span === 1)
    if (beyond === undefined) throw new Error('The sample has one pathway')
    select([inside.id, beyond.id])
    const stop = followSight()
    showPathway(inside.place.pathwayId)
    expect(selected()).toEqual([inside.id])
    expect(viewStore.getState().focusedId).toBeNull()
    stop()
  })
})
