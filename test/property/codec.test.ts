import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { writeChanges } from '../../src/doc/apply.ts'
import { checkRecords } from '../../src/doc/check.ts'
import { createDoc, flatten, readAll, readStored, recordsOf } from '../../src/doc/codec.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { diffRecord } from '../../src/model/settle.ts'
import { recordOfKind, RECORD_KINDS } from '../helpers/records.ts'

describe.each(RECORD_KINDS)('a stored %s', (kind) => {
  it('comes back from another computer as it was', () => {
    fc.assert(
      fc.property(recordOfKind(kind), (record) => {
        expect(overTheWire(createDoc([record])).find(({ id }) => id === record.id)).toEqual(record)
      }),
    )
  })

  it('passes the gate', () => {
    fc.assert(
      fc.property(recordOfKind(kind), (record) => {
        expect(checkRecords(createDoc([record]))).toEqual({ ok: true, value: undefined })
      }),
    )
  })

  it('becomes any other of its kind by the changes between the two, in its own Y.Map', () => {
    fc.assert(
      fc.property(recordOfKind(kind), recordOfKind(kind), (before, other) => {
        const after: MapRecord = Object.assign({ ...other }, { id: before.id })
        const doc = createDoc([before])
        const stored = recordsOf(doc).get(before.id)
        writeChanges(doc, diffRecord(before, after), 'test')
        expect(recordsOf(doc).get(before.id)).toBe(stored)
        expect(overTheWire(doc).find(({ id }) => id === before.id)).toEqual(after)
      }),
    )
  })

  it('is the same flat and nested', () => {
    fc.assert(
      fc.property(recordOfKind(kind), (record) => {
        const doc = new Y.Doc()
        const stored = doc.getMap('one')
        for (const [key, value] of flatten(record)) stored.set(key, value)
        expect(readStored(stored)).toEqual(record)
      }),
    )
  })
})

function overTheWire(doc: Y.Doc): readonly MapRecord[] {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const { records, quarantined } = readAll(copy)
  expect(quarantined).toEqual([])
  return records
}
