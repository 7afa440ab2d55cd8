import type { SqliteDb, Row } from './sqliteDb.ts'
import { numberIn, textIn } from './sqliteDb.ts'
import type { MapDescription, Placing, Shelf, StoredCollection, StoredMap, Tab } from './storage.ts'
import { StorageError } from './storage.ts'
import { keysInOrder, keysToPlace } from './tabOrder.ts'

const ON_SHELF: { readonly [S in Shelf]: string } = {
  open: 'map.deleted_at IS NULL AND map.archived_at IS NULL',
  archive: 'map.deleted_at IS NULL AND map.archived_at IS NOT NULL',
  bin: 'map.deleted_at IS NOT NULL',
}

/** Maps with the collection in use they lie in: one that was removed is none. */
const MAPS = `SELECT map.*, collection.id AS in_collection FROM map
  LEFT JOIN collection ON collection.id = map.collection_id AND collection.removed_at IS NULL`

/** The tables of maps and collections: what the home page is drawn from. */
export class SqliteMaps {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  /** To be called inside a transaction. */
  create(map: StoredMap): void {
    if (this.find(map.id) !== null) throw new StorageError('exists', `There is a map ${map.id} already`)
    this.#db.run(
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
    if (map.collectionId === null) return
    const placing = this.#place(map.id, { collectionId: map.collectionId, before: null }, map.changedAt)
    if (placing !== 'placed') throw new StorageError('noCollection', `There is no collection ${map.collectionId}`)
  }

  list(shelf: Shelf): readonly StoredMap[] {
    return this.#db.all(`${MAPS} WHERE ${ON_SHELF[shelf]} ORDER BY map.changed_at DESC, map.id`).map(mapIn)
  }

  find(id: string): StoredMap | null {
    const row = this.#db.get(`${MAPS} WHERE map.id = ?`, id)
    return row === undefined ? null : mapIn(row)
  }

  count(): number {
    return numberIn(this.#db.get('SELECT count(*) AS count FROM map'), 'count')
  }

  describe(descriptions: readonly MapDescription[]): void {
    const sql = 'UPDATE map SET title = ?, card_count = ?, changed_at = ? WHERE id = ?'
    this.#db.transact(() => {
      for (const { id, title, cardCount, changedAt } of descriptions) this.#db.run(sql, title, cardCount, changedAt, id)
    })
  }

  bin(id: string, deletedAt: number | null): boolean {
    return this.#db.run('UPDATE map SET deleted_at = ? WHERE id = ?', deletedAt, id).changes > 0
  }

  archive(id: string, archivedAt: number | null): boolean {
    return this.#db.run('UPDATE map SET archived_at = ? WHERE id = ?', archivedAt, id).changes > 0
  }

  createCollection({ id, title, createdAt, changedAt }: StoredCollection, mapIds: readonly string[]): boolean {
    return this.#db.transact(() => {
      if (mapIds.some((mapId) => this.find(mapId) === null)) return false
      for (const mapId of mapIds) this.#noteChange(this.find(mapId)?.collectionId ?? null, changedAt)
      this.#db.run(
        'INSERT INTO collection (id, title, created_at, changed_at) VALUES (?, ?, ?, ?)',
        id,
        title,
        createdAt,
        changedAt,
      )
      for (const key of keysInOrder(mapIds)) this.#write(key.id, id, key.order)
      return true
    })
  }

  listCollections(): readonly StoredCollection[] {
    return this.#db
      .all('SELECT * FROM collection WHERE removed_at IS NULL ORDER BY changed_at DESC, id')
      .map(collectionIn)
  }

  findCollection(id: string): StoredCollection | null {
    const row = this.#db.get('SELECT * FROM collection WHERE id = ? AND removed_at IS NULL', id)
    return row === undefined ? null : collectionIn(row)
  }

  countCollections(): number {
    return numberIn(this.#db.get('SELECT count(*) AS count FROM collection'), 'count')
  }

  renameCollection(id: string, title: string, changedAt: number): boolean {
    const sql = 'UPDATE collection SET title = ?, changed_at = ? WHERE id = ? AND removed_at IS NULL'
    return this.#db.run(sql, title, changedAt, id).changes > 0
  }

  removeCollection(id: string, removedAt: number | null): boolean {
    return this.#db.run('UPDATE collection SET removed_at = ? WHERE id = ?', removedAt, id).changes > 0
  }

  forgetRemovedCollections(): void {
    this.#db.transact(() => {
      this.#db.run(
        `UPDATE map SET collection_id = NULL, collection_order = NULL
         WHERE collection_id IN (SELECT id FROM collection WHERE removed_at IS NOT NULL)`,
      )
      this.#db.run('DELETE FROM collection WHERE removed_at IS NOT NULL')
    })
  }

  listTabs(collectionId: string | null): readonly StoredMap[] {
    const which = collectionId === null ? 'collection.id IS NOT NULL' : 'collection.id = ?'
    const sql = `${MAPS} WHERE ${which} ORDER BY collection.id, map.collection_order, map.id`
    return (collectionId === null ? this.#db.all(sql) : this.#db.all(sql, collectionId)).map(mapIn)
  }

  place(id: string, tab: Tab, changedAt: number): Placing {
    return this.#db.transact(() => this.#place(id, tab, changedAt))
  }

  #place(id: string, { collectionId, before }: Tab, changedAt: number): Placing {
    const map = this.find(id)
    if (map === null) return 'noMap'
    if (collectionId === null) {
      this.#write(id, null, null)
    } else {
      if (this.findCollection(collectionId) === null) return 'noCollection'
      const rows = this.#db.all('SELECT id, collection_order FROM map WHERE collection_id = ?', collectionId)
      const tabs = rows.map((row) => ({ id: textIn(row, 'id'), order: textIn(row, 'collection_order') }))
      const keys = keysToPlace(tabs, id, before)
      if (keys === null) return 'noNeighbor'
      for (const key of keys) this.#write(key.id, collectionId, key.order)
    }
    for (const changed of new Set([map.collectionId, collectionId])) this.#noteChange(changed, changedAt)
    return 'placed'
  }

  #write(id: string, collectionId: string | null, order: string | null): void {
    this.#db.run('UPDATE map SET collection_id = ?, collection_order = ? WHERE id = ?', collectionId, order, id)
  }

  #noteChange(collectionId: string | null, changedAt: number): void {
    this.#db.run('UPDATE collection SET changed_at = ? WHERE id = ?', changedAt, collectionId)
  }
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
    collectionId: row['in_collection'] === null ? null : textIn(row, 'in_collection'),
  }
}

function collectionIn(row: Row): StoredCollection {
  return {
    id: textIn(row, 'id'),
    title: textIn(row, 'title'),
    createdAt: numberIn(row, 'created_at'),
    changedAt: numberIn(row, 'changed_at'),
  }
}
