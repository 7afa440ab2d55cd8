/** A Trellis server of its own for every test, people at their browsers, and the steps every journey begins with. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test as base } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

import { joinDocument } from './document.ts'
import type { SharedDocument } from './document.ts'
import { runAxe } from './runAxe.ts'
import { expectSecretsKept, followSecrets, readSecrets } from './secrets.ts'
import { cookieOf, createMap, endServer, enter, makeLink, redeem, startServer } from './server.ts'
import type { Sample } from './server.ts'
import type { Role } from '../../src/model/role.ts'
import { watchPage } from './watch.ts'

export interface Trellis {
  /** Address of the server, without a slash at its end. */
  readonly url: string
  /** Makes a map over REST; gives its id. */
  readonly createMap: (title: string, sample?: Sample) => Promise<string>
  /**
   * Joins a map with the stock y-websocket client, until the test is over: as the manager of the server, or as another
   * person, who comes by a link.
   */
  readonly join: (id: string, as?: { readonly name: string; readonly role: Role }) => Promise<SharedDocument>
  /** Ends the server at once, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same port and data. */
  readonly restart: () => Promise<void>
}

/**
 * Opens another browser, as another person with a name, on another machine, who comes by a link of a role: to manage
 * the server unless said, else to one map.
 */
export type Invite = (
  name: string,
  color?: number,
  access?: 'manage' | { readonly role: Role; readonly mapId: string },
) => Promise<Page>

interface Fixtures {
  readonly trellis: Trellis
  readonly invite: Invite
  /** Whether a page may write errors to its console: only where the server is taken away on purpose. */
  readonly mayComplain: boolean
}

export const test = base.extend<Fixtures>({
  mayComplain: [false, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this very pattern
  trellis: async ({}, provide) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'trellis-e2e-'))
    let server = await startServer(dataDir, 0)
    const servers = [server]
    const { url } = server
    const guests: SharedDocument[] = []
    await provide({
      url,
      createMap: (title, sample = 'blank') => createMap(url, title, sample),
      join: async (id, as) => {
        const cookie =
          as === undefined ? cookieOf(url) : await redeem(url, (await makeLink(url, id, as.role, as.name)).key, as.name)
        const guest = await joinDocument(url, id, cookie)
        guests.push(guest)
        return guest
      },
      kill: () => endServer(server, 'SIGKILL'),
      restart: async () => {
        server = await startServer(dataDir, Number(new URL(url).port))
        servers.push(server)
      },
    })
    for (const guest of guests) guest.leave()
    await endServer(server, 'SIGTERM')
    await expectSecretsKept(url, dataDir, servers.map(({ said }) => said()).join(''))
    await rm(dataDir, { recursive: true, force: true })
  },
  /** The browser of who manages the server, without a name. */
  context: async ({ context, trellis }, provide) => {
    await enter(context, trellis.url)
    await provide(context)
  },
  page: async ({ page, trellis, mayComplain }, provide) => {
    const complaints = watchPage(page, trellis.url)
    followSecrets(page, trellis.url)
    await provide(page)
    await readSecrets(page, trellis.url)
    if (!mayComplain) expect(complaints).toEqual([])
  },
  invite: async ({ browser, trellis, mayComplain }, provide) => {
    const contexts: { close: () => Promise<void> }[] = []
    const pages: Page[] = []
    const complaints: (readonly string[])[] = []
    await provide(async (name, color = 1, access = 'manage') => {
      const { role, mapId } = access === 'manage' ? { role: access, mapId: null } : access
      const context = await browser.newContext()
      const { key } = await makeLink(trellis.url, mapId, role, name)
      await enter(context, trellis.url, await redeem(trellis.url, key, name))
      contexts.push(context)
      await context.addInitScript(
        (me) => {
          if (localStorage.getItem('trellis.me') === null) localStorage.setItem('trellis.me', JSON.stringify(me))
        },
        { name, color },
      )
      const page = await context.newPage()
      complaints.push(watchPage(page, trellis.url))
      followSecrets(page, trellis.url)
      pages.push(page)
      return page
    })
    await Promise.all(pages.map((page) => readSecrets(page, trellis.url)))
    await Promise.all(contexts.map((context) => context.close()))
    if (!mayComplain) expect(complaints.flat()).toEqual([])
  },
})

export { expect }

/** Opens a map in the editor and waits until it is there and saved. `face` is part of the link. */
export async function openMap(
  page: Page,
  trellis: Trellis,
  id: string,
  face?: 'map' | 'table' | 'outline',
): Promise<void> {
  await page.goto(`${trellis.url}/m/${id}${face === undefined ? '' : `?view=${face}`}`)
  await expect(saveSign(page)).toHaveAccessibleName(/^Saving: Saved\./)
}

/** The honest sign of whether everything is on the server's disk. */
export function saveSign(page: Page): Locator {
  return page.getByRole('button', { name: /^Saving: .* Show details$/ })
}

/** Waits until everything done so far is on the server's disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(saveSign(page)).toHaveAccessibleName('Saving: Saved. Show details')
}

/** What was said last to those who do not see it happen. */
export async function expectSaid(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words }).first()).toBeAttached()
}

/** Axe over the whole page: no violation of WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await runAxe(page, 'all')
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
    ),
  ).toEqual([])
}
