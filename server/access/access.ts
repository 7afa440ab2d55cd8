import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import { Audit } from './audit.ts'
import { BadLinks } from './badLinks.ts'
import { CallRates } from './callRates.ts'
import { Grants } from './grants.ts'
import { LiveAccess } from './live.ts'
import { Accounts } from './oidc/accounts.ts'
import type { Recognizer } from './recognize.ts'
import { Sessions } from './sessions.ts'

/** All about who comes in and what they may do. */
export class Access {
  readonly recognizer: Recognizer
  readonly live: LiveAccess
  readonly sessions: Sessions
  readonly grants: Grants
  readonly accounts: Accounts
  readonly audit: Audit
  readonly badLinks: BadLinks
  readonly calls: CallRates
  readonly #storage: Storage

  constructor(storage: Storage, recognizer: Recognizer, { limits }: Config, log: Log) {
    this.#storage = storage
    this.recognizer = recognizer
    this.live = new LiveAccess(recognizer, log)
    this.sessions = new Sessions(storage, this.live, limits)
    this.grants = new Grants(storage, this.sessions, this.live, limits)
    this.accounts = new Accounts(storage, this.sessions, this.live)
    this.audit = new Audit(storage.audit, limits.auditKeptMs, log)
    this.badLinks = new BadLinks(limits.badLinksPerMinute)
    this.calls = new CallRates(limits)
  }

  /** Gives a guest another name; what they show of themselves from now on bears it. */
  async rename(personId: string, name: string): Promise<void> {
    await this.#storage.people.renamePerson(personId, name)
    await this.live.rejudge({ personId })
  }

  close(): void {
    this.live.close()
    this.sessions.close()
    this.audit.close()
  }
}
