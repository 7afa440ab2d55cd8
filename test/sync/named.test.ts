import { expect, it } from 'vitest'
import * as Y from 'yjs'

import { encodeStart, exchangeAll, makePeer } from '../helpers/history.ts'
import { place } from '../helpers/make.ts'
import { failureOf } from './play.ts'

// Seeds that failed once. What each showed is told again below, or in `test/doc/history.test.ts`, in a form that
// stays when the verbs of the histories change.
it.each([
  [363, 'updates out of order: what was deleted is gone before what replaces it arrives'],
  [1368, 'two moved one card at once, and the undo of one left it without a place'],
  [1_002_078, 'undo while the replacement of a value is still under way left a card without a place'],
])('history %i is sound: %s', (seed) => {
  expect(failureOf(seed)).toBeNull()
})

it('undo of a move, while a later move by another is half arrived, leaves the card with a place', () => {
  const base = encodeStart()
  const me = makePeer(base, 20, 'm')
  const you = makePeer(base, 15, 'y')
  me.history.act('place', [{ type: 'set', id: 'occ_dev', field: 'place', value: { ...place('low/net') } }])
  exchangeAll([me, you])
  const updates: Uint8Array[] = []
  you.doc.on('update', (update: Uint8Array) => updates.push(update))
  you.history.act('stage', [{ type: 'set', id: 'occ_dev', field: 'stage', value: 'entry' }])
  you.history.act('place', [{ type: 'set', id: 'occ_dev', field: 'place', value: { ...place('middle/net') } }])
  const [, second] = updates
  if (second === undefined) throw new Error('two acts are two updates')
  Y.applyUpdate(me.doc, second)
  expect(me.projection.getQuarantined().map(({ id }) => id)).toEqual(['occ_dev'])
  me.history.undo()
  exchangeAll([me, you])
  for (const { projection } of [me, you]) {
    expect(projection.getQuarantined()).toEqual([])
    expect(projection.getMap().records.get('occ_dev')).toMatchObject({ stage: 'entry' })
  }
  expect(me.projection.getMap().records).toEqual(you.projection.getMap().records)
})
