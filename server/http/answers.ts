import type { FastifyReply } from 'fastify'
import * as v from 'valibot'

import type { Result } from '../../src/model/result.ts'
import { sendProblem } from './problems.ts'

/** Answers that it is done, or with what `send` makes of the problem. */
export function sendDone<P>(
  reply: FastifyReply,
  result: Result<null, P>,
  send: (reply: FastifyReply, problem: P) => FastifyReply,
): FastifyReply {
  return result.ok ? reply.code(204).send() : send(reply, result.problem)
}

/** Says where a request body is not as it should be. */
export function sendBadBody(
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

export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
