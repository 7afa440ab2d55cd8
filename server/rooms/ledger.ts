import type { Limits } from '../config.ts'

/** What a room's snapshot and log weigh, to tell when folding the log into a new snapshot pays. */
export class Ledger {
  #snapshotBytes: number
  #tailUpdates: number
  #tailBytes: number
  #boundBytes: number

  constructor(start: { readonly snapshotBytes: number; readonly tailUpdates: number; readonly tailBytes: number }) {
    this.#snapshotBytes = start.snapshotBytes
    this.#tailUpdates = start.tailUpdates
    this.#tailBytes = start.tailBytes
    this.#boundBytes = this.bytes
  }

  /** What is kept of the document on disk. */
  get bytes(): number {
    return this.#snapshotBytes + this.#tailBytes
  }

  /** At most what the document weighs encoded, updates on their way included: overwritten values still count. */
  get boundBytes(): number {
    return this.#boundBytes
  }

  /** An update will come into the document. */
  expect(bytes: number): void {
    this.#boundBytes += bytes
  }

  /** The document was weighed. */
  weigh(bytes: number): void {
    this.#boundBytes = bytes
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
