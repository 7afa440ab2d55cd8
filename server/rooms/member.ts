import type { Role } from '../../src/model/role.ts'
import type { PersonSummary } from '../../src/wire/access.ts'
import type { CloseCode } from '../../src/wire/rooms.ts'

/** One connection, as a room sees it. */
export interface Member {
  readonly person: PersonSummary
  /** What this person may do in the map; it never changes while the connection lasts. */
  readonly role: Role
  /** Whether it asked to be told of news. */
  readonly wantsNews: boolean
  /** Sends a message, unless the connection is closing. One whose reader is too slow is closed instead. */
  send(message: Uint8Array): void
  /** Tells the client, if it asked for it, that its first `count` document messages are dealt with. */
  acknowledge(count: number): void
  close(code: CloseCode): void
}
