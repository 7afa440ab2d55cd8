import { encodeStateAsUpdate } from 'yjs'

import { writeChanges } from '../src/doc/apply.ts'
import { createDoc, readAll, readRecord, recordsOf } from '../src/doc/codec.ts'
import { sampleRecords } from '../src/exchange/samples/samples.ts'
import type { MapRecord } from '../src/model/kinds.ts'
import { ok, refuse } from '../src/model/result.ts'
import type { Result } from '../src/model/result.ts'
import { SETTINGS_ID } from '../src/model/settings.ts'
import type { MapSettings } from '../src/model/settings.ts'
import { readText } from '../src/model/text.ts'
import type { Principal } from './access/principal.ts'
import { may } from './access/principal.ts'
import type { CreateMapRequest } from '../src/wire/api.ts'
import { CLOSE, roomName } from '../src/wire/rooms.ts'
import type { Collections, NoRoom } from './collections.ts'
import { randomName } from './newId.ts'
import { describeDoc } from './rooms/describe.ts'
import type { OpenProblem, Rooms } from './rooms/rooms.ts'
import type { Shelf, Storage, StoredMap } from './storage/storage.ts'
import type { Thumbnails, ThumbnailProblem } from './thumbnails/thumbnails.ts'
import type { Archive } from './versions/archive.ts'
import { contentOf } from './versions/content.ts'

export type MapsProblem = OpenProblem | ThumbnailProblem | { readonly code: 'tooMany' } | NoRoom

/** Origin of what the server writes into a document when asked to by the API. */
const API_ORIGIN = 'api'

const COPY_WORDS = new Map([
  ['en', 'copy'],
  ['es', 'copia'],
])

interface MapsParts {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly thumbnails: Thumbnails
  readonly collections: Collections
  readonly archive: Archive
  readonly limit: number
}

/** What can be done to a map as a whole. */
export class Maps {
  readonly #storage: Storage
  readonly #rooms: Rooms
  readonly #thumbnails: Thumbnails
  readonly #collections: Collections
  readonly #archive: Archive
  readonly #limit: number

  /** `limit`: maps there may be. */
  constructor({ storage, rooms, thumbnails, collections, archive, limit }: MapsParts) {
    this.#storage = storage
    this.#rooms = rooms
    this.#thumbnails = thumbnails
    this.#collections = collections
    this.#archive = archive
    this.#limit = limit
  }

  /** Creates a map, which whoever creates it manages; gives its id. */
  create(principal: Principal, request: CreateMapRequest): Promise<Result<string, MapsProblem>> {
    const { title, sample = 'blank', language = 'en', collectionId = null } = request
    return this.#store(
      principal,
      sampleRecords(sample, title, language, () => randomName(12)),
      collectionId,
    )
  }

  /** Whether there is such a map, and it is not in the bin. */
  async isOpen(id: string): Promise<boolean> {
    const map = await this.#storage.findMap(id)
    return map !== null && map.deletedAt === null
  }

  /** The maps someone may read; of those in the bin, which nobody can read, the ones they may take out of it. */
  async list(principal: Principal, shelf: Shelf): Promise<readonly StoredMap[]> {
    await this.#rooms.describe()
    const maps = await this.#storage.listMaps(shelf)
    return maps.filter(({ id }) => may(principal, shelf === 'bin' ? 'manageMap' : 'readMap', id))
  }

  /** A small picture of a map as it is on disk, as SVG; none of one in the bin. */
  async thumbnail(id: string): Promise<Result<string, MapsProblem>> {
    if (!(await this.isOpen(id))) return refuse({ code: 'notFound' })
    return this.#thumbnails.get(roomName('map', id))
  }

  /** Renames a map by an edit of its document, so that everyone who has it open sees it. */
  async rename(principal: Principal, id: string, title: string): Promise<Result<null, MapsProblem>> {
    const found = await this.#rooms.find(id)
    if (!found.ok) return found
    // Both in one tick, the author first: no version is made between them, and the room is not closed.
    const stored: Promise<void>[] = []
    const edited = found.value.edit((doc) => {
      const record = readRecord(SETTINGS_ID, recordsOf(doc).get(SETTINGS_ID))
      const settings = record.ok && record.value.kind === 'settings' ? record.value : null
      const key = settings?.mainLanguage ?? 'en'
      if (settings?.title[key] === title) return
      stored.push(this.#storage.versions.noteAuthor(id, principal.person))
      writeChanges(doc, [{ type: 'setEntry', id: SETTINGS_ID, field: 'title', key, value: title }], API_ORIGIN)
    })
    await Promise.all([edited, ...stored])
    await this.#rooms.describe()
    return ok(null)
  }

  /**
   * Copies a map as it is now, without its history; gives the copy's id. It lies beside the map in its collection,
   * where that may be changed; a full one refuses it.
   */
  async duplicate(principal: Principal, id: string): Promise<Result<string, MapsProblem>> {
    const found = await this.#rooms.find(id)
    if (!found.ok) return found
    const { records } = readAll(found.value.doc)
    const copied = records.map((record) => (record.kind === 'settings' ? titleAsCopy(record) : record))
    const collectionId = await this.#collectionBeside(principal, id)
    const copy = await this.#store(principal, copied, collectionId)
    if (copy.ok && collectionId !== null) await this.#placeAfter(id, copy.value, collectionId)
    return copy
  }

  /** Makes a map of these records, which whoever makes it manages; gives its id. */
  createOf(principal: Principal, records: readonly MapRecord[]): Promise<Result<string, MapsProblem>> {
    return this.#store(principal, records, null)
  }

  /** Moves a map to the bin and closes it for everyone. */
  async bin(id: string): Promise<Result<null, MapsProblem>> {
    const map = await this.#storage.findMap(id)
    if (map === null || map.deletedAt !== null) return refuse({ code: 'notFound' })
    await this.#rooms.describe()
    await this.#storage.binMap(id, Date.now())
    await this.#rooms.close(id, CLOSE.notFound)
    return ok(null)
  }

  async restore(id: string): Promise<Result<null, MapsProblem>> {
    const map = await this.#storage.findMap(id)
    if (map === null || map.deletedAt === null) return refuse({ code: 'notFound' })
    await this.#storage.binMap(id, null)
    return ok(null)
  }

  /** Puts a map out of the way without closing it, or brings it back. */
  async archive(id: string, isArchived: boolean): Promise<Result<null, MapsProblem>> {
    const map = await this.#storage.findMap(id)
    if (map === null || map.deletedAt !== null) return refuse({ code: 'notFound' })
    // Twice is once: the first time is kept.
    if ((map.archivedAt !== null) !== isArchived) await this.#storage.archiveMap(id, isArchived ? Date.now() : null)
    return ok(null)
  }

  async #collectionBeside(principal: Principal, id: string): Promise<string | null> {
    const collectionId = (await this.#storage.findMap(id))?.collectionId ?? null
    if (collectionId === null) return null
    const room = await this.#collections.checkRoom(principal, collectionId, null)
    return room.ok || room.problem.code === 'collectionFull' ? collectionId : null
  }

  /** Where the neighbor has gone meanwhile, the copy stays last. */
  async #placeAfter(id: string, copyId: string, collectionId: string): Promise<void> {
    const tabs = (await this.#storage.listTabs(collectionId)).filter((tab) => tab.id !== copyId)
    const next = tabs[tabs.findIndex((tab) => tab.id === id) + 1]
    if (next !== undefined) await this.#storage.placeMap(copyId, { collectionId, before: next.id }, Date.now())
  }

  async #store(
    principal: Principal,
    records: readonly MapRecord[],
    collectionId: string | null,
  ): Promise<Result<string, MapsProblem>> {
    if ((await this.#storage.countMaps()) >= this.#limit) return refuse({ code: 'tooMany' })
    if (collectionId !== null) {
      const place = await this.#collections.checkRoom(principal, collectionId, null)
      if (!place.ok) return place
    }
    const id = randomName(16)
    const doc = createDoc(records)
    const now = Date.now()
    const shelf = { archivedAt: null, deletedAt: null }
    const map = { id, ...describeDoc(doc), createdAt: now, changedAt: now, ...shelf, collectionId }
    const [snapshot, content] = [encodeStateAsUpdate(doc), contentOf(doc)]
    doc.destroy()
    await this.#storage.createMap(map, roomName('map', id), snapshot)
    await this.#storage.people.setMembership(id, principal.person.id, 'manage')
    // What it began as can be looked at and compared with for as long as there is the map.
    await this.#storage.versions.noteAuthor(id, principal.person)
    await this.#archive.add(id, content, { kind: 'created' })
    return ok(id)
  }
}

function titleAsCopy(settings: MapSettings): MapSettings {
  const { title, mainLanguage } = settings
  const word = COPY_WORDS.get(mainLanguage) ?? 'copy'
  return {
    ...settings,
    title: { ...title, [mainLanguage]: `${readText(title, mainLanguage, mainLanguage)} (${word})` },
  }
}
