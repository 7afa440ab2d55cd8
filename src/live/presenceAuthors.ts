import type * as Y from 'yjs'

export interface Authors {
  /** Tabs (see `Peer.id`) that wrote what came with the transaction under way; none where it only deleted. */
  readonly getLast: () => readonly string[]
  readonly destroy: () => void
}

/**
 * Tells who wrote what comes from elsewhere. The document bears nobody's name, but each tab writes with a number of
 * its own, the one it is known by in presence.
 */
export function watchAuthors(doc: Y.Doc): Authors {
  let last: readonly string[] = []
  const remember = ({ beforeState, afterState }: Y.Transaction): void => {
    last = [...afterState].flatMap(([client, clock]) =>
      clock > (beforeState.get(client) ?? 0) ? [String(client)] : [],
    )
  }
  // Before those are told who want to know.
  doc.on('beforeObserverCalls', remember)
  return { getLast: () => last, destroy: () => doc.off('beforeObserverCalls', remember) }
}
