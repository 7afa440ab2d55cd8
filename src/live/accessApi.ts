/** The REST calls about people, links and sessions that come late: no first screen waits for them. */
import type { Result } from '../model/result.ts'
import {
  AuditResponse,
  CreateGrantResponse,
  GrantListResponse,
  MapPeopleResponse,
  RedeemResponse,
  SessionListResponse,
} from '../wire/access.ts'
import type {
  AuditEntry,
  ChangeGrantRequest,
  ChangeInstanceGrantRequest,
  CreateGrantRequest,
  CreateInstanceGrantRequest,
  GrantSummary,
  MapPerson,
  SessionSummary,
} from '../wire/access.ts'
import { createCaller, mapValue } from './call.ts'
import type { ApiProblem } from './call.ts'

export type { AuditEntry, GrantSummary, MapPerson, SessionSummary } from '../wire/access.ts'

type Answer<T> = Promise<Result<T, ApiProblem>>

/** What links and the audit are asked of: one map, or (null) the whole server. */
export type Scope = string | null

export interface AccessApi {
  /** A link's key for a session, whose cookie the browser keeps. */
  readonly redeem: (key: string, name: string) => Answer<RedeemResponse>
  readonly listSessions: () => Answer<readonly SessionSummary[]>
  readonly endSession: (id: string) => Answer<null>
  readonly endOtherSessions: () => Answer<null>
  readonly listGrants: (scope: Scope) => Answer<readonly GrantSummary[]>
  readonly createGrant: (
    scope: Scope,
    wish: CreateGrantRequest | CreateInstanceGrantRequest,
  ) => Answer<CreateGrantResponse>
  readonly changeGrant: (
    scope: Scope,
    id: string,
    change: ChangeGrantRequest | ChangeInstanceGrantRequest,
  ) => Answer<null>
  readonly revokeGrant: (scope: Scope, id: string) => Answer<null>
  readonly listPeople: (mapId: string) => Answer<readonly MapPerson[]>
  readonly removePerson: (mapId: string, personId: string) => Answer<null>
  /** Newest first; with `before` those older than that entry. */
  readonly listAudit: (
    scope: Scope,
    before: number | null,
  ) => Answer<{ readonly entries: readonly AuditEntry[]; readonly hasMore: boolean }>
  /** Has the audit note that a file of a map was made, in this browser. */
  readonly tellExported: (mapId: string, format: string) => Answer<null>
}

/** The API at an origin (`''`: this page's own). */
export function createAccessApi(origin = '', send: typeof fetch = (input, init) => fetch(input, init)): AccessApi {
  const { call, done } = createCaller(origin, send)
  const under = (scope: Scope): string => (scope === null ? '' : `/maps/${scope}`)
  return {
    redeem: (key, name) => call('POST', '/redeem', RedeemResponse, name === '' ? { key } : { key, name }),
    listSessions: async () =>
      mapValue(await call('GET', '/me/sessions', SessionListResponse), ({ sessions }) => sessions),
    endSession: (id) => done('DELETE', `/me/sessions/${id}`),
    endOtherSessions: () => done('DELETE', '/me/sessions'),
    listGrants: async (scope) =>
      mapValue(await call('GET', `${under(scope)}/grants`, GrantListResponse), ({ grants }) => grants),
    createGrant: (scope, wish) => call('POST', `${under(scope)}/grants`, CreateGrantResponse, wish),
    changeGrant: (scope, id, change) => done('PATCH', `${under(scope)}/grants/${id}`, change),
    revokeGrant: (scope, id) => done('DELETE', `${under(scope)}/grants/${id}`),
    listPeople: async (mapId) =>
      mapValue(await call('GET', `/maps/${mapId}/people`, MapPeopleResponse), ({ people }) => people),
    removePerson: (mapId, personId) => done('DELETE', `/maps/${mapId}/people/${personId}`),
    tellExported: (mapId, format) => done('POST', `/maps/${mapId}/exports`, { format }),
    listAudit: (scope, before) =>
      call('GET', `${under(scope)}/audit${before === null ? '' : `?before=${before}`}`, AuditResponse),
  }
}
