import type { StoredErasure } from './erasures.ts'
import { numberIn, textIn } from './sqliteDb.ts'
import type { SqliteDb } from './sqliteDb.ts'

/** The table of what was erased for good, and the wiping of its bytes. */
export class SqliteErasures {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  listErasures(): readonly StoredErasure[] {
    const rows = this.#db.all('SELECT id, tombstone FROM erasure ORDER BY id')
    return rows.map((row) => ({ id: textIn(row, 'id'), tombstone: textIn(row, 'tombstone') }))
  }

  addErasure({ id, tombstone }: StoredErasure): void {
    this.#db.run('INSERT OR IGNORE INTO erasure (id, tombstone) VALUES (?, ?)', id, tombstone)
  }

  /**
   * Writes all pages anew: cells that moved between pages leave copies behind that no `secure_delete` finds. Then
   * the write-ahead log, which holds the old pages, is emptied into the database.
   */
  wipe(): boolean {
    this.#db.exec('VACUUM')
    return numberIn(this.#db.get('PRAGMA wal_checkpoint(TRUNCATE)'), 'busy') === 0
  }
}
