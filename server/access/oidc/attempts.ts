import { createHash } from 'node:crypto'

/** How long a person may take at the identity provider. */
export const ATTEMPT_MS = 10 * 60_000
/** Sign-ins that may be under way; beyond it the oldest is given up for each new one. */
const MOST_ATTEMPTS = 10_000

/** A sign-in that was begun: what its end is held against. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Path of ours where the person goes afterwards. */
  readonly to: string
}

interface Kept {
  readonly attempt: Attempt
  readonly browser: string
  readonly endsAt: number
}

/** Sign-ins under way, each good for one end, in the browser that began it, for ten minutes. Kept in memory alone. */
export class Attempts {
  readonly #byState = new Map<string, Kept>()
  readonly #now: () => number

  /** `now`: the time in milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** `browser`: a secret only that browser has. */
  add(attempt: Attempt, browser: string): void {
    this.#forgetOld()
    const [oldest] = this.#byState.keys()
    if (oldest !== undefined && this.#byState.size >= MOST_ATTEMPTS) this.#byState.delete(oldest)
    this.#byState.set(attempt.state, { attempt, browser: hash(browser), endsAt: this.#now() + ATTEMPT_MS })
  }

  /** Hands out an attempt, once. Another browser gets nothing and takes nothing away. */
  take(state: string, browser: string | null): Attempt | 'expiredAttempt' | 'foreignState' {
    this.#forgetOld()
    const kept = this.#byState.get(state)
    if (kept === undefined) return 'expiredAttempt'
    if (browser === null || kept.browser !== hash(browser)) return 'foreignState'
    this.#byState.delete(state)
    return kept.attempt
  }

  /** They stand in the order they were added. */
  #forgetOld(): void {
    for (const [state, { endsAt }] of this.#byState) {
      if (endsAt > this.#now()) return
      this.#byState.delete(state)
    }
  }
}

/** Comparing hashes tells nothing of the secret by the time it takes. */
function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
