import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { StartProblem } from '../startProblem.ts'
import { lineOf, readLine } from './tombstone.ts'
import type { Tombstone } from './tombstone.ts'

/** Its name in the data folder, beside the database. */
export const ERASED_LOG = 'erased.log'

/**
 * The file of tombstones. It stands beside the database and not in it, so that a restored database of an older day
 * meets the tombstones of today.
 */
export class TombstoneLog {
  readonly #dataDir: string
  readonly #tombstones: Tombstone[]
  /** Bytes of the file that hold whole lines. */
  #size: number
  #last: Promise<unknown> = Promise.resolve()

  private constructor(dataDir: string, tombstones: Tombstone[], size: number) {
    this.#dataDir = dataDir
    this.#tombstones = tombstones
    this.#size = size
  }

  /** Reads the file of a data folder; rejects with a `StartProblem` where a line of it cannot be read. */
  static async open(dataDir: string): Promise<TombstoneLog> {
    const text = await readText(join(dataDir, ERASED_LOG))
    // What stands after the last line end was being written when the power went, and nobody was told it is there.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    const lines = whole.split('\n').slice(0, -1)
    const tombstones = lines.flatMap((line, at) => {
      if (line.trim() === '') return []
      const tombstone = readLine(line)
      if (tombstone !== null) return [tombstone]
      throw new StartProblem(
        `Line ${at + 1} of ${join(dataDir, ERASED_LOG)} cannot be read: bring the file back from a backup, for what it names must not come back.`,
      )
    })
    return new TombstoneLog(dataDir, tombstones, Buffer.byteLength(whole))
  }

  get tombstones(): readonly Tombstone[] {
    return this.#tombstones
  }

  /** Adds a tombstone; resolves when it is on disk. */
  append(tombstone: Tombstone): Promise<void> {
    const appended = this.#last.then(() => this.#write(tombstone))
    this.#last = appended.catch(() => undefined)
    return appended
  }

  async #write(tombstone: Tombstone): Promise<void> {
    await mkdir(this.#dataDir, { recursive: true })
    const file = await open(join(this.#dataDir, ERASED_LOG), this.#size === 0 ? 'w' : 'r+')
    try {
      const bytes = Buffer.from(`${lineOf(tombstone)}\n`)
      await file.truncate(this.#size)
      await file.write(bytes, 0, bytes.length, this.#size)
      await file.sync()
      this.#size += bytes.length
      this.#tombstones.push(tombstone)
    } finally {
      await file.close()
    }
    await syncFolder(this.#dataDir)
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw new StartProblem(`${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`)
  }
}

/** A new file is there after a power cut when its folder is on disk too. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
