/** A server with data of its own for one benchmark, and the browser to measure with. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from '@playwright/test'
import type { BrowserContext } from '@playwright/test'

import { bearSession } from '../scripts/bearSession.ts'
import { findBrowser, thisMachine } from '../scripts/browser.mjs'
import { keyIn, visitorOf } from '../test/helpers/visitor.ts'

export interface BenchServer {
  readonly url: string
  readonly pid: number
  /** How Playwright starts the browser found on this machine. */
  readonly launch: { readonly executablePath: string; readonly args: string[] }
  /** Makes the Louisville sample; gives its id. */
  readonly createSample: () => Promise<string>
  /** Makes a blank map; gives its id. */
  readonly createBlank: () => Promise<string>
  /** Gives a browser the session of the manager, which this process has too. */
  readonly comeIn: (context: BrowserContext) => Promise<void>
  /** The Cookie header of that session. */
  readonly cookie: string
  readonly close: () => Promise<void>
}

const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function startBenchServer(): Promise<BenchServer> {
  const browser = findBrowser(thisMachine(chromium.executablePath()))
  if (!browser.found) throw new Error(browser.problem)
  const dataDir = await mkdtemp(join(tmpdir(), 'trellis-bench-'))
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http\S+#k=\S+(?=\n)/.exec(said)
      if (found !== null) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
  })
  const url = new URL(link).origin
  const manager = visitorOf(url)
  await manager.redeem(keyIn(link), 'Bench')
  const cookie = manager.cookie()
  bearSession(url, cookie)
  const [name = '', value = ''] = cookie.split('=')
  return {
    url,
    pid: child.pid ?? 0,
    launch: { executablePath: browser.path, args: BROWSER_ARGS },
    createSample: () => manager.createMap('Bench', { sample: 'louisville-it-2018' }),
    createBlank: () => manager.createMap('Bench'),
    comeIn: (context) => context.addCookies([{ name, value, url }]),
    cookie,
    close: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
