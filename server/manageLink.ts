// `npm run manage-link`: prints a link by which one more person manages the server, also while it runs.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { makeManageKey, managePath } from './access/firstStart.ts'
import { readConfig } from './config.ts'
import { StartProblem } from './startProblem.ts'
import { SqliteDb, numberIn } from './storage/sqliteDb.ts'
import { SqliteGrants } from './storage/sqliteGrants.ts'
import { STORAGE_STEPS } from './storage/steps/steps.ts'

try {
  const { dataDir, publicUrl, port } = readConfig(process.env)
  const key = await writeKey(dataDir)
  process.stdout.write(
    `Open ${publicUrl ?? `http://localhost:${port}`}${managePath(key)}\nThis link works once, within a day.\n`,
  )
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** Writes a fresh manage link into the database of a data folder; gives its key. Throws a `StartProblem`. */
async function writeKey(dataDir: string): Promise<string> {
  const path = join(dataDir, 'trellis.sqlite')
  if (!existsSync(path)) throw new StartProblem(`There is no database in ${dataDir}: start the server first.`)
  const db = new SqliteDb(path)
  try {
    const steps = numberIn(db.get('PRAGMA user_version'), 'user_version')
    if (steps !== STORAGE_STEPS.length) {
      throw new StartProblem(`The database ${path} belongs to another version of this program: start the server first.`)
    }
    const grants = new SqliteGrants(db)
    return await makeManageKey({ addGrant: async (grant) => grants.addGrant(grant) }, 'command')
  } finally {
    db.close()
  }
}
