/** Verbs that make one lane (a level's row or a pathway's column) less: removing and merging. */
import type { Change } from '../model/change.ts'
import type { EmptyCell } from '../model/emptyCell.ts'
import type { Json } from '../model/json.ts'
import type { PlacedCard } from '../model/kinds.ts'
import { BLS_EDUCATION } from '../model/level.ts'
import type { Level } from '../model/level.ts'
import { allOf, indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Note } from '../model/note.ts'
import type { Pathway } from '../model/pathway.ts'
import { cellKey } from '../model/place.ts'
import type { Cell } from '../model/place.ts'
import { moveCards } from './cells.ts'
import type { CardMove } from './cells.ts'

/** A lane that goes, and the one of the same kind that takes what it holds; null where it holds nothing. */
interface Leaving {
  readonly lane: Level | Pathway
  readonly into: Level | Pathway | null
}

/** What a row or column holds and must go somewhere before it is removed: its cards, and the notes on its cells. */
export function cardsInLane(map: CareerMap, id: string): readonly (PlacedCard | Note)[] {
  const notes = allOf(map, 'note').filter(
    ({ target, place }) => place === null && target?.on === 'cell' && isIn(target, id),
  )
  return [...cardsOf(map).filter(({ place }) => isIn(place, id)), ...notes]
}

/**
 * Removes a row or column. What it holds goes to the lane `into`, behind what stands there, in the same column
 * or row. Nothing happens when it holds something and no other lane is named, or when it is the only one.
 */
export function removeLane(map: CareerMap, id: string, into: string | null): readonly Change[] {
  const leaving = leavingOf(map, id, into)
  if (leaving === null || (leaving.into === null && cardsInLane(map, id).length > 0)) return []
  return emptyLane(map, leaving, 'behind', [])
}

/**
 * Makes two rows or two columns one: `id` goes, `into` keeps its name and place and takes everything. In each
 * cell the cards of the lane that stood first come first. A mark stays where both cells had it; education
 * categories of both rows, and the descriptions of both columns where one has none, are kept.
 */
export function mergeLanes(map: CareerMap, id: string, into: string): readonly Change[] {
  const leaving = leavingOf(map, id, into)
  if (leaving === null || leaving.into === null) return []
  const { emptyCells } = indexOf(map)
  const onlyThere = allOf(map, 'emptyCell').filter(
    (mark) => isIn(mark, into) && !emptyCells.has(cellKey(swapped(mark, into, leaving.lane))),
  )
  const first = lanesLike(map, leaving.lane).find((lane) => lane.id === id || lane.id === into)
  const side = first === leaving.lane ? 'before' : 'behind'
  return [...factChanges(leaving.lane, leaving.into), ...emptyLane(map, leaving, side, onlyThere)]
}

function leavingOf(map: CareerMap, id: string, into: string | null): Leaving | null {
  const lane = map.records.get(id)
  if (lane?.kind !== 'level' && lane?.kind !== 'pathway') return null
  const others = lanesLike(map, lane).filter((one) => one.id !== id)
  return others.length === 0 ? null : { lane, into: others.find((one) => one.id === into) ?? null }
}

function lanesLike(map: CareerMap, { kind }: Level | Pathway): readonly (Level | Pathway)[] {
  const { levels, pathways } = indexOf(map)
  return kind === 'level' ? levels : pathways
}

/** Moves what a lane holds, then removes it and the marks that lose their cell or their sense. */
function emptyLane(
  map: CareerMap,
  { lane, into }: Leaving,
  side: 'before' | 'behind',
  marksToo: readonly EmptyCell[],
): readonly Change[] {
  const moves = lane.kind === 'level' ? movesOfLevel(map, lane, into) : movesOfPathway(map, lane, into)
  const filled = new Set(moves.filter(({ card }) => card.kind === 'occupation').map(({ to }) => cellKey(to)))
  const marks = allOf(map, 'emptyCell').filter((mark) => isIn(mark, lane.id) || filled.has(cellKey(mark)))
  const notes = allOf(map, 'note').flatMap(({ id, target }): readonly Change[] => {
    if (target?.on !== 'cell' || !isIn(target, lane.id)) return []
    const value = into === null ? null : { on: 'cell', ...swapped(target, lane.id, into) }
    return [{ type: 'set', id, field: 'target', value }]
  })
  const gone = new Set<string>([...[...marksToo, ...marks].map(({ id }) => id), lane.id])
  return [...moveCards(map, moves, side), ...notes, ...[...gone].map((id): Change => ({ type: 'remove', id }))]
}

function movesOfLevel(map: CareerMap, lane: Level, into: Leaving['into']): readonly CardMove[] {
  if (into === null) return []
  return cardsOf(map)
    .filter(({ place }) => isIn(place, lane.id))
    .map((card) => ({ card, to: swapped(card.place, lane.id, into), span: card.place.span }))
}

/**
 * A card that reaches over the column and others stays in those others, and comes to the one that takes over
 * where that stands beside them.
 */
function movesOfPathway(map: CareerMap, lane: Pathway, into: Leaving['into']): readonly CardMove[] {
  const { pathways } = indexOf(map)
  const left = pathways.filter(({ id }) => id !== lane.id)
  return cardsOf(map).flatMap((card): readonly CardMove[] => {
    const { levelId, pathwayId, span } = card.place
    const start = pathways.findIndex(({ id }) => id === pathwayId)
    const covered = new Set<string>(pathways.slice(start, start + span).map(({ id }) => id))
    if (!covered.delete(lane.id)) return []
    const all = left.filter(({ id }) => covered.has(id) || id === into?.id)
    const wide = areNeighbors(left, all) ? all : left.filter(({ id }) => covered.has(id))
    const [first] = wide
    return first === undefined ? [] : [{ card, to: { levelId, pathwayId: first.id }, span: wide.length }]
  })
}

/** Whether these lanes, in order, stand side by side. */
function areNeighbors(lanes: readonly Pathway[], some: readonly Pathway[]): boolean {
  const [first] = some
  const start = lanes.findIndex((lane) => lane === first)
  return some.every((lane, at) => lanes[start + at] === lane)
}

/** What the lane that stays takes over besides cards. */
function factChanges(lane: Level | Pathway, into: Level | Pathway): readonly Change[] {
  if (lane.kind === 'pathway' && into.kind === 'pathway') {
    return Object.entries(lane.description)
      .filter(([language]) => into.description[language] === undefined)
      .map(([key, value]) => ({ type: 'setEntry', id: into.id, field: 'description', key, value }))
  }
  if (lane.kind !== 'level' || into.kind !== 'level') return []
  const education = BLS_EDUCATION.filter((one) => [lane, into].some((level) => level.blsEducation.includes(one)))
  const awards = [...new Set([...into.ipedsAwardLevels, ...lane.ipedsAwardLevels])]
  return [
    ...(education.length === into.blsEducation.length ? [] : [fieldChange(into, 'blsEducation', education)]),
    ...(awards.length === into.ipedsAwardLevels.length ? [] : [fieldChange(into, 'ipedsAwardLevels', awards)]),
  ]
}

function fieldChange({ id }: Level, field: 'blsEducation' | 'ipedsAwardLevels', value: Json): Change {
  return { type: 'set', id, field, value }
}

function isIn(cell: { readonly levelId: string; readonly pathwayId: string }, laneId: string): boolean {
  return cell.levelId === laneId || cell.pathwayId === laneId
}

/** The cell with one of its lanes, `from`, replaced. */
function swapped({ levelId, pathwayId }: Cell, from: string, to: Level | Pathway): Cell {
  return {
    levelId: levelId === from && to.kind === 'level' ? to.id : levelId,
    pathwayId: pathwayId === from && to.kind === 'pathway' ? to.id : pathwayId,
  }
}

function cardsOf(map: CareerMap): readonly PlacedCard[] {
  return [...indexOf(map).cards.values()].flat()
}
