/** Keys of links and sessions, and all the places of a journey in which none of them may ever stand. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect } from '@playwright/test'
import type { Page, Request } from '@playwright/test'

interface Kept {
  /** Keys that people hold: of the links they came by, and of their sessions. */
  readonly held: Set<string>
  /** Keys of links that were made on a page, which shows them to whoever makes one. */
  readonly made: Set<string>
  readonly arriving: Promise<void>[]
  /** Addresses that pages asked for, and those they said they came from. */
  readonly asked: Set<string>
  readonly pages: { readonly address: string; readonly html: string }[]
}

const servers = new Map<string, Kept>()

/** From now on nothing of the server may bear this key, or the key in this cookie. */
export function keepSecret(url: string, secret: string): void {
  keptOf(url).held.add(secret.slice(secret.indexOf('=') + 1))
}

/** Notes what a page asks for, and the keys it is given. */
export function followSecrets(page: Page, url: string): void {
  const { asked, made, arriving } = keptOf(url)
  page.on('request', (request) => {
    // What follows # goes nowhere.
    asked.add(request.url().split('#', 1)[0] ?? '')
    asked.add(request.headers()['referer'] ?? '')
    if (makesLink(request)) arriving.push(readKey(request, made))
  })
  page.on('websocket', (socket) => {
    asked.add(socket.url())
  })
}

/** Notes what stands on a page before it is closed, and the session of its browser. */
export async function readSecrets(page: Page, url: string): Promise<void> {
  if (page.isClosed()) return
  const cookies = await page.context().cookies(url)
  for (const { name, value } of cookies) if (name.includes('trellis')) keepSecret(url, value)
  // One that is on its way to another page has nothing on it.
  const html = await page.content().catch(() => '')
  keptOf(url).pages.push({ address: page.url(), html })
}

/**
 * Nothing that a key stands for is written anywhere: not in what the server said, but for the link of its first start,
 * not in its files, not on pages or in their addresses, and not in what they asked for. The server has ended.
 */
export async function expectSecretsKept(url: string, dataDir: string, said: string): Promise<void> {
  const { held, made, arriving, asked, pages } = keptOf(url)
  servers.delete(url)
  await Promise.all(arriving)
  const places: (readonly [string, string, ReadonlySet<string>])[] = [
    ['what the server said', said.replace(/^Open .*\/#k=[\w-]{43}$/m, ''), made],
    ['what pages asked for', [...asked].join('\n'), made],
    ...pages.map(({ address, html }) => ['a page', `${address}\n${html}`, new Set<string>()] as const),
  ]
  for (const name of await readdir(dataDir)) {
    places.push([`the file ${name}`, await readFile(join(dataDir, name), 'latin1'), made])
  }
  const leaks = places.flatMap(([place, text, more]) =>
    [...held, ...more].some((secret) => secret.length >= 40 && text.includes(secret)) ? [place] : [],
  )
  expect(leaks, 'places where the key of a link or a session stands').toEqual([])
}

function keptOf(url: string): Kept {
  const kept = servers.get(url) ?? { held: new Set(), made: new Set(), arriving: [], asked: new Set(), pages: [] }
  servers.set(url, kept)
  return kept
}

function makesLink(request: Request): boolean {
  return request.method() === 'POST' && request.url().endsWith('/grants')
}

async function readKey(request: Request, made: Set<string>): Promise<void> {
  const response = await request.response().catch(() => null)
  const text = await response?.text().catch(() => '')
  const [, key] = /"key":"([\w-]{43})"/.exec(text ?? '') ?? []
  if (key !== undefined) made.add(key)
}
