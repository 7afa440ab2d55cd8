import { onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'

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
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      this.on('close', (code) => closeCodes.push(code))
    }
  }
  const provider = new WebsocketProvider(server.syncUrl, mapId, doc, {
    // The DOM's type of a WebSocket and that of ws differ in what no client here uses.
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
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

/** Waits for a condition, and says which one did not come. */
export async function waitFor(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  patienceMs = 20_000,
): Promise<void> {
  const until = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`Waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
