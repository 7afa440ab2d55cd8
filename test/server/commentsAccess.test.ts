import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { MentionableResponse } from '../../src/wire/comments.ts'
import { MESSAGE } from '../../src/wire/rooms.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import type { Visitor } from '../helpers/visitor.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { begin, createSample, openServer, personIn, problemOf, threadsOf, WEB } from './commenting.ts'

describe('a mention', () => {
  it('is of people who are here or were, and may read it', async () => {
    const server = await openServer()
    const [mapId, otherId] = [await createSample(server), await createSample(server)]
    const ana = await server.comeAs('comment', mapId, 'Ana')
    const ben = await server.comeAs('edit', mapId, 'Ben')
    const viewer = await server.comeAs('view', mapId, 'Eva')
    const stranger = await server.comeAs('edit', otherId, 'Stan')
    const { person } = v.parse(
      v.object({ person: v.object({ id: v.string() }) }),
      (await viewer.call('GET', '/api/me')).body,
    )
    const listed = await ana.call('GET', `/api/maps/${mapId}/people-to-mention`)
    const { people } = v.parse(MentionableResponse, listed.body)
    expect(people.map(({ name, isHere }) => [name, isHere])).toEqual([
      ['Ben', false],
      ['Manager', false],
    ])
    const benId = people[0]?.id ?? ''
    const { threadId } = await begin(ana, mapId, '@Ben, look', { mentions: [benId, benId] })
    expect((await threadsOf(ben, mapId)).threads[0]?.comments[0]?.mentions).toEqual([benId])
    for (const id of [person.id, await personIn(stranger, otherId), 'nobody']) {
      const body = { anchor: WEB, text: 'Look', mentions: [id] }
      expect(problemOf(await ana.call('POST', `/api/maps/${mapId}/threads`, body))).toEqual([409, 'noSuchPerson'])
      const reply = await ana.call('POST', `/api/maps/${mapId}/threads/${threadId}/comments`, {
        text: 'x',
        mentions: [id],
      })
      expect(problemOf(reply)).toEqual([409, 'noSuchPerson'])
    }
  })

  it('stays in a comment worded anew after the person has gone, and is not given anew', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const ana = await server.comeAs('comment', mapId, 'Ana')
    const ben = await server.comeAs('comment', mapId, 'Ben')
    const benId = await personIn(ben, mapId)
    const { threadId, commentId } = await begin(ana, mapId, '@Ben?', { mentions: [benId] })
    await server.manager.call('DELETE', `/api/maps/${mapId}/grants/${ben.grantId}`)
    const path = `/api/maps/${mapId}/threads/${threadId}/comments`
    const again = { text: '@Ben, are you there?', mentions: [benId] }
    expect((await ana.call('PATCH', `${path}/${commentId}`, again)).status).toBe(204)
    expect(problemOf(await ana.call('POST', path, again))).toEqual([409, 'noSuchPerson'])
  })
})

describe('who may not read comments', () => {
  it('gets nothing of them by any route, nor a word that there is something new', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const [viewer, ana] = [await server.comeAs('view', mapId), await server.comeAs('comment', mapId, 'Ana')]
    const { threadId, commentId } = await begin(ana, mapId, 'Canary')
    const join = async (visitor: Visitor) => {
      const headers = { cookie: visitor.cookie() }
      const client = new SyncClient(`${server.syncUrl}/${mapId}`, { headers, news: true })
      await waitFor(() => client.isSynced, 'the client to be in sync')
      return client
    }
    const clients = [await join(viewer), await join(ana)] as const
    const threads = `/api/maps/${mapId}/threads`
    const calls: readonly (readonly [string, string, object?])[] = [
      ['GET', threads],
      ['POST', threads, { anchor: WEB, text: 'x' }],
      ['POST', `${threads}/${threadId}/comments`, { text: 'x' }],
      ['PATCH', `${threads}/${threadId}/comments/${commentId}`, { text: 'x' }],
      ['DELETE', `${threads}/${threadId}/comments/${commentId}`],
      ['POST', `${threads}/${threadId}/resolve`],
      ['POST', `${threads}/${threadId}/reopen`],
      ['POST', `${threads}/${threadId}/read`, { upTo: 1 }],
      ['GET', `/api/maps/${mapId}/people-to-mention`],
    ]
    for (const [method, path, body] of calls) {
      const answer = await viewer.call(method, path, body)
      expect([path, ...problemOf(answer)]).toEqual([path, 403, 'forbidden'])
      expect(JSON.stringify(answer.body)).not.toContain('Canary')
      expect([path, (await server.visit().call(method, path, body)).status]).toEqual([path, 401])
    }
    await ana.call('POST', `${threads}/${threadId}/comments`, { text: 'Another' })
    await waitFor(() => clients[1].received.includes(MESSAGE.news), 'the news')
    expect(clients[0].received).not.toContain(MESSAGE.news)
    for (const client of clients) client.leave()
  })

  it('finds none of a map in the bin, nor of one map under the name of another', async () => {
    const server = await openServer()
    const [mapId, otherId] = [await createSample(server), await createSample(server)]
    const { threadId, commentId } = await begin(server.manager, mapId)
    const elsewhere = `/api/maps/${otherId}/threads/${threadId}`
    expect(problemOf(await server.manager.call('POST', `${elsewhere}/resolve`))).toEqual([404, 'notFound'])
    const removing = await server.manager.call('DELETE', `${elsewhere}/comments/${commentId}`)
    expect(problemOf(removing)).toEqual([404, 'notFound'])
    await server.manager.call('DELETE', `/api/maps/${mapId}`)
    expect(problemOf(await server.manager.call('GET', `/api/maps/${mapId}/threads`))).toEqual([404, 'notFound'])
    await server.manager.call('POST', `/api/maps/${mapId}/restore`)
    expect((await threadsOf(server.manager, mapId)).ids).toEqual([threadId])
  })
})

describe('a list of threads', () => {
  it('tells what is another since a revision', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const first = await begin(server.manager, mapId, 'First')
    const { revision } = await threadsOf(server.manager, mapId)
    const second = await begin(server.manager, mapId, 'Second')
    const later = await threadsOf(server.manager, mapId, `?since=${revision}`)
    expect(later.threads.map(({ id }) => id)).toEqual([second.threadId])
    expect(later.ids).toEqual([second.threadId, first.threadId])
    expect(problemOf(await server.manager.call('GET', `/api/maps/${mapId}/threads?since=x`))).toEqual([
      400,
      'badRequest',
    ])
  })
})
