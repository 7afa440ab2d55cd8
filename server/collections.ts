import { ok, refuse } from '../src/model/result.ts'
import type { Result } from '../src/model/result.ts'
import type { Limits } from './config.ts'
import { randomName } from './newId.ts'
import type { Rooms } from './rooms/rooms.ts'
import { shelfOf } from './storage/storage.ts'
import type { Storage, StoredCollection, StoredMap, Tab } from './storage/storage.ts'

/** Why nothing was done. `notFound` is about what the address names, the others about what the request names. */
export type CollectionProblem =
  | { readonly code: 'notFound' }
  | { readonly code: 'noMap' }
  | { readonly code: 'noSuchMap' }
  | { readonly code: 'noCollection' }
  | { readonly code: 'noNeighbor' }
  | { readonly code: 'collectionFull'; readonly most: number }
  | { readonly code: 'tooManyCollections' }

/** Why a collection takes no more. */
export type NoRoom = Extract<CollectionProblem, { readonly code: 'noCollection' | 'collectionFull' }>

/** A collection with its open maps in the order of their tabs. */
export interface Binder extends StoredCollection {
  readonly maps: readonly StoredMap[]
}

/** What can be done to collections of maps. Maps in the archive and the bin keep their place in them. */
export class Collections {
  readonly #storage: Storage
  readonly #rooms: Rooms
  readonly #limits: Limits

  constructor(storage: Storage, rooms: Rooms, limits: Limits) {
    this.#storage = storage
    this.#rooms = rooms
    this.#limits = limits
  }

  /** All collections; the last changed first. */
  async list(): Promise<readonly Binder[]> {
    await this.#rooms.describe()
    const [collections, tabs] = await Promise.all([this.#storage.listCollections(), this.#storage.listTabs(null)])
    const byId = new Map<string | null, StoredMap[]>(collections.map(({ id }) => [id, []]))
    for (const tab of tabs) byId.get(tab.collectionId)?.push(tab)
    return collections.map((collection) => bind(collection, byId.get(collection.id) ?? []))
  }

  async find(id: string): Promise<Result<Binder, CollectionProblem>> {
    await this.#rooms.describe()
    const collection = await this.#storage.findCollection(id)
    if (collection === null) return refuse({ code: 'notFound' })
    return ok(bind(collection, await this.#storage.listTabs(id)))
  }

  /** Creates a collection of these maps, in this order; gives its id. */
  async create(title: string, mapIds: readonly string[]): Promise<Result<string, CollectionProblem>> {
    const most = this.#limits.mapsPerCollection
    if (mapIds.length > most) return refuse({ code: 'collectionFull', most })
    for (const mapId of mapIds) {
      if (!(await this.#isPlaceable(mapId))) return refuse({ code: 'noSuchMap' })
    }
    if ((await this.#storage.countCollections()) >= this.#limits.collections) {
      await this.#storage.forgetRemovedCollections()
      if ((await this.#storage.countCollections()) >= this.#limits.collections) {
        return refuse({ code: 'tooManyCollections' })
      }
    }
    const id = randomName(16)
    const now = Date.now()
    const isCreated = await this.#storage.createCollection({ id, title, createdAt: now, changedAt: now }, mapIds)
    return isCreated ? ok(id) : refuse({ code: 'noSuchMap' })
  }

  async rename(id: string, title: string): Promise<Result<null, CollectionProblem>> {
    const isRenamed = await this.#storage.renameCollection(id, title, Date.now())
    return isRenamed ? ok(null) : refuse({ code: 'notFound' })
  }

  /** Removes a collection; its maps stay, without one. */
  async remove(id: string): Promise<Result<null, CollectionProblem>> {
    if ((await this.#storage.findCollection(id)) === null) return refuse({ code: 'notFound' })
    await this.#storage.removeCollection(id, Date.now())
    return ok(null)
  }

  /** Brings a removed collection back, with those of its maps that are in no other by now. */
  async restore(id: string): Promise<Result<null, CollectionProblem>> {
    const isRestored = await this.#storage.removeCollection(id, null)
    return isRestored ? ok(null) : refuse({ code: 'notFound' })
  }

  /** Puts a map in a collection, elsewhere in its own, or out of it. */
  async place(mapId: string, tab: Tab): Promise<Result<null, CollectionProblem>> {
    if (!(await this.#isPlaceable(mapId))) return refuse({ code: 'noMap' })
    if (tab.collectionId !== null) {
      const room = await this.checkRoom(tab.collectionId, mapId)
      if (!room.ok) return room
    }
    const placing = await this.#storage.placeMap(mapId, tab, Date.now())
    return placing === 'placed' ? ok(null) : refuse({ code: placing })
  }

  /** Whether a collection is there and takes one more; a map that is in it already takes no place. */
  async checkRoom(id: string, mapId: string | null): Promise<Result<null, NoRoom>> {
    if ((await this.#storage.findCollection(id)) === null) return refuse({ code: 'noCollection' })
    const others = (await this.#storage.listTabs(id)).filter((map) => map.id !== mapId)
    const most = this.#limits.mapsPerCollection
    return others.length < most ? ok(null) : refuse({ code: 'collectionFull', most })
  }

  async #isPlaceable(mapId: string): Promise<boolean> {
    const map = await this.#storage.findMap(mapId)
    return map !== null && map.deletedAt === null
  }
}

function bind(collection: StoredCollection, tabs: readonly StoredMap[]): Binder {
  return { ...collection, maps: tabs.filter((map) => shelfOf(map) === 'open') }
}
