import * as encoding from 'lib0/encoding'
import type { Doc } from 'yjs'
import { encodeStateAsUpdate, encodeStateVector } from 'yjs'

import { MESSAGE, SYNC } from '../../src/wire/rooms.ts'
import type { NewsTopic } from '../../src/wire/rooms.ts'

/** Asks the other side for what this document lacks. */
export function step1Message(doc: Doc): Uint8Array {
  return syncMessage(SYNC.step1, encodeStateVector(doc))
}

/** Everything the document holds beyond a state vector. Throws where that is none. */
export function step2Message(doc: Doc, stateVector: Uint8Array): Uint8Array {
  return syncMessage(SYNC.step2, encodeStateAsUpdate(doc, stateVector))
}

export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(SYNC.update, update)
}

export function acknowledgeMessage(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.acknowledge)
    encoding.writeVarUint(encoder, count)
  })
}

export function newsMessage(topic: NewsTopic): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.news)
    encoding.writeVarString(encoder, topic)
  })
}

/** One person's presence, ready to be put into messages. */
export function presenceEntry(clientId: number, clock: number, state: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
}

/** A presence message of such entries; with none it says nothing, and keeps the line alive. */
export function presenceMessage(entries: readonly Uint8Array[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) encoding.writeUint8Array(encoder, entry)
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function syncMessage(subtype: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, subtype)
    encoding.writeVarUint8Array(encoder, payload)
  })
}
