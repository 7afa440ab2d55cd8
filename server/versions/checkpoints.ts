import { mayInMap } from '../../src/model/role.ts'
import type { PersonSummary } from '../../src/wire/access.ts'
import type { Limits } from '../config.ts'
import type { Log } from '../log.ts'
import type { Room, RoomWatcher } from '../rooms/room.ts'
import type { VersionStore } from '../storage/versions.ts'
import type { Archive } from './archive.ts'
import { contentOf } from './content.ts'

/** What happened in a room since its last version. */
interface Since {
  updates: number
  readonly authorIds: Set<string>
  /** How many versions the map had when these authors were noted. */
  versionCount: number
  readonly timer: NodeJS.Timeout
}

/** Bursts make no more than one version in this time: what someone sends on purpose is not to fill the disk. */
const BURST_MS = 60_000

type CheckpointLimits = Pick<Limits, 'checkpointMs' | 'checkpointUpdates'>

/**
 * Makes versions by itself: some minutes after the first change, after a burst of changes, when the last of those
 * who may edit leaves, and when the room closes. Notes who changed what, by what the server knows of them.
 */
export class Checkpoints implements RoomWatcher {
  readonly #archive: Archive
  readonly #store: Pick<VersionStore, 'noteAuthor'>
  readonly #limits: CheckpointLimits
  readonly #log: Log
  readonly #now: () => number
  readonly #since = new Map<Room, Since>()
  readonly #lastBurst = new WeakMap<Room, number>()

  constructor(
    archive: Archive,
    store: Pick<VersionStore, 'noteAuthor'>,
    limits: CheckpointLimits,
    log: Log,
    now: () => number = Date.now,
  ) {
    this.#archive = archive
    this.#store = store
    this.#limits = limits
    this.#log = log
    this.#now = now
  }

  /** A room's document changed; `author` is null where the server changed it itself. */
  changed(room: Room, author: PersonSummary | null): void {
    if (room.roomClass !== 'map') return
    const since = this.#since.get(room) ?? this.#begin(room)
    since.updates += 1
    if (author !== null) this.#note(room, since, author)
    // What was on its way to disk when the last editor left.
    const isOver = author !== null && !hasEditor(room)
    if (isOver || (since.updates >= this.#limits.checkpointUpdates && this.#isBurstDue(room))) this.#take(room)
  }

  /** Somebody left a room. */
  left(room: Room): void {
    if (!hasEditor(room)) this.#take(room)
  }

  /** A room closes: later its document would be older than that of the room somebody opens in its place. */
  closed(room: Room): void {
    this.#take(room)
  }

  #begin(room: Room): Since {
    const timer = setTimeout(() => this.#take(room), this.#limits.checkpointMs)
    const versionCount = this.#archive.countAdded(room.mapId)
    const since = { updates: 0, authorIds: new Set<string>(), versionCount, timer }
    this.#since.set(room, since)
    return since
  }

  /** Once for each version: the store forgets them when it has told a version who its authors are. */
  #note(room: Room, since: Since, author: PersonSummary): void {
    const count = this.#archive.countAdded(room.mapId)
    if (since.versionCount !== count) {
      since.versionCount = count
      since.authorIds.clear()
    }
    if (since.authorIds.has(author.id)) return
    since.authorIds.add(author.id)
    this.#store.noteAuthor(room.mapId, author).catch((error: unknown) => {
      this.#log.error({ room: room.name, what: String(error) }, 'who changed a map was not noted')
    })
  }

  #isBurstDue(room: Room): boolean {
    const now = this.#now()
    if (now - (this.#lastBurst.get(room) ?? -Infinity) < BURST_MS) return false
    this.#lastBurst.set(room, now)
    return true
  }

  #take(room: Room): void {
    const since = this.#since.get(room)
    if (since === undefined) return
    clearTimeout(since.timer)
    this.#since.delete(room)
    const content = contentOf(room.doc)
    this.#archive.keep(room.mapId, content, { kind: 'auto' }).then(
      () => room.tell('versions', 'readVersions'),
      (error: unknown) => {
        this.#log.error({ room: room.name, what: String(error) }, 'a version was not kept')
      },
    )
  }
}

function hasEditor(room: Room): boolean {
  return [...room.members].some(({ role }) => mayInMap(role, 'editMap'))
}
