/** One call of the REST API, with a checked answer and problems as values. */
import * as v from 'valibot'

import type { Result } from '../model/result.ts'
import { ok, refuse } from '../model/result.ts'
import { CSRF_HEADER } from '../wire/who.ts'
import { ProblemResponse } from '../wire/problems.ts'

/** Why a call failed. `refused` bears the server's own code (see `ProblemResponse`). */
export type ApiProblem =
  | { readonly code: 'unreachable' }
  | { readonly code: 'badAnswer'; readonly status: number }
  | {
      readonly code: 'refused'
      readonly status: number
      readonly problem: string
      /** Where the server says so: how many seconds to wait before the next try. */
      readonly retryAfterS?: number
    }

export interface Caller {
  readonly call: <T>(
    method: string,
    path: string,
    answer: v.GenericSchema<unknown, T>,
    body?: object,
  ) => Promise<Result<T, ApiProblem>>
  /** A call whose answer says nothing. */
  readonly done: (method: string, path: string, body?: object) => Promise<Result<null, ApiProblem>>
}

/** Calls the API at an origin (`''`: this page's own). Paths begin behind `/api`. */
export function createCaller(origin: string, send: typeof fetch = (input, init) => fetch(input, init)): Caller {
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
  return { call, done }
}

async function readAnswer<T>(response: Response, answer: v.GenericSchema<unknown, T>): Promise<Result<T, ApiProblem>> {
  const text = await response.text()
  const body = parseJson(text)
  if (!response.ok) {
    const problem = v.safeParse(ProblemResponse, body)
    return refuse(
      problem.success
        ? { code: 'refused', status: response.status, problem: problem.output.problem.code, ...waitOf(response) }
        : { code: 'badAnswer', status: response.status },
    )
  }
  const checked = v.safeParse(answer, body)
  return checked.success ? ok(checked.output) : refuse({ code: 'badAnswer', status: response.status })
}

/** RFC 9110, 10.2.3: as seconds; a date, which our server never sends, is not read. */
function waitOf(response: Response): { readonly retryAfterS?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isInteger(seconds) && seconds > 0 ? { retryAfterS: seconds } : {}
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

/** The same outcome with another value. */
export function mapValue<A, B, P>(result: Result<A, P>, change: (value: A) => B): Result<B, P> {
  return result.ok ? ok(change(result.value)) : result
}
