import type { Page } from '@playwright/test'

import { addByPlus, card } from './board.ts'
import { expect, expectSaved, openMap, test } from './trellis.ts'

const [PATHWAY, SCHOOL] = ['New pathway', 'High school diploma or GED']
const SECRET = 'Ask Maria at 555 0100'

async function eraseByMenu(page: Page, title: string): Promise<void> {
  await card(page, title).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  const dialog = page.getByRole('dialog', { name: `Erase “${title}” for good?` })
  await dialog.getByRole('textbox').fill('no')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(dialog.getByText('Type “erase” as it stands here.')).toBeVisible()
  await dialog.getByRole('textbox').fill('Erase')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText(`“${title}” is erased for good.`)).toBeVisible()
  await expect(dialog).toHaveCount(0)
}

test.describe('while someone is offline', () => {
  test.use({ mayComplain: true })

  test('[13] erase for good: a manager erases a card; who was offline with it cannot bring it back by undo, keeps all else they did, and is told; an editor is not offered it @together', async ({
    page,
    trellis,
    invite,
  }) => {
    const id = await trellis.createMap('Health care')
    const ben = await invite('Ben', 1, { role: 'edit', mapId: id })
    await openMap(page, trellis, id, 'map')
    await openMap(ben, trellis, id, 'map')
    await addByPlus(ben, SCHOOL, PATHWAY, SECRET)
    await expectSaved(ben)
    await card(ben, SECRET).click({ button: 'right' })
    await expect(ben.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
    await expect(ben.getByRole('menuitem', { name: 'Erase for good…' })).toHaveCount(0)
    await ben.keyboard.press('Escape')

    await ben.context().setOffline(true)
    await card(ben, SECRET).click()
    await ben.keyboard.press('Delete')
    await expect(card(ben, SECRET)).toHaveCount(0)
    await eraseByMenu(page, SECRET)
    await expect(card(page, SECRET)).toHaveCount(0)
    await ben.keyboard.press('Control+z')
    await expect(card(ben, SECRET)).toBeVisible()
    await addByPlus(ben, SCHOOL, PATHWAY, 'Medical assistant')
    await ben.context().setOffline(false)

    await expect(ben.getByText('would have brought back something that was erased for good')).toBeVisible()
    await expect(card(ben, SECRET)).toHaveCount(0)
    await expect(card(page, 'Medical assistant')).toBeVisible()
    await expectSaved(ben)
    await expect(card(page, SECRET)).toHaveCount(0)
    const now = await page.request.get(`${trellis.url}/api/maps/${id}/versions/now`)
    expect(await now.text()).not.toContain(SECRET)
  })
})

test('[13] erase a whole map for good, confirmed by its title @together', async ({ page, trellis }) => {
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id, 'map')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Erase the map for good…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase the map “Health care” for good?' })
  await dialog.getByRole('textbox', { name: 'Type “Health care” to confirm' }).fill('health care')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText('“Health care” is erased for good.')).toBeVisible()
  await expect(page).toHaveURL(`${trellis.url}/`)
  const shelves = await Promise.all(
    ['', '?bin=1'].map(async (query) => (await page.request.get(`${trellis.url}/api/maps${query}`)).text()),
  )
  expect(shelves).toEqual(['{"maps":[]}', '{"maps":[]}'])
})

test('[13] erase a comment for good, and what is left of a card that was only removed @together', async ({
  page,
  trellis,
}) => {
  const number = 'Her number is on her door'
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id, 'map')
  await addByPlus(page, SCHOOL, PATHWAY, SECRET)
  await expectSaved(page)
  await card(page, SECRET).click()
  await page.keyboard.press('k')
  const panel = page.getByRole('complementary', { name: 'Comments' })
  await panel.getByRole('textbox').fill(number)
  await page.keyboard.press('Control+Enter')
  const thread = panel.getByRole('listitem')
  await expect(thread).toContainText(number)
  await thread.getByRole('textbox').fill('Let us leave that out')
  await page.keyboard.press('Control+Enter')
  await expect(thread).toContainText('Let us leave that out')

  await thread
    .getByRole('button', { name: /^More for the comment by/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  await confirmErasing(page, 'Erase this comment for good?')
  await expect(thread).not.toContainText(number)
  await expect(thread).toContainText('Let us leave that out')

  await card(page, SECRET).click()
  await page.keyboard.press('Delete')
  await expectSaved(page)
  await thread.getByRole('button', { name: 'Erase for good…' }).click()
  await confirmErasing(page, /^Erase “.*” for good\?$/)
  await expect(thread.getByRole('button', { name: 'Erase for good…' })).toHaveCount(0)
  for (const part of ['threads', 'versions/now']) {
    const told = await (await page.request.get(`${trellis.url}/api/maps/${id}/${part}`)).text()
    expect(told).not.toContain(SECRET)
    expect(told).not.toContain(number)
  }
})

async function confirmErasing(page: Page, title: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('textbox').fill('erase')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(dialog).toHaveCount(0)
}
