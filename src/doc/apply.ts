import type * as Y from 'yjs'

import type { Change } from '../model/change.ts'
import type { Json } from '../model/json.ts'
import { isSame } from '../model/json.ts'
import { keyedFields, flatten, recordsOf, storedRecord, storedValue, writeNew } from './codec.ts'

/**
 * Writes changes into the document in one transaction. A change that would alter nothing writes nothing: every
 * write costs bytes for ever. A `put` on an id that is taken becomes writes of its fields.
 */
export function writeChanges(doc: Y.Doc, changes: readonly Change[], origin: unknown): void {
  if (changes.length === 0) return
  doc.transact(() => {
    const records = recordsOf(doc)
    for (const change of changes) writeChange(records, change)
  }, origin)
}

function writeChange(records: Y.Map<unknown>, change: Change): void {
  if (change.type === 'put') {
    if (records.has(change.record.id)) overwrite(records, change.record)
    else writeNew(records, change.record)
    return
  }
  const stored = storedRecord(records, change.id)
  if (change.type === 'remove') {
    if (records.has(change.id)) records.delete(change.id)
    return
  }
  if (stored === undefined) return
  const keyed = keyedFields(stored.get('kind'))
  if (change.type === 'setEntry') writeKey(stored, `${change.field}.${change.key}`, change.value)
  else if (keyed.includes(change.field)) writeTable(stored, change.field, change.value)
  else writeKey(stored, change.field, change.value)
}

/** Gives a flat key a value, or takes it away. Equal values are left alone. */
export function writeKey(stored: Y.Map<unknown>, key: string, value: Json | undefined): void {
  if (value === undefined) {
    if (stored.has(key)) stored.delete(key)
    return
  }
  const plain = storedValue(value)
  if (plain !== undefined && !isSame(stored.get(key), plain)) stored.set(key, plain)
}

/** Makes the stored record hold exactly these keys and values. */
export function writeFlat(stored: Y.Map<unknown>, flat: ReadonlyMap<string, Json>): void {
  for (const key of [...stored.keys()]) if (!flat.has(key)) stored.delete(key)
  for (const [key, value] of flat) writeKey(stored, key, value)
}

function overwrite(records: Y.Map<unknown>, record: Extract<Change, { type: 'put' }>['record']): void {
  const stored = storedRecord(records, record.id)
  if (stored !== undefined) writeFlat(stored, flatten(record))
}

/** A whole keyed field at once: entry by entry. */
function writeTable(stored: Y.Map<unknown>, field: string, value: Json): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return
  const entries = new Map<string, Json>(Object.entries(value))
  const prefix = `${field}.`
  for (const name of [...stored.keys()]) {
    if (name.startsWith(prefix) && !entries.has(name.slice(prefix.length))) stored.delete(name)
  }
  for (const [key, entry] of entries) writeKey(stored, prefix + key, entry)
}
