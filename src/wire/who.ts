/** Shapes of who I am and what I may do: apart from the others of access.ts, as every first screen asks for them. */
import * as v from 'valibot'

import { INSTANCE_ROLES, ROLES } from '../model/role.ts'

/** Every request that changes something bears this header: a form on a foreign page cannot send it. */
export const CSRF_HEADER = 'x-trellis'

/** How people come in: by links alone; with accounts for those who create maps; with accounts only. */
export const ACCESS_MODES = ['links', 'oidc', 'oidc-only'] as const
export type AccessMode = (typeof ACCESS_MODES)[number]

/** Someone the server knows. A guest gave a name of their own choice; an account's name comes from the sign-in. */
export const PersonSummary = v.object({ id: v.string(), name: v.string(), isGuest: v.boolean() })
export type PersonSummary = v.InferOutput<typeof PersonSummary>

/** `GET /api/me`. `person` is null where nobody has come in. */
export const MeResponse = v.object({
  person: v.nullable(PersonSummary),
  instanceRole: v.nullable(v.picklist(INSTANCE_ROLES)),
  mode: v.picklist(ACCESS_MODES),
})
export type MeResponse = v.InferOutput<typeof MeResponse>

/** `GET /api/maps/:id/access`: what I may do in this map, and how others see me. */
export const MapAccessResponse = v.object({ role: v.picklist(ROLES), person: PersonSummary })
export type MapAccessResponse = v.InferOutput<typeof MapAccessResponse>
