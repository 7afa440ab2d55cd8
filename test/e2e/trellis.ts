/** A Trellis server of its own for every test, and the steps that every journey begins with. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'
import type { Page } from '@playwright/test'

export interface Trellis {
  /** Address of the server, without a slash at its end. */
  readonly url: string
  /** Makes a map over REST; gives its id. */
  readonly createMap: (title: string, sample?: 'blank' | 'louisville-it-2018') => Promise<string>
  /** Ends the server at once, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same port and data. */
  readonly restart: () => Promise<void>
}

export const test = base.extend<{ trellis: Trellis }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this very pattern
  trellis: async ({}, provide) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'trellis-e2e-'))
    let server = await startServer(dataDir, 0)
    const { url } = server
    await provide({
      url,
      createMap: (title, sample = 'blank') => createMap(url, title, sample),
      kill: () => end(server.child, 'SIGKILL'),
      restart: async () => {
        server = await startServer(dataDir, Number(new URL(url).port))
      },
    })
    await end(server.child, 'SIGTERM')
    await rm(dataDir, { recursive: true, force: true })
  },
})

export { expect }

/** Opens a map in the editor and waits until it is drawn. `face` is part of the link. */
export async function openMap(page: Page, trellis: Trellis, id: string, face: 'map' | 'table' = 'map'): Promise<void> {
  await page.goto(`${trellis.url}/m/${id}?view=${face}`)
  await expect(saveSign(page)).toContainText('Saved')
}

/** The honest sign of whether everything is on the server's disk. */
export function saveSign(page: Page) {
  return page.getByTestId('save-sign')
}

/** Axe over the whole page: no violation of WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

async function startServer(dataDir: string, port: number): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/[\w.-]+:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  return { child, url }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function createMap(url: string, title: string, sample: string): Promise<string> {
  const response = await fetch(`${url}/api/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, sample }),
  })
  expect(response.status).toBe(201)
  const body: { id: string } = await response.json()
  return body.id
}
