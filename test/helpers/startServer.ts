import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import type { Config, Limits } from '../../server/config.ts'
import { DEFAULT_LIMITS } from '../../server/config.ts'
import { startServer as start } from '../../server/start.ts'
import type { RunningServer, StartOptions } from '../../server/start.ts'

export interface TestServerOptions extends StartOptions {
  readonly limits?: Partial<Limits>
  readonly config?: Partial<Config>
}

export interface TestServer extends RunningServer {
  readonly config: Config
  /** Where sockets connect, without the map's id. */
  readonly syncUrl: string
  readonly origin: string
  readonly createMap: (title?: string) => Promise<string>
  readonly call: (method: string, path: string, body?: object) => Promise<{ status: number; body: unknown }>
}

/** A folder that is gone when the test is over. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A server on a free port of loopback, with a data folder of its own; both are gone when the test is over. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = options.config?.dataDir ?? (await makeFolder())
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    clientDir: join(dataDir, 'no-client'),
    allowedOrigins: [],
    trustProxy: false,
    ...options.config,
    dataDir,
    limits: { ...DEFAULT_LIMITS, drainMs: 10, ...options.limits },
  }
  const server = await start(config, options)
  let closing: Promise<void> | null = null
  const close = (): Promise<void> => (closing ??= server.close())
  onTestFinished(close)
  const origin = `http://127.0.0.1:${server.port}`

  async function call(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }> {
    const request: RequestInit =
      body === undefined
        ? { method }
        : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`${origin}${path}`, request)
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }

  async function createMap(title = 'A map'): Promise<string> {
    const { body } = await call('POST', '/api/maps', { title })
    if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return body.id
    throw new Error(`No map was created: ${JSON.stringify(body)}`)
  }

  return { ...server, close, config, origin, syncUrl: `ws://127.0.0.1:${server.port}/sync`, call, createMap }
}
