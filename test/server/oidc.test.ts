import { describe, expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import { AuditResponse } from '../../src/wire/access.ts'
import { CookieBrowser } from '../helpers/cookieBrowser.ts'
import { CLIENT, startIdentityProvider } from '../helpers/identityProvider.ts'
import {
  ADA,
  BEN,
  createMap,
  makeKey,
  me,
  redeem,
  send,
  sessionOf,
  signIn,
  signInThere,
  signOutThere,
  startHouse,
} from './oidc/house.ts'

describe('someone who signs in', () => {
  it('comes back as who they are, and may create maps', async () => {
    const house = await startHouse()
    const browser = new CookieBrowser()
    expect(await me(house, browser)).toEqual({ person: null, instanceRole: null, mode: 'oidc' })
    expect(await signIn(house, browser, 'ada', '?to=/m/abc%3Fview=table')).toBe('/m/abc?view=table')
    expect(await me(house, browser)).toMatchObject({
      person: { name: 'Ada Marsh', isGuest: false },
      instanceRole: 'create',
      mode: 'oidc',
    })
    await createMap(house, browser)
  })

  it('is the same person in another browser, where they find their maps', async () => {
    const house = await startHouse()
    const [first, second] = [new CookieBrowser(), new CookieBrowser()]
    await signIn(house, first, 'ada')
    const id = await createMap(house, first)
    await signIn(house, second, 'ada')
    expect((await me(house, second)).person).toEqual((await me(house, first)).person)
    expect((await send(house, second, 'GET', `/api/maps/${id}/access`)).status).toBe(200)
    const other = new CookieBrowser()
    await signIn(house, other, 'ben')
    expect((await send(house, other, 'GET', `/api/maps/${id}/access`)).status).toBe(404)
  })

  it('gets a cookie no script can read, under a new key each time, and the old key opens nothing', async () => {
    const house = await startHouse()
    const browser = new CookieBrowser()
    await signIn(house, browser, 'ada')
    const before = sessionOf(house, browser)
    const { back } = await signInThere(house.server, browser, 'ada')
    const given = (await browser.go(back)).headers.getSetCookie().find((line) => line.startsWith('trellis='))
    expect(given).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    expect(sessionOf(house, browser)).not.toBe(before)
    const stale = await fetch(`${house.server.origin}/api/me`, { headers: { cookie: `trellis=${before}` } })
    expect(await stale.json()).toMatchObject({ person: null })
  })

  it('can sign out, and can be another one then', async () => {
    const house = await startHouse()
    const browser = new CookieBrowser()
    await signIn(house, browser, 'ada')
    expect((await send(house, browser, 'DELETE', '/api/me/sessions/this')).status).toBe(204)
    expect((await me(house, browser)).person).toBeNull()
    const isAsked = (url: URL): boolean => url.pathname.startsWith('/interaction/')
    const isBack = (url: URL): boolean => url.pathname === '/auth/callback'
    const way = (url: URL): boolean => isAsked(url) || isBack(url)
    expect(isBack((await browser.follow(`${house.server.origin}/auth/sign-in`, way)).url)).toBe(true)
    expect(isAsked((await browser.follow(`${house.server.origin}/auth/sign-in?again=1`, way)).url)).toBe(true)
    signOutThere(house, browser)
    await signIn(house, browser, 'ben')
    expect((await me(house, browser)).person?.name).toBe('Ben Ortiz')
  })

  it('manages the server where their address is named, and no link is printed at the first start', async () => {
    const house = await startHouse({ allow: { managerEmails: ['ada@college.example'] } })
    expect(house.server.manageUrl).toBeNull()
    const browser = new CookieBrowser()
    await signIn(house, browser, 'ada')
    expect((await me(house, browser)).instanceRole).toBe('manage')
    const audit = v.parse(AuditResponse, await (await send(house, browser, 'GET', '/api/audit')).json())
    expect(audit.entries).toMatchObject([{ act: 'signedIn', person: 'Ada Marsh', detail: 'manage' }])
  })

  it('loses what they had on the server when they sign in again without it', async () => {
    const allow = { managerEmails: ['ada@college.example'] }
    const house = await startHouse({ allow })
    const [first, second] = [new CookieBrowser(), new CookieBrowser()]
    await signIn(house, first, 'ada')
    house.provider.accounts.set('ada', { ...ADA, email_verified: false })
    await signIn(house, second, 'ada')
    expect((await me(house, first)).instanceRole).toBe('create')
  })
})

describe('a guest who signs in', () => {
  it('keeps the links and the maps they had, under a new key', async () => {
    const house = await startHouse({ mode: 'oidc' })
    const [browser, manager] = [new CookieBrowser(), house.server.manager]
    const mapId = await house.server.createMap()
    await redeem(house, browser, await makeKey(house, `/api/maps/${mapId}/grants`, 'edit'))
    const before = sessionOf(house, browser)
    await signIn(house, browser, 'ada')
    expect(sessionOf(house, browser)).not.toBe(before)
    const access = await (await send(house, browser, 'GET', `/api/maps/${mapId}/access`)).json()
    expect(access).toMatchObject({ role: 'edit', person: { name: 'Ada Marsh', isGuest: false } })
    expect((await manager.call('GET', '/api/me')).body).toMatchObject({ person: { isGuest: true } })
  })

  it('takes along the maps they made', async () => {
    const house = await startHouse()
    const browser = new CookieBrowser()
    await redeem(house, browser, await makeKey(house, '/api/grants', 'manage'))
    const id = await createMap(house, browser)
    await signIn(house, browser, 'ada')
    const other = new CookieBrowser()
    await signIn(house, other, 'ada')
    const access = await (await send(house, other, 'GET', `/api/maps/${id}/access`)).json()
    expect(access).toMatchObject({ role: 'manage' })
  })

  it('but another account gets nothing of what the first one had', async () => {
    const house = await startHouse()
    const browser = new CookieBrowser()
    const mapId = await house.server.createMap()
    await signIn(house, browser, 'ada')
    await redeem(house, browser, await makeKey(house, `/api/maps/${mapId}/grants`, 'edit'))
    const adas = sessionOf(house, browser)
    signOutThere(house, browser)
    await signIn(house, browser, 'ben')
    expect((await me(house, browser)).person?.name).toBe('Ben Ortiz')
    expect((await send(house, browser, 'GET', `/api/maps/${mapId}/access`)).status).toBe(404)
    const stale = await fetch(`${house.server.origin}/api/me`, { headers: { cookie: `trellis=${adas}` } })
    expect(await stale.json()).toMatchObject({ person: null })
  })
})

describe('a sign-in that comes to nothing leads to the first page, which says why', () => {
  it('when the answer is brought twice, without state, with one of nobody, or in another browser', async () => {
    const house = await startHouse()
    const [browser, other] = [new CookieBrowser(), new CookieBrowser()]
    const { back } = await signInThere(house.server, browser, 'ada')
    const tell = async (who: CookieBrowser, address: string): Promise<string | null> =>
      (await who.go(address)).headers.get('location')
    expect(await tell(browser, back.href.replace(/&?state=[^&]*/, ''))).toBe('/?signIn=badAnswer')
    expect(await tell(browser, back.href.replace(/state=[^&]*/, 'state=nobodys'))).toBe('/?signIn=expiredAttempt')
    expect(await tell(other, back.href)).toBe('/?signIn=foreignState')
    await other.go(`${house.server.origin}/auth/sign-in`)
    expect(await tell(other, back.href)).toBe('/?signIn=foreignState')
    expect(sessionOf(house, other)).toBeNull()
    expect(await tell(browser, back.href)).toBe('/')
    expect(await tell(browser, back.href)).toBe('/?signIn=expiredAttempt')
  })

  it('when the account may not come in: nothing is opened, and what it still had ends', async () => {
    const house = await startHouse({ allow: { domains: ['college.example'] } })
    const [browser, other] = [new CookieBrowser(), new CookieBrowser()]
    await signIn(house, browser, 'ada')
    expect(await signIn(house, other, 'ben')).toBe('/?signIn=notAllowed')
    expect(sessionOf(house, other)).toBeNull()
    house.provider.accounts.set('ada', { ...ADA, email_verified: false })
    signOutThere(house, other)
    expect(await signIn(house, other, 'ada')).toBe('/?signIn=notAllowed')
    expect((await me(house, browser)).person).toBeNull()
    const { body } = await house.server.manager.call('GET', '/api/audit')
    const told = v.parse(AuditResponse, body).entries.map(({ act, detail }) => `${act} ${detail}`)
    expect(told).toEqual(expect.arrayContaining(['refused notAllowed domain', 'refused notAllowed verifiedEmail']))
  })

  it('when the provider is away at the start, and works when it is back', async () => {
    const house = await startHouse()
    await house.provider.close()
    const browser = new CookieBrowser()
    const away = await browser.go(`${house.server.origin}/auth/sign-in`)
    expect(away.headers.get('location')).toBe('/?signIn=providerDown')
    const back = await startIdentityProvider(`${house.server.origin}/auth/callback`, house.provider.port)
    onTestFinished(back.close)
    back.accounts.set('ada', ADA)
    expect(await signIn(house, browser, 'ada')).toBe('/m/abc')
  })
})

it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/api/maps', '/auth/sign-in'])(
  'leads nobody to %s afterwards',
  async (to) => {
    const house = await startHouse()
    expect(await signIn(house, new CookieBrowser(), 'ada', `?to=${encodeURIComponent(to)}`)).toBe('/')
  },
)

it('takes two places to go to as none', async () => {
  const house = await startHouse()
  expect(await signIn(house, new CookieBrowser(), 'ada', '?to=/m/abc&to=//elsewhere.example')).toBe('/')
})

it('sends people back to the address of the settings, whatever the request calls this server', async () => {
  const house = await startHouse()
  const response = await new CookieBrowser().go(
    `${house.server.origin.replace('127.0.0.1', 'localhost')}/auth/sign-in`,
    {
      headers: { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' },
    },
  )
  const address = new URL(response.headers.get('location') ?? '')
  expect(address.searchParams.get('redirect_uri')).toBe(`${house.server.origin}/auth/callback`)
})

it('writes no code, token, key, state or claim into the log or the audit, whatever goes wrong', async () => {
  const storage = createMemoryStorage()
  let isBroken = false
  const people = {
    ...storage.people,
    keepAccount: (person: Parameters<typeof storage.people.keepAccount>[0]) =>
      isBroken ? Promise.reject(new Error('The disk fell out')) : storage.people.keepAccount(person),
  }
  const house = await startHouse({ storage: { ...storage, people }, allow: { domains: ['college.example'] } })
  const browser = new CookieBrowser()
  const secrets: string[] = [CLIENT.secret, ADA.email, BEN.email]
  for (const account of ['ada', 'ben', 'nobody']) {
    const { back } = await signInThere(house.server, browser, account, '?again=1')
    await browser.go(back)
    secrets.push(...['code', 'state'].flatMap((name) => back.searchParams.get(name) ?? []))
  }
  isBroken = true
  const { back } = await signInThere(house.server, browser, 'ada', '?again=1')
  expect((await browser.go(back)).status).toBe(500)
  secrets.push(...back.searchParams.values())
  secrets.push(...browser.cookies(house.server.origin), ...house.provider.secrets)
  const { body } = await house.server.manager.call('GET', '/api/audit')
  const written = house.log.join('\n') + JSON.stringify(body)
  expect(written).toContain('The disk fell out')
  const known = secrets.filter((secret) => secret !== house.provider.issuer)
  expect(known.length).toBeGreaterThan(12)
  expect(known.filter((secret) => written.includes(secret))).toEqual([])
})
