import type { CloseCode } from '../../src/wire/rooms.ts'
import type { Principal } from '../access.ts'

/** One connection, as a room sees it. */
export interface Member {
  readonly principal: Principal
  /** Sends a message, unless the connection is closing. One whose reader is too slow is closed instead. */
  send(message: Uint8Array): void
  /** Tells the client, if it asked for it, that its first `count` document messages are dealt with. */
  acknowledge(count: number): void
  close(code: CloseCode): void
}
