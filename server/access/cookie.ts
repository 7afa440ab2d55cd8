import type { IncomingMessage } from 'node:http'

import { KEY_PATTERN } from '../../src/wire/access.ts'
import type { Config } from '../config.ts'

type Rules = Pick<Config, 'publicUrl' | 'trustProxy'>

/** What a cookie is for: a session, or a sign-in that is under way in this browser. */
type Purpose = 'trellis' | 'trellis-sign-in'

/** The session's key in a request's cookie; null where there is none. */
export function readSessionKey(request: IncomingMessage, rules: Rules): string | null {
  return readKey(request, rules, 'trellis')
}

/** What a browser got when it began to sign in; null where it did not. */
export function readBrowserKey(request: IncomingMessage, rules: Rules): string | null {
  return readKey(request, rules, 'trellis-sign-in')
}

function readKey(request: IncomingMessage, rules: Rules, purpose: Purpose): string | null {
  const name = cookieName(purpose, isSecure(request, rules))
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    const value = part.slice(at + 1).trim()
    if (at > 0 && part.slice(0, at).trim() === name && KEY_PATTERN.test(value)) return value
  }
  return null
}

/** The header that gives a browser its session, for so many milliseconds. */
export function sessionCookie(request: IncomingMessage, rules: Rules, key: string, livesMs: number): string {
  return cookie(request, rules, 'trellis', key, livesMs)
}

/** The header that takes it away again. */
export function noCookie(request: IncomingMessage, rules: Rules): string {
  return cookie(request, rules, 'trellis', '', 0)
}

/** The header by which a browser is known again when it comes back from signing in, for so many milliseconds. */
export function browserCookie(request: IncomingMessage, rules: Rules, key: string, livesMs: number): string {
  return cookie(request, rules, 'trellis-sign-in', key, livesMs)
}

function cookie(request: IncomingMessage, rules: Rules, purpose: Purpose, value: string, livesMs: number): string {
  const secure = isSecure(request, rules)
  const age = `Max-Age=${Math.floor(livesMs / 1000)}`
  const parts = [`${cookieName(purpose, secure)}=${value}`, 'Path=/', age, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}

/** Browsers take a cookie of the first name only over HTTPS, for this very host and all its paths. */
function cookieName(purpose: Purpose, secure: boolean): string {
  return secure ? `__Host-${purpose}` : purpose
}

/** Whether the browser speaks HTTPS, with this server or with the proxy before it. */
function isSecure(request: IncomingMessage, { publicUrl, trustProxy }: Rules): boolean {
  if (publicUrl !== null && publicUrl.startsWith('https:')) return true
  const forwarded = trustProxy ? request.headers['x-forwarded-proto'] : undefined
  return typeof forwarded === 'string' && forwarded.split(',').at(-1)?.trim() === 'https'
}
