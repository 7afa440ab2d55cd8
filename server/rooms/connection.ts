import type { RawData, WebSocket } from 'ws'

import type { MapAct, Role } from '../../src/model/role.ts'
import type { PersonSummary } from '../../src/wire/access.ts'
import { CLOSE } from '../../src/wire/rooms.ts'
import type { CloseCode } from '../../src/wire/rooms.ts'
import type { LiveConnection } from '../access/live.ts'
import type { Principal } from '../access/principal.ts'
import type { Limits } from '../config.ts'
import { acknowledgeMessage } from './messages.ts'
import type { Member } from './member.ts'

/** Document messages of one connection that may be on their way to disk before no more are read from it. */
const UNSETTLED_LIMIT = 512

/** A peer that was told to close has this long to do so. */
const CLOSING_MS = 2000

export interface ConnectionOptions {
  readonly limits: Pick<Limits, 'unsentBytes'>
  readonly mapId: string
  /** What one must be able to do to stay here. */
  readonly act: MapAct
  readonly role: Role
  readonly wantsAcknowledge: boolean
  readonly wantsNews: boolean
  /** Takes in a message; gives for how many milliseconds no more are to be read. */
  readonly take: () => number
}

/** One WebSocket: counts what it is owed, watches that its other end reads and lives. */
export class Connection implements Member, LiveConnection {
  principal: Principal
  readonly mapId: string
  readonly act: MapAct
  readonly role: Role
  readonly wantsNews: boolean
  readonly #socket: WebSocket
  readonly #options: ConnectionOptions
  /** Document messages taken in, dealt with, and told about. */
  #taken = 0
  #settled = 0
  #isTelling = false
  /** Reading stands still while updates are on their way to disk, and while too many messages came. */
  #isFull = false
  #restTimer: NodeJS.Timeout | null = null
  /** A whole document being sent does not count as slowness of the reader. */
  #documentBytes = 0
  #isAlive = true
  #closingTimer: NodeJS.Timeout | null = null

  constructor(socket: WebSocket, principal: Principal, options: ConnectionOptions) {
    this.#socket = socket
    this.principal = principal
    this.mapId = options.mapId
    this.act = options.act
    this.role = options.role
    this.wantsNews = options.wantsNews
    this.#options = options
    socket.on('pong', () => {
      this.#isAlive = true
    })
    // Broken frames and oversized messages: ws answers them itself (1002, 1009) and then closes.
    socket.on('error', () => this.#terminateSoon())
    socket.on('close', () => {
      if (this.#closingTimer !== null) clearTimeout(this.#closingTimer)
      if (this.#restTimer !== null) clearTimeout(this.#restTimer)
    })
  }

  get person(): PersonSummary {
    return this.principal.person
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  /** Whether a document sent to this connection is still leaving. */
  get isSendingDocument(): boolean {
    return this.#documentBytes > 0
  }

  onMessage(handle: (data: Uint8Array, isBinary: boolean) => void): void {
    this.#socket.on('message', (data, isBinary) => {
      this.#isAlive = true
      this.#rest(this.#options.take())
      handle(bytesOf(data), isBinary)
    })
  }

  onClose(handle: () => void): void {
    this.#socket.on('close', handle)
  }

  send(message: Uint8Array): void {
    if (!this.isOpen) return
    if (this.#socket.bufferedAmount > this.#options.limits.unsentBytes + this.#documentBytes)
      this.close(CLOSE.slowReader)
    else this.#socket.send(message)
  }

  /** Sends a document, however large; `handleSent` is told when it has left. */
  sendDocument(message: Uint8Array, handleSent: () => void): void {
    if (!this.isOpen) return
    this.#documentBytes = message.length
    this.#socket.send(message, () => {
      this.#documentBytes = 0
      handleSent()
    })
  }

  /** Counts a document message; gives its number. */
  takeIn(): number {
    this.#taken += 1
    if (this.#taken - this.#settled > UNSETTLED_LIMIT) this.#fill(true)
    return this.#taken
  }

  acknowledge(count: number): void {
    this.#settled = Math.max(this.#settled, count)
    if (this.#taken - this.#settled <= UNSETTLED_LIMIT / 2) this.#fill(false)
    if (!this.#options.wantsAcknowledge || this.#isTelling) return
    // At the end of this turn: one message for all that one commit brought.
    this.#isTelling = true
    setImmediate(() => {
      this.#isTelling = false
      this.send(acknowledgeMessage(this.#settled))
    })
  }

  close(code: CloseCode): void {
    if (!this.isOpen) return
    this.#socket.close(code)
    this.#socket.resume()
    this.#terminateSoon()
  }

  /** Asks for a sign of life; ends the connection where the last question was left unanswered. */
  ping(): void {
    if (!this.isOpen) return
    if (!this.#isAlive) this.#socket.terminate()
    else {
      this.#isAlive = false
      this.#socket.ping()
    }
  }

  terminate(): void {
    this.#socket.terminate()
  }

  #fill(isFull: boolean): void {
    if (this.#isFull === isFull) return
    this.#isFull = isFull
    this.#readOn()
  }

  #rest(ms: number): void {
    if (ms <= 0 || this.#restTimer !== null || !this.isOpen) return
    this.#restTimer = setTimeout(() => {
      this.#restTimer = null
      this.#readOn()
    }, ms)
    this.#readOn()
  }

  #readOn(): void {
    if (!this.isOpen) return
    if (this.#isFull || this.#restTimer !== null) this.#socket.pause()
    else this.#socket.resume()
  }

  #terminateSoon(): void {
    this.#closingTimer ??= setTimeout(() => this.#socket.terminate(), CLOSING_MS)
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
