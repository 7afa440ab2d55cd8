/** Everything outside of an open map. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

import { CLOSE } from '../../../src/wire/rooms.ts'
import { expectDialog, openMenu } from './screen.ts'
import type { Screen, Stand } from './screen.ts'

async function openHome(page: Page, { url, say }: Stand): Promise<void> {
  await page.goto(url)
  await expect(page.getByRole('heading', { name: say('home.maps'), exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /Louisville/ })).toBeVisible()
}

/** Home with everything unfolded: the templates, the archive and the bin. */
async function openShelves(page: Page, stand: Stand): Promise<void> {
  await openHome(page, stand)
  await expect(page.getByText(stand.say('home.bin', { n: 2 }))).toBeVisible()
  for (const fold of await page.locator('main details > summary').all()) await fold.click()
  await expect(page.getByRole('button', { name: stand.say('home.emptyBin') })).toBeVisible()
}

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
      await openMenu(page.getByRole('button', { name: stand.say('home.actsOf', { title }) }))
    },
  },
  {
    name: 'home-rename',
    open: async (page, stand) => {
      await openHome(page, stand)
      await page.getByRole('link', { name: /Louisville/ }).press('F2')
      await expect(page.getByRole('listitem').getByRole('textbox')).toBeFocused()
    },
  },
  {
    name: 'home-archive-menu',
    shows: ['pages/home/ArchiveList.tsx'],
    open: async (page, stand) => {
      await openShelves(page, stand)
      const title = 'Manufacturing 2019'
      await openMenu(page.getByRole('button', { name: stand.say('home.actsOf', { title }) }))
    },
  },
  {
    name: 'home-forever',
    shows: ['pages/home/ForeverDialog.tsx'],
    open: async (page, stand) => {
      await openShelves(page, stand)
      await page.getByRole('button', { name: stand.say('home.emptyBin') }).click()
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
