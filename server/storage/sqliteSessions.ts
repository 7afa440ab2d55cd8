import type { StoredAccess, StoredSession } from './people.ts'
import type { SqliteComments } from './sqliteComments.ts'
import { numberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'
import { grantIn } from './sqliteGrants.ts'
import { PERSON, personIn, roleIn } from './sqlitePeople.ts'
import type { SqlitePeople } from './sqlitePeople.ts'
import type { SqliteReviews } from './sqliteReviews.ts'

/** The table of sessions, and what they may do. */
export class SqliteSessions {
  readonly #db: SqliteDb
  readonly #people: SqlitePeople
  readonly #comments: SqliteComments
  readonly #reviews: SqliteReviews

  constructor(db: SqliteDb, people: SqlitePeople, comments: SqliteComments, reviews: SqliteReviews) {
    this.#db = db
    this.#people = people
    this.#comments = comments
    this.#reviews = reviews
  }

  addSession({ id, keyHash, personId, device, createdAt, lastSeenAt, endsAt }: StoredSession): void {
    this.#db.run(
      `INSERT INTO session (id, key_hash, person_id, device, created_at, last_seen_at, ends_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      id,
      keyHash,
      personId,
      device,
      createdAt,
      lastSeenAt,
      endsAt,
    )
  }

  findAccess(keyHash: string): StoredAccess | null {
    return this.#accessIn(this.#db.get(`${SESSIONS} WHERE session.key_hash = ?`, keyHash))
  }

  findAccesses(sessionIds: readonly string[]): readonly StoredAccess[] {
    return sessionIds.flatMap((id) => this.#accessIn(this.#db.get(`${SESSIONS} WHERE session.id = ?`, id)) ?? [])
  }

  rekeySession(id: string, keyHash: string): void {
    this.#db.run('UPDATE session SET key_hash = ? WHERE id = ?', keyHash, id)
  }

  passSession(id: string, personId: string, keyHash: string, at: number, endsAt: number): boolean {
    return this.#db.transact(() => {
      const before = this.#accessIn(this.#db.get(`${SESSIONS} WHERE session.id = ?`, id))
      if (before === null) return false
      this.#db.run(
        'UPDATE session SET person_id = ?, key_hash = ?, created_at = ?, last_seen_at = ?, ends_at = ? WHERE id = ?',
        personId,
        keyHash,
        at,
        at,
        endsAt,
        id,
      )
      if (before.person.account !== null) return true
      this.#people.passMemberships(before.person.id, personId)
      this.#comments.passComments(before.person.id, personId)
      this.#reviews.passReviews(before.person.id, personId)
      return true
    })
  }

  touchSessions(ids: readonly string[], at: number): void {
    this.#db.transact(() => {
      for (const id of ids) {
        this.#db.run('UPDATE session SET last_seen_at = max(last_seen_at, ?) WHERE id = ?', at, id)
      }
    })
  }

  listSessions(personId: string): readonly StoredSession[] {
    return this.#db
      .all('SELECT * FROM session WHERE person_id = ? ORDER BY last_seen_at DESC, id', personId)
      .map(sessionIn)
  }

  endSessions(ids: readonly string[]): void {
    this.#db.transact(() => {
      for (const id of ids) this.#end(id)
    })
  }

  forgetSessions(at: number, seenAfter: number): void {
    const sql = 'SELECT id FROM session WHERE ends_at <= ? OR last_seen_at <= ?'
    this.endSessions(this.#db.all(sql, at, seenAfter).map((row) => textIn(row, 'id')))
  }

  #end(id: string): void {
    this.#db.run('DELETE FROM session WHERE id = ?', id)
    this.#db.run('DELETE FROM session_grant WHERE session_id = ?', id)
  }

  #accessIn(row: Row | undefined): StoredAccess | null {
    if (row === undefined) return null
    const session = sessionIn(row)
    const grants = this.#db.all(
      `SELECT role_grant.* FROM session_grant JOIN role_grant ON role_grant.id = session_grant.grant_id
       WHERE session_grant.session_id = ? ORDER BY role_grant.created_at, role_grant.id`,
      session.id,
    )
    const memberships = this.#db.all(
      'SELECT map_id, role FROM membership WHERE person_id = ? ORDER BY map_id',
      session.personId,
    )
    return {
      session,
      person: personIn(row),
      grants: grants.map(grantIn),
      memberships: memberships.map((member) => ({ mapId: textIn(member, 'map_id'), role: roleIn(member) })),
    }
  }
}

const SESSIONS = `SELECT session.*, ${PERSON} FROM session JOIN person ON person.id = session.person_id`

function sessionIn(row: Row): StoredSession {
  return {
    id: textIn(row, 'id'),
    keyHash: textIn(row, 'key_hash'),
    personId: textIn(row, 'person_id'),
    device: textIn(row, 'device'),
    createdAt: numberIn(row, 'created_at'),
    lastSeenAt: numberIn(row, 'last_seen_at'),
    endsAt: numberIn(row, 'ends_at'),
  }
}
