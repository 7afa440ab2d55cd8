/** The past of a map, asked for over HTTP and changed over sockets. */
import { onTestFinished } from 'vitest'
import * as v from 'valibot'

import { RestoreResponse, VersionListResponse, VersionResponse, VersionSummary } from '../../src/wire/versions.ts'
import { startServer } from './startServer.ts'
import type { TestServer, TestServerOptions } from './startServer.ts'
import { SyncClient } from './syncClient.ts'
import type { Visitor } from './visitor.ts'
import { waitFor } from './waitFor.ts'

/** A server with a map on it. */
export interface Surroundings {
  readonly server: TestServer
  readonly mapId: string
}

export async function withPast(options: TestServerOptions = {}): Promise<Surroundings> {
  const server = await startServer({ access: 'real', ...options })
  return { server, mapId: await server.createMap() }
}

/** Joins the map as someone; leaves when the test is over. */
export async function joinAs({ server, mapId }: Surroundings, visitor: Visitor, news = false): Promise<SyncClient> {
  const client = new SyncClient(`${server.syncUrl}/${mapId}`, { headers: { cookie: visitor.cookie() }, news })
  onTestFinished(() => client.leave())
  await waitFor(() => client.isSynced, 'a client to be in sync')
  return client
}

export const saved = (client: SyncClient): Promise<void> =>
  waitFor(() => client.acknowledged === client.sent, 'all to be saved')

/** The versions of the map, but for what it began as; the newest first. */
export async function listVersions(around: Surroundings, query = ''): Promise<readonly VersionSummary[]> {
  return (await listAllVersions(around, query)).filter(({ kind }) => kind !== 'created')
}

/** The versions of the map; the newest first. */
export async function listAllVersions({ server, mapId }: Surroundings, query = ''): Promise<readonly VersionSummary[]> {
  const { body } = await server.manager.call('GET', `/api/maps/${mapId}/versions${query}`)
  return v.parse(VersionListResponse, body).versions
}

/** Names the map as it is. */
export async function nameVersion(
  { server, mapId }: Surroundings,
  words: string,
  visitor = server.manager,
): Promise<VersionSummary> {
  const { body } = await visitor.call('POST', `/api/maps/${mapId}/versions`, { name: words })
  return v.parse(VersionSummary, body)
}

export async function restoreVersion({ server, mapId }: Surroundings, id: string, visitor = server.manager) {
  const { body } = await visitor.call('POST', `/api/maps/${mapId}/versions/${id}/restore`)
  return v.parse(RestoreResponse, body)
}

/** The records of a version, or of the map with `now`. */
export async function versionRecords({ server, mapId }: Surroundings, id: string): Promise<readonly unknown[]> {
  const { body } = await server.manager.call('GET', `/api/maps/${mapId}/versions/${id}`)
  return v.parse(VersionResponse, body).records
}

/** The names of its authors. */
export const authorsOf = ({ authors }: VersionSummary): string => authors.map((author) => author.name).join(', ')
