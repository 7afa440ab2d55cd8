import { memoryCollections } from './memoryCollections.ts'
import { memoryComments } from './memoryComments.ts'
import { memoryErasures } from './memoryErasures.ts'
import { memoryPeople } from './memoryPeople.ts'
import { memoryReviews } from './memoryReviews.ts'
import { memoryVersions } from './memoryVersions.ts'
import { shelfOf, StorageError } from './storage.ts'
import type { Storage, StoredMap, StoredUpdate } from './storage.ts'

interface Room {
  head: number
  snapshot: StoredUpdate | null
  tail: StoredUpdate[]
}

/** A store that keeps everything in memory and nothing after: for tests that are not about disks. */
export function createMemoryStorage(): Storage {
  const rooms = new Map<string, Room>()
  const maps = new Map<string, StoredMap>()
  const { shown, ...collections } = memoryCollections(maps)

  async function append(batch: Parameters<Storage['append']>[0]): Promise<readonly number[]> {
    const missing = batch.find(({ room }) => !rooms.has(room))
    if (missing !== undefined) throw new StorageError('unknownRoom', `There is no room ${missing.room}`)
    return batch.flatMap(({ room, update }) => {
      const found = rooms.get(room)
      if (found === undefined) return []
      found.head += 1
      found.tail.push({ seq: found.head, data: update.slice() })
      return [found.head]
    })
  }

  async function compact(room: string, seq: number, snapshot: Uint8Array): Promise<void> {
    const found = rooms.get(room)
    if (found === undefined || seq > found.head || seq <= (found.snapshot?.seq ?? 0)) return
    found.snapshot = { seq, data: snapshot.slice() }
    found.tail = found.tail.filter((update) => update.seq > seq)
  }

  async function createMap(map: StoredMap, room: string, snapshot: Uint8Array): Promise<void> {
    if (maps.has(map.id)) throw new StorageError('exists', `There is a map ${map.id} already`)
    if (map.collectionId !== null && (await collections.findCollection(map.collectionId)) === null) {
      throw new StorageError('noCollection', `There is no collection ${map.collectionId}`)
    }
    maps.set(map.id, { ...map, collectionId: null })
    rooms.set(room, { head: 1, snapshot: { seq: 1, data: snapshot.slice() }, tail: [] })
    if (map.collectionId === null) return
    await collections.placeMap(map.id, { collectionId: map.collectionId, before: null }, map.changedAt)
  }

  const { forgetMap: forgetComments, passComments, ...comments } = memoryComments((id) => maps.has(id))
  const { forgetMap: forgetReviews, passReviews, ...reviews } = memoryReviews((id) => maps.has(id))
  const { forgetMap, ...people } = memoryPeople((guestId, personId) => {
    passComments(guestId, personId)
    passReviews(guestId, personId)
  })
  const { forgetPast, ...past } = memoryVersions(maps)

  return {
    ...people,
    comments,
    reviews,
    erasures: memoryErasures(),
    ...past,
    ...collections,
    append,
    compact,
    createMap,
    load: async (room) => {
      const found = rooms.get(room)
      return found === undefined ? null : { ...found, tail: [...found.tail] }
    },
    heads: async (names) =>
      new Map(
        names.flatMap((name) => {
          const found = rooms.get(name)
          return found === undefined ? [] : [[name, found.head] as const]
        }),
      ),
    listMaps: async (shelf) =>
      [...maps.values()]
        .filter((map) => shelfOf(map) === shelf)
        .toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
        .map(shown),
    findMap: async (id) => {
      const map = maps.get(id)
      return map === undefined ? null : shown(map)
    },
    countMaps: async () => maps.size,
    describeMaps: async (descriptions) => {
      for (const description of descriptions) {
        const map = maps.get(description.id)
        if (map !== undefined) maps.set(map.id, { ...map, ...description })
      }
    },
    binMap: async (id, deletedAt) => {
      const map = maps.get(id)
      if (map === undefined) return false
      maps.set(id, { ...map, deletedAt })
      return true
    },
    archiveMap: async (id, archivedAt) => {
      const map = maps.get(id)
      if (map === undefined) return false
      maps.set(id, { ...map, archivedAt })
      return true
    },
    createRoom: async (mapId, room, snapshot) => {
      if (!maps.has(mapId) || rooms.has(room)) return
      rooms.set(room, { head: 1, snapshot: { seq: 1, data: snapshot.slice() }, tail: [] })
    },
    removeMap: async (id, names) => {
      if ((maps.get(id)?.deletedAt ?? null) === null) return false
      maps.delete(id)
      for (const name of names) rooms.delete(name)
      forgetMap(id)
      forgetComments(id)
      forgetReviews(id)
      forgetPast(id)
      return true
    },
    probe: async () => {},
    close: async () => {},
  }
}
