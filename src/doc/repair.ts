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
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const unreadable = new Set(quarantined.map(({ id }) => id))
  // A link to something unreadable stays, so what hangs on the link stays on it too.
  for (const record of sorted) if (record.kind === 'link' && pointsAt(record, unreadable)) unreadable.add(record.id)
  const left = new Set<string>(sorted.filter((record) => pointsAt(record, unreadable)).map(({ id }) => id))
  const changes = repairChanges(sorted).filter((change) =>
    change.type === 'put' ? !unreadable.has(change.record.id) : !left.has(change.id),
  )
  writeChanges(doc, changes, REPAIR_ORIGIN)
  return changes
}

function pointsAt(record: MapRecord, ids: ReadonlySet<string>): boolean {
  return ids.size > 0 && referencesOf(record).some((id) => ids.has(id))
}
