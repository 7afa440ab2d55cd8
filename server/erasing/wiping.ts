import type { Log } from '../log.ts'
import type { ErasureStore } from '../storage/erasures.ts'

/** Maps removed one after the other are wiped together, this long after the last of them. */
const LATER_MS = 5000

/** Wipes the bytes of what was erased, which takes about a second for every 50 MB of the database. */
export class Wiping {
  readonly #store: ErasureStore
  readonly #log: Log
  #last: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null
  #due: (() => Promise<void>)[] = []

  constructor(store: ErasureStore, log: Log) {
    this.#store = store
    this.#log = log
  }

  /** False where it cannot be done now. */
  now(): Promise<boolean> {
    const wiped = this.#last.then(() => this.#store.wipe())
    this.#last = wiped.catch(() => undefined)
    return wiped
  }

  /** Wipes a little later; `handleWiped` is called when it is done. */
  later(handleWiped: () => Promise<void>): void {
    this.#due.push(handleWiped)
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      void this.#wipeDue()
    }, LATER_MS)
  }

  /** Wipes what was to be wiped later. */
  async close(): Promise<void> {
    await this.#wipeDue()
    await this.#last
  }

  async #wipeDue(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const due = this.#due
    this.#due = []
    if (due.length === 0) return
    try {
      if (await this.now()) for (const handleWiped of due) await handleWiped()
    } catch (error) {
      // The tombstones stand: the next start does it again.
      this.#log.error({ what: String(error) }, 'what was removed was not wiped')
    }
  }
}
