/** The REST calls, with checked answers and problems as values. */
import * as v from 'valibot'

import type { Result } from '../model/result.ts'
import { ok, refuse } from '../model/result.ts'
import { CSRF_HEADER } from '../wire/access.ts'
import type { CreateCollectionRequest, CreateMapRequest, MapSummary } from '../wire/api.ts'
import {
  CollectionListResponse,
  CollectionSummary,
  CreateMapResponse,
  MapListResponse,
  ProblemResponse,
} from '../wire/api.ts'

export type { CollectionSummary, MapSummary } from '../wire/api.ts'

/** Why a call failed. `refused` bears the server's own code (see `ProblemResponse`). */
export type ApiProblem =
  | { readonly code: 'unreachable' }
  | { readonly code: 'badAnswer'; readonly status: number }
  | { readonly code: 'refused'; readonly status: number; readonly problem: string }

/** The maps in use, those put aside, and those in the bin. */
export type Shelf = 'open' | 'archive' | 'bin'

const SHELF_QUERY: { readonly [S in Shelf]: string } = { open: '', archive: '?archived=1', bin: '?bin=1' }

export interface Api {
  readonly listMaps: (which: Shelf) => Promise<Result<readonly MapSummary[], ApiProblem>>
  readonly createMap: (request: CreateMapRequest) => Promise<Result<string, ApiProblem>>
  readonly renameMap: (id: string, title: string) => Promise<Result<null, ApiProblem>>
  /** Gives the copy's id. */
  readonly duplicateMap: (id: string) => Promise<Result<string, ApiProblem>>
  /** Into the bin; `restoreMap` takes it out again. */
  readonly removeMap: (id: string) => Promise<Result<null, ApiProblem>>
  readonly restoreMap: (id: string) => Promise<Result<null, ApiProblem>>
  /** Out of the bin, for good. */
  readonly removeMapForever: (id: string) => Promise<Result<null, ApiProblem>>
  readonly archiveMap: (id: string) => Promise<Result<null, ApiProblem>>
  readonly unarchiveMap: (id: string) => Promise<Result<null, ApiProblem>>
  /** Into a collection, or elsewhere in its own: before another of its maps, or last with null. Out of it with null. */
  readonly placeMap: (
    mapId: string,
    collectionId: string | null,
    before: string | null,
  ) => Promise<Result<null, ApiProblem>>
  readonly listCollections: () => Promise<Result<readonly CollectionSummary[], ApiProblem>>
  readonly findCollection: (id: string) => Promise<Result<CollectionSummary, ApiProblem>>
  /** Gives the new collection's id. */
  readonly createCollection: (request: CreateCollectionRequest) => Promise<Result<string, ApiProblem>>
  readonly renameCollection: (id: string, title: string) => Promise<Result<null, ApiProblem>>
  /** Its maps stay, without a collection; `restoreCollection` brings it back with them. */
  readonly removeCollection: (id: string) => Promise<Result<null, ApiProblem>>
  readonly restoreCollection: (id: string) => Promise<Result<null, ApiProblem>>
}

/** The API at an origin (`''`: this page's own). */
export function createApi(origin = '', send: typeof fetch = (input, init) => fetch(input, init)): Api {
  const call = async <T>(
    method: string,
    path: string,
    answer: v.GenericSchema<unknown, T>,
    body?: object,
  ): Promise<Result<T, ApiProblem>> => {
    const headers = { [CSRF_HEADER]: '1' }
    const request =
      body === undefined
        ? { method, headers }
        : { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
    try {
      return readAnswer(await send(`${origin}/api${path}`, request), answer)
    } catch (error) {
      // fetch throws TypeError alone when the network fails; anything else is a bug.
      if (error instanceof TypeError) return refuse({ code: 'unreachable' })
      throw error
    }
  }
  const done = async (method: string, path: string, body?: object): Promise<Result<null, ApiProblem>> =>
    mapValue(await call(method, path, v.unknown(), body), () => null)
  const make = async (path: string, body?: object): Promise<Result<string, ApiProblem>> =>
    mapValue(await call('POST', path, CreateMapResponse, body), ({ id }) => id)
  return {
    listMaps: async (which) =>
      mapValue(await call('GET', `/maps${SHELF_QUERY[which]}`, MapListResponse), ({ maps }) => maps),
    createMap: (request) => make('/maps', request),
    renameMap: (id, title) => done('PATCH', `/maps/${id}`, { title }),
    duplicateMap: (id) => make(`/maps/${id}/duplicate`),
    removeMap: (id) => done('DELETE', `/maps/${id}`),
    restoreMap: (id) => done('POST', `/maps/${id}/restore`),
    removeMapForever: (id) => done('DELETE', `/maps/${id}?forever=1`),
    archiveMap: (id) => done('POST', `/maps/${id}/archive`),
    unarchiveMap: (id) => done('POST', `/maps/${id}/unarchive`),
    placeMap: (mapId, collectionId, before) => done('PATCH', `/maps/${mapId}`, { collectionId, before }),
    listCollections: async () =>
      mapValue(await call('GET', '/collections', CollectionListResponse), ({ collections }) => collections),
    findCollection: (id) => call('GET', `/collections/${id}`, CollectionSummary),
    createCollection: (request) => make('/collections', request),
    renameCollection: (id, title) => done('PATCH', `/collections/${id}`, { title }),
    removeCollection: (id) => done('DELETE', `/collections/${id}`),
    restoreCollection: (id) => done('POST', `/collections/${id}/restore`),
  }
}

async function readAnswer<T>(response: Response, answer: v.GenericSchema<unknown, T>): Promise<Result<T, ApiProblem>> {
  const text = await response.text()
  const body = parseJson(text)
  if (!response.ok) {
    const problem = v.safeParse(ProblemResponse, body)
    return refuse(
      problem.success
        ? { code: 'refused', status: response.status, problem: problem.output.problem.code }
        : { code: 'badAnswer', status: response.status },
    )
  }
  const checked = v.safeParse(answer, body)
  return checked.success ? ok(checked.output) : refuse({ code: 'badAnswer', status: response.status })
}

function parseJson(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function mapValue<A, B, P>(result: Result<A, P>, change: (value: A) => B): Result<B, P> {
  return result.ok ? ok(change(result.value)) : result
}
