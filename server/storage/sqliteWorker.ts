// The store's thread: an fsync that takes long holds up nobody's socket.
import { parentPort, workerData } from 'node:worker_threads'

import { StartProblem } from '../startProblem.ts'
import { lockFolder } from './folderLock.ts'
import type { StoreCall } from './sqliteCalls.ts'
import type { SqliteOptions } from './sqliteStore.ts'
import { storageErrorFrom } from './sqliteDb.ts'
import { SqliteStore } from './sqliteStore.ts'

const port = parentPort
if (port === null) throw new Error('sqliteWorker.ts runs as a thread only')
start(workerData)

function start(options: SqliteOptions): void {
  try {
    const lock = lockFolder(options.dataDir)
    const store = openStore(options)
    port?.on('message', (call: StoreCall) => {
      answer(store, call)
      if (call.part === 'rooms' && call.method === 'close') {
        lock.release()
        port?.close()
      }
    })
    port?.postMessage({ type: 'ready' })
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    port?.postMessage({ type: 'cannotStart', message: error.message })
    port?.close()
  }
}

function openStore(options: SqliteOptions): SqliteStore {
  try {
    return new SqliteStore(options)
  } catch (error) {
    if (error instanceof StartProblem) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartProblem(`The database in ${options.dataDir} cannot be opened (${reason}).`)
  }
}

function answer(store: SqliteStore, { id, part, method, args }: StoreCall): void {
  try {
    const target = part === 'rooms' ? store : store[part]
    const act: unknown = Reflect.get(target, method)
    if (typeof act !== 'function') throw new TypeError(`The store cannot ${part}.${method}`)
    const value: unknown = Reflect.apply(act, target, args)
    port?.postMessage({ type: 'value', id, value })
  } catch (error) {
    const { code, message } = storageErrorFrom(error)
    port?.postMessage({ type: 'error', id, code, message })
  }
}
