/** The REST calls about what employers confirm, and about the rounds that ask for it. */
import type { Result } from '../model/result.ts'
import {
  ConfirmationListResponse,
  ConfirmedResponse,
  RoundListResponse,
  RoundResponse,
  RoundSummary,
} from '../wire/reviews.ts'
import type { AnswerRequest, ChangeRoundRequest, ConfirmRequest, CreateRoundRequest } from '../wire/reviews.ts'
import { createCaller, mapValue } from './call.ts'
import type { ApiProblem } from './call.ts'

type Answer<T> = Promise<Result<T, ApiProblem>>

export interface ReviewsApi {
  readonly listConfirmations: (mapId: string) => Answer<ConfirmationListResponse>
  /** Gives the confirmation's id. */
  readonly confirm: (mapId: string, request: ConfirmRequest) => Answer<string>
  readonly withdraw: (mapId: string, id: string) => Answer<null>
  readonly setOldAfter: (mapId: string, oldAfterMonths: number) => Answer<null>
  readonly listRounds: (mapId: string) => Answer<readonly RoundSummary[]>
  readonly createRound: (mapId: string, request: CreateRoundRequest) => Answer<RoundSummary>
  readonly changeRound: (mapId: string, id: string, request: ChangeRoundRequest) => Answer<RoundSummary>
  readonly showRound: (mapId: string, id: string) => Answer<RoundResponse>
  readonly openRound: (mapId: string, id: string) => Answer<null>
  readonly answer: (mapId: string, roundId: string, askId: string, request: AnswerRequest) => Answer<null>
  readonly takeBack: (mapId: string, roundId: string, askId: string) => Answer<null>
}

/** The API at an origin (`''`: this page's own). */
export function createReviewsApi(origin = '', send: typeof fetch = (input, init) => fetch(input, init)): ReviewsApi {
  const { call, done } = createCaller(origin, send)
  const confirmations = (mapId: string): string => `/maps/${mapId}/confirmations`
  const rounds = (mapId: string): string => `/maps/${mapId}/rounds`
  return {
    listConfirmations: (mapId) => call('GET', confirmations(mapId), ConfirmationListResponse),
    confirm: async (mapId, request) =>
      mapValue(await call('POST', confirmations(mapId), ConfirmedResponse, request), ({ id }) => id),
    withdraw: (mapId, id) => done('DELETE', `${confirmations(mapId)}/${id}`),
    setOldAfter: (mapId, oldAfterMonths) => done('PUT', `/maps/${mapId}/review-settings`, { oldAfterMonths }),
    listRounds: async (mapId) =>
      mapValue(await call('GET', rounds(mapId), RoundListResponse), (answer) => answer.rounds),
    createRound: (mapId, request) => call('POST', rounds(mapId), RoundSummary, request),
    changeRound: (mapId, id, request) => call('PATCH', `${rounds(mapId)}/${id}`, RoundSummary, request),
    showRound: (mapId, id) => call('GET', `${rounds(mapId)}/${id}`, RoundResponse),
    openRound: (mapId, id) => done('POST', `${rounds(mapId)}/${id}/open`),
    answer: (mapId, roundId, askId, request) => done('PUT', `${rounds(mapId)}/${roundId}/answers/${askId}`, request),
    takeBack: (mapId, roundId, askId) => done('DELETE', `${rounds(mapId)}/${roundId}/answers/${askId}`),
  }
}
