import { isCard } from './kinds.ts'
import type { CardRecord, MapRecord } from './kinds.ts'
import type { CareerMap } from './map.ts'

/** Whether a card stands in no cell and hangs on nothing: lists tell of it, and no picture does. */
function isLoose(record: MapRecord): record is CardRecord {
  if (!isCard(record) || record.place !== null) return false
  if (record.kind === 'support') return record.attachedTo === null
  return record.kind !== 'note' || record.target === null
}

/** Whether this is the id of such a card. */
export function isLooseId(map: CareerMap, id: string): boolean {
  const record = map.records.get(id)
  return record !== undefined && isLoose(record)
}

const known = new WeakMap<CareerMap, readonly CardRecord[]>()

/** All such cards of a map; worked out once per map. */
export function looseCards(map: CareerMap): readonly CardRecord[] {
  const found = known.get(map) ?? [...map.records.values()].filter(isLoose)
  known.set(map, found)
  return found
}
