import { roomName, CLOSE } from '../../src/wire/rooms.ts'
import type { CloseCode } from '../../src/wire/rooms.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { describeDoc } from './describe.ts'
import { loadRoom } from './load.ts'
import type { LoadProblem } from './load.ts'
import { Room } from './room.ts'
import type { RoomSurroundings } from './room.ts'

/** Why a room is not open: its own reasons, or that the server has no place left for it. */
export type OpenProblem = LoadProblem | { readonly code: 'full' }

/** How often idle rooms and stale descriptions are looked for. */
const SWEEP_MS = 500

/** All open rooms, by map. */
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

  /** The room of a map, loaded where it is not open yet. Maps in the bin are not found. */
  find(mapId: string): Promise<Result<Room, OpenProblem>> {
    const room = this.#open.get(mapId)
    if (room !== undefined) return Promise.resolve(ok(room))
    const known = this.#opening.get(mapId)
    if (known !== undefined) return known
    const opening = this.#lastLoad.then(() => this.#load(mapId)).finally(() => this.#opening.delete(mapId))
    this.#lastLoad = opening.catch(() => undefined)
    this.#opening.set(mapId, opening)
    return opening
  }

  /** Closes a room where it is open, and waits until what was on its way is on disk. */
  async close(mapId: string, code: CloseCode): Promise<void> {
    await this.#opening.get(mapId)
    const room = this.#open.get(mapId)
    if (room === undefined) return
    this.#open.delete(mapId)
    room.close(code)
    await this.#around.journal.settled()
  }

  /** Writes titles, card counts and times of change into the list of maps, for rooms where they are behind. */
  async describe(): Promise<void> {
    const behind = [...this.#open].filter(([, room]) => !room.isDescribed)
    if (behind.length === 0) return
    const descriptions = behind.map(([id, room]) => ({ id, ...describeDoc(room.doc), changedAt: room.changedAt }))
    for (const [, room] of behind) room.isDescribed = true
    try {
      await this.#around.storage.describeMaps(descriptions)
    } catch (error) {
      for (const [, room] of behind) room.isDescribed = false
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

  async #load(mapId: string): Promise<Result<Room, OpenProblem>> {
    const map = await this.#around.storage.findMap(mapId)
    if (map === null || map.deletedAt !== null) return refuse({ code: 'notFound' })
    if (!this.#makePlace()) return refuse({ code: 'full' })
    const name = roomName('map', mapId)
    const loaded = await loadRoom(this.#around.storage, name)
    if (!loaded.ok) {
      this.#around.log.error({ room: name, problem: loaded.problem }, 'a room could not be opened')
      return loaded
    }
    const room = new Room(name, loaded.value, map.changedAt, this.#around, () => {
      if (this.#open.get(mapId) === room) this.#open.delete(mapId)
    })
    this.#open.set(mapId, room)
    return ok(room)
  }

  /** Whether there is place for one more; rooms that nobody is in make way, the longest idle first. */
  #makePlace(): boolean {
    const { openRooms, openDocumentBytes } = this.#around.limits
    const hasPlace = (): boolean => this.#open.size < openRooms && this.#bytes() < openDocumentBytes
    const idle = [...this.#open].filter(([, room]) => room.isIdle && room.isDescribed)
    for (const [mapId, room] of idle.toSorted(([, a], [, b]) => a.idleSince - b.idleSince)) {
      if (hasPlace()) break
      this.#unload(mapId, room)
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
    for (const [mapId, room] of this.#open) {
      if (room.isIdle && room.isDescribed && room.idleSince <= before) this.#unload(mapId, room)
    }
  }

  #unload(mapId: string, room: Room): void {
    this.#open.delete(mapId)
    room.close(CLOSE.tryLater)
  }
}
