/** Verbs that add and move levels (rows) and pathways (columns); for the others see `removeLane.ts`, `splitPathway.ts`. */
import { accentFor } from '../model/accent.ts'
import { blankLevel, blankPathway } from '../model/blank.ts'
import type { Change } from '../model/change.ts'
import type { NewId } from '../model/ids.ts'
import type { LaneDisplay } from '../model/lane.ts'
import { checkRecord } from '../model/kinds.ts'
import type { PlacedCard } from '../model/kinds.ts'
import type { Level } from '../model/level.ts'
import { indexOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Pathway, PathwayColor } from '../model/pathway.ts'
import { NOT_ADDED } from './add.ts'
import type { Added } from './add.ts'
import { setPlace } from './cells.ts'
import { insertKeys, moveKeys } from './ordering.ts'

export interface LevelWish {
  readonly label: Level['label']
  /** Position from the top; the lowest where not given. */
  readonly index?: number
  readonly blsEducation?: Level['blsEducation']
  readonly ipedsAwardLevels?: Level['ipedsAwardLevels']
}

export interface PathwayWish {
  readonly label: Pathway['label']
  /** Position from the left; the last where not given. */
  readonly index?: number
  /** The color least used on the map where not given. */
  readonly color?: PathwayColor
}

/** Adds a row before the one that stands at `index` now. */
export function addLevel(map: CareerMap, wish: LevelWish, newId: NewId): Added {
  const { index = Infinity, ...fields } = wish
  const { newcomers, healed } = insertKeys(indexOf(map).levels, index, 1)
  return addLane(
    map,
    newcomers.map((order) => blankLevel({ ...fields, order }, newId)),
    orderChanges(healed),
  )
}

/** Adds a column before the one that stands at `index` now. A card that spans the seam spans the new column too. */
export function addPathway(map: CareerMap, wish: PathwayWish, newId: NewId): Added {
  const { index = Infinity, label, color = accentAt(map, index) } = wish
  const { pathways } = indexOf(map)
  const { newcomers, healed } = insertKeys(pathways, index, 1)
  const widened = placedCards(map).flatMap((card) => {
    const start = pathways.findIndex(({ id }) => id === card.place.pathwayId)
    const { span } = card.place
    return start < index && index < start + span && span < 60
      ? [setPlace(card.id, { ...card.place, span: span + 1 })]
      : []
  })
  return addLane(
    map,
    newcomers.map((order) => blankPathway({ label, color, order }, newId)),
    [...orderChanges(healed), ...widened],
  )
}

/** Moves a row so that it stands at `index` among all rows. */
export function moveLevel(map: CareerMap, id: string, index: number): readonly Change[] {
  return orderChanges(moveKeys(indexOf(map).levels, id, index))
}

/** Moves a column so that it stands at `index` among all columns. */
export function movePathway(map: CareerMap, id: string, index: number): readonly Change[] {
  return orderChanges(moveKeys(indexOf(map).pathways, id, index))
}

/** Moves a lane one place up or left (-1) or down or right (1), past hidden ones; nothing where it is the last one there. */
export function stepLane(map: CareerMap, id: string, by: -1 | 1): readonly Change[] {
  const { levels, pathways } = indexOf(map)
  const lanes: readonly (Level | Pathway)[] = levels.some((level) => level.id === id) ? levels : pathways
  let at = lanes.findIndex((lane) => lane.id === id) + by
  while (lanes[at]?.display === 'hidden') at += by
  if (lanes[at] === undefined) return []
  return orderChanges(moveKeys(lanes, id, at))
}

/** Lets lanes be shown open, collapsed or not at all. Ids of anything else are passed over. */
export function displayLanes(map: CareerMap, ids: readonly string[], display: LaneDisplay): readonly Change[] {
  return ids.flatMap((id): readonly Change[] => {
    const lane = map.records.get(id)
    const isOther = (lane?.kind === 'level' || lane?.kind === 'pathway') && lane.display !== display
    return isOther ? [{ type: 'set', id, field: 'display', value: display }] : []
  })
}

function placedCards(map: CareerMap): readonly PlacedCard[] {
  return [...indexOf(map).cards.values()].flat()
}

function addLane(map: CareerMap, lanes: readonly (Level | Pathway)[], others: readonly Change[]): Added {
  const [lane] = lanes
  if (lane === undefined || !checkRecord(lane).ok || recordOf(map, lane.kind, lane.id) !== undefined) return NOT_ADDED
  return { changes: [{ type: 'put', record: lane }, ...others], id: lane.id }
}

function orderChanges(orders: ReadonlyMap<string, string>): readonly Change[] {
  return [...orders].map(([id, value]) => ({ type: 'set', id, field: 'order', value }))
}

function accentAt(map: CareerMap, index: number): PathwayColor {
  const worn = indexOf(map).pathways.map(({ color }) => color)
  return accentFor(worn, Math.min(index, worn.length))
}
