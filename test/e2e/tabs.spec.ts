import type { Page } from '@playwright/test'

import { card, cell, seeAll } from './board.ts'
import { ask } from './server.ts'
import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'
import type { Trellis } from './trellis.ts'

const [ASSOCIATE, BACHELOR] = ['Associate Degree (2 yrs) or Some College, no degree', 'BA/BS']
const LONG = 'Logistics, warehousing and transportation in all the river cities'

interface Region {
  readonly it: string
  readonly business: string
  readonly logistics: string
  readonly id: string
}

async function call(trellis: Trellis, method: string, path: string, body: object): Promise<{ readonly id: string }> {
  const response = await ask(trellis.url, method, path, body)
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  const text = await response.text()
  return text === '' ? { id: '' } : JSON.parse(text)
}

/** A collection of three maps: two with the same levels and pathways, one blank. */
async function makeRegion(trellis: Trellis): Promise<Region> {
  const it = await trellis.createMap('Information technology', 'louisville-it-2018')
  const business = await trellis.createMap('Business', 'louisville-it-2018')
  const logistics = await trellis.createMap(LONG)
  const { id } = await call(trellis, 'POST', '/collections', {
    title: 'Louisville region',
    mapIds: [it, business, logistics],
  })
  return { it, business, logistics, id }
}

function bar(page: Page) {
  return page.getByRole('navigation', { name: 'Maps of Louisville region' })
}

function tab(page: Page, title: string) {
  return bar(page).getByRole('link', { name: title, exact: true })
}

async function expectTabs(page: Page, titles: readonly string[]): Promise<void> {
  await expect(bar(page).getByRole('link')).toHaveText([...titles])
}

/** Waits until this map is the one that is open, and all of it is there. */
async function expectOpen(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue(title)
  await expect(tab(page, title)).toHaveAttribute('aria-current', 'page')
}

function toast(page: Page, words: string) {
  return page.getByRole('dialog').filter({ hasText: words })
}

/** The window is come back to, as from another one. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

test('[4] goes from tab to tab by click and by keys, in the same view, with what was typed last @editor', async ({
  page,
  trellis,
}) => {
  const { it, business } = await makeRegion(trellis)
  await openMap(page, trellis, it, 'table')
  await expectTabs(page, ['Information technology', 'Business', LONG])
  await expect(tab(page, 'Information technology')).toHaveAttribute('aria-current', 'page')
  await expect(tab(page, 'Business')).toHaveAttribute('href', `/m/${business}?view=table`)
  await expectAccessible(page)

  // The title still has the focus when the tab is pressed: it gets to the server, and so into the others' tabs.
  const title = page.getByRole('textbox', { name: 'Title of the map' })
  await title.fill('Tech')
  await tab(page, 'Business').click()
  await expectOpen(page, 'Business')
  expect(new URL(page.url()).search).toBe('?view=table')
  await expect(page.getByRole('table')).toBeVisible()
  await comeBack(page)
  await expectTabs(page, ['Tech', 'Business', LONG])

  // By keys alone: the focus stays on the tab, where the next one is a step away.
  await tab(page, 'Tech').focus()
  await page.keyboard.press('Enter')
  await expectOpen(page, 'Tech')
  await expect(tab(page, 'Tech')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Menu of Tech' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(tab(page, 'Business')).toBeFocused()
  await page.goBack()
  await expectOpen(page, 'Business')
})

test('[4] copies cards to another tab with their links, by the clipboard and by the dialog, and takes them back @editor', async ({
  page,
  trellis,
  invite,
}) => {
  const { it, business } = await makeRegion(trellis)
  const shared = await trellis.join(business)
  const [occupations, links] = [shared.all('occupation').length, shared.all('link').length]
  const other = await invite('Ben')
  await openMap(other, trellis, business, 'table')
  const named = other.getByText('Network Specialists', { exact: true })
  await expect(named).not.toHaveCount(0)
  const before = await named.count()

  await openMap(page, trellis, it, 'map')
  await seeAll(page)
  await card(page, 'Computer Network Support Specialists').click()
  await card(page, 'Network Specialists').click({ modifiers: ['Shift'] })
  await card(page, 'Network Specialists').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy to another map…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy 2 cards to another map' })
  // Rows and columns of the same names are found; what stays behind is said before it is done.
  await expect(dialog.getByRole('status')).toContainText('2 cards and 1 link will be copied.')
  await expect(dialog.getByRole('status')).toContainText('stay here are left out.')
  await expectAccessible(page)
  await dialog.getByRole('combobox', { name: `“${BACHELOR}” (1 card) goes to` }).selectOption({ label: 'Leave out' })
  await expect(dialog.getByRole('status')).toContainText('1 card will be copied. 1 card is left out.')
  await dialog.getByRole('combobox', { name: `“${BACHELOR}” (1 card) goes to` }).selectOption({ label: ASSOCIATE })
  await dialog.getByRole('combobox', { name: '“Network Systems” (2 cards) goes to' }).selectOption({
    label: 'A new pathway “Network Systems”',
  })
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(toast(page, '2 cards copied to Business.')).toBeVisible()
  // What is said to be copied is on the server's disk, and on the screens of those who are there.
  expect(shared.all('occupation')).toHaveLength(occupations + 2)
  expect(shared.all('link')).toHaveLength(links + 1)
  await expect(named).not.toHaveCount(before)
  await expect(other.getByRole('button', { name: 'Only you are here' })).toBeVisible()

  await toast(page, '2 cards copied to Business.').getByRole('button', { name: 'Undo' }).click()
  await expect(toast(page, 'Taken back from Business.')).toBeVisible()
  await expect(named).toHaveCount(before)
  expect(shared.all('pathway')).toHaveLength(4)

  await card(page, 'Network Specialists').click()
  await page.keyboard.press('Control+c')
  await expect(toast(page, '1 card copied')).toBeVisible()
  await tab(page, 'Business').click()
  await expectOpen(page, 'Business')
  await seeAll(page)
  await cell(page, 'Certificate (1-2 yrs)', 'Programming and Software Dev').click({ position: { x: 4, y: 4 } })
  await page.keyboard.press('Control+v')
  await expect(toast(page, '1 card pasted.')).toBeVisible()
  await expectSaved(page)
  expect(shared.all('occupation')).toHaveLength(occupations + 1)
  await expect(named).not.toHaveCount(before)
})

test('[4] puts tabs in another order by menu and by drag, takes one out and back, and others see it @editor', async ({
  page,
  trellis,
  invite,
}) => {
  const { it, business } = await makeRegion(trellis)
  await openMap(page, trellis, it, 'outline')
  const other = await invite('Ben')
  await openMap(other, trellis, business, 'outline')
  await expectTabs(other, ['Information technology', 'Business', LONG])

  await page.getByRole('button', { name: 'Menu of Information technology' }).click()
  await expect(page.getByRole('menuitem', { name: 'Move left' })).toBeDisabled()
  await page.getByRole('menuitem', { name: 'Move right' }).click()
  await expectTabs(page, ['Business', 'Information technology', LONG])

  const from = await tab(page, 'Information technology').boundingBox()
  const to = await tab(page, 'Business').boundingBox()
  if (from === null || to === null) throw new Error('The tabs are not in sight')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 4, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  await expectTabs(page, ['Information technology', 'Business', LONG])
  // A drag is no click.
  await expectOpen(page, 'Information technology')

  await page.getByRole('button', { name: 'Menu of Information technology' }).click()
  await page.getByRole('menuitem', { name: 'Take out of the collection' }).click()
  await expect(bar(page)).toHaveCount(0)
  await comeBack(other)
  await expectTabs(other, ['Business', LONG])
  await toast(page, 'is no longer in Louisville region').getByRole('button', { name: 'Undo' }).click()
  await expectTabs(page, ['Information technology', 'Business', LONG])
  await comeBack(other)
  await expectTabs(other, ['Information technology', 'Business', LONG])
})

test('[4] puts a lone map in a collection, and adds a new map and one there is @editor', async ({ page, trellis }) => {
  const lone = await trellis.createMap('Construction')
  await trellis.createMap('Healthcare')
  await openMap(page, trellis, lone, 'table')
  await expect(page.getByRole('navigation', { name: /^Maps of/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Put in a collection…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Put “Construction” in a collection' })
  await dialog.getByRole('button', { name: 'Put it there' }).click()
  await expect(dialog.getByText('Give the collection a title first.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Title of the new collection' }).fill('Louisville region')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Put it there' }).click()
  await expectTabs(page, ['Construction'])

  await page.getByRole('button', { name: 'Add a map to this collection' }).click()
  await page.getByRole('menuitem', { name: 'A map there is already…' }).click()
  const adding = page.getByRole('dialog', { name: 'Add a map to Louisville region' })
  await expect(adding.getByRole('combobox', { name: 'Map' })).toHaveText('Healthcare')
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await expectOpen(page, 'Healthcare')
  await expectTabs(page, ['Construction', 'Healthcare'])

  await page.getByRole('button', { name: 'Add a map to this collection' }).click()
  await page.getByRole('menuitem', { name: 'New map…' }).click()
  const making = page.getByRole('dialog', { name: 'New map in Louisville region' })
  await making.getByText('A template of your sector').click()
  await making.getByRole('radio', { name: /^Business/ }).check()
  await making.getByRole('button', { name: 'Create the map' }).click()
  await expectOpen(page, 'Business and finance')
  await expectTabs(page, ['Construction', 'Healthcare', 'Business and finance'])
})

test('[4] changes maps on a phone by one button @editor @phone', async ({ page, trellis }) => {
  const { it } = await makeRegion(trellis)
  await openMap(page, trellis, it)
  const chooser = page.getByRole('button', { name: 'Information technology: map 1 of 3. Go to another' })
  const box = await chooser.boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  await expectAccessible(page)
  await chooser.click()
  await page.getByRole('menuitemcheckbox', { name: LONG }).click()
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue(LONG)
  const moved = page.getByRole('button', { name: `${LONG}: map 3 of 3. Go to another` })
  await moved.click()
  await page.getByRole('menuitem', { name: 'Move left' }).click()
  await expect(page.getByRole('button', { name: `${LONG}: map 2 of 3. Go to another` })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
