import { RateLimit } from '../access/rateLimit.ts'
import type { Limits } from '../config.ts'

/** Seconds' worth of messages that may come at once: whoever comes back from a tunnel has many. */
const BURST_SECONDS = 60

/** How fast messages are read: of one connection, and of all who came by one link. */
export class MessageRate {
  readonly #perConnection: number
  readonly #perGrant: RateLimit

  constructor(limits: Pick<Limits, 'messagesPerSecond' | 'messagesPerSecondPerGrant'>) {
    this.#perConnection = limits.messagesPerSecond * BURST_SECONDS
    this.#perGrant = new RateLimit(limits.messagesPerSecondPerGrant * BURST_SECONDS)
  }

  /** Counts the messages of one more connection; gives each time for how many milliseconds no more are to be read. */
  meterOf(name: string): () => number {
    const own = new RateLimit(this.#perConnection)
    return () => Math.max(own.take(''), this.#perGrant.take(name))
  }
}
