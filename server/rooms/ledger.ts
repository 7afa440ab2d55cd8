import type { Limits } from '../config.ts'

/** What a room's snapshot and log weigh, to tell when folding the log into a new snapshot pays. */
export class Ledger {
  #snapshotBytes: number
  #tailUpdates: number
  #tailBytes: number

  constructor(start: { readonly snapshotBytes: number; readonly tailUpdates: number; readonly tailBytes: number }) {
    this.#snapshotBytes = start.snapshotBytes
    this.#tailUpdates = start.tailUpdates
    this.#tailBytes = start.tailBytes
  }

  /** At most what the document weighs encoded: the log holds overwritten values too. */
  get bytes(): number {
    return this.#snapshotBytes + this.#tailBytes
  }

  add(bytes: number): void {
    this.#tailUpdates += 1
    this.#tailBytes += bytes
  }

  /** A snapshot took the place of all there was. */
  fold(snapshotBytes: number): void {
    this.#snapshotBytes = snapshotBytes
    this.#tailUpdates = 0
    this.#tailBytes = 0
  }

  /** A snapshot costs what the document weighs, so that a large document waits for a larger log. */
  isFoldingDue({ compactUpdates, compactBytes }: Pick<Limits, 'compactUpdates' | 'compactBytes'>): boolean {
    const megabytes = this.#snapshotBytes / (1024 * 1024)
    return (
      this.#tailUpdates >= compactUpdates * (1 + megabytes) ||
      this.#tailBytes >= Math.max(compactBytes, this.#snapshotBytes / 4)
    )
  }
}
