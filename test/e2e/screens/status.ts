/** How far a map is, and what everyone sees of a published one. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

import { ask } from '../server.ts'
import { expectDialog, openMenu, openOwn } from './screen.ts'
import type { Screen, Stand } from './screen.ts'

async function openStatus(page: Page, stand: Stand): Promise<void> {
  await openOwn(page, stand, 'view=table')
  const name = stand.say('status.is', { status: stand.say('status.draft') })
  await openMenu(page.getByRole('button', { name }))
}

async function publish(page: Page, stand: Stand): Promise<void> {
  await openStatus(page, stand)
  await page.getByRole('menuitem', { name: stand.say('status.publish') }).click()
  await expectDialog(page)
}

/** A map that was published, and its public address. */
async function openPublished(page: Page, { url }: Stand, id: string): Promise<void> {
  const answer = await ask(url, 'POST', `/maps/${id}/publish`, { versionId: null })
  const body: { readonly publication: { readonly publicId: string } } = await answer.json()
  await page.goto(`${url}/p/${body.publication.publicId}`)
  await expect(page.locator('main table, main .react-flow').first()).toBeVisible()
}

export const STATUS: readonly Screen[] = [
  { name: 'status', shows: ['panels/status/StatusSign.tsx'], open: openStatus },
  { name: 'publish', shows: ['panels/status/PublishDialog.tsx'], open: publish },
  {
    name: 'publish-done',
    open: async (page, stand) => {
      await publish(page, stand)
      await page.getByRole('button', { name: stand.say('status.publishDo') }).click()
      await expect(page.getByLabel(stand.say('status.address'))).toBeVisible()
    },
  },
  {
    name: 'published',
    open: (page, stand) => openPublished(page, stand, stand.sample),
  },
  {
    name: 'published-more',
    shows: ['pages/published/PublishedFrame.tsx'],
    open: async (page, stand) => {
      await openPublished(page, stand, stand.sample)
      await openMenu(page.getByRole('button', { name: stand.say('published.more') }))
    },
  },
  {
    name: 'published-export',
    open: async (page, stand) => {
      await openPublished(page, stand, stand.sample)
      await page.getByRole('button', { name: stand.say('published.export'), exact: true }).click()
      await expect((await expectDialog(page)).getByRole('img')).toBeVisible()
    },
  },
  {
    name: 'published-none',
    shows: ['pages/published/PublishedPage.tsx'],
    mayComplain: true,
    open: async (page, { url, say }) => {
      await page.goto(`${url}/p/nothingishere0000`)
      await expect(page.getByRole('heading', { name: say('published.none') })).toBeVisible()
    },
  },
]
