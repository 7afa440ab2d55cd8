/** The difference between two states of a map. */
import { isPlaced } from '../../model/kinds.ts'
import type { MapRecord, PlacedCard } from '../../model/kinds.ts'
import { cardsIn, indexOf } from '../../model/map.ts'
import type { CareerMap, MapIndex } from '../../model/map.ts'
import { isSameCell } from '../../model/place.ts'
import { fieldChanges } from './fields.ts'
import type { DiffEntry, MapDiff, Named, Sides, Spot } from './mapDiff.ts'
import { cellNames, namedOf, targetOf } from './names.ts'
import { movedAmong } from './order.ts'
import type { Standing } from './order.ts'
import { readingOrder } from './readingOrder.ts'

/**
 * What differs between two states of a map, record by record. What is derived from a map is not compared; an
 * order key that is another but leaves all where it is seen to be is no change. Never fails; costs one pass.
 */
export function diffMaps(before: CareerMap, after: CareerMap): MapDiff {
  const maps = { before, after }
  const mainLanguage = { before: before.settings.mainLanguage, after: after.settings.mainLanguage }
  if (before === after) return { entries: [], mainLanguage }
  const reordered = findReordered(indexOf(before), indexOf(after))
  const ids = new Set([...before.records.keys(), ...after.records.keys()])
  const entries: DiffEntry[] = []
  for (const id of ids) entries.push(...entriesOf(id, maps, reordered))
  return { entries: entries.sort(readingOrder(maps)), mainLanguage }
}

function entriesOf(id: string, maps: Sides<CareerMap>, reordered: ReadonlySet<string>): readonly DiffEntry[] {
  const [before = null, after = null] = [maps.before.records.get(id), maps.after.records.get(id)]
  if (before === after) return []
  if (before === null || after === null || before.kind !== after.kind) {
    return [...single(before, maps, 'removed'), ...single(after, maps, 'added')]
  }
  const isMoved = hasMoved(before, after) || reordered.has(id)
  const fields = fieldChanges(before, after, maps)
  if (!isMoved && fields.length === 0) return []
  const sort = fields.length === 0 ? 'moved' : 'changed'
  return [{ ...sidesOf(before, after, maps), id, kind: after.kind, sort, isMoved, fields }]
}

function single(record: MapRecord | null, maps: Sides<CareerMap>, sort: 'added' | 'removed'): readonly DiffEntry[] {
  if (record === null) return []
  const { id, kind } = record
  const sides = sort === 'added' ? sidesOf(null, record, maps) : sidesOf(record, null, maps)
  return [{ ...sides, id, kind, sort, isMoved: false, fields: [] }]
}

/** What is told of a record on each side where it stands. */
function sidesOf(
  before: MapRecord | null,
  after: MapRecord | null,
  maps: Sides<CareerMap>,
): Pick<DiffEntry, 'before' | 'after' | 'named' | 'spot' | 'hangsOn'> {
  const each = <T>(ask: (record: MapRecord, map: CareerMap) => T): Sides<T | null> => ({
    before: before === null ? null : ask(before, maps.before),
    after: after === null ? null : ask(after, maps.after),
  })
  return {
    before,
    after,
    named: each(({ id }, map) => namedOf(map, id)),
    spot: each(spotOf),
    hangsOn: each(hangsOn),
  }
}

/** Ids of levels, pathways and cards that stand elsewhere among those they stood with before and stand with now. */
function findReordered(before: MapIndex, after: MapIndex): ReadonlySet<string> {
  const moved = new Set([...movedAmong(before.levels, after.levels), ...movedAmong(before.pathways, after.pathways)])
  for (const [key, cards] of after.cards) {
    const old = before.cards.get(key)
    if (old === undefined || old === cards) continue
    for (const id of movedAmong(standing(old), standing(cards))) moved.add(id)
  }
  return moved
}

function standing(cards: readonly PlacedCard[]): readonly Standing[] {
  return cards.map(({ id, place }) => ({ id, order: place.order }))
}

function hasMoved(before: MapRecord, after: MapRecord): boolean {
  if (!isPlaced(before) || !isPlaced(after)) return isPlaced(before) !== isPlaced(after)
  return !isSameCell(before.place, after.place)
}

function spotOf(record: MapRecord, map: CareerMap): Spot | null {
  const { levels, pathways } = indexOf(map)
  if (record.kind === 'level') return { cell: null, at: levels.indexOf(record) + 1 }
  if (record.kind === 'pathway') return { cell: null, at: pathways.indexOf(record) + 1 }
  if (!isPlaced(record)) return null
  return { cell: cellNames(map, record.place), at: cardsIn(map, record.place).indexOf(record) + 1 }
}

function hangsOn(record: MapRecord, map: CareerMap): Named | null {
  if (record.kind === 'support') return namedOf(map, record.attachedTo ?? '')
  return record.kind === 'note' ? targetOf(map, record.target) : null
}
