/** A real OpenID Connect provider on loopback, for tests: it asks for an account's name and nothing else. */
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'

import Provider from 'oidc-provider'

export const CLIENT = { id: 'trellis', secret: 'a-secret-of-the-client-that-is-long-enough' }

export type AccountClaims = Readonly<Record<string, unknown>>
type Payload = Readonly<Record<string, unknown>>

export interface IdentityProvider {
  readonly issuer: string
  readonly port: number
  /** People who can sign in, by the name they type. */
  readonly accounts: Map<string, AccountClaims>
  /** Codes and tokens it gave out so far. */
  readonly secrets: Set<string>
  /** Addresses it was asked for so far, each with what the browser said it came from. */
  readonly asked: string[]
  /** Changes what the next ID tokens say; null: nothing. With another key they are signed by a stranger. */
  forge: ((payload: Payload) => { readonly payload: Payload; readonly isForeignKey?: boolean }) | null
  readonly close: () => Promise<void>
}

/** Starts one. `port` 0: any free one. `redirectUri`: the one address its only client may be sent back to. */
export async function startIdentityProvider(redirectUri: string, port = 0): Promise<IdentityProvider> {
  const key = makeKey()
  let handle: RequestListener = (_request, response) => {
    response.end()
  }
  const server = createServer((request, response) => handle(request, response))
  const bound = await listen(server, port)
  const issuer = `http://127.0.0.1:${bound}`
  const accounts = new Map<string, AccountClaims>()
  const secrets = new Set<string>()
  const asked: string[] = []
  const provider = new Provider(issuer, settings(redirectUri, key, accounts))
  const running: IdentityProvider = {
    issuer,
    port: bound,
    accounts,
    secrets,
    asked,
    forge: null,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  provider.use(async (ctx, next) => {
    await next()
    const body: unknown = ctx.body
    if (ctx.path !== '/token' || !isTokens(body)) return
    if (running.forge !== null) ctx.body = { ...body, id_token: forged(body.id_token, running.forge, key) }
    for (const name of ['access_token', 'id_token']) secrets.add(String(ctx.body[name]))
  })
  const answer = provider.callback()
  handle = (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    asked.push(`${url.href} ${request.headers.referer ?? ''}`)
    if (url.pathname.startsWith('/interaction/')) void interact(provider, accounts, request, response)
    else void answer(request, response)
  }
  return running
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0)
  await new Promise((done) => server.close(done))
  return port
}

type Settings = NonNullable<ConstructorParameters<typeof Provider>[1]>

function settings(redirectUri: string, key: Key, accounts: ReadonlyMap<string, AccountClaims>): Settings {
  return {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...key.privateKey.export({ format: 'jwk' }), kid: key.id, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    // As Entra, Google and Keycloak do: what was asked for stands in the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    discovery: { prompt_values_supported: ['login', 'consent'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({ ...accounts.get(accountId), sub: accountId }),
    }),
    // Nobody is asked whether the client may know who they are.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  }
}

/** The page that asks for an account, and what it sends. */
async function interact(
  provider: Provider,
  accounts: ReadonlyMap<string, AccountClaims>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response)
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(loginPage(uid))
    return
  }
  const form = new URLSearchParams(await textOf(request))
  const account = form.get('account') ?? ''
  const result = accounts.has(account) ? { login: { accountId: account } } : { error: 'access_denied' }
  await provider.interactionFinished(request, response, result)
}

function loginPage(uid: string): string {
  return `<!doctype html><html lang="en"><title>Test provider</title><link rel="icon" href="data:,"><h1>Test provider</h1>
<form method="post" action="/interaction/${uid}">
<label>Account <input name="account" autofocus></label> <button>Sign in</button></form></html>`
}

interface Key {
  readonly id: string
  readonly privateKey: KeyObject
}

function makeKey(): Key {
  return { id: randomUUID(), privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }
}

type Forge = NonNullable<IdentityProvider['forge']>

/** The token with another content, signed anew; with the same key id also where the key is a stranger's. */
function forged(token: string, forge: Forge, key: Key): string {
  const [head = '', body = ''] = token.split('.')
  const { payload, isForeignKey = false } = forge(JSON.parse(Buffer.from(body, 'base64url').toString()))
  const content = `${head}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`
  const signer = isForeignKey ? makeKey().privateKey : key.privateKey
  return `${content}.${sign('sha256', Buffer.from(content), signer).toString('base64url')}`
}

function isTokens(body: unknown): body is { readonly id_token: string } {
  return typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string'
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((done, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
