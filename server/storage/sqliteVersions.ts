import * as v from 'valibot'

import { PersonSummary } from '../../src/wire/access.ts'
import { isVersionKind } from '../../src/wire/versions.ts'
import { nullableNumberIn, numberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'
import type { AuthorsChange, NewVersion, StoredContent, StoredVersion, VersionPage } from './versions.ts'

const Authors = v.array(PersonSummary)
/** All but the content, which is large. */
const SUMMARY = 'id, map_id, at, kind, name, note, authors, card_count, hash, from_at'

/** The tables of versions. */
export class SqliteVersions {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  noteAuthor(mapId: string, { id, name, isGuest }: PersonSummary): void {
    const sql = 'INSERT OR REPLACE INTO version_author (map_id, person_id, name, is_guest) VALUES (?, ?, ?, ?)'
    this.#db.run(sql, mapId, id, name, isGuest ? 1 : 0)
  }

  addVersion(version: NewVersion, { schema, data }: StoredContent): StoredVersion | null {
    const { id, mapId, at, kind, name, note, cardCount, hash, fromAt } = version
    return this.#db.transact(() => {
      if (this.#db.get('SELECT 1 FROM map WHERE id = ?', mapId) === undefined) return null
      const noted = this.#db.all('SELECT * FROM version_author WHERE map_id = ? ORDER BY name, person_id', mapId)
      const authors = noted.map(authorIn)
      this.#db.run('DELETE FROM version_author WHERE map_id = ?', mapId)
      this.#db.run(
        `INSERT INTO version (${SUMMARY}, schema, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        mapId,
        at,
        kind,
        name,
        note,
        JSON.stringify(authors),
        cardCount,
        hash,
        fromAt,
        schema,
        data,
      )
      return { ...version, authors }
    })
  }

  listVersions(mapId: string, { before, isNamed, limit }: VersionPage): readonly StoredVersion[] {
    const named = isNamed ? `AND (name <> '' OR kind = 'published')` : ''
    const last = before === null ? Number.MAX_SAFE_INTEGER : this.#seqOf(mapId, before)
    const sql = `SELECT ${SUMMARY} FROM version WHERE map_id = ? AND seq < ? ${named} ORDER BY seq DESC LIMIT ?`
    return this.#db.all(sql, mapId, last, limit).map(versionIn)
  }

  findVersion(mapId: string, id: string): StoredVersion | null {
    const row = this.#db.get(`SELECT ${SUMMARY} FROM version WHERE map_id = ? AND id = ?`, mapId, id)
    return row === undefined ? null : versionIn(row)
  }

  readContent(mapId: string, id: string): StoredContent | null {
    const row = this.#db.get('SELECT schema, data FROM version WHERE map_id = ? AND id = ?', mapId, id)
    if (row === undefined) return null
    const { data } = row
    if (!(data instanceof Uint8Array)) throw new TypeError('A version holds no data')
    return { schema: numberIn(row, 'schema'), data }
  }

  rewriteVersion(
    id: string,
    { hash, cardCount }: Pick<StoredVersion, 'hash' | 'cardCount'>,
    { schema, data }: StoredContent,
  ): void {
    const sql = 'UPDATE version SET hash = ?, card_count = ?, schema = ?, data = ? WHERE id = ?'
    this.#db.run(sql, hash, cardCount, schema, data, id)
  }

  nameVersion(id: string, { kind, name, note }: Pick<StoredVersion, 'kind' | 'name' | 'note'>): void {
    this.#db.run('UPDATE version SET kind = ?, name = ?, note = ? WHERE id = ?', kind, name, note, id)
  }

  countNamed(mapId: string): number {
    const sql = `SELECT count(*) AS count FROM version WHERE map_id = ? AND name <> ''`
    return numberIn(this.#db.get(sql, mapId), 'count')
  }

  dropVersions(ids: readonly string[], authors: readonly AuthorsChange[]): void {
    this.#db.transact(() => {
      for (const id of ids) this.#db.run('DELETE FROM version WHERE id = ?', id)
      for (const change of authors) {
        this.#db.run('UPDATE version SET authors = ? WHERE id = ?', JSON.stringify(change.authors), change.id)
      }
    })
  }

  /** To be called inside a transaction. */
  forgetMap(mapId: string): void {
    this.#db.run('DELETE FROM version WHERE map_id = ?', mapId)
    this.#db.run('DELETE FROM version_author WHERE map_id = ?', mapId)
  }

  /** 0, before which nothing is, where there is no such version. */
  #seqOf(mapId: string, id: string): number {
    const row = this.#db.get('SELECT seq FROM version WHERE map_id = ? AND id = ?', mapId, id)
    return row === undefined ? 0 : numberIn(row, 'seq')
  }
}

function versionIn(row: Row): StoredVersion {
  const kind = textIn(row, 'kind')
  if (!isVersionKind(kind)) throw new TypeError(`"${kind}" is no kind of version`)
  return {
    id: textIn(row, 'id'),
    mapId: textIn(row, 'map_id'),
    at: numberIn(row, 'at'),
    kind,
    name: textIn(row, 'name'),
    note: textIn(row, 'note'),
    authors: v.parse(Authors, JSON.parse(textIn(row, 'authors'))),
    cardCount: numberIn(row, 'card_count'),
    hash: textIn(row, 'hash'),
    fromAt: nullableNumberIn(row, 'from_at'),
  }
}

function authorIn(row: Row): PersonSummary {
  return { id: textIn(row, 'person_id'), name: textIn(row, 'name'), isGuest: numberIn(row, 'is_guest') === 1 }
}
