import type { FastifyInstance, FastifyReply } from 'fastify'

import { SIGN_IN_DONE_PATH, SIGN_IN_PATH } from '../../src/wire/signIn.ts'
import type { Access } from '../access/access.ts'
import { addressOf } from '../access/address.ts'
import { readBrowserKey, browserCookie, sessionCookie } from '../access/cookie.ts'
import { deviceOf } from '../access/device.ts'
import { newKey } from '../access/keys.ts'
import { ATTEMPT_MS } from '../access/oidc/attempts.ts'
import { safeReturnPath } from '../access/oidc/returnPath.ts'
import type { SignIn, SignInProblem } from '../access/oidc/signIn.ts'
import { newcomer } from '../access/principal.ts'
import { personSummary } from '../access/recognize.ts'
import type { Config } from '../config.ts'
import { doerOf } from './guard.ts'
import { isAppPath } from './pages.ts'

interface SignInParts {
  readonly access: Access
  readonly config: Config
  readonly signIn: SignIn
}

interface Query {
  readonly Querystring: { readonly to?: unknown; readonly again?: unknown }
}

/** Signing in at the identity provider: the two addresses a browser goes to, which answer by sending it on. */
export function addSignInApi(app: FastifyInstance, { access, config, signIn }: SignInParts): void {
  app.get<Query>(SIGN_IN_PATH, { config: { act: 'anyone' } }, async (request, reply) => {
    const { to, again } = request.query
    const browser = readBrowserKey(request.raw, config) ?? newKey()
    const begun = await signIn.start(browser, safeReturnPath(to, isAppPath), again === '1')
    if (!begun.ok) return sendFailure(reply, begun.problem)
    return reply
      .header('set-cookie', browserCookie(request.raw, config, browser, ATTEMPT_MS))
      .redirect(begun.value.href, 303)
  })

  app.get(SIGN_IN_DONE_PATH, { config: { act: 'anyone' } }, async (request, reply) => {
    const query = request.url.slice(SIGN_IN_DONE_PATH.length + 1)
    const finished = await signIn.finish(query, readBrowserKey(request.raw, config))
    if (!finished.ok) {
      const { problem } = finished
      if (problem.code === 'notAllowed') await access.accounts.turnAway(problem.issuer, problem.subject)
      if (problem.code !== 'providerDown') access.audit.refuse(doerOf(request, config), auditWord(problem))
      return sendFailure(reply, problem)
    }
    const { account, to } = finished.value
    const device = deviceOf(request.headers['user-agent'])
    const { person, opened } = await access.accounts.welcome(account, request.principal, device)
    const doer = { principal: newcomer(personSummary(person)), address: addressOf(request.raw, config) }
    access.audit.note(doer, 'signedIn', { detail: account.role })
    return reply
      .header('set-cookie', sessionCookie(request.raw, config, opened.key, config.limits.sessionLongestMs))
      .redirect(to, 303)
  })
}

/** Back to the first page, which says in words what went wrong. */
function sendFailure(reply: FastifyReply, { code }: SignInProblem): FastifyReply {
  return reply.redirect(`/?signIn=${code}`, 303)
}

function auditWord(problem: SignInProblem): string {
  return problem.code === 'notAllowed' ? `notAllowed ${problem.lack}` : problem.code
}
