// Copies the database of a data folder into one file, also while the server runs.
// node scripts/backup.ts --data ./data --to ./backup.sqlite
import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'

/** More pages than a database has. */
const ALL_PAGES = 2 ** 30

/**
 * Copies the database as it is at one moment, and what says what was erased for good: `backup.sqlite` and
 * `backup.erased.log`. Rejects where there is none, or where the file is there already.
 */
export async function backUp(dataDir: string, target: string): Promise<void> {
  const source = join(dataDir, 'trellis.sqlite')
  if (!existsSync(source)) throw new Error(`There is no database in ${dataDir}.`)
  if (existsSync(target)) throw new Error(`${target} exists already; a backup overwrites nothing.`)
  const db = new DatabaseSync(source, { readOnly: true })
  try {
    // In one step: between two, an edit would make it begin anew, and on a busy server it would never end.
    await backup(db, target, { rate: ALL_PAGES })
  } finally {
    db.close()
  }
  const erased = join(dataDir, 'erased.log')
  if (existsSync(erased)) await copyFile(erased, `${target.replace(/\.sqlite$/, '')}.erased.log`)
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string', default: './data' }, to: { type: 'string', default: '' } },
    })
    if (values.to === '') throw new Error('Name the file to write: --to backup.sqlite')
    await backUp(resolve(values.data), resolve(values.to))
    console.log(`Copied ${resolve(values.data)} to ${resolve(values.to)}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
