import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Whoever stands behind a request or a socket. */
export interface Principal {
  /** Names one connection's owner to others; given by the server, never by the client. */
  readonly id: string
  readonly role: Role
}

export type Role = 'editor' | 'viewer'
/** `read` and `write` are about a map's content, `manage` about the map as a whole: create, rename, bin. */
export type Act = 'read' | 'write' | 'manage'

/** The one table of who may do what; HTTP and sockets both ask it. */
const MAY: { readonly [R in Role]: { readonly [A in Act]: boolean } } = {
  editor: { read: true, write: true, manage: true },
  viewer: { read: true, write: false, manage: false },
}

/** Whether this principal may do this. Rights are the same in every room so far. */
export function may(principal: Principal, act: Act): boolean {
  return MAY[principal.role][act]
}

/** Tells who asks. There are no accounts yet: everyone who reaches the server may edit. */
export type Recognize = (request: IncomingMessage) => Principal

export function recognizeEveryone(): Principal {
  return { id: randomUUID(), role: 'editor' }
}
