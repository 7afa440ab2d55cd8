/** The REST calls about the past of a map, and about what of it is public. */
import type { MapRecord } from '../model/kinds.ts'
import type { Result } from '../model/result.ts'
import { CreateMapResponse } from '../wire/api.ts'
import { PublishedResponse, StatusResponse } from '../wire/publications.ts'
import type { ChangeStatusRequest } from '../wire/publications.ts'
import { RestoreResponse, VersionListResponse, VersionResponse, VersionSummary } from '../wire/versions.ts'
import type { NameVersionRequest } from '../wire/versions.ts'
import { createCaller, mapValue } from './call.ts'
import type { ApiProblem } from './call.ts'
import { recordsIn } from './records.ts'

type Answer<T> = Promise<Result<T, ApiProblem>>

/** A state of a map. `version` is null for the map as it is now. */
export interface VersionState {
  readonly version: VersionSummary | null
  readonly records: readonly MapRecord[]
}

export interface VersionsApi {
  readonly list: (mapId: string, page: VersionsPage) => Answer<VersionListResponse>
  readonly read: (mapId: string, versionId: string) => Answer<VersionState>
  /** Keeps the map as it is now under a name. */
  readonly name: (mapId: string, naming: NameVersionRequest) => Answer<VersionSummary>
  readonly rename: (mapId: string, versionId: string, naming: NameVersionRequest) => Answer<VersionSummary>
  readonly restore: (mapId: string, versionId: string) => Answer<RestoreResponse>
  /** Gives the id of the new map. */
  readonly copy: (mapId: string, versionId: string, title: string) => Answer<string>
  readonly status: (mapId: string) => Answer<StatusResponse>
  readonly setStatus: (mapId: string, request: ChangeStatusRequest) => Answer<StatusResponse>
  /** A version or, with null, the map as it is now. */
  readonly publish: (mapId: string, versionId: string | null) => Answer<StatusResponse>
  readonly unpublish: (mapId: string) => Answer<StatusResponse>
  readonly published: (
    publicId: string,
  ) => Answer<{ readonly publishedAt: string; readonly records: readonly MapRecord[] }>
}

export interface VersionsPage {
  /** Id of the version to go on from; null begins with the newest. */
  readonly before: string | null
  readonly isNamedOnly: boolean
}

/** The API at an origin (`''`: this page's own). */
export function createVersionsApi(origin = ''): VersionsApi {
  const { call } = createCaller(origin)
  const at = (mapId: string, versionId: string): string => `/maps/${mapId}/versions/${versionId}`
  return {
    list: (mapId, page) => call('GET', `/maps/${mapId}/versions${queryOf(page)}`, VersionListResponse),
    read: async (mapId, versionId) =>
      mapValue(await call('GET', at(mapId, versionId), VersionResponse), ({ version, records }) => ({
        version,
        records: recordsIn(records),
      })),
    name: (mapId, naming) => call('POST', `/maps/${mapId}/versions`, VersionSummary, naming),
    rename: (mapId, versionId, naming) => call('PATCH', at(mapId, versionId), VersionSummary, naming),
    restore: (mapId, versionId) => call('POST', `${at(mapId, versionId)}/restore`, RestoreResponse),
    copy: async (mapId, versionId, title) =>
      mapValue(await call('POST', `${at(mapId, versionId)}/copy`, CreateMapResponse, { title }), ({ id }) => id),
    status: (mapId) => call('GET', `/maps/${mapId}/status`, StatusResponse),
    setStatus: (mapId, request) => call('PUT', `/maps/${mapId}/status`, StatusResponse, request),
    publish: (mapId, versionId) => call('POST', `/maps/${mapId}/publish`, StatusResponse, { versionId }),
    unpublish: (mapId) => call('POST', `/maps/${mapId}/unpublish`, StatusResponse),
    published: async (publicId) =>
      mapValue(await call('GET', `/published/${publicId}`, PublishedResponse), ({ publishedAt, records }) => ({
        publishedAt,
        records: recordsIn(records),
      })),
  }
}

function queryOf({ before, isNamedOnly }: VersionsPage): string {
  const query = new URLSearchParams()
  if (before !== null) query.set('before', before)
  if (isNamedOnly) query.set('named', '1')
  return query.size === 0 ? '' : `?${query}`
}
