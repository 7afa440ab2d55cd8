/** The collections of this server, and the one that the open map is in: its maps are the tabs above the editor. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { createApi } from '../live/api.ts'
import type { ApiProblem, CollectionSummary } from '../live/api.ts'
import { ok } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { CreateMapRequest } from '../wire/api.ts'
import { collectionOf, placed } from './tabs.ts'

export type { CollectionSummary } from '../live/api.ts'

export interface CollectionState {
  /** The map on the screen; null while none is. */
  readonly mapId: string | null
  /** Every collection of this server, as last known; null before the first answer. */
  readonly collections: readonly CollectionSummary[] | null
  /** The one that holds the map; null where none does, as far as is known. */
  readonly collection: CollectionSummary | null
}

const NONE: CollectionState = { mapId: null, collections: null, collection: null }

export const collectionStore = createStore<CollectionState>()(() => NONE)

export function useCollection<T>(selector: (state: CollectionState) => T): T {
  return useStore(collectionStore, selector)
}

/** Makes a map the one on the screen, on the server at an origin (`''`: this page's own). Gives the way to leave it. */
export function enterMap(mapId: string, origin: string): () => void {
  api = createApi(origin)
  collectionStore.setState(({ collections }) => stateFor(mapId, collections))
  void load()
  return leave
}

/** Each asks the server, then for the collections anew; a refusal is given back. */
export const collectionActs = {
  load,
  /** A new collection with these maps in it, taken out of those they were in. Gives its id. */
  create: (title: string, mapIds: readonly string[]) => after(api.createCollection({ title, mapIds: [...mapIds] })),
  /** Into a collection, or elsewhere in its own: before another of its maps, or last with null. Out of it with null. */
  place: (mapId: string, collectionId: string | null, before: string | null) => {
    showPlaced(mapId, collectionId, before)
    return after(api.placeMap(mapId, collectionId, before))
  },
  /** Puts maps at the end of a collection, one after the other; stops at the first that is refused. */
  placeAll: (mapIds: readonly string[], collectionId: string) => after(placeAll(mapIds, collectionId)),
  /** A new map as the last tab. Gives its id. */
  createMap: (request: Omit<CreateMapRequest, 'collectionId'>, collectionId: string) =>
    after(api.createMap({ ...request, collectionId })),
  rename: (id: string, title: string) => after(api.renameCollection(id, title)),
  /** Its maps stay. */
  remove: (id: string) => after(api.removeCollection(id)),
  restore: (id: string) => after(api.restoreCollection(id)),
  /** Maps that can be put into a collection or copied to: those in use. */
  listMaps: () => api.listMaps('open'),
}

let api = createApi()

/** Counts loads: answers may overtake each other, and only the last question's count. */
let lastLoad = 0

async function load(): Promise<Result<null, ApiProblem>> {
  lastLoad += 1
  const own = lastLoad
  const answer = await api.listCollections()
  const { mapId, collections } = collectionStore.getState()
  // Without an answer the tabs last known stay, and one that was shown where it was to go stands where it stood.
  if (own === lastLoad) collectionStore.setState(stateFor(mapId, answer.ok ? answer.value : collections))
  return answer.ok ? ok(null) : answer
}

async function placeAll(mapIds: readonly string[], collectionId: string): Promise<Result<null, ApiProblem>> {
  for (const mapId of mapIds) {
    const put = await api.placeMap(mapId, collectionId, null)
    if (!put.ok) return put
  }
  return ok(null)
}

async function after<T>(asked: Promise<Result<T, ApiProblem>>): Promise<Result<T, ApiProblem>> {
  const result = await asked
  await load()
  return result
}

function leave(): void {
  lastLoad += 1
  collectionStore.setState({ mapId: null })
}

function stateFor(mapId: string | null, collections: readonly CollectionSummary[] | null): CollectionState {
  return {
    mapId,
    collections,
    collection: mapId === null ? null : collectionOf(mapId, collections ?? []),
  }
}

/** Shows a tab where it was put before the server has answered, whose word then counts. */
function showPlaced(mapId: string, collectionId: string | null, before: string | null): void {
  const { collection } = collectionStore.getState()
  if (collection === null || collection.id !== collectionId) return
  collectionStore.setState({ collection: { ...collection, maps: placed(collection.maps, mapId, before) } })
}
