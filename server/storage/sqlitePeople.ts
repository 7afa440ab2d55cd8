import { isInstanceRole, isRole, strongestRole } from '../../src/model/role.ts'
import type { Role } from '../../src/model/role.ts'
import type { StoredAccount, StoredPerson, Visitor } from './people.ts'
import { grantIn } from './sqliteGrants.ts'
import { nullableNumberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'

/** The tables of people and of what they are in maps. */
export class SqlitePeople {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  addPerson({ id, name, account, createdAt }: StoredPerson): void {
    this.#db.run(
      'INSERT INTO person (id, name, issuer, subject, server_role, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      name,
      account?.issuer ?? null,
      account?.subject ?? null,
      account?.role ?? null,
      createdAt,
    )
  }

  findPeople(ids: readonly string[]): readonly StoredPerson[] {
    return ids.flatMap((id) => {
      const row = this.#db.get(`SELECT ${PERSON} FROM person WHERE id = ?`, id)
      return row === undefined ? [] : [personIn(row)]
    })
  }

  keepAccount(person: StoredPerson & { readonly account: StoredAccount }): StoredPerson {
    const { name, account } = person
    return this.#db.transact(() => {
      const known = this.findAccount(account.issuer, account.subject)
      if (known === null) this.addPerson(person)
      else this.#db.run('UPDATE person SET name = ?, server_role = ? WHERE id = ?', name, account.role, known.id)
      return known === null ? person : { ...known, name, account }
    })
  }

  findAccount(issuer: string, subject: string): StoredPerson | null {
    const row = this.#db.get(`SELECT ${PERSON} FROM person WHERE issuer = ? AND subject = ?`, issuer, subject)
    return row === undefined ? null : personIn(row)
  }

  renamePerson(id: string, name: string): void {
    this.#db.run('UPDATE person SET name = ? WHERE id = ?', name, id)
  }

  setMembership(mapId: string, personId: string, role: Role): void {
    this.#db.run('INSERT OR REPLACE INTO membership (map_id, person_id, role) VALUES (?, ?, ?)', mapId, personId, role)
  }

  listVisitors(mapId: string): readonly Visitor[] {
    const byGrant = this.#db.all(
      `SELECT role_grant.*, ${PERSON}, max(session.last_seen_at) AS seen_at FROM role_grant
       JOIN session_grant ON session_grant.grant_id = role_grant.id
       JOIN session ON session.id = session_grant.session_id
       JOIN person ON person.id = session.person_id
       WHERE role_grant.map_id = ? GROUP BY role_grant.id, person.id`,
      mapId,
    )
    const byMembership = this.#db.all(
      `SELECT membership.role, ${PERSON},
         (SELECT max(last_seen_at) FROM session WHERE session.person_id = person.id) AS seen_at
       FROM membership JOIN person ON person.id = membership.person_id WHERE membership.map_id = ?`,
      mapId,
    )
    return [...byGrant.map((row) => visitorIn(row, true)), ...byMembership.map((row) => visitorIn(row, false))]
  }

  dropFromMap(mapId: string, personId: string): void {
    this.#db.transact(() => {
      this.#db.run('DELETE FROM membership WHERE map_id = ? AND person_id = ?', mapId, personId)
      this.#db.run(
        `DELETE FROM session_grant
         WHERE session_id IN (SELECT id FROM session WHERE person_id = ?)
           AND grant_id IN (SELECT id FROM role_grant WHERE map_id = ?)`,
        personId,
        mapId,
      )
    })
  }

  /** Gives what a guest is in maps to an account, which keeps what is more. To be called inside a transaction. */
  passMemberships(guestId: string, personId: string): void {
    const rows = this.#db.all('SELECT map_id, role FROM membership WHERE person_id IN (?, ?)', guestId, personId)
    for (const mapId of new Set(rows.map((row) => textIn(row, 'map_id')))) {
      const role = strongestRole(rows.filter((row) => row['map_id'] === mapId).map(roleIn))
      if (role !== null) this.setMembership(mapId, personId, role)
    }
    this.#db.run('DELETE FROM membership WHERE person_id = ?', guestId)
  }

  /** What was granted in a map that is removed. To be called inside a transaction. */
  forgetMap(mapId: string): void {
    this.#db.run('DELETE FROM membership WHERE map_id = ?', mapId)
    this.#db.run('DELETE FROM session_grant WHERE grant_id IN (SELECT id FROM role_grant WHERE map_id = ?)', mapId)
    this.#db.run('DELETE FROM role_grant WHERE map_id = ?', mapId)
  }
}

/** A person's columns, named so that those of other tables may stand beside them. */
export const PERSON = `person.id AS person_id, person.name AS person_name, person.issuer, person.subject,
  person.server_role, person.created_at AS person_created_at`

export function personIn(row: Row): StoredPerson {
  return {
    id: textIn(row, 'person_id'),
    name: textIn(row, 'person_name'),
    account: accountIn(row),
    createdAt: nullableNumberIn(row, 'person_created_at') ?? 0,
  }
}

function accountIn(row: Row): StoredAccount | null {
  if (row['issuer'] === null) return null
  const role = textIn(row, 'server_role')
  if (!isInstanceRole(role)) throw new TypeError(`"${role}" is no role on the server`)
  return { issuer: textIn(row, 'issuer'), subject: textIn(row, 'subject'), role }
}

export function roleIn(row: Row): Role {
  const role = textIn(row, 'role')
  if (!isRole(role)) throw new TypeError(`"${role}" is no role in a map`)
  return role
}

function visitorIn(row: Row, isByGrant: boolean): Visitor {
  return {
    person: personIn(row),
    role: roleIn(row),
    grant: isByGrant ? grantIn(row) : null,
    lastSeenAt: nullableNumberIn(row, 'seen_at'),
  }
}
