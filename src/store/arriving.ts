/** Coming in by a link: its key, once, for a session. */
import { createAccessApi } from '../live/accessApi.ts'
import type { ApiProblem } from '../live/call.ts'
import { plainLine } from '../model/plainLine.ts'
import { ok, refuse } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { KEY_PATTERN } from '../wire/access.ts'
import { KEPT_KEY } from '../wire/signIn.ts'
import { accessStore } from './access.ts'
import { forgetLink, readKeptLink } from './keptLink.ts'
import { meStore } from './me.ts'

/** Why a link did not let me in. */
export type ArrivalProblem =
  | { readonly code: 'unknown' | 'expired' | 'revoked' | 'usedUp' | 'signIn' | 'offline' | 'failed' }
  /** `minutes`: to wait before the next try, rounded up; 0 where the server does not say. */
  | { readonly code: 'tooMany'; readonly minutes: number }

/** Where a link leads: to a map, or (null) to the whole server. */
export interface Arrival {
  readonly mapId: string | null
}

/** What may be over at the next try; of other problems a link stays useless. */
const WAITING: ReadonlySet<ArrivalProblem['code']> = new Set(['signIn', 'offline', 'failed', 'tooMany'])

const running = new Map<string, Promise<Result<Arrival, ArrivalProblem>>>()

/** Comes in by a link's key, or by that which this tab kept during the sign-in. While the server is being asked, asking again is the same question. */
export async function arrive(key: string): Promise<Result<Arrival, ArrivalProblem>> {
  const asked = running.get(key) ?? redeem(key)
  running.set(key, asked)
  const arrived = await asked
  // Only what failed can be tried again: a key that let me in is spent on this device.
  if (!arrived.ok) running.delete(key)
  return arrived
}

async function redeem(asked: string): Promise<Result<Arrival, ArrivalProblem>> {
  const key = asked === KEPT_KEY ? (readKeptLink(Date.now()) ?? '') : asked
  if (!KEY_PATTERN.test(key)) return refuse({ code: 'unknown' })
  // This device may have kept a name from before names were plain.
  const answer = await createAccessApi().redeem(key, plainLine(meStore.getState().name).trim())
  if (!answer.ok) {
    const problem = problemOf(answer.problem)
    if (!WAITING.has(problem.code)) forgetLink()
    return refuse(problem)
  }
  forgetLink()
  accessStore.setState({ hasJustArrived: true })
  return ok({ mapId: answer.value.mapId })
}

function problemOf(problem: ApiProblem): ArrivalProblem {
  if (problem.code === 'unreachable') return { code: 'offline' }
  if (problem.code === 'badAnswer') return { code: 'failed' }
  if (problem.status === 429) return { code: 'tooMany', minutes: Math.ceil((problem.retryAfterS ?? 0) / 60) }
  switch (problem.problem) {
    case 'linkUnknown':
    case 'notFound':
      return { code: 'unknown' }
    case 'linkExpired':
      return { code: 'expired' }
    case 'linkRevoked':
      return { code: 'revoked' }
    case 'linkUsedUp':
      return { code: 'usedUp' }
    case 'signInFirst':
      return { code: 'signIn' }
    default:
      return { code: 'failed' }
  }
}
