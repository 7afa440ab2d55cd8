/** A map's document as the server has it, read by a stock y-websocket client and not by our own page. */
import { createRequire } from 'node:module'

import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'

import { readAll } from '../../src/doc/codec.ts'
import type { MapRecord } from '../../src/model/kinds.ts'

type NodeSocket = new (url: string, protocols: string[], options: { readonly headers: object }) => WebSocket

/** The WebSocket of ws in the DOM's clothes: y-websocket asks for that type and uses what both have. */
const Socket: typeof globalThis.WebSocket & NodeSocket = createRequire(import.meta.url)('ws')

/** A socket whose opening bears a cookie, as a browser's does by itself. */
function socketWith(cookie: string): typeof globalThis.WebSocket {
  return class extends Socket {
    constructor(url: string | URL) {
      super(String(url), [], { headers: { cookie } })
    }
  }
}

export interface SharedDocument {
  readonly doc: Doc
  /** Everything on the map now, in the order of ids. Throws when a record is not sound. */
  readonly records: () => readonly MapRecord[]
  /** The records of one kind. */
  readonly all: <K extends MapRecord['kind']>(kind: K) => readonly Extract<MapRecord, { readonly kind: K }>[]
  /** Shows the others something of oneself: see `PresenceState`. */
  readonly show: (state: Readonly<Record<string, unknown>>) => void
  readonly leave: () => void
}

/** Joins a map as whoever bears the cookie; resolves when the client says it is in sync. */
export async function joinDocument(url: string, mapId: string, cookie: string): Promise<SharedDocument> {
  const doc = new Doc()
  const provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}/sync`, mapId, doc, {
    WebSocketPolyfill: socketWith(cookie),
    disableBc: true,
    maxBackoffTime: 200,
  })
  await new Promise<void>((give) => {
    provider.on('sync', (isSynced) => {
      if (isSynced) give()
    })
  })
  const records = (): readonly MapRecord[] => {
    const read = readAll(doc)
    if (read.quarantined.length > 0) throw new Error(`Not sound: ${JSON.stringify(read.quarantined)}`)
    return read.records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }
  return {
    doc,
    records,
    all: (kind) => records().filter((record) => isOfKind(record, kind)),
    show: (state) => provider.awareness.setLocalState(state),
    leave: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}

function isOfKind<K extends MapRecord['kind']>(
  record: MapRecord,
  kind: K,
): record is Extract<MapRecord, { readonly kind: K }> {
  return record.kind === kind
}
