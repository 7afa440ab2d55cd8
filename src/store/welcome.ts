/** Whether the server still lets me have a map that this device keeps. */
import { createWhoApi } from '../live/whoApi.ts'
import type { Role } from '../model/role.ts'

export type Welcome =
  | { readonly answer: 'yes'; readonly role: Role }
  /** Not signed in, or not any more. */
  | { readonly answer: 'signedOut' }
  /** No access any more; or there is no such map any more, as far as I may know. */
  | { readonly answer: 'no'; readonly reason: 'access' | 'gone' }
  /** The server did not say. */
  | { readonly answer: 'away' }

/** A network that has not answered by then counts as none, ms. */
const PATIENCE_MS = 4000

/** Asks the server, but not for long. */
export async function askWelcome(mapId: string, origin: string): Promise<Welcome> {
  const patient: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
  try {
    const answer = await createWhoApi(origin, patient).mapAccess(mapId)
    if (answer.ok) return { answer: 'yes', role: answer.value.role }
    const status = answer.problem.code === 'refused' ? answer.problem.status : null
    if (status === 401) return { answer: 'signedOut' }
    if (status === 403 || status === 404) return { answer: 'no', reason: status === 403 ? 'access' : 'gone' }
    return { answer: 'away' }
  } catch (error) {
    // The time was over.
    if (error instanceof DOMException) return { answer: 'away' }
    throw error
  }
}
