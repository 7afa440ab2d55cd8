import * as encoding from 'lib0/encoding'

import { MESSAGE, SYNC } from '../../src/wire/rooms.ts'
import { presenceBytes, syncBytes } from '../helpers/syncClient.ts'

/** A number in more bytes than it needs. */
function longhand(count: number): Uint8Array {
  return Uint8Array.of(count | 0x80, 0x80, 0x80, 0x00)
}

/** Every message a client can send, with the numbers that tell its type written short and long. */
export function messagesOf(update: Uint8Array, clientId: number) {
  const withSubtype = (subtype: number, payload: Uint8Array): readonly (readonly [Uint8Array, Uint8Array])[] => {
    const plain = syncBytes(subtype, payload)
    const rest = plain.slice(2)
    return [
      [plain, Uint8Array.of()],
      [Buffer.concat([longhand(MESSAGE.sync), longhand(subtype)]), rest],
      [Buffer.concat([Uint8Array.of(MESSAGE.sync), longhand(subtype)]), rest],
    ]
  }
  const alone = (type: number, rest: Uint8Array): readonly (readonly [Uint8Array, Uint8Array])[] => [
    [encoding.encode((encoder) => encoding.writeVarUint(encoder, type)), rest],
    [longhand(type), rest],
  ]
  const presence = presenceBytes([{ id: clientId, clock: 1, state: { cursor: null } }]).slice(1)
  const whole = (parts: readonly (readonly [Uint8Array, Uint8Array])[]) => parts.map((part) => Buffer.concat(part))
  return {
    step1: whole(withSubtype(SYNC.step1, Uint8Array.of(0))),
    step2: whole(withSubtype(SYNC.step2, update)),
    update: whole(withSubtype(SYNC.update, update)),
    unknownSync: whole(withSubtype(7, update)),
    awareness: whole(alone(MESSAGE.awareness, presence)),
    queryAwareness: whole(alone(MESSAGE.queryAwareness, Uint8Array.of())),
    auth: whole(alone(MESSAGE.auth, Uint8Array.of(0))),
    acknowledge: whole(alone(MESSAGE.acknowledge, Uint8Array.of(1))),
    news: whole(alone(MESSAGE.news, Uint8Array.of(0))),
    unknown: whole(alone(77, update)),
  }
}

type MessageName = keyof ReturnType<typeof messagesOf>
export const MESSAGES: readonly MessageName[] = Object.keys(messagesOf(Uint8Array.of(), 0)).filter(
  (name): name is MessageName => name in messagesOf(Uint8Array.of(), 0),
)
