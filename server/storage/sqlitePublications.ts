import { isWorkStatus } from '../../src/wire/publications.ts'
import type { WorkStatus } from '../../src/wire/publications.ts'
import { nullableNumberIn, numberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'
import type { StoredPublication } from './versions.ts'

/** How far maps are, and the table of what is public. */
export class SqlitePublications {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  findStatus(mapId: string): WorkStatus | null {
    const row = this.#db.get('SELECT status FROM map WHERE id = ?', mapId)
    if (row === undefined) return null
    const status = textIn(row, 'status')
    if (!isWorkStatus(status)) throw new TypeError(`"${status}" is no status of a map`)
    return status
  }

  setStatus(mapId: string, status: WorkStatus): void {
    this.#db.run('UPDATE map SET status = ? WHERE id = ?', status, mapId)
  }

  findPublication(mapId: string): StoredPublication | null {
    const row = this.#db.get('SELECT * FROM publication WHERE map_id = ?', mapId)
    return row === undefined ? null : publicationIn(row)
  }

  findPublished(publicId: string): StoredPublication | null {
    const row = this.#db.get(
      `SELECT publication.* FROM publication JOIN map ON map.id = publication.map_id
       WHERE public_id = ? AND ended_at IS NULL AND map.deleted_at IS NULL`,
      publicId,
    )
    return row === undefined ? null : publicationIn(row)
  }

  publish({ publicId, mapId, versionId, at, by }: Omit<StoredPublication, 'endedAt'>): void {
    this.#db.transact(() => {
      this.#db.run(
        `INSERT INTO publication (map_id, public_id, version_id, at, by_name, ended_at) VALUES (?, ?, ?, ?, ?, NULL)
         ON CONFLICT (map_id) DO UPDATE SET
           version_id = excluded.version_id, at = excluded.at, by_name = excluded.by_name, ended_at = NULL`,
        mapId,
        publicId,
        versionId,
        at,
        by,
      )
      this.setStatus(mapId, 'published')
    })
  }

  unpublish(mapId: string, endedAt: number, status: WorkStatus): void {
    this.#db.transact(() => {
      this.#db.run('UPDATE publication SET ended_at = ? WHERE map_id = ?', endedAt, mapId)
      this.setStatus(mapId, status)
    })
  }

  /** To be called inside a transaction. */
  forgetMap(mapId: string): void {
    this.#db.run('DELETE FROM publication WHERE map_id = ?', mapId)
  }
}

function publicationIn(row: Row): StoredPublication {
  return {
    publicId: textIn(row, 'public_id'),
    mapId: textIn(row, 'map_id'),
    versionId: textIn(row, 'version_id'),
    at: numberIn(row, 'at'),
    by: textIn(row, 'by_name'),
    endedAt: nullableNumberIn(row, 'ended_at'),
  }
}
