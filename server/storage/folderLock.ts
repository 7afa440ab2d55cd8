import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { StartProblem } from '../startProblem.ts'

/** SQLite's result code for "someone else holds the lock". */
const SQLITE_BUSY = 5

/** Long enough for a server that is just ending to let go of its folder. */
const WAIT_MS = 1500

/**
 * Makes the data folder where it is missing and takes it for this process alone. The lock is one of the
 * operating system's on an empty SQLite file, so it goes with the process, however that ends: there is
 * no stale lock to clear away. The database beside it stays readable for backups. Throws a `StartProblem`.
 */
export function lockFolder(dataDir: string): { readonly release: () => void } {
  try {
    mkdirSync(dataDir, { recursive: true })
    const lock = new DatabaseSync(join(dataDir, 'lock'), { timeout: WAIT_MS })
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new StartProblem(
        `The data folder ${dataDir} is in use by another running server: stop that one, or choose another folder with DATA_DIR.`,
      )
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartProblem(
      `The data folder ${dataDir} cannot be written (${reason}): choose another folder with DATA_DIR, or change its permissions.`,
    )
  }
}
