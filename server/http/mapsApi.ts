import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'

import type { Result } from '../../src/model/result.ts'
import { CreateMapRequest, RenameMapRequest } from '../../src/wire/api.ts'
import type { MapSummary } from '../../src/wire/api.ts'
import { isMapId } from '../../src/wire/rooms.ts'
import { may } from '../access.ts'
import type { Act, Recognize } from '../access.ts'
import type { Maps, MapsProblem } from '../maps.ts'
import type { StoredMap } from '../storage/storage.ts'
import { sendMapsProblem, sendProblem } from './problems.ts'

interface Params {
  readonly Params: { readonly id: string }
}

/** The list of maps over HTTP; request and answer shapes stand in `src/wire/api.ts`. */
export function addMapsApi(app: FastifyInstance, maps: Maps, recognize: Recognize): void {
  const isAllowed = (request: { readonly raw: Parameters<Recognize>[0] }, act: Act): boolean =>
    may(recognize(request.raw), act)

  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    if (!isAllowed(request, request.method === 'GET' ? 'read' : 'manage')) {
      await sendProblem(reply, 'forbidden', 'You may look at maps here but not change them.')
    }
  })

  app.get<{ readonly Querystring: { readonly bin?: string } }>('/api/maps', async (request) => ({
    maps: (await maps.list(request.query.bin === '1')).map(summaryOf),
  }))

  app.post('/api/maps', async (request, reply) => {
    const body = v.safeParse(CreateMapRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    return answerId(reply, await maps.create(body.output))
  })

  app.patch<Params>('/api/maps/:id', async (request, reply) => {
    const body = v.safeParse(RenameMapRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    return answer(reply, await onMap(request.params.id, (id) => maps.rename(id, body.output.title)))
  })

  app.post<Params>('/api/maps/:id/duplicate', async (request, reply) =>
    answerId(reply, await onMap(request.params.id, (id) => maps.duplicate(id))),
  )

  app.post<Params>('/api/maps/:id/restore', async (request, reply) =>
    answer(reply, await onMap(request.params.id, (id) => maps.restore(id))),
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

async function onMap<T>(
  id: string,
  act: (id: string) => Promise<Result<T, MapsProblem>>,
): Promise<Result<T, MapsProblem>> {
  return isMapId(id) ? act(id) : { ok: false, problem: { code: 'notFound' } }
}

function answer(reply: FastifyReply, result: Result<null, MapsProblem>): FastifyReply {
  return result.ok ? reply.code(204).send() : sendMapsProblem(reply, result.problem)
}

function answerId(reply: FastifyReply, result: Result<string, MapsProblem>): FastifyReply {
  return result.ok ? reply.code(201).send({ id: result.value }) : sendMapsProblem(reply, result.problem)
}

function sendBadBody(
  reply: FastifyReply,
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): FastifyReply {
  const [issue] = issues
  const where = v.getDotPath(issue)
  return sendProblem(
    reply,
    'badRequest',
    `The request body is not as expected${where === null ? '' : ` at "${where}"`}: ${issue.message}.`,
  )
}

function summaryOf({ id, title, cardCount, createdAt, changedAt, deletedAt }: StoredMap): MapSummary {
  return {
    id,
    title,
    cardCount,
    createdAt: new Date(createdAt).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
    deletedAt: deletedAt === null ? null : new Date(deletedAt).toISOString(),
  }
}
