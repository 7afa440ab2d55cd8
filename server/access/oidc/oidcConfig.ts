/** What the operator sets of the sign-in by accounts of their own (OpenID Connect). */
import { readFileSync } from 'node:fs'

import { SIGN_IN_DONE_PATH } from '../../../src/wire/signIn.ts'
import { StartProblem } from '../../startProblem.ts'
import { LOOPBACK } from '../../loopback.ts'

export interface OidcConfig {
  readonly issuer: URL
  readonly clientId: string
  /** Null for a client that proves itself by PKCE alone. */
  readonly clientSecret: string | null
  readonly scopes: readonly string[]
  readonly allow: AllowList
  /** Claim that lists a person's groups. */
  readonly groupsClaim: string
  /** Where the provider sends people back to, to the letter as it is registered there. */
  readonly redirectUri: string
}

/** Who may come in. Where domains and groups are both named, an account needs one of each. */
export interface AllowList {
  /** Domains of verified e-mail addresses, in lower case; null: any account of the provider. */
  readonly domains: readonly string[] | null
  readonly groups: readonly string[] | null
  /** Who manages the whole server: verified e-mail addresses in lower case, and groups. */
  readonly managerEmails: readonly string[]
  readonly managerGroups: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'PUBLIC_URL'] as const
const DOMAIN_PATTERN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/
/** Microsoft's addresses for accounts of every tenant in the world. */
const ANY_TENANT = /^\/(common|organizations|consumers)(\/|$)/

/** Reads `OIDC_...` and `PUBLIC_URL`. Throws a `StartProblem` that names the variable it cannot use. */
export function readOidcConfig(env: Environment): OidcConfig {
  const missing = NEEDED.filter((name) => textOf(env, name) === '')
  if (missing.length > 0) {
    throw new StartProblem(`To have people sign in with accounts, set ${inWords(missing)} too: see docs/running.md.`)
  }
  const domains = readDomains(env)
  const groups = listOf(env, 'OIDC_ALLOWED_GROUPS')
  if (domains === 'unset' && groups.length === 0) {
    throw new StartProblem(
      'OIDC_ALLOWED_DOMAINS or OIDC_ALLOWED_GROUPS must say who may sign in; OIDC_ALLOWED_DOMAINS=* lets in every account of the identity provider.',
    )
  }
  const managers = listOf(env, 'OIDC_MANAGERS')
  return {
    issuer: readIssuer(env),
    clientId: textOf(env, 'OIDC_CLIENT_ID'),
    clientSecret: readSecret(env),
    scopes: readScopes(env),
    allow: {
      domains: domains === 'unset' || domains === 'any' ? null : domains,
      groups: groups.length === 0 ? null : groups,
      managerEmails: managers.filter((name) => name.includes('@')).map((email) => email.toLowerCase()),
      managerGroups: managers.filter((name) => !name.includes('@')),
    },
    groupsClaim: textOf(env, 'OIDC_GROUPS_CLAIM') || 'groups',
    redirectUri: readPublicUrl(env) + SIGN_IN_DONE_PATH,
  }
}

function readIssuer(env: Environment): URL {
  const text = textOf(env, 'OIDC_ISSUER')
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !isSafeAddress(url) || url.search !== '' || url.hash !== '') {
    throw new StartProblem(
      `OIDC_ISSUER must be an https address such as https://id.example.org/realms/region, but it is "${text}".`,
    )
  }
  if (url.hostname === 'login.microsoftonline.com' && ANY_TENANT.test(url.pathname)) {
    throw new StartProblem(`OIDC_ISSUER must name your own tenant, but "${text}" stands for those of everyone.`)
  }
  return url
}

/** The address people open, without a slash at its end. */
function readPublicUrl(env: Environment): string {
  const text = textOf(env, 'PUBLIC_URL')
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && isSafeAddress(url) && url.href === `${url.origin}/`) return url.origin
  throw new StartProblem(
    `PUBLIC_URL must be the https address people open, such as https://maps.example.org, but it is "${text}".`,
  )
}

/** Over plain HTTP only on this very machine. */
function isSafeAddress(url: URL): boolean {
  if (url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
}

function readSecret(env: Environment): string | null {
  const secret = textOf(env, 'OIDC_CLIENT_SECRET')
  const path = textOf(env, 'OIDC_CLIENT_SECRET_FILE')
  if (secret !== '' && path !== '') {
    throw new StartProblem('OIDC_CLIENT_SECRET and OIDC_CLIENT_SECRET_FILE are both set: keep one of them.')
  }
  if (path === '') return secret === '' ? null : secret
  const inFile = readFile(path)
  if (inFile === '') throw new StartProblem(`OIDC_CLIENT_SECRET_FILE names ${path}, which cannot be read or is empty.`)
  return inFile
}

/** The words in a file; empty where there are none, or no file. */
function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

function readScopes(env: Environment): readonly string[] {
  const scopes = (textOf(env, 'OIDC_SCOPES') || 'openid profile email').split(/[\s,]+/)
  if (scopes.includes('openid')) return scopes
  throw new StartProblem(`OIDC_SCOPES must contain openid, but it is "${scopes.join(' ')}".`)
}

function readDomains(env: Environment): readonly string[] | 'any' | 'unset' {
  const domains = listOf(env, 'OIDC_ALLOWED_DOMAINS').map((domain) => domain.toLowerCase())
  if (domains.length === 0) return 'unset'
  if (domains.length === 1 && domains[0] === '*') return 'any'
  const wrong = domains.find((domain) => !DOMAIN_PATTERN.test(domain))
  if (wrong === undefined) return domains
  throw new StartProblem(
    `OIDC_ALLOWED_DOMAINS must list domains such as example.org, separated by commas, or be * alone, but it contains "${wrong}".`,
  )
}

function textOf(env: Environment, name: string): string {
  return env[name]?.trim() ?? ''
}

function listOf(env: Environment, name: string): readonly string[] {
  return textOf(env, name)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
