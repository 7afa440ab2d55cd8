import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import { createPainter } from './painter.ts'
import type { Painter } from './painter.ts'

/** `noThumbnail`: the map cannot be drawn, or too many wait to be. */
export type ThumbnailProblem = { readonly code: 'notFound' } | { readonly code: 'noThumbnail' }

type Made = Result<string, ThumbnailProblem>

interface Kept {
  /** The room's last update that is in the picture. */
  readonly head: number
  readonly made: Made
}

/** Pictures kept in memory, of 5 to 60 kB each. They are made again at will, so that none of them is on disk. */
const KEPT = 300
/** Requests that may wait for the one being drawn. */
const WAITING = 100

/** Small pictures of maps, made when they are first asked for and again after the map has changed. */
export class Thumbnails {
  readonly #storage: Pick<Storage, 'load' | 'heads'>
  readonly #log: Log
  readonly #painter: Painter
  /** By room; the one asked for last stands last. */
  readonly #kept = new Map<string, Kept>()
  readonly #making = new Map<string, Promise<Made>>()
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(storage: Pick<Storage, 'load' | 'heads'>, log: Log, painter: Painter = createPainter()) {
    this.#storage = storage
    this.#log = log
    this.#painter = painter
  }

  /** The picture of a room's document as it is on disk. */
  async get(room: string): Promise<Made> {
    const head = (await this.#storage.heads([room])).get(room)
    if (head === undefined) return refuse({ code: 'notFound' })
    const kept = this.#kept.get(room)
    if (kept !== undefined && kept.head >= head) {
      this.#keep(room, kept)
      return kept.made
    }
    const known = this.#making.get(room)
    if (known !== undefined) return known
    if (this.#making.size >= WAITING || this.#isClosed) return refuse({ code: 'noThumbnail' })
    // One after the other: the thread draws one, and each document waiting takes memory.
    const making = this.#last.then(() => this.#make(room)).finally(() => this.#making.delete(room))
    this.#last = making.catch(() => undefined)
    this.#making.set(room, making)
    return making
  }

  /** Forgets the picture of a room; one being drawn at this moment too. */
  async forget(room: string): Promise<void> {
    await this.#making.get(room)
    this.#kept.delete(room)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#painter.close()
    await this.#last
  }

  async #make(room: string): Promise<Made> {
    const stored = this.#isClosed ? null : await this.#storage.load(room)
    if (this.#isClosed) return refuse({ code: 'noThumbnail' })
    if (stored === null) return refuse({ code: 'notFound' })
    const { head, snapshot, tail } = stored
    const made = await this.#paint(room, [
      ...(snapshot === null ? [] : [snapshot.data]),
      ...tail.map(({ data }) => data),
    ])
    this.#keep(room, { head, made })
    return made
  }

  /** A document that cannot be drawn is not tried again before it has changed. */
  async #paint(room: string, updates: readonly Uint8Array[]): Promise<Made> {
    try {
      return ok(await this.#painter.paint(updates))
    } catch (error) {
      if (!this.#isClosed) this.#log.error({ room, what: String(error) }, 'a thumbnail could not be drawn')
      return refuse({ code: 'noThumbnail' })
    }
  }

  #keep(room: string, kept: Kept): void {
    this.#kept.delete(room)
    this.#kept.set(room, kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break
      this.#kept.delete(oldest)
    }
  }
}
