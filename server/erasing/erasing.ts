import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { CLOSE, ROOM_CLASSES, roomName } from '../../src/wire/rooms.ts'
import type { Log } from '../log.ts'
import { randomName } from '../newId.ts'
import { loadRoom } from '../rooms/load.ts'
import type { OpenProblem, Rooms } from '../rooms/rooms.ts'
import { StorageError } from '../storage/storage.ts'
import type { Storage } from '../storage/storage.ts'
import type { Thumbnails } from '../thumbnails/thumbnails.ts'
import type { Archive } from '../versions/archive.ts'
import { eraseAbout } from './eraseAbout.ts'
import type { ErasedIds } from './erasedIds.ts'
import { eraseFromRoom } from './eraseRoom.ts'
import { eraseFromVersions } from './eraseVersions.ts'
import { withHanging } from './hanging.ts'
import { removeErased } from './removeErased.ts'
import { lineOf, readLine } from './tombstone.ts'
import type { Tombstone } from './tombstone.ts'
import type { TombstoneLog } from './tombstoneLog.ts'
import { Wiping } from './wiping.ts'

/**
 * `busy` and `notWiped`: all is gone from the server's answers, but the file could not be wiped yet, because someone
 * reads it or because the store failed, as where the disk has no room for it.
 */
export type EraseProblem =
  | OpenProblem
  | { readonly code: 'noComment' }
  | { readonly code: 'inUse' }
  | { readonly code: 'busy' }
  | { readonly code: 'notWiped' }
type Erased = Promise<Result<null, EraseProblem>>

interface ErasingParts {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly archive: Archive
  readonly thumbnails: Thumbnails
  readonly tombstones: TombstoneLog
  readonly erasedIds: ErasedIds
  readonly log: Log
}

/**
 * Erases for good. First the tombstone is on disk, so that whatever breaks off is finished at the next start; then
 * the state goes, its updates, its versions and what is said about it; last the bytes of the database.
 */
export class Erasing {
  readonly #parts: ErasingParts
  readonly #wiping: Wiping

  constructor(parts: ErasingParts) {
    this.#parts = parts
    this.#wiping = new Wiping(parts.storage.erasures, parts.log)
  }

  /** A card that is on the map or was, with the links, notes and supports that hang on it. */
  async eraseCard(mapId: string, cardId: string): Erased {
    const { storage, rooms, thumbnails } = this.#parts
    if (((await storage.findMap(mapId))?.deletedAt ?? null) !== null) return this.#eraseBinnedCard(mapId, cardId)
    const found = await rooms.find(mapId)
    if (!found.ok) return found
    const room = found.value
    const ids = withHanging(readAll(room.doc).records, new Set([cardId]))
    const tombstone = await this.#note({ kind: 'card', mapId, recordIds: [...ids] })
    // From here on no update brings any of them back.
    let removed = ids
    await room.edit((doc) => {
      removed = removeErased(doc, ids)
    })
    await room.rewrite()
    const more = await this.#eraseBeside(mapId, removed, ids, (id) => recordsOf(room.doc).has(id))
    await thumbnails.forget(room.name)
    return this.#finish([tombstone, ...more])
  }

  /** A card of a map in the bin, which nobody has open and no room may hold. */
  async #eraseBinnedCard(mapId: string, cardId: string): Erased {
    const { storage, thumbnails } = this.#parts
    const room = roomName('map', mapId)
    const loaded = await loadRoom(storage, room, new Set())
    if (!loaded.ok) return loaded
    const { doc } = loaded.value
    const recordIds = [...withHanging(readAll(doc).records, new Set([cardId]))]
    doc.destroy()
    const done = await this.#apply(await this.#note({ kind: 'card', mapId, recordIds }))
    await thumbnails.forget(room)
    return this.#finish(done)
  }

  /**
   * Sees to it that a comment somebody removed stays removed when the database of an older day is restored. Nothing
   * is wiped: that is promised of erasing alone.
   */
  async noteRemoved(mapId: string, threadId: string, commentId: string): Promise<void> {
    await this.#noteDone([await this.#note({ kind: 'comment', mapId, threadId, commentId })])
  }

  /** A comment, whoever wrote it. */
  async eraseComment(mapId: string, threadId: string, commentId: string): Erased {
    const { comments } = this.#parts.storage
    const thread = await comments.findThread(mapId, threadId)
    if (thread?.comments.some(({ id }) => id === commentId) !== true) return refuse({ code: 'noComment' })
    const tombstone = await this.#note({ kind: 'comment', mapId, threadId, commentId })
    await this.#applyComment(threadId, commentId)
    return this.#finish([tombstone])
  }

  /** A map, also one that is in use. */
  async eraseMap(mapId: string): Erased {
    if ((await this.#parts.storage.findMap(mapId)) === null) return refuse({ code: 'notFound' })
    const tombstone = await this.#note({ kind: 'map', mapId })
    await this.#removeMap(mapId)
    return this.#finish([tombstone])
  }

  /** A map in the bin. Its bytes are wiped a little later, when many that are removed one after the other are gone. */
  async removeBinned(mapId: string): Erased {
    const map = await this.#parts.storage.findMap(mapId)
    if (map === null) return refuse({ code: 'notFound' })
    if (map.deletedAt === null) return refuse({ code: 'inUse' })
    const tombstone = await this.#note({ kind: 'map', mapId })
    await this.#removeMap(mapId)
    this.#wiping.later(() => this.#noteDone([tombstone]))
    return ok(null)
  }

  /**
   * To be called before anyone comes in: erases what a restored database of an older day still holds, and what was
   * not finished. What the database knows as erased and the file does not is written into the file.
   */
  async replay(): Promise<void> {
    const { storage, tombstones, erasedIds } = this.#parts
    const stored = await storage.erasures.listErasures()
    const isIn = new Set(tombstones.tombstones.map(({ id }) => id))
    for (const { id, tombstone } of stored) {
      const known = isIn.has(id) ? null : readLine(tombstone)
      if (known !== null) await tombstones.append(known)
    }
    for (const tombstone of tombstones.tombstones) erasedIds.add(tombstone)
    const isDone = new Set(stored.map(({ id }) => id))
    const done: Tombstone[] = []
    for (const tombstone of tombstones.tombstones.filter(({ id }) => !isDone.has(id))) {
      done.push(...(await this.#apply(tombstone)))
    }
    if (done.length > 0) await this.#finish(done)
  }

  /** Wipes what is still to be wiped. */
  close(): Promise<void> {
    return this.#wiping.close()
  }

  /** Does what a tombstone says; gives those that are done with that: none where it cannot be done now. */
  async #apply(tombstone: Tombstone): Promise<readonly Tombstone[]> {
    const { storage, log } = this.#parts
    if (tombstone.kind === 'map') await this.#removeMap(tombstone.mapId)
    else if (tombstone.kind === 'comment') await this.#applyComment(tombstone.threadId, tombstone.commentId)
    else if ((await storage.findMap(tombstone.mapId)) !== null) {
      const ids = new Set(tombstone.recordIds)
      const erased = await eraseFromRoom(storage, roomName('map', tombstone.mapId), ids)
      if (!erased.ok) {
        log.error({ mapId: tombstone.mapId, problem: erased.problem }, 'what was erased for good may still be on disk')
        return []
      }
      const doc = erased.value
      const more = await this.#eraseBeside(tombstone.mapId, ids, ids, (id) => recordsOf(doc).has(id))
      doc.destroy()
      return [tombstone, ...more]
    }
    return [tombstone]
  }

  /**
   * Erases records from the versions and from what is said about them. What hung on them only in a version is
   * erased for good too, unless it is on the map still. Gives the tombstones of what `known` does not name.
   */
  async #eraseBeside(
    mapId: string,
    ids: ReadonlySet<string>,
    known: ReadonlySet<string>,
    isOnMap: (id: string) => boolean,
  ): Promise<readonly Tombstone[]> {
    const { storage, archive } = this.#parts
    const inAny = await archive.hold(mapId, () => eraseFromVersions(storage.versions, mapId, ids))
    const gone = new Set([...inAny].filter((id) => !isOnMap(id)))
    await eraseAbout(storage, mapId, gone, isOnMap)
    const recordIds = [...gone].filter((id) => !known.has(id))
    return recordIds.length === 0 ? [] : [await this.#note({ kind: 'card', mapId, recordIds })]
  }

  async #applyComment(threadId: string, commentId: string): Promise<void> {
    await this.#parts.storage.comments.eraseComment(threadId, commentId)
    await this.#parts.storage.reviews.eraseRemark(commentId)
  }

  async #removeMap(mapId: string): Promise<void> {
    const { storage, rooms, archive, thumbnails } = this.#parts
    await storage.binMap(mapId, Date.now())
    await rooms.close(mapId, CLOSE.notFound)
    const names = ROOM_CLASSES.map((roomClass) => roomName(roomClass, mapId))
    await archive.hold(mapId, () => storage.removeMap(mapId, names))
    for (const name of names) await thumbnails.forget(name)
  }

  async #note(what: TombstoneFacts): Promise<Tombstone> {
    const tombstone = { ...what, id: randomName(16), at: Date.now() }
    await this.#parts.tombstones.append(tombstone)
    this.#parts.erasedIds.add(tombstone)
    return tombstone
  }

  /** Only what was wiped is done: the rest is done again at the next start. */
  async #finish(tombstones: readonly Tombstone[]): Erased {
    try {
      if (!(await this.#wiping.now())) return refuse({ code: 'busy' })
      await this.#noteDone(tombstones)
      return ok(null)
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      this.#parts.log.error({ code: error.code, what: error.message }, 'what was erased was not wiped')
      return refuse({ code: 'notWiped' })
    }
  }

  async #noteDone(tombstones: readonly Tombstone[]): Promise<void> {
    const { erasures } = this.#parts.storage
    for (const tombstone of tombstones) await erasures.addErasure({ id: tombstone.id, tombstone: lineOf(tombstone) })
  }
}

type Facts<T> = T extends Tombstone ? Omit<T, 'id' | 'at'> : never
type TombstoneFacts = Facts<Tombstone>
