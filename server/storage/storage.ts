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
}

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
  /** A room's updates; null for a room nobody created. Rejects with `corrupt` rather than leave out a damaged row. */
  load(room: string): Promise<StoredRoom | null>
  /**
   * Appends updates of any rooms, all or none. Gives the number of each, in the order given: without
   * gaps within a room. Rejects with `unknownRoom` when one of the rooms was never created or is gone.
   */
  append(batch: readonly NewUpdate[]): Promise<readonly number[]>
  /** Replaces everything up to `seq` by one snapshot, in one step. An older snapshot than the kept one is ignored. */
  compact(room: string, seq: number, snapshot: Uint8Array): Promise<void>
  /** Number of the last update of each of these rooms that exists. */
  heads(rooms: readonly string[]): Promise<ReadonlyMap<string, number>>

  /** Creates a map and its room with a first snapshot, number 1. Rejects with `exists` when the id is taken. */
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
  /** Removes a map in the bin and its room for good. False when it is not in the bin. */
  removeMap(id: string, room: string): Promise<boolean>

  /** Resolves when the store can write at this moment. */
  probe(): Promise<void>
  close(): Promise<void>
}

export type StorageProblemCode = 'corrupt' | 'full' | 'unknownRoom' | 'exists' | 'failed'

/** Why the store did not do as asked. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageProblemCode

  constructor(code: StorageProblemCode, message: string) {
    super(message)
    this.code = code
  }
}
