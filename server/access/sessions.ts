import type { Limits } from '../config.ts'
import { randomName } from '../newId.ts'
import type { StoredSession } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'
import { hashKey, newKey } from './keys.ts'
import type { LiveAccess } from './live.ts'

/** Sessions that are over are cleared away this often. */
const CLEAR_MS = 60 * 60_000

/** A session just opened, or under a new key; the key is told to its browser and kept nowhere. */
export interface OpenedSession {
  readonly id: string
  readonly key: string
}

/** Opens and ends sessions. What is connected by one that ends is closed before the promise resolves. */
export class Sessions {
  readonly #storage: Storage
  readonly #live: LiveAccess
  readonly #limits: Limits
  readonly #clearing: NodeJS.Timeout

  constructor(storage: Storage, live: LiveAccess, limits: Limits) {
    this.#storage = storage
    this.#live = live
    this.#limits = limits
    this.#clearing = setInterval(() => void this.#clear(), CLEAR_MS)
  }

  async open(personId: string, device: string): Promise<OpenedSession> {
    const [id, key, now] = [randomName(16), newKey(), Date.now()]
    const endsAt = now + this.#limits.sessionLongestMs
    const session = { id, keyHash: hashKey(key), personId, device, createdAt: now, lastSeenAt: now, endsAt }
    await this.#storage.sessions.addSession(session)
    return { id, key }
  }

  /** Gives a session another key, after which it may do more: one known from before opens nothing any more. */
  async rotate(id: string): Promise<OpenedSession> {
    const key = newKey()
    await this.#storage.sessions.rekeySession(id, hashKey(key))
    return { id, key }
  }

  /**
   * Makes a session that of an account, under another key and for the whole time again. Null where it is over
   * already.
   */
  async pass(id: string, personId: string): Promise<OpenedSession | null> {
    const [key, now] = [newKey(), Date.now()]
    const endsAt = now + this.#limits.sessionLongestMs
    const isPassed = await this.#storage.sessions.passSession(id, personId, hashKey(key), now, endsAt)
    if (isPassed) await this.#live.rejudge({ sessionId: id })
    return isPassed ? { id, key } : null
  }

  /** A person's sessions that are not over; the last seen first. */
  async list(personId: string): Promise<readonly StoredSession[]> {
    const now = Date.now()
    const sessions = await this.#storage.sessions.listSessions(personId)
    return sessions.filter(({ endsAt, lastSeenAt }) => endsAt > now && lastSeenAt + this.#limits.sessionIdleMs > now)
  }

  async end(id: string): Promise<void> {
    await this.#storage.sessions.endSessions([id])
    await this.#live.rejudge({ sessionId: id })
  }

  /** Ends all sessions of a person but one, or with null all; gives how many. */
  async endOthers(personId: string, keptId: string | null): Promise<number> {
    const ids = (await this.#storage.sessions.listSessions(personId)).map(({ id }) => id).filter((id) => id !== keptId)
    await this.#storage.sessions.endSessions(ids)
    await this.#live.rejudge({ personId })
    return ids.length
  }

  close(): void {
    clearInterval(this.#clearing)
  }

  async #clear(): Promise<void> {
    const now = Date.now()
    // What is over opens nothing, cleared away or not: the next time will do.
    await this.#storage.sessions.forgetSessions(now, now - this.#limits.sessionIdleMs).catch(() => undefined)
  }
}
