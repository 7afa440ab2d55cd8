import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'

import type { Result } from '../../src/model/result.ts'
import { CreateCollectionRequest, RenameRequest } from '../../src/wire/api.ts'
import type { CollectionSummary } from '../../src/wire/api.ts'
import { isMapId } from '../../src/wire/rooms.ts'
import type { Binder, CollectionProblem, Collections } from '../collections.ts'
import { isoTime, sendBadBody, sendDone } from './answers.ts'
import { sendCollectionProblem } from './problems.ts'

interface Params {
  readonly Params: { readonly id: string }
}

/** Collections of maps over HTTP; request and answer shapes stand in `src/wire/api.ts`. Who may is asked in `mapsApi.ts`. */
export function addCollectionsApi(app: FastifyInstance, collections: Collections): void {
  app.get('/api/collections', async () => ({ collections: (await collections.list()).map(summaryOf) }))

  app.get<Params>('/api/collections/:id', async (request, reply) => {
    const found = await onCollection(request.params.id, (id) => collections.find(id))
    return found.ok ? summaryOf(found.value) : sendCollectionProblem(reply, found.problem)
  })

  app.post('/api/collections', async (request, reply) => {
    const body = v.safeParse(CreateCollectionRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const created = await collections.create(body.output.title, body.output.mapIds)
    return created.ok ? reply.code(201).send({ id: created.value }) : sendCollectionProblem(reply, created.problem)
  })

  app.patch<Params>('/api/collections/:id', async (request, reply) => {
    const body = v.safeParse(RenameRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const renamed = await onCollection(request.params.id, (id) => collections.rename(id, body.output.title))
    return sendDone(reply, renamed, sendCollectionProblem)
  })

  app.delete<Params>('/api/collections/:id', async (request, reply) =>
    sendDone(reply, await onCollection(request.params.id, (id) => collections.remove(id)), sendCollectionProblem),
  )

  app.post<Params>('/api/collections/:id/restore', async (request, reply) =>
    sendDone(reply, await onCollection(request.params.id, (id) => collections.restore(id)), sendCollectionProblem),
  )
}

async function onCollection<T>(
  id: string,
  act: (id: string) => Promise<Result<T, CollectionProblem>>,
): Promise<Result<T, CollectionProblem>> {
  return isMapId(id) ? act(id) : { ok: false, problem: { code: 'notFound' } }
}

function summaryOf({ id, title, createdAt, changedAt, maps }: Binder): CollectionSummary {
  return {
    id,
    title,
    createdAt: isoTime(createdAt),
    changedAt: isoTime(changedAt),
    maps: maps.map((map) => ({
      id: map.id,
      title: map.title,
      changedAt: isoTime(map.changedAt),
      cardCount: map.cardCount,
    })),
  }
}
