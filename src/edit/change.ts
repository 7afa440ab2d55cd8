import type { Change } from '../model/change.ts'
import { isSame } from '../model/json.ts'
import type { Json } from '../model/json.ts'
import { KINDS } from '../model/kinds.ts'
import { recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { entriesOf, fieldOf, withEntry, withField } from './candidate.ts'

/** Fields that say where a record stands among others; other verbs change them, with all that belongs to it. */
const STRUCTURE: ReadonlySet<string> = new Set(['order', 'from', 'to', 'levelId', 'pathwayId'])

/**
 * Gives a field that is one value (not keyed) a new value. A place can only be taken away here, from a card
 * that may do without.
 */
export function setField(map: CareerMap, id: string, field: string, value: Json): readonly Change[] {
  const record = map.records.get(id)
  if (record === undefined || STRUCTURE.has(field) || (field === 'place' && value !== null)) return []
  if (KINDS[record.kind].keyed.includes(field) || isSame(fieldOf(record, field), value)) return []
  return withField(map, record, field, value) === null ? [] : [{ type: 'set', id, field, value }]
}

/** Gives one entry of a keyed field a new value; undefined takes the entry away. */
export function setEntry(
  map: CareerMap,
  id: string,
  field: string,
  key: string,
  value: Json | undefined,
): readonly Change[] {
  const record = map.records.get(id)
  if (record === undefined || !KINDS[record.kind].keyed.includes(field)) return []
  if (isSame(entriesOf(record, field).get(key), value)) return []
  const next = withField(map, record, field, withEntry(record, field, key, value))
  // A key that is no key of this field (`__proto__`, say) is dropped by the check: then nothing is changed.
  if (next === null || entriesOf(next, field).has(key) !== (value !== undefined)) return []
  return [{ type: 'setEntry', id, field, key, value }]
}

/** Sets the words of a localized field in one language; `''` takes them away. */
export function setText(map: CareerMap, id: string, field: string, language: string, words: string): readonly Change[] {
  return setEntry(map, id, field, language, words === '' ? undefined : words)
}

/** Says whether an occupation requires a credential of this map. */
export function setCredentialRequired(
  map: CareerMap,
  occupationId: string,
  credentialId: string,
  isRequired: boolean,
): readonly Change[] {
  if (recordOf(map, 'occupation', occupationId) === undefined) return []
  return setEntry(map, occupationId, 'credentials', credentialId, isRequired ? true : undefined)
}
