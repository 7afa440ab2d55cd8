import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'

import { CopyVersionRequest, NameVersionRequest, NOW } from '../../src/wire/versions.ts'
import type { RestoreResponse, VersionListResponse, VersionSummary } from '../../src/wire/versions.ts'
import type { Access } from '../access/access.ts'
import type { Config } from '../config.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { StoredVersion } from '../storage/versions.ts'
import type { Versions } from '../versions/versions.ts'
import { isoTime, sendBadBody } from './answers.ts'
import { doerOf, principalOf } from './guard.ts'
import { sendVersionProblem } from './problems.ts'

/** Versions of one page. */
const PAGE = 50

interface VersionsParts {
  readonly versions: Versions
  readonly access: Access
  readonly rooms: Rooms
  readonly config: Config
}

interface MapParams {
  readonly Params: { readonly id: string }
}

interface Params {
  readonly Params: { readonly id: string; readonly versionId: string }
}

interface Query {
  readonly Querystring: { readonly before?: string; readonly named?: string }
}

/** The versions of a map over HTTP; request and answer shapes stand in `src/wire/versions.ts`. */
export function addVersionsApi(app: FastifyInstance, { versions, access, rooms, config }: VersionsParts): void {
  const readers = { config: { act: 'readVersions' } } as const
  const namers = { config: { act: 'nameVersion' } } as const
  const tell = (mapId: string): void => rooms.tell(mapId, 'versions', 'readVersions')

  app.get<MapParams & Query>('/api/maps/:id/versions', readers, async ({ params, query }, reply) => {
    const page = { before: query.before ?? null, isNamed: query.named === '1', limit: PAGE + 1 }
    const found = await versions.list(params.id, page)
    if (!found.ok) return sendVersionProblem(reply, found.problem)
    const listed = found.value.slice(0, PAGE).map(summaryOf)
    const answer: VersionListResponse = { versions: listed, hasMore: found.value.length > PAGE }
    return answer
  })

  app.post<MapParams>('/api/maps/:id/versions', namers, async (request, reply) => {
    const body = v.safeParse(NameVersionRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const named = await versions.nameNow(request.params.id, body.output)
    if (!named.ok) return sendVersionProblem(reply, named.problem)
    tell(request.params.id)
    return reply.code(201).send(summaryOf(named.value))
  })

  app.get<Params>('/api/maps/:id/versions/:versionId', readers, async ({ params }, reply) => {
    if (params.versionId === NOW) {
      const now = await versions.now(params.id)
      return now.ok ? { version: null, records: now.value.records } : sendVersionProblem(reply, now.problem)
    }
    const found = await versions.read(params.id, params.versionId)
    if (!found.ok) return sendVersionProblem(reply, found.problem)
    return { version: summaryOf(found.value.version), records: found.value.records }
  })

  app.patch<Params>('/api/maps/:id/versions/:versionId', namers, async (request, reply) => {
    const { id, versionId } = request.params
    const body = v.safeParse(NameVersionRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const named = await versions.rename(id, versionId, body.output)
    if (!named.ok) return sendVersionProblem(reply, named.problem)
    tell(id)
    return summaryOf(named.value)
  })

  app.post<Params>(
    '/api/maps/:id/versions/:versionId/restore',
    { config: { act: 'restoreVersion' } },
    async (request, reply) => {
      const { id, versionId } = request.params
      const done = await versions.restore(id, versionId, principalOf(request))
      if (!done.ok) return sendVersionProblem(reply, done.problem)
      const { restored, beforeId } = done.value
      access.audit.note(doerOf(request, config), 'restored', { mapId: id, detail: versionId })
      tell(id)
      const answer: RestoreResponse = { restored: summaryOf(restored), beforeId }
      return answer
    },
  )

  app.post<Params>(
    '/api/maps/:id/versions/:versionId/copy',
    { config: { act: ['readVersions', 'createMap'] } },
    async (request, reply) => {
      const { id, versionId } = request.params
      const body = v.safeParse(CopyVersionRequest, request.body)
      if (!body.success) return sendBadBody(reply, body.issues)
      const copied = await versions.copy(id, versionId, principalOf(request), body.output.title)
      if (!copied.ok) return sendVersionProblem(reply, copied.problem)
      access.audit.note(doerOf(request, config), 'mapCreated', { mapId: copied.value })
      return reply.code(201).send({ id: copied.value })
    },
  )
}

function summaryOf(version: StoredVersion): VersionSummary {
  const { id, at, kind, name, note, authors, cardCount, fromAt } = version
  return {
    id,
    at: isoTime(at),
    kind,
    name,
    note,
    authors: [...authors],
    cardCount,
    fromAt: fromAt === null ? null : isoTime(fromAt),
  }
}
