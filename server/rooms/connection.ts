import type { RawData, WebSocket } from 'ws'

import { CLOSE } from '../../src/wire/rooms.ts'
import type { CloseCode } from '../../src/wire/rooms.ts'
import type { Principal } from '../access.ts'
import type { Limits } from '../config.ts'
import { acknowledgeMessage } from './messages.ts'
import type { Member } from './member.ts'

/** Document messages of one connection that may be on their way to disk before no more are read from it. */
const UNSETTLED_LIMIT = 512

/** A peer that was told to close has this long to do so. */
const CLOSING_MS = 2000

/** One WebSocket: counts what it is owed, watches that its other end reads and lives. */
export class Connection implements Member {
  readonly principal: Principal
  readonly #socket: WebSocket
  readonly #limits: Pick<Limits, 'unsentBytes'>
  readonly #wantsAcknowledge: boolean
  /** Document messages taken in, dealt with, and told about. */
  #taken = 0
  #settled = 0
  #isTelling = false
  #isPaused = false
  /** A whole document being sent does not count as slowness of the reader. */
  #documentBytes = 0
  #isAlive = true
  #closingTimer: NodeJS.Timeout | null = null

  constructor(
    socket: WebSocket,
    principal: Principal,
    options: { readonly limits: Pick<Limits, 'unsentBytes'>; readonly wantsAcknowledge: boolean },
  ) {
    this.#socket = socket
    this.principal = principal
    this.#limits = options.limits
    this.#wantsAcknowledge = options.wantsAcknowledge
    socket.on('pong', () => {
      this.#isAlive = true
    })
    // Broken frames and oversized messages: ws answers them itself (1002, 1009) and then closes.
    socket.on('error', () => this.#terminateSoon())
    socket.on('close', () => {
      if (this.#closingTimer !== null) clearTimeout(this.#closingTimer)
    })
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
      handle(bytesOf(data), isBinary)
    })
  }

  onClose(handle: () => void): void {
    this.#socket.on('close', handle)
  }

  send(message: Uint8Array): void {
    if (!this.isOpen) return
    if (this.#socket.bufferedAmount > this.#limits.unsentBytes + this.#documentBytes) this.close(CLOSE.slowReader)
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
    if (this.#taken - this.#settled > UNSETTLED_LIMIT && !this.#isPaused) this.#pause(true)
    return this.#taken
  }

  acknowledge(count: number): void {
    this.#settled = Math.max(this.#settled, count)
    if (this.#isPaused && this.#taken - this.#settled <= UNSETTLED_LIMIT / 2) this.#pause(false)
    if (!this.#wantsAcknowledge || this.#isTelling) return
    // At the end of this turn: one message for all that one commit brought.
    this.#isTelling = true
    setImmediate(() => {
      this.#isTelling = false
      this.send(acknowledgeMessage(this.#settled))
    })
  }

  close(code: CloseCode): void {
    if (!this.isOpen) return
    if (this.#isPaused) this.#pause(false)
    this.#socket.close(code)
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

  #pause(isPaused: boolean): void {
    this.#isPaused = isPaused
    if (isPaused) this.#socket.pause()
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
