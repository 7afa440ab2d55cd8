import * as v from 'valibot'

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
})
export type CreateMapRequest = v.InferOutput<typeof CreateMapRequest>

export const CreateMapResponse = v.object({ id: v.string() })

/** `PATCH /api/maps/:id`: a new title. */
export const RenameMapRequest = v.object({ title: Title })

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
})
export type MapSummary = v.InferOutput<typeof MapSummary>
export const MapListResponse = v.object({ maps: v.array(MapSummary) })

/** Where a map's small picture is, as it was when the map last changed. */
export function thumbnailPath({ id, changedAt }: Pick<MapSummary, 'id' | 'changedAt'>): string {
  return `/api/maps/${id}/thumbnail?at=${encodeURIComponent(changedAt)}`
}

/** Body of every refusal. `message` is a plain English sentence for people who call the API by hand. */
export const ProblemResponse = v.object({
  problem: v.object({ code: v.string(), message: v.string() }),
})
