/** The Trellis server as a process of its own, for browser tests and for the pictures of the screens. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

import type { BrowserContext } from '@playwright/test'

import type { InstanceRole, Role } from '../../src/model/role.ts'
import { keepSecret } from './secrets.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export interface ServerProcess {
  readonly child: ChildProcess
  /** Address of the server, without a slash at its end. */
  readonly url: string
  /** All it said so far. */
  readonly said: () => string
}

export type Sample = 'blank' | 'louisville-it-2018'

/** The cookies of who manages the servers of this process, by a server's data folder and by its address. */
const managers = new Map<string, string>()

/**
 * Starts a server and waits until it says where it is; `port` 0 is any free one. At the first start with a data folder
 * it comes in by the printed link, as its manager: see `cookieOf`. Rejects with what the server says instead.
 */
export async function startServer(dataDir: string, port: number): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const keep = (chunk: Buffer): void => {
    said += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const known = managers.get(dataDir)
  const [url = '', key] = await heard(
    child,
    known === undefined ? /Open (http:.+)\/#k=([\w-]{43})/ : /(http:\/\/[\w.-]+:\d+)/,
  )
  const cookie = known ?? (await redeem(url, key ?? ''))
  managers.set(dataDir, cookie)
  managers.set(url, cookie)
  keepSecret(url, cookie)
  return { child, url, said: () => said }
}

/** Waits until the server says what one listens for; gives the groups of it. */
function heard(child: ChildProcess, wanted: RegExp): Promise<readonly string[]> {
  let said = ''
  return new Promise((give, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = wanted.exec(said)
      if (found !== null) give(found.slice(1))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
}

/** Comes in by the key of a link; gives the cookie of the new session as requests bear it. `name`: of a guest. */
export async function redeem(url: string, key: string, name?: string): Promise<string> {
  const response = await fetch(`${url}/api/redeem`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-trellis': '1' },
    body: JSON.stringify(name === undefined ? { key } : { key, name }),
  })
  if (!response.ok) throw new Error(`POST /api/redeem answered ${response.status}: ${await response.text()}`)
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  keepSecret(url, key)
  keepSecret(url, cookie)
  return cookie
}

/** The cookie of who manages a server that was started here. */
export function cookieOf(url: string): string {
  const cookie = managers.get(url)
  if (cookie === undefined) throw new Error(`Nobody has come in at ${url}`)
  return cookie
}

/** Asks the API of a server as its manager, or as whoever bears `cookie`. */
export function ask(
  url: string,
  method: string,
  path: string,
  body?: object,
  cookie = cookieOf(url),
): Promise<Response> {
  return fetch(`${url}/api${path}`, {
    method,
    headers: {
      cookie,
      'x-trellis': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  })
}

/** Makes a link as the manager of the server, to one map or (null) to the whole server; gives its key and its id. */
export async function makeLink(
  url: string,
  mapId: string | null,
  role: Role | InstanceRole,
  label: string,
): Promise<{ readonly key: string; readonly grantId: string }> {
  const path = mapId === null ? '/grants' : `/maps/${mapId}/grants`
  const response = await ask(url, 'POST', path, { role, label, expiresAt: null, useLimit: null })
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`)
  const made: { readonly key: string; readonly grant: { readonly id: string } } = await response.json()
  keepSecret(url, made.key)
  return { key: made.key, grantId: made.grant.id }
}

/** Gives a browser the session of a cookie. */
export async function enter(context: BrowserContext, url: string, cookie = cookieOf(url)): Promise<void> {
  const at = cookie.indexOf('=')
  await context.addCookies([
    { name: cookie.slice(0, at), value: cookie.slice(at + 1), url, httpOnly: true, sameSite: 'Lax' },
  ])
}

/** Ends a server, and waits until it is gone. */
export async function endServer({ child }: ServerProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Makes a map over REST; gives its id. */
export async function createMap(url: string, title: string, sample: Sample): Promise<string> {
  const response = await ask(url, 'POST', '/maps', { title, sample })
  if (response.status !== 201) throw new Error(`POST /api/maps answered ${response.status}: ${await response.text()}`)
  const body: { id: string } = await response.json()
  return body.id
}
