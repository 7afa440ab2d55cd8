/** What hiding and collapsing lanes takes out of sight, and where one goes from there. Pure. */
import { foldingOf } from '../layout/folding.ts'
import { drawnMap } from '../model/drawn.ts'
import { isPlaced } from '../model/kinds.ts'
import type { Level } from '../model/level.ts'
import { indexOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Pathway } from '../model/pathway.ts'
import { cellKey } from '../model/place.ts'

type Lane = Level | Pathway

/** Whether a record, or a cell by its key, is out of sight because a level or pathway is hidden or collapsed. */
export function isOutOfSight(map: CareerMap, id: string): boolean {
  const record = map.records.get(id)
  if (record === undefined) return id.split('|').some((laneId) => laneOf(map, laneId)?.display === 'hidden')
  if (record.kind === 'level' || record.kind === 'pathway') return record.display === 'hidden'
  if (record.kind === 'link') return [record.from, record.to].some((end) => isHidden(map, end))
  return isPlaced(record) && (isHidden(map, id) || foldingOf(drawnMap(map)).cellOf.has(id))
}

/** The hidden and collapsed lanes that keep a card, or what a cell (by its key) holds, from being seen. */
export function lanesInTheWay(map: CareerMap, id: string): readonly Lane[] {
  const record = map.records.get(id)
  const isCard = record !== undefined && isPlaced(record)
  if (record !== undefined && (!isCard || !isOutOfSight(map, id))) return []
  const lanes = isCard ? [record.place.levelId, record.place.pathwayId] : id.split('|')
  return lanes.flatMap((laneId) => {
    const lane = laneOf(map, laneId)
    return lane === undefined || lane.display === 'open' ? [] : [lane]
  })
}

/**
 * What to focus instead of something that has gone out of sight: for a card of a collapsed lane its cell; for what
 * is in a hidden lane, or is one, the header of the lane beside it; null where no lane of its kind is in sight.
 */
export function insteadOf(map: CareerMap, id: string): string | null {
  const record = map.records.get(id)
  const folded = foldingOf(drawnMap(map)).cellOf.get(id)
  if (folded !== undefined) return folded
  const place = record !== undefined && isPlaced(record) ? cellKey(record.place) : id
  const hidden = place.split('|').find((laneId) => laneOf(map, laneId)?.display === 'hidden')
  return hidden === undefined ? null : laneBeside(map, hidden)
}

function isHidden(map: CareerMap, id: string): boolean {
  return !drawnMap(map).records.has(id)
}

function laneBeside(map: CareerMap, id: string): string | null {
  const { levels, pathways } = indexOf(map)
  const lanes: readonly Lane[] = levels.some((level) => level.id === id) ? levels : pathways
  const at = lanes.findIndex((lane) => lane.id === id)
  const around = [...lanes.slice(at + 1), ...lanes.slice(0, at).reverse()]
  return around.find(({ display }) => display !== 'hidden')?.id ?? null
}

function laneOf(map: CareerMap, id: string): Lane | undefined {
  return recordOf(map, 'level', id) ?? recordOf(map, 'pathway', id)
}
