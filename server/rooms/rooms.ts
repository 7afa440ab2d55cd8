import { encodeStateAsUpdate } from 'yjs'

import { createDoc } from '../../src/doc/codec.ts'
import type { MapAct } from '../../src/model/role.ts'
import { roomName, ROOM_CLASSES, CLOSE } from '../../src/wire/rooms.ts'
import type { CloseCode, NewsTopic, RoomClass } from '../../src/wire/rooms.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { describeDoc } from './describe.ts'
import { loadRoom } from './load.ts'
import type { LoadProblem } from './load.ts'
import { Room } from './room.ts'
import type { RoomSurroundings } from './room.ts'

/** Why a room is not open: its own reasons, or that the server has no place left for it. */
export type OpenProblem = LoadProblem | { readonly code: 'full' }

const NONE: ReadonlySet<string> = new Set()

/** How often idle rooms and stale descriptions are looked for. */
const SWEEP_MS = 500

/** All open rooms, by their names. */
export class Rooms {
  readonly #around: RoomSurroundings
  readonly #open = new Map<string, Room>()
  readonly #opening = new Map<string, Promise<Result<Room, OpenProblem>>>()
  /** Loads go one after the other: each takes memory and the processor for itself. */
  #lastLoad: Promise<unknown> = Promise.resolve()
  readonly #sweeper: NodeJS.Timeout

  constructor(around: RoomSurroundings) {
    this.#around = around
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS)
  }

  get open(): ReadonlyMap<string, Room> {
    return this.#open
  }

  /** A room of a map, loaded where it is not open yet. Those of maps in the bin are not found. */
  find(mapId: string, roomClass: RoomClass = 'map'): Promise<Result<Room, OpenProblem>> {
    const name = roomName(roomClass, mapId)
    const room = this.#open.get(name)
    if (room !== undefined) return Promise.resolve(ok(room))
    const known = this.#opening.get(name)
    if (known !== undefined) return known
    const opening = this.#lastLoad.then(() => this.#load(mapId, roomClass)).finally(() => this.#opening.delete(name))
    this.#lastLoad = opening.catch(() => undefined)
    this.#opening.set(name, opening)
    return opening
  }

  /** Closes a map's rooms where they are open, and waits until what was on its way is on disk. */
  async close(mapId: string, code: CloseCode): Promise<void> {
    for (const roomClass of ROOM_CLASSES) {
      const name = roomName(roomClass, mapId)
      await this.#opening.get(name)
      this.#open.get(name)?.close(code)
      this.#open.delete(name)
    }
    await this.#around.journal.settled()
  }

  /** Tells those who have a map open, and may do `act` in it, that there is something new about a topic. */
  tell(mapId: string, topic: NewsTopic, act: MapAct): void {
    this.#open.get(roomName('map', mapId))?.tell(topic, act)
  }

  /** Resolves when all that was taken in so far is on disk, or refused. */
  settled(): Promise<void> {
    return this.#around.journal.settled()
  }

  /** Writes titles, card counts and times of change into the list of maps, for rooms where they are behind. */
  async describe(): Promise<void> {
    const behind = [...this.#open.values()].filter(({ isDescribed }) => !isDescribed)
    for (const room of behind) room.isDescribed = true
    const maps = behind.filter(({ roomClass }) => roomClass === 'map')
    if (maps.length === 0) return
    const descriptions = maps.map(({ mapId: id, doc, changedAt }) => ({ id, ...describeDoc(doc), changedAt }))
    try {
      await this.#around.storage.describeMaps(descriptions)
    } catch (error) {
      for (const room of maps) room.isDescribed = false
      throw error
    }
  }

  /** Flushes and closes everything. Members must have been dealt with before. */
  async shutDown(): Promise<void> {
    clearInterval(this.#sweeper)
    await this.#around.journal.settled()
    await this.describe()
    for (const room of this.#open.values()) room.close(CLOSE.restarting)
    await this.#around.journal.settled()
    this.#open.clear()
  }

  async #load(mapId: string, roomClass: RoomClass): Promise<Result<Room, OpenProblem>> {
    const map = await this.#around.storage.findMap(mapId)
    if (map === null || map.deletedAt !== null) return refuse({ code: 'notFound' })
    if (!this.#makePlace()) return refuse({ code: 'full' })
    const name = roomName(roomClass, mapId)
    if (roomClass !== 'map') await this.#createEmpty(mapId, name)
    const erased = roomClass === 'map' ? this.#around.erasedOf(mapId) : NONE
    const loaded = await loadRoom(this.#around.storage, name, erased)
    if (!loaded.ok) {
      this.#around.log.error({ room: name, problem: loaded.problem }, 'a room could not be opened')
      return loaded
    }
    const room = new Room({ name, mapId, roomClass }, loaded.value, map.changedAt, this.#around, () => {
      if (this.#open.get(name) === room) this.#open.delete(name)
    })
    this.#open.set(name, room)
    return ok(room)
  }

  /** A map's other rooms come into being when somebody first opens them. */
  async #createEmpty(mapId: string, name: string): Promise<void> {
    const { storage } = this.#around
    if ((await storage.heads([name])).has(name)) return
    const doc = createDoc([])
    await storage.createRoom(mapId, name, encodeStateAsUpdate(doc))
    doc.destroy()
  }

  /** Whether there is place for one more; rooms that nobody is in make way, the longest idle first. */
  #makePlace(): boolean {
    const { openRooms, openDocumentBytes } = this.#around.limits
    const hasPlace = (): boolean => this.#open.size < openRooms && this.#bytes() < openDocumentBytes
    const idle = [...this.#open].filter(([, room]) => room.isIdle && room.isDescribed)
    for (const [name, room] of idle.toSorted(([, a], [, b]) => a.idleSince - b.idleSince)) {
      if (hasPlace()) break
      this.#unload(name, room)
    }
    return hasPlace()
  }

  #bytes(): number {
    let bytes = 0
    for (const room of this.#open.values()) bytes += room.bytes
    return bytes
  }

  #sweep(): void {
    this.describe().catch((error: unknown) => {
      this.#around.log.error({ what: String(error) }, 'the list of maps was not brought up to date')
    })
    const before = Date.now() - this.#around.limits.idleUnloadMs
    for (const [name, room] of this.#open) {
      if (room.isIdle && room.isDescribed && room.idleSince <= before) this.#unload(name, room)
    }
  }

  #unload(name: string, room: Room): void {
    this.#open.delete(name)
    room.close(CLOSE.tryLater)
  }
}
