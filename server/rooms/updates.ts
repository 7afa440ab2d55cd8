import * as decoding from 'lib0/decoding'
import { decodeUpdateV2, getState, Item, Skip, UpdateDecoderV1 } from 'yjs'
import type { Doc, ID } from 'yjs'

/** An update's structs and deletes, not part of any document yet. */
export type DecodedUpdate = ReturnType<typeof decodeUpdateV2>

/**
 * Decodes an update of format 1, the only one taken from clients. Throws where the bytes are none, and
 * where bytes are left over: an update of format 2 reads like an empty one followed by something.
 */
export function decodeWhole(update: Uint8Array): DecodedUpdate {
  const rest: decoding.Decoder[] = []
  class Watched extends UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder)
      rest.push(decoder)
    }
  }
  const decoded = decodeUpdateV2(update, Watched)
  if (rest.some((decoder) => decoding.hasContent(decoder))) throw new Error('bytes are left over')
  return decoded
}

/** No one types this much; numbers beyond it are made to break arithmetic. */
const LARGEST_CLOCK = 2 ** 31

/** Whether the numbers in an update are such as Yjs writes them: no empty structs, no astronomic lengths. */
export function isPlausible({ structs, ds }: DecodedUpdate): boolean {
  return (
    structs.every(({ id, length }) => length > 0 && id.clock + length <= LARGEST_CLOCK) &&
    [...ds.clients.values()].every((ranges) => ranges.every(({ clock, len }) => clock + len <= LARGEST_CLOCK))
  )
}

/**
 * Whether everything an update builds on is in the document or in the update itself. Costs what the
 * update costs and changes nothing, so that an incomplete update is refused before it is let in. Updates
 * that go in a circle pass here; the document then reports them as pending.
 */
export function isComplete({ structs, ds }: DecodedUpdate, doc: Doc): boolean {
  const ends = new Map<number, number>()
  const endOf = (client: number): number => ends.get(client) ?? getState(doc.store, client)
  for (const struct of structs) {
    if (struct instanceof Skip) continue
    // Structs of a client come in order; a gap before one means that some are missing.
    const { id, length } = struct
    if (id.clock > endOf(id.client)) return false
    ends.set(id.client, Math.max(endOf(id.client), id.clock + length))
  }
  const has = (id: ID | null): boolean => id === null || id.clock < endOf(id.client)
  for (const struct of structs) {
    if (!(struct instanceof Item)) continue
    const { origin, rightOrigin, parent } = struct
    if (!has(origin) || !has(rightOrigin)) return false
    if (parent !== null && typeof parent === 'object' && 'clock' in parent && !has(parent)) return false
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) if (clock + len > endOf(client)) return false
  }
  return true
}
