import { describe, expect, it, onTestFinished } from 'vitest'

import { ATTEMPT_MS } from '../../../server/access/oidc/attempts.ts'
import type { AllowList } from '../../../server/access/oidc/oidcConfig.ts'
import { SignIn } from '../../../server/access/oidc/signIn.ts'
import type { Finished, SignInProblem } from '../../../server/access/oidc/signIn.ts'
import type { Log } from '../../../server/log.ts'
import type { Result } from '../../../src/model/result.ts'
import { CookieBrowser } from '../../helpers/cookieBrowser.ts'
import { CLIENT, freePort, startIdentityProvider } from '../../helpers/identityProvider.ts'
import type { IdentityProvider } from '../../helpers/identityProvider.ts'

const REDIRECT = 'http://127.0.0.1:4680/auth/callback'
const BROWSER = 'a-secret-of-this-browser'
const ADA = { name: 'Ada Marsh', email: 'Ada@College.example', email_verified: true, groups: ['makers'] }
const ANYONE: AllowList = { domains: null, groups: null, managerEmails: [], managerGroups: [] }

async function startProvider(port = 0): Promise<IdentityProvider> {
  const provider = await startIdentityProvider(REDIRECT, port)
  onTestFinished(provider.close)
  provider.accounts.set('ada', ADA)
  return provider
}

interface Desk {
  readonly signIn: SignIn
  readonly log: string[]
  /** Lets time go by, in milliseconds. */
  readonly wait: (ms: number) => void
}

function makeDesk(issuer: string, allow: Partial<AllowList> = {}, clientSecret = CLIENT.secret): Desk {
  let now = 0
  const log: string[] = []
  const write: Log['info'] = (facts, message) => void log.push(JSON.stringify({ message, ...facts }))
  const config = {
    issuer: new URL(issuer),
    clientId: CLIENT.id,
    clientSecret,
    scopes: ['openid', 'profile', 'email'],
    allow: { ...ANYONE, ...allow },
    groupsClaim: 'groups',
    redirectUri: REDIRECT,
  }
  const wait = (ms: number): void => {
    now += ms
  }
  return { signIn: new SignIn(config, { info: write, error: write }, () => now), log, wait }
}

/** Where a sign-in begins; expects that it does. */
async function begin({ signIn }: Desk, browser = BROWSER): Promise<URL> {
  const begun = await signIn.start(browser, '/m/abc', false)
  if (!begun.ok) throw new Error(`No sign-in was begun: ${begun.problem.code}`)
  return begun.value
}

/** Signs in at the provider, and gives what the browser brings back. */
async function signInThere(address: URL, account: string): Promise<URLSearchParams> {
  const browser = new CookieBrowser()
  const isBack = (url: URL): boolean => url.href.startsWith(REDIRECT)
  const { url: page } = await browser.follow(address, isBack)
  const sent = await browser.go(page, { form: `account=${account}` })
  const { url } = await browser.follow(sent.headers.get('location') ?? '', isBack)
  return url.searchParams
}

/** A whole sign-in. `change`: what is done to what the browser brings back. */
async function goThrough(
  desk: Desk,
  account = 'ada',
  change: (query: URLSearchParams) => void = () => {},
): Promise<Result<Finished, SignInProblem>> {
  const query = await signInThere(await begin(desk), account)
  change(query)
  return desk.signIn.finish(query.toString(), BROWSER)
}

const refusal = (code: string): object => ({ ok: false, problem: { code } })

describe('a sign-in at a real provider', () => {
  it('tells who it is, and where they wanted to go', async () => {
    const provider = await startProvider()
    expect(await goThrough(makeDesk(provider.issuer))).toEqual({
      ok: true,
      value: {
        account: { issuer: provider.issuer, subject: 'ada', name: 'Ada Marsh', role: 'create' },
        to: '/m/abc',
      },
    })
  })

  it('asks for code, PKCE, state and nonce, each new each time', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    const [first, second] = [await begin(desk), await begin(desk)]
    expect(Object.fromEntries(first.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: REDIRECT,
      scope: 'openid profile email',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
      expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name))
    }
  })

  it('is over once it was finished: the same answer again is nothing', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    const query = (await signInThere(await begin(desk), 'ada')).toString()
    expect((await desk.signIn.finish(query, BROWSER)).ok).toBe(true)
    expect(await desk.signIn.finish(query, BROWSER)).toEqual(refusal('expiredAttempt'))
  })

  it('refuses a code that was used, also with a state of its own', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    const used = await signInThere(await begin(desk), 'ada')
    expect((await desk.signIn.finish(used.toString(), BROWSER)).ok).toBe(true)
    used.set('state', (await begin(desk)).searchParams.get('state') ?? '')
    expect(await desk.signIn.finish(used.toString(), BROWSER)).toEqual(refusal('badAnswer'))
  })

  it('is over after ten minutes', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    const query = (await signInThere(await begin(desk), 'ada')).toString()
    desk.wait(ATTEMPT_MS)
    expect(await desk.signIn.finish(query, BROWSER)).toEqual(refusal('expiredAttempt'))
  })

  it('refuses an answer without state, with two, or with one of nobody', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    expect(await goThrough(desk, 'ada', (query) => query.delete('state'))).toEqual(refusal('badAnswer'))
    expect(await goThrough(desk, 'ada', (query) => query.append('state', 'x'))).toEqual(refusal('badAnswer'))
    expect(await goThrough(desk, 'ada', (query) => query.set('state', 'x'))).toEqual(refusal('expiredAttempt'))
  })

  it('belongs to the browser that began it, which another cannot spoil', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    const query = (await signInThere(await begin(desk), 'ada')).toString()
    expect(await desk.signIn.finish(query, 'another-browser')).toEqual(refusal('foreignState'))
    expect(await desk.signIn.finish(query, null)).toEqual(refusal('foreignState'))
    expect((await desk.signIn.finish(query, BROWSER)).ok).toBe(true)
  })

  it('may be under way in two tabs', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    const [first, second] = [await begin(desk), await begin(desk)]
    for (const address of [first, second]) {
      const query = await signInThere(address, 'ada')
      expect((await desk.signIn.finish(query.toString(), BROWSER)).ok).toBe(true)
    }
  })

  it('ends where the provider says no', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    expect(await goThrough(desk, 'nobody')).toEqual(refusal('refusedByProvider'))
    expect(desk.log.join()).toContain('access_denied')
  })
})

describe('an answer that proves nothing is refused', () => {
  it.each<[string, NonNullable<IdentityProvider['forge']>]>([
    ['another nonce', (payload) => ({ payload: { ...payload, nonce: 'of-another-sign-in' } })],
    ['no nonce', ({ nonce: _nonce, ...payload }) => ({ payload })],
    ['another issuer', (payload) => ({ payload: { ...payload, iss: 'https://id.elsewhere.example' } })],
    ['another audience', (payload) => ({ payload: { ...payload, aud: 'another-client' } })],
    ['an end in the past', (payload) => ({ payload: { ...payload, iat: 1000, exp: 2000 } })],
    ['the signature of a stranger', (payload) => ({ payload, isForeignKey: true })],
  ])('a token with %s', async (_what, forge) => {
    const provider = await startProvider()
    provider.forge = forge
    const desk = makeDesk(provider.issuer)
    expect(await goThrough(desk)).toEqual(refusal('badAnswer'))
    provider.forge = (payload) => ({ payload })
    expect((await goThrough(desk)).ok).toBe(true)
  })

  it('one that names another provider, or none', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    expect(await goThrough(desk, 'ada', (query) => query.set('iss', 'https://id.elsewhere.example'))).toEqual(
      refusal('badAnswer'),
    )
    expect(await goThrough(desk, 'ada', (query) => query.delete('iss'))).toEqual(refusal('badAnswer'))
  })

  it('one that a second provider gave in the place of the first', async () => {
    const [ours, theirs] = [await startProvider(), await startProvider()]
    const desk = makeDesk(ours.issuer)
    const begun = await begin(desk)
    const query = await signInThere(new URL(begun.href.replace(ours.issuer, theirs.issuer)), 'ada')
    expect(query.get('iss')).toBe(theirs.issuer)
    expect(await desk.signIn.finish(query.toString(), BROWSER)).toEqual(refusal('badAnswer'))
  })

  it('one whose mark of the provider was changed too: the code is none of ours', async () => {
    const [ours, theirs] = [await startProvider(), await startProvider()]
    const desk = makeDesk(ours.issuer)
    const begun = await begin(desk)
    const query = await signInThere(new URL(begun.href.replace(ours.issuer, theirs.issuer)), 'ada')
    query.set('iss', ours.issuer)
    expect(await desk.signIn.finish(query.toString(), BROWSER)).toEqual(refusal('badAnswer'))
  })

  it('one begun elsewhere with another proof key', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    const [mine, stolen] = [await begin(desk), await signInThere(await begin(makeDesk(provider.issuer)), 'ada')]
    stolen.set('state', mine.searchParams.get('state') ?? '')
    expect(await desk.signIn.finish(stolen.toString(), BROWSER)).toEqual(refusal('badAnswer'))
  })
})

describe('who may come in', () => {
  it.each<[string, Partial<AllowList>, object, object]>([
    ['a domain, in whatever case', { domains: ['college.example'] }, {}, { role: 'create' }],
    ['another domain', { domains: ['workforce.example'] }, {}, { lack: 'domain' }],
    ['a domain that only ends alike', { domains: ['lege.example'] }, {}, { lack: 'domain' }],
    ['a domain below', { domains: ['college.example'] }, { email: 'a@x.college.example' }, { lack: 'domain' }],
    ['a second @', { domains: ['college.example'] }, { email: 'a@b@college.example' }, { lack: 'verifiedEmail' }],
    ['an unverified address', { domains: ['college.example'] }, { email_verified: false }, { lack: 'verifiedEmail' }],
    ['"true" in words', { domains: ['college.example'] }, { email_verified: 'true' }, { lack: 'verifiedEmail' }],
    ['a group', { groups: ['makers'] }, {}, { role: 'create' }],
    ['another group', { groups: ['Makers'] }, {}, { lack: 'group' }],
    ['no groups', { groups: ['makers'] }, { groups: undefined }, { lack: 'group' }],
    ['a domain without the group', { domains: ['college.example'], groups: ['x'] }, {}, { lack: 'group' }],
    ['the group without a domain', { domains: ['x.example'], groups: ['makers'] }, {}, { lack: 'domain' }],
    ['a manager by address', { managerEmails: ['ada@college.example'] }, {}, { role: 'manage' }],
    [
      'an unverified manager',
      { managerEmails: ['ada@college.example'] },
      { email_verified: false },
      { role: 'create' },
    ],
    ['a manager by group', { managerGroups: ['makers'] }, {}, { role: 'manage' }],
    ['a manager of no allowed group', { groups: ['x'], managerEmails: ['ada@college.example'] }, {}, { lack: 'group' }],
  ])('%s', async (_what, allow, claims, expected) => {
    const provider = await startProvider()
    provider.accounts.set('ada', { ...ADA, ...claims })
    const outcome = await goThrough(makeDesk(provider.issuer, allow))
    if (outcome.ok) expect(outcome.value.account).toMatchObject(expected)
    else expect(outcome.problem).toEqual({ code: 'notAllowed', issuer: provider.issuer, subject: 'ada', ...expected })
  })

  it('is also asked where the provider tells it beside the token', async () => {
    const provider = await startProvider()
    const without = new Set(['email', 'email_verified', 'groups', 'name'])
    provider.forge = (payload) => ({
      payload: Object.fromEntries(Object.entries(payload).filter(([name]) => !without.has(name))),
    })
    const desk = makeDesk(provider.issuer, { domains: ['college.example'], groups: ['makers'] })
    expect(await goThrough(desk)).toMatchObject({ ok: true, value: { account: { name: 'Ada Marsh' } } })
  })

  it('does not take the address from one place and its proof from another', async () => {
    const provider = await startProvider()
    provider.forge = ({ email_verified: _isVerified, ...payload }) => ({
      payload: { ...payload, email: 'eve@workforce.example' },
    })
    const desk = makeDesk(provider.issuer, { domains: ['workforce.example'] })
    expect(await goThrough(desk)).toMatchObject({ ok: false, problem: { code: 'notAllowed', lack: 'domain' } })
  })
})

describe('a provider that is away', () => {
  it('is asked again at the next sign-in', async () => {
    const port = await freePort()
    const desk = makeDesk(`http://127.0.0.1:${port}`)
    expect(await desk.signIn.start(BROWSER, '/', false)).toEqual(refusal('providerDown'))
    await startProvider(port)
    expect((await goThrough(desk)).ok).toBe(true)
  })

  it('when the person comes back, ends the sign-in and not the server', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer)
    const query = await signInThere(await begin(desk), 'ada')
    await provider.close()
    expect(await desk.signIn.finish(query.toString(), BROWSER)).toEqual(refusal('providerDown'))
  })

  it('is not taken for one that knows us by another secret', async () => {
    const provider = await startProvider()
    const desk = makeDesk(provider.issuer, {}, 'a-secret-that-is-none')
    expect(await goThrough(desk)).toEqual(refusal('badAnswer'))
    expect(desk.log.join()).toContain('OIDC_CLIENT_SECRET')
  })
})

it('writes no code, token, secret, state or claim into the log, whatever goes wrong', async () => {
  const provider = await startProvider()
  const desk = makeDesk(provider.issuer)
  const seen: string[] = [CLIENT.secret, BROWSER, ADA.email, ADA.name]
  const note = (query: URLSearchParams): void =>
    void seen.push(query.get('code') ?? 'none', query.get('state') ?? 'none')
  provider.forge = (payload) => ({ payload: { ...payload, nonce: 'wrong' } })
  await goThrough(desk, 'ada', note)
  provider.forge = (payload) => ({ payload, isForeignKey: true })
  await goThrough(desk, 'ada', note)
  await goThrough(desk, 'ada', (query) => {
    note(query)
    query.set('iss', 'https://id.elsewhere.example')
  })
  await goThrough(desk, 'nobody', (query) => void seen.push(query.get('state') ?? 'none'))
  const written = desk.log.join('\n')
  expect(desk.log).toHaveLength(4)
  expect([...seen, ...provider.secrets].filter((secret) => written.includes(secret))).toEqual([])
})
