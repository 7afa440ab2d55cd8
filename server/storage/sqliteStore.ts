import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import { StartProblem } from '../startProblem.ts'
import { SqliteDb, numberIn } from './sqliteDb.ts'
import type { Row } from './sqliteDb.ts'
import { SqliteAudit } from './sqliteAudit.ts'
import { SqliteComments } from './sqliteComments.ts'
import { SqliteErasures } from './sqliteErasures.ts'
import { SqliteGrants } from './sqliteGrants.ts'
import { SqliteMaps } from './sqliteMaps.ts'
import { SqlitePeople } from './sqlitePeople.ts'
import { SqlitePublications } from './sqlitePublications.ts'
import { SqliteReviews } from './sqliteReviews.ts'
import { SqliteSessions } from './sqliteSessions.ts'
import { SqliteVersions } from './sqliteVersions.ts'
import { STORAGE_STEPS } from './steps/steps.ts'
import { StorageError } from './storage.ts'
import type {
  MapDescription,
  NewUpdate,
  Placing,
  Shelf,
  StoredCollection,
  StoredMap,
  StoredRoom,
  StoredUpdate,
  Tab,
} from './storage.ts'

export interface SqliteOptions {
  readonly dataDir: string
  /** Largest size of the database in pages of 4,096 bytes; for tests of a full disk. */
  readonly maxPages?: number
}

/** The store on SQLite, synchronous: it lives in a thread of its own, see `sqliteWorker.ts`. One writer per data folder. */
export class SqliteStore {
  readonly people: SqlitePeople
  readonly grants: SqliteGrants
  readonly sessions: SqliteSessions
  readonly audit: SqliteAudit
  readonly comments: SqliteComments
  readonly reviews: SqliteReviews
  readonly versions: SqliteVersions
  readonly publications: SqlitePublications
  readonly erasures: SqliteErasures
  readonly #db: SqliteDb
  readonly #maps: SqliteMaps

  /** Opens or creates the database. Throws a `StartProblem` where that cannot be. */
  constructor(options: SqliteOptions) {
    const path = join(options.dataDir, 'trellis.sqlite')
    this.#db = new SqliteDb(path)
    this.#maps = new SqliteMaps(this.#db)
    this.people = new SqlitePeople(this.#db)
    this.grants = new SqliteGrants(this.#db)
    this.comments = new SqliteComments(this.#db)
    this.reviews = new SqliteReviews(this.#db)
    this.sessions = new SqliteSessions(this.#db, this.people, this.comments, this.reviews)
    this.audit = new SqliteAudit(this.#db)
    this.versions = new SqliteVersions(this.#db)
    this.publications = new SqlitePublications(this.#db)
    this.erasures = new SqliteErasures(this.#db)
    // FULL: a commit returns when the write-ahead log is on disk, so that what was acknowledged outlives a power cut.
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864')
    // What is deleted is overwritten where that costs no write more; `erasures.wipe` sees to the rest.
    this.#db.exec('PRAGMA secure_delete = FAST')
    if (options.maxPages !== undefined) this.#db.exec(`PRAGMA max_page_count = ${options.maxPages}`)
    this.#takeSteps(path)
  }

  #takeSteps(path: string): void {
    const taken = numberIn(this.#db.get('PRAGMA user_version'), 'user_version')
    if (taken > STORAGE_STEPS.length) {
      throw new StartProblem(
        `The database ${path} was written by a newer version of this program (format ${taken}, this program knows ${STORAGE_STEPS.length}): update the program, or choose another folder with DATA_DIR.`,
      )
    }
    STORAGE_STEPS.slice(taken).forEach((step, at) => {
      this.#db.transact(() => {
        this.#db.exec(step)
        this.#db.exec(`PRAGMA user_version = ${taken + at + 1}`)
      })
    })
  }

  load(room: string): StoredRoom | null {
    const found = this.#db.get('SELECT head FROM room WHERE name = ?', room)
    if (found === undefined) return null
    const head = numberIn(found, 'head')
    const kept = this.#db.get('SELECT seq, data, crc FROM snapshot WHERE room = ?', room)
    const snapshot = kept === undefined ? null : this.#checkUpdate(room, 'snapshot', kept)
    let next = (snapshot?.seq ?? 0) + 1
    const tail: StoredUpdate[] = []
    for (const row of this.#db.all(
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
    return this.#db.transact(() =>
      batch.map(({ room, update }) => {
        const found = this.#db.get('UPDATE room SET head = head + 1 WHERE name = ? RETURNING head', room)
        if (found === undefined) throw new StorageError('unknownRoom', `There is no room ${room}`)
        const seq = numberIn(found, 'head')
        this.#db.run('INSERT INTO log (room, seq, data, crc) VALUES (?, ?, ?, ?)', room, seq, update, crc32(update))
        return seq
      }),
    )
  }

  compact(room: string, seq: number, snapshot: Uint8Array): void {
    this.#db.transact(() => {
      // Never beyond what the log holds, never behind the kept snapshot.
      if (this.#db.get('SELECT 1 FROM room WHERE name = ? AND head >= ?', room, seq) === undefined) return
      const { changes } = this.#db.run(
        `INSERT INTO snapshot (room, seq, data, crc) VALUES (?, ?, ?, ?)
         ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, data = excluded.data, crc = excluded.crc
         WHERE excluded.seq > snapshot.seq`,
        room,
        seq,
        snapshot,
        crc32(snapshot),
      )
      if (changes > 0) this.#db.run('DELETE FROM log WHERE room = ? AND seq <= ?', room, seq)
    })
  }

  heads(rooms: readonly string[]): ReadonlyMap<string, number> {
    const heads = new Map<string, number>()
    for (const room of rooms) {
      const found = this.#db.get('SELECT head FROM room WHERE name = ?', room)
      if (found !== undefined) heads.set(room, numberIn(found, 'head'))
    }
    return heads
  }

  createMap(map: StoredMap, room: string, snapshot: Uint8Array): void {
    this.#db.transact(() => {
      this.#maps.create(map)
      this.#addRoom(room, snapshot)
    })
  }

  createRoom(mapId: string, room: string, snapshot: Uint8Array): void {
    this.#db.transact(() => {
      const isThere = this.#db.get('SELECT 1 FROM room WHERE name = ?', room) !== undefined
      if (!isThere && this.#maps.find(mapId) !== null) this.#addRoom(room, snapshot)
    })
  }

  removeMap(id: string, rooms: readonly string[]): boolean {
    return this.#db.transact(() => {
      if (this.#db.run('DELETE FROM map WHERE id = ? AND deleted_at IS NOT NULL', id).changes === 0) return false
      for (const room of rooms) {
        this.#db.run('DELETE FROM room WHERE name = ?', room)
        for (const table of ['log', 'snapshot', 'quarantine']) this.#db.run(`DELETE FROM ${table} WHERE room = ?`, room)
      }
      this.people.forgetMap(id)
      this.comments.forgetMap(id)
      this.reviews.forgetMap(id)
      this.versions.forgetMap(id)
      this.publications.forgetMap(id)
      return true
    })
  }

  listMaps(shelf: Shelf): readonly StoredMap[] {
    return this.#maps.list(shelf)
  }

  findMap(id: string): StoredMap | null {
    return this.#maps.find(id)
  }

  countMaps(): number {
    return this.#maps.count()
  }

  describeMaps(descriptions: readonly MapDescription[]): void {
    this.#maps.describe(descriptions)
  }

  binMap(id: string, deletedAt: number | null): boolean {
    return this.#maps.bin(id, deletedAt)
  }

  archiveMap(id: string, archivedAt: number | null): boolean {
    return this.#maps.archive(id, archivedAt)
  }

  createCollection(collection: StoredCollection, mapIds: readonly string[]): boolean {
    return this.#maps.createCollection(collection, mapIds)
  }

  listCollections(): readonly StoredCollection[] {
    return this.#maps.listCollections()
  }

  findCollection(id: string): StoredCollection | null {
    return this.#maps.findCollection(id)
  }

  countCollections(): number {
    return this.#maps.countCollections()
  }

  renameCollection(id: string, title: string, changedAt: number): boolean {
    return this.#maps.renameCollection(id, title, changedAt)
  }

  removeCollection(id: string, removedAt: number | null): boolean {
    return this.#maps.removeCollection(id, removedAt)
  }

  forgetRemovedCollections(): void {
    this.#maps.forgetRemovedCollections()
  }

  listTabs(collectionId: string | null): readonly StoredMap[] {
    return this.#maps.listTabs(collectionId)
  }

  placeMap(id: string, tab: Tab, changedAt: number): Placing {
    return this.#maps.place(id, tab, changedAt)
  }

  probe(): void {
    this.#db.run('INSERT OR REPLACE INTO probe (id, written_at) VALUES (1, ?)', Date.now())
  }

  close(): void {
    this.#db.close()
  }

  #addRoom(room: string, snapshot: Uint8Array): void {
    this.#db.run('INSERT INTO room (name, head) VALUES (?, 1)', room)
    this.#db.run('INSERT INTO snapshot (room, seq, data, crc) VALUES (?, 1, ?, ?)', room, snapshot, crc32(snapshot))
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
    this.#db.run(
      'INSERT OR IGNORE INTO quarantine (room, part, seq, reason, noticed_at) VALUES (?, ?, ?, ?, ?)',
      ...values,
    )
    return new StorageError('corrupt', `Room ${room} is damaged: ${part} ${seq} (${reason})`)
  }
}
