import type { IncomingMessage } from 'node:http'

import type { Config } from './config.ts'
import { LOOPBACK } from './loopback.ts'

type Rules = Pick<Config, 'host' | 'allowedOrigins'>

const HOST_PATTERN = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i

/**
 * Whether a page elsewhere is kept from acting here in its visitor's name. A request without Origin comes
 * from no page (or a page of this very server, for a plain GET) and passes; any other Origin must be the
 * server's own address or one of the allowed. A server that listens on loopback alone must also be called
 * by a loopback name: else a foreign name that is made to point at 127.0.0.1 would pass for its own.
 */
export function isOriginAllowed(request: IncomingMessage, rules: Rules): boolean {
  const { origin, host } = request.headers
  if (!isHostAllowed(request, rules)) return false
  if (origin === undefined) return true
  if (rules.allowedOrigins.includes(origin)) return true
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  return isWeb && url.origin === origin && host !== undefined && url.host === withoutDefaultPort(host, url.protocol)
}

/** Whether the server is called by a name it may be called by; see `isOriginAllowed`. */
export function isHostAllowed({ headers: { host } }: IncomingMessage, rules: Rules): boolean {
  if (host === undefined) return true
  if (!HOST_PATTERN.test(host)) return false
  if (!LOOPBACK.has(rules.host)) return true
  if (LOOPBACK.has(host.replace(/:\d+$/, ''))) return true
  return rules.allowedOrigins.some((allowed) => new URL(allowed).host === host)
}

function withoutDefaultPort(host: string, protocol: string): string {
  return host.toLowerCase().replace(protocol === 'https:' ? /:443$/ : /:80$/, '')
}

/** The Host header if it may be repeated in an answer, else null. */
export function safeHost(request: IncomingMessage): string | null {
  const { host } = request.headers
  return host !== undefined && HOST_PATTERN.test(host) ? host : null
}
