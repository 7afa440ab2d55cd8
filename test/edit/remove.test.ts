import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { duplicate } from '../../src/edit/duplicate.ts'
import { attachSupport, pinNote } from '../../src/edit/note.ts'
import { removeRecords } from '../../src/edit/remove.ts'
import { cardsIn, makeCareerMap, recordOf } from '../../src/model/map.ts'
import { START } from '../helpers/history.ts'
import { cell, countIds, link, makeMap, note, occupation, place, support } from '../helpers/make.ts'

const map = makeCareerMap(START)

function gone(...ids: readonly string[]): readonly string[] {
  const next = applyChanges(map, removeRecords(map, ids))
  return [...map.records.keys()].filter((id) => !next.records.has(id)).sort()
}

describe('removeRecords', () => {
  it('takes links, pinned notes and attached supports along, and what hangs on those', () => {
    expect(gone('occ_help')).toEqual(['lnk_one', 'nte_gap', 'occ_help', 'sup_bus', 'sup_child'])
    expect(gone('lnk_one')).toEqual(['lnk_one', 'nte_gap', 'sup_child'])
    expect(gone('crd_b', 'crd_b')).toEqual(['crd_b', 'lnk_two'])
  })

  it('takes the mention of what goes out of what stays', () => {
    const withoutCredential = applyChanges(map, removeRecords(map, ['crd_a']))
    expect(recordOf(withoutCredential, 'occupation', 'occ_dev')?.credentials).toEqual({})
    const withoutSupport = applyChanges(map, removeRecords(map, ['sup_bus']))
    expect(recordOf(withoutSupport, 'link', 'lnk_one')?.supports).toEqual({})
  })

  it('leaves what has a place of its own, where it stands', () => {
    const own = makeMap(
      occupation('a', place('top/web')),
      note('n', { place: place('top/net'), target: { on: 'record', recordId: 'occ_a' } }),
      support('s', { place: place('top/net'), attachedTo: 'occ_a' }),
    )
    const next = applyChanges(own, removeRecords(own, ['occ_a']))
    expect(recordOf(next, 'note', 'nte_n')).toMatchObject({ target: null, place: place('top/net') })
    expect(recordOf(next, 'support', 'sup_s')).toMatchObject({ attachedTo: null, place: place('top/net') })
  })

  it('does nothing to lanes, settings and nobody', () => {
    expect(removeRecords(map, ['lvl_top', 'pth_web', 'map', 'occ_gone', '__proto__'])).toEqual([])
    expect(removeRecords(map, [])).toEqual([])
  })
})

describe('duplicate', () => {
  const two = makeMap(
    occupation('a', place('top/web', 'a0'), { stage: 'entry' }),
    occupation('b', place('top/web', 'a1')),
    occupation('c', place('low/net')),
    link('ab', 'occ_a', 'occ_b', { relation: 'lateral', months: 6 }),
    link('bc', 'occ_b', 'occ_c'),
  )

  it('puts each copy right after its original, and copies links among the copied', () => {
    const { changes, ids } = duplicate(two, ['occ_b', 'occ_a'], countIds())
    expect(ids).toEqual(['occ_n1', 'occ_n2'])
    const next = applyChanges(two, changes)
    expect(cardsIn(next, cell('top', 'web')).map(({ id }) => id)).toEqual(['occ_a', 'occ_n1', 'occ_b', 'occ_n2'])
    expect(recordOf(next, 'occupation', 'occ_n1')).toMatchObject({
      stage: 'entry',
      titles: { t1: { text: { en: 'a' } } },
    })
    expect(recordOf(next, 'link', 'lnk_n3')).toMatchObject({
      from: 'occ_n1',
      to: 'occ_n2',
      relation: 'lateral',
      months: 6,
    })
    expect(next.records.size).toBe(two.records.size + 3)
  })

  it('keeps the order among equal keys', () => {
    const tied = makeMap(...['a', 'b', 'c'].map((name) => occupation(name, place('top/web'))))
    const next = applyChanges(tied, duplicate(tied, ['occ_a', 'occ_b', 'occ_c'], countIds()).changes)
    expect(cardsIn(next, cell('top', 'web')).map(({ id }) => id)).toEqual([
      'occ_a',
      'occ_n1',
      'occ_b',
      'occ_n2',
      'occ_c',
      'occ_n3',
    ])
  })

  it('does nothing to what is no placed card, nor under a taken id', () => {
    expect(duplicate(two, ['lvl_top', 'lnk_ab', 'occ_gone'], countIds())).toEqual({ changes: [], ids: [] })
    expect(duplicate(two, ['occ_a'], () => 'b')).toEqual({ changes: [], ids: [] })
  })
})

describe('pinning and attaching', () => {
  it('hangs a note on a card, a link or a cell', () => {
    const newId = countIds()
    const targets = [
      { on: 'record', recordId: 'occ_dev' },
      { on: 'record', recordId: 'lnk_one' },
      { on: 'cell', ...cell('top', 'net') },
    ] as const
    for (const target of targets) {
      const { changes, id } = pinNote(map, target, 'barrier', 'No bus', 'en', newId)
      expect(recordOf(applyChanges(map, changes), 'note', id ?? '')).toMatchObject({
        target,
        noteType: 'barrier',
        text: { en: 'No bus' },
        place: null,
      })
    }
    expect(pinNote(map, { on: 'record', recordId: 'lvl_top' }, 'remark', 'x', 'en', newId).id).toBeNull()
    expect(pinNote(map, { on: 'record', recordId: 'occ_gone' }, 'remark', 'x', 'en', newId).id).toBeNull()
    expect(pinNote(map, { on: 'cell', ...cell('gone', 'net') }, 'remark', 'x', 'en', newId).id).toBeNull()
  })

  it('attaches a support to a card or a link', () => {
    const { changes, id } = attachSupport(map, 'lnk_one', { words: 'Bus pass', supportType: 'transport' }, countIds())
    expect(recordOf(applyChanges(map, changes), 'support', id ?? '')).toMatchObject({
      attachedTo: 'lnk_one',
      supportType: 'transport',
      name: { en: 'Bus pass' },
    })
    expect(attachSupport(map, 'pth_web', { words: 'x' }, countIds())).toEqual({ changes: [], id: null })
  })
})
