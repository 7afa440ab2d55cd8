import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'
import * as v from 'valibot'

import type { Principal } from '../../server/access/principal.ts'
import type { Recognizer } from '../../server/access/recognize.ts'
import type { Config, Limits } from '../../server/config.ts'
import { DEFAULT_LIMITS } from '../../server/config.ts'
import { startServer as start } from '../../server/start.ts'
import type { RunningServer, StartOptions } from '../../server/start.ts'
import type { Role } from '../../src/model/role.ts'
import { CreateGrantResponse } from '../../src/wire/access.ts'
import { keyIn, visitorOf } from './visitor.ts'
import type { Visitor } from './visitor.ts'

export interface TestServerOptions extends StartOptions {
  readonly limits?: Partial<Limits>
  readonly config?: Partial<Config>
  /** `real`: people come in by links, as they do outside of tests. Else everyone manages everything. */
  readonly access?: 'real' | 'open'
}

export interface TestServer extends RunningServer {
  readonly config: Config
  /** Where sockets connect, without the map's id. */
  readonly syncUrl: string
  readonly origin: string
  readonly createMap: (title?: string) => Promise<string>
  /** As someone who may do everything; with real access, as the one who came by the link of the first start. */
  readonly call: Visitor['call']
  readonly manager: Visitor
  /** Someone who has not come in. */
  readonly visit: () => Visitor
  /** Someone who came by a link with this role in a map. */
  readonly comeAs: (role: Role, mapId: string, name?: string) => Promise<Visitor & { readonly grantId: string }>
}

/** A folder that is gone when the test is over. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Someone who manages everything, without a session: what most tests are not about. */
export const ANYBODY: Principal = {
  person: { id: 'anybody', name: '', isGuest: true },
  sessionId: 'anybody',
  server: { role: 'manage', grantId: null, label: '' },
  maps: new Map(),
  grantIds: new Set(),
  until: Infinity,
}

/** Takes everyone for whom `tell` says they are. */
export function recognizeAs(tell: (headers: Readonly<Record<string, unknown>>) => Principal | null): Recognizer {
  return {
    recognize: async ({ headers }) => tell(headers),
    again: async (principals) => new Map(principals.map((principal) => [principal.sessionId, principal])),
  }
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
    publicUrl: null,
    access: 'links',
    oidc: null,
    ...options.config,
    dataDir,
    limits: { ...DEFAULT_LIMITS, drainMs: 10, ...options.limits },
  }
  const isReal = options.access === 'real'
  const server = await start(config, isReal ? options : { recognizer: recognizeAs(() => ANYBODY), ...options })
  let closing: Promise<void> | null = null
  const close = (): Promise<void> => (closing ??= server.close())
  onTestFinished(close)
  const origin = `http://127.0.0.1:${server.port}`
  const visit = (): Visitor => visitorOf(origin)
  const manager = visit()
  if (isReal && server.manageUrl !== null) await manager.redeem(keyIn(server.manageUrl), 'Manager')

  async function comeAs(role: Role, mapId: string, name?: string): Promise<Visitor & { readonly grantId: string }> {
    const wish = { role, label: `for ${role}`, expiresAt: null, useLimit: null }
    const { body } = await manager.call('POST', `/api/maps/${mapId}/grants`, wish)
    const { key, grant } = v.parse(CreateGrantResponse, body)
    const visitor = visit()
    await visitor.redeem(key, name)
    return { ...visitor, grantId: grant.id }
  }

  const syncUrl = `ws://127.0.0.1:${server.port}/sync`
  return {
    ...server,
    close,
    config,
    origin,
    syncUrl,
    call: manager.call,
    createMap: manager.createMap,
    manager,
    visit,
    comeAs,
  }
}
