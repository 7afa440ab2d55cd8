/** The REST calls, with checked answers and problems as values. */
import * as v from 'valibot'

import type { Result } from '../model/result.ts'
import { ok, refuse } from '../model/result.ts'
import type { CreateMapRequest, MapSummary } from '../wire/api.ts'
import { CreateMapResponse, MapListResponse, ProblemResponse } from '../wire/api.ts'

export type { MapSummary } from '../wire/api.ts'

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
}

/** The API at an origin (`''`: this page's own). */
export function createApi(origin = '', send: typeof fetch = (input, init) => fetch(input, init)): Api {
  const call = async <T>(
    method: string,
    path: string,
    answer: v.GenericSchema<unknown, T>,
    body?: object,
  ): Promise<Result<T, ApiProblem>> => {
    const request =
      body === undefined
        ? { method }
        : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    try {
      return readAnswer(await send(`${origin}/api/maps${path}`, request), answer)
    } catch (error) {
      // fetch throws TypeError alone when the network fails; anything else is a bug.
      if (error instanceof TypeError) return refuse({ code: 'unreachable' })
      throw error
    }
  }
  return {
    listMaps: async (which) => mapValue(await call('GET', SHELF_QUERY[which], MapListResponse), ({ maps }) => maps),
    createMap: async (request) => mapValue(await call('POST', '', CreateMapResponse, request), ({ id }) => id),
    renameMap: async (id, title) => mapValue(await call('PATCH', `/${id}`, v.unknown(), { title }), () => null),
    duplicateMap: async (id) => mapValue(await call('POST', `/${id}/duplicate`, CreateMapResponse), (copy) => copy.id),
    removeMap: async (id) => mapValue(await call('DELETE', `/${id}`, v.unknown()), () => null),
    restoreMap: async (id) => mapValue(await call('POST', `/${id}/restore`, v.unknown()), () => null),
    removeMapForever: async (id) => mapValue(await call('DELETE', `/${id}?forever=1`, v.unknown()), () => null),
    archiveMap: async (id) => mapValue(await call('POST', `/${id}/archive`, v.unknown()), () => null),
    unarchiveMap: async (id) => mapValue(await call('POST', `/${id}/unarchive`, v.unknown()), () => null),
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
