/** What came from others while the server was out of reach. */
import type * as Y from 'yjs'

export interface AwayWatch<T> {
  /** The server is out of reach from now on; `isLong`: and was for long, as the document was closed meanwhile. */
  readonly left: (isLong?: boolean) => void
  /** All is there that the server has. Gives what came; null where nothing did, or one was hardly away. */
  readonly back: () => { readonly before: T; readonly after: T } | null
  readonly stop: () => void
}

/** A connection that breaks for a moment is nothing to tell of, ms. */
const AWAY_MS = 30_000

/** Watches a document. `read`: what it says now; null before that is known. */
export function watchAway<T>(
  doc: Y.Doc,
  isRemote: (origin: unknown) => boolean,
  read: () => T | null,
  now: () => number = Date.now,
): AwayWatch<T> {
  let leftAt: number | null = null
  let before: T | null = null
  const remember = ({ origin }: Y.Transaction): void => {
    if (leftAt !== null && before === null && isRemote(origin)) before = read()
  }
  doc.on('beforeTransaction', remember)
  return {
    left: (isLong = false) => {
      leftAt = isLong ? Number.NEGATIVE_INFINITY : (leftAt ?? now())
    },
    back: () => {
      const [was, after] = [before, read()]
      const isLong = leftAt !== null && now() - leftAt >= AWAY_MS
      leftAt = null
      before = null
      return isLong && was !== null && after !== null && was !== after ? { before: was, after } : null
    },
    stop: () => doc.off('beforeTransaction', remember),
  }
}
