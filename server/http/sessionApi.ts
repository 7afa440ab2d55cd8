import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'

import { isAtLeast } from '../../src/model/role.ts'
import { RedeemRequest, RenameMeRequest } from '../../src/wire/access.ts'
import type { AccessMode, MeResponse, RedeemResponse, SessionSummary } from '../../src/wire/access.ts'
import type { Access } from '../access/access.ts'
import { addressOf } from '../access/address.ts'
import { noCookie, sessionCookie } from '../access/cookie.ts'
import { deviceOf } from '../access/device.ts'
import { scopeOf } from '../access/grant.ts'
import { newcomer, standingIn } from '../access/principal.ts'
import type { Principal } from '../access/principal.ts'
import { countsFor } from '../access/recognize.ts'
import type { Config } from '../config.ts'
import type { StoredGrant, StoredSession } from '../storage/people.ts'
import { isoTime, sendBadBody } from './answers.ts'
import { doerOf, principalOf, sendTooMany } from './guard.ts'
import { sendLinkProblem, sendProblem } from './problems.ts'

/** Coming in by a link, who one is, and one's sessions; request and answer shapes stand in `src/wire/access.ts`. */
export function addSessionApi(app: FastifyInstance, access: Access, config: Config): void {
  app.post('/api/redeem', { config: { act: 'anyone' } }, async (request, reply) => {
    const address = addressOf(request.raw, config)
    const waitMs = access.badLinks.waitOf(address)
    if (waitMs > 0) return sendTooMany(reply, waitMs)
    const body = v.safeParse(RedeemRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { key, name = '' } = body.output
    const { principal } = request
    if (config.access === 'oidc-only' && principal === null) {
      return sendProblem(reply, 'signInFirst', 'Links open nothing here before you sign in with your account.')
    }
    const device = deviceOf(request.headers['user-agent'])
    const redeemed = await access.grants.redeem({ key, name, principal, device })
    if (!redeemed.ok) {
      // A link that was one once is no guess: people of one office may all hold the same that has expired.
      if (redeemed.problem.code === 'linkUnknown') access.badLinks.count(address)
      access.audit.refuse({ principal, address }, redeemed.problem.code)
      return sendLinkProblem(reply, redeemed.problem)
    }
    const { grant, opened, isUse } = redeemed.value
    const { label, role: detail, mapId } = grant
    const named = principal ?? newcomer({ id: '', name, isGuest: true })
    if (isUse) access.audit.note({ principal: named, address }, 'redeemed', { mapId, label, detail })
    if (opened !== null) {
      reply.header('set-cookie', sessionCookie(request.raw, config, opened.key, config.limits.sessionLongestMs))
    }
    return whereTo(grant, principal, config.access)
  })

  app.get('/api/me', { config: { act: 'anyone' } }, async ({ principal }): Promise<MeResponse> => {
    const { person = null, server = null } = principal ?? {}
    return { person, instanceRole: server?.role ?? null, mode: config.access }
  })

  app.patch('/api/me', { config: { act: 'signedIn' } }, async (request, reply) => {
    const body = v.safeParse(RenameMeRequest, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { person } = principalOf(request)
    if (!person.isGuest) return sendProblem(reply, 'forbidden', 'The name of an account comes from the sign-in.')
    await access.rename(person.id, body.output.name)
    return reply.code(204).send()
  })

  app.get('/api/me/sessions', { config: { act: 'signedIn' } }, async (request) => {
    const { person, sessionId } = principalOf(request)
    const sessions = await access.sessions.list(person.id)
    return { sessions: sessions.map((session) => summaryOf(session, sessionId)) }
  })

  app.delete('/api/me/sessions', { config: { act: 'signedIn' } }, async (request, reply) => {
    const { person, sessionId } = principalOf(request)
    const count = await access.sessions.endOthers(person.id, sessionId)
    if (count > 0) access.audit.note(doerOf(request, config), 'sessionEnded', { detail: String(count) })
    return reply.code(204).send()
  })

  app.delete<{ readonly Params: { readonly id: string } }>(
    '/api/me/sessions/:id',
    { config: { act: 'signedIn' } },
    async (request, reply) => {
      const { person, sessionId } = principalOf(request)
      const id = request.params.id === 'this' ? sessionId : request.params.id
      if (!(await access.sessions.list(person.id)).some((session) => session.id === id)) {
        return sendProblem(reply, 'notFound', 'You have no such session.')
      }
      await access.sessions.end(id)
      access.audit.note(doerOf(request, config), id === sessionId ? 'signedOut' : 'sessionEnded')
      if (id === sessionId) {
        reply.header('set-cookie', noCookie(request.raw, config)).header('clear-site-data', '"storage"')
      }
      return reply.code(204).send()
    },
  )
}

/** Where a link leads, and what one is there now. `principal`: as whom one was known before. */
function whereTo(grant: StoredGrant, principal: Principal | null, mode: AccessMode): RedeemResponse {
  const { mapId, role } = scopeOf(grant)
  if (mapId !== null) {
    const known = standingIn(principal, mapId)?.role ?? role
    return { mapId, role: isAtLeast(known, role) ? known : role, instanceRole: null }
  }
  const known = principal?.server?.role ?? null
  const counts = known !== 'manage' && countsFor(principal?.person.isGuest ?? true, role, mode)
  return { mapId, role: null, instanceRole: counts ? role : known }
}

function summaryOf({ id, createdAt, lastSeenAt, endsAt, device }: StoredSession, thisId: string): SessionSummary {
  return {
    id,
    createdAt: isoTime(createdAt),
    lastSeenAt: isoTime(lastSeenAt),
    expiresAt: isoTime(endsAt),
    device,
    isThis: id === thisId,
  }
}
