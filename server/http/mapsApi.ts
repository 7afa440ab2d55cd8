import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'

import type { Result } from '../../src/model/result.ts'
import { ExportRequest } from '../../src/wire/access.ts'
import type { AuditAct } from '../../src/wire/access.ts'
import { CreateMapRequest, PlaceMapRequest, RenameRequest } from '../../src/wire/api.ts'
import type { MapSummary } from '../../src/wire/api.ts'
import { isMapId } from '../../src/wire/rooms.ts'
import type { Audit } from '../access/audit.ts'
import { standingIn } from '../access/principal.ts'
import type { Principal } from '../access/principal.ts'
import type { CollectionProblem, Collections } from '../collections.ts'
import type { Config } from '../config.ts'
import type { EraseProblem, Erasing } from '../erasing/erasing.ts'
import type { Maps, MapsProblem } from '../maps.ts'
import type { Shelf, StoredMap } from '../storage/storage.ts'
import { isoTime, sendBadBody, sendDone } from './answers.ts'
import { sendEraseProblem } from './erasingApi.ts'
import { doerOf, principalOf } from './guard.ts'
import { sendCollectionProblem, sendMapsProblem } from './problems.ts'

interface Params {
  readonly Params: { readonly id: string }
}

interface ListQuery {
  readonly bin?: string
  readonly archived?: string
}

interface MapsParts {
  readonly maps: Maps
  readonly erasing: Erasing
  readonly collections: Collections
  readonly audit: Audit
  readonly config: Pick<Config, 'trustProxy'>
}

/** The list of maps over HTTP; request and answer shapes stand in `src/wire/api.ts`. */
export function addMapsApi(app: FastifyInstance, { maps, erasing, collections, audit, config }: MapsParts): void {
  const managers = { config: { act: 'manageMap' } } as const

  function note(request: FastifyRequest, act: AuditAct, mapId: string, result: Result<unknown, unknown>): void {
    if (result.ok) audit.note(doerOf(request, config), act, { mapId })
  }

  app.get<{ readonly Querystring: ListQuery }>('/api/maps', { config: { act: 'signedIn' } }, async (request) => {
    const principal = principalOf(request)
    const listed = await maps.list(principal, shelfIn(request.query))
    return { maps: listed.flatMap((map) => summaryFor(principal, map) ?? []) }
  })

  app.get<Params & { readonly Querystring: { readonly at?: string } }>(
    '/api/maps/:id/thumbnail',
    { config: { act: 'readMap' } },
    async (request, reply) => {
      const made = await onMap(request.params.id, (id) => maps.thumbnail(id))
      return made.ok ? sendPicture(reply, made.value, request.query.at) : sendMapsProblem(reply, made.problem)
    },
  )

  app.post('/api/maps', { config: { act: 'createMap' } }, async (request, reply) => {
    const body = v.safeParse(CreateMapRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const created = await maps.create(principalOf(request), body.output)
    if (created.ok) note(request, 'mapCreated', created.value, created)
    return answerId(reply, created)
  })

  app.patch<Params>('/api/maps/:id', managers, async (request, reply) => {
    if (isPlacing(request.body)) {
      const place = v.safeParse(PlaceMapRequest, request.body)
      if (!place.success) return sendBadBody(reply, place.issues)
      const principal = principalOf(request)
      const placed = await onMap(request.params.id, (id) => collections.place(principal, id, place.output))
      return sendDone(reply, placed, sendCollectionProblem)
    }
    const body = v.safeParse(RenameRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    return answer(
      reply,
      await onMap(request.params.id, (id) => maps.rename(principalOf(request), id, body.output.title)),
    )
  })

  app.post<Params>('/api/maps/:id/duplicate', { config: { act: ['readMap', 'createMap'] } }, async (request, reply) => {
    const copied = await onMap(request.params.id, (id) => maps.duplicate(principalOf(request), id))
    if (copied.ok) note(request, 'mapCreated', copied.value, copied)
    return answerId(reply, copied)
  })

  app.post<Params>('/api/maps/:id/restore', managers, async (request, reply) => {
    const restored = await onMap(request.params.id, (id) => maps.restore(id))
    note(request, 'mapRestored', request.params.id, restored)
    return answer(reply, restored)
  })

  app.post<Params>('/api/maps/:id/archive', managers, async (request, reply) =>
    answer(reply, await onMap(request.params.id, (id) => maps.archive(id, true))),
  )

  app.post<Params>('/api/maps/:id/unarchive', managers, async (request, reply) =>
    answer(reply, await onMap(request.params.id, (id) => maps.archive(id, false))),
  )

  app.post<Params>('/api/maps/:id/exports', { config: { act: 'readMap' } }, async (request, reply) => {
    const body = v.safeParse(ExportRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    audit.note(doerOf(request, config), 'exported', { mapId: request.params.id, detail: body.output.format })
    return reply.code(204).send()
  })

  app.delete<Params & { readonly Querystring: { readonly forever?: string } }>(
    '/api/maps/:id',
    managers,
    async (request, reply) => {
      const isForever = request.query.forever === '1'
      const gone = await onMap<null, MapsProblem | EraseProblem>(request.params.id, (id) =>
        isForever ? erasing.removeBinned(id) : maps.bin(id),
      )
      note(request, isForever ? 'mapRemoved' : 'mapBinned', request.params.id, gone)
      return sendDone(reply, gone, sendEraseProblem)
    },
  )
}

function shelfIn({ bin, archived }: ListQuery): Shelf {
  if (bin === '1') return 'bin'
  return archived === '1' ? 'archive' : 'open'
}

/**
 * Answers with an SVG that can do nothing but be seen. `version`: the address names a state of the map, whose
 * picture never changes; without it browsers ask again.
 */
function sendPicture(reply: FastifyReply, svg: string, version: string | undefined): FastifyReply {
  return reply
    .type('image/svg+xml; charset=utf-8')
    .header('content-disposition', 'attachment; filename="map.svg"')
    .header('cache-control', version === undefined ? 'no-cache' : 'private, max-age=31536000, immutable')
    .send(svg)
}

async function onMap<T, P extends MapsProblem | EraseProblem | CollectionProblem>(
  id: string,
  act: (id: string) => Promise<Result<T, P>>,
): Promise<Result<T, P | { readonly code: 'notFound' }>> {
  return isMapId(id) ? act(id) : { ok: false, problem: { code: 'notFound' } }
}

/** Whether a request is about where a map lies, and not about its title. */
function isPlacing(body: unknown): boolean {
  return typeof body === 'object' && body !== null && ('collectionId' in body || 'before' in body)
}

function answer(reply: FastifyReply, result: Result<null, MapsProblem>): FastifyReply {
  return sendDone(reply, result, sendMapsProblem)
}

function answerId(reply: FastifyReply, result: Result<string, MapsProblem>): FastifyReply {
  return result.ok ? reply.code(201).send({ id: result.value }) : sendMapsProblem(reply, result.problem)
}

/** A map as it stands in the list of someone with a role in it; null for those without. */
function summaryFor(principal: Principal, map: StoredMap): MapSummary | null {
  const { id, title, cardCount, createdAt, changedAt, archivedAt, deletedAt, collectionId } = map
  const standing = standingIn(principal, id)
  if (standing === null) return null
  return {
    id,
    title,
    cardCount,
    createdAt: isoTime(createdAt),
    changedAt: isoTime(changedAt),
    archivedAt: archivedAt === null ? null : isoTime(archivedAt),
    deletedAt: deletedAt === null ? null : isoTime(deletedAt),
    collectionId,
    role: standing.role,
  }
}
