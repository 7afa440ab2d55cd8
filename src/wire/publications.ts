import * as v from 'valibot'

/** How far a map is. */
export const WORK_STATUSES = ['draft', 'inReview', 'approved', 'published'] as const
export type WorkStatus = (typeof WORK_STATUSES)[number]

export function isWorkStatus(name: string): name is WorkStatus {
  return WORK_STATUSES.some((status) => status === name)
}

/** `PUT /api/maps/:id/status`. A map becomes `published` by being published alone. */
export const ChangeStatusRequest = v.object({ status: v.picklist(['draft', 'inReview', 'approved']) })
export type ChangeStatusRequest = v.InferOutput<typeof ChangeStatusRequest>

/** `GET /api/maps/:id/status`, and the answer to what changes it. */
export const StatusResponse = v.object({
  status: v.picklist(WORK_STATUSES),
  /** What stands before the public now; null where nothing does. */
  publication: v.nullable(
    v.object({
      publicId: v.string(),
      versionId: v.string(),
      /** When it was last published. */
      at: v.string(),
      /** Name of who did it. */
      by: v.string(),
    }),
  ),
})
export type StatusResponse = v.InferOutput<typeof StatusResponse>

/** `POST /api/maps/:id/publish`: a version, or with null the map as it is now. */
export const PublishRequest = v.object({ versionId: v.nullable(v.string()) })

/** `GET /api/published/:publicId`, for everyone. Records are not checked here. */
export const PublishedResponse = v.object({ publishedAt: v.string(), records: v.array(v.unknown()) })

const PUBLIC_ID_PATTERN = /^[a-z0-9]{8,32}$/

export function isPublicId(text: string): boolean {
  return PUBLIC_ID_PATTERN.test(text)
}
