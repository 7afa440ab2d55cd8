/** Keeps a document on this device while it is open: what the server knows of it, and apart from it what is mine alone. */
import * as Y from 'yjs'

import type { DeviceStore, KeptUpdate, StoredUpdate } from './deviceStore.ts'

/** Origin of what was read back from this device. */
export const KEPT_ORIGIN = 'kept'

/** Above so many rows a map is written anew as one. */
const ROWS_LIMIT = 200

/** `full`: the device has no more room; `refused`: the browser would not write for another reason. */
export type CopyProblem = 'full' | 'refused'

export interface CopyState {
  /** Whether all that is in the document is on this device's disk. */
  readonly isAllKept: boolean
  /** Why it is not, and will not be; null as long as it may. */
  readonly problem: CopyProblem | null
}

export interface DocumentCopy {
  readonly getState: () => CopyState
  /** The server has all that the document has: nothing of it is mine alone any more. */
  readonly saved: () => void
  /** Writes it anew as one row, as soon as nothing of it is mine alone: what was erased is then in no row any more. */
  readonly compact: () => void
  /** Resolves when all that was asked so far is done, or has failed. */
  readonly settled: () => Promise<void>
  /** Keys and bytes of my edits that may not have arrived. */
  readonly listMine: () => Promise<readonly StoredUpdate[]>
  /** Writes no more. */
  readonly stop: () => void
}

interface CopyOptions {
  readonly mapId: string
  readonly store: DeviceStore
  /** What was read back into the document already; empty for a map that is kept from now on. */
  readonly stored: readonly StoredUpdate[]
  readonly isRemote: (origin: unknown) => boolean
  readonly onState: (state: CopyState) => void
}

/**
 * Keeps a document from now on. A map that was not kept before is written as a whole: the server must have all of it.
 */
export function keepDocument(doc: Y.Doc, { mapId, store, stored, isRemote, onState }: CopyOptions): DocumentCopy {
  const rows = new Map<number, Row>(stored.map(({ key, sort }) => [key, { sort, at: 0 }]))
  /** Counts updates, so that what came after the server had all is told from what came before. */
  let count = 0
  let wantsOne = false
  let waiting: (Row & KeptUpdate)[] = []
  let state: CopyState = { isAllKept: true, problem: null }
  let queue: Promise<void> = Promise.resolve()

  const tell = (next: CopyState): void => {
    const isSame = next.isAllKept === state.isAllKept && next.problem === state.problem
    state = next
    if (!isSame) onState(next)
  }
  /** One write after the other. What failed is tried again with the next. */
  const inTurn = (work: () => Promise<void>): void => {
    queue = queue.then(work).catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error
      tell({ isAllKept: false, problem: error.name === 'QuotaExceededError' ? 'full' : 'refused' })
    })
  }
  const add = (sort: KeptUpdate['sort'], update: Uint8Array): void => {
    count += 1
    waiting.push({ sort, update, at: count })
    tell({ ...state, isAllKept: false })
    inTurn(write)
  }
  const write = async (): Promise<void> => {
    const added = waiting
    if (added.length === 0) return
    waiting = []
    try {
      const keys = await store.writeUpdates(
        mapId,
        added.map(({ sort, update }) => ({ sort, update })),
        [],
      )
      for (const [index, key] of keys.entries()) rows.set(key, added[index] ?? { sort: 'mine', at: count })
    } catch (error) {
      waiting = [...added, ...waiting]
      throw error
    }
    tell({ isAllKept: waiting.length === 0, problem: null })
  }
  /** Writes down that the server has what was mine up to a count; once in a while as one row for all. */
  const turnToServer = async (upTo: number): Promise<void> => {
    const isAll = count === upTo
    const isLong = isAll && (rows.size > ROWS_LIMIT || (wantsOne && rows.size > 1))
    if (isLong) wantsOne = false
    const removed = [...rows].flatMap(([key, { sort, at }]) => (isLong || (sort === 'mine' && at <= upTo) ? [key] : []))
    if (removed.length === 0) return
    const update = isLong ? Y.encodeStateAsUpdate(doc) : Y.mergeUpdates(await bytesOf(removed))
    const [key] = await store.writeUpdates(mapId, [{ sort: 'server', update }], removed)
    for (const gone of removed) rows.delete(gone)
    if (key !== undefined) rows.set(key, { sort: 'server', at: upTo })
  }
  const bytesOf = async (keys: readonly number[]): Promise<Uint8Array[]> =>
    (await store.readUpdates(mapId)).flatMap(({ key, update }) => (keys.includes(key) ? [update] : []))

  const handleUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== KEPT_ORIGIN) add(isRemote(origin) ? 'server' : 'mine', update)
  }
  doc.on('update', handleUpdate)
  if (stored.length === 0) add('server', Y.encodeStateAsUpdate(doc))
  return {
    getState: () => state,
    saved: () => {
      const upTo = count
      inTurn(() => turnToServer(upTo))
    },
    compact: () => {
      wantsOne = true
      inTurn(async () => {
        const hasMine = [...rows.values(), ...waiting].some(({ sort }) => sort === 'mine')
        if (!hasMine) await turnToServer(count)
      })
    },
    settled: () => queue,
    listMine: async () => {
      await queue
      return (await store.readUpdates(mapId)).filter(({ sort }) => sort === 'mine')
    },
    stop: () => doc.off('update', handleUpdate),
  }
}

interface Row {
  readonly sort: KeptUpdate['sort']
  readonly at: number
}

/** Puts what was kept into a document. Throws what Yjs throws on bytes that are no updates. */
export function readBack(doc: Y.Doc, updates: readonly KeptUpdate[]): void {
  doc.transact(() => {
    for (const { update } of updates) Y.applyUpdate(doc, update, KEPT_ORIGIN)
  }, KEPT_ORIGIN)
}

/** A document of its own from updates, for looking at: it is connected to nothing. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** All updates of a sort as one; an empty one where there are none. */
export function mergeKept(updates: readonly KeptUpdate[], sort: KeptUpdate['sort']): Uint8Array {
  const some = updates.filter((one) => one.sort === sort).map(({ update }) => update)
  return some.length === 0 ? Y.encodeStateAsUpdate(new Y.Doc()) : Y.mergeUpdates(some)
}
