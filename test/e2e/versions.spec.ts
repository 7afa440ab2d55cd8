import type { Page } from '@playwright/test'

import { addByPlus, card } from './board.ts'
import { expect, expectSaved, openMap, test } from './trellis.ts'

const [PATHWAY, SCHOOL] = ['New pathway', 'High school diploma or GED']

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'History of your changes' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Versions of this map' }).click()
  await expect(page.getByRole('heading', { name: 'Versions of this map' })).toBeFocused()
}

async function nameVersion(page: Page, name: string, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Name this version' }).click()
  const dialog = page.getByRole('dialog', { name: 'Name this version' })
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  await dialog.getByLabel('Note').fill(note)
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toHaveCount(0)
}

/** Does one of the things in the menu of the version whose entry says this. */
async function withVersion(page: Page, entry: string | RegExp, what: string): Promise<void> {
  const item = versions(page).filter({ hasText: entry })
  await item.getByRole('button', { name: /^What to do with the version/ }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

function versions(page: Page) {
  return page.getByRole('complementary', { name: 'Versions' }).getByRole('listitem')
}

test('[11] versions with authors: two people, a checkpoint, a named version, opened read-only, compared in words and on the canvas, restored as a new version, copied @together', async ({
  page,
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Health care')
  const editing = { role: 'edit', mapId: id } as const
  const ana = await invite('Ana', 1, editing)
  const ben = await invite('Ben', 2, editing)
  await openMap(ana, trellis, id, 'map')
  await openMap(ben, trellis, id, 'map')
  await addByPlus(ana, SCHOOL, PATHWAY, 'Home health aide')
  await expect(card(ben, 'Home health aide')).toBeVisible()
  await addByPlus(ben, SCHOOL, PATHWAY, 'Medical assistant')
  await Promise.all([expectSaved(ana), expectSaved(ben)])
  // When the last of those who edit leaves, the server keeps a version.
  await ana.close()
  await ben.close()

  await openMap(page, trellis, id, 'map')
  await openVersions(page)
  await expect(versions(page)).toHaveText([
    /Kept automatically.*Ana \(guest\) and Ben \(guest\) · 2 cards/,
    /As it was created.*0 cards/,
  ])
  await nameVersion(page, 'Before the meeting', 'Wages of 2024')
  await expect(versions(page)).toHaveText([
    /Before the meetingWages of 2024Ana \(guest\) and Ben \(guest\)/,
    /As it was created/,
  ])

  await card(page, 'Home health aide').click()
  await page.keyboard.press('Delete')
  await addByPlus(page, SCHOOL, PATHWAY, 'Phlebotomist')
  await expectSaved(page)

  // Opened, it stands as it was, and nothing on it can be changed.
  await page.getByRole('button', { name: /^Before the meeting,/ }).click()
  await expect(page.getByRole('region', { name: /^Version of / })).toContainText(
    'Changed by Ana (guest) and Ben (guest)',
  )
  await expect(card(page, 'Home health aide')).toBeVisible()
  await expect(card(page, 'Phlebotomist')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0)

  // Compared with now, on one map and in words; each word leads to its card.
  await page
    .getByRole('region', { name: /^Version of / })
    .getByRole('button', { name: 'Compare with now' })
    .click()
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible()
  await expect(page.getByText('1 card added, 1 removed')).toBeVisible()
  await expect(card(page, 'Home health aide')).toHaveAccessibleName(/, removed$/)
  await expect(card(page, 'Phlebotomist')).toHaveAccessibleName(/, added$/)
  await expect(page.getByTestId('diff-mark').filter({ hasText: 'Added' })).toHaveCount(1)
  await expect(page.getByTestId('diff-mark').filter({ hasText: 'Removed' })).toHaveCount(1)
  await page.locator('#versions').getByRole('button', { name: 'Home health aide', exact: true }).click()
  await expect(card(page, 'Home health aide')).toHaveAccessibleName(/selected/)
  await page.getByRole('button', { name: 'Back to the map' }).click()

  // Restored: the map is what it was, and what it was before that is kept.
  await expect(card(page, 'Phlebotomist')).toBeVisible()
  await withVersion(page, 'Before the meeting', 'Restore')
  await expect(page.getByRole('dialog', { name: /^Restore the version/ })).toContainText('nothing is lost')
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(card(page, 'Home health aide')).toBeVisible()
  await expect(card(page, 'Phlebotomist')).toHaveCount(0)
  await expect(versions(page)).toHaveText([
    /Restored from/,
    /Kept automatically/,
    /Before the meeting/,
    /As it was created/,
  ])
  await page
    .getByRole('dialog', { name: /^The map is again as it was/ })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(card(page, 'Phlebotomist')).toBeVisible()

  await withVersion(page, 'Before the meeting', 'Copy to a new map')
  await page.getByLabel('Title of the new map').fill('Health care, as it was')
  await page.getByRole('button', { name: 'Make the new map' }).click()
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByLabel('Title of the map')).toHaveValue('Health care, as it was')
  await expect(card(page, 'Home health aide')).toBeVisible()
})

test('[11] the difference leaves as text and CSV @together', async ({ page, trellis }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id, 'table')
  await openVersions(page)
  await nameVersion(page, 'Empty', '')
  await page
    .getByRole('button', { name: /^Add a card in High school/ })
    .first()
    .click()
  await page.keyboard.type('Home health aide')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await withVersion(page, 'Empty', 'Compare with now')
  await expect(page.getByRole('cell').getByText('Added')).toBeVisible()
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^1 card added\nCard added: Home health aide \(Occupation · High school diploma or GED · New pathway\)$/,
  )
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('changes.csv')
})

test('[10] a map goes from draft to published at a stable address, without an account, and is unpublished @together', async ({
  page,
  trellis,
  invite,
  browser,
}) => {
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana', 1, { role: 'edit', mapId: id })
  await openMap(page, trellis, id, 'map')
  await openMap(ana, trellis, id, 'map')
  await addByPlus(page, SCHOOL, PATHWAY, 'Home health aide')
  await expectSaved(page)

  // An editor sends it to review and can go no further; the others see it at once.
  await ana.getByRole('button', { name: 'Status: Draft' }).click()
  await expect(ana.getByRole('menuitemcheckbox', { name: 'Approved' })).toBeDisabled()
  await ana.getByRole('menuitemcheckbox', { name: 'In review' }).click()
  await page.getByRole('button', { name: 'Status: In review' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Approved' }).click()
  await expect(ana.getByRole('button', { name: 'Status: Approved' })).toBeVisible()

  await page.getByRole('button', { name: 'Status: Approved' }).click()
  await page.getByRole('menuitem', { name: 'Publish…' }).click()
  await page.getByRole('button', { name: 'Publish it', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'This map is published' })
  const address = await dialog.getByLabel('Public address').inputValue()
  await page.keyboard.press('Escape')
  await expect(ana.getByRole('button', { name: 'Status: Published' })).toBeVisible()

  // Somebody without a link or an account, on a phone: the table first, and nothing asked for but the map.
  const asked: string[] = []
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const visitor = await context.newPage()
  visitor.on('request', (request) => {
    if (/\/(api|sync)\//.test(request.url())) asked.push(new URL(request.url()).pathname)
  })
  await visitor.goto(address)
  await expect(visitor.getByRole('heading', { name: 'Health care', level: 1 })).toBeVisible()
  await expect(visitor.getByText(/This map was published on/)).toBeVisible()
  await expect(visitor.getByRole('table').getByText('Home health aide')).toBeVisible()
  await visitor.getByRole('button', { name: 'Language and colors' }).click()
  await visitor.getByRole('menuitemradio', { name: 'Español' }).click()
  await expect(visitor.getByText(/Este mapa se publicó el/)).toBeVisible()
  expect(new Set(asked)).toEqual(new Set([`/api/published/${new URL(address).pathname.split('/')[2] ?? ''}`]))

  // What is worked on afterwards is not public before it is published again, at the same address.
  await addByPlus(page, SCHOOL, PATHWAY, 'Phlebotomist')
  await expectSaved(page)
  await visitor.reload()
  await expect(visitor.getByRole('table').getByText('Home health aide')).toBeVisible()
  await expect(visitor.getByText('Phlebotomist')).toHaveCount(0)
  await page.getByRole('button', { name: 'Status: Published' }).click()
  await page.getByRole('menuitem', { name: 'Published map…' }).click()
  await dialog.getByRole('button', { name: 'Publish it as it is now' }).click()
  await expect(page.getByText('The map is published.')).toBeVisible()
  await expect(dialog.getByLabel('Public address')).toHaveValue(address)
  await visitor.reload()
  await expect(visitor.getByRole('table').getByText('Phlebotomist')).toBeVisible()

  await page.keyboard.press('Escape')

  // An older version may be public too, at the same address; visitors take a picture along.
  await openVersions(page)
  await expect(versions(page).filter({ hasText: 'Public now' })).toContainText('2 cards')
  await withVersion(page, '1 card', 'Publish it…')
  await page.getByRole('button', { name: 'Publish this version' }).click()
  await expect(page.getByRole('dialog').getByLabel('Public address')).toHaveValue(address)
  await page.keyboard.press('Escape')
  await expect(versions(page).filter({ hasText: 'Public now' })).toContainText('1 card')
  await visitor.reload()
  await expect(visitor.getByRole('table').getByText('Home health aide')).toBeVisible()
  await expect(visitor.getByText('Phlebotomist')).toHaveCount(0)
  await visitor.getByRole('button', { name: 'Exportar', exact: true }).click()
  const saving = visitor.waitForEvent('download')
  await visitor.getByRole('button', { name: 'Descargar' }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.svg$/)
  await visitor.keyboard.press('Escape')
  expect(new Set(asked)).toEqual(new Set([`/api/published/${new URL(address).pathname.split('/')[2] ?? ''}`]))

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('unpublish')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Unpublish' }).click()
  await expect(page.getByRole('button', { name: 'Status: Draft' })).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: 'Aquí no hay nada publicado' })).toBeVisible()
  await context.close()
})
