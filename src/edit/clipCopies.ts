/** Records of a clip under the ids they get on a map. */
import type { Change } from '../model/change.ts'
import type { Clip, Mention } from '../model/clip.ts'
import type { NewId } from '../model/ids.ts'
import { checkRecord, isCard, isPlaced, KINDS } from '../model/kinds.ts'
import type { MapRecord, PlacedCard } from '../model/kinds.ts'
import { allOf, indexOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { equalCredential } from './equalCredential.ts'

/** The place of each card's copy, by the card's id. */
export type CopyPlaces = ReadonlyMap<string, PlacedCard['place']>

export interface NamedCopies {
  /** By the id of each record of the clip the one it gets; for a credential the map has already, that one's. */
  readonly newIds: ReadonlyMap<string, string>
  /** What is added: all but those credentials. */
  readonly added: readonly MapRecord[]
  /** How many credentials of the map stand for others. */
  readonly merged: number
}

/**
 * New ids for a clip's records; null where one is taken. What was cut from this very map, and is not back on it, keeps
 * the ids it had.
 */
export function nameCopies(map: CareerMap, clip: Clip, newId: NewId): NamedCopies | null {
  const isHome = clip.isCut && [...clip.levelIds, ...clip.pathwayIds].some((id) => map.records.has(id))
  const nameOf = ({ id, kind }: MapRecord): string =>
    isHome && !map.records.has(id) ? id : `${KINDS[kind].prefix}_${newId()}`
  const newIds = new Map(clip.records.map((record): [string, string] => [record.id, nameOf(record)]))
  let merged = 0
  const known = new Set<string>()
  for (const credential of clip.records) {
    if (credential.kind !== 'credential' || credential.place !== null) continue
    const equal = equalCredential(map, credential)
    if (equal === undefined) continue
    if (equal.id !== credential.id) merged += 1
    known.add(credential.id)
    newIds.set(credential.id, equal.id)
  }
  const added = clip.records.filter(({ id }) => !known.has(id))
  return added.some(({ id }) => map.records.has(newIds.get(id) ?? '')) ? null : { newIds, added, merged }
}

/** The copies: each card in its place, and each reference to the copy of what it meant. */
export function makeCopies(map: CareerMap, { added, newIds }: NamedCopies, places: CopyPlaces): readonly MapRecord[] {
  return added.toSorted((a, b) => rank(a) - rank(b)).flatMap((record) => copyOf(record, newIds, places, map))
}

/** Where the rest of a map names these records. What goes when they are cut, as links to them do, is none of the rest. */
export function mentionsOf(map: CareerMap, copied: ReadonlySet<string>): readonly Mention[] {
  const { links, notesOn, supportsOn } = indexOf(map)
  const stays = ({ id }: { readonly id: string }): boolean => !copied.has(id)
  const among = (id: string, names: object): readonly Mention[] =>
    Object.keys(names)
      .filter((of) => copied.has(of))
      .map((of) => ({ id, of }))
  return [
    ...allOf(map, 'occupation')
      .filter(stays)
      .flatMap(({ id, credentials }) => among(id, credentials)),
    ...links
      .filter((link) => stays(link) && !copied.has(link.from) && !copied.has(link.to))
      .flatMap(({ id, supports }) => among(id, supports)),
    ...[...copied].flatMap((of) =>
      [...(notesOn.get(of) ?? []), ...(supportsOn.get(of) ?? [])].filter(stays).map(({ id }) => ({ id, of })),
    ),
  ]
}

/** Names again what comes back under the id it had, where it was named and can be so still: one change for each. */
export function renewMentions(map: CareerMap, clip: Clip, copies: readonly MapRecord[]): readonly Change[] {
  const known = new Set<string>(clip.records.map(({ id }) => id))
  const back = new Map<string, MapRecord['kind']>(
    copies.flatMap(({ id, kind }) => (known.has(id) ? [[id, kind] as const] : [])),
  )
  return clip.mentions.flatMap(({ id, of }): readonly Change[] => {
    const record = map.records.get(id)
    const kind = back.get(of)
    if (record === undefined || kind === undefined) return []
    if (record.kind === 'occupation' && kind === 'credential') return [entry(id, 'credentials', of)]
    if (record.kind === 'link' && kind === 'support') return [entry(id, 'supports', of)]
    if (record.kind === 'note' && record.target === null) {
      return [{ type: 'set', id, field: 'target', value: { on: 'record', recordId: of } }]
    }
    if (record.kind === 'support' && record.attachedTo === null) {
      return [{ type: 'set', id, field: 'attachedTo', value: of }]
    }
    return []
  })
}

function entry(id: string, field: string, key: string): Change {
  return { type: 'setEntry', id, field, key, value: true }
}

/** What is referred to comes before what refers to it. */
function rank(record: MapRecord): number {
  if (isPlaced(record)) return record.kind === 'credential' ? 0 : 1
  return record.kind === 'credential' ? 0 : record.kind === 'link' ? 2 : 3
}

/** The record under its new id, in its new place, with what it refers to by new ids; nothing where it makes no sense. */
function copyOf(
  record: MapRecord,
  newIds: ReadonlyMap<string, string>,
  places: CopyPlaces,
  map: CareerMap,
): readonly MapRecord[] {
  const id = newIds.get(record.id)
  const place = isCard(record) && record.place !== null ? (places.get(record.id) ?? null) : null
  const renamed = { ...record, id, ...(isCard(record) && { place }) }
  const outcome = checkRecord({ ...renamed, ...referencesFor(record, newIds, map) })
  return outcome.ok && !isLoose(outcome.value) ? [outcome.value] : []
}

/** A note or support that hangs on nothing, or on itself, and stands nowhere. */
function isLoose(record: MapRecord): boolean {
  if (record.kind === 'note' && record.place === null) {
    return record.target === null || (record.target.on === 'record' && record.target.recordId === record.id)
  }
  if (record.kind !== 'support' || record.place !== null) return false
  return record.attachedTo === null || record.attachedTo === record.id
}

function referencesFor(record: MapRecord, newIds: ReadonlyMap<string, string>, map: CareerMap): object {
  // What stands in a cell, and is on something besides, stays on it on the same map.
  const boundTo = (id: string): string | undefined =>
    newIds.get(id) ?? (isPlaced(record) && isPinTarget(map.records.get(id)) ? id : undefined)
  switch (record.kind) {
    case 'occupation':
      return { credentials: renameKeys(record.credentials, (id) => newIds.get(id)) }
    case 'link': {
      const supportNow = (id: string): string | undefined =>
        newIds.get(id) ?? (recordOf(map, 'support', id) === undefined ? undefined : id)
      const [from, to] = [newIds.get(record.from), newIds.get(record.to)]
      return { from, to, supports: renameKeys(record.supports, supportNow) }
    }
    case 'support':
      return { attachedTo: record.attachedTo === null ? null : (boundTo(record.attachedTo) ?? null) }
    case 'note': {
      const recordId = record.target?.on === 'record' ? boundTo(record.target.recordId) : undefined
      return { target: recordId === undefined ? null : { on: 'record', recordId } }
    }
    default:
      return {}
  }
}

function renameKeys<T>(entries: Readonly<Record<string, T>>, nameOf: (key: string) => string | undefined): object {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => {
      const name = nameOf(key)
      return name === undefined ? [] : [[name, value]]
    }),
  )
}

function isPinTarget(record: MapRecord | undefined): boolean {
  return record !== undefined && (isCard(record) || record.kind === 'link')
}
