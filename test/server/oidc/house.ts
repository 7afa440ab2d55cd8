/** A server whose people sign in at a provider of its own, and what they do there, for tests of the sign-in. */
import { expect, onTestFinished } from 'vitest'
import * as v from 'valibot'

import type { AllowList } from '../../../server/access/oidc/oidcConfig.ts'
import type { Log } from '../../../server/log.ts'
import type { AccessMode } from '../../../src/wire/access.ts'
import { CSRF_HEADER, MeResponse } from '../../../src/wire/access.ts'
import type { CookieBrowser } from '../../helpers/cookieBrowser.ts'
import { CLIENT, freePort, startIdentityProvider } from '../../helpers/identityProvider.ts'
import type { IdentityProvider } from '../../helpers/identityProvider.ts'
import { startServer } from '../../helpers/startServer.ts'
import type { TestServer, TestServerOptions } from '../../helpers/startServer.ts'

const ANYONE: AllowList = { domains: null, groups: null, managerEmails: [], managerGroups: [] }
export const ADA = { name: 'Ada Marsh', email: 'ada@college.example', email_verified: true }
export const BEN = { name: 'Ben Ortiz', email: 'ben@workforce.example', email_verified: true }

interface House {
  readonly server: TestServer
  readonly provider: IdentityProvider
  readonly log: readonly string[]
}

interface HouseWish extends TestServerOptions {
  readonly mode?: AccessMode
  readonly allow?: Partial<AllowList>
}

/** A server whose people sign in at a provider of its own. */
export async function startHouse({ mode = 'oidc', allow = {}, ...options }: HouseWish = {}): Promise<House> {
  const port = await freePort()
  const redirectUri = `http://127.0.0.1:${port}/auth/callback`
  const provider = await startIdentityProvider(redirectUri)
  onTestFinished(provider.close)
  provider.accounts.set('ada', ADA).set('ben', BEN)
  const log: string[] = []
  const write: Log['info'] = (facts, message) => void log.push(JSON.stringify({ message, ...facts }))
  const oidc = {
    issuer: new URL(provider.issuer),
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    scopes: ['openid', 'profile', 'email'],
    allow: { ...ANYONE, ...allow },
    groupsClaim: 'groups',
    redirectUri,
  }
  const publicUrl = `http://127.0.0.1:${port}`
  const config = { port, publicUrl, access: mode, oidc, ...options.config }
  const server = await startServer({ access: 'real', log: { info: write, error: write }, ...options, config })
  return { server, provider, log }
}

/** Signs in by a browser, as far as it gets: to the page it is led to at last. */
export async function signIn(
  { server }: House,
  browser: CookieBrowser,
  account: string,
  query = '?to=/m/abc',
): Promise<string> {
  const { back } = await signInThere(server, browser, account, query)
  const response = await browser.go(back)
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

/** Signs in at the provider, and gives the address that leads back here, not gone to yet. */
export async function signInThere(
  server: TestServer,
  browser: CookieBrowser,
  account: string,
  query = '',
): Promise<{ readonly back: URL }> {
  const isBack = (url: URL): boolean => url.href.startsWith(`${server.origin}/auth/callback`)
  const { url: page } = await browser.follow(`${server.origin}/auth/sign-in${query}`, isBack)
  // Someone still signed in there is led back at once.
  if (isBack(page)) return { back: page }
  const sent = await browser.go(page, { form: `account=${account}` })
  return { back: (await browser.follow(sent.headers.get('location') ?? '', isBack)).url }
}

/** Ends what the provider knows of a browser, as signing out there does. */
export function signOutThere({ provider }: House, browser: CookieBrowser): void {
  browser.forget(provider.issuer, '_session')
}

export async function me({ server }: House, browser: CookieBrowser): Promise<MeResponse> {
  return v.parse(MeResponse, await (await browser.go(`${server.origin}/api/me`)).json())
}

export function send(
  { server }: House,
  browser: CookieBrowser,
  method: string,
  path: string,
  body?: object,
): Promise<Response> {
  return browser.go(`${server.origin}${path}`, {
    method,
    headers: { [CSRF_HEADER]: '1' },
    ...(body === undefined ? {} : { json: JSON.stringify(body) }),
  })
}

export async function createMap(house: House, browser: CookieBrowser): Promise<string> {
  const response = await send(house, browser, 'POST', '/api/maps', { title: 'A map' })
  expect(response.status).toBe(201)
  return v.parse(v.object({ id: v.string() }), await response.json()).id
}

/** A new link to a map, or to the server, made by the one who came by the link of the first start; its key. */
export async function makeKey({ server }: House, path: string, role: string): Promise<string> {
  const wish = { role, label: 'a link', expiresAt: null, useLimit: null }
  const { body } = await server.manager.call('POST', path, wish)
  return v.parse(v.object({ key: v.string() }), body).key
}

export const redeem = (house: House, browser: CookieBrowser, key: string): Promise<Response> =>
  send(house, browser, 'POST', '/api/redeem', { key })

export const sessionOf = ({ server }: House, browser: CookieBrowser): string | null =>
  browser.cookie(server.origin, 'trellis')
