/** What the store keeps of people and of what lets them in. Times in milliseconds since 1970; keys only as hashes. */
import type { InstanceRole, Role } from '../../src/model/role.ts'
import type { AuditAct } from '../../src/wire/access.ts'

export interface StoredPerson {
  readonly id: string
  readonly name: string
  /** The account at a sign-in provider; null for a guest. */
  readonly account: StoredAccount | null
  readonly createdAt: number
}

export interface StoredAccount {
  readonly issuer: string
  readonly subject: string
  /** What it may do on the server, by its last sign-in. */
  readonly role: InstanceRole
}

export interface StoredGrant {
  readonly id: string
  readonly keyHash: string
  /** The map it leads to, with one of `ROLES`; null for the whole server, with one of `INSTANCE_ROLES`. */
  readonly mapId: string | null
  readonly role: Role | InstanceRole
  readonly label: string
  readonly createdAt: number
  /** Id of the person who made it; null for the link of the first start or of the command. */
  readonly createdBy: string | null
  /** Until when it can be redeemed; what was redeemed by then stays. Null: as long as it is good. */
  readonly redeemBy: number | null
  /** When it ends, with all it let in. */
  readonly expiresAt: number | null
  readonly useLimit: number | null
  readonly useCount: number
  readonly lastUsedAt: number | null
  readonly revokedAt: number | null
}

/** What can be changed of a grant; what is not named stays as it is. */
export type GrantChange = {
  readonly [K in 'role' | 'label' | 'expiresAt' | 'useLimit']?: StoredGrant[K] | undefined
}

export interface StoredSession {
  readonly id: string
  readonly keyHash: string
  readonly personId: string
  readonly device: string
  readonly createdAt: number
  readonly lastSeenAt: number
  /** When it is over, however busy. */
  readonly endsAt: number
}

export interface Membership {
  readonly mapId: string
  readonly role: Role
}

/** All that tells what a session may do. Grants that ended are among them. */
export interface StoredAccess {
  readonly session: StoredSession
  readonly person: StoredPerson
  readonly grants: readonly StoredGrant[]
  readonly memberships: readonly Membership[]
}

/** One reason why a person may open a map: a grant one of their sessions holds, or, with none, a membership. */
export interface Visitor {
  readonly person: StoredPerson
  readonly role: Role
  readonly grant: StoredGrant | null
  readonly lastSeenAt: number | null
}

export interface StoredAudit {
  readonly id: number
  readonly at: number
  readonly act: AuditAct
  readonly person: string
  readonly mapId: string | null
  readonly label: string
  readonly detail: string
  readonly address: string
}

/** People and what they are in maps. Calls take effect in the order they are made, as with all of the store. */
export interface PeopleStore {
  addPerson(person: StoredPerson): Promise<void>
  findPeople(ids: readonly string[]): Promise<readonly StoredPerson[]>
  /** The person of an account: the one there is, under the name and role given here, or else this one. */
  keepAccount(person: StoredPerson & { readonly account: StoredAccount }): Promise<StoredPerson>
  findAccount(issuer: string, subject: string): Promise<StoredPerson | null>
  renamePerson(id: string, name: string): Promise<void>
  /** Makes a person a member of a map, in place of what they were in it. */
  setMembership(mapId: string, personId: string, role: Role): Promise<void>
  /** Why people may open a map, once for each reason; grants that ended are among them. */
  listVisitors(mapId: string): Promise<readonly Visitor[]>
  /** Takes from a person all they have in a map: their membership, and what their sessions hold of its links. */
  dropFromMap(mapId: string, personId: string): Promise<void>
}

export interface GrantStore {
  addGrant(grant: StoredGrant): Promise<void>
  findGrant(id: string): Promise<StoredGrant | null>
  findGrantByKey(keyHash: string): Promise<StoredGrant | null>
  /** Links to one map, or with null to the whole server; the newest first. */
  listGrants(mapId: string | null): Promise<readonly StoredGrant[]>
  /** Changes what is named of a grant, and gives what it is then. Null, and nothing, where it is revoked or gone. */
  changeGrant(id: string, change: GrantChange): Promise<StoredGrant | null>
  /** Ends a grant for good, and gives what it is then: the first time it was revoked stays. Null where there is none. */
  revokeGrant(id: string, at: number): Promise<StoredGrant | null>
  /** Gives a session what a grant grants, and counts the use. False, and nothing, where it ended or was used up. */
  takeGrant(id: string, sessionId: string, at: number): Promise<boolean>
  /** Forgets links nobody made and nobody ever used: those of earlier starts. */
  forgetUnused(label: string): Promise<void>
  /** Whether a session that is not over holds a good grant to manage the whole server. `seenAfter`: idle ones do not count. */
  hasManager(at: number, seenAfter: number): Promise<boolean>
}

export interface SessionStore {
  addSession(session: StoredSession): Promise<void>
  findAccess(keyHash: string): Promise<StoredAccess | null>
  /** Of those of these sessions that are still there. */
  findAccesses(sessionIds: readonly string[]): Promise<readonly StoredAccess[]>
  /** Gives a session another key: the old one opens nothing any more. */
  rekeySession(id: string, keyHash: string): Promise<void>
  /**
   * Makes a session another person's, under another key, as new from `at` on; what the first was and wrote in maps
   * goes with it where that was a guest. False where it is over.
   */
  passSession(id: string, personId: string, keyHash: string, at: number, endsAt: number): Promise<boolean>
  touchSessions(ids: readonly string[], at: number): Promise<void>
  /** A person's sessions; the last seen first. */
  listSessions(personId: string): Promise<readonly StoredSession[]>
  endSessions(ids: readonly string[]): Promise<void>
  /** Forgets sessions that are over, and those not seen since. */
  forgetSessions(at: number, seenAfter: number): Promise<void>
}

export interface AuditStore {
  addAudit(entry: Omit<StoredAudit, 'id'>): Promise<void>
  /** Of one map, or with null of all; the newest first, older than `before`. */
  listAudit(mapId: string | null, before: number | null, limit: number): Promise<readonly StoredAudit[]>
  /** Forgets what happened before a time. */
  forgetAudit(before: number): Promise<void>
}
