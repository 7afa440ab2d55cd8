/** The REST calls that tell who I am and what I may do: the first screens ask them. */
import type { Result } from '../model/result.ts'
import { MapAccessResponse, MeResponse } from '../wire/who.ts'
import { createCaller } from './call.ts'
import type { ApiProblem } from './call.ts'

export type { AccessMode, PersonSummary } from '../wire/who.ts'

export interface WhoApi {
  readonly me: () => Promise<Result<MeResponse, ApiProblem>>
  /** Another name for a guest. */
  readonly renameMe: (name: string) => Promise<Result<null, ApiProblem>>
  /** What I may do in a map. */
  readonly mapAccess: (mapId: string) => Promise<Result<MapAccessResponse, ApiProblem>>
}

/** The API at an origin (`''`: this page's own). */
export function createWhoApi(origin = '', send: typeof fetch = (input, init) => fetch(input, init)): WhoApi {
  const { call, done } = createCaller(origin, send)
  return {
    me: () => call('GET', '/me', MeResponse),
    renameMe: (name) => done('PATCH', '/me', { name }),
    mapAccess: (mapId) => call('GET', `/maps/${mapId}/access`, MapAccessResponse),
  }
}
