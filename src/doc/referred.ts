import * as Y from 'yjs'

/**
 * Which of `ids` a record outside of `ids` names anywhere: as a value, inside one, or as a key. Generous on
 * purpose: it is asked before something is taken away, and reads the stored form without checking it.
 * `skips` names values that are about to go themselves.
 */
export function referredIds(
  records: Y.Map<unknown>,
  ids: ReadonlySet<string>,
  skips: (id: string, key: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [id, stored] of records.entries()) {
    if (ids.has(id) || !(stored instanceof Y.Map)) continue
    for (const [key, value] of stored.entries()) {
      if (skips(id, key)) continue
      const name = key.slice(key.indexOf('.') + 1)
      if (ids.has(name)) found.add(name)
      collect(value, ids, found)
    }
  }
  return found
}

function collect(value: unknown, ids: ReadonlySet<string>, found: Set<string>): void {
  if (typeof value === 'string') {
    if (ids.has(value)) found.add(value)
  } else if (typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType)) {
    for (const item of Object.values(value)) collect(item, ids, found)
  }
}
