/** Verbs for levels (rows) and pathways (columns). */
import { blankLevel, blankPathway } from '../model/blank.ts'
import type { Change } from '../model/change.ts'
import type { NewId } from '../model/ids.ts'
import { checkRecord } from '../model/kinds.ts'
import type { PlacedCard } from '../model/kinds.ts'
import type { Level } from '../model/level.ts'
import { allOf, cardsIn, indexOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Note } from '../model/note.ts'
import { PATHWAY_COLORS } from '../model/pathway.ts'
import type { Pathway, PathwayColor } from '../model/pathway.ts'
import { NOT_ADDED } from './add.ts'
import type { Added } from './add.ts'
import { fitSpan, setPlace } from './cells.ts'
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
  const { index = Infinity, label, color = leastUsedColor(map) } = wish
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

/** What a row or column holds and must go somewhere before it is removed: its cards, and the notes on its cells. */
export function cardsInLane(map: CareerMap, id: string): readonly (PlacedCard | Note)[] {
  const notes = allOf(map, 'note').filter(
    ({ target, place }) =>
      place === null && target?.on === 'cell' && (target.levelId === id || target.pathwayId === id),
  )
  return [...placedCards(map).filter(({ place }) => place.levelId === id || place.pathwayId === id), ...notes]
}

/**
 * Removes a row. What it holds moves to the row `moveCardsTo`, last in the same column. Nothing happens when
 * it holds something and no other row is named, or when it is the only one.
 */
export function removeLevel(map: CareerMap, id: string, moveCardsTo: string | null): readonly Change[] {
  const { levels } = indexOf(map)
  const target = levels.find((level) => level.id === moveCardsTo && level.id !== id)
  if (!levels.some((level) => level.id === id) || levels.length === 1) return []
  if (target === undefined && cardsInLane(map, id).length > 0) return []
  return emptyLane(map, id, (cell) => (target === undefined ? cell : { ...cell, levelId: target.id }))
}

/** Removes a column, by the same rules as `removeLevel`. A card that spans it from the left becomes narrower. */
export function removePathway(map: CareerMap, id: string, moveCardsTo: string | null): readonly Change[] {
  const { pathways } = indexOf(map)
  const target = pathways.find((pathway) => pathway.id === moveCardsTo && pathway.id !== id)
  if (!pathways.some((pathway) => pathway.id === id) || pathways.length === 1) return []
  if (target === undefined && cardsInLane(map, id).length > 0) return []
  const at = pathways.findIndex((pathway) => pathway.id === id)
  const narrowed = placedCards(map).flatMap((card) => {
    const start = pathways.findIndex((pathway) => pathway.id === card.place.pathwayId)
    const { span } = card.place
    return start < at && at < start + span ? [setPlace(card.id, { ...card.place, span: span - 1 })] : []
  })
  const moved = emptyLane(map, id, (cell) => (target === undefined ? cell : { ...cell, pathwayId: target.id }))
  return [...narrowed, ...moved]
}

type Cell = Pick<PlacedCard['place'], 'levelId' | 'pathwayId'>

/** Moves what a lane holds by `toCell`, then removes the lane and the marks that lose their cell or their sense. */
function emptyLane(map: CareerMap, id: string, toCell: (cell: Cell) => Cell): readonly Change[] {
  const changes: Change[] = []
  const unmarked = new Set<string>()
  const marks = allOf(map, 'emptyCell')
  for (const mark of marks) if (mark.levelId === id || mark.pathwayId === id) unmarked.add(mark.id)
  for (const [cell, cards] of cellsOfLane(map, id)) {
    const to = toCell(cell)
    const { newcomers, healed } = insertKeys(
      cardsIn(map, to).map((card) => ({ id: card.id, order: card.place.order })),
      Infinity,
      cards.length,
    )
    cards.forEach((card, place) => {
      const order = newcomers[place]
      if (order === undefined) return
      changes.push(setPlace(card.id, { ...to, order, span: fitSpan(map, to, card.place.span) }))
      if (card.kind !== 'occupation') return
      for (const mark of marks) {
        if (mark.levelId === to.levelId && mark.pathwayId === to.pathwayId) unmarked.add(mark.id)
      }
    })
    for (const card of cardsIn(map, to)) {
      const order = healed.get(card.id)
      if (order !== undefined) changes.push(setPlace(card.id, { ...card.place, order }))
    }
  }
  for (const { id: noteId, target } of allOf(map, 'note')) {
    if (target?.on !== 'cell' || (target.levelId !== id && target.pathwayId !== id)) continue
    const { levelId, pathwayId } = toCell(target)
    const stays = levelId !== target.levelId || pathwayId !== target.pathwayId
    changes.push({ type: 'set', id: noteId, field: 'target', value: stays ? { on: 'cell', levelId, pathwayId } : null })
  }
  for (const mark of unmarked) changes.push({ type: 'remove', id: mark })
  return [...changes, { type: 'remove', id }]
}

function cellsOfLane(map: CareerMap, id: string): readonly (readonly [Cell, readonly PlacedCard[]])[] {
  return [...indexOf(map).cards.values()].flatMap((cards) => {
    const [first] = cards
    if (first === undefined || (first.place.levelId !== id && first.place.pathwayId !== id)) return []
    const { levelId, pathwayId } = first.place
    return [[{ levelId, pathwayId }, cards] as const]
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

function leastUsedColor(map: CareerMap): PathwayColor {
  const uses = (color: PathwayColor): number => indexOf(map).pathways.filter((one) => one.color === color).length
  return PATHWAY_COLORS.reduce((best, color) => (uses(color) < uses(best) ? color : best))
}
