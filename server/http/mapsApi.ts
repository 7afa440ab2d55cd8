import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'

import type { Result } from '../../src/model/result.ts'
import { CreateMapRequest, PlaceMapRequest, RenameRequest } from '../../src/wire/api.ts'
import type { MapSummary } from '../../src/wire/api.ts'
import { isMapId } from '../../src/wire/rooms.ts'
import { may } from '../access.ts'
import type { Act, Recognize } from '../access.ts'
import type { CollectionProblem, Collections } from '../collections.ts'
import type { Maps, MapsProblem } from '../maps.ts'
import type { Shelf, StoredMap } from '../storage/storage.ts'
import { isoTime, sendBadBody, sendDone } from './answers.ts'
import { sendCollectionProblem, sendMapsProblem, sendProblem } from './problems.ts'

interface Params {
  readonly Params: { readonly id: string }
}

interface ListQuery {
  readonly bin?: string
  readonly archived?: string
}

/** The list of maps over HTTP; request and answer shapes stand in `src/wire/api.ts`. */
export function addMapsApi(app: FastifyInstance, maps: Maps, collections: Collections, recognize: Recognize): void {
  const isAllowed = (request: { readonly raw: Parameters<Recognize>[0] }, act: Act): boolean =>
    may(recognize(request.raw), act)

  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    if (!isAllowed(request, request.method === 'GET' ? 'read' : 'manage')) {
      await sendProblem(reply, 'forbidden', 'You may look at maps here but not change them.')
    }
  })

  app.get<{ readonly Querystring: ListQuery }>('/api/maps', async (request) => ({
    maps: (await maps.list(shelfIn(request.query))).map(summaryOf),
  }))

  app.get<Params & { readonly Querystring: { readonly at?: string } }>(
    '/api/maps/:id/thumbnail',
    async (request, reply) => {
      const made = await onMap(request.params.id, (id) => maps.thumbnail(id))
      return made.ok ? sendPicture(reply, made.value, request.query.at) : sendMapsProblem(reply, made.problem)
    },
  )

  app.post('/api/maps', async (request, reply) => {
    const body = v.safeParse(CreateMapRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    return answerId(reply, await maps.create(body.output))
  })

  app.patch<Params>('/api/maps/:id', async (request, reply) => {
    if (isPlacing(request.body)) {
      const place = v.safeParse(PlaceMapRequest, request.body)
      if (!place.success) return sendBadBody(reply, place.issues)
      const placed = await onMap(request.params.id, (id) => collections.place(id, place.output))
      return sendDone(reply, placed, sendCollectionProblem)
    }
    const body = v.safeParse(RenameRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    return answer(reply, await onMap(request.params.id, (id) => maps.rename(id, body.output.title)))
  })

  app.post<Params>('/api/maps/:id/duplicate', async (request, reply) =>
    answerId(reply, await onMap(request.params.id, (id) => maps.duplicate(id))),
  )

  app.post<Params>('/api/maps/:id/restore', async (request, reply) =>
    answer(reply, await onMap(request.params.id, (id) => maps.restore(id))),
  )

  app.post<Params>('/api/maps/:id/archive', async (request, reply) =>
    answer(reply, await onMap(request.params.id, (id) => maps.archive(id, true))),
  )

  app.post<Params>('/api/maps/:id/unarchive', async (request, reply) =>
    answer(reply, await onMap(request.params.id, (id) => maps.archive(id, false))),
  )

  app.delete<Params & { readonly Querystring: { readonly forever?: string } }>(
    '/api/maps/:id',
    async (request, reply) =>
      answer(
        reply,
        await onMap(request.params.id, (id) => (request.query.forever === '1' ? maps.remove(id) : maps.bin(id))),
      ),
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
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', version === undefined ? 'no-cache' : 'private, max-age=31536000, immutable')
    .send(svg)
}

async function onMap<T, P extends MapsProblem | CollectionProblem>(
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

function summaryOf(map: StoredMap): MapSummary {
  const { id, title, cardCount, createdAt, changedAt, archivedAt, deletedAt, collectionId } = map
  return {
    id,
    title,
    cardCount,
    createdAt: isoTime(createdAt),
    changedAt: isoTime(changedAt),
    archivedAt: archivedAt === null ? null : isoTime(archivedAt),
    deletedAt: deletedAt === null ? null : isoTime(deletedAt),
    collectionId,
  }
}
