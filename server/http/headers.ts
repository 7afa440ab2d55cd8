/** What every answer says about how a browser may use it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { TRUSTED_POLICY } from '../../src/wire/trusted.ts'
import type { Config } from '../config.ts'
import { safeHost } from '../origin.ts'

type Rules = Pick<Config, 'publicUrl'>

/** One year, the least that lists of HTTPS-only sites take. Names below this one are somebody else's to decide about. */
const HSTS = 'max-age=31536000'

/** Abilities of browsers that no page here uses, so that nothing that slips into one has them. */
const UNUSED_ABILITIES = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'payment',
  'usb',
  'serial',
  'hid',
  'midi',
]

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': UNUSED_ABILITIES.map((ability) => `${ability}=()`).join(', '),
  'origin-agent-cluster': '?1',
  // For browsers that do not know `frame-ancestors`.
  'x-frame-options': 'DENY',
}

/** Data is no page: whoever opens it as one gets something that can neither load nor run anything. */
const POLICY_OF_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** Puts the headers on every answer that comes after this, whatever it turns out to be. */
export function addHeaders(app: FastifyInstance, rules: Rules): void {
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply, rules)
  })
}

/** For answers that no hook comes to. */
export function setHeaders(request: FastifyRequest, reply: FastifyReply, { publicUrl }: Rules): void {
  reply.headers(ALWAYS)
  reply.header('content-security-policy', isData(request) ? POLICY_OF_DATA : policyOfPages(safeHost(request.raw)))
  // Only where all people come by HTTPS: else it would lock out those who come by plain HTTP.
  if (publicUrl?.startsWith('https:') === true) reply.header('strict-transport-security', HSTS)
}

/**
 * The policy of pages, and of the scripts that run as workers beside them. Nothing is allowed that nothing here needs:
 * `data:` is a map's logo and what html-to-image draws of the screen, `blob:` the preview of an export, and what a PNG
 * is drawn from. Sources of sockets are named, as some browsers do not take 'self' to cover them.
 */
function policyOfPages(host: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${host === null ? '' : ` ws://${host} wss://${host}`}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_POLICY}`,
  ].join('; ')
}

/** By the route that was found, as its address can be written in many ways; and by the address where none was. */
function isData({ routeOptions, url }: FastifyRequest): boolean {
  return [routeOptions.url ?? '', url].some((path) => /^\/(api|auth|sync|healthz|readyz)(\/|\?|$)/.test(path))
}
