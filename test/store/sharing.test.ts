import { afterEach, describe, expect, it, vi } from 'vitest'

import { accessStore } from '../../src/store/access.ts'
import { arrive } from '../../src/store/arriving.ts'
import { meStore, setPreferences } from '../../src/store/me.ts'
import { rename } from '../../src/store/rename.ts'
import { grantState, losersOf, sharingActs, sharingStore, waysBack } from '../../src/store/sharing.ts'
import type { GrantSummary, MapPerson } from '../../src/store/sharing.ts'

const NOW = new Date('2026-05-31T12:00:00.000Z')
const grant = (id: string, changed: Partial<GrantSummary> = {}): GrantSummary => ({
  id,
  mapId: 'map1',
  role: 'edit',
  label: id,
  createdAt: '2026-05-01T00:00:00.000Z',
  createdBy: 'Ana',
  expiresAt: null,
  useLimit: null,
  useCount: 0,
  lastUsedAt: null,
  revokedAt: null,
  ...changed,
})
const person = (id: string, label: string, changed: Partial<MapPerson> = {}): MapPerson => ({
  id,
  name: id,
  isGuest: true,
  role: 'edit',
  label,
  grantIds: [label],
  isMember: false,
  lastSeenAt: null,
  isHere: false,
  ...changed,
})

/** Answers each request by its method and path; remembers what was sent. */
function serve(answers: Readonly<Record<string, { readonly status?: number; readonly body?: object }>>) {
  const asked: { readonly what: string; readonly body: unknown; readonly header: string | null }[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const what = `${init.method ?? 'GET'} ${path}`
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    asked.push({ what, body, header: new Headers(init.headers).get('x-trellis') })
    const { status = 200, body: answer = {} } = answers[what] ?? { status: 404 }
    return Promise.resolve(new Response(JSON.stringify(answer), { status, headers: { 'retry-after': '61' } }))
  })
  return asked
}

afterEach(() => {
  sharingActs.leave()
  vi.unstubAllGlobals()
})

describe('links', () => {
  it('stand by what was made of them', () => {
    expect(grantState(grant('a'), NOW)).toBe('live')
    expect(grantState(grant('a', { expiresAt: '2026-05-31T12:00:00.000Z' }), NOW)).toBe('expired')
    expect(grantState(grant('a', { useLimit: 3, useCount: 3 }), NOW)).toBe('usedUp')
    expect(grantState(grant('a', { useLimit: 3, useCount: 3, revokedAt: '2026-05-02T00:00:00.000Z' }), NOW)).toBe(
      'revoked',
    )
  })

  it('tell who loses access with one: who has no other way, whatever their labels', () => {
    const people = [
      person('1', 'a'),
      person('2', 'a', { grantIds: ['twin of a'] }),
      person('3', 'a', { grantIds: ['a', 'b'] }),
      person('4', 'a', { isMember: true }),
      person('5', '', { grantIds: [], isMember: true }),
    ]
    expect(losersOf(grant('a'), people).map(({ id }) => id)).toEqual(['1'])
  })

  it('lead back in who came by them, as long as they let anyone in', () => {
    const over = { expiresAt: '2026-05-31T11:00:00.000Z' }
    const grants = [grant('a'), grant('b', over), grant('c', { useLimit: 1, useCount: 1 }), grant('d')]
    expect(waysBack({ grantIds: ['a', 'b', 'c'] }, grants, NOW).map(({ id }) => id)).toEqual(['a'])
  })

  it('are ended with the person one removes, and both lists asked for anew', async () => {
    const asked = serve({
      'DELETE /api/maps/map1/people/1': {},
      'DELETE /api/maps/map1/grants/a': {},
      'GET /api/maps/map1/grants': { body: { grants: [] } },
      'GET /api/maps/map1/people': { body: { people: [] } },
    })
    const listed = ['GET /grants', 'GET /people']
    const sent = (): readonly string[] => asked.splice(0).map(({ what }) => what.replace('/api/maps/map1', ''))
    expect(await sharingActs.removePerson('map1', '1', ['a'])).toEqual({ ok: true, value: null })
    expect(sent()).toEqual(['DELETE /grants/a', 'DELETE /people/1', ...listed])
    expect(await sharingActs.removePerson('map1', '1', ['gone', 'a'])).toMatchObject({ ok: false })
    expect(sent()).toEqual(['DELETE /grants/gone', ...listed])
  })

  it('are made with their address told once, and listed anew', async () => {
    const key = 'k'.repeat(43)
    const asked = serve({
      'POST /api/maps/map1/grants': { status: 201, body: { grant: grant('a'), key } },
      'GET /api/maps/map1/grants': { body: { grants: [grant('a')] } },
      'GET /api/maps/map1/people': { body: { people: [person('1', 'a')] } },
    })
    const wish = { role: 'edit', label: 'a', expiresAt: null, useLimit: null } as const
    const made = await sharingActs.create('map1', wish, 'https://maps.test')
    expect(made).toEqual({ ok: true, value: { label: 'a', address: `https://maps.test/m/map1#k=${key}` } })
    expect(asked[0]).toEqual({ what: 'POST /api/maps/map1/grants', body: wish, header: '1' })
    expect(sharingStore.getState()).toEqual({ grants: [grant('a')], people: [person('1', 'a')], problem: null })
    expect(JSON.stringify(sharingStore.getState())).not.toContain(key)
  })

  it('of the whole server are asked for without people', async () => {
    const asked = serve({ 'GET /api/grants': { body: { grants: [] } } })
    await sharingActs.load(null)
    expect(asked.map(({ what }) => what)).toEqual(['GET /api/grants'])
    expect(sharingStore.getState().problem).toBeNull()
  })

  it('keep what was known where the server refuses, and say why', async () => {
    serve({})
    await sharingActs.load('map1')
    expect(sharingStore.getState().grants).toBeNull()
    expect(sharingStore.getState().problem).toEqual({ code: 'badAnswer', status: 404 })
  })
})

describe('coming in by a link', () => {
  const refusing = (status: number, code: string) =>
    serve({ 'POST /api/redeem': { status, body: { problem: { code, message: code } } } })

  it.each([
    [404, 'linkUnknown', { code: 'unknown' }],
    [410, 'linkExpired', { code: 'expired' }],
    [410, 'linkRevoked', { code: 'revoked' }],
    [410, 'linkUsedUp', { code: 'usedUp' }],
    [429, 'tooMany', { code: 'tooMany', minutes: 2 }],
    [500, 'failed', { code: 'failed' }],
  ] as const)('tells why it did not: %i %s', async (status, code, problem) => {
    refusing(status, code)
    expect(await arrive(`${code}${'x'.repeat(43)}`.slice(0, 43))).toEqual({ ok: false, problem })
  })

  it('asks nobody about what is no key', async () => {
    const asked = serve({})
    expect(await arrive('short')).toEqual({ ok: false, problem: { code: 'unknown' } })
    expect(asked).toEqual([])
  })

  it('asks once, however often it is wanted, and once more after a failure', async () => {
    const key = 'o'.repeat(43)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect(await arrive(key)).toEqual({ ok: false, problem: { code: 'offline' } })
    const asked = serve({ 'POST /api/redeem': { body: { mapId: 'map1', role: 'edit', instanceRole: null } } })
    const both = await Promise.all([arrive(key), arrive(key)])
    expect(both).toEqual([
      { ok: true, value: { mapId: 'map1' } },
      { ok: true, value: { mapId: 'map1' } },
    ])
    expect(asked).toHaveLength(1)
  })

  it('tells the server a plain name, and takes a new one plain', async () => {
    const asked = serve({
      'POST /api/redeem': { body: { mapId: 'map1', role: 'edit', instanceRole: null } },
      'PATCH /api/me': { status: 200 },
    })
    setPreferences({ name: ' \u202eEva\u200b' })
    await arrive('p'.repeat(43))
    accessStore.setState({ person: { id: 'p1', name: 'Eva', isGuest: true } })
    expect(await rename('Eva\tLu\u200bna')).toBeNull()
    expect(asked.map(({ body }) => body)).toEqual([{ key: 'p'.repeat(43), name: 'Eva' }, { name: 'Eva Luna' }])
    expect([accessStore.getState().person?.name, meStore.getState().name]).toEqual(['Eva Luna', 'Eva Luna'])
  })
})
