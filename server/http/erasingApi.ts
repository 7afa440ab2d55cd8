import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'

import { EraseRequest } from '../../src/wire/erasing.ts'
import type { Audit } from '../access/audit.ts'
import type { Config } from '../config.ts'
import type { EraseProblem, Erasing } from '../erasing/erasing.ts'
import type { MapsProblem } from '../maps.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { sendBadBody, sendDone } from './answers.ts'
import { doerOf } from './guard.ts'
import { sendMapsProblem, sendProblem } from './problems.ts'

interface ErasingParts {
  readonly erasing: Erasing
  readonly rooms: Rooms
  readonly audit: Audit
  readonly config: Pick<Config, 'trustProxy'>
}

interface Params {
  readonly Params: { readonly id: string }
}

/** Erasing for good over HTTP; the request's shape stands in `src/wire/erasing.ts`. */
export function addErasingApi(app: FastifyInstance, { erasing, rooms, audit, config }: ErasingParts): void {
  app.post<Params>('/api/maps/:id/erase', { config: { act: 'eraseForGood' } }, async (request, reply) => {
    const body = v.safeParse(EraseRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const mapId = request.params.id
    const erased = await eraseOne(erasing, mapId, body.output)
    if (erased.ok || erased.problem.code === 'busy' || erased.problem.code === 'notWiped') {
      audit.note(doerOf(request, config), 'erased', { mapId, detail: body.output.type })
      rooms.tell(mapId, 'comments', 'readComments')
      rooms.tell(mapId, 'reviews', 'readComments')
      rooms.tell(mapId, 'versions', 'readVersions')
    }
    return sendDone(reply, erased, sendEraseProblem)
  })
}

function eraseOne(erasing: Erasing, mapId: string, request: EraseRequest): ReturnType<Erasing['eraseMap']> {
  switch (request.type) {
    case 'card':
      return erasing.eraseCard(mapId, request.id)
    case 'comment':
      return erasing.eraseComment(mapId, request.threadId, request.commentId)
    case 'map':
      return erasing.eraseMap(mapId)
  }
}

/** Answers with why something was not erased. */
export function sendEraseProblem(reply: FastifyReply, problem: EraseProblem | MapsProblem): FastifyReply {
  switch (problem.code) {
    case 'noComment':
      return sendProblem(reply, 'notFound', 'There is no such comment here. It may have been removed.')
    case 'inUse':
      return sendProblem(reply, 'inUse', 'This map is in use. Move it to the bin before you remove it for good.')
    case 'busy':
      return sendProblem(
        reply,
        'tryLater',
        'It is gone from the map, but a backup is being made and its bytes are still in the file. Try again when that is done.',
      )
    case 'notWiped':
      return sendProblem(
        reply,
        'notWiped',
        'It is gone from the map, but its bytes are still in the file, most likely for lack of room on the disk. It is tried again when something else is erased, and when the server starts.',
      )
    default:
      return sendMapsProblem(reply, problem)
  }
}
