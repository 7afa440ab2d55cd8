/** What one asks for before the page has fetched what it takes: the wish is kept until it can be done. */
import type { Page } from '@playwright/test'

import { seeAll } from './board.ts'
import { expect, openMap, test } from './trellis.ts'

/** Holds back the files of a name until the answer is called. */
async function holdBack(page: Page, name: string): Promise<() => void> {
  let release = (): void => {}
  const held = new Promise<void>((give) => {
    release = give
  })
  await page.route(new RegExp(`/assets/${name}-[^/]*\\.js$`), async (route) => {
    await held
    await route.continue()
  })
  return release
}

test('find opens as soon as its part is there, when it was asked for before @editor', async ({ page, trellis }) => {
  const release = await holdBack(page, 'FindBar')
  await openMap(page, trellis, await trellis.createMap('Louisville', 'louisville-it-2018'), 'map')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox', { name: 'Find on this map' })).toHaveCount(0)
  release()
  await expect(page.getByRole('searchbox', { name: 'Find on this map' })).toBeFocused()
})

test('a copy is done once its part is there, when it was asked for before @editor', async ({ page, trellis }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const release = await holdBack(page, 'clipboard')
  await openMap(page, trellis, await trellis.createMap('Louisville', 'louisville-it-2018'), 'map')
  await seeAll(page)
  await page.getByRole('application').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+c')
  release()
  await expect(page.getByRole('dialog').filter({ hasText: '1 card copied' })).toBeVisible()
})

test('a paste keeps what it was to paste @editor', async ({ page, trellis }) => {
  const release = await holdBack(page, 'clipboard')
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const shared = await trellis.join(id)
  const before = shared.all('occupation').length
  await openMap(page, trellis, id, 'map')
  const elsewhere = await page.context().newPage()
  await elsewhere.setContent('<textarea aria-label="Cells"></textarea>')
  await elsewhere.getByLabel('Cells').fill('Help desk\nField technician')
  await elsewhere.keyboard.press('Control+a')
  await elsewhere.keyboard.press('Control+c')
  await elsewhere.close()
  await page.bringToFront()
  await seeAll(page)
  await page.getByRole('application').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  release()
  await expect.poll(() => shared.all('occupation').length).toBe(before + 2)
})
