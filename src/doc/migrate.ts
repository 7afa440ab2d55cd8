import * as Y from 'yjs'

import { MIGRATIONS, migrateRecords, SCHEMA_VERSION } from '../model/migrations.ts'
import { ok, refuse } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { writeFlat } from './apply.ts'
import { flatten, metaOf, readStored, recordsOf } from './codec.ts'

/** Origin of migrations: not undoable by anyone. */
export const MIGRATION_ORIGIN = 'migration'

/** The document was written by a newer program than this one; it must not be written to. */
export interface TooNew {
  readonly code: 'tooNew'
  readonly version: number
}

/**
 * The schema version a document is in. A document that names none is of version 1 when it holds records, and
 * of today's when it is empty.
 */
export function docVersion(doc: Y.Doc): number {
  const version = metaOf(doc).get('version')
  if (typeof version === 'number') return version
  return recordsOf(doc).size === 0 ? SCHEMA_VERSION : (MIGRATIONS[0]?.to ?? 2) - 1
}

/**
 * Brings a document to today's version, in place and in one transaction; records keep their Y.Map, so what
 * others write meanwhile stays. Done again it changes nothing. The server does this when it loads a map.
 */
export function migrateDoc(doc: Y.Doc): Result<{ readonly from: number; readonly to: number }, TooNew> {
  const from = docVersion(doc)
  if (from > SCHEMA_VERSION) return refuse({ code: 'tooNew', version: from })
  const isNamed = metaOf(doc).get('version') === SCHEMA_VERSION
  if (!isNamed) {
    doc.transact(() => {
      if (from < SCHEMA_VERSION) migrateAll(doc, from)
      metaOf(doc).set('version', SCHEMA_VERSION)
    }, MIGRATION_ORIGIN)
  }
  return ok({ from, to: SCHEMA_VERSION })
}

function migrateAll(doc: Y.Doc, from: number): void {
  for (const stored of recordsOf(doc).values()) {
    if (!(stored instanceof Y.Map)) continue
    for (const record of migrateRecords([readStored(stored)], from)) writeFlat(stored, flatten(record))
  }
}
