/** The gate for documents that others wrote: is every record what the schema says, and nothing beside? */
import * as Y from 'yjs'

import type { Json } from '../model/json.ts'
import { KINDS } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'
import { ID_PATTERN } from '../model/ids.ts'
import { LOGO_TEXT_LIMIT } from '../model/logo.ts'
import { SCHEMA_VERSION } from '../model/migrations.ts'
import { ok, refuse } from '../model/result.ts'
import type { Result } from '../model/result.ts'

import { SETTINGS_ID } from '../model/settings.ts'
import { metaOf, readFlat, readRecord, recordsOf } from './codec.ts'

/** What is wrong, in which record (`''`: in the document itself) and where in it. */
export interface BadRecord {
  readonly code: 'badRecord'
  readonly id: string
  readonly path: string
  readonly expected: string
}

export interface CheckLimits {
  /** Most records a document may hold. */
  readonly records: number
  /** Most keys one record may have. */
  readonly keys: number
  /** Largest plain value: all its characters and items together. */
  readonly valueSize: number
}

export const CHECK_LIMITS: CheckLimits = { records: 20_000, keys: 500, valueSize: 20_000 }

const ROOTS = new Set(['records', 'meta'])
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

type Checked = Result<void, BadRecord>

/**
 * Checks a document, or of its records only `changedIds` (see `changedRecordIds`); the document's own frame
 * is always checked. Costs what the named records cost.
 */
export function checkRecords(doc: Y.Doc, changedIds?: Iterable<string>, limits = CHECK_LIMITS): Checked {
  const frame = checkFrame(doc)
  if (!frame.ok) return frame
  const records = recordsOf(doc)
  if (records.size > limits.records) return bad('', '', `at most ${limits.records} records`)
  for (const id of changedIds ?? records.keys()) {
    if (!records.has(id)) {
      if (id === SETTINGS_ID) return bad(id, '', 'settings')
      continue
    }
    const checked = checkStored(id, records.get(id), limits)
    if (!checked.ok) return checked
  }
  return ok(undefined)
}

function checkFrame(doc: Y.Doc): Checked {
  for (const [name, type] of doc.share) {
    if (!ROOTS.has(name)) return bad('', name, 'records or meta')
    if (type._start !== null) return bad('', name, 'keys only')
  }
  for (const [key, value] of metaOf(doc).entries()) {
    if (key !== 'version') return bad('', `meta.${key}`, 'version')
    if (value !== SCHEMA_VERSION) return bad('', 'meta.version', String(SCHEMA_VERSION))
  }
  return ok(undefined)
}

function checkStored(id: string, stored: unknown, limits: CheckLimits): Checked {
  if (!ID_PATTERN.test(id) || RESERVED.has(id)) return bad(id, '', 'id')
  if (!(stored instanceof Y.Map) || stored.constructor !== Y.Map || stored._start !== null) return bad(id, '', 'Y.Map')
  if (stored.size > limits.keys) return bad(id, '', `at most ${limits.keys} keys`)
  const flat = readFlat(stored)
  for (const key of stored.keys()) {
    const value = flat.get(key)
    if (value === undefined) return bad(id, key, 'plain data')
    // A logo is the one value that is no text of a person's; its own check holds it to its size.
    const limit = id === SETTINGS_ID && key === 'logo' ? LOGO_TEXT_LIMIT : limits.valueSize
    if (sizeOf(value, limit) > limit) return bad(id, key, `at most ${limit} characters`)
  }
  const outcome = readRecord(id, stored)
  if (!outcome.ok) return bad(id, outcome.problem.path, outcome.problem.expected)
  const stray = [...flat.keys()].find((key) => !isKeyOf(outcome.value, key))
  return stray === undefined ? ok(undefined) : bad(id, stray, `a field of ${outcome.value.kind}`)
}

/** Whether a flat key is a field of the record, or an entry of one of its keyed fields. */
function isKeyOf(record: MapRecord, key: string): boolean {
  const dot = key.indexOf('.')
  const { keyed } = KINDS[record.kind]
  if (dot < 0) return Object.hasOwn(record, key) && !keyed.includes(key)
  return keyed.includes(key.slice(0, dot)) && !RESERVED.has(key.slice(dot + 1))
}

/** Characters and items of a plain value, counted until the limit is passed. */
function sizeOf(value: Json, limit: number): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 1
  let size = 1
  for (const [key, item] of Object.entries(value)) {
    size += key.length + sizeOf(item, limit)
    if (size > limit) break
  }
  return size
}

function bad(id: string, path: string, expected: string): Checked {
  return refuse({ code: 'badRecord', id, path, expected })
}
