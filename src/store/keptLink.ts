/** The key of a link on its way through the sign-in, which leads out of this page and back: in this tab alone, for a while. */
import { KEPT_KEY } from '../wire/signIn.ts'

const PLACE = 'trellis.link'
/** As long as a sign-in may take, and a little more; ms. */
const KEPT_MS = 15 * 60_000

/** Keeps the key for when the sign-in leads back here. Where the browser forbids it, the link must be opened again. */
export function keepLink(key: string, now: number): void {
  // What stands for the key that is kept already is none.
  if (key !== KEPT_KEY) onStorage((storage) => storage.setItem(PLACE, `${now + KEPT_MS} ${key}`))
}

/** The key that was kept; null where none was, or too long ago, when it is forgotten. */
export function readKeptLink(now: number): string | null {
  const [until = '', key = ''] = onStorage((storage) => storage.getItem(PLACE))?.split(' ') ?? []
  if (Number(until) > now && key !== '') return key
  forgetLink()
  return null
}

export function forgetLink(): void {
  onStorage((storage) => storage.removeItem(PLACE))
}

function onStorage<T>(act: (storage: Storage) => T): T | null {
  try {
    const storage: Storage | undefined = globalThis.sessionStorage
    return storage === undefined ? null : act(storage)
  } catch (error) {
    // Blocked by the person's settings, or full.
    if (error instanceof DOMException) return null
    throw error
  }
}
