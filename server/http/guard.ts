import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { CSRF_HEADER } from '../../src/wire/access.ts'
import { isMapId } from '../../src/wire/rooms.ts'
import { addressOf } from '../access/address.ts'
import type { Audit, Doer } from '../access/audit.ts'
import type { CallRates } from '../access/callRates.ts'
import { judge } from '../access/principal.ts'
import type { Principal, RouteAct, Verdict } from '../access/principal.ts'
import type { Recognizer } from '../access/recognize.ts'
import type { Config } from '../config.ts'
import { isHostAllowed, isOriginAllowed } from '../origin.ts'
import { sendProblem } from './problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What one must be able to do to call this route; several: all of them. Every route of the API bears it. */
    readonly act?: RouteAct | readonly RouteAct[]
  }
  interface FastifyRequest {
    /** Whoever asks, as far as the API is asked; null where that is nobody. */
    principal: Principal | null
  }
}

/** A route and what it asks of those who call it, for the test that goes through all of them. */
export interface GuardedRoute {
  readonly method: string
  readonly url: string
  readonly acts: readonly RouteAct[]
}

interface GuardParts {
  readonly config: Config
  readonly recognizer: Recognizer
  readonly audit: Audit
  readonly calls: CallRates
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Stands before every route: origin, header, rate, session, and what the route asks for in `config.act`; the last two
 * again once a body is there whole. A route of the API that asks for nothing does not come into being. Gives the
 * routes, which are added after this.
 */
export function addGuard(app: FastifyInstance, parts: GuardParts): readonly GuardedRoute[] {
  const { config, recognizer, audit, calls } = parts
  const routes: GuardedRoute[] = []
  app.decorateRequest('principal', null)

  app.addHook('onRoute', ({ method, url, config: route }) => {
    const acts = [route?.act ?? []].flat()
    if (acts.length === 0 && isApi(url))
      throw new Error(`The route ${String(method)} ${url} asks nothing of its caller`)
    for (const one of [method].flat()) routes.push({ method: one, url, acts })
  })

  app.addHook('onRequest', async (request, reply) => {
    const isSafe = SAFE_METHODS.has(request.method)
    const isFromHere = isSafe ? isHostAllowed(request.raw, config) : isOriginAllowed(request.raw, config)
    if (!isFromHere) {
      const message = 'This request was made in the name of another address, which may not use the maps here.'
      return sendProblem(reply, 'badOrigin', message)
    }
    if (!isSafe && request.headers[CSRF_HEADER] !== '1') {
      return sendProblem(reply, 'noHeader', `A request that changes something needs the header ${CSRF_HEADER}: 1.`)
    }
    if (!isOfApi(request)) return
    const address = addressOf(request.raw, config)
    const waitMs = calls.ofAddress(address)
    if (waitMs > 0) return sendTooMany(reply, waitMs)
    const principal = await recognizer.recognize(request.raw)
    request.principal = principal
    const ownWaitMs = principal === null ? 0 : calls.ofPrincipal(principal, mapIdIn(request))
    if (ownWaitMs > 0) return sendTooMany(reply, ownWaitMs)
    return admit(request, reply, address)
  })

  // A body may take its time to come: what was taken away meanwhile is not there any more.
  app.addHook('preHandler', async (request, reply) => {
    if (SAFE_METHODS.has(request.method) || !isOfApi(request)) return undefined
    request.principal = await recognizer.recognize(request.raw)
    return admit(request, reply, addressOf(request.raw, config))
  })

  // What the API tells is for whoever asked, and may be another thing a moment later.
  app.addHook('onSend', async (request, reply) => {
    if (isOfApi(request) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })

  function admit(request: FastifyRequest, reply: FastifyReply, address: string): FastifyReply | undefined {
    const mapId = mapIdIn(request)
    for (const act of [request.routeOptions.config.act ?? []].flat()) {
      const verdict = judge(request.principal, act, mapId ?? '')
      if (verdict === 'allowed') continue
      if (verdict !== 'noSession') audit.refuse({ principal: request.principal, address }, act, mapId)
      return sendVerdict(reply, verdict)
    }
    return undefined
  }

  return routes
}

/** Whoever sent a request to a route for those who have come in. */
export function principalOf({ principal }: FastifyRequest): Principal {
  if (principal === null) throw new Error('A route that needs a session was reached without one')
  return principal
}

/** Whoever sent a request, and from where, for the audit. */
export function doerOf(request: FastifyRequest, config: Pick<Config, 'trustProxy'>): Doer {
  return { principal: request.principal, address: addressOf(request.raw, config) }
}

/** Asks to come back later; `waitMs` is how long at least. */
export function sendTooMany(reply: FastifyReply, waitMs: number): FastifyReply {
  reply.header('retry-after', String(Math.max(1, Math.ceil(waitMs / 1000))))
  return sendProblem(reply, 'tooMany', 'That was asked too often. Try again a little later.')
}

function sendVerdict(reply: FastifyReply, verdict: Exclude<Verdict, 'allowed'>): FastifyReply {
  switch (verdict) {
    case 'noSession':
      return sendProblem(
        reply,
        'noSession',
        'Come in first, by a link or with an account: without either you are nobody here.',
      )
    case 'notFound':
      return sendProblem(reply, 'notFound', 'There is no such map here.')
    case 'forbidden':
      return sendProblem(reply, 'forbidden', 'What you may do here does not include this.')
  }
}

function mapIdIn({ params, routeOptions }: FastifyRequest): string | null {
  const isOfMap = routeOptions.url?.startsWith('/api/maps/:id') === true
  if (!isOfMap || typeof params !== 'object' || params === null || !('id' in params)) return null
  return typeof params.id === 'string' && isMapId(params.id) ? params.id : null
}

/** Judged by the route that was found: the same address can be written in many ways. */
function isOfApi({ routeOptions, url }: FastifyRequest): boolean {
  return isApi(routeOptions.url ?? url)
}

function isApi(url: string): boolean {
  return url === '/api' || url.startsWith('/api/') || url.startsWith('/auth/')
}
