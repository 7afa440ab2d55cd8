import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'

import type { Result } from '../../src/model/result.ts'
import { BeginThreadRequest, CommentRequest, ReadThreadRequest } from '../../src/wire/comments.ts'
import type { Comment, Thread, ThreadListResponse } from '../../src/wire/comments.ts'
import { personSummary } from '../access/recognize.ts'
import { removesAny } from '../comments/comments.ts'
import type { Erasing } from '../erasing/erasing.ts'
import type { Comments, CommentsProblem, Spot } from '../comments/comments.ts'
import type { Mentionables } from '../comments/mentionables.ts'
import type { StoredComment, StoredThread } from '../storage/comments.ts'
import type { Storage } from '../storage/storage.ts'
import { isoTime, sendBadBody, sendDone } from './answers.ts'
import { principalOf } from './guard.ts'
import { sendMapsProblem, sendProblem } from './problems.ts'

interface Params {
  readonly Params: { readonly id: string; readonly threadId: string; readonly commentId: string }
}

interface CommentsParts {
  readonly comments: Comments
  readonly erasing: Erasing
  readonly mentionables: Mentionables
  readonly people: Storage['people']
}

const THREADS = '/api/maps/:id/threads'

/** Comments over HTTP; request and answer shapes stand in `src/wire/comments.ts`. */
export function addCommentsApi(app: FastifyInstance, { comments, erasing, mentionables, people }: CommentsParts): void {
  const readers = { config: { act: 'readComments' } } as const
  const authors = { config: { act: 'comment' } } as const

  app.get<Params & { readonly Querystring: { readonly since?: string } }>(THREADS, readers, async (request, reply) => {
    const since = Number(request.query.since ?? 0)
    if (!Number.isSafeInteger(since) || since < 0) return sendProblem(reply, 'badRequest', '"since" is not a revision.')
    const principal = principalOf(request)
    const listed = await comments.list(principal, request.params.id, since)
    if (!listed.ok) return sendCommentsProblem(reply, listed.problem)
    const { revision, threads, ids, unread } = listed.value
    const named = await people.findPeople(peopleIn(threads))
    const answer: ThreadListResponse = {
      revision,
      threads: threads.map(threadOf),
      ids,
      unread,
      people: named.map(personSummary),
      me: principal.person.id,
      removesAny: removesAny(principal, request.params.id),
    }
    return answer
  })

  app.post<Params>(THREADS, authors, async (request, reply) => {
    const body = v.safeParse(BeginThreadRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { anchor, ...saying } = body.output
    return sendMade(reply, await comments.begin(principalOf(request), request.params.id, anchor, saying))
  })

  app.post<Params>(`${THREADS}/:threadId/comments`, authors, async (request, reply) => {
    const body = v.safeParse(CommentRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { id, threadId } = request.params
    return sendMade(reply, await comments.reply(principalOf(request), id, threadId, body.output))
  })

  app.patch<Params>(`${THREADS}/:threadId/comments/:commentId`, authors, async (request, reply) => {
    const body = v.safeParse(CommentRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const edited = await comments.edit(principalOf(request), request.params.id, request.params, body.output)
    return sendDone(reply, edited, sendCommentsProblem)
  })

  app.delete<Params>(`${THREADS}/:threadId/comments/:commentId`, authors, async (request, reply) => {
    const { id, threadId, commentId } = request.params
    const removed = await comments.remove(principalOf(request), id, { threadId, commentId })
    if (removed.ok) await erasing.noteRemoved(id, threadId, commentId)
    return sendDone(reply, removed, sendCommentsProblem)
  })

  const settle = async (request: FastifyRequest<Params>, reply: FastifyReply, isResolved: boolean) => {
    const { id, threadId } = request.params
    const done = await comments.resolve(principalOf(request), id, threadId, isResolved)
    return sendDone(reply, done, sendCommentsProblem)
  }
  app.post<Params>(`${THREADS}/:threadId/resolve`, authors, (request, reply) => settle(request, reply, true))
  app.post<Params>(`${THREADS}/:threadId/reopen`, authors, (request, reply) => settle(request, reply, false))

  app.post<Params>(`${THREADS}/:threadId/read`, readers, async (request, reply) => {
    const body = v.safeParse(ReadThreadRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { id, threadId } = request.params
    const done = await comments.read(principalOf(request), id, threadId, body.output.upTo)
    return sendDone(reply, done, sendCommentsProblem)
  })

  app.get<Params>('/api/maps/:id/people-to-mention', readers, async (request) => ({
    people: await mentionables.list(request.params.id, principalOf(request).person.id),
  }))
}

function sendMade(reply: FastifyReply, made: Result<Spot, CommentsProblem>): FastifyReply {
  return made.ok ? reply.code(201).send(made.value) : sendCommentsProblem(reply, made.problem)
}

export function sendCommentsProblem(reply: FastifyReply, problem: CommentsProblem): FastifyReply {
  switch (problem.code) {
    case 'noThread':
      return sendProblem(reply, 'notFound', 'There is no such thread here. It may have been removed.')
    case 'noComment':
      return sendProblem(reply, 'notFound', 'There is no such comment here. It may have been removed.')
    case 'notOnMap':
      return sendProblem(reply, 'notOnMap', 'What this comment is about is not on the map. It may have been removed.')
    case 'noSuchPerson':
      return sendProblem(reply, 'noSuchPerson', 'Someone mentioned in this comment could not read it.')
    case 'notYours':
      return sendProblem(reply, 'forbidden', 'This comment is not your own.')
    case 'tooManyThreads':
      return sendProblem(reply, 'commentsFull', `A map holds no more than ${problem.most} threads of comments.`)
    case 'tooManyComments':
      return sendProblem(
        reply,
        'commentsFull',
        `A thread holds no more than ${problem.most} comments. Begin a new one.`,
      )
    default:
      return sendMapsProblem(reply, problem)
  }
}

function peopleIn(threads: readonly StoredThread[]): readonly string[] {
  const ids = threads.flatMap(({ resolvedBy, comments }) => [
    ...(resolvedBy === null ? [] : [resolvedBy]),
    ...comments.flatMap(({ authorId, mentions }) => [authorId, ...mentions]),
  ])
  return [...new Set(ids)]
}

function threadOf({ id, anchor, aboutTitle, createdAt, resolvedAt, resolvedBy, comments }: StoredThread): Thread {
  return {
    id,
    anchor,
    aboutTitle,
    createdAt: isoTime(createdAt),
    resolvedAt: resolvedAt === null ? null : isoTime(resolvedAt),
    resolvedBy,
    comments: comments.map(commentOf),
  }
}

function commentOf({ id, number, authorId, at, editedAt, text, mentions, isErased }: StoredComment): Comment {
  return {
    id,
    number,
    authorId,
    at: isoTime(at),
    editedAt: editedAt === null ? null : isoTime(editedAt),
    text,
    mentions,
    isRemoved: isErased,
  }
}
