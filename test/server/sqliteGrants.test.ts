import { expect, it } from 'vitest'

import { SqliteDb } from '../../server/storage/sqliteDb.ts'
import { SqliteGrants } from '../../server/storage/sqliteGrants.ts'

it('says so when a change of a link cannot be kept', () => {
  const db = new SqliteDb(':memory:')
  // Looked at only when all is to be kept, as is a full disk.
  db.exec(`CREATE TABLE role_grant (id TEXT PRIMARY KEY, key_hash TEXT, map_id TEXT, role TEXT, label TEXT,
      created_at INTEGER, created_by TEXT, redeem_by INTEGER, expires_at INTEGER, use_limit INTEGER,
      use_count INTEGER, last_used_at INTEGER, revoked_at INTEGER);
    CREATE TABLE broken (grant_id TEXT REFERENCES role_grant (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER break AFTER UPDATE ON role_grant BEGIN INSERT INTO broken VALUES ('none'); END`)
  const grants = new SqliteGrants(db)
  const times = { createdAt: 1, redeemBy: null, expiresAt: null, lastUsedAt: null, revokedAt: null }
  const said = { id: 'g1', keyHash: 'k', mapId: 'map1', role: 'edit', label: 'A', createdBy: null } as const
  grants.addGrant({ ...said, ...times, useLimit: null, useCount: 0 })
  expect(() => grants.revokeGrant('g1', 5)).toThrow('FOREIGN KEY')
  expect(() => grants.changeGrant('g1', { label: 'B' })).toThrow('FOREIGN KEY')
  expect(grants.findGrant('g1')).toMatchObject({ label: 'A', revokedAt: null })
  db.close()
})
