/** Signing in with an account: where that is, and what a sign-in that came to nothing says. */
import { SIGN_IN_PATH, SIGN_IN_PROBLEMS } from '../wire/signIn.ts'
import type { SignInProblemCode } from '../wire/signIn.ts'

const PROBLEM_FIELD = 'signIn'

/** Why a sign-in came to nothing, as the server wrote it into the query of an address; null where it did not. */
export function signInProblemIn(query: string): SignInProblemCode | null {
  const code = new URLSearchParams(query).get(PROBLEM_FIELD)
  return SIGN_IN_PROBLEMS.find((known) => known === code) ?? null
}

/** Whether the address says that a sign-in came to nothing. */
export function hasSignInFailed(query: string): boolean {
  return new URLSearchParams(query).has(PROBLEM_FIELD)
}

/**
 * Where the sign-in is. It leads back to this path and query of ours. `isOther`: one is asked which account, also
 * where one is still signed in at the provider.
 */
export function signInAddress(path: string, query: string, isOther = false): string {
  const kept = new URLSearchParams(query)
  kept.delete(PROBLEM_FIELD)
  const to = kept.size === 0 ? path : `${path}?${kept.toString()}`
  return `${SIGN_IN_PATH}?${new URLSearchParams(isOther ? { to, again: '1' } : { to }).toString()}`
}
