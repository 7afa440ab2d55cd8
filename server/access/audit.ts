import type { AuditAct } from '../../src/wire/access.ts'
import type { Log } from '../log.ts'
import type { AuditStore, StoredAudit } from '../storage/people.ts'
import { networkOf } from './address.ts'
import { standingIn } from './principal.ts'
import type { Principal } from './principal.ts'

/** Whoever did something, and from where. */
export interface Doer {
  readonly principal: Principal | null
  /** As it is; only its network is kept. */
  readonly address: string
}

/** What it was done to. Words a person typed do not belong into `detail`. */
export interface AuditFacts {
  readonly mapId?: string | null
  /** Of the link it was done to; else that of the link it was done with. */
  readonly label?: string
  readonly detail?: string
}

/** The same refusal in the same map of the same session (or, without one, address) is written down once in this time. */
const REFUSAL_MS = 60_000
/** What is too old is looked for this often. */
const THIN_MS = 24 * 60 * 60_000
/** Refusals of one session or address that are written down in this time; more tell nothing new of whoever that is. */
const REFUSALS_EACH = 20
/** Refusals remembered; past this the oldest are forgotten, and may be told again. */
const REFUSALS = 10_000

/** Writes down who did what about access, reads it, and forgets it after a while. Never content, never a key. */
export class Audit {
  readonly #store: AuditStore
  readonly #log: Log
  readonly #keptMs: number
  readonly #refusals = new Map<string, number>()
  readonly #refused = new Map<string, { readonly since: number; readonly count: number }>()
  readonly #thinning: NodeJS.Timeout

  /** `keptMs`: how long it remembers. */
  constructor(store: AuditStore, keptMs: number, log: Log) {
    this.#store = store
    this.#keptMs = keptMs
    this.#log = log
    this.#thinning = setInterval(() => void this.#thin(), THIN_MS)
    void this.#thin()
  }

  /** Notes an act that was done. What is read later holds it. */
  note({ principal, address }: Doer, act: AuditAct, facts: AuditFacts = {}): void {
    const { mapId = null, detail = '' } = facts
    const standing = mapId === null ? principal?.server : standingIn(principal, mapId)
    const entry = {
      at: Date.now(),
      act,
      person: principal?.person.name ?? '',
      mapId,
      label: facts.label ?? standing?.label ?? '',
      detail,
      address: networkOf(address),
    }
    this.#store.addAudit(entry).catch((error: unknown) => {
      this.#log.error({ act, what: String(error) }, 'the audit was not written')
    })
  }

  /** Notes that something was refused; `detail` names what. Repeats and floods within a minute are not told. */
  refuse(doer: Doer, detail: string, mapId: string | null = null): void {
    const who = doer.principal?.sessionId ?? doer.address
    const key = `${who} ${detail} ${mapId ?? ''}`
    const now = Date.now()
    if ((this.#refusals.get(key) ?? -Infinity) > now - REFUSAL_MS) return
    const before = this.#refused.get(who)
    const { since, count } = before !== undefined && before.since > now - REFUSAL_MS ? before : { since: now, count: 0 }
    if (count >= REFUSALS_EACH) return
    remember(this.#refused, who, { since, count: count + 1 })
    remember(this.#refusals, key, now)
    this.note(doer, 'refused', { mapId, detail })
  }

  /** Of one map, or with null of all, the newest first, older than `before`. */
  list(mapId: string | null, before: number | null, limit: number): Promise<readonly StoredAudit[]> {
    return this.#store.listAudit(mapId, before, limit)
  }

  close(): void {
    clearInterval(this.#thinning)
  }

  async #thin(): Promise<void> {
    try {
      await this.#store.forgetAudit(Date.now() - this.#keptMs)
    } catch (error) {
      this.#log.error({ what: String(error) }, 'what is old in the audit was not forgotten')
    }
  }
}

function remember<T>(told: Map<string, T>, key: string, value: T): void {
  told.delete(key)
  told.set(key, value)
  for (const oldest of told.keys()) {
    if (told.size <= REFUSALS) break
    told.delete(oldest)
  }
}
