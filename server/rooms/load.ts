import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

import { recordsOf } from '../../src/doc/codec.ts'
import { migrateDoc } from '../../src/doc/migrate.ts'
import { repairDoc } from '../../src/doc/repair.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { removeErased } from '../erasing/removeErased.ts'
import { StorageError } from '../storage/storage.ts'
import type { Storage } from '../storage/storage.ts'

/** Why a room cannot be opened now: it is not there, a newer program wrote it, or it cannot be read. */
export type LoadProblem =
  | { readonly code: 'notFound' }
  | { readonly code: 'tooNew' }
  | { readonly code: 'unreadable'; readonly what: string }

/** A document as it was kept, brought to today's schema and mended; all of that is on disk. */
export interface LoadedRoom {
  readonly doc: Doc
  readonly seq: number
  /** Size of what was read from the store. */
  readonly snapshotBytes: number
  readonly tailUpdates: number
  readonly tailBytes: number
}

/**
 * Reads a room's document, migrates and mends it. What cannot be read whole is refused: an empty or
 * half a document would be taken for the truth by everyone who joins. Of `erased` records nothing is left, neither
 * in the document nor on disk.
 */
export async function loadRoom(
  storage: Storage,
  room: string,
  erased: ReadonlySet<string>,
): Promise<Result<LoadedRoom, LoadProblem>> {
  try {
    const stored = await storage.load(room)
    if (stored === null) return refuse({ code: 'notFound' })
    const doc = new Doc()
    const { snapshot, tail } = stored
    doc.transact(() => {
      if (snapshot !== null) applyUpdate(doc, snapshot.data)
      for (const { data } of tail) applyUpdate(doc, data)
    })
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
      return refuse({ code: 'unreadable', what: 'updates are missing' })
    }
    const holdsErased = [...erased].some((id) => recordsOf(doc).has(id))
    const mended = mend(doc, erased)
    if (!mended.ok) return mended
    let seq = stored.head
    for (const update of mended.value) {
      const [given] = await storage.append([{ room, update }])
      seq = given ?? seq
    }
    if (holdsErased) await storage.compact(room, seq, encodeStateAsUpdate(doc))
    const tailData = [...tail.map(({ data }) => data), ...mended.value]
    return ok({
      doc,
      seq,
      snapshotBytes: snapshot?.data.length ?? 0,
      tailUpdates: tailData.length,
      tailBytes: tailData.reduce((sum, { length }) => sum + length, 0),
    })
  } catch (error) {
    // A StorageError is the store's refusal; anything else is what Yjs throws on bytes that are no update.
    const what = error instanceof StorageError ? error.message : `the document cannot be decoded (${String(error)})`
    return refuse({ code: 'unreadable', what })
  }
}

/** Migrates and repairs a document and takes erased records out of it; gives the updates that did so. */
function mend(doc: Doc, erased: ReadonlySet<string>): Result<readonly Uint8Array[], LoadProblem> {
  const updates: Uint8Array[] = []
  const handleUpdate = (update: Uint8Array): void => {
    updates.push(update)
  }
  doc.on('update', handleUpdate)
  const migrated = migrateDoc(doc)
  if (migrated.ok) {
    removeErased(doc, erased)
    repairDoc(doc)
  }
  doc.off('update', handleUpdate)
  return migrated.ok ? ok(updates) : refuse({ code: 'tooNew' })
}
