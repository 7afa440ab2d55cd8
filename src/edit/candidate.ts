/** The guard of all verbs that change a record: what it would be, or null when that would make no sense. */
import type { Json } from '../model/json.ts'
import { checkRecord } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { settleRecord, surroundings } from '../model/settle.ts'
import type { Surroundings } from '../model/settle.ts'

/** The record with one field replaced, if it is then still a sound record that points at nothing missing. */
export function withField(map: CareerMap, record: MapRecord, field: string, value: unknown): MapRecord | null {
  if (field === 'id' || field === 'kind' || !Object.hasOwn(record, field)) return null
  const outcome = checkRecord({ ...record, [field]: value })
  if (!outcome.ok) return null
  return settleRecord(outcome.value, surroundingsIn(map)) === outcome.value ? outcome.value : null
}

/** A field's value as plain data, whatever its type. */
export function fieldOf(record: MapRecord, field: string): unknown {
  return new Map<string, unknown>(Object.entries(record)).get(field)
}

/** A keyed field's entries; none when the record has no such field. */
export function entriesOf(record: MapRecord, field: string): ReadonlyMap<string, unknown> {
  const value = fieldOf(record, field)
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map()
}

/** A keyed field with one entry replaced, or taken away where the value is undefined. */
export function withEntry(record: MapRecord, field: string, key: string, value: Json | undefined): unknown {
  const entries = new Map(entriesOf(record, field))
  if (value === undefined) entries.delete(key)
  else entries.set(key, value)
  return Object.fromEntries(entries)
}

function surroundingsIn(map: CareerMap): Surroundings {
  const { levels, pathways } = indexOf(map)
  const [lowest, first] = [levels.at(-1), pathways[0]]
  const fallback = lowest === undefined || first === undefined ? null : { levelId: lowest.id, pathwayId: first.id }
  return surroundings((id) => map.records.get(id), fallback)
}
