import type { MapRecord } from '../../model/kinds.ts'
import type { CareerMap } from '../../model/map.ts'

/**
 * A map on which two states can be seen at once: the later one and, where they stood, what it no longer has. What an
 * emptied cell is marked with now counts, so that no mark of the earlier one is among them. Sums and gaps are those of
 * the later state: what is gone bears no figures of demand and supply.
 */
export function bothStates(before: CareerMap, after: CareerMap): readonly MapRecord[] {
  const gone = [...before.records.values()].filter(({ id, kind }) => !after.records.has(id) && kind !== 'emptyCell')
  return [...after.records.values(), ...gone.map(uncounted)]
}

function uncounted(record: MapRecord): MapRecord {
  return record.kind === 'occupation' ? { ...record, postings: null, openings: null, completers: null } : record
}
