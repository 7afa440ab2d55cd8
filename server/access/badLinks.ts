/** The first wait, and the longest; milliseconds. */
const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 15 * 60_000
const MINUTE_MS = 60_000
/** Addresses remembered. */
const REMEMBERED = 10_000

interface Misses {
  count: number
  /** When the count began, or the last wait is over. */
  since: number
  waitMs: number
}

/**
 * Keys that were no link's, by address. More than so many in a minute and the address must wait, each time twice as
 * long; an hour without any and all is forgotten. Good links do not count, so that a hall full of people behind one
 * address can come in at the same moment. Nobody guesses 256 bits anyway: this keeps the noise down.
 */
export class BadLinks {
  readonly #perMinute: number
  readonly #now: () => number
  readonly #misses = new Map<string, Misses>()

  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Milliseconds an address must wait before it may show a link; 0 for none. */
  waitOf(address: string): number {
    const misses = this.#misses.get(address)
    return misses === undefined ? 0 : Math.max(0, misses.since - this.#now())
  }

  /** Counts a key that was none. */
  count(address: string): void {
    const now = this.#now()
    const misses = this.#misses.get(address) ?? { count: 0, since: now, waitMs: 0 }
    this.#misses.delete(address)
    if (now - misses.since > 60 * MINUTE_MS) misses.waitMs = 0
    if (now - misses.since > MINUTE_MS) {
      misses.since = now
      misses.count = 0
    }
    misses.count += 1
    if (misses.count >= this.#perMinute) {
      misses.waitMs = Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, misses.waitMs * 2))
      misses.since = now + misses.waitMs
      misses.count = this.#perMinute - 1
    }
    this.#misses.set(address, misses)
    for (const oldest of this.#misses.keys()) {
      if (this.#misses.size <= REMEMBERED) break
      this.#misses.delete(oldest)
    }
  }
}
