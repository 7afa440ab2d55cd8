import * as decoding from 'lib0/decoding'

import type { Limits } from '../config.ts'
import type { Member } from './member.ts'
import { presenceEntry, presenceMessage } from './messages.ts'
import { stampPresence } from './presenceState.ts'

interface Words {
  readonly clientId: number
  readonly clock: number
  readonly state: Uint8Array
}

interface Guest {
  /** The one client id this connection speaks for; null until it has spoken. */
  clientId: number | null
  /** Its latest words, not passed on yet. */
  heard: Words | null
  /** What the others were told last. */
  told: { readonly clock: number; readonly entry: Uint8Array } | null
}

/** How y-protocols writes that someone takes leave: the JSON word `null`. */
const LEAVE_BYTES = 4

/** Says nothing of anybody. */
const SILENCE = presenceMessage([])

/**
 * Who is in a room and what they show of themselves. One connection speaks for one client id, the first it
 * names that nobody else here speaks for; what it says of others (stock clients repeat all they hear) is
 * dropped. Clocks pass through as the client counts them, for clients compare them with what they hear of
 * themselves from elsewhere. Nobody is told about themselves.
 */
export class Presence {
  readonly #limits: Pick<Limits, 'awarenessBytes' | 'awarenessIntervalMs'>
  readonly #guests = new Map<Member, Guest>()
  #timer: NodeJS.Timeout | null = null

  constructor(limits: Pick<Limits, 'awarenessBytes' | 'awarenessIntervalMs'>) {
    this.#limits = limits
  }

  /** A newcomer is told who is here. */
  enter(member: Member): void {
    this.#guests.set(member, { clientId: null, heard: null, told: null })
    const entries = this.#entriesBeside(member)
    if (entries.length > 0) member.send(presenceMessage(entries))
  }

  leave(member: Member): void {
    const guest = this.#guests.get(member)
    this.#guests.delete(member)
    if (guest?.told != null && guest.clientId !== null) {
      const gone = presenceMessage([presenceEntry(guest.clientId, guest.told.clock, 'null')])
      for (const other of this.#guests.keys()) other.send(gone)
    }
    // Someone who came back before the old connection was found dead has waited for the id.
    if ([...this.#guests.values()].some(({ heard }) => heard !== null)) this.#tellSoon()
  }

  /** Takes in a presence message. Throws where it is malformed. */
  hear(member: Member, body: Uint8Array): void {
    const guest = this.#guests.get(member)
    if (guest === undefined) return
    const decoder = decoding.createDecoder(body)
    const count = decoding.readVarUint(decoder)
    for (let at = 0; at < count; at += 1) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const state = decoding.readVarUint8Array(decoder)
      if (state.length <= this.#limits.awarenessBytes && this.#speaksFor(guest, clientId, state)) {
        guest.heard = { clientId, clock, state: state.slice() }
      }
    }
    if (guest.heard !== null) this.#tellSoon()
  }

  /** Tells one member everything again. */
  answer(member: Member): void {
    member.send(presenceMessage(this.#entriesBeside(member)))
  }

  /** Sends everyone something, so that no client takes the line for dead. */
  keepAlive(): void {
    for (const member of this.#guests.keys()) member.send(SILENCE)
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#guests.clear()
  }

  #speaksFor(guest: Guest, clientId: number, state: Uint8Array): boolean {
    if (guest.clientId !== null) return guest.clientId === clientId
    if (state.length <= LEAVE_BYTES) return false
    if (guest.heard === null || guest.heard.clientId === clientId) return true
    // It waits for an id that is someone else's; one that is free is better.
    return !this.#isFree(guest.heard.clientId) && this.#isFree(clientId)
  }

  #isFree(clientId: number): boolean {
    for (const guest of this.#guests.values()) if (guest.clientId === clientId) return false
    return true
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#tell()
    }, this.#limits.awarenessIntervalMs)
  }

  /** Passes on what was heard since the last time, each connection's latest words only. */
  #tell(): void {
    const news = new Map<Member, Uint8Array>()
    for (const [member, guest] of this.#guests) {
      const { heard } = guest
      if (heard === null || (guest.clientId === null && !this.#isFree(heard.clientId))) continue
      guest.clientId = heard.clientId
      guest.heard = null
      const state = stampPresence(heard.state, member)
      if (state === undefined) continue
      const entry = presenceEntry(heard.clientId, heard.clock, state ?? 'null')
      guest.told = state === null ? null : { clock: heard.clock, entry }
      news.set(member, entry)
    }
    if (news.size === 0) return
    const whole = presenceMessage([...news.values()])
    for (const member of this.#guests.keys()) {
      if (!news.has(member)) member.send(whole)
      else if (news.size > 1) {
        member.send(presenceMessage([...news].filter(([of]) => of !== member).map(([, entry]) => entry)))
      }
    }
  }

  #entriesBeside(member: Member): readonly Uint8Array[] {
    const entries: Uint8Array[] = []
    for (const [other, { told }] of this.#guests) if (other !== member && told !== null) entries.push(told.entry)
    return entries
  }
}
