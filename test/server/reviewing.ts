import { expect } from 'vitest'
import * as v from 'valibot'

import type { Target } from '../../src/model/confirmation.ts'
import { OccupationId } from '../../src/model/ids.ts'
import { ConfirmationListResponse, RoundListResponse, RoundResponse, RoundSummary } from '../../src/wire/reviews.ts'
import type { CreateRoundRequest } from '../../src/wire/reviews.ts'
import type { TestServer } from '../helpers/startServer.ts'
import type { Answer, Visitor } from '../helpers/visitor.ts'

/** Cards of the sample. */
export const WEB: Target = { type: 'card', id: 'occ_webdevelopers' }
export const WEB_WAGE: Target = { type: 'figure', cardId: 'occ_webdevelopers', field: 'wage' }
export const WEB_ID = v.parse(OccupationId, 'occ_webdevelopers')

export async function confirm(visitor: Visitor, mapId: string, more: object = {}): Promise<Answer> {
  const body = { target: WEB, claim: 'require', employer: 'Norton Healthcare', ...more }
  return visitor.call('POST', `/api/maps/${mapId}/confirmations`, body)
}

export async function confirmationsOf(visitor: Visitor, mapId: string): Promise<ConfirmationListResponse> {
  const { status, body } = await visitor.call('GET', `/api/maps/${mapId}/confirmations`)
  expect(status).toBe(200)
  return v.parse(ConfirmationListResponse, body)
}

export async function ask(server: TestServer, mapId: string, more: Partial<CreateRoundRequest> = {}) {
  const wish = { title: 'Spring', message: '', dueOn: null, claim: 'right', targets: [WEB], grantIds: [], ...more }
  const { status, body } = await server.manager.call('POST', `/api/maps/${mapId}/rounds`, wish)
  expect([status, body]).toEqual([201, expect.anything()])
  return v.parse(RoundSummary, body)
}

export async function roundsOf(server: TestServer, mapId: string): Promise<readonly RoundSummary[]> {
  const { body } = await server.manager.call('GET', `/api/maps/${mapId}/rounds`)
  return v.parse(RoundListResponse, body).rounds
}

export async function showRound(visitor: Visitor, mapId: string, id: string): Promise<RoundResponse> {
  const { status, body } = await visitor.call('GET', `/api/maps/${mapId}/rounds/${id}`)
  expect(status).toBe(200)
  return v.parse(RoundResponse, body)
}

/** Says to an ask of a round that it is so, or with a remark how it is not. */
export async function answer(visitor: Visitor, mapId: string, roundId: string, more: object = {}, askId = 'a1') {
  const { asks } = await showRound(visitor, mapId, roundId)
  const fingerprint = asks.find(({ id }) => id === askId)?.fingerprint
  const body = { employer: 'Norton Healthcare', fingerprint, ...more }
  return visitor.call('PUT', `/api/maps/${mapId}/rounds/${roundId}/answers/${askId}`, body)
}
