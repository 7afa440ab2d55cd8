/** A tombstone as the store keeps it. */
export interface StoredErasure {
  readonly id: string
  /** The tombstone's line in `erased.log`. */
  readonly tombstone: string
}

/** What was erased from the store for good, and the bytes of it. */
export interface ErasureStore {
  /** All that were carried out here. */
  listErasures(): Promise<readonly StoredErasure[]>
  /** Notes that one was carried out. Twice is once. */
  addErasure(erasure: StoredErasure): Promise<void>
  /**
   * Leaves no byte on disk of what was deleted or overwritten before. False where someone else reads the database,
   * such as a backup being made: try again.
   */
  wipe(): Promise<boolean>
}
