import { isInstanceRole, isRole } from '../../src/model/role.ts'
import type { GrantChange, StoredGrant } from './people.ts'
import { nullableNumberIn, nullableTextIn, numberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'

/** The table of role links. */
export class SqliteGrants {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  addGrant(grant: StoredGrant): void {
    this.#db.run(
      `INSERT INTO role_grant (id, key_hash, map_id, role, label, created_at, created_by, redeem_by, expires_at,
         use_limit, use_count, last_used_at, revoked_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      grant.id,
      grant.keyHash,
      grant.mapId,
      grant.role,
      grant.label,
      grant.createdAt,
      grant.createdBy,
      grant.redeemBy,
      grant.expiresAt,
      grant.useLimit,
      grant.useCount,
      grant.lastUsedAt,
      grant.revokedAt,
    )
  }

  findGrant(id: string): StoredGrant | null {
    const row = this.#db.get('SELECT * FROM role_grant WHERE id = ?', id)
    return row === undefined ? null : grantIn(row)
  }

  findGrantByKey(keyHash: string): StoredGrant | null {
    const row = this.#db.get('SELECT * FROM role_grant WHERE key_hash = ?', keyHash)
    return row === undefined ? null : grantIn(row)
  }

  listGrants(mapId: string | null): readonly StoredGrant[] {
    return this.#db
      .all('SELECT * FROM role_grant WHERE map_id IS ? ORDER BY created_at DESC, id', mapId)
      .map((row) => grantIn(row))
  }

  changeGrant(id: string, { role, label, expiresAt, useLimit }: GrantChange): StoredGrant | null {
    // Null is a wish of its own for the last two, so that each says by a flag whether it is wished at all.
    const row = this.#change(
      `UPDATE role_grant SET role = coalesce(?, role), label = coalesce(?, label),
         expires_at = iif(?, ?, expires_at), use_limit = iif(?, ?, use_limit)
       WHERE id = ? AND revoked_at IS NULL RETURNING *`,
      role ?? null,
      label ?? null,
      expiresAt === undefined ? 0 : 1,
      expiresAt ?? null,
      useLimit === undefined ? 0 : 1,
      useLimit ?? null,
      id,
    )
    return row === undefined ? null : grantIn(row)
  }

  revokeGrant(id: string, at: number): StoredGrant | null {
    const row = this.#change(
      'UPDATE role_grant SET revoked_at = coalesce(revoked_at, ?) WHERE id = ? RETURNING *',
      at,
      id,
    )
    return row === undefined ? null : grantIn(row)
  }

  takeGrant(id: string, sessionId: string, at: number): boolean {
    return this.#db.transact(() => {
      const { changes } = this.#db.run(
        `UPDATE role_grant SET use_count = use_count + 1, last_used_at = ?1
         WHERE id = ?2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?1)
           AND (redeem_by IS NULL OR redeem_by > ?1) AND (use_limit IS NULL OR use_count < use_limit)`,
        at,
        id,
      )
      if (changes === 0) return false
      this.#db.run('INSERT OR IGNORE INTO session_grant (session_id, grant_id) VALUES (?, ?)', sessionId, id)
      return true
    })
  }

  forgetUnused(label: string): void {
    this.#db.run('DELETE FROM role_grant WHERE created_by IS NULL AND use_count = 0 AND label = ?', label)
  }

  hasManager(at: number, seenAfter: number): boolean {
    const found = this.#db.get(
      `SELECT 1 FROM role_grant
       JOIN session_grant ON session_grant.grant_id = role_grant.id
       JOIN session ON session.id = session_grant.session_id
       WHERE role_grant.map_id IS NULL AND role_grant.role = 'manage' AND role_grant.revoked_at IS NULL
         AND (role_grant.expires_at IS NULL OR role_grant.expires_at > ?1)
         AND session.ends_at > ?1 AND session.last_seen_at > ?2 LIMIT 1`,
      at,
      seenAfter,
    )
    return found !== undefined
  }

  /** By itself, a statement that gives its row has not been kept yet, and nobody learns when it cannot be. */
  #change(sql: string, ...values: readonly (string | number | null)[]): Row | undefined {
    return this.#db.transact(() => this.#db.get(sql, ...values))
  }
}

export function grantIn(row: Row): StoredGrant {
  const role = textIn(row, 'role')
  if (!isRole(role) && !isInstanceRole(role)) throw new TypeError(`"${role}" is no role`)
  return {
    id: textIn(row, 'id'),
    keyHash: textIn(row, 'key_hash'),
    mapId: nullableTextIn(row, 'map_id'),
    role,
    label: textIn(row, 'label'),
    createdAt: numberIn(row, 'created_at'),
    createdBy: nullableTextIn(row, 'created_by'),
    redeemBy: nullableNumberIn(row, 'redeem_by'),
    expiresAt: nullableNumberIn(row, 'expires_at'),
    useLimit: nullableNumberIn(row, 'use_limit'),
    useCount: numberIn(row, 'use_count'),
    lastUsedAt: nullableNumberIn(row, 'last_used_at'),
    revokedAt: nullableNumberIn(row, 'revoked_at'),
  }
}
