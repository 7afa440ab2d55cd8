import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'

import { MESSAGE, SYNC } from '../../src/wire/rooms.ts'

export interface ClientOptions {
  readonly doc?: Doc
  readonly headers?: Readonly<Record<string, string>>
  /** Whether to ask for acknowledgements. */
  readonly acknowledge?: boolean
  /** Whether to ask for news. */
  readonly news?: boolean
  /** Whether to take part in the protocol; else only raw messages are sent and kept. */
  readonly isSilent?: boolean
}

/** A client that shows what passes on the wire, for tests of the server, benches and the long kill run. */
export class SyncClient {
  readonly doc: Doc
  readonly socket: WebSocket
  /** Document messages sent, and how many of them the server has said are dealt with. */
  sent = 0
  acknowledged = 0
  isSynced = false
  closeCode: number | null = null
  /** HTTP status of a refused upgrade. */
  refusedWith: number | null = null
  /** Types of all messages received, in order. */
  readonly received: number[] = []
  /** Latest presence by client id; null for one that left. */
  readonly presence = new Map<number, unknown>()
  /** Told after each acknowledgement and each update that arrived. */
  onNews: () => void = () => {}

  constructor(url: string, options: ClientOptions = {}) {
    const { doc = new Doc(), headers = {}, acknowledge = true, news = false, isSilent = false } = options
    this.doc = doc
    const asked = new URLSearchParams({ ...(acknowledge ? { ack: '1' } : {}), ...(news ? { news: '1' } : {}) })
    this.socket = new WebSocket(`${url}?${asked}`, { headers, perMessageDeflate: false })
    this.socket.binaryType = 'nodebuffer'
    this.socket.on('message', (data: Buffer) => this.#read(data, isSilent))
    this.socket.on('close', (code) => {
      this.closeCode = code
    })
    this.socket.on('error', () => {})
    this.socket.on('unexpected-response', (_request, response) => {
      this.refusedWith = response.statusCode ?? 0
      this.socket.terminate()
    })
    if (isSilent) return
    this.socket.on('open', () => this.sendSync(SYNC.step1, encodeStateVector(this.doc)))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendSync(SYNC.update, update)
    })
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  get isClosed(): boolean {
    return this.socket.readyState === WebSocket.CLOSED
  }

  sendSync(subtype: number, payload: Uint8Array): void {
    if (!this.isOpen) return
    if (subtype !== SYNC.step1) this.sent += 1
    this.socket.send(syncBytes(subtype, payload))
  }

  sendRaw(bytes: Uint8Array | string): void {
    if (this.isOpen) this.socket.send(bytes)
  }

  /** Shows a presence state under a client id. */
  sendPresence(entries: readonly { readonly id: number; readonly clock: number; readonly state: unknown }[]): void {
    this.sendRaw(presenceBytes(entries))
  }

  leave(): void {
    this.socket.terminate()
    this.doc.destroy()
  }

  #read(data: Buffer, isSilent: boolean): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    this.received.push(type)
    if (type === MESSAGE.acknowledge) this.acknowledged = decoding.readVarUint(decoder)
    else if (type === MESSAGE.awareness) this.#readPresence(decoding.readVarUint8Array(decoder))
    else if (type === MESSAGE.sync && !isSilent) this.#readSync(decoder)
    this.onNews()
  }

  #readSync(decoder: decoding.Decoder): void {
    const subtype = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (subtype === SYNC.step1) {
      this.sendSync(SYNC.step2, encodeStateAsUpdate(this.doc, payload))
    } else {
      applyUpdate(this.doc, payload, this)
      if (subtype === SYNC.step2) this.isSynced = true
    }
  }

  #readPresence(body: Uint8Array): void {
    const decoder = decoding.createDecoder(body)
    const count = decoding.readVarUint(decoder)
    for (let at = 0; at < count; at += 1) {
      const id = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      this.presence.set(id, JSON.parse(decoding.readVarString(decoder)))
    }
  }
}

/** A sync message as it stands on the wire. */
export function syncBytes(subtype: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, subtype)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** A presence message as it stands on the wire. */
export function presenceBytes(
  entries: readonly { readonly id: number; readonly clock: number; readonly state: unknown }[],
): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { id, clock, state } of entries) {
      encoding.writeVarUint(encoder, id)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, body)
  })
}
