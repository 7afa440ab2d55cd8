/** Names remembered at once; past this those that are full again are forgotten, then the oldest. */
const REMEMBERED = 20_000

interface Bucket {
  /** Calls left, as they were at `at`. */
  left: number
  at: number
}

/**
 * So many calls in a minute under one name, taken from a bucket that fills up again evenly: after a quiet minute all of
 * them may come at once. `now` gives milliseconds that only grow.
 */
export class RateLimit {
  readonly #perMinute: number
  readonly #now: () => number
  readonly #buckets = new Map<string, Bucket>()

  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Takes one call. Gives 0, or the milliseconds to wait for the next where none is left. */
  take(name: string): number {
    const bucket = this.#fill(name)
    if (bucket.left >= 1) {
      bucket.left -= 1
      return 0
    }
    return Math.ceil(((1 - bucket.left) * 60_000) / this.#perMinute)
  }

  #fill(name: string): Bucket {
    const now = this.#now()
    const known = this.#buckets.get(name)
    const bucket = known ?? { left: this.#perMinute, at: now }
    bucket.left = Math.min(this.#perMinute, bucket.left + ((now - bucket.at) * this.#perMinute) / 60_000)
    bucket.at = now
    if (known === undefined) {
      this.#forget()
      this.#buckets.set(name, bucket)
    }
    return bucket
  }

  #forget(): void {
    if (this.#buckets.size < REMEMBERED) return
    const before = this.#now() - 60_000
    for (const [name, { at }] of this.#buckets) if (at <= before) this.#buckets.delete(name)
    for (const name of this.#buckets.keys()) {
      if (this.#buckets.size < REMEMBERED) break
      this.#buckets.delete(name)
    }
  }
}
