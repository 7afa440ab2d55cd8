import { DatabaseSync } from 'node:sqlite'
import type { SQLOutputValue, StatementSync } from 'node:sqlite'

import { StorageError } from './storage.ts'

export type Row = Record<string, SQLOutputValue>

/** SQLite's result code for a disk (or page limit) that is full. */
const SQLITE_FULL = 13

/** One SQLite database, synchronous, with its statements prepared once. */
export class SqliteDb {
  readonly #db: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()

  constructor(path: string) {
    this.#db = new DatabaseSync(path, { timeout: 5000 })
  }

  /** Runs statements that give nothing and take no values. */
  exec(sql: string): void {
    this.#db.exec(sql)
  }

  /** All that `act` does is kept, or nothing of it. */
  transact<T>(act: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const result = act()
      this.#db.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  run(sql: string, ...values: readonly (string | number | null | Uint8Array)[]): { readonly changes: number | bigint } {
    return this.#prepare(sql).run(...values)
  }

  get(sql: string, ...values: readonly (string | number | null)[]): Row | undefined {
    return this.#prepare(sql).get(...values)
  }

  all(sql: string, ...values: readonly (string | number | null)[]): readonly Row[] {
    return this.#prepare(sql).all(...values)
  }

  close(): void {
    this.#db.close()
  }

  #prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const statement = this.#db.prepare(sql)
    this.#prepared.set(sql, statement)
    return statement
  }
}

/** What a failure inside SQLite means to the rest of the server. */
export function storageErrorFrom(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const message = error instanceof Error ? error.message : String(error)
  const isFull = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL
  return new StorageError(isFull ? 'full' : 'failed', message)
}

export function numberIn(row: Row | undefined, column: string): number {
  const value = row?.[column]
  if (typeof value !== 'number') throw new TypeError(`Column ${column} holds no number`)
  return value
}

export function textIn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`Column ${column} holds no text`)
  return value
}

export function nullableNumberIn(row: Row, column: string): number | null {
  return row[column] === null ? null : numberIn(row, column)
}

export function nullableTextIn(row: Row, column: string): string | null {
  return row[column] === null ? null : textIn(row, column)
}
