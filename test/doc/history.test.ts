import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { createHistory } from '../../src/doc/history.ts'
import { repairDoc } from '../../src/doc/repair.ts'
import { removeRecords } from '../../src/edit/remove.ts'
import type { Change } from '../../src/model/change.ts'
import type { Json } from '../../src/model/json.ts'
import { encodeStart, exchangeAll, makePeer } from '../helpers/history.ts'
import type { Peer } from '../helpers/history.ts'
import { link, occupation, place } from '../helpers/make.ts'

const base = encodeStart()
const added = occupation('new', place('middle/data'))

/** Two people at one map. My client id decides who wins when both set a value at once: the higher one. */
function two(mine = 20): { readonly me: Peer; readonly you: Peer; readonly sync: () => void } {
  const me = makePeer(base, mine, 'm')
  const you = makePeer(base, 15, 'y')
  return { me, you, sync: () => exchangeAll([me, you]) }
}

function set(id: string, field: string, value: Json): readonly Change[] {
  return [{ type: 'set', id, field, value }]
}

function entry(id: string, field: string, key: string, value: Json | undefined): readonly Change[] {
  return [{ type: 'setEntry', id, field, key, value }]
}

function stored({ doc }: Peer, id: string): { readonly [key: string]: unknown } | undefined {
  return recordsOf(doc).toJSON()[id]
}

describe('undo and redo', () => {
  it('take back one act at a time, with its label and what was selected before', () => {
    const { me } = two()
    me.history.act('add', [{ type: 'put', record: added }], ['occ_dev'])
    me.history.act('stage', set(added.id, 'stage', 'entry'), [added.id])
    expect([me.history.undoLabel, me.history.redoLabel]).toEqual(['stage', null])
    expect(me.history.undo()).toEqual({ label: 'stage', selection: [added.id], keptIds: [] })
    expect(stored(me, added.id)).toMatchObject({ stage: null })
    expect([me.history.undoLabel, me.history.redoLabel]).toEqual(['add', 'stage'])
    expect(me.history.undo()).toEqual({ label: 'add', selection: ['occ_dev'], keptIds: [] })
    expect([me.history.canUndo, me.history.canRedo]).toEqual([false, true])
    expect(me.history.redo()).toEqual({ label: 'add', selection: [added.id], keptIds: [] })
    me.history.redo()
    expect(stored(me, added.id)).toMatchObject({ stage: 'entry' })
    expect([me.history.undo(), me.history.undo(), me.history.undo()].map((step) => step?.label)).toEqual([
      'stage',
      'add',
      undefined,
    ])
  })

  it('are one transaction each, and so is an act', () => {
    const { me } = two()
    let updates = 0
    me.doc.on('update', () => (updates += 1))
    const changes = removeRecords(me.projection.getMap(), ['occ_dev', 'occ_help'])
    expect(changes.length).toBeGreaterThan(5)
    me.history.act('remove', changes)
    expect(updates).toBe(1)
    me.history.undo()
    expect(updates).toBe(2)
    me.history.redo()
    expect(updates).toBe(3)
  })

  it('bring back what was removed, however often it came again under its id meanwhile', () => {
    const { me } = two()
    const first = stored(me, 'occ_wide')
    const again = occupation('wide', place('middle/data'))
    const put = () => me.history.act('paste', [{ type: 'put', record: again }])
    me.history.act('cut', [{ type: 'remove', id: 'occ_wide' }])
    put()
    me.history.undo()
    put()
    me.history.undo()
    expect(stored(me, 'occ_wide')).toBeUndefined()
    expect(me.history.undo()).toMatchObject({ label: 'cut' })
    expect(stored(me, 'occ_wide')).toEqual(first)
    me.history.redo()
    expect(stored(me, 'occ_wide')).toBeUndefined()
    me.history.redo()
    expect(stored(me, 'occ_wide')).toMatchObject({ place: again.place })
  })

  it('leave gone what someone else brought back and removed after me', () => {
    const { me, you, sync } = two()
    me.history.act('cut', [{ type: 'remove', id: 'occ_wide' }])
    sync()
    you.history.act('paste', [{ type: 'put', record: occupation('wide', place('middle/data')) }])
    sync()
    you.history.act('delete', [{ type: 'remove', id: 'occ_wide' }])
    sync()
    me.history.undo()
    sync()
    expect([stored(me, 'occ_wide'), stored(you, 'occ_wide')]).toEqual([undefined, undefined])
  })

  it('forget what could be redone when a new act comes, and acts that change nothing', () => {
    const { me } = two()
    me.history.act('stage', set('occ_dev', 'stage', 'entry'))
    me.history.act('nothing', set('occ_dev', 'stage', 'entry'))
    me.history.act('nothing', [])
    expect(me.history.undoLabel).toBe('stage')
    me.history.undo()
    me.history.act('other', set('occ_dev', 'illustrative', true))
    expect(me.history.canRedo).toBe(false)
  })

  it('call back those who listen until they leave', () => {
    const { me } = two()
    let calls = 0
    const leave = me.history.subscribe(() => (calls += 1))
    me.history.act('stage', set('occ_dev', 'stage', 'entry'))
    me.history.undo()
    expect(calls).toBe(2)
    leave()
    me.history.redo()
    expect(calls).toBe(2)
  })
})

describe('[U1] a value that someone else has written or taken away since', () => {
  it('stays as they wrote it; the rest of the act is undone', () => {
    const { me, you, sync } = two()
    me.history.act('both', [...set('occ_dev', 'stage', 'entry'), ...set('occ_dev', 'illustrative', true)])
    sync()
    you.history.act('stage', set('occ_dev', 'stage', 'advanced'))
    sync()
    me.history.undo()
    expect(stored(me, 'occ_dev')).toMatchObject({ stage: 'advanced', illustrative: false })
    me.history.redo()
    expect(stored(me, 'occ_dev')).toMatchObject({ stage: 'advanced', illustrative: true })
  })

  it('stays away when they took the entry away', () => {
    const { me, you, sync } = two()
    me.history.act('describe', entry('occ_dev', 'description', 'en', 'codes'))
    me.history.act('describe', entry('occ_dev', 'description', 'en', 'writes code'))
    sync()
    you.history.act('clear', entry('occ_dev', 'description', 'en', undefined))
    sync()
    me.history.undo()
    me.history.undo()
    expect(stored(me, 'occ_dev')).not.toHaveProperty(['description.en'])
  })

  it.each([10, 20])('is not lost when two set a field at once and the first undoes it (client %i)', (client) => {
    const { me, you, sync } = two(client)
    me.history.act('place', set('occ_dev', 'place', { ...place('low/net') }))
    you.history.act('place', set('occ_dev', 'place', { ...place('middle/net') }))
    sync()
    me.history.undo()
    sync()
    const expected = client === 10 ? place('middle/net') : place('top/web')
    expect(stored(you, 'occ_dev')).toMatchObject({ place: expected })
    expect(you.projection.getQuarantined()).toEqual([])
  })

  it('does not bring back a record they removed', () => {
    const { me, you, sync } = two()
    me.history.act('stage', set('occ_dev', 'stage', 'entry'))
    sync()
    you.history.act('remove', [{ type: 'remove', id: 'occ_dev' }])
    sync()
    me.history.undo()
    expect(stored(me, 'occ_dev')).toBeUndefined()
  })
})

describe('[U2] a record I added', () => {
  it('goes when nobody else has worked on it', () => {
    const { me } = two()
    me.history.act('add', [{ type: 'put', record: added }])
    expect(me.history.undo()?.keptIds).toEqual([])
    expect(stored(me, added.id)).toBeUndefined()
  })

  it('stays, whole and with what they wrote, when someone else has worked on it since', () => {
    const { me, you, sync } = two()
    me.history.act('add', [{ type: 'put', record: added }])
    sync()
    you.history.act('describe', entry(added.id, 'description', 'en', 'codes'))
    sync()
    expect(me.history.undo()?.keptIds).toEqual([added.id])
    expect(readAll(me.doc).records).toContainEqual({ ...added, description: { en: 'codes' } })
    expect([me.history.canUndo, me.history.canRedo]).toEqual([false, false])
  })

  it('stays when something of theirs refers to it, and with it what it hangs on', () => {
    const { me, you, sync } = two()
    me.history.act('add', [{ type: 'put', record: added }])
    me.history.act('connect', [{ type: 'put', record: link('mine', added.id, 'occ_dev') }])
    sync()
    you.history.act('relate', set('lnk_mine', 'relation', 'lateral'))
    sync()
    expect(me.history.undo()?.keptIds).toEqual(['lnk_mine'])
    expect(me.history.undo()?.keptIds).toEqual([added.id])
    expect(me.projection.getMap().records.has('lnk_mine')).toBe(true)
  })

  it('stays when I removed it after their work, brought it back and undo once more', () => {
    const { me, you, sync } = two()
    me.history.act('add', [{ type: 'put', record: added }])
    sync()
    you.history.act('describe', entry(added.id, 'description', 'en', 'codes'))
    sync()
    me.history.act('remove', [{ type: 'remove', id: added.id }])
    me.history.undo()
    me.history.undo()
    expect(readAll(me.doc).records).toContainEqual({ ...added, description: { en: 'codes' } })
  })

  it('goes again by redo of my removal, unless they worked on it in between', () => {
    const { me, you, sync } = two()
    me.history.act('remove', removeRecords(me.projection.getMap(), ['crd_b']))
    me.history.undo()
    me.history.redo()
    expect(stored(me, 'crd_b')).toBeUndefined()
    me.history.undo()
    sync()
    you.history.act('issuer', set('crd_b', 'issuer', 'State'))
    sync()
    expect(me.history.redo()?.keptIds).toEqual(['crd_b'])
    expect(stored(me, 'crd_b')).toMatchObject({ issuer: 'State' })
  })
})

describe('[U3] what I removed', () => {
  it('comes back as it was, with its links and all that hung on it', () => {
    const { me } = two()
    const before = recordsOf(me.doc).toJSON()
    me.history.act('stage', set('occ_help', 'stage', 'entry'))
    me.history.act('remove', removeRecords(me.projection.getMap(), ['occ_help', 'occ_dev', 'crd_a']))
    expect(me.projection.getMap().records.has('lnk_one')).toBe(false)
    me.history.undo()
    me.history.undo()
    expect(recordsOf(me.doc).toJSON()).toEqual(before)
  })

  it.each([10, 20])('comes back without gaps when someone wrote into it meanwhile (client %i)', (client) => {
    const { me, you, sync } = two(client)
    const was = stored(me, 'occ_dev')
    me.history.act('remove', [{ type: 'remove', id: 'occ_dev' }])
    you.history.act('change', [
      ...set('occ_dev', 'place', { ...place('low/net') }),
      ...set('occ_dev', 'stage', 'entry'),
    ])
    sync()
    expect(stored(you, 'occ_dev')).toBeUndefined()
    me.history.undo()
    sync()
    expect(stored(you, 'occ_dev')).toEqual(was)
    expect(you.projection.getQuarantined()).toEqual([])
  })
})

describe('[U4] one call', () => {
  it('does not go on to older acts when nothing is left of the latest', () => {
    const { me, you, sync } = two()
    me.history.act('illustrative', set('occ_dev', 'illustrative', true))
    me.history.act('stage', set('occ_dev', 'stage', 'entry'))
    sync()
    you.history.act('stage', set('occ_dev', 'stage', 'advanced'))
    sync()
    expect(me.history.undo()?.label).toBe('stage')
    expect(stored(me, 'occ_dev')).toMatchObject({ stage: 'advanced', illustrative: true })
    expect(me.history.undo()?.label).toBe('illustrative')
    expect(stored(me, 'occ_dev')).toMatchObject({ stage: 'advanced', illustrative: false })
  })
})

describe('[U5] what is not mine', () => {
  it('is not undone: others, the start, a repair', () => {
    const { me, you, sync } = two()
    you.history.act('remove', [{ type: 'remove', id: 'pth_web' }])
    sync()
    expect(repairDoc(me.doc).length).toBeGreaterThan(0)
    expect(me.history.canUndo).toBe(false)
    expect(me.history.undo()).toBeNull()
    expect(me.history.redo()).toBeNull()
  })

  it('is what stood there when the history was made', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, base)
    const history = createHistory(doc)
    expect(history.undo()).toBeNull()
    history.destroy()
  })
})
