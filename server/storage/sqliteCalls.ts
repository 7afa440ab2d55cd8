import type { CommentStore } from './comments.ts'
import type { AuditStore, GrantStore, PeopleStore, SessionStore } from './people.ts'
import type { ReviewStore } from './reviews.ts'
import type { SqliteAudit } from './sqliteAudit.ts'
import type { SqliteComments } from './sqliteComments.ts'
import type { SqliteGrants } from './sqliteGrants.ts'
import type { SqlitePeople } from './sqlitePeople.ts'
import type { SqliteReviews } from './sqliteReviews.ts'
import type { SqliteSessions } from './sqliteSessions.ts'
import type { SqliteStore } from './sqliteStore.ts'
import type { StorageProblemCode } from './storage.ts'

/** The parts of the store, by the field of `SqliteStore` they are; `rooms` is the store itself. */
export type StorePart =
  | 'rooms'
  | 'people'
  | 'grants'
  | 'sessions'
  | 'audit'
  | 'comments'
  | 'reviews'
  | 'versions'
  | 'publications'
  | 'erasures'

/** What passes between the server's thread and the store's. */
export interface StoreCall {
  readonly id: number
  readonly part: StorePart
  readonly method: string
  readonly args: readonly unknown[]
}

export type StoreAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'cannotStart'; readonly message: string }
  /** `value` is what the method named in the call returns: it is not looked at on its way. */
  | { readonly type: 'value'; readonly id: number; readonly value: never }
  | { readonly type: 'error'; readonly id: number; readonly code: StorageProblemCode; readonly message: string }

/** Puts a call to the store's thread. */
export type Ask = (part: StorePart, method: string, args: readonly unknown[]) => Promise<never>

type ArgsOf<F> = F extends (...args: infer A) => unknown ? A : never
type ValueOf<F> = F extends (...args: never) => infer R ? R : never

/** Calls one part's methods by name, with the types they have there. */
export function callerOf<T>(ask: Ask, part: StorePart) {
  return <M extends keyof T & string>(method: M, ...args: ArgsOf<T[M]>): Promise<ValueOf<T[M]>> =>
    ask(part, method, args)
}

export type StoreCaller = ReturnType<typeof callerOf<Omit<SqliteStore, Exclude<StorePart, 'rooms'>>>>

export function peopleCalls(ask: Ask): PeopleStore {
  const call = callerOf<SqlitePeople>(ask, 'people')
  return {
    addPerson: (person) => call('addPerson', person),
    findPeople: (ids) => call('findPeople', ids),
    keepAccount: (person) => call('keepAccount', person),
    findAccount: (issuer, subject) => call('findAccount', issuer, subject),
    renamePerson: (id, name) => call('renamePerson', id, name),
    setMembership: (mapId, personId, role) => call('setMembership', mapId, personId, role),
    listVisitors: (mapId) => call('listVisitors', mapId),
    dropFromMap: (mapId, personId) => call('dropFromMap', mapId, personId),
  }
}

export function grantCalls(ask: Ask): GrantStore {
  const call = callerOf<SqliteGrants>(ask, 'grants')
  return {
    addGrant: (grant) => call('addGrant', grant),
    findGrant: (id) => call('findGrant', id),
    findGrantByKey: (keyHash) => call('findGrantByKey', keyHash),
    listGrants: (mapId) => call('listGrants', mapId),
    changeGrant: (id, change) => call('changeGrant', id, change),
    revokeGrant: (id, at) => call('revokeGrant', id, at),
    takeGrant: (id, sessionId, at) => call('takeGrant', id, sessionId, at),
    forgetUnused: (label) => call('forgetUnused', label),
    hasManager: (at, seenAfter) => call('hasManager', at, seenAfter),
  }
}

export function sessionCalls(ask: Ask): SessionStore {
  const call = callerOf<SqliteSessions>(ask, 'sessions')
  return {
    addSession: (session) => call('addSession', session),
    findAccess: (keyHash) => call('findAccess', keyHash),
    findAccesses: (sessionIds) => call('findAccesses', sessionIds),
    rekeySession: (id, keyHash) => call('rekeySession', id, keyHash),
    passSession: (id, personId, keyHash, at, endsAt) => call('passSession', id, personId, keyHash, at, endsAt),
    touchSessions: (ids, at) => call('touchSessions', ids, at),
    listSessions: (personId) => call('listSessions', personId),
    endSessions: (ids) => call('endSessions', ids),
    forgetSessions: (at, seenAfter) => call('forgetSessions', at, seenAfter),
  }
}

export function auditCalls(ask: Ask): AuditStore {
  const call = callerOf<SqliteAudit>(ask, 'audit')
  return {
    addAudit: (entry) => call('addAudit', entry),
    listAudit: (mapId, before, limit) => call('listAudit', mapId, before, limit),
    forgetAudit: (before) => call('forgetAudit', before),
  }
}

export function commentCalls(ask: Ask): CommentStore {
  const call = callerOf<SqliteComments>(ask, 'comments')
  return {
    addThread: (thread, first, most) => call('addThread', thread, first, most),
    findThread: (mapId, id) => call('findThread', mapId, id),
    listThreads: (mapId, personId, since) => call('listThreads', mapId, personId, since),
    addComment: (threadId, comment, most) => call('addComment', threadId, comment, most),
    changeComment: (threadId, id, change) => call('changeComment', threadId, id, change),
    eraseComment: (threadId, id) => call('eraseComment', threadId, id),
    eraseAbout: (mapId, recordId) => call('eraseAbout', mapId, recordId),
    resolveThread: (threadId, by) => call('resolveThread', threadId, by),
    readThread: (threadId, personId, upTo) => call('readThread', threadId, personId, upTo),
  }
}

export function reviewCalls(ask: Ask): ReviewStore {
  const call = callerOf<SqliteReviews>(ask, 'reviews')
  return {
    confirm: (confirmation, most) => call('confirm', confirmation, most),
    findConfirmation: (mapId, id) => call('findConfirmation', mapId, id),
    listConfirmations: (mapId) => call('listConfirmations', mapId),
    removeConfirmation: (mapId, id) => call('removeConfirmation', mapId, id),
    findOldAfter: (mapId) => call('findOldAfter', mapId),
    setOldAfter: (mapId, months) => call('setOldAfter', mapId, months),
    addRound: (round, most) => call('addRound', round, most),
    findRound: (mapId, id) => call('findRound', mapId, id),
    listRounds: (mapId) => call('listRounds', mapId),
    changeRound: (id, change) => call('changeRound', id, change),
    openRound: (id, opening) => call('openRound', id, opening),
    listOpenings: (roundId) => call('listOpenings', roundId),
    listAnswers: (roundId) => call('listAnswers', roundId),
    answer: (roundId, answer, given, most) => call('answer', roundId, answer, given, most),
    removeAnswer: (roundId, askId, answerer) => call('removeAnswer', roundId, askId, answerer),
    eraseRemark: (commentId) => call('eraseRemark', commentId),
    eraseConfirmed: (mapId, recordId) => call('eraseConfirmed', mapId, recordId),
  }
}
