import fastify from 'fastify'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'

import type { Access } from '../access/access.ts'
import { SignIn } from '../access/oidc/signIn.ts'
import type { Config } from '../config.ts'
import type { Collections } from '../collections.ts'
import { Comments } from '../comments/comments.ts'
import { Mentionables } from '../comments/mentionables.ts'
import type { Erasing } from '../erasing/erasing.ts'
import type { Log } from '../log.ts'
import type { Maps } from '../maps.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { StorageError } from '../storage/storage.ts'
import type { Storage } from '../storage/storage.ts'
import type { Publications } from '../versions/publications.ts'
import type { Versions } from '../versions/versions.ts'
import { addAuditApi } from './auditApi.ts'
import { addCollectionsApi } from './collectionsApi.ts'
import { addCommentsApi } from './commentsApi.ts'
import { addErasingApi } from './erasingApi.ts'
import { addGrantsApi } from './grantsApi.ts'
import { addGuard } from './guard.ts'
import type { GuardedRoute } from './guard.ts'
import { addHeaders, setHeaders } from './headers.ts'
import { addMapsApi } from './mapsApi.ts'
import { addPages, isAppPath } from './pages.ts'
import { addPeopleApi } from './peopleApi.ts'
import { sendProblem } from './problems.ts'
import { addPublicationsApi } from './publicationsApi.ts'
import { createReadiness } from './readiness.ts'
import { addReviewsApi } from './reviewsApi.ts'
import { addSessionApi } from './sessionApi.ts'
import { addSignInApi } from './signInApi.ts'
import { addVersionsApi } from './versionsApi.ts'

const BODY_BYTES = 64 * 1024
/** Connections over HTTP beside those of editors: a browser opens six at most, for a moment. */
const MORE_CONNECTIONS = 500

interface HttpParts {
  readonly config: Config
  readonly storage: Storage
  readonly rooms: Rooms
  readonly maps: Maps
  readonly collections: Collections
  readonly versions: Versions
  readonly publications: Publications
  readonly erasing: Erasing
  readonly access: Access
  readonly log: Log
}

export interface Http {
  readonly app: FastifyInstance
  /** All there are, with what each asks of its caller. */
  readonly routes: readonly GuardedRoute[]
}

/** Everything the server answers over plain HTTP: the API, its health, and the client's files. */
export async function createHttp(parts: HttpParts): Promise<Http> {
  const { config, storage, rooms, maps, collections, erasing, access, log } = parts
  const app = fastify({
    bodyLimit: BODY_BYTES,
    forceCloseConnections: true,
    // Whoever sends a byte now and then would else hold a connection for good; so would one who reads none.
    requestTimeout: config.limits.requestMs,
    connectionTimeout: 2 * config.limits.requestMs,
    http: { headersTimeout: config.limits.requestMs, connectionsCheckingInterval: config.limits.requestMs / 4 },
    routerOptions: { maxParamLength: 200 },
    // Addresses that cannot be decoded never come to a route.
    frameworkErrors: (_error, request, reply) => {
      setHeaders(request, reply, config)
      void sendProblem(reply, 'badRequest', 'The address cannot be read.')
    },
  })
  app.server.maxConnections = config.limits.connections + MORE_CONNECTIONS
  // JSON is the only body there is: a form on a foreign page could send others without asking.
  app.removeContentTypeParser('text/plain')
  addHeaders(app, config)

  const routes = addGuard(app, { config, recognizer: access.recognizer, audit: access.audit, calls: access.calls })
  app.get('/healthz', async () => ({ status: 'alive' }))
  const isReady = createReadiness(() =>
    storage.probe().then(
      () => true,
      (error: unknown) => {
        log.error({ what: String(error) }, 'not ready')
        return false
      },
    ),
  )
  app.get('/readyz', async (_request, reply) =>
    (await isReady()) ? { status: 'ready' } : sendProblem(reply, 'tryLater', 'The server cannot write to its store.'),
  )
  addMapsApi(app, { maps, erasing, collections, audit: access.audit, config })
  addErasingApi(app, { erasing, rooms, audit: access.audit, config })
  addCollectionsApi(app, collections)
  addSessionApi(app, access, config)
  if (config.oidc !== null) addSignInApi(app, { access, config, signIn: new SignIn(config.oidc, log) })
  addGrantsApi(app, parts)
  addPeopleApi(app, parts)
  addAuditApi(app, access.audit)
  const mentionables = new Mentionables(storage.people, access.live)
  const comments = new Comments(storage, rooms, mentionables, config.limits)
  addCommentsApi(app, { comments, erasing, mentionables, people: storage.people })
  addReviewsApi(app, { storage, access, rooms, comments, config })
  addVersionsApi(app, parts)
  addPublicationsApi(app, parts)
  const hasPages = await addPages(app, config.clientDir)

  app.setNotFoundHandler((request, reply) => {
    if (hasPages && request.method === 'GET' && isAppPath(pathOf(request))) return reply.sendFile('index.html')
    return sendProblem(reply, 'notFound', 'There is nothing at this address.')
  })
  app.setErrorHandler((error: FastifyError | StorageError, request, reply) => {
    if (error instanceof StorageError) {
      log.error({ url: pathOf(request), code: error.code, what: error.message }, 'the store refused')
      return error.code === 'full'
        ? sendProblem(reply, 'full', 'The disk of this server is full. Nothing was changed.')
        : sendProblem(reply, 'tryLater', 'The store did not answer as it should. Nothing was changed; try again.')
    }
    if (error.statusCode === 413) return sendProblem(reply, 'tooLarge', 'The request body is too large.')
    if (error.statusCode === 415) return sendProblem(reply, 'badType', 'Send the request body as application/json.')
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(reply, 'badRequest', 'The request cannot be read. Is its body valid JSON?')
    }
    log.error({ url: pathOf(request), what: error.stack ?? error.message }, 'a request failed')
    return sendProblem(reply, 'failed', 'Something went wrong in the server. It has been noted in its log.')
  })
  return { app, routes }
}

/** What was asked for, without the query: whatever people put there has no business in a log. */
function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? ''
}
