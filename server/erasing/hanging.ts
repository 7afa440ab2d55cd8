import type { MapRecord } from '../../src/model/kinds.ts'

/**
 * Ids of what goes with records that are erased: those themselves, links from and to them, and the notes and
 * supports that hang on what goes and have no place of their own.
 */
export function withHanging(records: readonly MapRecord[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const gone = new Set(ids)
  let size = 0
  while (gone.size > size) {
    size = gone.size
    for (const record of records) if (hangsOn(record, gone)) gone.add(record.id)
  }
  return gone
}

function hangsOn(record: MapRecord, gone: ReadonlySet<string>): boolean {
  switch (record.kind) {
    case 'link':
      return gone.has(record.from) || gone.has(record.to)
    case 'support':
      return record.place === null && record.attachedTo !== null && gone.has(record.attachedTo)
    case 'note':
      return record.place === null && record.target?.on === 'record' && gone.has(record.target.recordId)
    default:
      return false
  }
}
