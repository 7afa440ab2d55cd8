import { isAtLeast } from '../../src/model/role.ts'
import type { InstanceRole, Role } from '../../src/model/role.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import type { Limits } from '../config.ts'
import { randomName } from '../newId.ts'
import type { GrantChange, StoredGrant } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'
import { problemOf, scopeOf } from './grant.ts'
import type { LinkProblem } from './grant.ts'
import { hashKey, newKey } from './keys.ts'
import type { LiveAccess } from './live.ts'
import { standingIn } from './principal.ts'
import type { Principal } from './principal.ts'
import type { OpenedSession, Sessions } from './sessions.ts'

/** What a manager sets of a link. Times in milliseconds since 1970. */
export interface GrantWish {
  readonly role: Role | InstanceRole
  readonly label: string
  readonly expiresAt: number | null
  readonly useLimit: number | null
}

export type GrantProblem =
  | { readonly code: 'notFound' }
  | { readonly code: 'linkRevoked' }
  | { readonly code: 'tooMany' }

/** A visitor who shows a link. */
export interface Redeemer {
  readonly key: string
  readonly name: string
  /** As whom they are known already. */
  readonly principal: Principal | null
  readonly device: string
}

export interface Redeemed {
  readonly grant: StoredGrant
  /** The session to give to the browser; null where it keeps the one it has. */
  readonly opened: OpenedSession | null
  /** Whether this was a use of the link; false where the session held it already. */
  readonly isUse: boolean
}

/** Role links: made, changed, revoked and redeemed. Changes act on live connections before the promise resolves. */
export class Grants {
  readonly #storage: Storage
  readonly #sessions: Sessions
  readonly #live: LiveAccess
  readonly #limits: Limits

  constructor(storage: Storage, sessions: Sessions, live: LiveAccess, limits: Limits) {
    this.#storage = storage
    this.#sessions = sessions
    this.#live = live
    this.#limits = limits
  }

  /** Links to one map, or with null to the whole server; the newest first. */
  list(mapId: string | null): Promise<readonly StoredGrant[]> {
    return this.#storage.grants.listGrants(mapId)
  }

  /** Makes a link. Its key is known only now. */
  async create(
    mapId: string | null,
    wish: GrantWish,
    createdBy: string,
  ): Promise<Result<{ readonly grant: StoredGrant; readonly key: string }, GrantProblem>> {
    const kept = await this.list(mapId)
    if (kept.length >= this.#limits.grantsPerMap) return refuse({ code: 'tooMany' })
    const made = newGrant(mapId, wish, createdBy)
    await this.#storage.grants.addGrant(made.grant)
    return ok(made)
  }

  /** Changes what `wish` names of a link, and nothing that others change of it in the same moment. */
  async change(mapId: string | null, id: string, wish: GrantChange): Promise<Result<StoredGrant, GrantProblem>> {
    if ((await this.#find(mapId, id)) === null) return refuse({ code: 'notFound' })
    const changed = await this.#storage.grants.changeGrant(id, wish)
    if (changed === null) return refuse({ code: 'linkRevoked' })
    await this.#judgeAgain(changed)
    return ok(changed)
  }

  /** Ends a link for good, and the access of all who came by it. Twice is once. */
  async revoke(mapId: string | null, id: string): Promise<Result<StoredGrant, GrantProblem>> {
    if ((await this.#find(mapId, id)) === null) return refuse({ code: 'notFound' })
    const revoked = await this.#storage.grants.revokeGrant(id, Date.now())
    if (revoked === null) return refuse({ code: 'notFound' })
    await this.#judgeAgain(revoked)
    return ok(revoked)
  }

  /** Turns a link's key into a session, or into more that one's session may do. */
  async redeem({ key, name, principal, device }: Redeemer): Promise<Result<Redeemed, LinkProblem>> {
    const grant = await this.#storage.grants.findGrantByKey(hashKey(key))
    if (grant !== null && principal?.grantIds.has(grant.id) === true) return ok({ grant, opened: null, isUse: false })
    const problem = problemOf(grant, Date.now())
    if (problem !== null || grant === null) return refuse(problem ?? { code: 'linkUnknown' })
    const opened = principal === null ? await this.#welcome(name, device) : null
    const sessionId = opened?.id ?? principal?.sessionId ?? ''
    if (!(await this.#storage.grants.takeGrant(grant.id, sessionId, Date.now()))) {
      if (opened !== null) await this.#sessions.end(opened.id)
      return refuse(await this.#problemNow(grant.id))
    }
    if (principal === null) return ok({ grant, opened, isUse: true })
    await this.#nameGuest(principal, name)
    // First the new key: other tabs come back with the cookie as soon as their connections close.
    const rotated = isStronger(grant, principal) ? await this.#sessions.rotate(sessionId) : null
    await this.#live.rejudge({ sessionId })
    return ok({ grant, opened: rotated, isUse: true })
  }

  async #welcome(name: string, device: string): Promise<OpenedSession> {
    const person = { id: randomName(16), name, account: null, createdAt: Date.now() }
    await this.#storage.people.addPerson(person)
    return this.#sessions.open(person.id, device)
  }

  async #nameGuest({ person }: Principal, name: string): Promise<void> {
    if (person.isGuest && person.name === '' && name !== '') await this.#storage.people.renamePerson(person.id, name)
  }

  /** Someone else was quicker: the link ended, or was used up, between two looks at it. */
  async #problemNow(id: string): Promise<LinkProblem> {
    return problemOf(await this.#storage.grants.findGrant(id), Date.now()) ?? { code: 'linkUsedUp' }
  }

  async #find(mapId: string | null, id: string): Promise<StoredGrant | null> {
    const grant = await this.#storage.grants.findGrant(id)
    return grant?.mapId === mapId ? grant : null
  }

  async #judgeAgain({ mapId }: StoredGrant): Promise<void> {
    await this.#live.rejudge(mapId === null ? {} : { mapId })
  }
}

/** A link nobody used yet, with the key that is told once. */
export function newGrant(
  mapId: string | null,
  wish: GrantWish,
  createdBy: string | null,
  redeemBy: number | null = null,
): { readonly grant: StoredGrant; readonly key: string } {
  const key = newKey()
  const { role, label, expiresAt, useLimit } = wish
  const fresh = { useCount: 0, lastUsedAt: null, revokedAt: null, createdAt: Date.now(), createdBy, redeemBy }
  return {
    key,
    grant: { id: randomName(16), keyHash: hashKey(key), mapId, role, label, expiresAt, useLimit, ...fresh },
  }
}

/** Whether a grant lets its holder do more than they may already. */
function isStronger(grant: StoredGrant, principal: Principal): boolean {
  const scope = scopeOf(grant)
  if (scope.mapId === null) return principal.server?.role !== 'manage' && principal.server?.role !== scope.role
  const standing = standingIn(principal, scope.mapId)
  return standing === null || !isAtLeast(standing.role, scope.role)
}
