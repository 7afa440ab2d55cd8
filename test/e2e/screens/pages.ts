/** Everything outside of an open map. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

import { CLOSE } from '../../../src/wire/rooms.ts'
import type { WordKey } from '../../../src/i18n/t.ts'
import { expectDialog, openMenu } from './screen.ts'
import type { Screen, Stand } from './screen.ts'

async function openHome(page: Page, { url, say }: Stand): Promise<void> {
  await page.goto(url)
  await expect(page.getByRole('heading', { name: say('home.maps'), exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /Louisville/ }).first()).toBeVisible()
}

/** Home with everything unfolded: the templates, the archive and the bin. */
async function openShelves(page: Page, stand: Stand): Promise<void> {
  await openHome(page, stand)
  await expect(page.getByText(stand.say('bin.title', { n: 2 }))).toBeVisible()
  for (const fold of await page.locator('main details > summary').all()) await fold.click()
  await expect(page.getByRole('button', { name: stand.say('bin.empty') })).toBeVisible()
}

/** As a browser that nobody has come in with. */
async function comeAsNobody(page: Page, url: string, path: string): Promise<void> {
  await page.route(/\/api\/me$/, (route) => route.fulfill({ json: { person: null, instanceRole: null, mode: 'oidc' } }))
  await page.goto(`${url}${path}`)
}

/** A link that the server answers so. */
function link(name: string, status: number, code: string, title: WordKey): Screen {
  return {
    name: `link-${name}`,
    shows: ['pages/arriving/ArrivingPage.tsx'],
    mayComplain: true,
    open: async (page, { url, say }) => {
      await page.route(/\/api\/redeem$/, (route) =>
        route.fulfill({ status, json: { problem: { code, message: code } }, headers: { 'retry-after': '130' } }),
      )
      await page.goto(`${url}/#k=${'k'.repeat(43)}`)
      await expect(page.getByText(say(title))).toBeVisible()
    },
  }
}

const COMING_IN: readonly Screen[] = [
  {
    name: 'welcome',
    open: async (page, { url, say }) => {
      await comeAsNobody(page, url, '/')
      await expect(page.getByText(say('arriving.welcome.oidc'))).toBeVisible()
    },
  },
  link('expired', 410, 'linkExpired', 'arriving.expired'),
  link('too-many', 429, 'tooMany', 'arriving.tooMany'),
  link('sign-in', 403, 'signInFirst', 'arriving.signIn'),
  {
    name: 'map-door',
    shows: ['pages/arriving/MapDoor.tsx'],
    mayComplain: true,
    open: async (page, { url, say, sample }) => {
      await page.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: CLOSE.signedOut }))
      await page.goto(`${url}/m/${sample}`)
      await expect(page.getByText(say('arriving.mapDoor.links'))).toBeVisible()
    },
  },
  {
    name: 'home-guest',
    open: async (page, { url, say }) => {
      await page.route(/\/api\/me$/, (route) =>
        route.fulfill({
          json: { person: { id: 'p', name: 'Ana Ruiz', isGuest: true }, instanceRole: null, mode: 'links' },
        }),
      )
      await page.goto(url)
      await expect(page.getByText(say('home.noCreate'))).toBeVisible()
      await expect(page.getByRole('link', { name: /Louisville/ }).first()).toBeVisible()
    },
  },
  {
    name: 'home-you',
    shows: ['pages/home/YouMenu.tsx'],
    open: async (page, stand) => {
      await openHome(page, stand)
      await openMenu(page.getByRole('button', { name: stand.say('you.menuNamed', { name: 'Ana Ruiz' }) }))
    },
  },
  {
    name: 'home-your-name',
    shows: ['pages/home/YouDialog.tsx'],
    open: async (page, stand) => {
      await openHome(page, stand)
      await openMenu(page.getByRole('button', { name: stand.say('you.menuNamed', { name: 'Ana Ruiz' }) }))
      await page.getByRole('menuitem', { name: stand.say('you.name') }).click()
      await expectDialog(page)
    },
  },
  {
    name: 'home-invite',
    open: async (page, stand) => {
      await openHome(page, stand)
      await openMenu(page.getByRole('button', { name: stand.say('you.menuNamed', { name: 'Ana Ruiz' }) }))
      await page.getByRole('menuitem', { name: stand.say('you.invite') }).click()
      await (await expectDialog(page)).getByRole('button', { name: stand.say('sharing.new') }).click()
      await expect(page.getByRole('radio')).toHaveCount(2)
    },
  },
]

export const PAGES: readonly Screen[] = [
  { name: 'home', open: openHome },
  { name: 'home-shelves', open: openShelves },
  {
    name: 'home-empty',
    shows: ['pages/home/MapShelves.tsx'],
    open: async (page, { url, say }) => {
      await page.route(/\/api\/(maps|collections)/, (route) => route.fulfill({ json: { maps: [], collections: [] } }))
      await page.goto(url)
      await expect(page.getByText(say('home.noMaps'))).toBeVisible()
    },
  },
  {
    name: 'home-unreachable',
    mayComplain: true,
    open: async (page, { url, say }) => {
      await page.route(/\/api\/maps/, (route) => route.abort())
      await page.goto(url)
      await expect(page.getByRole('button', { name: say('shell.retry') })).toBeVisible()
    },
  },
  {
    name: 'home-none-found',
    open: async (page, stand) => {
      await openHome(page, stand)
      await page.getByRole('searchbox').fill('zzz')
      await expect(page.getByText(stand.say('home.noneFound'))).toBeVisible()
    },
  },
  {
    name: 'home-problem',
    open: async (page, stand) => {
      await openHome(page, stand)
      await page.getByRole('button', { name: stand.say('home.create') }).click()
      await expect(page.getByRole('alert').filter({ hasText: stand.say('home.titleEmpty') })).toBeVisible()
    },
  },
  {
    name: 'home-menu',
    shows: ['pages/home/MapMenu.tsx'],
    open: async (page, stand) => {
      await openHome(page, stand)
      const title = 'Louisville IT (2018)'
      await openMenu(page.getByRole('button', { name: stand.say('home.actsOf', { title }) }).first())
    },
  },
  {
    name: 'home-rename',
    open: async (page, stand) => {
      await openHome(page, stand)
      await page
        .getByRole('link', { name: /Louisville/ })
        .first()
        .press('F2')
      await expect(page.getByRole('listitem').getByRole('textbox')).toBeFocused()
    },
  },
  {
    name: 'home-archive-menu',
    shows: ['pages/home/ArchiveList.tsx'],
    open: async (page, stand) => {
      await openShelves(page, stand)
      const title = 'Manufacturing 2019'
      await openMenu(page.getByRole('button', { name: stand.say('home.actsOf', { title }) }).first())
    },
  },
  {
    name: 'home-forever',
    shows: ['pages/home/ForeverDialog.tsx', 'panels/erasing/ErasingDialog.tsx'],
    open: async (page, stand) => {
      await openShelves(page, stand)
      await page.getByRole('button', { name: stand.say('bin.empty') }).click()
      await expectDialog(page)
    },
  },
  {
    name: 'home-language',
    open: async (page, stand) => {
      await openHome(page, stand)
      const language = stand.say(stand.language === 'es' ? 'shell.spanish' : 'shell.english')
      await openMenu(page.getByRole('button', { name: stand.say('shell.languageNow', { language }) }))
    },
  },
  {
    name: 'home-palette',
    open: async (page, stand) => {
      await openHome(page, stand)
      await page.getByRole('button', { name: stand.say('palette.titleHome') }).click()
      await expect((await expectDialog(page)).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'home-import',
    open: async (page, stand) => {
      await openHome(page, stand)
      await page.getByRole('button', { name: stand.say('action.import') }).click()
      await expectDialog(page)
    },
  },
  ...COMING_IN,
  {
    name: 'not-found',
    shows: ['pages/NotFoundPage.tsx'],
    mayComplain: true,
    open: async (page, { url, say }) => {
      await page.goto(`${url}/nowhere`)
      await expect(page.getByText(say('shell.pageNotFound'))).toBeVisible()
    },
  },
  {
    name: 'map-not-found',
    shows: ['pages/editor/EditorState.tsx'],
    mayComplain: true,
    open: async (page, { url, say }) => {
      await page.goto(`${url}/m/nosuchmap`)
      await expect(page.getByText(say('shell.mapNotFound'))).toBeVisible()
    },
  },
  {
    name: 'map-too-new',
    open: async (page, { url, say, sample }) => {
      // As a server answers that finds a map of a newer version in its store.
      await page.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: CLOSE.tooNew }))
      await page.goto(`${url}/m/${sample}`)
      await expect(page.getByText(say('shell.mapTooNew'))).toBeVisible()
    },
  },
  {
    name: 'map-unreachable',
    mayComplain: true,
    open: async (page, { url, say, sample }) => {
      await page.routeWebSocket(/\/sync\//, (socket) => socket.close())
      await page.goto(`${url}/m/${sample}`)
      await expect(page.getByText(say('shell.mapOffline'))).toBeVisible()
    },
  },
]
