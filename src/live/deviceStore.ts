/**
 * What this device keeps of maps, with consent: one database of the browser. A promise resolves only when the
 * browser has written, and rejects with a `DOMException` where it refuses (private window, full disk).
 */
import type { Role } from '../model/role.ts'

/** A map kept on this device. Times in ISO 8601. */
export interface KeptMap {
  readonly mapId: string
  readonly title: string
  /** What I might do in it when the server last said so. */
  readonly role: Role
  /** The schema version its document is in. */
  readonly version: number
  /** When this device last had all that the server has. */
  readonly syncedAt: string
  /** The session ended: it is not opened before the server lets me in again. */
  readonly isLocked: boolean
}

/** `server`: known there, as far as this device knows; `mine`: edits of mine that may not have arrived. */
export type KeptSort = 'server' | 'mine'

export interface KeptUpdate {
  readonly sort: KeptSort
  readonly update: Uint8Array
}

export interface StoredUpdate extends KeptUpdate {
  readonly key: number
}

/** Why edits of mine are not sent: a role that fell, access that ended, a map that is gone, edits the server refused, another schema. */
export type AsideReason = 'role' | 'access' | 'gone' | 'refused' | 'version'

/** Edits of mine that will not be sent, and what they were made on; Yjs updates. */
export interface KeptAside {
  readonly id: string
  readonly mapId: string
  readonly title: string
  readonly at: string
  readonly reason: AsideReason
  readonly server: Uint8Array
  readonly mine: Uint8Array
}

export interface DeviceStore {
  readonly listMaps: () => Promise<readonly KeptMap[]>
  readonly findMap: (mapId: string) => Promise<KeptMap | null>
  readonly putMap: (map: KeptMap) => Promise<void>
  /** In the order in which they were written. */
  readonly readUpdates: (mapId: string) => Promise<readonly StoredUpdate[]>
  /** Adds updates and takes others away, all or nothing. Gives the keys of those added. */
  readonly writeUpdates: (
    mapId: string,
    added: readonly KeptUpdate[],
    removedKeys: readonly number[],
  ) => Promise<readonly number[]>
  readonly removeMap: (mapId: string) => Promise<void>
  readonly listAside: () => Promise<readonly KeptAside[]>
  /** Puts edits aside and takes the updates they were away from the map, all or nothing. */
  readonly putAside: (aside: KeptAside, removedKeys: readonly number[]) => Promise<void>
  readonly removeAside: (id: string) => Promise<void>
  readonly close: () => void
}

export const DEVICE_DATABASE = 'trellis.device'
const STORES = ['maps', 'updates', 'aside'] as const
type StoreName = (typeof STORES)[number]

/** Opens, or makes, the database. */
export async function openDeviceStore(): Promise<DeviceStore> {
  const db = await openDatabase()
  // Another tab clears the device: it must not wait for this one.
  db.addEventListener('versionchange', () => db.close())
  const run = <T>(names: readonly StoreName[], mode: IDBTransactionMode, work: (tx: IDBTransaction) => () => T) =>
    finish(db.transaction([...names], mode, { durability: 'strict' }), work)
  const readAll = <T>(name: StoreName, range?: IDBKeyRange): Promise<readonly T[]> =>
    run([name], 'readonly', (tx) => {
      const asked: IDBRequest<T[]> = tx.objectStore(name).getAll(range)
      return () => asked.result
    })
  return {
    listMaps: () => readAll<KeptMap>('maps'),
    findMap: (mapId) =>
      run(['maps'], 'readonly', (tx) => {
        const asked: IDBRequest<KeptMap | undefined> = tx.objectStore('maps').get(mapId)
        return () => asked.result ?? null
      }),
    putMap: (map) =>
      run(['maps'], 'readwrite', (tx) => {
        tx.objectStore('maps').put(map)
        return () => undefined
      }),
    readUpdates: (mapId) =>
      run(['updates'], 'readonly', (tx) => {
        const asked: IDBRequest<StoredUpdate[]> = tx.objectStore('updates').index('mapId').getAll(mapId)
        return () => asked.result
      }),
    writeUpdates: (mapId, added, removedKeys) =>
      run(['updates'], 'readwrite', (tx) => {
        const updates = tx.objectStore('updates')
        const keys = added.map(({ sort, update }) => updates.add({ mapId, sort, update }))
        for (const key of removedKeys) updates.delete(key)
        return () => keys.map(({ result }) => Number(result))
      }),
    removeMap: (mapId) =>
      run(['maps', 'updates'], 'readwrite', (tx) => {
        tx.objectStore('maps').delete(mapId)
        removeUpdates(tx, mapId)
        return () => undefined
      }),
    listAside: () => readAll<KeptAside>('aside'),
    putAside: (aside, removedKeys) =>
      run(['aside', 'updates'], 'readwrite', (tx) => {
        tx.objectStore('aside').put(aside)
        for (const key of removedKeys) tx.objectStore('updates').delete(key)
        return () => undefined
      }),
    removeAside: (id) =>
      run(['aside'], 'readwrite', (tx) => {
        tx.objectStore('aside').delete(id)
        return () => undefined
      }),
    close: () => db.close(),
  }
}

/** Removes the database with all there is in it. */
export async function removeDeviceStore(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(DEVICE_DATABASE)
    asked.addEventListener('success', () => resolve())
    asked.addEventListener('error', () => reject(asked.error ?? new DOMException('not removed')))
  })
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Some private windows have none at all.
    if (typeof indexedDB === 'undefined') throw new DOMException('no database', 'InvalidStateError')
    const asked = indexedDB.open(DEVICE_DATABASE, 1)
    asked.addEventListener('upgradeneeded', () => {
      asked.result.createObjectStore('maps', { keyPath: 'mapId' })
      asked.result.createObjectStore('updates', { keyPath: 'key', autoIncrement: true }).createIndex('mapId', 'mapId')
      asked.result.createObjectStore('aside', { keyPath: 'id' })
    })
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error ?? new DOMException('not opened')))
  })
}

/** Waits until a transaction is written, then reads its outcome. */
function finish<T>(tx: IDBTransaction, work: (tx: IDBTransaction) => () => T): Promise<T> {
  const outcome = work(tx)
  return new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve(outcome()))
    tx.addEventListener('abort', () => reject(tx.error ?? new DOMException('not written', 'AbortError')))
  })
}

function removeUpdates(tx: IDBTransaction, mapId: string): void {
  const walk = tx.objectStore('updates').index('mapId').openKeyCursor(mapId)
  walk.addEventListener('success', () => {
    const cursor = walk.result
    if (cursor === null) return
    tx.objectStore('updates').delete(cursor.primaryKey)
    cursor.continue()
  })
}
