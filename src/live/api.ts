/** The REST calls, with checked answers and problems as values. */
import type { Result } from '../model/result.ts'
import type { CreateCollectionRequest, CreateMapRequest, MapSummary } from '../wire/api.ts'
import { CollectionListResponse, CollectionSummary, CreateMapResponse, MapListResponse } from '../wire/api.ts'
import { createCaller, mapValue } from './call.ts'
import type { ApiProblem } from './call.ts'

export type { CollectionSummary, MapSummary } from '../wire/api.ts'
export type { ApiProblem } from './call.ts'

/** The maps in use, those put aside, and those in the bin. */
export type Shelf = 'open' | 'archive' | 'bin'

const SHELF_QUERY: { readonly [S in Shelf]: string } = { open: '', archive: '?archived=1', bin: '?bin=1' }

export interface Api {
  readonly listMaps: (which: Shelf) => Promise<Result<readonly MapSummary[], ApiProblem>>
  readonly createMap: (request: CreateMapRequest) => Promise<Result<string, ApiProblem>>
  readonly renameMap: (id: string, title: string) => Promise<Result<null, ApiProblem>>
  /** Gives the copy's id. */
  readonly duplicateMap: (id: string) => Promise<Result<string, ApiProblem>>
  /** Into the bin; `restoreMap` takes it out again. */
  readonly removeMap: (id: string) => Promise<Result<null, ApiProblem>>
  readonly restoreMap: (id: string) => Promise<Result<null, ApiProblem>>
  /** Out of the bin, for good. */
  readonly removeMapForever: (id: string) => Promise<Result<null, ApiProblem>>
  readonly archiveMap: (id: string) => Promise<Result<null, ApiProblem>>
  readonly unarchiveMap: (id: string) => Promise<Result<null, ApiProblem>>
  /** Into a collection, or elsewhere in its own: before another of its maps, or last with null. Out of it with null. */
  readonly placeMap: (
    mapId: string,
    collectionId: string | null,
    before: string | null,
  ) => Promise<Result<null, ApiProblem>>
  readonly listCollections: () => Promise<Result<readonly CollectionSummary[], ApiProblem>>
  readonly findCollection: (id: string) => Promise<Result<CollectionSummary, ApiProblem>>
  /** Gives the new collection's id. */
  readonly createCollection: (request: CreateCollectionRequest) => Promise<Result<string, ApiProblem>>
  readonly renameCollection: (id: string, title: string) => Promise<Result<null, ApiProblem>>
  /** Its maps stay, without a collection; `restoreCollection` brings it back with them. */
  readonly removeCollection: (id: string) => Promise<Result<null, ApiProblem>>
  readonly restoreCollection: (id: string) => Promise<Result<null, ApiProblem>>
}

/** The API at an origin (`''`: this page's own). */
export function createApi(origin = '', send: typeof fetch = (input, init) => fetch(input, init)): Api {
  const { call, done } = createCaller(origin, send)
  const make = async (path: string, body?: object): Promise<Result<string, ApiProblem>> =>
    mapValue(await call('POST', path, CreateMapResponse, body), ({ id }) => id)
  return {
    listMaps: async (which) =>
      mapValue(await call('GET', `/maps${SHELF_QUERY[which]}`, MapListResponse), ({ maps }) => maps),
    createMap: (request) => make('/maps', request),
    renameMap: (id, title) => done('PATCH', `/maps/${id}`, { title }),
    duplicateMap: (id) => make(`/maps/${id}/duplicate`),
    removeMap: (id) => done('DELETE', `/maps/${id}`),
    restoreMap: (id) => done('POST', `/maps/${id}/restore`),
    removeMapForever: (id) => done('DELETE', `/maps/${id}?forever=1`),
    archiveMap: (id) => done('POST', `/maps/${id}/archive`),
    unarchiveMap: (id) => done('POST', `/maps/${id}/unarchive`),
    placeMap: (mapId, collectionId, before) => done('PATCH', `/maps/${mapId}`, { collectionId, before }),
    listCollections: async () =>
      mapValue(await call('GET', '/collections', CollectionListResponse), ({ collections }) => collections),
    findCollection: (id) => call('GET', `/collections/${id}`, CollectionSummary),
    createCollection: (request) => make('/collections', request),
    renameCollection: (id, title) => done('PATCH', `/collections/${id}`, { title }),
    removeCollection: (id) => done('DELETE', `/collections/${id}`),
    restoreCollection: (id) => done('POST', `/collections/${id}/restore`),
  }
}
