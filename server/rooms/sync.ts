import * as decoding from 'lib0/decoding'

import { CLOSE, MESSAGE, SYNC } from '../../src/wire/rooms.ts'
import { mayInMap } from '../../src/model/role.ts'
import type { MapAct } from '../../src/model/role.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import { decodeSound, isContained } from './updates.ts'

/** Incomplete updates one connection may send in all: someone who types fast while coming back sends dozens. */
const INCOMPLETE_LIMIT = 250

/**
 * Takes in the messages of one connection to one room. Everything is judged by the decoded numbers, never
 * by the bytes: the same number can be written in many ways.
 */
export class SyncSession {
  readonly #connection: Connection
  readonly #room: Room
  readonly #writeAct: MapAct
  /** A question for the document that came while the last answer was still leaving; the latest counts. */
  #asked: Uint8Array | null = null
  /** Whether the client was asked for what the server lacks (on joining it always is) and has not answered yet. */
  #isAnswerDue = true
  #incompleteCount = 0
  /** Whether something of one who may not write was left out: nothing after it is told to be dealt with. */
  #hasDropped = false

  /** `writeAct`: what one must be able to do to change this room's document. */
  constructor(connection: Connection, room: Room, writeAct: MapAct) {
    this.#connection = connection
    this.#room = room
    this.#writeAct = writeAct
  }

  handle(data: Uint8Array, isBinary: boolean): void {
    if (!this.#connection.isOpen) return
    try {
      if (isBinary) this.#read(decoding.createDecoder(data))
      else this.#connection.close(CLOSE.badMessage)
    } catch (error) {
      // lib0 and Yjs throw plain errors of many classes on bytes that are no message.
      if (!(error instanceof Error)) throw error
      this.#connection.close(CLOSE.badMessage)
    }
  }

  #read(decoder: decoding.Decoder): void {
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        this.#readSync(decoder)
        break
      case MESSAGE.awareness:
        this.#room.presence.hear(this.#connection, decoding.readVarUint8Array(decoder))
        break
      case MESSAGE.queryAwareness:
        this.#room.presence.answer(this.#connection)
        break
      default:
        this.#connection.close(CLOSE.badMessage)
    }
  }

  #readSync(decoder: decoding.Decoder): void {
    const subtype = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    switch (subtype) {
      case SYNC.step1:
        this.#answer(payload)
        break
      case SYNC.step2:
      case SYNC.update:
        this.#receive(payload, subtype === SYNC.step2)
        break
      default:
        this.#connection.close(CLOSE.badMessage)
    }
  }

  #answer(stateVector: Uint8Array): void {
    if (this.#connection.isSendingDocument) {
      this.#asked = stateVector.slice()
      return
    }
    this.#connection.sendDocument(this.#room.answerStep1(stateVector), () => {
      const asked = this.#asked
      this.#asked = null
      if (asked !== null && this.#connection.isOpen) this.#answer(asked)
    })
  }

  #receive(update: Uint8Array, isAnswer: boolean): void {
    if (!mayInMap(this.#connection.role, this.#writeAct)) {
      this.#drop(update)
      return
    }
    const reception = this.#room.receive(this.#connection, update, this.#connection.takeIn())
    if (isAnswer) this.#isAnswerDue = false
    switch (reception) {
      case 'accepted':
      case 'closed':
        break
      case 'incomplete':
        this.#askForTheRest(isAnswer)
        break
      case 'bad':
        this.#connection.close(CLOSE.badMessage)
        break
      case 'tooLarge':
        this.#connection.close(CLOSE.tooLarge)
        break
    }
  }

  /**
   * Takes in nothing. Who only reads answers with all the deletes they know: as the document holds those anyway,
   * they are told to be dealt with, so that a reader who comes back does not wait for it.
   */
  #drop(update: Uint8Array): void {
    const decoded = decodeSound(update)
    this.#hasDropped ||= decoded === null || !isContained(decoded, this.#room.doc)
    if (!this.#hasDropped) this.#connection.acknowledge(this.#connection.takeIn())
  }

  /**
   * An update that builds on what the server has not. A client that edits while it comes back sends such
   * ones until it has answered the server's question; that answer holds them all. An answer that is
   * incomplete itself, or no end of it, is no accident.
   */
  #askForTheRest(isAnswer: boolean): void {
    this.#incompleteCount += 1
    if (isAnswer || this.#incompleteCount > INCOMPLETE_LIMIT) {
      this.#connection.close(CLOSE.badMessage)
    } else if (!this.#isAnswerDue) {
      this.#isAnswerDue = true
      this.#connection.send(this.#room.question())
    }
  }
}
