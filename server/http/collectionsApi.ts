import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'

import type { Result } from '../../src/model/result.ts'
import { CreateCollectionRequest, RenameRequest } from '../../src/wire/api.ts'
import type { CollectionSummary } from '../../src/wire/api.ts'
import { isMapId } from '../../src/wire/rooms.ts'
import type { Binder, CollectionProblem, Collections } from '../collections.ts'
import { isoTime, sendBadBody, sendDone } from './answers.ts'
import { principalOf } from './guard.ts'
import { sendCollectionProblem } from './problems.ts'

interface Params {
  readonly Params: { readonly id: string }
}

/** Collections of maps over HTTP; request and answer shapes stand in `src/wire/api.ts`. Who may do what is `Collections`' to say. */
export function addCollectionsApi(app: FastifyInstance, collections: Collections): void {
  const readers = { config: { act: 'signedIn' } } as const
  const creators = { config: { act: 'createMap' } } as const

  app.get('/api/collections', readers, async (request) => ({
    collections: (await collections.list(principalOf(request))).map(summaryOf),
  }))

  app.get<Params>('/api/collections/:id', readers, async (request, reply) => {
    const found = await onCollection(request.params.id, (id) => collections.find(principalOf(request), id))
    return found.ok ? summaryOf(found.value) : sendCollectionProblem(reply, found.problem)
  })

  app.post('/api/collections', creators, async (request, reply) => {
    const body = v.safeParse(CreateCollectionRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const created = await collections.create(principalOf(request), body.output.title, body.output.mapIds)
    return created.ok ? reply.code(201).send({ id: created.value }) : sendCollectionProblem(reply, created.problem)
  })

  app.patch<Params>('/api/collections/:id', creators, async (request, reply) => {
    const body = v.safeParse(RenameRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { title } = body.output
    const renamed = await onCollection(request.params.id, (id) => collections.rename(principalOf(request), id, title))
    return sendDone(reply, renamed, sendCollectionProblem)
  })

  app.delete<Params>('/api/collections/:id', creators, async (request, reply) => {
    const removed = await onCollection(request.params.id, (id) => collections.remove(principalOf(request), id))
    return sendDone(reply, removed, sendCollectionProblem)
  })

  app.post<Params>('/api/collections/:id/restore', creators, async (request, reply) => {
    const restored = await onCollection(request.params.id, (id) => collections.restore(principalOf(request), id))
    return sendDone(reply, restored, sendCollectionProblem)
  })
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
