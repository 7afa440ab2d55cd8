import { describe, expect, it } from 'vitest'

import { writeChanges } from '../../src/doc/apply.ts'
import { MESSAGE } from '../../src/wire/rooms.ts'
import { makeWage } from '../../src/model/wage.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import type { Visitor } from '../helpers/visitor.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { createSample, openServer, problemOf } from './commenting.ts'
import { ask, answer, confirm, confirmationsOf, WEB, WEB_ID, WEB_WAGE } from './reviewing.ts'

async function editWage(server: TestServer, mapId: string): Promise<void> {
  const room = await server.rooms.find(mapId)
  if (!room.ok) throw new Error('no room')
  const value = { ...makeWage('hour', 30, 40) }
  await room.value.edit((doc) => writeChanges(doc, [{ type: 'set', id: WEB_ID, field: 'wage', value }], 'test'))
}

describe('a confirmation', () => {
  it('says what stood there, who says so and when, as the server knows it', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const before = Date.now()
    const rosa = await server.comeAs('review', mapId, 'Rosa')
    const claims = { personId: 'somebody', at: '1999-01-01T00:00:00.000Z', stood: [], fingerprint: 'mine' }
    expect((await confirm(rosa, mapId, { ...claims, employer: '  Norton Healthcare ' })).status).toBe(201)
    const list = await confirmationsOf(rosa, mapId)
    const [only] = list.confirmations
    expect(only).toMatchObject({ target: WEB, claim: 'require', employer: 'Norton Healthcare', personId: list.me })
    expect(Date.parse(only?.at ?? '')).toBeGreaterThanOrEqual(before)
    expect(list.people).toEqual([{ id: list.me, name: 'Rosa', isGuest: true }])
    const stood = list.stood[only?.fingerprint ?? ''] ?? []
    expect(stood[0]).toMatchObject({ id: 'occ_webdevelopers', wage: { unit: 'hour' } })
    expect([list.label, list.removesAny, list.oldAfterMonths]).toEqual(['for review', false, 12])
    // A link to the whole server is no employer's.
    expect((await confirmationsOf(server.manager, mapId)).label).toBe('')
  })

  it('is of what is on the map, and of what makes sense', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const rosa = await server.comeAs('review', mapId)
    const absent = [
      { type: 'card', id: 'occ_nobody' },
      { type: 'card', id: 'map' },
      { type: 'pathway', id: 'pth_nobody' },
      { type: 'figure', cardId: 'occ_webdevelopers', field: 'cost' },
    ]
    for (const target of absent) {
      expect(problemOf(await confirm(rosa, mapId, { target, claim: 'right' }))).toEqual([409, 'notOnMap'])
    }
    const misfits = [
      { target: WEB, claim: 'pay' },
      { target: WEB_WAGE, claim: 'require' },
      { target: WEB, claim: 'guess' },
      { target: WEB, employer: ' ' },
      { target: WEB, employer: 'x'.repeat(101) },
      { target: WEB, employer: 'two\nlines' },
      { target: { type: 'link', id: 'lnk_1' } },
    ]
    for (const misfit of misfits) expect(problemOf(await confirm(rosa, mapId, misfit))).toEqual([400, 'badRequest'])
    expect((await confirmationsOf(rosa, mapId)).confirmations).toEqual([])
    expect((await confirm(rosa, mapId, { target: WEB_WAGE, claim: 'pay' })).status).toBe(201)
  })

  it('given again takes the place of the one before; of another employer or person it stands beside it', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const [rosa, sam] = [await server.comeAs('review', mapId, 'Rosa'), await server.comeAs('review', mapId, 'Sam')]
    await confirm(rosa, mapId)
    const [first] = (await confirmationsOf(rosa, mapId)).confirmations
    await editWage(server, mapId)
    await confirm(rosa, mapId, { employer: 'NORTON  Healthcare', claim: 'right' })
    const again = (await confirmationsOf(rosa, mapId)).confirmations
    expect(again.map(({ id, employer, claim }) => [id, employer, claim])).toEqual([
      [first?.id, 'NORTON  Healthcare', 'right'],
    ])
    expect(again[0]?.fingerprint).not.toBe(first?.fingerprint)
    expect(Object.keys((await confirmationsOf(rosa, mapId)).stood)).toEqual([again[0]?.fingerprint])
    await confirm(rosa, mapId, { employer: 'Humana' })
    await confirm(sam, mapId)
    expect((await confirmationsOf(rosa, mapId)).confirmations).toHaveLength(3)
  })

  it('is withdrawn by whoever gave it, or by a manager', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const [rosa, sam] = [await server.comeAs('review', mapId), await server.comeAs('edit', mapId)]
    await confirm(rosa, mapId)
    await confirm(sam, mapId)
    const { confirmations, me } = await confirmationsOf(rosa, mapId)
    const path = (isMine: boolean) =>
      `/api/maps/${mapId}/confirmations/${confirmations.find(({ personId }) => (personId === me) === isMine)?.id}`
    expect(problemOf(await rosa.call('DELETE', path(false)))).toEqual([403, 'forbidden'])
    expect((await rosa.call('DELETE', path(true))).status).toBe(204)
    expect(problemOf(await rosa.call('DELETE', path(true)))).toEqual([404, 'notFound'])
    expect((await server.manager.call('DELETE', path(false))).status).toBe(204)
    expect(await confirmationsOf(server.manager, mapId)).toMatchObject({
      confirmations: [],
      stood: {},
      removesAny: true,
    })
  })

  it('grows old after as many months as a manager says', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const path = `/api/maps/${mapId}/review-settings`
    for (const oldAfterMonths of [0, 1.5, 121, null]) {
      expect(problemOf(await server.manager.call('PUT', path, { oldAfterMonths }))).toEqual([400, 'badRequest'])
    }
    expect((await server.manager.call('PUT', path, { oldAfterMonths: 6 })).status).toBe(204)
    expect((await confirmationsOf(server.manager, mapId)).oldAfterMonths).toBe(6)
  })

  it('is no more than may be', async () => {
    const server = await openServer({ confirmationsPerMap: 1, roundsPerMap: 1 })
    const mapId = await createSample(server)
    await confirm(server.manager, mapId)
    expect(problemOf(await confirm(server.manager, mapId, { employer: 'Humana' }))).toEqual([409, 'reviewsFull'])
    expect((await confirm(server.manager, mapId)).status).toBe(201)
    const round = await ask(server, mapId)
    const full = await answer(server.manager, mapId, round.id, { employer: 'Humana' })
    expect(problemOf(full)).toEqual([409, 'reviewsFull'])
    const wish = { title: 'B', message: '', dueOn: null, claim: 'right', targets: [WEB], grantIds: [] }
    const more = await server.manager.call('POST', `/api/maps/${mapId}/rounds`, wish)
    expect(problemOf(more)).toEqual([409, 'reviewsFull'])
  })
})

describe('who may not confirm', () => {
  it('changes nothing; and viewers get nothing of it by any route, nor a word that there is something new', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const [viewer, reader] = [await server.comeAs('view', mapId), await server.comeAs('comment', mapId)]
    const rosa = await server.comeAs('review', mapId, 'Rosa')
    const round = await ask(server, mapId, { title: 'Canary round' })
    const join = async (visitor: Visitor) => {
      const headers = { cookie: visitor.cookie() }
      const client = new SyncClient(`${server.syncUrl}/${mapId}`, { headers, news: true })
      await waitFor(() => client.isSynced, 'the client to be in sync')
      return client
    }
    const clients = [await join(viewer), await join(reader)] as const
    await confirm(rosa, mapId, { employer: 'Canary' })
    await waitFor(() => clients[1].received.includes(MESSAGE.news), 'the news')
    expect(clients[0].received).not.toContain(MESSAGE.news)
    for (const client of clients) client.leave()

    const rounds = `/api/maps/${mapId}/rounds`
    const { confirmations } = await confirmationsOf(reader, mapId)
    expect(confirmations.map(({ employer }) => employer)).toEqual(['Canary'])
    const writes: readonly (readonly [string, string, object?])[] = [
      ['POST', `/api/maps/${mapId}/confirmations`, { target: WEB, claim: 'right', employer: 'X' }],
      ['DELETE', `/api/maps/${mapId}/confirmations/${confirmations[0]?.id}`],
      ['PUT', `/api/maps/${mapId}/review-settings`, { oldAfterMonths: 1 }],
      ['GET', rounds],
      ['POST', rounds, {}],
      ['PATCH', `${rounds}/${round.id}`, { isClosed: true }],
      ['GET', `${rounds}/${round.id}`],
      ['POST', `${rounds}/${round.id}/open`],
      ['PUT', `${rounds}/${round.id}/answers/a1`, {}],
      ['DELETE', `${rounds}/${round.id}/answers/a1`],
    ]
    const reads: typeof writes = [['GET', `/api/maps/${mapId}/confirmations`]]
    const tries = [
      ...writes.map((call) => [reader, call] as const),
      ...[...writes, ...reads].map((call) => [viewer, call] as const),
    ]
    for (const [visitor, [method, path, body]] of tries) {
      const refused = await visitor.call(method, path, body)
      expect([method, path, ...problemOf(refused)]).toEqual([method, path, 403, 'forbidden'])
      expect(JSON.stringify(refused.body)).not.toContain('Canary')
      expect([path, (await server.visit().call(method, path, body)).status]).toEqual([path, 401])
    }
    expect((await confirmationsOf(reader, mapId)).confirmations).toEqual(confirmations)
  })

  it('finds none of a map in the bin, nor of one map under the name of another', async () => {
    const server = await openServer()
    const [mapId, otherId] = [await createSample(server), await createSample(server)]
    await confirm(server.manager, mapId)
    const round = await ask(server, mapId)
    const { confirmations } = await confirmationsOf(server.manager, mapId)
    const elsewhere = [
      ['DELETE', `/api/maps/${otherId}/confirmations/${confirmations[0]?.id}`],
      ['GET', `/api/maps/${otherId}/rounds/${round.id}`],
    ] as const
    for (const [method, path] of elsewhere) {
      expect(problemOf(await server.manager.call(method, path))).toEqual([404, 'notFound'])
    }
    await server.manager.call('DELETE', `/api/maps/${mapId}`)
    for (const path of ['confirmations', 'rounds', `rounds/${round.id}`]) {
      expect(problemOf(await server.manager.call('GET', `/api/maps/${mapId}/${path}`))).toEqual([404, 'notFound'])
    }
    await server.manager.call('POST', `/api/maps/${mapId}/restore`)
    expect((await confirmationsOf(server.manager, mapId)).confirmations).toEqual(confirmations)
  })
})
