import * as v from 'valibot'

import { PersonSummary } from './access.ts'

/**
 * What a version came from: `created` how the map began, from a template or as a copy; `auto` the server by itself;
 * `named` someone who gave it a name; `beforeRestore` and `restored` the states on both sides of a restoring;
 * `published` what was put before the public.
 */
export const VERSION_KINDS = ['created', 'auto', 'named', 'restored', 'beforeRestore', 'published'] as const
export type VersionKind = (typeof VERSION_KINDS)[number]

export function isVersionKind(name: string): name is VersionKind {
  return VERSION_KINDS.some((kind) => kind === name)
}

/** Stands in place of a version's id for the map as it is now. */
export const NOW = 'now'

export const VERSION_NAME_LENGTH = 120
export const VERSION_NOTE_LENGTH = 2000

/** A state of a map that is kept. Times in ISO 8601. */
export const VersionSummary = v.object({
  id: v.string(),
  at: v.string(),
  kind: v.picklist(VERSION_KINDS),
  /** Empty where nobody gave it one. */
  name: v.string(),
  note: v.string(),
  /** Who changed the map since the version before it, as the server knew them then. */
  authors: v.array(PersonSummary),
  cardCount: v.number(),
  /** Of a restored one: the time of the version whose state it took. */
  fromAt: v.nullable(v.string()),
})
export type VersionSummary = v.InferOutput<typeof VersionSummary>

/** `GET /api/maps/:id/versions`, the newest first; `?before=<versionId>` goes on, `?named=1` leaves out those without a name. */
export const VersionListResponse = v.object({ versions: v.array(VersionSummary), hasMore: v.boolean() })
export type VersionListResponse = v.InferOutput<typeof VersionListResponse>

/** `GET /api/maps/:id/versions/:versionId`. Records are not checked here. `version` is null for `now`. */
export const VersionResponse = v.object({ version: v.nullable(VersionSummary), records: v.array(v.unknown()) })

/** `POST /api/maps/:id/versions`: names the map as it is now. `PATCH .../:versionId`: another name and note. */
export const NameVersionRequest = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(VERSION_NAME_LENGTH)),
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(VERSION_NOTE_LENGTH)), ''),
})
export type NameVersionRequest = v.InferInput<typeof NameVersionRequest>

/** `POST .../:versionId/restore`. `beforeId`: the version that holds what was there before. */
export const RestoreResponse = v.object({ restored: VersionSummary, beforeId: v.string() })
export type RestoreResponse = v.InferOutput<typeof RestoreResponse>

/** `POST .../:versionId/copy`: a new map in the state of a version. */
export const CopyVersionRequest = v.object({ title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) })
