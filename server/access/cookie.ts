import type { IncomingMessage } from 'node:http'

import { KEY_PATTERN } from '../../src/wire/access.ts'
import type { Config } from '../config.ts'

type Rules = Pick<Config, 'publicUrl' | 'trustProxy'>

/** The session's key in a request's cookie; null where there is none. */
export function readSessionKey(request: IncomingMessage, rules: Rules): string | null {
  const name = cookieName(isSecure(request, rules))
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    const value = part.slice(at + 1).trim()
    if (at > 0 && part.slice(0, at).trim() === name && KEY_PATTERN.test(value)) return value
  }
  return null
}

/** The header that gives a browser its session, for so many milliseconds. */
export function sessionCookie(request: IncomingMessage, rules: Rules, key: string, livesMs: number): string {
  return cookie(request, rules, key, Math.floor(livesMs / 1000))
}

/** The header that takes it away again. */
export function noCookie(request: IncomingMessage, rules: Rules): string {
  return cookie(request, rules, '', 0)
}

function cookie(request: IncomingMessage, rules: Rules, value: string, seconds: number): string {
  const secure = isSecure(request, rules)
  const parts = [`${cookieName(secure)}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}

/** Browsers take a cookie of the first name only over HTTPS, for this very host and all its paths. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-trellis' : 'trellis'
}

/** Whether the browser speaks HTTPS, with this server or with the proxy before it. */
function isSecure(request: IncomingMessage, { publicUrl, trustProxy }: Rules): boolean {
  if (publicUrl !== null && publicUrl.startsWith('https:')) return true
  const forwarded = trustProxy ? request.headers['x-forwarded-proto'] : undefined
  return typeof forwarded === 'string' && forwarded.split(',').at(-1)?.trim() === 'https'
}
