import { compareOrder } from '../../src/model/order.ts'
import type { Ordered } from '../../src/model/order.ts'
import type { Placing, Storage, StoredCollection, StoredMap, Tab } from './storage.ts'
import { keysInOrder, keysToPlace } from './tabOrder.ts'

type Collections = Pick<
  Storage,
  | 'createCollection'
  | 'listCollections'
  | 'findCollection'
  | 'countCollections'
  | 'renameCollection'
  | 'removeCollection'
  | 'forgetRemovedCollections'
  | 'listTabs'
  | 'placeMap'
> & {
  /** A map with the collection in use that it lies in. */
  readonly shown: (map: StoredMap) => StoredMap
}

/** The collections of the store in memory. Which map lies in which, and where, is kept here and not in `maps`. */
export function memoryCollections(maps: ReadonlyMap<string, StoredMap>): Collections {
  const collections = new Map<string, StoredCollection>()
  const removed = new Set<string>()
  /** By map. */
  const tabs = new Map<string, Ordered & { readonly collectionId: string }>()

  const isInUse = (id: string): boolean => collections.has(id) && !removed.has(id)

  function shown(map: StoredMap): StoredMap {
    const collectionId = tabs.get(map.id)?.collectionId ?? null
    return { ...map, collectionId: collectionId !== null && isInUse(collectionId) ? collectionId : null }
  }

  function noteChange(id: string | null, changedAt: number): void {
    const collection = id === null ? undefined : collections.get(id)
    if (collection !== undefined) collections.set(collection.id, { ...collection, changedAt })
  }

  function place(map: StoredMap, { collectionId, before }: Tab, changedAt: number): Placing {
    const was = shown(map).collectionId
    if (collectionId === null) {
      tabs.delete(map.id)
    } else {
      if (!isInUse(collectionId)) return 'noCollection'
      const there = [...tabs.values()].filter((tab) => tab.collectionId === collectionId && maps.has(tab.id))
      const keys = keysToPlace(there, map.id, before)
      if (keys === null) return 'noNeighbor'
      for (const key of keys) tabs.set(key.id, { ...key, collectionId })
    }
    noteChange(was, changedAt)
    noteChange(collectionId, changedAt)
    return 'placed'
  }

  return {
    shown,
    createCollection: async (collection, mapIds) => {
      if (mapIds.some((id) => !maps.has(id))) return false
      for (const id of mapIds) noteChange(tabs.get(id)?.collectionId ?? null, collection.changedAt)
      collections.set(collection.id, collection)
      for (const key of keysInOrder(mapIds)) tabs.set(key.id, { ...key, collectionId: collection.id })
      return true
    },
    listCollections: async () =>
      [...collections.values()]
        .filter(({ id }) => !removed.has(id))
        .toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1)),
    findCollection: async (id) => (removed.has(id) ? null : (collections.get(id) ?? null)),
    countCollections: async () => collections.size,
    renameCollection: async (id, title, changedAt) => {
      const collection = collections.get(id)
      if (collection === undefined || removed.has(id)) return false
      collections.set(id, { ...collection, title, changedAt })
      return true
    },
    removeCollection: async (id, removedAt) => {
      if (!collections.has(id)) return false
      if (removedAt === null) removed.delete(id)
      else removed.add(id)
      return true
    },
    forgetRemovedCollections: async () => {
      for (const id of removed) collections.delete(id)
      for (const [mapId, { collectionId }] of tabs) if (removed.has(collectionId)) tabs.delete(mapId)
      removed.clear()
    },
    listTabs: async (collectionId) =>
      [...tabs.values()]
        .filter((tab) => (collectionId === null ? isInUse(tab.collectionId) : tab.collectionId === collectionId))
        .toSorted((a, b) =>
          a.collectionId < b.collectionId ? -1 : a.collectionId > b.collectionId ? 1 : compareOrder(a, b),
        )
        .flatMap(({ id }) => {
          const map = maps.get(id)
          return map === undefined || shown(map).collectionId === null ? [] : [shown(map)]
        }),
    placeMap: async (id, tab, changedAt) => {
      const map = maps.get(id)
      return map === undefined ? 'noMap' : place(map, tab, changedAt)
    },
  }
}
