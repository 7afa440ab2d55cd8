import type * as Y from 'yjs'

import { recordsOf } from './codec.ts'

/**
 * Ids of the records a transaction created, changed or removed: all that one needs to look at again. Writes
 * outside the records map (foreign roots, `meta`) are not in it.
 */
export function changedRecordIds(transaction: Y.Transaction, doc: Y.Doc): ReadonlySet<string> {
  const records: unknown = recordsOf(doc)
  const ids = new Set<string>()
  for (const [type, keys] of transaction.changed) {
    if (type === records) {
      for (const key of keys) if (key !== null) ids.add(key)
    } else {
      const id = recordIdOf(type._item, records)
      if (id !== null) ids.add(id)
    }
  }
  return ids
}

/** The id of the record an item of the document lies in; null when it lies elsewhere. */
export function recordIdOf(from: Y.Item | null, records: unknown): string | null {
  const item = recordItemOf(from, records)
  return item === null ? null : item.parentSub
}

/** The item that holds the whole record which an item belongs to: itself, or one of its parents. */
export function recordItemOf(from: Y.Item | null, records: unknown): Y.Item | null {
  let item = from
  while (item !== null) {
    const parent: Y.Item['parent'] = item.parent
    if (parent === records) return item
    if (parent === null || !('_item' in parent)) return null
    item = parent._item
  }
  return null
}
