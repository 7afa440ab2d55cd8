/**
 * Makes a map whole that two people's edits left with loose ends (someone removed a pathway while someone
 * else put a card there). The rules are pure and per record, so every screen sees the same map at once,
 * and the server writes the same answer into the document (`repairChanges`).
 *
 * S1 a link whose end is gone, or that leads to itself, is gone too.
 * S2 a card whose level or pathway is gone stands in the lowest level, the first pathway.
 * S3 a note or support whose target is gone, and that has no place, becomes a card there too.
 * S4 a mark on a cell that is gone is gone; so is (in the document) a mark where an occupation stands.
 * S5 references to credentials and supports that are gone are dropped.
 * S6 cards without any level or pathway left are kept out of sight until the server adds one.
 */
import * as v from 'valibot'

import type { Change } from './change.ts'
import type { LevelId, PathwayId } from './ids.ts'
import { LevelId as LevelIdSchema, PathwayId as PathwayIdSchema } from './ids.ts'
import { isSame, toJson } from './json.ts'
import { isCard, KINDS } from './kinds.ts'
import type { CardRecord, MapRecord, RecordKind } from './kinds.ts'
import { makeLevel } from './level.ts'
import type { Link } from './link.ts'
import { compareOrder } from './order.ts'
import { makePathway } from './pathway.ts'
import { cellKey } from './place.ts'
import type { Place } from './place.ts'

/** What settling one record must know of the others. */
export interface Surroundings {
  readonly kindOf: (id: string) => RecordKind | undefined
  /** Where orphans go (rule S2); null when there is no level or no pathway. */
  readonly fallback: Pick<Place, 'levelId' | 'pathwayId'> | null
}

/** The record as it stands among the others: itself when nothing is loose, a mended copy, or null when it is gone. */
export function settleRecord(record: MapRecord, around: Surroundings): MapRecord | null {
  if (record.kind === 'link') return settleLink(record, around)
  if (record.kind === 'emptyCell') {
    const stands = around.kindOf(record.levelId) === 'level' && around.kindOf(record.pathwayId) === 'pathway'
    return stands ? record : null
  }
  if (!isCard(record)) return record
  return settleCard(settleReferences(record, around), around)
}

/** Ids this record points at: when one of them comes or goes, this record must be settled again. */
export function referencesOf(record: MapRecord): readonly string[] {
  const ids: string[] = []
  if (record.kind === 'link') ids.push(record.from, record.to, ...Object.keys(record.supports))
  if (record.kind === 'emptyCell') ids.push(record.levelId, record.pathwayId)
  if (isCard(record) && record.place !== null) {
    ids.push(record.place.levelId, record.place.pathwayId)
  }
  if (record.kind === 'occupation') ids.push(...Object.keys(record.credentials))
  if (record.kind === 'support' && record.attachedTo !== null) ids.push(record.attachedTo)
  if (record.kind === 'note' && record.target !== null) {
    const { target } = record
    if (target.on === 'record') ids.push(target.recordId)
    else ids.push(target.levelId, target.pathwayId)
  }
  return ids
}

/** The cell for orphans (rule S2): lowest level, first pathway; null when one of them is missing. */
export function fallbackCell(records: Iterable<MapRecord>): Pick<Place, 'levelId' | 'pathwayId'> | null {
  let lowest: { readonly id: LevelId; readonly order: string } | null = null
  let first: { readonly id: PathwayId; readonly order: string } | null = null
  for (const record of records) {
    if (record.kind === 'level' && (lowest === null || compareOrder(record, lowest) > 0)) {
      lowest = record
    }
    if (record.kind === 'pathway' && (first === null || compareOrder(record, first) < 0)) {
      first = record
    }
  }
  return lowest === null || first === null ? null : { levelId: lowest.id, pathwayId: first.id }
}

/** All records settled; those that are gone are left out. */
export function settleAll(records: readonly MapRecord[]): readonly MapRecord[] {
  const around = surroundingsOf(records)
  return records.flatMap((record) => settleRecord(record, around) ?? [])
}

/** The changes that write the settled map into the document. Empty when nothing is loose. */
export function repairChanges(records: readonly MapRecord[]): readonly Change[] {
  const missing = missingLanes(records)
  const all = [...records, ...missing]
  const around = surroundingsOf(all)
  const filled = new Set<string>()
  const changes: Change[] = missing.map((record) => ({ type: 'put', record }))
  const marks: MapRecord[] = []
  for (const record of all) {
    const settled = settleRecord(record, around)
    if (settled === null) changes.push({ type: 'remove', id: record.id })
    else if (settled !== record) changes.push(...diffRecord(record, settled))
    if (settled?.kind === 'occupation') filled.add(cellKey(settled.place))
    if (settled?.kind === 'emptyCell') marks.push(settled)
  }
  for (const mark of marks) {
    if (mark.kind === 'emptyCell' && filled.has(cellKey(mark))) {
      changes.push({ type: 'remove', id: mark.id })
    }
  }
  return changes
}

/** The changes that turn one record into another of the same id and kind. */
export function diffRecord(before: MapRecord, after: MapRecord): readonly Change[] {
  const changes: Change[] = []
  const was = new Map<string, unknown>(Object.entries(before))
  for (const [field, value] of Object.entries(after)) {
    const old = was.get(field)
    if (isSame(old, value)) continue
    if (KINDS[after.kind].keyed.includes(field)) {
      const entries = new Map<string, unknown>(Object.entries(value ?? {}))
      const oldEntries = new Map<string, unknown>(Object.entries(old ?? {}))
      for (const key of new Set([...entries.keys(), ...oldEntries.keys()])) {
        const entry = entries.get(key)
        if (!isSame(entry, oldEntries.get(key))) {
          changes.push({ type: 'setEntry', id: after.id, field, key, value: toJson(entry) })
        }
      }
    } else {
      changes.push({ type: 'set', id: after.id, field, value: toJson(value) ?? null })
    }
  }
  return changes
}

function surroundingsOf(records: readonly MapRecord[]): Surroundings {
  const kinds = new Map<string, RecordKind>(records.map((record) => [record.id, record.kind]))
  return { kindOf: (id) => kinds.get(id), fallback: fallbackCell(records) }
}

function settleLink(link: Link, around: Surroundings): Link | null {
  const isEnd = (id: string): boolean => {
    const kind = around.kindOf(id)
    return kind !== undefined && KINDS[kind].isCard
  }
  if (link.from === link.to || !isEnd(link.from) || !isEnd(link.to)) return null
  const supports = keepKeys(link.supports, (id) => around.kindOf(id) === 'support')
  return supports === link.supports ? link : { ...link, supports }
}

function settleReferences(card: CardRecord, around: Surroundings): CardRecord {
  if (card.kind === 'occupation') {
    const credentials = keepKeys(card.credentials, (id) => around.kindOf(id) === 'credential')
    return credentials === card.credentials ? card : { ...card, credentials }
  }
  if (card.kind === 'support' && card.attachedTo !== null) {
    const kind = around.kindOf(card.attachedTo)
    const stands = kind !== undefined && (KINDS[kind].isCard || kind === 'link')
    return stands && card.attachedTo !== card.id ? card : { ...card, attachedTo: null }
  }
  if (card.kind === 'note' && card.target !== null) {
    const { target } = card
    const stands =
      target.on === 'record'
        ? around.kindOf(target.recordId) !== undefined && target.recordId !== card.id
        : around.kindOf(target.levelId) === 'level' && around.kindOf(target.pathwayId) === 'pathway'
    return stands ? card : { ...card, target: null }
  }
  return card
}

function settleCard(card: CardRecord, around: Surroundings): CardRecord | null {
  if (card.place === null) {
    const isLoose =
      (card.kind === 'note' && card.target === null) || (card.kind === 'support' && card.attachedTo === null)
    if (!isLoose) return card
    return around.fallback === null ? null : { ...card, place: { ...around.fallback, order: 'a0', span: 1 } }
  }
  const { levelId, pathwayId } = card.place
  const hasLevel = around.kindOf(levelId) === 'level'
  const hasPathway = around.kindOf(pathwayId) === 'pathway'
  if (hasLevel && hasPathway) return card
  if (around.fallback === null) return null
  const place: Place = {
    ...card.place,
    levelId: hasLevel ? levelId : around.fallback.levelId,
    pathwayId: hasPathway ? pathwayId : around.fallback.pathwayId,
  }
  return { ...card, place }
}

/** Rule S6: where cards are left without any level or pathway, one of each with a fixed id. */
function missingLanes(records: readonly MapRecord[]): readonly MapRecord[] {
  if (!records.some(isCard)) return []
  const missing: MapRecord[] = []
  const label = { en: 'Unsorted', es: 'Sin clasificar' }
  if (!records.some((record) => record.kind === 'level')) {
    missing.push(makeLevel({ id: v.parse(LevelIdSchema, 'lvl_kept'), label, order: 'a0' }))
  }
  if (!records.some((record) => record.kind === 'pathway')) {
    missing.push(makePathway({ id: v.parse(PathwayIdSchema, 'pth_kept'), label, order: 'a0' }))
  }
  return missing
}

function keepKeys<T>(
  entries: Readonly<Record<string, T>>,
  keep: (key: string) => boolean,
): Readonly<Record<string, T>> {
  const keys = Object.keys(entries)
  if (keys.every(keep)) return entries
  return Object.fromEntries(Object.entries(entries).filter(([key]) => keep(key)))
}
