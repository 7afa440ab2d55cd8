import type { IncomingMessage } from 'node:http'

import type { InstanceRole, Role } from '../../src/model/role.ts'
import type { AccessMode, PersonSummary } from '../../src/wire/access.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { StoredAccess, StoredGrant, StoredPerson } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'
import { readSessionKey } from './cookie.ts'
import { isGood, scopeOf } from './grant.ts'
import { hashKey } from './keys.ts'
import { strongerStanding } from './principal.ts'
import type { Principal, Standing } from './principal.ts'

/** When a session was last seen is written down no more often than this; milliseconds. */
const TOUCH_MS = 5 * 60_000

/** Tells who asks. */
export interface Recognizer {
  /** Rejects with a `StorageError`. */
  readonly recognize: (request: IncomingMessage) => Promise<Principal | null>
  /** These principals as they are by now, by session; those whose session is over are not among them. */
  readonly again: (principals: readonly Principal[]) => Promise<ReadonlyMap<string, Principal>>
}

/** Recognizes people by the cookie of their session. */
export function createRecognizer(storage: Storage, config: Config, log: Log): Recognizer {
  const { sessionIdleMs } = config.limits
  const touchMs = Math.min(TOUCH_MS, sessionIdleMs / 4)

  function principalIn(access: StoredAccess | null, at: number): Principal | null {
    if (access === null || access.session.endsAt <= at || access.session.lastSeenAt + sessionIdleMs <= at) return null
    // Where accounts are asked for, whoever came in without one before is nobody.
    if (config.access === 'oidc-only' && access.person.account === null) return null
    return principalOf(access, config.access, at, at + sessionIdleMs / 2)
  }

  function touch({ session }: StoredAccess, at: number): void {
    if (at - session.lastSeenAt < touchMs) return
    storage.sessions.touchSessions([session.id], at).catch((error: unknown) => {
      log.error({ what: String(error) }, 'when a session was last seen was not noted')
    })
  }

  return {
    recognize: async (request) => {
      const key = readSessionKey(request, config)
      if (key === null) return null
      const access = await storage.sessions.findAccess(hashKey(key))
      const at = Date.now()
      const principal = principalIn(access, at)
      if (access !== null && principal !== null) touch(access, at)
      return principal
    },
    again: async (principals) => {
      const ids = new Set(principals.map(({ sessionId }) => sessionId))
      const at = Date.now()
      // Someone who is connected is there, however quiet.
      await storage.sessions.touchSessions([...ids], at)
      const accesses = await storage.sessions.findAccesses([...ids])
      return new Map(
        accesses.flatMap((access) => {
          const principal = principalIn(access, Date.now())
          return principal === null ? [] : [[principal.sessionId, principal] as const]
        }),
      )
    },
  }
}

/** How others see a person. */
export function personSummary({ id, name, account }: StoredPerson): PersonSummary {
  return { id, name, isGuest: account === null }
}

function principalOf(
  { session, person, grants, memberships }: StoredAccess,
  mode: AccessMode,
  at: number,
  lookAgainAt: number,
): Principal {
  const good = grants.filter((grant) => isGood(grant, at))
  const maps = new Map<string, Standing<Role>>(
    memberships.map(({ mapId, role }) => [mapId, { role, grantId: null, label: '' }]),
  )
  let server = accountStanding(person, mode)
  for (const grant of good) {
    const { mapId, role } = scopeOf(grant)
    const by = { grantId: grant.id, label: grant.label }
    if (mapId !== null) maps.set(mapId, strongerStanding(maps.get(mapId), { role, ...by }))
    else if (server?.role !== 'manage' && countsFor(person.account === null, role, mode)) server = { role, ...by }
  }
  return {
    person: personSummary(person),
    sessionId: session.id,
    server,
    maps,
    grantIds: new Set(good.map(({ id }) => id)),
    until: Math.min(session.endsAt, lookAgainAt, ...endsOf(good)),
  }
}

/** What an account may do on the server; nothing for guests, and where nobody signs in. */
function accountStanding({ account }: StoredPerson, mode: AccessMode): Standing<InstanceRole> | null {
  return account === null || mode === 'links' ? null : { role: account.role, grantId: null, label: '' }
}

/**
 * Whether a link to the server gives its role. Where people sign in, one to create maps is no way around it for a guest;
 * one to manage the server is the way back in.
 */
export function countsFor(isGuest: boolean, role: InstanceRole, mode: AccessMode): boolean {
  return mode === 'links' || !isGuest || role === 'manage'
}

function endsOf(grants: readonly StoredGrant[]): readonly number[] {
  return grants.flatMap(({ expiresAt }) => expiresAt ?? [])
}
