import * as v from 'valibot'

import { Credential } from './credential.ts'
import { EmptyCell } from './emptyCell.ts'
import { Level } from './level.ts'
import { Link } from './link.ts'
import { Note } from './note.ts'
import { Occupation } from './occupation.ts'
import { Pathway } from './pathway.ts'
import { Program } from './program.ts'
import { OffRamp, OnRamp } from './ramp.ts'
import type { Result } from './result.ts'
import { ok, refuse } from './result.ts'
import { MapSettings } from './settings.ts'
import { Support } from './support.ts'

/** Every kind of record. */
export const MapRecord = v.variant('kind', [
  MapSettings,
  Level,
  Pathway,
  Occupation,
  Credential,
  Program,
  OnRamp,
  OffRamp,
  Support,
  Note,
  Link,
  EmptyCell,
])
export type MapRecord = v.InferOutput<typeof MapRecord>
export type RecordKind = MapRecord['kind']
export type RecordOf<K extends RecordKind> = Extract<MapRecord, { readonly kind: K }>

/** Kinds that stand in a cell, always or where they are given a place. */
export type CardRecord = Occupation | Credential | Program | OnRamp | OffRamp | Support | Note
export type CardKind = CardRecord['kind']
/** A card that stands in a cell now. */
export type PlacedCard = CardRecord & { readonly place: NonNullable<CardRecord['place']> }

interface KindFacts {
  readonly prefix: string
  /**
   * Fields that merge entry by entry when two people change them at once (texts by language, lists by
   * item). All others are one value: the later writer's.
   */
  readonly keyed: readonly string[]
  readonly isCard: boolean
}

/** What the other layers must know of each kind. */
export const KINDS: { readonly [K in RecordKind]: KindFacts } = {
  settings: { prefix: 'map', keyed: ['title', 'region', 'sector', 'description', 'sources', 'logoAlt'], isCard: false },
  level: { prefix: 'lvl', keyed: ['label'], isCard: false },
  pathway: { prefix: 'pth', keyed: ['label', 'description'], isCard: false },
  occupation: {
    prefix: 'occ',
    keyed: ['titles', 'description', 'skills', 'employers', 'credentials', 'critical'],
    isCard: true,
  },
  credential: { prefix: 'crd', keyed: ['name'], isCard: true },
  program: { prefix: 'prg', keyed: ['name', 'delivery', 'attributes', 'completers'], isCard: true },
  onRamp: { prefix: 'onr', keyed: ['name', 'description', 'audiences'], isCard: true },
  offRamp: { prefix: 'ofr', keyed: ['name', 'description'], isCard: true },
  support: { prefix: 'sup', keyed: ['name'], isCard: true },
  note: { prefix: 'nte', keyed: ['text'], isCard: true },
  link: { prefix: 'lnk', keyed: ['condition', 'supports'], isCard: false },
  emptyCell: { prefix: 'emp', keyed: ['note'], isCard: false },
}

export const CARD_KINDS = ['occupation', 'credential', 'program', 'onRamp', 'offRamp', 'support', 'note'] as const

export function isCard(record: MapRecord): record is CardRecord {
  return KINDS[record.kind].isCard
}

export function isPlaced(record: MapRecord): record is PlacedCard {
  return isCard(record) && record.place !== null
}

/** Why something is not a record: where in it, and what was expected there. */
export interface RecordProblem {
  readonly code: 'badRecord'
  /** Path inside the record, e.g. `wage.low.amount`. */
  readonly path: string
  readonly expected: string
}

const SCHEMAS: ReadonlyMap<unknown, v.GenericSchema<unknown, MapRecord>> = new Map(
  MapRecord.options.map((schema) => [schema.entries.kind.literal, schema]),
)

/** Checks one unknown value at a border. Unknown fields are dropped. */
export function checkRecord(input: unknown): Result<MapRecord, RecordProblem> {
  // To find the kind, the schema of all would try every kind before it, which takes longer than the check itself.
  const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : null
  const outcome = v.safeParse(SCHEMAS.get(kind) ?? MapRecord, input, { abortEarly: true })
  if (outcome.success) return ok(outcome.output)
  const [issue] = outcome.issues
  return refuse({
    code: 'badRecord',
    path: v.getDotPath(issue) ?? '',
    expected: issue.expected ?? issue.message,
  })
}
