import type { FastifyReply } from 'fastify'

import { API_PROBLEMS } from '../../src/wire/problems.ts'
import type { ApiProblemCode } from '../../src/wire/problems.ts'
import type { MapsProblem } from '../maps.ts'

/** Answers with a problem and a sentence. */
export function sendProblem(reply: FastifyReply, code: ApiProblemCode, message: string): FastifyReply {
  return reply.code(API_PROBLEMS[code]).send({ problem: { code, message } })
}

/** Answers with what is wrong with a map. */
export function sendMapsProblem(reply: FastifyReply, problem: MapsProblem): FastifyReply {
  switch (problem.code) {
    case 'notFound':
      return sendProblem(reply, 'notFound', 'There is no such map here.')
    case 'tooNew':
      return sendProblem(reply, 'tooNew', 'This map was written by a newer version of the program. Update the server.')
    case 'unreadable':
      return sendProblem(reply, 'tryLater', 'This map cannot be read at the moment. Nothing of it was changed.')
    case 'full':
      return sendProblem(reply, 'tryLater', 'Too many maps are open at the moment. Try again in a minute.')
    case 'tooMany':
      return sendProblem(reply, 'full', 'This server keeps as many maps as it may. Remove one from the bin first.')
    case 'noThumbnail':
      return sendProblem(reply, 'tryLater', 'There is no small picture of this map at the moment.')
    case 'inUse':
      return sendProblem(reply, 'inUse', 'This map is in use. Move it to the bin before you remove it for good.')
  }
}
