import type * as Y from 'yjs'

import type { Change } from '../model/change.ts'
import type { MapRecord } from '../model/kinds.ts'
import { referencesOf, repairChanges } from '../model/settle.ts'
import { writeChanges } from './apply.ts'
import { readAll } from './codec.ts'

/** Origin of repairs: not undoable by anyone. */
export const REPAIR_ORIGIN = 'repair'

/**
 * Writes into the document what every screen already shows where two people's edits left loose ends
 * (`model/settle.ts`). The same document always gets the same changes; they are returned, for telling people.
 * Records that cannot be read, and those that point at them, are left as they are.
 */
export function repairDoc(doc: Y.Doc): readonly Change[] {
  const { records, quarantined } = readAll(doc)
  const unreadable = new Set(quarantined.map(({ id }) => id))
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const changes = repairChanges(sorted).filter((change) => isSafe(change, sorted, unreadable))
  writeChanges(doc, changes, REPAIR_ORIGIN)
  return changes
}

function isSafe(change: Change, records: readonly MapRecord[], unreadable: ReadonlySet<string>): boolean {
  if (unreadable.size === 0) return true
  if (change.type === 'put') return !unreadable.has(change.record.id)
  const record = records.find(({ id }) => id === change.id)
  return record === undefined || !referencesOf(record).some((id) => unreadable.has(id))
}
