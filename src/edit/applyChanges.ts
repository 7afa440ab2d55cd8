import type { Change } from '../model/change.ts'
import { toJson } from '../model/json.ts'
import { checkRecord, KINDS } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'
import { makeCareerMap } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { settleAll } from '../model/settle.ts'
import { withEntry } from './candidate.ts'

/**
 * The map after these changes, in memory: what the document would show. Records that no change touches stay
 * the same objects. A change that would make a record unsound is left out.
 */
export function applyChanges(map: CareerMap, changes: readonly Change[]): CareerMap {
  if (changes.length === 0) return map
  const records = new Map(map.records)
  for (const change of changes) applyChange(records, change)
  return makeCareerMap(settleAll([...records.values()]))
}

function applyChange(records: Map<string, MapRecord>, change: Change): void {
  if (change.type === 'put') {
    records.set(change.record.id, change.record)
    return
  }
  const record = records.get(change.id)
  if (record === undefined) return
  if (change.type === 'remove') {
    records.delete(change.id)
    return
  }
  const isKeyed = KINDS[record.kind].keyed.includes(change.field)
  if (change.type === 'setEntry' && !isKeyed) return
  const value = change.type === 'set' ? change.value : withEntry(record, change.field, change.key, change.value)
  const outcome = checkRecord({ ...record, [change.field]: toJson(value) })
  if (outcome.ok && outcome.value.id === record.id) records.set(record.id, outcome.value)
}
