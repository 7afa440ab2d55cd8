import { expect } from 'vitest'
import * as v from 'valibot'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import { ProblemResponse } from '../../src/wire/problems.ts'
import { ThreadListResponse, ThreadMadeResponse } from '../../src/wire/comments.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer, TestServerOptions } from '../helpers/startServer.ts'
import type { Answer, Visitor } from '../helpers/visitor.ts'

/** A card of the sample. */
export const WEB: object = { type: 'card', id: 'occ_webdevelopers' }

export async function openServer(limits: TestServerOptions['limits'] = {}): Promise<TestServer> {
  return startServer({ access: 'real', storage: createMemoryStorage(), limits })
}

export async function createSample(server: TestServer): Promise<string> {
  return server.manager.createMap('Louisville', { sample: 'louisville-it-2018' })
}

export async function threadsOf(visitor: Visitor, mapId: string, since = ''): Promise<ThreadListResponse> {
  const { status, body } = await visitor.call('GET', `/api/maps/${mapId}/threads${since}`)
  expect(status).toBe(200)
  return v.parse(ThreadListResponse, body)
}

export async function begin(visitor: Visitor, mapId: string, text = 'Is this so?', more: object = {}) {
  const body = { anchor: WEB, text, ...more }
  const made = await visitor.call('POST', `/api/maps/${mapId}/threads`, body)
  return v.parse(ThreadMadeResponse, made.body)
}

export function problemOf({ status, body }: Answer): readonly [number, string] {
  return [status, v.parse(ProblemResponse, body).problem.code]
}

export async function personIn(visitor: Visitor, mapId: string): Promise<string> {
  return (await threadsOf(visitor, mapId)).me
}
