import type { Doc } from 'yjs'
import { applyUpdate, encodeStateAsUpdate } from 'yjs'

import { repairDoc } from '../../src/doc/repair.ts'
import { mayInMap } from '../../src/model/role.ts'
import type { MapAct } from '../../src/model/role.ts'
import type { PersonSummary } from '../../src/wire/access.ts'
import { CLOSE } from '../../src/wire/rooms.ts'
import type { CloseCode, NewsTopic, RoomClass } from '../../src/wire/rooms.ts'
import type { Limits } from '../config.ts'
import type { Log } from '../log.ts'
import type { Journal } from '../storage/journal.ts'
import type { Storage } from '../storage/storage.ts'
import { StorageError } from '../storage/storage.ts'
import { Ledger } from './ledger.ts'
import type { LoadedRoom } from './load.ts'
import type { Member } from './member.ts'
import { newsMessage, step1Message, step2Message, updateMessage } from './messages.ts'
import type { OnItsWay, Reception } from './onItsWay.ts'
import { Presence } from './presence.ts'
import { Shadow } from './shadow.ts'
import { decodeSound, isContained } from './updates.ts'

/** Told of what happens in rooms, once it is on disk. */
export interface RoomWatcher {
  /** `author` is null where the server itself changed the document. */
  readonly changed: (room: Room, author: PersonSummary | null) => void
  readonly left: (room: Room) => void
  /** Its document can be read for the last time. */
  readonly closed: (room: Room) => void
}

/** What every room shares with the others. */
export interface RoomSurroundings {
  readonly storage: Storage
  readonly journal: Journal
  readonly limits: Limits
  readonly log: Log
  readonly watcher?: RoomWatcher
  /** Ids of records that were erased from a map for good: no update brings them back. */
  readonly erasedOf: (mapId: string) => ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** Which room of which map it is. */
export interface RoomPlace {
  readonly name: string
  readonly mapId: string
  readonly roomClass: RoomClass
}

/**
 * An open document and those who are in it. Updates pass the shadow, then go to disk, and only then into
 * the document, to the other members and, as an acknowledgement, back to the sender.
 */
export class Room {
  readonly name: string
  readonly mapId: string
  readonly roomClass: RoomClass
  readonly doc: Doc
  readonly presence: Presence
  /** When the last member left or the last update came; milliseconds since 1970. */
  idleSince = Date.now()
  /** When the document last changed; milliseconds since 1970. */
  changedAt: number
  /** Whether the list of maps knows what this document says of itself. */
  isDescribed = false
  readonly #around: RoomSurroundings
  readonly #members = new Set<Member>()
  readonly #ledger: Ledger
  #shadow: Shadow | null = null
  #onItsWay: OnItsWay[] = []
  #seq: number
  #isFolding = false
  #isClosed = false
  #repairTimer: NodeJS.Timeout | null = null
  readonly #handleFailure: (room: Room) => void

  /** `handleFailure` is told when the store refused an update, and the room has closed itself. */
  constructor(
    { name, mapId, roomClass }: RoomPlace,
    loaded: LoadedRoom,
    changedAt: number,
    around: RoomSurroundings,
    handleFailure: (room: Room) => void,
  ) {
    this.name = name
    this.mapId = mapId
    this.roomClass = roomClass
    this.changedAt = changedAt
    this.doc = loaded.doc
    this.#seq = loaded.seq
    this.#ledger = new Ledger(loaded)
    this.#around = around
    this.#handleFailure = handleFailure
    this.presence = new Presence(around.limits)
  }

  get members(): ReadonlySet<Member> {
    return this.#members
  }

  get bytes(): number {
    return this.#ledger.bytes
  }

  /** Whether nobody is here and nothing is on its way. */
  get isIdle(): boolean {
    return this.#members.size === 0 && this.#onItsWay.length === 0 && this.#repairTimer === null && !this.#isFolding
  }

  join(member: Member): void {
    this.#members.add(member)
    member.send(this.question())
    this.presence.enter(member)
  }

  leave(member: Member): void {
    if (!this.#members.delete(member)) return
    this.presence.leave(member)
    this.idleSince = Date.now()
    this.#around.watcher?.left(this)
  }

  /** Tells those who asked for news, and may do `act` here, that there is something new about a topic. */
  tell(topic: NewsTopic, act: MapAct): void {
    const message = newsMessage(topic)
    for (const member of this.#members) if (member.wantsNews && mayInMap(member.role, act)) member.send(message)
  }

  /** Asks a member for what the server lacks, as a message. */
  question(): Uint8Array {
    return step1Message(this.doc)
  }

  /** What is on disk beyond a client's state vector, as a message. Throws where it is no state vector. */
  answerStep1(stateVector: Uint8Array): Uint8Array {
    return step2Message(this.doc, stateVector)
  }

  /** Takes in a member's update, the `count`th of its document messages. */
  receive(member: Member, update: Uint8Array, count: number): Reception {
    if (this.#isClosed) return 'closed'
    const decoded = decodeSound(update)
    if (decoded === null) return 'bad'
    if (isContained(decoded, this.doc)) {
      this.#acknowledgeLater(member, count)
      return 'accepted'
    }
    const shadow = this.#openShadow()
    const verdict = shadow.try(update, decoded)
    if ('isSpoilt' in verdict && verdict.isSpoilt) this.#dropShadow()
    if (verdict.type === 'bad') {
      this.#around.log.info({ room: this.name, who: member.person.id, what: verdict.what }, 'refused an update')
      return 'bad'
    }
    if (verdict.type === 'incomplete' || verdict.type === 'unchanged') {
      this.#acknowledgeLater(member, count)
      return verdict.type === 'unchanged' ? 'accepted' : 'incomplete'
    }
    if (this.#isTooLarge(shadow, verdict.delta)) {
      this.#dropShadow()
      return 'tooLarge'
    }
    const { delta, isStripped } = verdict
    this.#append({ delta, author: member, isStripped, acknowledge: new Map([[member, count]]), settle: null })
    return 'accepted'
  }

  /** Lets the server change the document; resolves when that is on disk. Rejects with a `StorageError`. */
  edit(act: (doc: Doc) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const delta = this.#isClosed ? null : this.#openShadow().edit(act)
      if (this.#isClosed) reject(new StorageError('failed', `Room ${this.name} is closed`))
      else if (delta === null) resolve()
      else {
        const settle = (error: StorageError | null): void => (error === null ? resolve() : reject(error))
        this.#append({ delta, author: null, isStripped: false, acknowledge: new Map(), settle })
      }
    })
  }

  /** Puts the document as it is on disk in place of every update kept of it; resolves when that is done. */
  async rewrite(): Promise<void> {
    const snapshot = encodeStateAsUpdate(this.doc)
    this.#ledger.fold(snapshot.length)
    await this.#around.storage.compact(this.name, this.#seq, snapshot)
  }

  /** Closes the room and every connection in it. Updates on their way to disk still get there, unacknowledged. */
  close(code: CloseCode): void {
    if (this.#isClosed) return
    this.#around.watcher?.closed(this)
    this.#isClosed = true
    if (this.#repairTimer !== null) clearTimeout(this.#repairTimer)
    this.#repairTimer = null
    for (const member of this.#members) member.close(code)
    this.#members.clear()
    this.presence.destroy()
    this.#dropShadow()
    this.doc.destroy()
  }

  #openShadow(): Shadow {
    this.#shadow ??= new Shadow(
      this.doc,
      this.#onItsWay.map(({ delta }) => delta),
      () => (this.roomClass === 'map' ? this.#around.erasedOf(this.mapId) : NONE),
    )
    return this.#shadow
  }

  #dropShadow(): void {
    this.#shadow?.destroy()
    this.#shadow = null
  }

  /** Whether an update, in the shadow already, makes the document too large. Weighs it only where it may. */
  #isTooLarge(shadow: Shadow, delta: Uint8Array): boolean {
    const { documentBytes } = this.#around.limits
    if (this.#ledger.boundBytes + delta.length <= documentBytes) return false
    const bytes = shadow.measure()
    this.#ledger.weigh(bytes - delta.length)
    return bytes > documentBytes
  }

  /** A message that changed nothing is dealt with when what came before it is: it may repeat what is on its way. */
  #acknowledgeLater(member: Member, count: number): void {
    const last = this.#onItsWay.at(-1)
    if (last === undefined) member.acknowledge(count)
    else last.acknowledge.set(member, count)
  }

  #append(entry: OnItsWay): void {
    this.#onItsWay.push(entry)
    this.#ledger.expect(entry.delta.length)
    this.#around.journal.append(this.name, entry.delta, (outcome) => {
      if (outcome.ok) this.#commit(entry, outcome.seq)
      else this.#fail(entry, outcome.error)
    })
  }

  /** An update is on disk: now it counts. The journal tells in the order in which updates were handed in. */
  #commit(entry: OnItsWay, seq: number): void {
    this.#onItsWay.shift()
    entry.settle?.(null)
    if (this.#isClosed) return
    applyUpdate(this.doc, entry.delta)
    this.#seq = seq
    this.#ledger.add(entry.delta.length)
    this.isDescribed = false
    this.changedAt = Date.now()
    this.idleSince = this.changedAt
    const message = updateMessage(entry.delta)
    for (const member of this.#members) if (member !== entry.author || entry.isStripped) member.send(message)
    if (entry.isStripped && entry.author?.wantsNews === true) entry.author.send(newsMessage('erased'))
    for (const [member, count] of entry.acknowledge) member.acknowledge(count)
    this.#repairLater()
    this.#around.watcher?.changed(this, entry.author?.person ?? null)
    if (this.#ledger.isFoldingDue(this.#around.limits)) this.#fold()
  }

  /** The store did not take an update: nobody has seen it, and the members come back with what they have. */
  #fail(entry: OnItsWay, error: StorageError): void {
    this.#onItsWay = this.#onItsWay.filter((other) => other !== entry)
    entry.settle?.(error)
    if (this.#isClosed) return
    this.#around.log.error({ room: this.name, code: error.code, what: error.message }, 'the store refused an update')
    this.close(CLOSE.tryLater)
    this.#handleFailure(this)
  }

  /** When it has been quiet, mends what concurrent edits left loose (a card added to a lane just removed). */
  #repairLater(): void {
    if (this.#repairTimer !== null) clearTimeout(this.#repairTimer)
    this.#repairTimer = setTimeout(() => {
      this.#repairTimer = null
      this.edit((doc) => repairDoc(doc)).catch((error: unknown) => {
        this.#around.log.error({ room: this.name, what: String(error) }, 'a repair was not stored')
      })
    }, this.#around.limits.repairQuietMs)
  }

  /** Folds the log into a snapshot of the document as it is on disk. */
  #fold(): void {
    if (this.#isFolding) return
    this.#isFolding = true
    const snapshot = encodeStateAsUpdate(this.doc)
    this.#ledger.fold(snapshot.length)
    this.#around.storage.compact(this.name, this.#seq, snapshot).then(
      () => {
        this.#isFolding = false
      },
      (error: unknown) => {
        this.#isFolding = false
        // The log is whole as it is; the next folding will take it in.
        this.#around.log.error({ room: this.name, what: String(error) }, 'a snapshot was not stored')
      },
    )
  }
}
