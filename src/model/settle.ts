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
 * S6 while no level or no pathway is left, all cards are kept out of sight; the server adds the missing one.
 * S7 a map without settings has the default ones; the server writes them down.
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
import { makeSettings } from './settings.ts'

/** What settling one record must know of the others. */
export interface Surroundings {
  /** The kind of a record that stands on the settled map; undefined for one that is not there, or not any more. */
  readonly kindOf: (id: string) => RecordKind | undefined
  /** Where orphans go (rule S2); null when there is no level or no pathway. */
  readonly fallback: Pick<Place, 'levelId' | 'pathwayId'> | null
}

/** Surroundings from a look-up of the unsettled records. Whether a record stands is found without settling it. */
export function surroundings(
  find: (id: string) => MapRecord | undefined,
  fallback: Surroundings['fallback'],
): Surroundings {
  const isCardId = (id: string): boolean => {
    const record = find(id)
    return record !== undefined && isCard(record)
  }
  const kindOf = (id: string): RecordKind | undefined => {
    const record = find(id)
    if (record === undefined) return undefined
    if (fallback === null && (isCard(record) || record.kind === 'link')) return undefined
    if (record.kind === 'link' && (record.from === record.to || !isCardId(record.from) || !isCardId(record.to))) {
      return undefined
    }
    return record.kind
  }
  return { kindOf, fallback }
}

/** The record as it stands among the others: itself when nothing is loose, a mended copy, or null when it is gone. */
export function settleRecord(record: MapRecord, around: Surroundings): MapRecord | null {
  if (record.kind === 'link') return settleLink(record, around)
  if (record.kind === 'emptyCell') {
    const stands = around.kindOf(record.levelId) === 'level' && around.kindOf(record.pathwayId) === 'pathway'
    return stands ? record : null
  }
  if (!isCard(record)) return record
  if (around.fallback === null) return null
  return settleCard(settleReferences(record, around), around.fallback, around)
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
  const missing = missingRecords(records)
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
  const table = new Map<string, MapRecord>(records.map((record) => [record.id, record]))
  return surroundings((id) => table.get(id), fallbackCell(records))
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
    return isPinTarget(card, card.attachedTo, around) ? card : { ...card, attachedTo: null }
  }
  if (card.kind === 'note' && card.target !== null) {
    const { target } = card
    const stands =
      target.on === 'record'
        ? isPinTarget(card, target.recordId, around)
        : around.kindOf(target.levelId) === 'level' && around.kindOf(target.pathwayId) === 'pathway'
    return stands ? card : { ...card, target: null }
  }
  return card
}

/** Notes and supports hang on cards and links, never on themselves. */
function isPinTarget(card: CardRecord, id: string, around: Surroundings): boolean {
  const kind = around.kindOf(id)
  return id !== card.id && kind !== undefined && (KINDS[kind].isCard || kind === 'link')
}

function settleCard(
  card: CardRecord,
  fallback: Pick<Place, 'levelId' | 'pathwayId'>,
  around: Surroundings,
): CardRecord {
  if (card.place === null) {
    const isLoose =
      (card.kind === 'note' && card.target === null) || (card.kind === 'support' && card.attachedTo === null)
    return isLoose ? { ...card, place: { ...fallback, order: 'a0', span: 1 } } : card
  }
  const { levelId, pathwayId } = card.place
  const hasLevel = around.kindOf(levelId) === 'level'
  const hasPathway = around.kindOf(pathwayId) === 'pathway'
  if (hasLevel && hasPathway) return card
  const place: Place = {
    ...card.place,
    levelId: hasLevel ? levelId : fallback.levelId,
    pathwayId: hasPathway ? pathwayId : fallback.pathwayId,
  }
  return { ...card, place }
}

/** Rules S6 and S7: settings, and where cards are left without any level or pathway, one of each with a fixed id. */
function missingRecords(records: readonly MapRecord[]): readonly MapRecord[] {
  const missing: MapRecord[] = []
  if (!records.some((record) => record.kind === 'settings')) missing.push(makeSettings())
  if (!records.some(isCard)) return missing
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
