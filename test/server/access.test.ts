import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import {
  CreateGrantResponse,
  GrantListResponse,
  MapAccessResponse,
  MapPeopleResponse,
  MeResponse,
  SessionListResponse,
} from '../../src/wire/access.ts'
import { ROLES } from '../../src/model/role.ts'
import type { Role } from '../../src/model/role.ts'
import { MapListResponse } from '../../src/wire/api.ts'
import { ProblemResponse } from '../../src/wire/problems.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { keyIn } from '../helpers/visitor.ts'
import type { Answer, Visitor } from '../helpers/visitor.ts'

function expectProblem({ status, body }: Answer, expected: number, code: string): void {
  expect({ status, code: v.parse(ProblemResponse, body).problem.code }).toEqual({ status: expected, code })
}

async function makeLink(server: TestServer, mapId: string, wish: object = {}): Promise<{ id: string; key: string }> {
  const whole = { role: 'edit', label: 'Butte College', expiresAt: null, useLimit: null, ...wish }
  const { status, body } = await server.manager.call('POST', `/api/maps/${mapId}/grants`, whole)
  expect(status).toBe(201)
  const { grant, key } = v.parse(CreateGrantResponse, body)
  return { id: grant.id, key }
}

async function mapsOf(visitor: Visitor, which = ''): Promise<readonly string[]> {
  const { body } = await visitor.call('GET', `/api/maps${which}`)
  return v.parse(MapListResponse, body).maps.map(({ title }) => title)
}

/** What a visitor is in each map they are shown. */
async function rolesOf(visitor: Visitor, which = ''): Promise<readonly Role[]> {
  const { body } = await visitor.call('GET', `/api/maps${which}`)
  return v.parse(MapListResponse, body).maps.map(({ role }) => role)
}

describe('the link of the first start', () => {
  it('lets one person in, once, as the manager of all', async () => {
    const server = await startServer({ access: 'real' })
    const me = v.parse(MeResponse, (await server.manager.call('GET', '/api/me')).body)
    expect(me).toMatchObject({ person: { name: 'Manager', isGuest: true }, instanceRole: 'manage', mode: 'links' })
    const key = keyIn(server.manageUrl ?? '')
    expect((await server.manager.redeem(key)).body).toEqual({ mapId: null, role: null, instanceRole: 'manage' })
    expectProblem(await server.visit().redeem(key), 410, 'linkUsedUp')
  })

  it('is printed again until somebody has used it, and no longer', async () => {
    const first = await startServer({ access: 'real', config: { dataDir: await folderOfAFirstStart() } })
    expect(first.manageUrl).toMatch(/^http:\/\/localhost:\d+\/#k=[\w-]{43}$/)
    await first.close()
    const second = await startServer({ access: 'real', config: { dataDir: first.config.dataDir } })
    expect(second.manageUrl).toBeNull()
    await second.close()
    const later = { access: 'real', config: { dataDir: first.config.dataDir }, limits: { sessionIdleMs: 1 } } as const
    expect((await startServer(later)).manageUrl).not.toBeNull()
  })
})

/** A data folder in which a server was started that nobody came to. */
async function folderOfAFirstStart(): Promise<string> {
  const server = await startServer()
  expect(server.manageUrl).not.toBeNull()
  await server.close()
  return server.config.dataDir
}

describe('nobody', () => {
  it('is told so, and sees nothing', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const nobody = server.visit()
    expect((await nobody.call('GET', '/api/me')).body).toEqual({ person: null, instanceRole: null, mode: 'links' })
    for (const path of ['/api/maps', `/api/maps/${mapId}/access`, '/api/collections', '/api/audit']) {
      expectProblem(await nobody.call('GET', path), 401, 'noSession')
    }
  })
})

describe('a link to a map', () => {
  it('opens this one map, with its role, and tells nothing of others', async () => {
    const server = await startServer({ access: 'real' })
    const [mapId, otherId] = [await server.createMap('Open'), await server.createMap('Closed')]
    const viewer = await server.comeAs('view', mapId, 'Eva')
    expect(await mapsOf(viewer)).toEqual(['Open'])
    const access = v.parse(MapAccessResponse, (await viewer.call('GET', `/api/maps/${mapId}/access`)).body)
    expect(access).toMatchObject({ role: 'view', person: { name: 'Eva', isGuest: true } })
    expectProblem(await viewer.call('GET', `/api/maps/${otherId}/access`), 404, 'notFound')
    expectProblem(await viewer.call('DELETE', `/api/maps/${otherId}`), 404, 'notFound')
    expectProblem(await viewer.call('DELETE', `/api/maps/${mapId}`), 403, 'forbidden')
    expectProblem(await viewer.call('POST', '/api/maps', { title: 'Own' }), 403, 'forbidden')
    expectProblem(await viewer.call('GET', `/api/maps/${mapId}/grants`), 403, 'forbidden')
  })

  it.each(ROLES)('with the role %s bears that role in the lists of maps, also of those put away', async (role) => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap('Open')
    const visitor = await server.comeAs(role, mapId)
    expect(await rolesOf(visitor)).toEqual([role])
    expect(await rolesOf(server.manager)).toEqual(['manage'])
    await server.call('POST', `/api/maps/${mapId}/archive`)
    expect(await rolesOf(visitor, '?archived=1')).toEqual([role])
    await server.call('DELETE', `/api/maps/${mapId}`)
    expect(await rolesOf(visitor, '?bin=1')).toEqual(role === 'manage' ? ['manage'] : [])
  })

  it('is good until it is used up, expired or revoked, and says which', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const once = await makeLink(server, mapId, { useLimit: 1 })
    const visitor = server.visit()
    expect((await visitor.redeem(once.key)).status).toBe(200)
    expect((await visitor.redeem(once.key)).status).toBe(200)
    expectProblem(await server.visit().redeem(once.key), 410, 'linkUsedUp')
    const expired = await makeLink(server, mapId, { expiresAt: new Date(Date.now() - 1).toISOString() })
    expectProblem(await server.visit().redeem(expired.key), 410, 'linkExpired')
    const revoked = await makeLink(server, mapId)
    expect((await server.manager.call('DELETE', `/api/maps/${mapId}/grants/${revoked.id}`)).status).toBe(204)
    expectProblem(await server.visit().redeem(revoked.key), 410, 'linkRevoked')
    expectProblem(await server.visit().redeem('x'.repeat(43)), 404, 'linkUnknown')
    expectProblem(await server.visit().redeem('short'), 400, 'badRequest')
    const { body } = await server.manager.call('GET', `/api/maps/${mapId}/grants`)
    const { grants } = v.parse(GrantListResponse, body)
    expect(grants.find(({ id }) => id === once.id)).toMatchObject({ useCount: 1, createdBy: 'Manager', role: 'edit' })
    expect(JSON.stringify(body)).not.toContain(once.key)
  })

  it('can be given another role and label, but not once it is revoked, nor as a link to another map', async () => {
    const server = await startServer({ access: 'real' })
    const [mapId, otherId] = [await server.createMap(), await server.createMap()]
    const { id, key } = await makeLink(server, mapId, { role: 'view' })
    const visitor = server.visit()
    await visitor.redeem(key)
    const path = `/api/maps/${mapId}/grants/${id}`
    expect((await server.manager.call('PATCH', path, { role: 'comment', label: 'New' })).body).toMatchObject({
      role: 'comment',
      label: 'New',
      useCount: 1,
    })
    expect((await visitor.call('GET', `/api/maps/${mapId}/access`)).body).toMatchObject({ role: 'comment' })
    expectProblem(await server.manager.call('PATCH', `/api/maps/${otherId}/grants/${id}`, {}), 404, 'notFound')
    expectProblem(await server.manager.call('PATCH', path, { role: 'create' }), 400, 'badRequest')
    await server.manager.call('DELETE', path)
    expectProblem(await server.manager.call('PATCH', path, { role: 'view' }), 410, 'linkRevoked')
    expectProblem(await visitor.call('GET', `/api/maps/${mapId}/access`), 404, 'notFound')
  })

  it('ends at a time that is one, and at no other', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const { id } = await makeLink(server, mapId, { expiresAt: '2999-12-01T00:00:00+05:00' })
    const wish = { role: 'view', label: 'L', useLimit: null, expiresAt: '2999-12-01T00:00:00+05' }
    expectProblem(await server.call('POST', `/api/maps/${mapId}/grants`, wish), 400, 'badRequest')
    const { expiresAt } = wish
    expectProblem(await server.call('PATCH', `/api/maps/${mapId}/grants/${id}`, { expiresAt }), 400, 'badRequest')
  })

  it('stays revoked, whatever is changed of it in the same moment', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    for (let n = 0; n < 5; n += 1) {
      const { id, key } = await makeLink(server, mapId)
      const path = `/api/maps/${mapId}/grants/${id}`
      const [, revoked] = await Promise.all([
        server.call('PATCH', path, { label: 'New' }),
        server.call('DELETE', path),
        server.call('PATCH', path, { role: 'view' }),
      ])
      expect(revoked.status).toBe(204)
      expectProblem(await server.visit().redeem(key), 410, 'linkRevoked')
    }
  })

  it('adds to what a session may do already, under a new key where that is more', async () => {
    const server = await startServer({ access: 'real' })
    const [mapId, otherId] = [await server.createMap('A'), await server.createMap('B')]
    const visitor = await server.comeAs('view', mapId, 'Eva')
    const before = visitor.cookie()
    const old = server.visit()
    await visitor.redeem((await makeLink(server, otherId, { role: 'edit' })).key)
    expect(visitor.cookie()).not.toBe(before)
    const less = (await makeLink(server, otherId, { role: 'comment' })).key
    expect((await visitor.redeem(less)).body).toEqual({ mapId: otherId, role: 'edit', instanceRole: null })
    expect((await mapsOf(visitor)).toSorted()).toEqual(['A', 'B'])
    expectProblem(await old.call('GET', '/api/maps', undefined, { cookie: before }), 401, 'noSession')
    const now = visitor.cookie()
    await visitor.redeem((await makeLink(server, otherId, { role: 'view' })).key)
    expect(visitor.cookie()).toBe(now)
    const access = v.parse(MapAccessResponse, (await visitor.call('GET', `/api/maps/${otherId}/access`)).body)
    expect(access).toMatchObject({ role: 'edit', person: { name: 'Eva' } })
  })
})

describe('a link to the server', () => {
  it('lets people create maps, which they manage, and see no others', async () => {
    const server = await startServer({ access: 'real' })
    const theirs = await server.createMap('Not theirs')
    const wish = { role: 'create', label: 'Colleges', expiresAt: null, useLimit: null }
    const made = v.parse(CreateGrantResponse, (await server.manager.call('POST', '/api/grants', wish)).body)
    const creator = server.visit()
    await creator.redeem(made.key, 'Cleo')
    const mapId = await creator.createMap('Theirs')
    expect(await mapsOf(creator)).toEqual(['Theirs'])
    expect((await creator.call('GET', `/api/maps/${mapId}/access`)).body).toMatchObject({ role: 'manage' })
    expectProblem(await creator.call('POST', '/api/grants', wish), 403, 'forbidden')
    expectProblem(await creator.call('POST', `/api/maps/${theirs}/duplicate`), 404, 'notFound')
    const mine = { title: 'Ours', mapIds: [mapId] }
    expect((await creator.call('POST', '/api/collections', mine)).status).toBe(201)
    expectProblem(await creator.call('POST', '/api/collections', { title: 'X', mapIds: [theirs] }), 409, 'noSuchMap')
    await creator.call('DELETE', `/api/maps/${mapId}`)
    expect(await mapsOf(creator, '?bin=1')).toEqual(['Theirs'])
    expect((await server.manager.call('DELETE', `/api/grants/${made.grant.id}`)).status).toBe(204)
    expectProblem(await creator.call('POST', '/api/maps', { title: 'More' }), 403, 'forbidden')
    expect((await creator.call('POST', `/api/maps/${mapId}/restore`)).status).toBe(204)
  })

  it('shows a collection to those who may read one of its maps, with these alone', async () => {
    const server = await startServer({ access: 'real' })
    const [mapId, hiddenId] = [await server.createMap('Shown'), await server.createMap('Hidden')]
    const { body } = await server.manager.call('POST', '/api/collections', { title: 'C', mapIds: [mapId, hiddenId] })
    const { id } = v.parse(v.object({ id: v.string() }), body)
    const editor = await server.comeAs('manage', mapId)
    const seen = JSON.stringify((await editor.call('GET', '/api/collections')).body)
    expect(seen).toContain('Shown')
    expect(seen).not.toContain('Hidden')
    expectProblem(await editor.call('PATCH', `/api/collections/${id}`, { title: 'D' }), 403, 'forbidden')
    expectProblem(await editor.call('PATCH', `/api/maps/${mapId}`, { collectionId: id }), 403, 'forbidden')
    const stranger = await server.comeAs('view', await server.createMap('Elsewhere'))
    expectProblem(await stranger.call('GET', `/api/collections/${id}`), 404, 'notFound')
  })
})

describe('people', () => {
  it('are listed for managers, and lose what they have when they are removed', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const eva = await server.comeAs('edit', mapId, 'Eva')
    const peopleOf = async () =>
      v.parse(MapPeopleResponse, (await server.manager.call('GET', `/api/maps/${mapId}/people`)).body).people
    const second = await makeLink(server, mapId, { role: 'view' })
    await eva.redeem(second.key)
    expect(await peopleOf()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Eva', role: 'edit', label: 'for edit', isMember: false }),
        expect.objectContaining({ name: 'Manager', role: 'manage', label: '', isMember: true, grantIds: [] }),
      ]),
    )
    const ways = (await peopleOf()).find(({ name }) => name === 'Eva')?.grantIds ?? []
    expect(ways.toSorted()).toEqual([eva.grantId, second.id].toSorted())
    const id = (await peopleOf()).find(({ name }) => name === 'Eva')?.id ?? ''
    expect((await server.manager.call('DELETE', `/api/maps/${mapId}/people/${id}`)).status).toBe(204)
    expectProblem(await eva.call('GET', `/api/maps/${mapId}/access`), 404, 'notFound')
    expectProblem(await server.manager.call('DELETE', `/api/maps/${mapId}/people/${id}`), 404, 'notFound')
    expect((await peopleOf()).map(({ name }) => name)).toEqual(['Manager'])
  })

  it('name themselves, see their sessions and end them', async () => {
    const server = await startServer({ access: 'real' })
    const visitor = await server.comeAs('view', await server.createMap(), 'Eva')
    expect((await visitor.call('PATCH', '/api/me', { name: ' Eva Luna ' })).status).toBe(204)
    expect((await visitor.call('GET', '/api/me')).body).toMatchObject({ person: { name: 'Eva Luna' } })
    const { sessions } = v.parse(SessionListResponse, (await visitor.call('GET', '/api/me/sessions')).body)
    expect(sessions).toMatchObject([{ isThis: true }])
    const other = await server.manager.call('DELETE', `/api/me/sessions/${sessions[0]?.id}`)
    expectProblem(other, 404, 'notFound')
    const before = visitor.cookie()
    const gone = await visitor.call('DELETE', '/api/me/sessions/this')
    expect([gone.status, gone.headers.get('clear-site-data')]).toEqual([204, '"storage"'])
    expect(visitor.cookie()).toBe('')
    expectProblem(await visitor.call('GET', '/api/maps', undefined, { cookie: before }), 401, 'noSession')
  })

  it('are forgotten when they stay away, and after a month in any case', async () => {
    const idle = await startServer({ access: 'real', limits: { sessionIdleMs: 1 } })
    expectProblem(await idle.manager.call('GET', '/api/maps'), 401, 'noSession')
    const long = await startServer({ access: 'real', limits: { sessionLongestMs: 1 } })
    expectProblem(await long.manager.call('GET', '/api/maps'), 401, 'noSession')
  })
})

describe('the session', () => {
  it('is a cookie no script reads, and over HTTPS one of this host alone', async () => {
    const server = await startServer({ access: 'real', config: { trustProxy: true } })
    const { key } = await makeLink(server, await server.createMap())
    const given = async (headers: Record<string, string>) =>
      (await server.visit().call('POST', '/api/redeem', { key }, headers)).headers.getSetCookie()
    const plain = /^trellis=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/
    expect(await given({})).toEqual([expect.stringMatching(plain)])
    const secure = /^__Host-trellis=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/
    expect(await given({ 'x-forwarded-proto': 'https' })).toEqual([expect.stringMatching(secure)])
  })

  it('is not taken from an address, and answers are kept by no browser', async () => {
    const server = await startServer({ access: 'real' })
    const { key } = await makeLink(server, await server.createMap())
    expectProblem(await server.visit().call('GET', `/api/maps?k=${key}`), 401, 'noSession')
    expect((await server.manager.call('GET', '/api/me')).headers.get('cache-control')).toBe('no-store')
  })
})
