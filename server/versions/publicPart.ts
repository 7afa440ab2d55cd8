import { drawnMap, hiddenLanes } from '../../src/model/drawn.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { isCard } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { referencesOf, settleAll } from '../../src/model/settle.ts'
import { withHanging } from '../erasing/hanging.ts'

/**
 * What of a map's records everyone may see once it is published: all but what stands in hidden levels and pathways,
 * as in every picture of it, and what hangs on that. A whole map by itself; the very same records where nothing is
 * hidden.
 */
export function publicPart(records: readonly MapRecord[]): readonly MapRecord[] {
  const whole = makeCareerMap(settleAll(records))
  if (hiddenLanes(whole).length === 0) return records
  const drawn = drawnMap(whole).records
  const all = [...whole.records.values()]
  const lanes = new Set<string>(hiddenLanes(whole).map(({ id }) => id))
  const hidden = all.filter((record) => !drawn.has(record.id) || isPinnedTo(record, lanes))
  const gone = withHanging(all, new Set(hidden.map(({ id }) => id)))
  const left = [...drawn.values()].filter(({ id }) => !gone.has(id))
  const wanted = (some: readonly MapRecord[]): Set<string> => new Set(some.flatMap(wantedBy))
  const [before, now] = [wanted(all), wanted(left)]
  // A credential that stands nowhere itself, and that nothing but a hidden card asked for, goes with that.
  const isLost = (record: MapRecord): boolean => !isInSight(record) && before.has(record.id) && !now.has(record.id)
  const lost = withHanging(left, new Set(left.filter(isLost).map(({ id }) => id)))
  return settleAll(left.filter(({ id }) => !lost.has(id)))
}

/** Ids of what a record asks for; what only hangs on another does not ask for it. */
function wantedBy(record: MapRecord): readonly string[] {
  if (record.kind === 'occupation') return Object.keys(record.credentials)
  return record.kind === 'link' ? referencesOf(record) : []
}

/** Whether it is a mark or a note on a cell of these lanes. */
function isPinnedTo(record: MapRecord, lanes: ReadonlySet<string>): boolean {
  if (record.kind === 'emptyCell') return lanes.has(record.levelId) || lanes.has(record.pathwayId)
  if (record.kind !== 'note' || record.place !== null || record.target?.on !== 'cell') return false
  return lanes.has(record.target.levelId) || lanes.has(record.target.pathwayId)
}

/** Whether it is seen by itself, also where no other record names it. */
function isInSight(record: MapRecord): boolean {
  return !isCard(record) || record.kind !== 'credential' || record.place !== null
}
