/** Whether what employers confirmed still stands on the map as it did. */
import { employerKey, recordIdOf, recordsOf } from '../model/confirmation.ts'
import type { Claim, Target } from '../model/confirmation.ts'
import { isPlaced } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'
import { makeCareerMap } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { diffMaps } from './diff/diff.ts'
import type { DiffEntry, FieldChange } from './diff/mapDiff.ts'

/** One confirmation, as far as its state depends on it. */
export interface ConfirmationFacts {
  readonly id: string
  readonly target: Target
  readonly claim: Claim
  readonly employer: string
  /** When it was given, ISO 8601. */
  readonly at: string
  /** What stood there: see `recordsOf`. */
  readonly stood: readonly MapRecord[]
  /** How many more stood there that were erased for good: what they were is not known any more. */
  readonly erasedCount: number
}

/** `changed` goes before `old`: it is no longer what was confirmed. `gone`: the target left the map. */
export type ConfirmationState = 'stands' | 'old' | 'changed' | 'gone'

export interface Judged<C extends ConfirmationFacts = ConfirmationFacts> {
  readonly confirmation: C
  readonly state: ConfirmationState
  /** What is otherwise now, but for what was erased; empty unless changed. */
  readonly changes: readonly DiffEntry[]
}

/** All there is to say of one target in a line. */
export interface TargetSummary {
  /** The state of the best of them: one that stands says more than one that is old, and that more than a changed one. */
  readonly state: ConfirmationState
  /** Names of employers in that state, each once, the newest first. */
  readonly employers: readonly string[]
  /** When the newest in that state was given, ISO 8601. */
  readonly newestAt: string
  /** How many employers confirmed only what has changed since. */
  readonly changedCount: number
}

const STATES: readonly ConfirmationState[] = ['stands', 'old', 'changed', 'gone']

/** Parts of a figure that say where a number comes from: they can be told better without the number being another. */
const PROVENANCE: ReadonlySet<string | null> = new Set(['source', 'retrievedOn', 'confirmed', 'note'])

/** What a confirmation is judged by. */
export interface Judging {
  readonly now: Date
  /** In calendar months. */
  readonly oldAfterMonths: number
  /** Tells what changed; left out, it is found out anew. */
  readonly changesOf?: typeof changesSince
}

/** The state of a confirmation against the map as it is now. */
export function judge<C extends ConfirmationFacts>(map: CareerMap, confirmation: C, judging: Judging): Judged<C> {
  const { target, stood, erasedCount, at } = confirmation
  const { now, oldAfterMonths, changesOf = changesSince } = judging
  if (!map.records.has(recordIdOf(target))) return { confirmation, state: 'gone', changes: [] }
  const changes = changesOf(stood, map, target)
  if (changes.length > 0 || erasedCount > 0) return { confirmation, state: 'changed', changes }
  return { confirmation, state: isOld(at, now, oldAfterMonths) ? 'old' : 'stands', changes: [] }
}

/**
 * What is otherwise on the map than when it was confirmed, as differences between the two. Where cards stand among
 * others in their cell, and where a figure comes from, is not what was confirmed.
 */
export function changesSince(stood: readonly MapRecord[], map: CareerMap, target: Target): readonly DiffEntry[] {
  const card = target.type === 'figure' ? map.records.get(target.cardId) : undefined
  const now = card === undefined ? recordsOf(map, target) : [card]
  const isOwn = new Set<string>([...stood, ...now].map(({ id }) => id))
  // Levels and pathways are there to name the cells a card left and came to.
  const lanes = [...map.records.values()].filter(({ kind, id }) => isLane(kind) && !isOwn.has(id))
  const sides = [stood, now].map((records) => makeCareerMap([map.settings, ...lanes, ...records]))
  const [before, after] = sides
  if (before === undefined || after === undefined) return []
  return diffMaps(before, after).entries.flatMap((entry) => {
    if (!isOwn.has(entry.id)) return []
    const own = ownChange(entry, target)
    return own === null ? [] : [own]
  })
}

/** What is to be told of a target with these confirmations; null where nothing is. */
export function summarizeTarget(judged: readonly Judged[]): TargetSummary | null {
  const state = STATES.find((one) => judged.some((each) => each.state === one))
  if (state === undefined) return null
  const told = judged
    .filter((each) => each.state === state)
    .map(({ confirmation }) => confirmation)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const employers = new Map<string, string>()
  for (const { employer } of told.toReversed()) {
    employers.delete(employerKey(employer))
    employers.set(employerKey(employer), employer)
  }
  const changed = new Set(judged.filter((each) => each.state === 'changed').map((each) => keyOf(each)))
  for (const each of judged) if (each.state === 'stands' || each.state === 'old') changed.delete(keyOf(each))
  return {
    state,
    employers: [...employers.values()].toReversed(),
    newestAt: told[0]?.at ?? '',
    changedCount: changed.size,
  }
}

function keyOf({ confirmation }: Judged): string {
  return employerKey(confirmation.employer)
}

function ownChange(entry: DiffEntry, target: Target): DiffEntry | null {
  if (entry.sort === 'added' || entry.sort === 'removed') return target.type === 'pathway' ? entry : null
  const isMoved = target.type !== 'figure' && hasLeftCell(entry)
  const fields = entry.fields.filter((field) => isConfirmed(field, entry, target))
  if (!isMoved && fields.length === 0) return null
  return { ...entry, isMoved, fields, sort: fields.length === 0 ? 'moved' : 'changed' }
}

function isConfirmed({ field, key, part }: FieldChange, entry: DiffEntry, target: Target): boolean {
  if (target.type === 'figure') return field === target.field && !(key === null && PROVENANCE.has(part))
  if (field === 'display' || field === 'color' || field === 'illustrative') return false
  // Of what a card requires, only what it is called is part of the requirement.
  if (target.type === 'card' && entry.id !== target.id) return field === 'name'
  return !isFigurePart(part) || !PROVENANCE.has(part)
}

function isFigurePart(part: FieldChange['part']): boolean {
  return part !== null && part !== 'name'
}

function hasLeftCell({ before, after }: DiffEntry): boolean {
  if (before === null || after === null) return false
  const cellOf = (record: MapRecord): string => (isPlaced(record) ? cellKey(record.place) : '')
  return cellOf(before) !== cellOf(after)
}

function isLane(kind: MapRecord['kind']): boolean {
  return kind === 'level' || kind === 'pathway'
}

function isOld(at: string, now: Date, months: number): boolean {
  const end = new Date(at)
  end.setUTCMonth(end.getUTCMonth() + months)
  return end.getTime() < now.getTime()
}
