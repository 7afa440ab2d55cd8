import { createRequire } from 'node:module'

import { onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'

import { waitFor } from './waitFor.ts'

/** The WebSocket of ws in the DOM's clothes: y-websocket asks for that type and uses what both have. */
const Socket: typeof globalThis.WebSocket = createRequire(import.meta.url)('ws')

export interface RoomGuest {
  readonly doc: Doc
  readonly provider: WebsocketProvider
  /** Close codes of this guest's connections so far. */
  readonly closeCodes: readonly number[]
  readonly leave: () => void
}

/** Joins a map with the stock y-websocket client; resolves when it says it is in sync. Leaves when the test is over. */
export async function joinRoom(
  server: { readonly syncUrl: string },
  mapId: string,
  doc = new Doc(),
): Promise<RoomGuest> {
  const guest = openRoom(server, mapId, doc)
  await waitFor(() => guest.provider.synced, 'the guest to be in sync')
  return guest
}

/** As `joinRoom`, without waiting for anything. */
export function openRoom(server: { readonly syncUrl: string }, mapId: string, doc = new Doc()): RoomGuest {
  const closeCodes: number[] = []
  const provider = new WebsocketProvider(server.syncUrl, mapId, doc, {
    WebSocketPolyfill: Socket,
    disableBc: true,
    maxBackoffTime: 200,
  })
  provider.on('connection-close', (event) => {
    if (event !== null) closeCodes.push(event.code)
  })
  let hasLeft = false
  const leave = (): void => {
    if (hasLeft) return
    hasLeft = true
    provider.destroy()
    doc.destroy()
  }
  onTestFinished(leave)
  return { doc, provider, closeCodes, leave }
}
