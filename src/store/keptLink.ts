/** The key of a link on its way through the sign-in, which leads out of this page and back: in this tab alone, for a while. */
import { hasSignInFailed } from './signIn.ts'

const PLACE = 'trellis.link'
/** As long as a sign-in may take, and a little more; ms. */
const KEPT_MS = 15 * 60_000

/** Keeps the key for when the sign-in leads back here. Where the browser forbids it, the link must be opened again. */
export function keepLink(key: string, now: number): void {
  onStorage((storage) => storage.setItem(PLACE, `${now + KEPT_MS} ${key}`))
}

/**
 * Takes the key that was kept, once; null where none was, or too long ago. It stays where the sign-in came to nothing,
 * as the address says with `query`: it can be tried again.
 */
export function takeKeptLink(query: string, now: number): string | null {
  if (hasSignInFailed(query)) return null
  const [until = '', key = ''] = onStorage((storage) => storage.getItem(PLACE))?.split(' ') ?? []
  forgetLink()
  return Number(until) > now && key !== '' ? key : null
}

export function forgetLink(): void {
  onStorage((storage) => storage.removeItem(PLACE))
}

function onStorage<T>(act: (storage: Storage) => T): T | null {
  try {
    return act(sessionStorage)
  } catch (error) {
    // Blocked by the person's settings, or full.
    if (error instanceof DOMException) return null
    throw error
  }
}
