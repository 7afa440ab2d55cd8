/** Signing in with an account: where that is, and what a sign-in that came to nothing says. */
import { KEPT_KEY, SIGN_IN_PATH, SIGN_IN_PROBLEMS } from '../wire/signIn.ts'
import type { SignInProblemCode } from '../wire/signIn.ts'
import { KEY_FRAGMENT } from '../wire/access.ts'

const PROBLEM_FIELD = 'signIn'

/** Why a sign-in came to nothing, as the server wrote it into the query of an address; null where it did not. */
export function signInProblemIn(query: string): SignInProblemCode | null {
  const code = new URLSearchParams(query).get(PROBLEM_FIELD)
  return SIGN_IN_PROBLEMS.find((known) => known === code) ?? null
}

export interface SignInWish {
  /** One is asked which account, also where one is still signed in at the provider. */
  readonly isOther?: boolean
  /** One was on the way in by a link, which this browser keeps meanwhile. */
  readonly hasLink?: boolean
}

/** Where the sign-in is. It leads back to this path and query of ours. */
export function signInAddress(path: string, query: string, wish: SignInWish = {}): string {
  const { isOther = false, hasLink = false } = wish
  const kept = new URLSearchParams(query)
  kept.delete(PROBLEM_FIELD)
  const here = kept.size === 0 ? path : `${path}?${kept.toString()}`
  const to = hasLink ? `${here}${KEY_FRAGMENT}${KEPT_KEY}` : here
  return `${SIGN_IN_PATH}?${new URLSearchParams(isOther ? { to, again: '1' } : { to }).toString()}`
}
