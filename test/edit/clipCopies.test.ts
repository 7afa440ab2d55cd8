import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { pasteClip, takeClip } from '../../src/edit/clipboard.ts'
import { duplicate } from '../../src/edit/duplicate.ts'
import { removeRecords } from '../../src/edit/remove.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { allOf, cardsIn, makeCareerMap, recordOf } from '../../src/model/map.ts'
import { repairChanges } from '../../src/model/settle.ts'
import {
  cell,
  countIds,
  credential,
  credentialId,
  level,
  link,
  makeMap,
  note,
  occupation,
  pathway,
  place,
  support,
  supportId,
} from '../helpers/make.ts'

const topNet = { cell: cell('top', 'net'), after: null }

describe('what was cut', () => {
  const whole = makeMap(
    occupation('a', place('low/web', 'a0'), { credentials: { [credentialId('ccna')]: true } }),
    occupation('b', place('low/data'), { credentials: { [credentialId('ccna')]: true } }),
    credential('ccna', { place: place('middle/web') }),
    support('bus', { place: place('middle/data') }),
    link('ab', 'occ_a', 'occ_b', { supports: { [supportId('bus')]: true } }),
    note('on', { place: place('top/web'), target: { on: 'record', recordId: 'crd_ccna' } }),
    support('at', { place: place('top/data'), attachedTo: 'crd_ccna' }),
  )
  const cut = takeClip(whole, ['crd_ccna', 'sup_bus'], true)
  const without = applyChanges(whole, removeRecords(whole, ['crd_ccna', 'sup_bus']))
  if (cut === null) throw new Error('nothing was cut')

  it('is required, named and pinned to again on its map, in another cell', () => {
    const pasted = pasteClip(without, cut, topNet, countIds())
    const after = applyChanges(without, pasted.changes)
    expect(pasted).toMatchObject({ ids: ['crd_ccna', 'sup_bus'], leftMentions: 0 })
    expect(allOf(after, 'occupation').map(({ credentials }) => credentials)).toEqual([
      { crd_ccna: true },
      { crd_ccna: true },
    ])
    expect(allOf(after, 'link').map(({ supports }) => supports)).toEqual([{ sup_bus: true }])
    expect(allOf(after, 'note')).toMatchObject([{ target: { recordId: 'crd_ccna' } }])
    expect(recordOf(after, 'support', supportId('at'))).toMatchObject({ attachedTo: 'crd_ccna' })
    expect(recordOf(after, 'credential', credentialId('ccna'))?.place).toMatchObject(cell('top', 'data'))
    expect(repairChanges([...after.records.values()])).toEqual([])
  })

  it('is a copy the second time, and where it never went, and tells that nothing names it', () => {
    const once = applyChanges(without, pasteClip(without, cut, topNet, countIds()).changes)
    for (const map of [once, whole]) {
      const pasted = pasteClip(map, cut, topNet, countIds())
      expect(pasted.leftMentions).toBe(5)
      expect(allOf(applyChanges(map, pasted.changes), 'credential')).toHaveLength(2)
      expect(pasted.changes.map(({ type }) => type)).toEqual(['put', 'put'])
    }
  })

  it('is told on another map, as is a copy, to be named by nothing', () => {
    const lanes = [level('degree', 'a0'), pathway('first', 'a0')]
    const far = pasteClip(makeCareerMap(lanes), cut, null, countIds())
    expect(far.ids).not.toContain('crd_ccna')
    expect(far.leftMentions).toBe(5)
    const copied = takeClip(whole, ['crd_ccna'])
    expect(copied && pasteClip(whole, copied, topNet, countIds()).leftMentions).toBe(4)
    // Those who name it come along: nothing is left.
    const together = takeClip(whole, ['crd_ccna', 'occ_a', 'occ_b', 'nte_on', 'sup_at', 'sup_bus'])
    expect(together?.mentions).toEqual([])
  })

  it('loses no link unsaid: one that goes with its card is no mention', () => {
    const clip = takeClip(whole, ['occ_a', 'sup_bus'], true)
    expect(clip).toMatchObject({ leftLinks: 1, mentions: [] })
  })
})

describe('duplicate', () => {
  const map = makeMap(
    occupation('a', place('low/web', 'a0'), { credentials: { [credentialId('ccna')]: true } }),
    occupation('b', place('low/web', 'a1')),
    occupation('c', place('middle/data', 'a0')),
    credential('ccna'),
    support('bus', { attachedTo: 'lnk_bc' }),
    note('hint', { target: { on: 'record', recordId: 'occ_a' } }),
    link('bc', 'occ_b', 'occ_c'),
  )
  const cardNames = (map: CareerMap, where: readonly [string, string]) =>
    cardsIn(map, cell(...where)).map((card) => (card.kind === 'occupation' ? card.titles['t1']?.text['en'] : card.kind))

  it('copies what is pinned to cards and to links among them, and puts each copy behind its card', () => {
    const { changes, ids } = duplicate(map, ['occ_c', 'occ_a', 'occ_b'], countIds())
    const after = applyChanges(map, changes)
    expect(cardNames(after, ['low', 'web'])).toEqual(['a', 'a', 'b', 'b'])
    expect(cardNames(after, ['middle', 'data'])).toEqual(['c', 'c'])
    expect(ids).toHaveLength(3)
    const targets = allOf(after, 'note').map(({ target }) => (target?.on === 'record' ? target.recordId : null))
    expect(targets).toEqual(['occ_a', ids[1]])
    const links = allOf(after, 'link').filter(({ id }) => !map.records.has(id))
    expect(allOf(after, 'support').map(({ attachedTo }) => attachedTo)).toEqual([
      'lnk_bc',
      links.find(({ from }) => from === ids[2])?.id,
    ])
    expect(allOf(after, 'credential')).toHaveLength(1)
    expect(repairChanges([...after.records.values()])).toEqual([])
  })

  it('leaves a note in a cell on what it is on, and makes nothing of what stands in no cell', () => {
    const before = makeMap(
      occupation('a', place('low/web')),
      note('on', { place: place('top/web'), target: { on: 'record', recordId: 'occ_a' } }),
      credential('ccna'),
    )
    const after = applyChanges(before, duplicate(before, ['nte_on'], countIds()).changes)
    expect(allOf(after, 'note').map(({ target }) => target)).toEqual(Array(2).fill({ on: 'record', recordId: 'occ_a' }))
    expect(duplicate(before, ['crd_ccna'], countIds())).toEqual({ changes: [], ids: [] })
  })
})
