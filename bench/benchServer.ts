/** A server with data of its own for one benchmark, and the browser to measure with. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from '@playwright/test'

import { findBrowser, thisMachine } from '../scripts/browser.mjs'

export interface BenchServer {
  readonly url: string
  readonly pid: number
  /** How Playwright starts the browser found on this machine. */
  readonly launch: { readonly executablePath: string; readonly args: string[] }
  /** Makes the Louisville sample; gives its id. */
  readonly createSample: () => Promise<string>
  /** Makes a blank map; gives its id. */
  readonly createBlank: () => Promise<string>
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
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/[\w.-]+:\d+/.exec(chunk.toString())
      if (found !== null) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
  })
  const create = async (sample: string): Promise<string> => {
    const response = await fetch(`${url}/api/maps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Bench', sample }),
    })
    const { id }: { id: string } = await response.json()
    return id
  }
  return {
    url,
    pid: child.pid ?? 0,
    launch: { executablePath: browser.path, args: BROWSER_ARGS },
    createSample: () => create('louisville-it-2018'),
    createBlank: () => create('blank'),
    close: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
