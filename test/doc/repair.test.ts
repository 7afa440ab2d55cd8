import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { writeChanges } from '../../src/doc/apply.ts'
import { createDoc, readAll, recordsOf } from '../../src/doc/codec.ts'
import { createProjection } from '../../src/doc/projection.ts'
import { REPAIR_ORIGIN, repairDoc } from '../../src/doc/repair.ts'
import type { Change } from '../../src/model/change.ts'
import { START } from '../helpers/history.ts'

function broken(changes: readonly Change[]): Y.Doc {
  const doc = createDoc(START)
  writeChanges(doc, changes, 'test')
  return doc
}

const LOOSE: readonly Change[] = [
  { type: 'remove', id: 'pth_web' },
  { type: 'remove', id: 'occ_help' },
  { type: 'remove', id: 'crd_a' },
]

describe('repairDoc', () => {
  it('writes down what every screen shows already, so that no screen changes', () => {
    const doc = broken(LOOSE)
    const projection = createProjection(doc)
    const shown = new Map(projection.getMap().records)
    const origins: unknown[] = []
    doc.on('update', (_update, origin) => origins.push(origin))
    expect(repairDoc(doc).length).toBeGreaterThan(3)
    expect(new Map(readAll(doc).records.map((record) => [record.id, record]))).toEqual(shown)
    expect(projection.getMap().records).toEqual(shown)
    expect(origins).toEqual([REPAIR_ORIGIN])
    expect(repairDoc(doc)).toEqual([])
    expect(origins).toEqual([REPAIR_ORIGIN])
  })

  it('gives the same changes for the same content, however it came about', () => {
    const one = broken(LOOSE)
    const two = createDoc([...START].reverse())
    writeChanges(two, LOOSE.toReversed(), 'test')
    expect(repairDoc(two)).toEqual(repairDoc(one))
  })

  it('adds a level, a pathway and settings where the last one went', () => {
    const lanes = START.filter(({ kind }) => kind === 'level' || kind === 'pathway' || kind === 'settings')
    const doc = broken(lanes.map(({ id }) => ({ type: 'remove', id })))
    repairDoc(doc)
    const records = recordsOf(doc).toJSON()
    expect(Object.keys(records)).toEqual(expect.arrayContaining(['lvl_kept', 'pth_kept', 'map', 'occ_dev']))
    expect(records['occ_dev']).toMatchObject({ place: { levelId: 'lvl_kept', pathwayId: 'pth_kept' } })
  })

  it('leaves alone what it cannot read, and what points at that', () => {
    const doc = createDoc(START)
    const stored = recordsOf(doc).get('occ_dev')
    if (stored instanceof Y.Map) stored.delete('place')
    const before = recordsOf(doc).toJSON()
    expect(repairDoc(doc)).toEqual([])
    expect(recordsOf(doc).toJSON()).toEqual(before)
    const settings = recordsOf(doc).get('map')
    if (settings instanceof Y.Map) settings.delete('bands')
    expect(repairDoc(doc)).toEqual([])
  })
})
