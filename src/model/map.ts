import type { EmptyCell } from './emptyCell.ts'
import { isPlaced } from './kinds.ts'
import type { MapRecord, PlacedCard, RecordKind, RecordOf } from './kinds.ts'
import type { Level } from './level.ts'
import type { Link } from './link.ts'
import type { Note } from './note.ts'
import { compareOrder } from './order.ts'
import type { Pathway } from './pathway.ts'
import type { Cell } from './place.ts'
import { cellKey } from './place.ts'
import { makeSettings } from './settings.ts'
import type { MapSettings } from './settings.ts'
import type { Support } from './support.ts'

/**
 * A career pathway map: a flat table of records. Immutable; a record that did not change is the same
 * object in the next map. It holds no dangling reference: see `settle.ts`.
 */
export interface CareerMap {
  readonly settings: MapSettings
  readonly records: ReadonlyMap<string, MapRecord>
}

/** What everyone asks of a map, computed once per map. */
export interface MapIndex {
  /** Rows, top (highest) first. */
  readonly levels: readonly Level[]
  readonly pathways: readonly Pathway[]
  /** Placed cards of each cell in order, by `cellKey`. */
  readonly cards: ReadonlyMap<string, readonly PlacedCard[]>
  readonly links: readonly Link[]
  /** Links that begin or end at a record. */
  readonly linksAt: ReadonlyMap<string, readonly Link[]>
  /** Cells marked empty that really are, by `cellKey`, with the mark's id. */
  readonly emptyCells: ReadonlyMap<string, string>
  /** Notes pinned to a record, by its id, or to a cell, by `cellKey`. */
  readonly notesOn: ReadonlyMap<string, readonly Note[]>
  /** Supports attached to a card or link, by its id. */
  readonly supportsOn: ReadonlyMap<string, readonly Support[]>
}

/** A map from records; settings are taken from among them or default. */
export function makeCareerMap(records: Iterable<MapRecord>): CareerMap {
  const table = new Map<string, MapRecord>()
  let settings: MapSettings | null = null
  for (const record of records) {
    table.set(record.id, record)
    if (record.kind === 'settings') settings = record
  }
  if (settings === null) {
    settings = makeSettings()
    table.set(settings.id, settings)
  }
  return { settings, records: table }
}

/** The record with this id if it is of this kind. */
export function recordOf<K extends RecordKind>(map: CareerMap, kind: K, id: string): RecordOf<K> | undefined {
  const record = map.records.get(id)
  return record !== undefined && isKind(record, kind) ? record : undefined
}

/** All records of a kind, in no promised order. */
export function allOf<K extends RecordKind>(map: CareerMap, kind: K): readonly RecordOf<K>[] {
  const found: RecordOf<K>[] = []
  for (const record of map.records.values()) if (isKind(record, kind)) found.push(record)
  return found
}

/** Supports along a link, by id: those attached to it and those it names. */
export function supportsAlong(map: CareerMap, link: Link): readonly Support[] {
  const attached = indexOf(map).supportsOn.get(link.id) ?? []
  const named = Object.keys(link.supports).flatMap((id) => recordOf(map, 'support', id) ?? [])
  const all = new Map([...attached, ...named].map((support) => [support.id, support]))
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function isKind<K extends RecordKind>(record: MapRecord, kind: K): record is RecordOf<K> {
  return record.kind === kind
}

const indexes = new WeakMap<CareerMap, MapIndex>()

/** The map's index. Costs one pass over the records the first time, nothing after. */
export function indexOf(map: CareerMap): MapIndex {
  const known = indexes.get(map)
  if (known !== undefined) return known
  const index = buildIndex(map)
  indexes.set(map, index)
  return index
}

/**
 * Hands a map's index on to the map that follows it, for the cost of what changed between them. Does nothing
 * where the index was never asked for, or where more changed than cards, links and settings.
 */
export function carryIndex(before: CareerMap, after: CareerMap, changedIds: ReadonlySet<string>): void {
  const index = indexes.get(before)
  if (index === undefined) return
  const cells = new Set<string>()
  const ends = new Set<string>()
  for (const id of changedIds) {
    for (const record of [before.records.get(id), after.records.get(id)]) {
      if (record === undefined || record.kind === 'settings') continue
      if (record.kind === 'link') for (const end of [record.from, record.to]) ends.add(end)
      else if (isPlaced(record) && !isBoundTo(record)) cells.add(cellKey(record.place))
      else return
    }
  }
  const changed = [...changedIds].flatMap((id) => after.records.get(id) ?? [])
  const placed = changed.filter(isPlaced)
  const links = changed.filter((record) => record.kind === 'link')
  const cards = carryLists(index.cards, cells, (list, key) =>
    [...list.filter(({ id }) => !changedIds.has(id)), ...placed.filter(({ place }) => cellKey(place) === key)].toSorted(
      byPlace,
    ),
  )
  const keepLinks = (list: readonly Link[], joins: (link: Link) => boolean): readonly Link[] =>
    [...list.filter(({ id }) => !changedIds.has(id)), ...links.filter(joins)].toSorted(byId)
  indexes.set(after, {
    ...index,
    cards,
    links: ends.size === 0 ? index.links : keepLinks(index.links, () => true),
    linksAt: carryLists(index.linksAt, ends, (list, end) =>
      keepLinks(list, ({ from, to }) => from === end || to === end),
    ),
    emptyCells: [...cells].some((key) => hasOccupation(index.cards.get(key)) !== hasOccupation(cards.get(key)))
      ? findEmptyCells(allOf(after, 'emptyCell'), cards)
      : index.emptyCells,
  })
}

/** Whether a note or a support is listed at something else as well. */
function isBoundTo(card: PlacedCard): boolean {
  return (card.kind === 'note' && card.target !== null) || (card.kind === 'support' && card.attachedTo !== null)
}

/** The lists with those of the named keys made anew; an empty one goes. */
function carryLists<T>(
  lists: ReadonlyMap<string, readonly T[]>,
  keys: ReadonlySet<string>,
  listOf: (before: readonly T[], key: string) => readonly T[],
): ReadonlyMap<string, readonly T[]> {
  if (keys.size === 0) return lists
  const next = new Map(lists)
  for (const key of keys) {
    const list = listOf(lists.get(key) ?? [], key)
    if (list.length > 0) next.set(key, list)
    else next.delete(key)
  }
  return next
}

/** Cards that stand in a cell, in order. */
export function cardsIn(map: CareerMap, cell: Cell): readonly PlacedCard[] {
  return indexOf(map).cards.get(cellKey(cell)) ?? []
}

/** Whether a cell may be marked "no high-demand jobs": no occupation stands in it. Other cards are no jobs. */
export function isWithoutJobs(map: CareerMap, cell: Cell): boolean {
  return !hasOccupation(cardsIn(map, cell))
}

function buildIndex(map: CareerMap): MapIndex {
  const levels: Level[] = []
  const pathways: Pathway[] = []
  const cards = new Map<string, PlacedCard[]>()
  const links: Link[] = []
  const linksAt = new Map<string, Link[]>()
  const marks: EmptyCell[] = []
  const notesOn = new Map<string, Note[]>()
  const supportsOn = new Map<string, Support[]>()
  for (const record of map.records.values()) {
    if (record.kind === 'level') levels.push(record)
    if (record.kind === 'pathway') pathways.push(record)
    if (isPlaced(record)) push(cards, cellKey(record.place), record)
    if (record.kind === 'link') {
      links.push(record)
      push(linksAt, record.from, record)
      if (record.to !== record.from) push(linksAt, record.to, record)
    }
    if (record.kind === 'emptyCell') marks.push(record)
    if (record.kind === 'note' && record.target !== null) {
      const { target } = record
      push(notesOn, target.on === 'record' ? target.recordId : cellKey(target), record)
    }
    if (record.kind === 'support' && record.attachedTo !== null) {
      push(supportsOn, record.attachedTo, record)
    }
  }
  levels.sort(compareOrder)
  pathways.sort(compareOrder)
  links.sort(byId)
  for (const list of cards.values()) {
    list.sort(byPlace)
  }
  for (const list of [...linksAt.values(), ...notesOn.values(), ...supportsOn.values()]) {
    list.sort(byId)
  }
  const emptyCells = findEmptyCells(marks, cards)
  return { levels, pathways, cards, links, linksAt, emptyCells, notesOn, supportsOn }
}

function findEmptyCells(marks: readonly EmptyCell[], cards: MapIndex['cards']): MapIndex['emptyCells'] {
  const found = new Map(marks.map((mark) => [cellKey(mark), mark.id]))
  return new Map([...found].filter(([key]) => !hasOccupation(cards.get(key))))
}

function hasOccupation(cards: readonly PlacedCard[] | undefined): boolean {
  return cards !== undefined && cards.some((card) => card.kind === 'occupation')
}

function byPlace(a: PlacedCard, b: PlacedCard): number {
  return compareOrder(placeOrder(a), placeOrder(b))
}

function placeOrder(card: PlacedCard): { readonly id: string; readonly order: string } {
  return { id: card.id, order: card.place.order }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
