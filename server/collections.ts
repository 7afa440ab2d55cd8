import { ok, refuse } from '../src/model/result.ts'
import type { Result } from '../src/model/result.ts'
import { may, mayOnServer } from './access/principal.ts'
import type { Principal } from './access/principal.ts'
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
  | { readonly code: 'notYours' }
  | { readonly code: 'noNeighbor' }
  | { readonly code: 'collectionFull'; readonly most: number }
  | { readonly code: 'tooManyCollections' }

/** Why a collection takes no more. */
export type NoRoom = Extract<CollectionProblem, { readonly code: 'noCollection' | 'notYours' | 'collectionFull' }>

/** A collection with its open maps in the order of their tabs. */
export interface Binder extends StoredCollection {
  readonly maps: readonly StoredMap[]
}

/**
 * What can be done to collections of maps, by someone. Maps in the archive and the bin keep their place in them. A
 * collection is there for those who may read one of its maps, and an empty one for those who may create maps; it is
 * changed by those of them who may create maps and manage all that lie in it.
 */
export class Collections {
  readonly #storage: Storage
  readonly #rooms: Rooms
  readonly #limits: Limits

  constructor(storage: Storage, rooms: Rooms, limits: Limits) {
    this.#storage = storage
    this.#rooms = rooms
    this.#limits = limits
  }

  /** All collections that are there for someone, with what they may read in them; the last changed first. */
  async list(principal: Principal): Promise<readonly Binder[]> {
    await this.#rooms.describe()
    const [collections, tabs] = await Promise.all([this.#storage.listCollections(), this.#storage.listTabs(null)])
    const byId = new Map<string | null, StoredMap[]>(collections.map(({ id }) => [id, []]))
    for (const tab of tabs) byId.get(tab.collectionId)?.push(tab)
    return collections.flatMap((collection) => bind(principal, collection, byId.get(collection.id) ?? []) ?? [])
  }

  async find(principal: Principal, id: string): Promise<Result<Binder, CollectionProblem>> {
    await this.#rooms.describe()
    const collection = await this.#storage.findCollection(id)
    if (collection === null) return refuse({ code: 'notFound' })
    const binder = bind(principal, collection, await this.#storage.listTabs(id))
    return binder === null ? refuse({ code: 'notFound' }) : ok(binder)
  }

  /** Creates a collection of these maps, in this order; gives its id. */
  async create(
    principal: Principal,
    title: string,
    mapIds: readonly string[],
  ): Promise<Result<string, CollectionProblem>> {
    if (mapIds.some((mapId) => !may(principal, 'readMap', mapId))) return refuse({ code: 'noSuchMap' })
    if (mapIds.some((mapId) => !may(principal, 'manageMap', mapId))) return refuse({ code: 'notYours' })
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

  async rename(principal: Principal, id: string, title: string): Promise<Result<null, CollectionProblem>> {
    const right = await this.#checkRight(principal, id, 'notFound')
    if (!right.ok) return right
    const isRenamed = await this.#storage.renameCollection(id, title, Date.now())
    return isRenamed ? ok(null) : refuse({ code: 'notFound' })
  }

  /** Removes a collection; its maps stay, without one. */
  async remove(principal: Principal, id: string): Promise<Result<null, CollectionProblem>> {
    if ((await this.#storage.findCollection(id)) === null) return refuse({ code: 'notFound' })
    const right = await this.#checkRight(principal, id, 'notFound')
    if (!right.ok) return right
    await this.#storage.removeCollection(id, Date.now())
    return ok(null)
  }

  /** Brings a removed collection back, with those of its maps that are in no other by now. */
  async restore(principal: Principal, id: string): Promise<Result<null, CollectionProblem>> {
    const right = await this.#checkRight(principal, id, 'notFound')
    if (!right.ok) return right
    const isRestored = await this.#storage.removeCollection(id, null)
    return isRestored ? ok(null) : refuse({ code: 'notFound' })
  }

  /** Puts a map in a collection, elsewhere in its own, or out of it. */
  async place(principal: Principal, mapId: string, tab: Tab): Promise<Result<null, CollectionProblem>> {
    if (!(await this.#isPlaceable(mapId))) return refuse({ code: 'noMap' })
    if (tab.collectionId !== null) {
      const room = await this.checkRoom(principal, tab.collectionId, mapId)
      if (!room.ok) return room
    }
    const placing = await this.#storage.placeMap(mapId, tab, Date.now())
    return placing === 'placed' ? ok(null) : refuse({ code: placing })
  }

  /** Whether a collection is there, may be changed and takes one more; a map that is in it already takes no place. */
  async checkRoom(principal: Principal, id: string, mapId: string | null): Promise<Result<null, NoRoom>> {
    if ((await this.#storage.findCollection(id)) === null) return refuse({ code: 'noCollection' })
    const right = await this.#checkRight(principal, id, 'noCollection')
    if (!right.ok) return right
    const others = (await this.#storage.listTabs(id)).filter((map) => map.id !== mapId)
    const most = this.#limits.mapsPerCollection
    return others.length < most ? ok(null) : refuse({ code: 'collectionFull', most })
  }

  /** Whether someone may change a collection, in use or removed; `missing` is how to say that there is none for them. */
  async #checkRight<C extends 'notFound' | 'noCollection'>(
    principal: Principal,
    id: string,
    missing: C,
  ): Promise<Result<null, { readonly code: C } | { readonly code: 'notYours' }>> {
    const tabs = await this.#storage.listTabs(id)
    if (!isThereFor(principal, tabs)) return refuse({ code: missing })
    const isTheirs = mayOnServer(principal, 'createMap') && tabs.every((map) => may(principal, 'manageMap', map.id))
    return isTheirs ? ok(null) : refuse({ code: 'notYours' })
  }

  async #isPlaceable(mapId: string): Promise<boolean> {
    const map = await this.#storage.findMap(mapId)
    return map !== null && map.deletedAt === null
  }
}

function bind(principal: Principal, collection: StoredCollection, tabs: readonly StoredMap[]): Binder | null {
  if (!isThereFor(principal, tabs)) return null
  return { ...collection, maps: tabs.filter((map) => shelfOf(map) === 'open' && may(principal, 'readMap', map.id)) }
}

function isThereFor(principal: Principal, tabs: readonly StoredMap[]): boolean {
  return tabs.length === 0 ? mayOnServer(principal, 'createMap') : tabs.some((map) => may(principal, 'readMap', map.id))
}
