/** Journeys by day on a phone, looked at as one goes: axe.spec.ts opens every screen afresh, on a desk by day and night, on a phone by night. */
import type { Page } from '@playwright/test'

import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'
import type { Trellis } from './trellis.ts'

/** Dialogs of the editor one after another on one page: how each is opened, and what it is called. */
const DIALOGS: readonly (readonly [item: string, title: string])[] = [
  ['Connect…', 'Connect two cards'],
  ['Export a picture…', 'Export'],
  ['Import from JSON…', 'Import a map'],
  ['Map settings…', 'Map settings'],
  ['Keyboard shortcuts', 'Keyboard shortcuts'],
]

async function sampleOpen(page: Page, trellis: Trellis, face: 'map' | 'table'): Promise<void> {
  await openMap(page, trellis, await trellis.createMap('Louisville', 'louisville-it-2018'), face)
  await expect(face === 'map' ? page.getByLabel(/^Map Louisville: 12 cards/) : page.getByRole('table')).toBeVisible()
}

test('home and its dialogs have nothing for axe @phone @first', async ({ page, trellis }) => {
  await trellis.createMap('Health care', 'louisville-it-2018')
  await page.goto(trellis.url)
  await expect(page.getByRole('link', { name: /Health care/ })).toBeVisible()
  await page.getByRole('button', { name: 'Create the map' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'More for Health care', exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: /^Rename/ }).click()
  const title = page.getByRole('listitem').getByRole('textbox')
  await expect(title).toBeFocused()
  await expectAccessible(page)
  await title.press('Escape')
  await page.getByRole('button', { name: 'Start from a spreadsheet…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

test('the editor and its details have nothing for axe @phone @first', async ({ page, trellis }) => {
  await sampleOpen(page, trellis, 'map')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gap overlay' }).click()
  await page.getByRole('button', { name: 'Legend' }).click()
  await expectAccessible(page)
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('table')
    .getByRole('button', { name: /^(Software Engineers|Technical Support Analysts)$/ })
    .first()
    .click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await expectAccessible(page)
})

test('every dialog has nothing for axe @phone', async ({ page, trellis }) => {
  await sampleOpen(page, trellis, 'table')
  for (const [item, title] of DIALOGS) {
    await page.getByRole('button', { name: 'More', exact: true }).first().click()
    await page.getByRole('menuitem', { name: item }).click()
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    if (title === 'Export') await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expectSaved(page)
})

test('what is not there is said on a page with nothing for axe @phone', async ({ page, trellis }) => {
  await page.goto(`${trellis.url}/nowhere`)
  await expect(page.getByText('There is no such page')).toBeVisible()
  await expectAccessible(page)
})
