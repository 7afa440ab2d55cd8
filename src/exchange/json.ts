import * as v from 'valibot'

import type { MapRecord } from '../model/kinds.ts'
import { checkRecord } from '../model/kinds.ts'
import { migrateRecords, SCHEMA_VERSION } from '../model/migrations.ts'
import type { StoredRecord } from '../model/migrations.ts'
import { toJson } from '../model/json.ts'
import type { Result } from '../model/result.ts'
import { ok, refuse } from '../model/result.ts'
import { SETTINGS_ID } from '../model/settings.ts'
import { repairChanges } from '../model/settle.ts'
import { MAP_FORMAT } from './writeJson.ts'

/** Largest file read, in UTF-16 units: some 12,000 cards. The import dialog turns larger files away unread. */
export const MAP_FILE_LIMIT = 20_000_000
const RECORD_LIMIT = 50_000

/** Why a file is not a map, and where in it. Records are counted from 1, as people count. */
export type MapFileProblem =
  | { readonly code: 'fileTooLarge'; readonly limit: number }
  | { readonly code: 'notJson'; readonly line: number | null; readonly column: number | null }
  | { readonly code: 'notAMap' }
  | { readonly code: 'fileTooNew'; readonly version: number }
  | { readonly code: 'tooManyRecords'; readonly limit: number }
  | {
      readonly code: 'badRecord'
      readonly number: number
      readonly id: string
      readonly path: string
      readonly expected: string
    }
  | { readonly code: 'sameIdTwice'; readonly number: number; readonly id: string }
  | { readonly code: 'looseEnd'; readonly number: number; readonly id: string }
  | { readonly code: 'noSettings' }

const MapFile = v.object({
  format: v.literal(MAP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  records: v.array(v.record(v.string(), v.unknown())),
})

/**
 * The records of a map file, of this version or an older one. Nothing is mended silently: the first
 * thing that is not right is refused, with its place.
 */
export function readMapJson(text: string): Result<readonly MapRecord[], MapFileProblem> {
  if (text.length > MAP_FILE_LIMIT) return refuse({ code: 'fileTooLarge', limit: MAP_FILE_LIMIT })
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const file = v.safeParse(MapFile, parsed.value)
  if (!file.success) return refuse({ code: 'notAMap' })
  const { version, records } = file.output
  if (version > SCHEMA_VERSION) return refuse({ code: 'fileTooNew', version })
  if (records.length > RECORD_LIMIT) {
    return refuse({ code: 'tooManyRecords', limit: RECORD_LIMIT })
  }
  return checkRecords(migrateRecords(records.map(toStored), version))
}

function checkRecords(stored: readonly StoredRecord[]): Result<readonly MapRecord[], MapFileProblem> {
  const numbers = new Map<string, number>()
  const records: MapRecord[] = []
  for (const [at, one] of stored.entries()) {
    const number = at + 1
    const checked = checkRecord(one)
    if (!checked.ok) {
      const { path, expected } = checked.problem
      const id = typeof one['id'] === 'string' ? one['id'].slice(0, 40) : ''
      return refuse({ code: 'badRecord', number, id, path, expected })
    }
    const record = checked.value
    if (numbers.has(record.id)) return refuse({ code: 'sameIdTwice', number, id: record.id })
    numbers.set(record.id, number)
    records.push(record)
  }
  if (!numbers.has(SETTINGS_ID)) return refuse({ code: 'noSettings' })
  const [loose] = repairChanges(records)
  if (loose === undefined) return ok(records)
  const id = loose.type === 'put' ? loose.record.id : loose.id
  return refuse({ code: 'looseEnd', number: numbers.get(id) ?? 0, id })
}

function parse(text: string): Result<unknown, MapFileProblem> {
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch (error) {
    return refuse({ code: 'notJson', ...placeOf(error instanceof Error ? error.message : '', text) })
  }
}

/** Engines tell the place in their own words: "line 3 column 9" or "position 41". */
function placeOf(message: string, text: string): { readonly line: number | null; readonly column: number | null } {
  const lineAndColumn = /line (\d+) column (\d+)/.exec(message)
  if (lineAndColumn !== null) {
    return { line: Number(lineAndColumn[1]), column: Number(lineAndColumn[2]) }
  }
  const position = /position (\d+)/.exec(message)
  const end = position === null ? (/end of/i.test(message) ? text.length : null) : Number(position[1])
  if (end === null) return { line: null, column: null }
  const before = text.slice(0, end).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function toStored(record: { readonly [field: string]: unknown }): StoredRecord {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [field, toJson(value) ?? null]))
}
