import { Awareness } from 'y-protocols/awareness'

import { createDoc } from '../doc/codec.ts'
import type { MapRecord } from '../model/kinds.ts'
import type { Connection, ConnectionEvents } from './connect.ts'

/** A document of these records that is connected to nothing: for a state of a map that no longer changes. */
export function holdStill(records: readonly MapRecord[], { onSynced }: ConnectionEvents): Connection {
  const doc = createDoc(records)
  const awareness = new Awareness(doc)
  let isOver = false
  const end = (): void => {
    isOver = true
    awareness.destroy()
    doc.destroy()
  }
  // Whoever asked has the connection first.
  queueMicrotask(() => {
    if (!isOver) onSynced()
  })
  return {
    doc,
    awareness,
    isRemote: () => false,
    getSave: () => ({ state: 'saved' }),
    hasUnsaved: () => false,
    destroy: end,
    begin: () => {},
    resume: () => {},
    keepAside: () => {},
    leave: end,
  }
}
