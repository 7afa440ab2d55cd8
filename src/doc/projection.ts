/** The document as an immutable map, kept up to date at the cost of what changed. */
import type * as Y from 'yjs'

import { isSame } from '../model/json.ts'
import type { MapRecord, RecordProblem } from '../model/kinds.ts'
import { carryIndex } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { fallbackCell, referencesOf, settleRecord, surroundings } from '../model/settle.ts'
import type { Surroundings } from '../model/settle.ts'
import { makeSettings } from '../model/settings.ts'
import { changedRecordIds } from './changed.ts'
import { readRecord, recordsOf } from './codec.ts'
import type { Quarantined, RecordRead } from './codec.ts'

export interface MapUpdate {
  readonly map: CareerMap
  /** Records that are new, different or gone on the map. Empty when only the quarantine changed. */
  readonly changedIds: ReadonlySet<string>
  /** The origin of the Yjs transaction. */
  readonly origin: unknown
}

export interface Projection {
  readonly getMap: () => CareerMap
  /** Records that cannot be shown, with the reason. They stay in the document. */
  readonly getQuarantined: () => readonly Quarantined[]
  readonly subscribe: (listener: (update: MapUpdate) => void) => () => void
  readonly destroy: () => void
}

const DEFAULT_SETTINGS = makeSettings()
/** How many records are read at a time: a few ms, less than a key or a frame is felt to wait. */
const SLICE = 200

/**
 * As `createProjection`, for a document so large that reading it all at once would keep the page from answering:
 * `pause` lets others go first, every so many records. The document may change meanwhile.
 */
export async function openProjection(doc: Y.Doc, pause: () => Promise<void>): Promise<Projection> {
  const records = recordsOf(doc)
  const read = new Map<string, RecordRead>()
  const forget = (_events: unknown, transaction: Y.Transaction): void => {
    for (const id of changedRecordIds(transaction, doc)) read.delete(id)
  }
  records.observeDeep(forget)
  const ids = [...records.keys()]
  for (let from = 0; from < ids.length; from += SLICE) {
    if (from > 0) await pause()
    for (const id of ids.slice(from, from + SLICE)) read.set(id, readRecord(id, records.get(id)))
  }
  records.unobserveDeep(forget)
  return createProjection(doc, read)
}

/**
 * Follows a document from now on. A record that did not change is the same object in every next map. `read`: what
 * is known already of how records read now.
 */
export function createProjection(doc: Y.Doc, read: ReadonlyMap<string, RecordRead> = new Map()): Projection {
  const records = recordsOf(doc)
  const table = createTable()
  const listeners = new Set<(update: MapUpdate) => void>()
  let map: CareerMap = { settings: DEFAULT_SETTINGS, records: new Map([[DEFAULT_SETTINGS.id, DEFAULT_SETTINGS]]) }

  const refresh = (ids: Iterable<string>, origin: unknown, known?: ReadonlyMap<string, RecordRead>): void => {
    const { changedIds, isQuarantineChanged } = table.update(ids, records, known)
    if (changedIds.size > 0) {
      const before = map
      map = nextMap(before, changedIds, table.settled)
      carryIndex(before, map, changedIds)
    }
    if (changedIds.size === 0 && !isQuarantineChanged) return
    for (const listener of [...listeners]) listener({ map, changedIds, origin })
  }
  const handleEvents = (_events: unknown, transaction: Y.Transaction): void => {
    refresh(changedRecordIds(transaction, doc), transaction.origin)
  }
  refresh(records.keys(), null, read)
  records.observeDeep(handleEvents)
  return {
    getMap: () => map,
    getQuarantined: () => [...table.quarantined].map(([id, problem]) => ({ id, problem })),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      records.unobserveDeep(handleEvents)
      listeners.clear()
    },
  }
}

/** Copies the table (a plain copy of references) and puts the changed records in. */
function nextMap(map: CareerMap, ids: ReadonlySet<string>, settled: ReadonlyMap<string, MapRecord>): CareerMap {
  const next = new Map(map.records)
  for (const id of ids) {
    const record = settled.get(id)
    if (record === undefined) next.delete(id)
    else next.set(id, record)
  }
  const settings = settled.get(DEFAULT_SETTINGS.id)
  if (settings?.kind === 'settings') return { settings, records: next }
  next.set(DEFAULT_SETTINGS.id, DEFAULT_SETTINGS)
  return { settings: DEFAULT_SETTINGS, records: next }
}

interface Table {
  readonly settled: ReadonlyMap<string, MapRecord>
  readonly quarantined: ReadonlyMap<string, RecordProblem>
  readonly update: (
    ids: Iterable<string>,
    records: Y.Map<unknown>,
    known?: ReadonlyMap<string, RecordRead>,
  ) => { readonly changedIds: ReadonlySet<string>; readonly isQuarantineChanged: boolean }
}

/** The records as stored and as settled, who refers to whom, and what must be settled again after a change. */
function createTable(): Table {
  const stored = new Map<string, MapRecord>()
  const settled = new Map<string, MapRecord>()
  const quarantined = new Map<string, RecordProblem>()
  const referrers = new Map<string, Set<string>>()
  const lanes = new Map<string, MapRecord>()
  /** Records that did not stand as they are stored: they depend on the cell for orphans. */
  const loose = new Set<string>()
  let fallback: Surroundings['fallback'] = null

  const replace = (id: string, next: MapRecord | undefined): void => {
    const before = stored.get(id)
    for (const reference of before === undefined ? [] : referencesOf(before)) referrers.get(reference)?.delete(id)
    for (const reference of next === undefined ? [] : referencesOf(next)) {
      const ids = referrers.get(reference)
      if (ids === undefined) referrers.set(reference, new Set([id]))
      else ids.add(id)
    }
    if (next === undefined) stored.delete(id)
    else stored.set(id, next)
    if (next?.kind === 'level' || next?.kind === 'pathway') lanes.set(id, next)
    else lanes.delete(id)
  }

  const update: Table['update'] = (ids, records, known) => {
    const dirty = new Set<string>()
    let isQuarantineChanged = false
    for (const id of ids) {
      const before = stored.get(id)
      const outcome = records.has(id) ? (known?.get(id) ?? readRecord(id, records.get(id))) : null
      const isBad = outcome !== null && !outcome.ok
      if (isBad || quarantined.has(id)) isQuarantineChanged = true
      if (isBad) quarantined.set(id, outcome.problem)
      else quarantined.delete(id)
      const next = outcome?.ok === true ? keepParts(before, outcome.value) : undefined
      if (next === before) continue
      replace(id, next)
      dirty.add(id)
      const changesOthers = before === undefined || next === undefined || next.kind === 'link'
      if (changesOthers) addReferrers(id, dirty)
    }
    const cell = fallbackCell(lanes.values())
    if (!isSame(cell, fallback)) {
      const everyone = (cell === null) !== (fallback === null)
      for (const id of everyone ? stored.keys() : loose) dirty.add(id)
      fallback = cell
    }
    return { changedIds: settle(dirty), isQuarantineChanged }
  }

  /** Whether a link stands depends on its ends, and notes and supports depend on links: two steps, never more. */
  const addReferrers = (id: string, dirty: Set<string>): void => {
    for (const referrer of referrers.get(id) ?? []) {
      dirty.add(referrer)
      if (stored.get(referrer)?.kind !== 'link') continue
      for (const second of referrers.get(referrer) ?? []) dirty.add(second)
    }
  }

  const settle = (dirty: ReadonlySet<string>): ReadonlySet<string> => {
    const around = surroundings((id) => stored.get(id), fallback)
    const changedIds = new Set<string>()
    for (const id of dirty) {
      const record = stored.get(id)
      const before = settled.get(id)
      const outcome = record === undefined ? null : settleRecord(record, around)
      // Also what stands as it is stored may equal what was shown: a repair writes down what settling had shown.
      const next = outcome === null ? undefined : keepParts(before, outcome)
      if (record !== undefined && outcome !== record) loose.add(id)
      else loose.delete(id)
      if (next === before) continue
      if (next === undefined) settled.delete(id)
      else settled.set(id, next)
      changedIds.add(id)
    }
    return changedIds
  }

  return { settled, quarantined, update }
}

/** The record before if the next is equal; else the next, with those fields of before that are equal. */
function keepParts(before: MapRecord | undefined, next: MapRecord): MapRecord {
  if (before === undefined) return next
  const fields = new Map<string, unknown>(Object.entries(before))
  let isEqual = Object.keys(next).length === fields.size
  const same: [string, unknown][] = []
  for (const [field, value] of Object.entries(next)) {
    const old = fields.get(field)
    if (isSame(old, value)) same.push([field, old])
    else isEqual = false
  }
  if (isEqual) return before
  Object.assign(next, Object.fromEntries(same))
  return next
}
