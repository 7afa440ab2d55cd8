/**
 * How a record lies in Yjs: one Y.Map per record in the root map `records`, under the record's id, with flat
 * keys. A keyed field lies there entry by entry as `field.key`, so that entries merge; any other field is one
 * plain value. The root map `meta` holds the schema version.
 */
import * as Y from 'yjs'

import type { Json } from '../model/json.ts'
import { checkRecord, KINDS } from '../model/kinds.ts'
import type { MapRecord, RecordProblem } from '../model/kinds.ts'
import { SCHEMA_VERSION } from '../model/migrations.ts'
import type { StoredRecord } from '../model/migrations.ts'
import { refuse } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { makeSettings } from '../model/settings.ts'

/** A record's flat keys and plain values. */
export type FlatRecord = ReadonlyMap<string, Json>

/** A record that the document holds and no screen can show. */
export interface Quarantined {
  readonly id: string
  readonly problem: RecordProblem
}

/** What a stored value reads as: a record, or why it is none. */
export type RecordRead = Result<MapRecord, RecordProblem>

const KEYED: ReadonlyMap<unknown, readonly string[]> = new Map(
  Object.entries(KINDS).map(([kind, facts]) => [kind, facts.keyed]),
)
/** Deepest nesting of a plain value; the deepest the schema knows is 4. */
const DEPTH_LIMIT = 8

export function recordsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('records')
}

export function metaOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('meta')
}

/** The stored Y.Map of a record, or undefined when there is none. */
export function storedRecord(records: Y.Map<unknown>, id: string): Y.Map<unknown> | undefined {
  const stored = records.get(id)
  return stored instanceof Y.Map ? stored : undefined
}

/** A record's flat keys and values; what is not plain data is left out. */
export function readFlat(stored: Y.Map<unknown>): FlatRecord {
  const flat = new Map<string, Json>()
  stored.forEach((value, key) => {
    // Nobody writes in what Yjs holds, so that what is plain already need not be copied.
    const plain = isPlain(value) ? value : plainValue(value)
    if (plain !== undefined) flat.set(key, plain)
  })
  return flat
}

/** A stored record with its keyed fields gathered. Nothing is checked; keyed fields without entries are `{}`. */
export function readStored(stored: Y.Map<unknown>): StoredRecord {
  return nest(readFlat(stored))
}

/** The record in its flat form. Lone surrogates, which UTF-8 cannot carry, become U+FFFD. */
export function flatten(record: StoredRecord | MapRecord): FlatRecord {
  const flat = new Map<string, Json>()
  const keyed = keyedFields(record.kind)
  for (const [field, value] of Object.entries(record)) {
    if (keyed.includes(field) && isTable(value)) {
      for (const [key, entry] of Object.entries(value)) setPlain(flat, `${field}.${key}`, entry)
    } else {
      setPlain(flat, field, value)
    }
  }
  return flat
}

/** A value as it is written: plain data in well-formed Unicode; undefined when it is not plain data. */
export function storedValue(value: unknown): Json | undefined {
  return plainValue(value, true)
}

/** Creates a record. Only for an id that is free: setting a record's key again would undo others' deletes. */
export function writeNew(records: Y.Map<unknown>, record: MapRecord): void {
  writeAgain(records, record.id, flatten(record))
}

/** Brings a record back under the id it had, which must be free. */
export function writeAgain(records: Y.Map<unknown>, id: string, flat: FlatRecord): void {
  records.set(id, new Y.Map(flat))
}

/** One stored value as a record, or why it is none. */
export function readRecord(id: string, value: unknown): RecordRead {
  if (!(value instanceof Y.Map)) return refuse({ code: 'badRecord', path: '', expected: 'Y.Map' })
  const outcome = checkRecord(readStored(value))
  if (outcome.ok && outcome.value.id !== id) return refuse({ code: 'badRecord', path: 'id', expected: id })
  return outcome
}

/** Everything in the document: the records that are sound, and those that are not with the reason. */
export function readAll(doc: Y.Doc): {
  readonly records: readonly MapRecord[]
  readonly quarantined: readonly Quarantined[]
} {
  const records: MapRecord[] = []
  const quarantined: Quarantined[] = []
  for (const [id, value] of recordsOf(doc).entries()) {
    const outcome = readRecord(id, value)
    if (outcome.ok) records.push(outcome.value)
    else quarantined.push({ id, problem: outcome.problem })
  }
  return { records, quarantined }
}

/** A new document of today's version; settings are added where `records` has none. */
export function createDoc(records: Iterable<MapRecord>): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    metaOf(doc).set('version', SCHEMA_VERSION)
    const target = recordsOf(doc)
    for (const record of records) writeNew(target, record)
    const settings = makeSettings()
    if (!target.has(settings.id)) writeNew(target, settings)
  })
  return doc
}

/** Fields of a kind that merge by entry; none for a kind nobody knows. */
export function keyedFields(kind: unknown): readonly string[] {
  return KEYED.get(kind) ?? []
}

function nest(flat: FlatRecord): StoredRecord {
  const fields = new Map<string, Json>()
  const tables = new Map<string, [string, Json][]>()
  for (const field of keyedFields(flat.get('kind'))) tables.set(field, [])
  for (const [name, value] of flat) {
    const dot = name.indexOf('.')
    if (dot < 0) {
      fields.set(name, value)
      continue
    }
    const field = name.slice(0, dot)
    const entries = tables.get(field) ?? []
    entries.push([name.slice(dot + 1), value])
    tables.set(field, entries)
  }
  for (const [field, entries] of tables) fields.set(field, Object.fromEntries(entries.sort(byKey)))
  return Object.fromEntries(fields)
}

/** Entries come out in one order whatever the order of writing, so that equal records look equal everywhere. */
function byKey(a: readonly [string, Json], b: readonly [string, Json]): number {
  return a[0] < b[0] ? -1 : 1
}

function setPlain(flat: Map<string, Json>, key: string, value: unknown): void {
  const plain = storedValue(value)
  if (plain !== undefined) flat.set(key, plain)
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is plain data as it stands: `plainValue` would give an equal one. */
function isPlain(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > DEPTH_LIMIT) return false
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every((item) => isPlain(item, depth + 1))
}

function plainValue(value: unknown, mendsText = false, depth = 0): Json | undefined {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return mendsText ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object' || depth > DEPTH_LIMIT) return undefined
  if (Array.isArray(value)) {
    const items: Json[] = []
    for (const item of value) {
      const plain = plainValue(item, mendsText, depth + 1)
      if (plain === undefined) return undefined
      items.push(plain)
    }
    return items
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined
  const entries: [string, Json][] = []
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    const plain = plainValue(item, mendsText, depth + 1)
    if (plain === undefined) return undefined
    entries.push([key, plain])
  }
  return Object.fromEntries(entries)
}
