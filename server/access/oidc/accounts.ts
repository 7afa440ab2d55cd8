import { randomName } from '../../newId.ts'
import type { StoredPerson } from '../../storage/people.ts'
import type { Storage } from '../../storage/storage.ts'
import type { LiveAccess } from '../live.ts'
import type { Principal } from '../principal.ts'
import type { OpenedSession, Sessions } from '../sessions.ts'
import type { SignedIn } from './allowList.ts'

export interface Welcomed {
  readonly person: StoredPerson
  /** The session to give to the browser. */
  readonly opened: OpenedSession
}

/** People who signed in: who they are here, and the session they get. */
export class Accounts {
  readonly #storage: Storage
  readonly #sessions: Sessions
  readonly #live: LiveAccess

  constructor(storage: Storage, sessions: Sessions, live: LiveAccess) {
    this.#storage = storage
    this.#sessions = sessions
    this.#live = live
  }

  /**
   * Lets an account in. A guest's session becomes the account's, with the links it holds and the maps the guest
   * made; that of another account ends. Either way the browser gets a key that was not known before.
   */
  async welcome(
    { issuer, subject, name, role }: SignedIn,
    principal: Principal | null,
    device: string,
  ): Promise<Welcomed> {
    const account = { issuer, subject, role }
    const person = await this.#storage.people.keepAccount({ id: randomName(16), name, account, createdAt: Date.now() })
    const opened = await this.#sessionOf(person.id, principal, device)
    // What the account may do on the server may be another thing than before, in other browsers too.
    await this.#live.rejudge({ personId: person.id })
    return { person, opened }
  }

  /** Ends all sessions of an account that may not come in any more. */
  async turnAway(issuer: string, subject: string): Promise<void> {
    const person = await this.#storage.people.findAccount(issuer, subject)
    if (person !== null) await this.#sessions.endOthers(person.id, null)
  }

  async #sessionOf(personId: string, principal: Principal | null, device: string): Promise<OpenedSession> {
    const isTheirs = principal !== null && (principal.person.isGuest || principal.person.id === personId)
    const passed = isTheirs ? await this.#sessions.pass(principal.sessionId, personId) : null
    if (passed !== null) return passed
    if (principal !== null) await this.#sessions.end(principal.sessionId)
    return this.#sessions.open(personId, device)
  }
}
