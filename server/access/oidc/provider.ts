import * as client from 'openid-client'

import { ok, refuse } from '../../../src/model/result.ts'
import type { Result } from '../../../src/model/result.ts'
import type { Log } from '../../log.ts'
import type { Claims } from './allowList.ts'
import type { Attempt } from './attempts.ts'
import type { OidcConfig } from './oidcConfig.ts'

/** Longest wait for one answer of the identity provider, in seconds. */
const LONGEST_WAIT_S = 10
const DOWN_CODES: readonly unknown[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']

export type ProviderProblem = 'refusedByProvider' | 'providerDown' | 'badAnswer'

/** What the provider said at the end of a sign-in. */
export interface Answer {
  readonly issuer: string
  readonly subject: string
  readonly claims: Claims
}

/** The identity provider. What it says of itself is fetched at the first sign-in, and again as long as that fails. */
export class Provider {
  readonly #config: OidcConfig
  readonly #log: Log
  #found: Promise<client.Configuration> | null = null

  constructor(config: OidcConfig, log: Log) {
    this.#config = config
    this.#log = log
  }

  /** Where the browser goes to sign in. `mustAsk`: also who is still signed in there is asked again. */
  async addressFor({ state, nonce, verifier }: Attempt, mustAsk: boolean): Promise<Result<URL, ProviderProblem>> {
    try {
      const found = await this.#find()
      const address = client.buildAuthorizationUrl(found, {
        redirect_uri: this.#config.redirectUri,
        response_type: 'code',
        scope: this.#config.scopes.join(' '),
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(mustAsk ? { prompt: askingPrompt(found) } : {}),
      })
      return ok(address)
    } catch (error) {
      return this.#refuse(error)
    }
  }

  /** Trades the code that came back for proof of who it is. `query`: of the address the browser came back to. */
  async prove(query: string, { state, nonce, verifier }: Attempt): Promise<Result<Answer, ProviderProblem>> {
    try {
      const found = await this.#find()
      const tokens = await client.authorizationCodeGrant(found, new URL(`${this.#config.redirectUri}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const proven = tokens.claims()
      if (proven === undefined) return refuse('badAnswer')
      const more = this.#isComplete(proven) ? {} : await this.#moreAbout(found, tokens.access_token, proven.sub)
      return ok({ issuer: proven.iss, subject: proven.sub, claims: together(proven, more) })
    } catch (error) {
      return this.#refuse(error)
    }
  }

  #find(): Promise<client.Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = null
      throw error
    })
    return this.#found
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#config
    // The signature is checked too, although the token comes straight from the provider over TLS.
    const always = [client.enableNonRepudiationChecks]
    // The settings allow plain HTTP on this very machine only.
    const execute = issuer.protocol === 'http:' ? [...always, client.allowInsecureRequests] : always
    const proof = clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret)
    return client.discovery(issuer, clientId, undefined, proof, { execute, timeout: LONGEST_WAIT_S })
  }

  /** Whether the ID token says all that is asked about people here. */
  #isComplete(claims: Claims): boolean {
    const { allow, groupsClaim } = this.#config
    const asksGroups = allow.groups !== null || allow.managerGroups.length > 0
    const needed = ['name', 'email', 'email_verified', ...(asksGroups ? [groupsClaim] : [])]
    return needed.every((name) => claims[name] !== undefined)
  }

  /** What the provider tells beside the token; nothing where it tells nothing. */
  async #moreAbout(found: client.Configuration, token: string, subject: string): Promise<Claims> {
    if (found.serverMetadata().userinfo_endpoint === undefined) return {}
    return client.fetchUserInfo(found, token, subject)
  }

  /** The log gets the kind of error and no more: what came back may hold codes, tokens or claims. */
  #refuse(error: unknown): Result<never, ProviderProblem> {
    const problem = problemOf(error)
    this.#log.error({ problem, what: kindOf(error) }, 'a sign-in failed')
    return refuse(problem)
  }
}

/** Has a person choose or show anew who they are. Every provider can ask for a login again, but for Google. */
function askingPrompt(found: client.Configuration): string {
  const { prompt_values_supported: known, issuer } = found.serverMetadata()
  const canOffer = Array.isArray(known) && known.includes('select_account')
  return canOffer || issuer === 'https://accounts.google.com' ? 'select_account' : 'login'
}

/** The token's claims, and those it lacks. The e-mail address and whether it is verified come from one of both, never mixed. */
function together(proven: Claims, more: Claims): Claims {
  const hasEmail = proven['email'] !== undefined && proven['email_verified'] !== undefined
  const { email, email_verified } = hasEmail ? proven : more
  return { ...more, ...proven, email, email_verified }
}

function problemOf(error: unknown): ProviderProblem {
  if (error instanceof client.AuthorizationResponseError) return 'refusedByProvider'
  if (error instanceof client.ResponseBodyError) return error.status >= 500 ? 'providerDown' : 'badAnswer'
  if (error instanceof client.WWWAuthenticateChallengeError) return 'badAnswer'
  // `fetch` throws a TypeError without a code when nobody answers.
  if (error instanceof TypeError) return 'code' in error ? 'badAnswer' : 'providerDown'
  if (!(error instanceof client.ClientError)) throw error
  const hasFailed = error.cause instanceof Response && error.cause.status >= 500
  return hasFailed || DOWN_CODES.includes(error.code) ? 'providerDown' : 'badAnswer'
}

function kindOf(error: unknown): string {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) {
    // A word of the standard, such as access_denied; it comes from outside.
    return /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'an error of its own'
  }
  if (error instanceof client.WWWAuthenticateChallengeError) {
    return `status ${error.status}: are OIDC_CLIENT_ID and OIDC_CLIENT_SECRET what the provider knows?`
  }
  if (error instanceof client.ClientError) {
    const within = error.cause instanceof Error ? `: ${error.cause.message}` : ''
    return `${error.message}${within}`
  }
  return error instanceof Error ? error.message : 'unknown'
}
