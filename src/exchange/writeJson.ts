import type { CareerMap } from '../model/map.ts'
import { SCHEMA_VERSION } from '../model/migrations.ts'

/** What the first line of a map file says it is. */
export const MAP_FORMAT = 'trellis-map'

/** The whole map as JSON text: every record, in an order that follows from kinds and ids alone. */
export function writeMapJson(map: CareerMap): string {
  const records = [...map.records.values()].sort((a, b) => {
    if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
    return a.id < b.id ? -1 : 1
  })
  return `${JSON.stringify({ format: MAP_FORMAT, version: SCHEMA_VERSION, records }, null, 2)}\n`
}
