/** The order in which differences are told: as one reads the map, those that are gone where they stood. */
import { isCard } from '../../model/kinds.ts'
import type { MapRecord, RecordKind } from '../../model/kinds.ts'
import { indexOf } from '../../model/map.ts'
import type { CareerMap } from '../../model/map.ts'
import type { Cell } from '../../model/place.ts'
import type { DiffEntry, Sides } from './mapDiff.ts'

/** Settings, rows, columns, cards, marks, links. */
const TURN: { readonly [K in RecordKind]: number } = {
  settings: 0,
  level: 1,
  pathway: 2,
  occupation: 3,
  credential: 3,
  program: 3,
  onRamp: 3,
  offRamp: 3,
  support: 3,
  note: 3,
  emptyCell: 4,
  link: 5,
}

type Rank = readonly number[]
/** A card without a place comes after those that have one. */
const NOWHERE: Rank = [Infinity, Infinity, Infinity]

/** Compares two entries of a diff for sorting; equal ones go by id. */
export function readingOrder(maps: Sides<CareerMap>): (a: DiffEntry, b: DiffEntry) => number {
  const { before, after } = { before: indexOf(maps.before), after: indexOf(maps.after) }
  const lanes = new Map([
    ...rankAll(idsOf(before.levels), idsOf(after.levels)),
    ...rankAll(idsOf(before.pathways), idsOf(after.pathways)),
  ])
  const inCell = new Map<string, number>()
  for (const index of [before, after]) {
    for (const cards of index.cards.values()) cards.forEach(({ id }, at) => inCell.set(id, at))
  }
  const rankOfCell = ({ levelId, pathwayId }: Cell): Rank => [lanes.get(levelId) ?? 0, lanes.get(pathwayId) ?? 0]
  const rankOfCard = (id: string): Rank => {
    const card = maps.after.records.get(id) ?? maps.before.records.get(id)
    if (card === undefined || !isCard(card) || card.place === null) return NOWHERE
    return [...rankOfCell(card.place), inCell.get(id) ?? 0]
  }
  const rankOf = (record: MapRecord): Rank => {
    if (record.kind === 'link') return [...rankOfCard(record.from), ...rankOfCard(record.to)]
    if (record.kind === 'emptyCell') return rankOfCell(record)
    return isCard(record) ? rankOfCard(record.id) : [lanes.get(record.id) ?? 0]
  }
  const ranks = new Map<DiffEntry, Rank>()
  const rankOfEntry = (entry: DiffEntry): Rank => {
    const record = entry.after ?? entry.before
    const rank = ranks.get(entry) ?? [TURN[entry.kind], ...(record === null ? [] : rankOf(record))]
    ranks.set(entry, rank)
    return rank
  }
  return (a, b) => compareRanks(rankOfEntry(a), rankOfEntry(b)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Places of all in one row: the later order, with those that are gone after what they stood behind. */
function rankAll(before: readonly string[], after: readonly string[]): ReadonlyMap<string, number> {
  const standing = new Set(after)
  const behind = new Map<string, string[]>()
  let last = ''
  for (const id of before) {
    if (standing.has(id)) last = id
    else behind.set(last, [...(behind.get(last) ?? []), id])
  }
  const row = ['', ...after].flatMap((id) => [id, ...(behind.get(id) ?? [])])
  return new Map(row.map((id, at) => [id, at]))
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id)
}

/** By the first part that differs; ranks of one turn are equally long. */
function compareRanks(a: Rank, b: Rank): number {
  const at = a.findIndex((part, place) => part !== b[place])
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}
