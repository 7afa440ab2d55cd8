import type { Doc } from 'yjs'

import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { repairDoc } from '../../src/doc/repair.ts'
import { withHanging } from './hanging.ts'

/**
 * Takes records, and what hangs on them, out of a document and mends what mentioned them. Gives the ids of all that
 * is to be erased with them. The document must collect its garbage: what it encodes to afterwards holds none of it.
 */
export function removeErased(doc: Doc, ids: ReadonlySet<string>): ReadonlySet<string> {
  const records = recordsOf(doc)
  if (![...ids].some((id) => records.has(id))) return ids
  const gone = withHanging(readAll(doc).records, ids)
  doc.transact(() => {
    for (const id of gone) records.delete(id)
    repairDoc(doc)
  })
  return gone
}
