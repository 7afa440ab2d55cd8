import { StorageError } from './storage.ts'
import type { Storage } from './storage.ts'

type Outcome = { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly error: StorageError }

interface Entry {
  readonly room: string
  readonly update: Uint8Array
  readonly done: (outcome: Outcome) => void
}

/** Updates on their way to disk, of all rooms. */
export interface Journal {
  /**
   * Hands in an update; `done` is told once it is on disk, or that it is not. Updates of a room are
   * written in the order handed in, and told about in that order. When one fails, all that were handed
   * in after it for the same room fail too: a log with a hole would be worse than a short one.
   */
  append(room: string, update: Uint8Array, done: (outcome: Outcome) => void): void
  /** Resolves when everything handed in so far has been told about. */
  settled(): Promise<void>
}

/** No commit grows beyond this, so that none takes much longer than the disk's own fsync. */
const BATCH_UPDATES = 1000
const BATCH_BYTES = 8 * 1024 * 1024

/**
 * Group commit. While one commit is on its way the next ones gather, and go together when it is through:
 * a lone update waits for nothing, and a busy server pays for one fsync where many people type.
 */
export function createJournal(storage: Pick<Storage, 'append'>): Journal {
  let gathered: Entry[] = []
  let isWriting = false
  let waiting: (() => void)[] = []

  function write(): void {
    if (isWriting) return
    const batch = takeBatch()
    if (batch.length === 0) {
      for (const resolve of waiting) resolve()
      waiting = []
      return
    }
    isWriting = true
    storage.append(batch.map(({ room, update }) => ({ room, update }))).then(
      (seqs) => finish(batch, (at) => ({ ok: true, seq: seqs[at] ?? 0 })),
      (error: unknown) => {
        const known = error instanceof StorageError ? error : new StorageError('failed', String(error))
        const rooms = new Set(batch.map(({ room }) => room))
        const doomed = gathered.filter(({ room }) => rooms.has(room))
        gathered = gathered.filter(({ room }) => !rooms.has(room))
        finish([...batch, ...doomed], () => ({ ok: false, error: known }))
      },
    )
  }

  function finish(batch: readonly Entry[], outcomeOf: (at: number) => Outcome): void {
    isWriting = false
    batch.forEach(({ done }, at) => done(outcomeOf(at)))
    write()
  }

  function takeBatch(): readonly Entry[] {
    let bytes = 0
    let count = 0
    for (const { update } of gathered) {
      if (count >= BATCH_UPDATES || (count > 0 && bytes + update.length > BATCH_BYTES)) break
      bytes += update.length
      count += 1
    }
    return gathered.splice(0, count)
  }

  return {
    append(room, update, done) {
      gathered.push({ room, update, done })
      // At the end of this turn, so that updates which arrived together are committed together.
      queueMicrotask(write)
    },
    settled: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        queueMicrotask(write)
      }),
  }
}
