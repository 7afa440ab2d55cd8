import type * as Y from 'yjs'

/** Remembers what others wrote since it was made, in the order of a plain count. */
export interface Witness {
  /** How many transactions of others there have been. */
  readonly count: () => number
  /** The count at which someone else last wrote in or around a record; 0 for never. */
  readonly recordTouchedAt: (id: string) => number
  /** The same for one flat key of a record. */
  readonly keyTouchedAt: (id: string, key: string) => number
  readonly destroy: () => void
}

/** Watches the records map; transactions of an origin that `isMine` names are not counted. */
export function createWitness(records: Y.Map<unknown>, isMine: (origin: unknown) => boolean): Witness {
  const touched = new Map<string, number>()
  let count = 0
  const handleEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    if (isMine(transaction.origin)) return
    count += 1
    for (const event of events) {
      const [id] = event.path
      for (const key of event.changes.keys.keys()) {
        if (id === undefined) {
          touched.set(key, count)
        } else {
          touched.set(String(id), count)
          touched.set(nameOf(String(id), key), count)
        }
      }
    }
  }
  records.observeDeep(handleEvents)
  return {
    count: () => count,
    recordTouchedAt: (id) => touched.get(id) ?? 0,
    keyTouchedAt: (id, key) => touched.get(nameOf(id, key)) ?? 0,
    destroy: () => records.unobserveDeep(handleEvents),
  }
}

/** Ids hold no blank, so no name of a key is a record's id. */
function nameOf(id: string, key: string): string {
  return `${id} ${key}`
}
