import { isAuditAct } from '../../src/wire/access.ts'
import type { StoredAudit } from './people.ts'
import { nullableTextIn, numberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'

/** The table of the audit: rows are added, read and, when they are old, forgotten; never changed. */
export class SqliteAudit {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  addAudit({ at, act, person, mapId, label, detail, address }: Omit<StoredAudit, 'id'>): void {
    this.#db.run(
      'INSERT INTO audit (at, act, person, map_id, label, detail, address) VALUES (?, ?, ?, ?, ?, ?, ?)',
      at,
      act,
      person,
      mapId,
      label,
      detail,
      address,
    )
  }

  listAudit(mapId: string | null, before: number | null, limit: number): readonly StoredAudit[] {
    const last = before ?? Number.MAX_SAFE_INTEGER
    const rows =
      mapId === null
        ? this.#db.all('SELECT * FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?', last, limit)
        : this.#db.all('SELECT * FROM audit WHERE map_id = ? AND id < ? ORDER BY id DESC LIMIT ?', mapId, last, limit)
    return rows.map(auditIn)
  }

  forgetAudit(before: number): void {
    this.#db.run('DELETE FROM audit WHERE at < ?', before)
  }
}

function auditIn(row: Row): StoredAudit {
  const act = textIn(row, 'act')
  if (!isAuditAct(act)) throw new TypeError(`"${act}" is no act of the audit`)
  return {
    id: numberIn(row, 'id'),
    at: numberIn(row, 'at'),
    act,
    person: textIn(row, 'person'),
    mapId: nullableTextIn(row, 'map_id'),
    label: textIn(row, 'label'),
    detail: textIn(row, 'detail'),
    address: textIn(row, 'address'),
  }
}
