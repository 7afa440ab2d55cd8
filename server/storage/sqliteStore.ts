import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SQLOutputValue, StatementSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'

import { StartProblem } from '../startProblem.ts'
import { STORAGE_STEPS } from './steps/steps.ts'
import { StorageError } from './storage.ts'
import type { MapDescription, NewUpdate, Shelf, StoredMap, StoredRoom, StoredUpdate } from './storage.ts'

export interface SqliteOptions {
  readonly dataDir: string
  /** Largest size of the database in pages of 4,096 bytes; for tests of a full disk. */
  readonly maxPages?: number
}

type Row = Record<string, SQLOutputValue>

const ON_SHELF: { readonly [S in Shelf]: string } = {
  open: 'deleted_at IS NULL AND archived_at IS NULL',
  archive: 'deleted_at IS NULL AND archived_at IS NOT NULL',
  bin: 'deleted_at IS NOT NULL',
}

/** SQLite's result code for a disk (or page limit) that is full. */
const SQLITE_FULL = 13

/** The store on SQLite, synchronous: it lives in a thread of its own, see `sqliteWorker.ts`. One writer per data folder. */
export class SqliteStore {
  readonly #db: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()

  /** Opens or creates the database. Throws a `StartProblem` where that cannot be. */
  constructor(options: SqliteOptions) {
    const path = join(options.dataDir, 'trellis.sqlite')
    this.#db = new DatabaseSync(path, { timeout: 5000 })
    // FULL: a commit returns when the write-ahead log is on disk, so that what was acknowledged outlives a power cut.
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864')
    if (options.maxPages !== undefined) this.#db.exec(`PRAGMA max_page_count = ${options.maxPages}`)
    this.#takeSteps(path)
  }

  #takeSteps(path: string): void {
    const taken = numberIn(this.#db.prepare('PRAGMA user_version').get(), 'user_version')
    if (taken > STORAGE_STEPS.length) {
      throw new StartProblem(
        `The database ${path} was written by a newer version of this program (format ${taken}, this program knows ${STORAGE_STEPS.length}): update the program, or choose another folder with DATA_DIR.`,
      )
    }
    STORAGE_STEPS.slice(taken).forEach((step, at) => {
      this.#transact(() => {
        this.#db.exec(step)
        this.#db.exec(`PRAGMA user_version = ${taken + at + 1}`)
      })
    })
  }

  load(room: string): StoredRoom | null {
    const found = this.#get('SELECT head FROM room WHERE name = ?', room)
    if (found === undefined) return null
    const head = numberIn(found, 'head')
    const kept = this.#get('SELECT seq, data, crc FROM snapshot WHERE room = ?', room)
    const snapshot = kept === undefined ? null : this.#checkUpdate(room, 'snapshot', kept)
    let next = (snapshot?.seq ?? 0) + 1
    const tail: StoredUpdate[] = []
    for (const row of this.#all(
      'SELECT seq, data, crc FROM log WHERE room = ? AND seq >= ? ORDER BY seq',
      room,
      next,
    )) {
      const update = this.#checkUpdate(room, 'log', row)
      if (update.seq !== next) throw this.#quarantine(room, 'log', next, 'missing')
      tail.push(update)
      next += 1
    }
    if (next !== head + 1) throw this.#quarantine(room, 'log', next, 'missing')
    return { head, snapshot, tail }
  }

  append(batch: readonly NewUpdate[]): readonly number[] {
    return this.#transact(() =>
      batch.map(({ room, update }) => {
        const found = this.#get('UPDATE room SET head = head + 1 WHERE name = ? RETURNING head', room)
        if (found === undefined) throw new StorageError('unknownRoom', `There is no room ${room}`)
        const seq = numberIn(found, 'head')
        this.#run('INSERT INTO log (room, seq, data, crc) VALUES (?, ?, ?, ?)', room, seq, update, crc32(update))
        return seq
      }),
    )
  }

  compact(room: string, seq: number, snapshot: Uint8Array): void {
    this.#transact(() => {
      // Never beyond what the log holds, never behind the kept snapshot.
      if (this.#get('SELECT 1 FROM room WHERE name = ? AND head >= ?', room, seq) === undefined) return
      const { changes } = this.#run(
        `INSERT INTO snapshot (room, seq, data, crc) VALUES (?, ?, ?, ?)
         ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, data = excluded.data, crc = excluded.crc
         WHERE excluded.seq > snapshot.seq`,
        room,
        seq,
        snapshot,
        crc32(snapshot),
      )
      if (changes > 0) this.#run('DELETE FROM log WHERE room = ? AND seq <= ?', room, seq)
    })
  }

  heads(rooms: readonly string[]): ReadonlyMap<string, number> {
    const heads = new Map<string, number>()
    for (const room of rooms) {
      const found = this.#get('SELECT head FROM room WHERE name = ?', room)
      if (found !== undefined) heads.set(room, numberIn(found, 'head'))
    }
    return heads
  }

  createMap(map: StoredMap, room: string, snapshot: Uint8Array): void {
    this.#transact(() => {
      if (this.findMap(map.id) !== null) throw new StorageError('exists', `There is a map ${map.id} already`)
      this.#run(
        `INSERT INTO map (id, title, card_count, created_at, changed_at, archived_at, deleted_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        map.id,
        map.title,
        map.cardCount,
        map.createdAt,
        map.changedAt,
        map.archivedAt,
        map.deletedAt,
      )
      this.#run('INSERT INTO room (name, head) VALUES (?, 1)', room)
      this.#run('INSERT INTO snapshot (room, seq, data, crc) VALUES (?, 1, ?, ?)', room, snapshot, crc32(snapshot))
    })
  }

  listMaps(shelf: Shelf): readonly StoredMap[] {
    return this.#all(`SELECT * FROM map WHERE ${ON_SHELF[shelf]} ORDER BY changed_at DESC, id`).map(mapIn)
  }

  findMap(id: string): StoredMap | null {
    const row = this.#get('SELECT * FROM map WHERE id = ?', id)
    return row === undefined ? null : mapIn(row)
  }

  countMaps(): number {
    return numberIn(this.#get('SELECT count(*) AS count FROM map'), 'count')
  }

  describeMaps(descriptions: readonly MapDescription[]): void {
    const sql = 'UPDATE map SET title = ?, card_count = ?, changed_at = ? WHERE id = ?'
    this.#transact(() => {
      for (const { id, title, cardCount, changedAt } of descriptions) this.#run(sql, title, cardCount, changedAt, id)
    })
  }

  binMap(id: string, deletedAt: number | null): boolean {
    return this.#run('UPDATE map SET deleted_at = ? WHERE id = ?', deletedAt, id).changes > 0
  }

  archiveMap(id: string, archivedAt: number | null): boolean {
    return this.#run('UPDATE map SET archived_at = ? WHERE id = ?', archivedAt, id).changes > 0
  }

  removeMap(id: string, room: string): boolean {
    return this.#transact(() => {
      if (this.#run('DELETE FROM map WHERE id = ? AND deleted_at IS NOT NULL', id).changes === 0) return false
      this.#run('DELETE FROM room WHERE name = ?', room)
      for (const table of ['log', 'snapshot', 'quarantine']) this.#run(`DELETE FROM ${table} WHERE room = ?`, room)
      return true
    })
  }

  probe(): void {
    this.#run('INSERT OR REPLACE INTO probe (id, written_at) VALUES (1, ?)', Date.now())
  }

  close(): void {
    this.#db.close()
  }

  #checkUpdate(room: string, part: 'snapshot' | 'log', row: Row): StoredUpdate {
    const seq = numberIn(row, 'seq')
    const { data } = row
    if (!(data instanceof Uint8Array) || crc32(data) !== numberIn(row, 'crc')) {
      throw this.#quarantine(room, part, seq, 'checksum')
    }
    return { seq, data }
  }

  /** Notes what is damaged, for whoever mends it, and gives the error to throw. The damaged row itself stays. */
  #quarantine(room: string, part: 'snapshot' | 'log', seq: number, reason: 'checksum' | 'missing'): StorageError {
    const values = [room, part, seq, reason, Date.now()]
    this.#run(
      'INSERT OR IGNORE INTO quarantine (room, part, seq, reason, noticed_at) VALUES (?, ?, ?, ?, ?)',
      ...values,
    )
    return new StorageError('corrupt', `Room ${room} is damaged: ${part} ${seq} (${reason})`)
  }

  #transact<T>(act: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const result = act()
      this.#db.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const statement = this.#db.prepare(sql)
    this.#prepared.set(sql, statement)
    return statement
  }

  #run(
    sql: string,
    ...values: readonly (string | number | null | Uint8Array)[]
  ): { readonly changes: number | bigint } {
    return this.#prepare(sql).run(...values)
  }

  #get(sql: string, ...values: readonly (string | number)[]): Row | undefined {
    return this.#prepare(sql).get(...values)
  }

  #all(sql: string, ...values: readonly (string | number)[]): readonly Row[] {
    return this.#prepare(sql).all(...values)
  }
}

/** What a failure inside SQLite means to the rest of the server. */
export function storageErrorFrom(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const message = error instanceof Error ? error.message : String(error)
  const isFull = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL
  return new StorageError(isFull ? 'full' : 'failed', message)
}

function mapIn(row: Row): StoredMap {
  return {
    id: textIn(row, 'id'),
    title: textIn(row, 'title'),
    cardCount: numberIn(row, 'card_count'),
    createdAt: numberIn(row, 'created_at'),
    changedAt: numberIn(row, 'changed_at'),
    archivedAt: row['archived_at'] === null ? null : numberIn(row, 'archived_at'),
    deletedAt: row['deleted_at'] === null ? null : numberIn(row, 'deleted_at'),
  }
}

function numberIn(row: Row | undefined, column: string): number {
  const value = row?.[column]
  if (typeof value !== 'number') throw new TypeError(`Column ${column} holds no number`)
  return value
}

function textIn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`Column ${column} holds no text`)
  return value
}
