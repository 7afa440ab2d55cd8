/** Cards copied straight into another map, without the clipboard. */
import type { Change } from '../model/change.ts'
import type { LevelId, NewId, PathwayId } from '../model/ids.ts'
import { isPlaced } from '../model/kinds.ts'
import type { Level } from '../model/level.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Pathway } from '../model/pathway.ts'
import { cellKey } from '../model/place.ts'
import type { Cell } from '../model/place.ts'
import { applyChanges } from './applyChanges.ts'
import { pasteInto, takeClip } from './clipboard.ts'
import { laneLike } from './laneLike.ts'
import { addPathway } from './lanes.ts'

/** Where the cards of a row go: a row of the other map, or nowhere. */
export type LevelTarget = LevelId | 'leave'
/** Where the cards of a column go: a column of the other map, one made there by the same name, or nowhere. */
export type PathwayTarget = PathwayId | 'leave' | 'new'

/** By the ids of the rows and columns the cards stand in; a lane that is not named is left. */
export interface CopyTargets {
  readonly levels: ReadonlyMap<string, LevelTarget>
  readonly pathways: ReadonlyMap<string, PathwayTarget>
}

/** A row or column of this map with the number of cards that would leave from it. */
export interface CopyGroup<L extends Level | Pathway> {
  readonly lane: L
  readonly count: number
}

export interface CopyGroups {
  readonly levels: readonly CopyGroup<Level>[]
  readonly pathways: readonly CopyGroup<Pathway>[]
}

/** What copying makes of the other map, and what does not come along. */
export interface CopiedAcross {
  readonly changes: readonly Change[]
  readonly cards: number
  readonly links: number
  /** Cards whose row or column goes nowhere. */
  readonly leftCards: number
  /** Links to cards that are not copied. */
  readonly leftLinks: number
  /** Credentials that the other map has already. */
  readonly merged: number
  /** Columns made there for these cards. */
  readonly newPathways: number
}

/** The rows and columns that the placed cards among these stand in, in the map's order. */
export function copyGroups(map: CareerMap, ids: readonly string[]): CopyGroups {
  const { levels, pathways } = indexOf(map)
  const places = placesOf(map, ids)
  return {
    levels: groups(
      levels,
      places.map(({ levelId }) => levelId),
    ),
    pathways: groups(
      pathways,
      places.map(({ pathwayId }) => pathwayId),
    ),
  }
}

/**
 * Each row and column to the one of the same name, a row else to one that has a BLS category of education in common;
 * a row of which there is none is left, a column is made there.
 */
export function sameNames({ levels, pathways }: CopyGroups, to: CareerMap): CopyTargets {
  const there = indexOf(to)
  return {
    levels: new Map(levels.map(({ lane }) => [lane.id, levelLike(there.levels, lane)?.id ?? 'leave'])),
    pathways: new Map(pathways.map(({ lane }) => [lane.id, laneLike(there.pathways, lane)?.id ?? 'new'])),
  }
}

function levelLike(levels: readonly Level[], level: Level): Level | undefined {
  return (
    laneLike(levels, level) ??
    levels.find(({ blsEducation }) => blsEducation.some((one) => level.blsEducation.includes(one)))
  )
}

/**
 * Copies the placed cards among `ids`, with the links among them and all that belongs to them, from one map into
 * another. Targets that the other map does not have (any more) count as left.
 */
export function copyAcross(
  from: CareerMap,
  ids: readonly string[],
  to: CareerMap,
  targets: CopyTargets,
  newId: NewId,
): CopiedAcross {
  const made = makePathways(from, ids, to, targets, newId)
  const wide = applyChanges(to, made.changes)
  const kept = ids.filter((id) => cellFor(from, wide, id, targets.levels, made.pathways) !== null)
  const all = placesOf(from, ids).length
  const clip = takeClip(from, kept)
  if (clip === null) return { changes: [], cards: 0, links: 0, leftCards: all, leftLinks: 0, merged: 0, newPathways: 0 }
  const cells = new Map(
    clip.records.filter(isPlaced).flatMap((card) => {
      const cell = cellFor(from, wide, card.id, targets.levels, made.pathways)
      return cell === null ? [] : [[cellKey(card.place), cell] as const]
    }),
  )
  const pasted = pasteInto(wide, clip, cells, newId)
  const isPasted = pasted.ids.length > 0
  return {
    changes: isPasted ? [...made.changes, ...pasted.changes] : [],
    cards: pasted.ids.length,
    links: isPasted ? clip.records.filter(({ kind }) => kind === 'link').length : 0,
    leftCards: all - pasted.ids.length,
    leftLinks: clip.leftLinks,
    merged: pasted.merged,
    newPathways: isPasted ? indexOf(wide).pathways.length - indexOf(to).pathways.length : 0,
  }
}

function placesOf(map: CareerMap, ids: readonly string[]) {
  return [...new Set(ids)].flatMap((id) => {
    const record = map.records.get(id)
    return record !== undefined && isPlaced(record) ? [record.place] : []
  })
}

function groups<L extends Level | Pathway>(lanes: readonly L[], used: readonly string[]): readonly CopyGroup<L>[] {
  return lanes
    .map((lane) => ({ lane, count: used.filter((id) => id === lane.id).length }))
    .filter(({ count }) => count > 0)
}

/** The columns wished for as new ones, behind all others, and then every column's target by its id. */
function makePathways(
  from: CareerMap,
  ids: readonly string[],
  to: CareerMap,
  { levels, pathways }: CopyTargets,
  newId: NewId,
): { readonly changes: readonly Change[]; readonly pathways: ReadonlyMap<string, string> } {
  const changes: Change[] = []
  const targets = new Map<string, string>(pathways)
  // A column of which no card can come, because its rows go nowhere, is not made.
  const stays = ids.filter((id) => placesOf(from, [id]).some(({ levelId }) => isKept(levels.get(levelId))))
  let grown = to
  for (const { lane } of copyGroups(from, stays).pathways) {
    if (pathways.get(lane.id) !== 'new') continue
    const added = addPathway(grown, { label: lane.label }, newId)
    if (added.id === null) continue
    changes.push(...added.changes)
    grown = applyChanges(grown, added.changes)
    targets.set(lane.id, added.id)
  }
  return { changes, pathways: targets }
}

function isKept(target: LevelTarget | undefined): boolean {
  return target !== undefined && target !== 'leave'
}

function cellFor(
  from: CareerMap,
  to: CareerMap,
  id: string,
  levelTargets: CopyTargets['levels'],
  pathwayTargets: ReadonlyMap<string, string>,
): Cell | null {
  const [place] = placesOf(from, [id])
  if (place === undefined) return null
  const { levels, pathways } = indexOf(to)
  const level = levels.find((lane) => lane.id === levelTargets.get(place.levelId))
  const pathway = pathways.find((lane) => lane.id === pathwayTargets.get(place.pathwayId))
  return level === undefined || pathway === undefined ? null : { levelId: level.id, pathwayId: pathway.id }
}
