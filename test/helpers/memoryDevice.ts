import type { DeviceStore, KeptAside, KeptMap, StoredUpdate } from '../../src/live/deviceStore.ts'

export interface MemoryDevice extends DeviceStore {
  /** From now on every write is refused with this name of a `DOMException`; null: none is. */
  readonly refuse: (name: string | null) => void
  /** How many updates it holds of each sort. */
  readonly count: (sort: StoredUpdate['sort']) => number
}

/** A device that keeps things as long as a test lasts. */
export function createMemoryDevice(): MemoryDevice {
  const maps = new Map<string, KeptMap>()
  const aside = new Map<string, KeptAside>()
  const updates = new Map<number, StoredUpdate & { readonly mapId: string }>()
  let refusal: string | null = null
  let lastKey = 0
  const check = (): void => {
    if (refusal !== null) throw new DOMException('refused by the test', refusal)
  }
  return {
    refuse: (name) => {
      refusal = name
    },
    count: (sort) => [...updates.values()].filter((one) => one.sort === sort).length,
    listMaps: async () => [...maps.values()],
    findMap: async (mapId) => maps.get(mapId) ?? null,
    putMap: async (map) => {
      check()
      maps.set(map.mapId, map)
    },
    readUpdates: async (mapId) => [...updates.values()].filter((one) => one.mapId === mapId),
    writeUpdates: async (mapId, added, removedKeys) => {
      check()
      for (const key of removedKeys) updates.delete(key)
      return added.map(({ sort, update }) => {
        lastKey += 1
        updates.set(lastKey, { key: lastKey, mapId, sort, update })
        return lastKey
      })
    },
    removeMap: async (mapId) => {
      maps.delete(mapId)
      for (const [key, one] of updates) if (one.mapId === mapId) updates.delete(key)
    },
    listAside: async () => [...aside.values()],
    putAside: async (one, removedKeys) => {
      check()
      aside.set(one.id, one)
      for (const key of removedKeys) updates.delete(key)
    },
    removeAside: async (id) => {
      aside.delete(id)
    },
    close: () => {},
  }
}
