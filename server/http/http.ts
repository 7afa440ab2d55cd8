import helmet from '@fastify/helmet'
import fastify from 'fastify'
import type { FastifyError, FastifyInstance } from 'fastify'

import type { Recognize } from '../access.ts'
import type { Config } from '../config.ts'
import type { Collections } from '../collections.ts'
import type { Log } from '../log.ts'
import type { Maps } from '../maps.ts'
import { isHostAllowed, isOriginAllowed, safeHost } from '../origin.ts'
import { StorageError } from '../storage/storage.ts'
import { addCollectionsApi } from './collectionsApi.ts'
import { addMapsApi } from './mapsApi.ts'
import { addPages, isAppPath } from './pages.ts'
import { sendProblem } from './problems.ts'

const BODY_BYTES = 64 * 1024
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

interface HttpParts {
  readonly config: Config
  readonly maps: Maps
  readonly collections: Collections
  readonly recognize: Recognize
  readonly log: Log
  /** Resolves when the server can do its work at this moment. */
  readonly checkReady: () => Promise<void>
}

/** Everything the server answers over plain HTTP: the API, its health, and the client's files. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { config, maps, collections, recognize, log, checkReady } = parts
  const app = fastify({
    bodyLimit: BODY_BYTES,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // Addresses that cannot be decoded never come to a route.
    frameworkErrors: (_error, _request, reply) => {
      void sendProblem(reply, 'badRequest', 'The address cannot be read.')
    },
  })
  // JSON is the only body there is: a form on a foreign page could send others without asking.
  app.removeContentTypeParser('text/plain')
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        // Some browsers do not take 'self' to cover sockets.
        connectSrc: ["'self'", (request) => socketSource(safeHost(request))],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        // Pictures of the screen are made with a base of our own: html-to-image resolves the font's address so.
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    // Whoever serves this over HTTPS says so in front of it; said here, it would lock people out of plain HTTP.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  })

  app.addHook('onRequest', async (request, reply) => {
    const isSafe = SAFE_METHODS.has(request.method)
    if (isSafe ? isHostAllowed(request.raw, config) : isOriginAllowed(request.raw, config)) return
    await sendProblem(
      reply,
      'badOrigin',
      'This request was made in the name of another address, which may not use the maps here.',
    )
  })

  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await checkReady()
      return { status: 'ready' }
    } catch (error) {
      log.error({ what: String(error) }, 'not ready')
      return sendProblem(reply, 'tryLater', 'The server cannot write to its store.')
    }
  })
  addMapsApi(app, maps, collections, recognize)
  addCollectionsApi(app, collections)
  const hasPages = await addPages(app, config.clientDir)

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    if (hasPages && request.method === 'GET' && isAppPath(path)) return reply.sendFile('index.html')
    return sendProblem(reply, 'notFound', 'There is nothing at this address.')
  })
  app.setErrorHandler((error: FastifyError | StorageError, request, reply) => {
    if (error instanceof StorageError) {
      log.error({ url: request.url, code: error.code, what: error.message }, 'the store refused')
      return error.code === 'full'
        ? sendProblem(reply, 'full', 'The disk of this server is full. Nothing was changed.')
        : sendProblem(reply, 'tryLater', 'The store did not answer as it should. Nothing was changed; try again.')
    }
    if (error.statusCode === 413) return sendProblem(reply, 'tooLarge', 'The request body is too large.')
    if (error.statusCode === 415) return sendProblem(reply, 'badType', 'Send the request body as application/json.')
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(reply, 'badRequest', 'The request cannot be read. Is its body valid JSON?')
    }
    log.error({ url: request.url, what: error.stack ?? error.message }, 'a request failed')
    return sendProblem(reply, 'failed', 'Something went wrong in the server. It has been noted in its log.')
  })
  return app
}

function socketSource(host: string | null): string {
  return host === null ? "'self'" : `ws://${host} wss://${host}`
}
