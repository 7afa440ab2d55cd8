import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'

import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Vite puts a hash of the content into the names of what lies here. */
const HASHED = `${sep}assets${sep}`

/**
 * Serves the built client. Names with a hash are kept by browsers for good, the page itself never, and every
 * address of the app that is no file gets the page. Gives whether there is a client to serve.
 */
export async function addPages(app: FastifyInstance, clientDir: string): Promise<boolean> {
  if (!existsSync(join(clientDir, 'index.html'))) return false
  await app.register(fastifyStatic, {
    root: clientDir,
    cacheControl: false,
    index: 'index.html',
    setHeaders: (reply, path) => {
      const isHashed = path.includes(HASHED)
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return true
}

/** Whether a path is one of the app's own addresses, which the page in the browser reads. */
export function isAppPath(path: string): boolean {
  return !/^\/(api|auth|sync|assets|healthz|readyz)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path)
}
