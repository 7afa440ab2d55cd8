import * as decoding from 'lib0/decoding'
import { decodeUpdateV2, findIndexSS, getState, Item, Skip, UpdateDecoderV1 } from 'yjs'
import type { Doc, ID } from 'yjs'

/** An update's structs and deletes, not part of any document yet. */
export type DecodedUpdate = ReturnType<typeof decodeUpdateV2>

/**
 * Decodes an update of format 1, the only one taken from clients. Null where the bytes are none; where bytes
 * are left over, for an update of format 2 reads like an empty one followed by something; and where the
 * numbers are not such as Yjs writes: empty structs, astronomic lengths.
 */
export function decodeSound(update: Uint8Array): DecodedUpdate | null {
  const rest: decoding.Decoder[] = []
  class Watched extends UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder)
      rest.push(decoder)
    }
  }
  try {
    const decoded = decodeUpdateV2(update, Watched)
    return isPlausible(decoded) && !rest.some((decoder) => decoding.hasContent(decoder)) ? decoded : null
  } catch (error) {
    // lib0 and Yjs throw errors of many classes on bytes that are no update.
    if (error instanceof Error) return null
    throw error
  }
}

/** No one types this much; numbers beyond it are made to break arithmetic. */
const LARGEST_CLOCK = 2 ** 31

function isPlausible({ structs, ds }: DecodedUpdate): boolean {
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

/**
 * Whether a document holds all of an update already, deletes included. This is what a client that only
 * reads answers when it is asked for what the server lacks: all the deletes it knows.
 */
export function isContained({ structs, ds }: DecodedUpdate, doc: Doc): boolean {
  return (
    structs.every(
      (struct) => struct instanceof Skip || struct.id.clock + struct.length <= getState(doc.store, struct.id.client),
    ) &&
    [...ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => isRangeDeleted(doc, client, clock, clock + len)),
    )
  )
}

function isRangeDeleted(doc: Doc, client: number, start: number, end: number): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || end > getState(doc.store, client)) return false
  for (let at = findIndexSS(structs, start); at < structs.length; at += 1) {
    const struct = structs[at]
    if (struct === undefined || struct.id.clock >= end) return true
    if (!struct.deleted) return false
  }
  return true
}
