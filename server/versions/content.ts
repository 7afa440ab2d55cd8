/** What a version holds: the records of a map, as one zipped text. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

import * as v from 'valibot'
import type { Doc } from 'yjs'

import { readAll } from '../../src/doc/codec.ts'
import { toJson } from '../../src/model/json.ts'
import type { Json } from '../../src/model/json.ts'
import { checkRecord, isPlaced } from '../../src/model/kinds.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { migrateRecords, SCHEMA_VERSION } from '../../src/model/migrations.ts'
import type { StoredContent } from '../storage/versions.ts'

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** The readable records of a map at one moment. */
export interface MapContent {
  readonly records: readonly MapRecord[]
  readonly json: string
  /** Equal for equal records, in whatever order they were written. */
  readonly hash: string
  readonly cardCount: number
}

/** What a document holds now. */
export function contentOf(doc: Doc): MapContent {
  return makeContent(readAll(doc).records)
}

export function makeContent(unordered: readonly MapRecord[]): MapContent {
  const records = unordered.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const json = JSON.stringify(records.map((record) => inOrder(toJson(record) ?? null)))
  const hash = createHash('sha256').update(json).digest('base64url')
  return { records, json, hash, cardCount: records.filter(isPlaced).length }
}

export async function pack({ json }: MapContent): Promise<StoredContent> {
  return { schema: SCHEMA_VERSION, data: await zip(json) }
}

/** Whether any of these texts stands anywhere in it. Costs far less than reading its records. */
export async function holdsText({ data }: StoredContent, texts: Iterable<string>): Promise<boolean> {
  const json = (await unzip(data)).toString('utf8')
  return [...texts].some((text) => json.includes(text))
}

const Records = v.array(v.record(v.string(), v.unknown()))

/** The records of a version in today's form. What no longer reads as a record is left out. */
export async function unpack({ schema, data }: StoredContent): Promise<readonly MapRecord[]> {
  const parsed: unknown = JSON.parse((await unzip(data)).toString('utf8'))
  const stored = v.parse(Records, parsed).map((record) => v.parse(StoredRecord, toJson(record)))
  return migrateRecords(stored, schema).flatMap((record) => {
    const checked = checkRecord(record)
    return checked.ok ? [checked.value] : []
  })
}

const StoredRecord = v.record(
  v.string(),
  v.custom<Json>((value) => value !== undefined),
)

/** The same value with all keys in one order: how they were written is no difference. */
function inOrder(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(inOrder)
  const entries = Object.entries(value).map(([key, item]) => [key, inOrder(item)] as const)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
