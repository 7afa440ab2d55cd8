import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'

import type { AuditAct } from '../../src/wire/access.ts'
import {
  AnswerRequest,
  ChangeRoundRequest,
  ConfirmRequest,
  CreateRoundRequest,
  ReviewSettingsRequest,
} from '../../src/wire/reviews.ts'
import type { Confirmation, ConfirmationListResponse } from '../../src/wire/reviews.ts'
import type { Access } from '../access/access.ts'
import type { Audit } from '../access/audit.ts'
import { personSummary } from '../access/recognize.ts'
import type { Comments } from '../comments/comments.ts'
import type { Config } from '../config.ts'
import { Confirmations, withdrawsAny } from '../reviews/confirmations.ts'
import type { ReviewsProblem } from '../reviews/confirmations.ts'
import { RoundOverview } from '../reviews/overview.ts'
import { Rounds } from '../reviews/rounds.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { StoredConfirmation } from '../storage/reviews.ts'
import type { Storage } from '../storage/storage.ts'
import { isoTime, sendBadBody, sendDone } from './answers.ts'
import { sendCommentsProblem } from './commentsApi.ts'
import { doerOf, principalOf } from './guard.ts'
import { sendProblem } from './problems.ts'

interface ReviewsParts {
  readonly storage: Storage
  readonly access: Access
  readonly rooms: Rooms
  readonly comments: Comments
  readonly config: Config
}

interface Params {
  readonly Params: {
    readonly id: string
    readonly confirmationId: string
    readonly roundId: string
    readonly askId: string
  }
}

const MAP = '/api/maps/:id'

/** Confirmations and review rounds over HTTP; request and answer shapes stand in `src/wire/reviews.ts`. */
export function addReviewsApi(app: FastifyInstance, parts: ReviewsParts): void {
  const { storage, access, rooms, comments, config } = parts
  const { limits } = config
  const confirmations = new Confirmations(storage, rooms, limits)
  const rounds = new Rounds({ storage, confirmations, comments, limits })
  const overview = new RoundOverview(storage, confirmations)
  addConfirmations(app, storage, confirmations)
  addRounds(app, { rounds, overview, audit: access.audit, config })
  addAnswers(app, rounds, overview)
}

function addConfirmations(app: FastifyInstance, storage: Storage, confirmations: Confirmations): void {
  const reviewers = { config: { act: 'confirm' } } as const

  app.get<Params>(`${MAP}/confirmations`, { config: { act: 'readComments' } }, async (request, reply) => {
    const principal = principalOf(request)
    const { id } = request.params
    const listed = await confirmations.list(id)
    if (!listed.ok) return sendReviewsProblem(reply, listed.problem)
    const people = await storage.people.findPeople([...new Set(listed.value.confirmations.map((one) => one.personId))])
    const answer: ConfirmationListResponse = {
      confirmations: listed.value.confirmations.map(confirmationOf),
      stood: { ...listed.value.stood },
      erased: { ...listed.value.erased },
      people: people.map(personSummary),
      me: principal.person.id,
      removesAny: withdrawsAny(principal, id),
      label: principal.maps.get(id)?.label ?? '',
      oldAfterMonths: listed.value.oldAfterMonths,
    }
    return answer
  })

  app.post<Params>(`${MAP}/confirmations`, reviewers, async (request, reply) => {
    const body = v.safeParse(ConfirmRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const made = await confirmations.confirm(principalOf(request), request.params.id, body.output)
    return made.ok ? reply.code(201).send({ id: made.value }) : sendReviewsProblem(reply, made.problem)
  })

  app.delete<Params>(`${MAP}/confirmations/:confirmationId`, reviewers, async (request, reply) => {
    const { id, confirmationId } = request.params
    return sendDone(reply, await confirmations.withdraw(principalOf(request), id, confirmationId), sendReviewsProblem)
  })

  app.put<Params>(`${MAP}/review-settings`, { config: { act: 'askForReview' } }, async (request, reply) => {
    const body = v.safeParse(ReviewSettingsRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const set = await confirmations.setOldAfter(request.params.id, body.output.oldAfterMonths)
    return sendDone(reply, set, sendReviewsProblem)
  })
}

interface RoundsParts {
  readonly rounds: Rounds
  readonly overview: RoundOverview
  readonly audit: Audit
  readonly config: Config
}

function addRounds(app: FastifyInstance, { rounds, overview, audit, config }: RoundsParts): void {
  const askers = { config: { act: 'askForReview' } } as const

  app.get<Params>(`${MAP}/rounds`, askers, async (request, reply) => {
    const listed = await overview.list(request.params.id)
    return listed.ok ? { rounds: listed.value } : sendReviewsProblem(reply, listed.problem)
  })

  app.post<Params>(`${MAP}/rounds`, askers, async (request, reply) => {
    const body = v.safeParse(CreateRoundRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const made = await rounds.create(principalOf(request), request.params.id, body.output)
    if (!made.ok) return sendReviewsProblem(reply, made.problem)
    audit.note(doerOf(request, config), 'roundMade', { mapId: request.params.id })
    return reply.code(201).send(await overview.summarize(made.value))
  })

  app.patch<Params>(`${MAP}/rounds/:roundId`, askers, async (request, reply) => {
    const body = v.safeParse(ChangeRoundRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { id, roundId } = request.params
    const changed = await rounds.change(id, roundId, body.output)
    if (!changed.ok) return sendReviewsProblem(reply, changed.problem)
    audit.note(doerOf(request, config), actOf(body.output), { mapId: id })
    return overview.summarize(changed.value)
  })
}

function actOf({ isClosed }: v.InferOutput<typeof ChangeRoundRequest>): AuditAct {
  if (isClosed === undefined) return 'roundChanged'
  return isClosed ? 'roundClosed' : 'roundReopened'
}

function addAnswers(app: FastifyInstance, rounds: Rounds, overview: RoundOverview): void {
  const reviewers = { config: { act: 'confirm' } } as const
  const answerPath = `${MAP}/rounds/:roundId/answers/:askId`

  app.get<Params>(`${MAP}/rounds/:roundId`, reviewers, async (request, reply) => {
    const { id, roundId } = request.params
    const shown = await overview.show(principalOf(request), id, roundId)
    return shown.ok ? shown.value : sendReviewsProblem(reply, shown.problem)
  })

  app.post<Params>(`${MAP}/rounds/:roundId/open`, reviewers, async (request, reply) => {
    const { id, roundId } = request.params
    return sendDone(reply, await rounds.open(principalOf(request), id, roundId), sendReviewsProblem)
  })

  app.put<Params>(answerPath, reviewers, async (request, reply) => {
    const body = v.safeParse(AnswerRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { employer, fingerprint, remark = null } = body.output
    const wish = { employer, fingerprint, remark }
    const done = await rounds.answer(principalOf(request), request.params.id, request.params, wish)
    return sendDone(reply, done, sendReviewsProblem)
  })

  app.delete<Params>(answerPath, reviewers, async (request, reply) => {
    const done = await rounds.takeBack(principalOf(request), request.params.id, request.params)
    return sendDone(reply, done, sendReviewsProblem)
  })
}

function sendReviewsProblem(reply: FastifyReply, problem: ReviewsProblem): FastifyReply {
  switch (problem.code) {
    case 'notOnMap':
      return sendProblem(reply, 'notOnMap', 'What was to be confirmed is not on the map. It may have been removed.')
    case 'notYours':
      return sendProblem(reply, 'forbidden', 'This confirmation is not your own.')
    case 'claimMisfit':
      return sendProblem(
        reply,
        'badRequest',
        'This cannot be said of it: only wages are paid, and no figure is required.',
      )
    case 'noConfirmation':
      return sendProblem(reply, 'notFound', 'There is no such confirmation here. It may have been withdrawn.')
    case 'noRound':
      return sendProblem(reply, 'notFound', 'There is no such review round here.')
    case 'noAsk':
      return sendProblem(reply, 'notFound', 'This review round does not ask that.')
    case 'noSuchLink':
      return sendProblem(reply, 'noSuchLink', 'One of the links is not of this map, or lets nobody confirm.')
    case 'roundClosed':
      return sendProblem(reply, 'roundClosed', 'This review round is closed. Ask whoever sent you the link.')
    case 'changedMeanwhile':
      return sendProblem(reply, 'changedMeanwhile', 'This was changed a moment ago. Look at it again.')
    case 'tooManyConfirmations':
      return sendProblem(reply, 'reviewsFull', `A map holds no more than ${problem.most} confirmations.`)
    case 'tooManyRounds':
      return sendProblem(reply, 'reviewsFull', `A map holds no more than ${problem.most} review rounds.`)
    default:
      return sendCommentsProblem(reply, problem)
  }
}

function confirmationOf({ id, target, claim, employer, personId, at, fingerprint }: StoredConfirmation): Confirmation {
  return { id, target, claim, employer, personId, at: isoTime(at), fingerprint }
}
