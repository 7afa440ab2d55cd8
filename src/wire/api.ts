import * as v from 'valibot'

import { ROLES } from '../model/role.ts'
import { MAP_ID_PATTERN } from './rooms.ts'

/** Ids of maps and of collections look alike. */
const Id = v.pipe(v.string(), v.regex(MAP_ID_PATTERN, 'not an id'))
const Title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

export const SAMPLES = [
  'blank',
  'louisville-it-2018',
  'healthcare',
  'manufacturing',
  'logistics',
  'construction',
  'it',
  'business',
] as const

/** `POST /api/maps`: a new map. With `sample` it starts from that sample or template, else blank with four levels. */
export const CreateMapRequest = v.object({
  title: Title,
  sample: v.optional(v.picklist(SAMPLES)),
  /** Main language of a blank map, or of one from a sector's template. */
  language: v.optional(v.picklist(['en', 'es'])),
  /** The collection it goes into, as its last map. */
  collectionId: v.optional(Id),
})
export type CreateMapRequest = v.InferOutput<typeof CreateMapRequest>

/** Answer to whatever makes a map or a collection. */
export const CreateMapResponse = v.object({ id: v.string() })

/** `PATCH /api/maps/:id` and `PATCH /api/collections/:id`: a new title. */
export const RenameRequest = v.object({ title: Title })

/**
 * `PATCH /api/maps/:id`: another place. Into a collection, or elsewhere in its own, `before` another of its maps or
 * at the end; out of its collection with null.
 */
export const PlaceMapRequest = v.pipe(
  v.strictObject({ collectionId: v.nullable(Id), before: v.optional(v.nullable(Id), null) }),
  v.check(({ collectionId, before }) => collectionId !== null || before === null, '"before" goes with a collection'),
)

/** `POST /api/collections`: a collection of these maps, which leave the ones they were in. */
export const CreateCollectionRequest = v.object({
  title: Title,
  mapIds: v.optional(
    v.pipe(
      v.array(Id),
      v.check((ids) => new Set(ids).size === ids.length, 'one map is named twice'),
    ),
    [],
  ),
})
export type CreateCollectionRequest = v.InferInput<typeof CreateCollectionRequest>

/**
 * One map in `GET /api/maps`; times in ISO 8601. `GET /api/maps?archived=1` lists the archive, `?bin=1` the bin.
 * `GET /api/maps/:id/thumbnail?at=<changedAt>` is its small picture, an SVG.
 */
export const MapSummary = v.object({
  id: v.string(),
  title: v.string(),
  createdAt: v.string(),
  changedAt: v.string(),
  archivedAt: v.nullable(v.string()),
  deletedAt: v.nullable(v.string()),
  cardCount: v.number(),
  collectionId: v.nullable(v.string()),
  /** What whoever asks is in it. */
  role: v.picklist(ROLES),
})
export type MapSummary = v.InferOutput<typeof MapSummary>
export const MapListResponse = v.object({ maps: v.array(MapSummary) })

/** One collection in `GET /api/collections`, and the answer to `GET /api/collections/:id`. */
export const CollectionSummary = v.object({
  id: v.string(),
  title: v.string(),
  createdAt: v.string(),
  /** When it was last named, or a map last placed in it or taken out. */
  changedAt: v.string(),
  /** Its open maps in the order of their tabs, without those in the archive and the bin. */
  maps: v.pipe(
    v.array(v.object({ id: v.string(), title: v.string(), changedAt: v.string(), cardCount: v.number() })),
    v.readonly(),
  ),
})
export type CollectionSummary = v.InferOutput<typeof CollectionSummary>
export const CollectionListResponse = v.object({ collections: v.array(CollectionSummary) })

/** Where a map's small picture is, as it was when the map last changed. */
export function thumbnailPath({ id, changedAt }: Pick<MapSummary, 'id' | 'changedAt'>): string {
  return `/api/maps/${id}/thumbnail?at=${encodeURIComponent(changedAt)}`
}
