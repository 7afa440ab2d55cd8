/** All that is kept on this device, whichever map is open: to be looked at, exported and taken away. */
import { migrateDoc } from '../doc/migrate.ts'
import { createProjection } from '../doc/projection.ts'
import { openDeviceStore, removeDeviceStore } from '../live/deviceStore.ts'
import type { DeviceStore, KeptAside, KeptMap } from '../live/deviceStore.ts'
import { documentOf } from '../live/offline.ts'
import { removeShell } from '../live/shell.ts'
import { writeMapJson } from '../exchange/writeJson.ts'
import type { CareerMap } from '../model/map.ts'
import { readKept, setKept } from './kept.ts'
import { offlineStore } from './offline.ts'
import { getSession } from './session.ts'

export type { KeptAside } from '../live/deviceStore.ts'

export interface KeptMapEntry extends KeptMap {
  /** Whether edits of mine wait in it. */
  readonly hasMine: boolean
}

export interface KeptThings {
  readonly maps: readonly KeptMapEntry[]
  readonly aside: readonly KeptAside[]
}

/** What the edits kept aside would make of the map: before, after, and the file of the map with them. */
export interface AsideReading {
  readonly before: CareerMap
  readonly after: CareerMap
  readonly json: string
}

const NOTHING: KeptThings = { maps: [], aside: [] }

export const deviceCopyActs = {
  /** Everything kept, the newest first. Nothing where nothing was ever kept, or the browser lets no one look. */
  list: async (): Promise<KeptThings> => {
    const kept = readKept()
    if (kept.maps.length + kept.aside.length === 0) return NOTHING
    return (await withStore(listAll)) ?? NOTHING
  },
  /** Reads edits kept aside; null where this version cannot. A map of an older version is brought to today's in memory alone. */
  readAside: ({ server, mine }: KeptAside): AsideReading | null => {
    const before = readMap([server])
    const after = readMap([server, mine])
    return before === null || after === null ? null : { before, after, json: writeMapJson(after) }
  },
  /** Throws edits kept aside away, for good. */
  discard: async ({ id, mapId }: KeptAside): Promise<void> => {
    await withStore(async (store) => {
      await store.removeAside(id)
      const isLast = (await store.listAside()).every((one) => one.mapId !== mapId)
      if (!isLast) return
      setKept('aside', mapId, false)
      if (getSession()?.mapId === mapId) offlineStore.setState({ hasAside: false })
    })
  },
  /** Takes the copy of a map away, with edits in it that were not sent. */
  removeMap: async (mapId: string): Promise<void> => {
    const session = getSession()
    if (session?.mapId === mapId) await session.copy.remove()
    await withStore((store) => store.removeMap(mapId))
    setKept('maps', mapId, false)
  },
  clear,
}

/** Keys of what this browser remembers that tells of maps; name, color, language and theme are a person's own. */
const MAP_KEYS = ['trellis.kept', 'trellis.recentActs'] as const

export interface Cleared {
  readonly maps: number
  readonly aside: number
}

/** Takes everything off this device that tells of maps: copies, edits kept aside, the program, what was remembered. */
async function clear(): Promise<Cleared> {
  const { maps, aside } = await deviceCopyActs.list()
  await getSession()?.copy.remove()
  try {
    await removeDeviceStore()
    await removeShell()
    for (const key of MAP_KEYS) localStorage.removeItem(key)
    sessionStorage.clear()
  } catch (error) {
    // What the browser forbids to touch holds nothing of ours.
    if (!(error instanceof DOMException)) throw error
  }
  offlineStore.setState({ isKept: false, isAllKept: false, hasAside: false, notice: null })
  return { maps: maps.length, aside: aside.length }
}

async function listAll(store: DeviceStore): Promise<KeptThings> {
  const maps = await store.listMaps()
  const entries = await Promise.all(
    maps.map(async (map) => {
      const updates = await store.readUpdates(map.mapId)
      return { ...map, hasMine: updates.some(({ sort }) => sort === 'mine') }
    }),
  )
  const aside = await store.listAside()
  return {
    maps: entries.toSorted((a, b) => (a.syncedAt < b.syncedAt ? 1 : -1)),
    aside: aside.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  }
}

/** Null where the browser refuses. */
async function withStore<T>(work: (store: DeviceStore) => Promise<T>): Promise<T | null> {
  try {
    const store = await openDeviceStore()
    try {
      return await work(store)
    } finally {
      store.close()
    }
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
}

function readMap(updates: readonly Uint8Array[]): CareerMap | null {
  try {
    const doc = documentOf(updates)
    if (!migrateDoc(doc).ok) return null
    const projection = createProjection(doc)
    projection.destroy()
    return projection.getMap()
  } catch (error) {
    // Yjs throws errors of many classes on bytes that are no update.
    if (!(error instanceof Error)) throw error
    return null
  }
}
