import type { CommentStore } from './comments.ts'
import type { ErasureStore } from './erasures.ts'
import type { AuditStore, GrantStore, PeopleStore, SessionStore } from './people.ts'
import type { ReviewStore } from './reviews.ts'
import type { PublicationStore, VersionStore } from './versions.ts'

/** Updates of one room as they are kept: everything up to `seq` of the snapshot is inside it, the tail comes after. */
export interface StoredRoom {
  /** Number of the last update. */
  readonly head: number
  readonly snapshot: StoredUpdate | null
  readonly tail: readonly StoredUpdate[]
}

export interface StoredUpdate {
  readonly seq: number
  readonly data: Uint8Array
}

export interface NewUpdate {
  readonly room: string
  readonly update: Uint8Array
}

/** What the list of maps knows of a map without opening it. Times in milliseconds since 1970. */
export interface StoredMap {
  readonly id: string
  readonly title: string
  readonly cardCount: number
  readonly createdAt: number
  readonly changedAt: number
  /** When it was put into the archive; null where it was not. */
  readonly archivedAt: number | null
  /** When it went to the bin; null while it is in use. */
  readonly deletedAt: number | null
  /** The collection it lies in; null where in none, or in one that was removed. */
  readonly collectionId: string | null
}

/** Maps that belong together, in an order. Times in milliseconds since 1970. */
export interface StoredCollection {
  readonly id: string
  readonly title: string
  readonly createdAt: number
  /** When it was last named, or a map last placed in it or taken out. */
  readonly changedAt: number
}

/** Where a map is to lie: in which collection (null: in none), and before which of its maps (null: at the end). */
export interface Tab {
  readonly collectionId: string | null
  readonly before: string | null
}

/** What came of placing a map; all but `placed` changed nothing. `noNeighbor`: `before` is not in that collection. */
export type Placing = 'placed' | 'noMap' | 'noCollection' | 'noNeighbor'

/** Where a map lies: among those in use, put aside in the archive, or in the bin. */
export type Shelf = 'open' | 'archive' | 'bin'

export function shelfOf({ archivedAt, deletedAt }: Pick<StoredMap, 'archivedAt' | 'deletedAt'>): Shelf {
  if (deletedAt !== null) return 'bin'
  return archivedAt === null ? 'open' : 'archive'
}

export type MapDescription = Pick<StoredMap, 'id' | 'title' | 'cardCount' | 'changedAt'>

/**
 * Where rooms and maps are kept. A promise that resolves means: on disk. One that rejects with a
 * `StorageError` means: nothing of that call is kept. Calls take effect in the order they are made.
 */
export interface Storage {
  readonly people: PeopleStore
  readonly grants: GrantStore
  readonly sessions: SessionStore
  readonly audit: AuditStore
  readonly comments: CommentStore
  readonly reviews: ReviewStore
  readonly versions: VersionStore
  readonly publications: PublicationStore
  readonly erasures: ErasureStore

  /** A room's updates; null for a room nobody created. Rejects with `corrupt` rather than leave out a damaged row. */
  load(room: string): Promise<StoredRoom | null>
  /**
   * Appends updates of any rooms, all or none. Gives the number of each, in the order given: without
   * gaps within a room. Rejects with `unknownRoom` when one of the rooms was never created or is gone.
   */
  append(batch: readonly NewUpdate[]): Promise<readonly number[]>
  /** Replaces everything up to `seq` by one snapshot, in one step. An older snapshot than the kept one is ignored. */
  compact(room: string, seq: number, snapshot: Uint8Array): Promise<void>
  /** Creates a room that belongs to a map, with a first snapshot, number 1; does nothing where it is there, or the map is not. */
  createRoom(mapId: string, room: string, snapshot: Uint8Array): Promise<void>
  /** Number of the last update of each of these rooms that exists. */
  heads(rooms: readonly string[]): Promise<ReadonlyMap<string, number>>

  /**
   * Creates a map and its room with a first snapshot, number 1; in a collection it stands last. Rejects with
   * `exists` when the id is taken, with `noCollection` when its collection is not there.
   */
  createMap(map: StoredMap, room: string, snapshot: Uint8Array): Promise<void>
  /** Maps of one shelf; the last changed first. */
  listMaps(shelf: Shelf): Promise<readonly StoredMap[]>
  findMap(id: string): Promise<StoredMap | null>
  countMaps(): Promise<number>
  /** Notes what documents say of themselves. Does nothing for a map that is gone. */
  describeMaps(descriptions: readonly MapDescription[]): Promise<void>
  /** Moves a map to the bin, or out of it with null. False when there is no such map. */
  binMap(id: string, deletedAt: number | null): Promise<boolean>
  /** Puts a map into the archive, or takes it out with null. False when there is no such map. */
  archiveMap(id: string, archivedAt: number | null): Promise<boolean>
  /** Removes a map in the bin, its rooms, its comments, versions and publication and all access to it for good. False when it is not in the bin. */
  removeMap(id: string, rooms: readonly string[]): Promise<boolean>

  /** Creates a collection of these maps, in this order, which leave the ones they were in. False, and nothing, when one of them is not there. */
  createCollection(collection: StoredCollection, mapIds: readonly string[]): Promise<boolean>
  /** Collections in use; the last changed first. */
  listCollections(): Promise<readonly StoredCollection[]>
  findCollection(id: string): Promise<StoredCollection | null>
  /** How many collections are kept, those removed included. */
  countCollections(): Promise<number>
  /** False when there is no such collection in use. */
  renameCollection(id: string, title: string, changedAt: number): Promise<boolean>
  /** Removes a collection, or brings it back with null. Its maps stay, and are in it again when it comes back. False when there is none. */
  removeCollection(id: string, removedAt: number | null): Promise<boolean>
  /** Forgets for good what was removed. */
  forgetRemovedCollections(): Promise<void>
  /** The maps of one collection, or with null those of all, in their order; also those in the archive and the bin. */
  listTabs(collectionId: string | null): Promise<readonly StoredMap[]>
  /** Puts a map in a collection, elsewhere in its own, or out of it. */
  placeMap(id: string, tab: Tab, changedAt: number): Promise<Placing>

  /** Resolves when the store can write at this moment. */
  probe(): Promise<void>
  close(): Promise<void>
}

export type StorageProblemCode = 'corrupt' | 'full' | 'unknownRoom' | 'exists' | 'noCollection' | 'failed'

/** Why the store did not do as asked. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageProblemCode

  constructor(code: StorageProblemCode, message: string) {
    super(message)
    this.code = code
  }
}
