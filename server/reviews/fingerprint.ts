import { createHash } from 'node:crypto'

import type { MapRecord } from '../../src/model/kinds.ts'

/** Names what stands on a map: the same for the same records, whatever the order they and their fields come in. */
export function fingerprintOf(records: readonly MapRecord[]): string {
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted, inOrder)).digest('base64url')
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
