import { encodeStateAsUpdate } from 'yjs'
import type { Doc } from 'yjs'

import { ok } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { loadRoom } from '../rooms/load.ts'
import type { LoadProblem } from '../rooms/load.ts'
import type { Storage } from '../storage/storage.ts'

/** Takes records out of a room nobody has open, and writes the whole of it anew. Gives its document. */
export async function eraseFromRoom(
  storage: Storage,
  room: string,
  ids: ReadonlySet<string>,
): Promise<Result<Doc, LoadProblem>> {
  const loaded = await loadRoom(storage, room, ids)
  if (!loaded.ok) return loaded
  const { doc, seq } = loaded.value
  await storage.compact(room, seq, encodeStateAsUpdate(doc))
  return ok(doc)
}
