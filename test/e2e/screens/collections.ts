/** The page of a collection, and the dialogs about collections. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

import type { WordKey } from '../../../src/i18n/t.ts'
import { expectDialog, openMenu } from './screen.ts'
import type { Screen, Stand } from './screen.ts'

async function openCollection(page: Page, { url }: Stand, id: string): Promise<void> {
  await page.goto(`${url}/c/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** A dialog that a button of the page opens. */
function dialog(name: string, file: string, button: WordKey): Screen {
  return {
    name: `collection-${name}`,
    shows: [`pages/home/${file}`],
    open: async (page, stand) => {
      await openCollection(page, stand, stand.collection)
      await page.getByRole('button', { name: stand.say(button) }).click()
      await expectDialog(page)
    },
  }
}

export const COLLECTIONS: readonly Screen[] = [
  { name: 'collection', open: (page, stand) => openCollection(page, stand, stand.collection) },
  {
    name: 'collection-empty',
    shows: ['pages/home/CollectionMaps.tsx'],
    open: async (page, stand) => {
      await openCollection(page, stand, stand.emptyCollection)
      await expect(page.getByText(stand.say('home.collectionEmpty'))).toBeVisible()
    },
  },
  {
    name: 'collection-gone',
    shows: ['pages/home/CollectionPage.tsx'],
    open: (page, stand) => openCollection(page, stand, 'nosuchcollection'),
  },
  dialog('new-map', 'CollectingDialog.tsx', 'home.newMapHere'),
  dialog('add-maps', 'AddMapsDialog.tsx', 'home.addMaps'),
  {
    name: 'collection-menu',
    shows: ['pages/home/CollectionMenu.tsx'],
    open: async (page, stand) => {
      await openCollection(page, stand, stand.collection)
      const title = 'Lane County'
      await openMenu(page.getByRole('button', { name: stand.say('home.actsOf', { title }), exact: true }))
    },
  },
  {
    name: 'home-new-collection',
    shows: ['pages/home/CreateCollectionDialog.tsx'],
    open: async (page, stand) => {
      await page.goto(stand.url)
      await page.getByRole('button', { name: stand.say('home.newCollection') }).click()
      await expectDialog(page)
    },
  },
  {
    name: 'home-place',
    shows: ['panels/tabs/CollectDialog.tsx'],
    open: async (page, stand) => {
      await page.goto(stand.url)
      const title = 'Louisville IT (2018)'
      await openMenu(page.getByRole('button', { name: stand.say('home.actsOf', { title }), exact: true }))
      await page.getByRole('menuitem', { name: stand.say('home.putIn') }).click()
      await expectDialog(page)
    },
  },
]
