import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { StartProblem } from '../startProblem.ts'
import { SqliteDb, numberIn } from '../storage/sqliteDb.ts'
import { SqliteGrants } from '../storage/sqliteGrants.ts'
import { STORAGE_STEPS } from '../storage/steps/steps.ts'
import { makeManageKey } from './firstStart.ts'

/**
 * Writes a fresh manage link into the database of a data folder, beside the server that may be running; gives its key.
 * Throws a `StartProblem` where there is no such database. `label` tells where the link came from.
 */
export async function writeManageKey(dataDir: string, label: string): Promise<string> {
  const path = join(dataDir, 'trellis.sqlite')
  if (!existsSync(path)) throw new StartProblem(`There is no database in ${dataDir}: start the server first.`)
  const db = new SqliteDb(path)
  try {
    const steps = numberIn(db.get('PRAGMA user_version'), 'user_version')
    if (steps !== STORAGE_STEPS.length) {
      throw new StartProblem(`The database ${path} belongs to another version of this program: start the server first.`)
    }
    const grants = new SqliteGrants(db)
    return await makeManageKey({ addGrant: async (grant) => grants.addGrant(grant) }, label)
  } finally {
    db.close()
  }
}
