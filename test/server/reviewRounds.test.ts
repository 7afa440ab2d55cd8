import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { writeChanges } from '../../src/doc/apply.ts'
import { AuditResponse, CreateGrantResponse } from '../../src/wire/access.ts'
import { createSample, openServer, problemOf, threadsOf } from './commenting.ts'
import { answer, ask, confirmationsOf, roundsOf, showRound, WEB, WEB_ID, WEB_WAGE } from './reviewing.ts'

const NETWORK = { type: 'card', id: 'occ_networksupport' } as const

describe('a review round', () => {
  it('shows a manager who opened it, confirmed and remarked, link by link', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const [rosa, sam] = [await server.comeAs('review', mapId, 'Rosa'), await server.comeAs('review', mapId, 'Sam')]
    const grantIds = [rosa.grantId, sam.grantId]
    const { id } = await ask(server, mapId, { targets: [WEB, WEB_WAGE], grantIds, dueOn: '2026-12-01' })
    const path = `/api/maps/${mapId}/rounds/${id}`
    expect((await roundsOf(server, mapId))[0]).toMatchObject({
      askCount: 2,
      dueOn: '2026-12-01',
      links: [
        { label: 'for review', openedAt: null, lastAt: null, confirmed: 0, remarks: [] },
        { label: 'for review', openedAt: null },
      ],
    })
    expect((await rosa.call('POST', `${path}/open`)).status).toBe(204)
    expect((await answer(rosa, mapId, id)).status).toBe(204)
    expect((await answer(rosa, mapId, id, { remark: 'It is $30 here' }, 'a2')).status).toBe(204)
    const [summary] = await roundsOf(server, mapId)
    expect(summary?.links[0]).toMatchObject({ confirmed: 1, remarks: [{ target: WEB_WAGE, text: 'It is $30 here' }] })
    expect(summary?.links[0]?.openedAt).not.toBeNull()
    expect(summary?.links[1]).toMatchObject({ openedAt: null, confirmed: 0 })
    expect((await confirmationsOf(rosa, mapId)).confirmations).toMatchObject([{ target: WEB, claim: 'right' }])
    expect((await threadsOf(server.manager, mapId)).threads).toMatchObject([
      { anchor: WEB_WAGE, comments: [{ text: 'It is $30 here' }] },
    ])
  })

  it('is noted in the audit when it is made, changed, closed and opened again, without its words', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const rosa = await server.comeAs('review', mapId, 'Rosa')
    const { id } = await ask(server, mapId, { title: 'Spring wages', grantIds: [rosa.grantId] })
    for (const change of [{ dueOn: '2026-12-01' }, { isClosed: true }, { isClosed: false }]) {
      expect((await server.manager.call('PATCH', `/api/maps/${mapId}/rounds/${id}`, change)).status).toBe(200)
    }
    await server.manager.call('PATCH', `/api/maps/${mapId}/rounds/none`, { isClosed: true })
    const { body } = await server.manager.call('GET', `/api/maps/${mapId}/audit`)
    const { entries } = v.parse(AuditResponse, body)
    expect(entries.slice(0, 4)).toMatchObject(
      ['roundReopened', 'roundClosed', 'roundChanged', 'roundMade'].map((act) => ({ act, person: 'Manager', mapId })),
    )
    expect(JSON.stringify(entries)).not.toContain('Spring wages')
  })

  it('shows those who are asked what is asked, and their own answers alone', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const [rosa, sam] = [await server.comeAs('review', mapId, 'Rosa'), await server.comeAs('review', mapId, 'Sam')]
    const { id } = await ask(server, mapId, { targets: [WEB, NETWORK], grantIds: [rosa.grantId] })
    const shown = await showRound(rosa, mapId, id)
    expect(shown).toMatchObject({ mapTitle: 'Louisville', askedBy: 'Manager', employer: 'for review', isClosed: false })
    expect(shown.asks[0]?.records[0]).toMatchObject({ id: 'occ_webdevelopers' })
    expect(shown.asks[0]?.lanes.map(({ kind }) => kind)).toEqual(['level', 'pathway'])
    await answer(rosa, mapId, id, { employer: 'Humana' })
    await answer(rosa, mapId, id, { employer: 'Humana', remark: 'Two of them' }, 'a2')
    const mine = await showRound(rosa, mapId, id)
    expect(mine.employer).toBe('Humana')
    expect(mine.asks.map((one) => one.answer)).toMatchObject([
      { isConfirmed: true, remark: '' },
      { isConfirmed: false, remark: 'Two of them' },
    ])
    expect((await showRound(sam, mapId, id)).asks.map((one) => one.answer)).toEqual([null, null])
    await answer(sam, mapId, id)
    expect((await roundsOf(server, mapId))[0]?.links).toMatchObject([{ confirmed: 1 }, { grantId: null, confirmed: 1 }])
  })

  it('takes an answer back with what it was, and another in its place', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const rosa = await server.comeAs('review', mapId, 'Rosa')
    const { id } = await ask(server, mapId, { grantIds: [rosa.grantId] })
    await answer(rosa, mapId, id)
    await answer(rosa, mapId, id, { remark: 'On second thought, no' })
    expect((await confirmationsOf(rosa, mapId)).confirmations).toEqual([])
    expect((await roundsOf(server, mapId))[0]?.links).toMatchObject([{ confirmed: 0, remarks: [{}] }])
    await answer(rosa, mapId, id, { remark: 'No' })
    expect((await threadsOf(rosa, mapId)).threads.map(({ comments }) => comments[0]?.text)).toEqual(['No'])
    const path = `/api/maps/${mapId}/rounds/${id}/answers/a1`
    for (const _ of [1, 2]) expect((await rosa.call('DELETE', path)).status).toBe(204)
    expect((await showRound(rosa, mapId, id)).asks[0]?.answer).toBeNull()
    expect((await threadsOf(rosa, mapId)).ids).toEqual([])
    await answer(rosa, mapId, id)
    const { confirmations } = await confirmationsOf(rosa, mapId)
    await rosa.call('DELETE', `/api/maps/${mapId}/confirmations/${confirmations[0]?.id}`)
    expect((await showRound(rosa, mapId, id)).asks[0]?.answer).toBeNull()
  })

  it('lets nobody confirm what they did not see, nor what is gone', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const rosa = await server.comeAs('review', mapId)
    const { id } = await ask(server, mapId)
    const seen = (await showRound(rosa, mapId, id)).asks[0]?.fingerprint
    const room = await server.rooms.find(mapId)
    if (!room.ok) throw new Error('no room')
    await room.value.edit((doc) => writeChanges(doc, [{ type: 'set', id: WEB_ID, field: 'wage', value: null }], 'test'))
    expect(problemOf(await answer(rosa, mapId, id, { fingerprint: seen }))).toEqual([409, 'changedMeanwhile'])
    expect((await answer(rosa, mapId, id)).status).toBe(204)
    await room.value.edit((doc) => writeChanges(doc, [{ type: 'remove', id: WEB_ID }], 'test'))
    expect((await showRound(rosa, mapId, id)).asks[0]).toMatchObject({ records: [], answer: { isConfirmed: true } })
    expect(problemOf(await answer(rosa, mapId, id))).toEqual([409, 'notOnMap'])
  })

  it('takes answers after its day, and none once it is closed, until it is opened again', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const rosa = await server.comeAs('review', mapId)
    const { id } = await ask(server, mapId, { dueOn: '2001-01-01' })
    const path = `/api/maps/${mapId}/rounds/${id}`
    expect((await answer(rosa, mapId, id)).status).toBe(204)
    expect((await server.manager.call('PATCH', path, { isClosed: true })).status).toBe(200)
    expect((await showRound(rosa, mapId, id)).isClosed).toBe(true)
    expect(problemOf(await answer(rosa, mapId, id))).toEqual([409, 'roundClosed'])
    expect(problemOf(await rosa.call('DELETE', `${path}/answers/a1`))).toEqual([409, 'roundClosed'])
    const changed = await server.manager.call('PATCH', path, { isClosed: false, dueOn: '2027-01-01', title: 'Fall' })
    expect(changed.body).toMatchObject({ closedAt: null, dueOn: '2027-01-01', title: 'Fall', message: '' })
    expect((await answer(rosa, mapId, id)).status).toBe(204)
  })

  it('asks only what is there and makes sense, of links that let people confirm', async () => {
    const server = await openServer()
    const [mapId, otherId] = [await createSample(server), await createSample(server)]
    const [viewer, stranger] = [await server.comeAs('view', mapId), await server.comeAs('review', otherId)]
    const wish = { title: 'A', message: '', dueOn: null, claim: 'right', targets: [WEB], grantIds: [] }
    const refusals: readonly (readonly [object, number, string])[] = [
      [{ targets: [{ type: 'card', id: 'occ_none' }] }, 409, 'notOnMap'],
      [{ claim: 'pay' }, 400, 'badRequest'],
      [{ targets: [] }, 400, 'badRequest'],
      [{ dueOn: 'soon' }, 400, 'badRequest'],
      [{ title: '' }, 400, 'badRequest'],
      [{ grantIds: [viewer.grantId] }, 409, 'noSuchLink'],
      [{ grantIds: [stranger.grantId] }, 409, 'noSuchLink'],
    ]
    for (const [more, status, code] of refusals) {
      const refused = await server.manager.call('POST', `/api/maps/${mapId}/rounds`, { ...wish, ...more })
      expect([more, ...problemOf(refused)]).toEqual([more, status, code])
    }
    const { id } = await ask(server, mapId)
    const path = `/api/maps/${mapId}/rounds/${id}`
    const added = await server.manager.call('PATCH', path, { grantIds: [viewer.grantId] })
    expect(problemOf(added)).toEqual([409, 'noSuchLink'])
    const unasked = await viewer.call('PUT', `${path}/answers/a9`, {})
    expect(unasked.status).toBe(403)
    expect(problemOf(await answer(server.manager, mapId, id, { fingerprint: 'x'.repeat(43) }, 'a9'))).toEqual([
      404,
      'notFound',
    ])
  })

  it('keeps the remark on a pathway itself, and counts all who come by one link as one', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const made = await server.manager.call('POST', `/api/maps/${mapId}/grants`, {
      role: 'review',
      label: 'Norton',
      expiresAt: null,
      useLimit: null,
    })
    const { key, grant } = v.parse(CreateGrantResponse, made.body)
    const [rosa, sam] = [server.visit(), server.visit()]
    await rosa.redeem(key, 'Rosa')
    await sam.redeem(key, 'Sam')
    const pathway = { type: 'pathway', id: 'pth_web' } as const
    const { id } = await ask(server, mapId, { targets: [pathway, WEB], grantIds: [grant.id] })
    await answer(rosa, mapId, id, { remark: 'A step is missing' })
    await answer(sam, mapId, id, {}, 'a2')
    expect((await threadsOf(rosa, mapId)).ids).toEqual([])
    expect((await showRound(sam, mapId, id)).asks.map((one) => one.answer)).toMatchObject([
      { remark: 'A step is missing' },
      { isConfirmed: true },
    ])
    expect((await roundsOf(server, mapId))[0]?.links).toMatchObject([
      { label: 'Norton', confirmed: 1, remarks: [{ text: 'A step is missing' }] },
    ])
  })
})
