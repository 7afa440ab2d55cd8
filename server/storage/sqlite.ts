import { Worker } from 'node:worker_threads'

import { StartProblem } from '../startProblem.ts'
import {
  auditCalls,
  callerOf,
  commentCalls,
  grantCalls,
  peopleCalls,
  reviewCalls,
  sessionCalls,
} from './sqliteCalls.ts'
import type { Ask, StoreAnswer, StoreCaller } from './sqliteCalls.ts'
import { erasureCalls } from './sqliteErasureCalls.ts'
import type { SqliteOptions } from './sqliteStore.ts'
import { publicationCalls, versionCalls } from './sqliteVersionCalls.ts'
import { StorageError } from './storage.ts'
import type { Storage } from './storage.ts'

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: StorageError) => void
}

/**
 * Opens the SQLite store in its own thread and takes the data folder for this process. Rejects with a
 * `StartProblem`. Should the thread die later, every call rejects and `onDeath` is told once.
 */
export async function openSqlite(options: SqliteOptions, onDeath: (reason: string) => void): Promise<Storage> {
  const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: options })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let isClosed = false

  await new Promise<void>((resolve, reject) => {
    const refuseStart = (reason: string): void => reject(new StartProblem(`The store cannot start (${reason}).`))
    worker.on('error', (error) => refuseStart(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => refuseStart(`exit code ${code}`))
    worker.on('message', (answer: StoreAnswer) => {
      if (answer.type === 'ready') resolve()
      else if (answer.type === 'cannotStart') reject(new StartProblem(answer.message))
      else settle(answer)
    })
  })
  worker.on('error', (error) => die(error instanceof Error ? error.message : String(error)))
  worker.on('exit', (code) => die(`exit code ${code}`))

  function settle(answer: Exclude<StoreAnswer, { readonly type: 'ready' | 'cannotStart' }>): void {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.type === 'value') asked?.resolve(answer.value)
    else asked?.reject(new StorageError(answer.code, answer.message))
  }

  function die(reason: string): void {
    if (isClosed) return
    isClosed = true
    for (const { reject } of waiting.values()) reject(new StorageError('failed', `The store's thread ended: ${reason}`))
    waiting.clear()
    onDeath(reason)
  }

  const ask: Ask = (part, method, args) =>
    new Promise((resolve, reject) => {
      if (isClosed) {
        reject(new StorageError('failed', 'The store is closed'))
        return
      }
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, part, method, args })
    })
  const call: StoreCaller = callerOf(ask, 'rooms')

  return {
    people: peopleCalls(ask),
    grants: grantCalls(ask),
    sessions: sessionCalls(ask),
    audit: auditCalls(ask),
    comments: commentCalls(ask),
    reviews: reviewCalls(ask),
    versions: versionCalls(ask),
    publications: publicationCalls(ask),
    erasures: erasureCalls(ask),
    load: (room) => call('load', room),
    append: (batch) => call('append', batch),
    compact: (room, seq, snapshot) => call('compact', room, seq, snapshot),
    heads: (rooms) => call('heads', rooms),
    createMap: (map, room, snapshot) => call('createMap', map, room, snapshot),
    listMaps: (shelf) => call('listMaps', shelf),
    findMap: (id) => call('findMap', id),
    countMaps: () => call('countMaps'),
    describeMaps: (descriptions) => call('describeMaps', descriptions),
    binMap: (id, deletedAt) => call('binMap', id, deletedAt),
    archiveMap: (id, archivedAt) => call('archiveMap', id, archivedAt),
    removeMap: (id, rooms) => call('removeMap', id, rooms),
    createRoom: (mapId, room, snapshot) => call('createRoom', mapId, room, snapshot),
    createCollection: (collection, mapIds) => call('createCollection', collection, mapIds),
    listCollections: () => call('listCollections'),
    findCollection: (id) => call('findCollection', id),
    countCollections: () => call('countCollections'),
    renameCollection: (id, title, changedAt) => call('renameCollection', id, title, changedAt),
    removeCollection: (id, removedAt) => call('removeCollection', id, removedAt),
    forgetRemovedCollections: () => call('forgetRemovedCollections'),
    listTabs: (collectionId) => call('listTabs', collectionId),
    placeMap: (id, tab, changedAt) => call('placeMap', id, tab, changedAt),
    probe: () => call('probe'),
    close: async () => {
      if (isClosed) return
      const closed = call('close')
      isClosed = true
      await closed
    },
  }
}
