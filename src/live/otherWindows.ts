/** Windows of this browser on the same map tell each other what is done in them while the server is out of reach. */
import * as Y from 'yjs'

import { SCHEMA_VERSION } from '../model/migrations.ts'
import { SAVED_ORIGIN } from './connect.ts'
import type { Connection } from './connect.ts'

/** Origin of what came from another window and may not be on the server: as unsaved here as it is there. */
export const WINDOW_ORIGIN = 'window'

interface Told {
  /** Changes; null in the question that a window comes with. */
  readonly update: Uint8Array | null
  /** What the one who tells has, to be told what it lacks; null where it asks for nothing. */
  readonly vector: Uint8Array | null
  /** Whether the server has all of the changes. */
  readonly isSaved: boolean
}

/**
 * Evens a document out with those of the other windows that do the same now, and keeps it so. Gives the way to stop.
 * Windows whose programs keep maps in another form do not hear each other.
 */
export function tellOtherWindows(
  mapId: string,
  { doc, isRemote, hasUnsaved }: Pick<Connection, 'doc' | 'isRemote' | 'hasUnsaved'>,
): () => void {
  const channel = new BroadcastChannel(`trellis.map.${SCHEMA_VERSION}.${mapId}`)
  const tell = (told: Told): void => channel.postMessage(told)

  channel.addEventListener('message', ({ data }) => {
    if (!isTold(data)) return
    const { update, vector, isSaved } = data
    if (update !== null) Y.applyUpdate(doc, update, isSaved ? SAVED_ORIGIN : WINDOW_ORIGIN)
    if (vector === null) return
    const lacking = Y.encodeStateAsUpdate(doc, vector)
    // Who comes with a question is asked in turn, and nobody twice.
    tell({ update: lacking, vector: update === null ? Y.encodeStateVector(doc) : null, isSaved: !hasUnsaved() })
  })
  const handleUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== WINDOW_ORIGIN && origin !== SAVED_ORIGIN) tell({ update, vector: null, isSaved: isRemote(origin) })
  }
  doc.on('update', handleUpdate)
  tell({ update: null, vector: Y.encodeStateVector(doc), isSaved: true })
  return () => {
    doc.off('update', handleUpdate)
    channel.close()
  }
}

/** Another version of the program may say other things here. */
function isTold(data: unknown): data is Told {
  if (typeof data !== 'object' || data === null) return false
  const { update, vector } = Object.fromEntries(Object.entries(data))
  return isBytes(update) && isBytes(vector)
}

function isBytes(input: unknown): boolean {
  return input === null || input instanceof Uint8Array
}
