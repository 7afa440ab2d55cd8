import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { credential, link, makeMap, occupation, place } from '../helpers/make.ts'

const map = makeMap(occupation('a', place('top/web')), occupation('b', place('low/web')), link('ab', 'occ_a', 'occ_b'))

describe('applyChanges', () => {
  it('gives the same map for no changes, and keeps every record that no change touches', () => {
    expect(applyChanges(map, [])).toBe(map)
    const next = applyChanges(map, [{ type: 'set', id: 'occ_a', field: 'stage', value: 'entry' }])
    expect([...next.records].filter(([id, record]) => map.records.get(id) !== record).map(([id]) => id)).toEqual([
      'occ_a',
    ])
    expect(next.records.get('occ_a')).toMatchObject({ stage: 'entry' })
    expect(map.records.get('occ_a')).toMatchObject({ stage: null })
  })

  it('settles what changes leave loose', () => {
    expect(applyChanges(map, [{ type: 'remove', id: 'occ_b' }]).records.has('lnk_ab')).toBe(false)
  })

  it('leaves out what would make a record unsound, or is for a record that is gone', () => {
    const next = applyChanges(map, [
      { type: 'set', id: 'occ_a', field: 'stage', value: 'late' },
      { type: 'set', id: 'occ_a', field: 'id', value: 'occ_z' },
      { type: 'setEntry', id: 'occ_a', field: 'stage', key: 'x', value: 1 },
      { type: 'setEntry', id: 'occ_gone', field: 'titles', key: 't1', value: 1 },
      { type: 'remove', id: 'occ_gone' },
    ])
    expect(new Map(next.records)).toEqual(new Map(map.records))
  })

  it('puts new records and takes entries away', () => {
    const next = applyChanges(map, [
      { type: 'put', record: credential('c') },
      { type: 'setEntry', id: 'occ_a', field: 'titles', key: 't1', value: undefined },
    ])
    expect(next.records.get('crd_c')).toEqual(credential('c'))
    expect(next.records.get('occ_a')).toMatchObject({ titles: {} })
  })
})
