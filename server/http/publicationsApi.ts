import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'

import type { Result } from '../../src/model/result.ts'
import type { AuditAct } from '../../src/wire/access.ts'
import { ChangeStatusRequest, isPublicId, PublishRequest } from '../../src/wire/publications.ts'
import type { StatusResponse } from '../../src/wire/publications.ts'
import type { Access } from '../access/access.ts'
import type { Config } from '../config.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { PublicationProblem, Publications } from '../versions/publications.ts'
import { isoTime, sendBadBody } from './answers.ts'
import { doerOf, principalOf } from './guard.ts'
import { sendProblem, sendVersionProblem } from './problems.ts'

interface PublicationsParts {
  readonly publications: Publications
  readonly access: Access
  readonly rooms: Rooms
  readonly config: Config
}

interface Params {
  readonly Params: { readonly id: string }
}

/** How far maps are, and what of them everyone may see; shapes stand in `src/wire/publications.ts`. */
export function addPublicationsApi(app: FastifyInstance, parts: PublicationsParts): void {
  const { publications, access, rooms, config } = parts
  const publishers = { config: { act: 'publishMap' } } as const

  async function sendStatus(reply: FastifyReply, mapId: string): Promise<FastifyReply> {
    const standing = await publications.standing(mapId)
    if (!standing.ok) return sendVersionProblem(reply, standing.problem)
    const { status, publication } = standing.value
    if (publication === null) return reply.send({ status, publication })
    const { publicId, versionId, at, by } = publication
    const answer: StatusResponse = { status, publication: { publicId, versionId, at: isoTime(at), by } }
    return reply.send(answer)
  }

  async function answer(
    request: FastifyRequest<Params>,
    reply: FastifyReply,
    done: Result<null, PublicationProblem>,
    act: AuditAct | null,
  ): Promise<FastifyReply> {
    if (!done.ok) return sendVersionProblem(reply, done.problem)
    const { id } = request.params
    if (act !== null) {
      access.audit.note(doerOf(request, config), act, { mapId: id })
      rooms.tell(id, 'versions', 'readVersions')
    }
    rooms.tell(id, 'status', 'readMap')
    return sendStatus(reply, id)
  }

  app.get<Params>('/api/maps/:id/status', { config: { act: 'readMap' } }, ({ params }, reply) =>
    sendStatus(reply, params.id),
  )

  app.put<Params>('/api/maps/:id/status', { config: { act: 'editMap' } }, async (request, reply) => {
    const body = v.safeParse(ChangeStatusRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { params } = request
    return answer(
      request,
      reply,
      await publications.setStatus(params.id, body.output.status, principalOf(request)),
      null,
    )
  })

  app.post<Params>('/api/maps/:id/publish', publishers, async (request, reply) => {
    const body = v.safeParse(PublishRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const done = await publications.publish(request.params.id, body.output.versionId, principalOf(request))
    return answer(request, reply, done, 'published')
  })

  app.post<Params>('/api/maps/:id/unpublish', publishers, async (request, reply) =>
    answer(request, reply, await publications.unpublish(request.params.id), 'unpublished'),
  )

  app.get<{ readonly Params: { readonly publicId: string } }>(
    '/api/published/:publicId',
    { config: { act: 'anyone' } },
    async ({ params, headers }, reply) => {
      const published = isPublicId(params.publicId) ? await publications.findPublished(params.publicId) : null
      const name = published === null ? null : await publications.tag(published)
      if (published === null || name === null) return sendGone(reply)
      const tag = `"${name}"`
      // Asked anew each time, at the cost of a few bytes: what is taken back is to be gone.
      reply.header('etag', tag).header('cache-control', 'public, no-cache')
      if (headers['if-none-match'] === tag) return reply.code(304).send()
      const records = await publications.records(published)
      return records === null ? sendGone(reply) : { publishedAt: isoTime(published.at), records }
    },
  )
}

function sendGone(reply: FastifyReply): FastifyReply {
  reply.removeHeader('etag').header('cache-control', 'no-store')
  return sendProblem(reply, 'notFound', 'Nothing is published at this address.')
}
