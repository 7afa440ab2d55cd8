/** Shapes of what is asked and answered about people, links and sessions. Times in ISO 8601. */
import * as v from 'valibot'

import { plainLine } from '../model/plainLine.ts'
import { INSTANCE_ROLES, ROLES } from '../model/role.ts'
import { PersonSummary } from './who.ts'

export { ACCESS_MODES, CSRF_HEADER, MapAccessResponse, MeResponse, PersonSummary } from './who.ts'
export type { AccessMode } from './who.ts'

/** 256 random bits in base64url, as they stand in a link's fragment: `#k=<key>`. Never in a path or a query. */
export const KEY_PATTERN = /^[A-Za-z0-9_-]{43}$/
export const KEY_FRAGMENT = '#k='

export const PERSON_NAME_LENGTH = 60
/** Words by which others tell people and links apart: they are what they look like. */
function nameOf(longest: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longest),
    v.check((text) => plainLine(text) === text, 'line breaks and characters that do not show are not allowed'),
  )
}
const PersonName = nameOf(PERSON_NAME_LENGTH)
const Label = nameOf(100)
const Time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  // An offset of hours alone is one by the standard, and no time to JavaScript.
  v.check((iso) => !Number.isNaN(Date.parse(iso)), 'not a time'),
)

/** `POST /api/redeem`: a link's key for a session. `name`: what a guest wants to be called. */
export const RedeemRequest = v.object({
  key: v.pipe(v.string(), v.regex(KEY_PATTERN, 'not a key')),
  name: v.optional(PersonName),
})
/**
 * Where the link leads: to one map, or (null) to the whole server; and what one is there now. Null on the server for
 * guests with a link to create maps, where that takes an account.
 */
export const RedeemResponse = v.object({
  mapId: v.nullable(v.string()),
  role: v.nullable(v.picklist(ROLES)),
  instanceRole: v.nullable(v.picklist(INSTANCE_ROLES)),
})
export type RedeemResponse = v.InferOutput<typeof RedeemResponse>

/** `PATCH /api/me`: another name for a guest. */
export const RenameMeRequest = v.object({ name: PersonName })

/**
 * One session in `GET /api/me/sessions`. `DELETE /api/me/sessions/:id` ends it (`this` for an id signs out here),
 * without an id all but this one.
 */
export const SessionSummary = v.object({
  id: v.string(),
  createdAt: v.string(),
  lastSeenAt: v.string(),
  expiresAt: v.string(),
  /** The browser and system, as far as its name tells; empty where it does not. */
  device: v.string(),
  isThis: v.boolean(),
})
export type SessionSummary = v.InferOutput<typeof SessionSummary>
export const SessionListResponse = v.object({ sessions: v.array(SessionSummary) })

/** What a manager sets of a link. `expiresAt` and `useLimit` null: none. */
const GrantWish = {
  label: Label,
  expiresAt: v.nullable(Time),
  useLimit: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
}

/** `POST /api/maps/:id/grants`: a new link to this map. */
export const CreateGrantRequest = v.object({ role: v.picklist(ROLES), ...GrantWish })
export type CreateGrantRequest = v.InferOutput<typeof CreateGrantRequest>
/** `POST /api/grants`: a new link to the whole server. */
export const CreateInstanceGrantRequest = v.object({ role: v.picklist(INSTANCE_ROLES), ...GrantWish })
export type CreateInstanceGrantRequest = v.InferOutput<typeof CreateInstanceGrantRequest>

/** `PATCH /api/maps/:id/grants/:grantId`: what is to be different. `DELETE` revokes the link for good. */
export const ChangeGrantRequest = v.partial(CreateGrantRequest)
export type ChangeGrantRequest = v.InferOutput<typeof ChangeGrantRequest>
/** `PATCH /api/grants/:grantId`: the same for a link to the whole server. */
export const ChangeInstanceGrantRequest = v.partial(CreateInstanceGrantRequest)
export type ChangeInstanceGrantRequest = v.InferOutput<typeof ChangeInstanceGrantRequest>

/** One link in `GET /api/maps/:id/grants` or `GET /api/grants`. Its key is told once, when it is made, and kept nowhere. */
export const GrantSummary = v.object({
  id: v.string(),
  mapId: v.nullable(v.string()),
  role: v.picklist([...ROLES, 'create']),
  label: v.string(),
  createdAt: v.string(),
  /** Name of who made it; empty for the link of the first start or of the command. */
  createdBy: v.string(),
  expiresAt: v.nullable(v.string()),
  useLimit: v.nullable(v.number()),
  useCount: v.number(),
  lastUsedAt: v.nullable(v.string()),
  revokedAt: v.nullable(v.string()),
})
export type GrantSummary = v.InferOutput<typeof GrantSummary>
export const GrantListResponse = v.object({ grants: v.array(GrantSummary) })
export const CreateGrantResponse = v.object({ grant: GrantSummary, key: v.pipe(v.string(), v.regex(KEY_PATTERN)) })
export type CreateGrantResponse = v.InferOutput<typeof CreateGrantResponse>

/** One person in `GET /api/maps/:id/people`; `DELETE /api/maps/:id/people/:personId` takes their access away. */
export const MapPerson = v.object({
  ...PersonSummary.entries,
  role: v.picklist(ROLES),
  /** Label of the link that gives them this role; empty for who made the map. */
  label: v.string(),
  /** The links they came by that still give them a role here. */
  grantIds: v.array(v.string()),
  /** Whether they have a role without a link too, as who made the map has. */
  isMember: v.boolean(),
  lastSeenAt: v.nullable(v.string()),
  isHere: v.boolean(),
})
export type MapPerson = v.InferOutput<typeof MapPerson>
export const MapPeopleResponse = v.object({ people: v.array(MapPerson) })

/** What the audit tells of. */
export const AUDIT_ACTS = [
  'redeemed',
  'refused',
  'grantCreated',
  'grantChanged',
  'grantRevoked',
  'personRemoved',
  'signedIn',
  'signedOut',
  'sessionEnded',
  'exported',
  'restored',
  'erased',
  'published',
  'unpublished',
  'roundMade',
  'roundChanged',
  'roundClosed',
  'roundReopened',
  'mapCreated',
  'mapBinned',
  'mapRestored',
  'mapRemoved',
] as const
export type AuditAct = (typeof AUDIT_ACTS)[number]

export function isAuditAct(name: string): name is AuditAct {
  return AUDIT_ACTS.some((act) => act === name)
}

/** `POST /api/maps/:id/exports`: this browser has made a file of the map, of this kind. For the audit. */
export const ExportRequest = v.object({ format: v.pipe(v.string(), v.regex(/^[a-z0-9]{2,12}$/)) })

/** One line of `GET /api/maps/:id/audit` (of one map) or `GET /api/audit` (of all), newest first; `?before=<id>` goes on. */
export const AuditEntry = v.object({
  id: v.number(),
  at: v.string(),
  act: v.picklist(AUDIT_ACTS),
  /** Name of who did it, as the server knew it then; empty where nobody was known. */
  person: v.string(),
  mapId: v.nullable(v.string()),
  /** Label of the link it was done with or to; empty without one. */
  label: v.string(),
  /** What it was about, in a word or number: a role, a refused act. Never content, never a key. */
  detail: v.string(),
  /** Shortened so that it names a network and no machine. */
  address: v.string(),
})
export type AuditEntry = v.InferOutput<typeof AuditEntry>
export const AuditResponse = v.object({ entries: v.array(AuditEntry), hasMore: v.boolean() })
