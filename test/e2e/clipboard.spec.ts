import type { Page } from '@playwright/test'

import { card, cards, cell, links, seeAll } from './board.ts'
import { expect, expectSaved, openMap, test } from './trellis.ts'

const [NETWORK, SCHOOL, ASSOCIATE, BACHELOR] = [
  'Network Systems',
  'High School or GED',
  'Associate Degree (2 yrs) or Some College, no degree',
  'BA/BS',
]

/** Puts a text on the system's clipboard as another program would: from a field, by keys. */
async function copyFromElsewhere(page: Page, text: string): Promise<void> {
  const elsewhere = await page.context().newPage()
  await elsewhere.setContent('<textarea aria-label="Cells"></textarea>')
  await elsewhere.getByLabel('Cells').fill(text)
  await elsewhere.keyboard.press('Control+a')
  await elsewhere.keyboard.press('Control+c')
  await elsewhere.close()
  await page.bringToFront()
}

/** What another program would get from the system's clipboard. */
async function pasteElsewhere(page: Page): Promise<string> {
  const elsewhere = await page.context().newPage()
  await elsewhere.setContent('<textarea aria-label="Cells"></textarea>')
  await elsewhere.getByLabel('Cells').focus()
  await elsewhere.keyboard.press('Control+v')
  const text = await elsewhere.getByLabel('Cells').inputValue()
  await elsewhere.close()
  await page.bringToFront()
  return text
}

/** Clicks the edge of a cell, where no card stands and no link runs. */
async function clickCell(page: Page, level: string, pathway: string): Promise<void> {
  await cell(page, level, pathway).click({ position: { x: 30, y: 4 } })
}

function within(words: string): RegExp {
  return new RegExp(words.replace(/[()]/g, String.raw`\$&`))
}

function toast(page: Page, words: string | RegExp) {
  return page.getByRole('dialog').filter({ hasText: words })
}

test('[2] copies cards with their links to another map and into a spreadsheet @editor', async ({ page, trellis }) => {
  const from = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, from, 'map')
  await seeAll(page)
  await card(page, 'Web Developers').click()
  await page.keyboard.press('Control+a')
  const count = await cards(page).count()
  await page.keyboard.press('Control+c')
  await expect(toast(page, 'cards copied, also as a table for spreadsheets')).toBeVisible()

  const sheet = (await pasteElsewhere(page)).split('\n')
  expect(sheet[0]?.split('\t').slice(0, 5)).toEqual(['Kind', 'Title', 'SOC', 'Level', 'Pathway'])
  expect(sheet.some((row) => row.startsWith('Occupation\tWeb Developers'))).toBe(true)

  const to = await trellis.createMap('Other', 'louisville-it-2018')
  const shared = await trellis.join(to)
  const [occupations, steps, credentials] = [shared.all('occupation'), shared.all('link'), shared.all('credential')]
  await openMap(page, trellis, to, 'map')
  await seeAll(page)
  await card(page, 'Web Developers').click()
  await page.keyboard.press('Control+v')
  await expect(toast(page, 'cards pasted')).toBeVisible()
  await expectSaved(page)
  expect(shared.all('occupation')).toHaveLength(occupations.length * 2)
  expect(shared.all('link')).toHaveLength(steps.length * 2)
  // Those required by occupations are the same on both maps; only credentials copied as cards are new.
  const placed = credentials.filter((record) => record['place'] !== null).length
  expect(shared.all('credential')).toHaveLength(credentials.length + placed)
  expect(count).toBeGreaterThan(3)

  await toast(page, 'cards pasted').getByRole('button', { name: 'Undo' }).click()
  await expectSaved(page)
  expect(shared.all('occupation')).toHaveLength(occupations.length)
})

test('[2] cuts and pastes between cells, keeping order, and tells of links left behind @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await seeAll(page)
  await expect(card(page, 'Web Developers')).toBeVisible()
  const before = await links(page).count()
  await card(page, 'Web Developers').click()
  await page.keyboard.press('Control+x')
  await expect(toast(page, /^1 card cut\./)).toBeVisible()
  await expect(card(page, 'Web Developers')).toHaveCount(0)
  await expect.poll(() => links(page).count()).toBeLessThan(before)
  await clickCell(page, SCHOOL, NETWORK)
  await page.keyboard.press('Control+v')
  await expect(card(page, 'Web Developers')).toHaveAccessibleName(within(`${SCHOOL}, ${NETWORK}`))
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(links(page)).toHaveCount(before)
})

test('[2] makes cards of pasted cells: a column, a grid and rows under a header @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const shared = await trellis.join(id)
  const before = shared.all('occupation').length
  await openMap(page, trellis, id, 'map')
  await seeAll(page)

  await copyFromElsewhere(page, 'Help desk\nField technician')
  await clickCell(page, SCHOOL, NETWORK)
  await page.keyboard.press('Control+v')
  await expect(toast(page, '2 cards made in this cell, one for each row.')).toBeVisible()
  await expect(card(page, 'Help desk')).toHaveAccessibleName(within(`${SCHOOL}, ${NETWORK}`))

  await copyFromElsewhere(page, 'Engineer\tArchitect\nTechnician\t=cmd()')
  await clickCell(page, ASSOCIATE, NETWORK)
  await page.keyboard.press('Control+v')
  await expect(toast(page, 'laid over levels and pathways')).toBeVisible()
  await expect(card(page, 'Engineer')).toHaveAccessibleName(within(`${ASSOCIATE}, ${NETWORK}`))

  await copyFromElsewhere(
    page,
    `Title\tSOC\tLevel\tWage\tOpenings\nData engineer\t15-1243\t${BACHELOR}\t$38-54/hr\tlots`,
  )
  await page.keyboard.press('Control+v')
  await expect(toast(page, 'Not understood, or not part of such a card, and left out: “lots”.')).toBeVisible()
  await expect(card(page, 'Data engineer')).toHaveAccessibleName(within(BACHELOR))
  await expectSaved(page)
  const made = shared.all('occupation').length - before
  expect(made).toBeGreaterThanOrEqual(6)

  await toast(page, 'Not understood').getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, 'Data engineer')).toHaveCount(0)
})

test('[2] never takes copy and paste from a field @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const shared = await trellis.join(id)
  const count = shared.all('occupation').length
  await openMap(page, trellis, id, 'map')
  await seeAll(page)
  await copyFromElsewhere(page, 'Pasted words')
  await card(page, 'Web Developers').click()
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: 'Title of the Occupation' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  await expect(field).toHaveValue('Pasted words')
  await page.keyboard.press('Escape')
  await expectSaved(page)
  expect(shared.all('occupation')).toHaveLength(count)
})

test('[2] copies and pastes in the table, by keys and by menus @editor', async ({ page, trellis, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: trellis.url })
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'table')
  const entry = page.getByRole('table').getByRole('button', { name: 'Web Developers', exact: true })
  await entry.focus()
  await page.keyboard.press('Control+c')
  await page.getByRole('button', { name: `Add a card in ${SCHOOL}, ${NETWORK}` }).focus()
  await page.keyboard.press('Control+v')
  await expect(entry).toHaveCount(2)

  await page.getByRole('button', { name: 'More for Web Developers', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Copy', exact: true }).click()
  await expect(toast(page, '1 card copied').first()).toBeVisible()
  await page.getByRole('button', { name: 'More for Web Developers', exact: true }).last().click()
  await page.getByRole('menuitem', { name: 'Paste', exact: true }).click()
  await expect(entry).toHaveCount(3)
})

test('[2] says what to do where the browser refuses its clipboard to a menu @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await page.addInitScript(() => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'))
    Object.assign(navigator.clipboard, { read: refuse, write: refuse })
  })
  await openMap(page, trellis, id, 'map')
  await seeAll(page)
  await card(page, 'Web Developers').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Cut' }).click()
  await expect(toast(page, /^The browser does not let this page write to the clipboard\. Press Ctrl\+X/)).toBeVisible()
  await expect(card(page, 'Web Developers')).toBeVisible()
  await card(page, 'Web Developers').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Paste' }).click()
  await expect(toast(page, /Press Ctrl\+V instead/)).toBeVisible()
})

test('[2] selects a row, a column and a kind, and moves them together @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await seeAll(page)
  await card(page, 'Web Developers').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Select the row' }).click()
  const selected = page.locator('[aria-roledescription="card"]').filter({ has: page.locator('[data-selected]') })
  const row = await selected.count()
  expect(row).toBeGreaterThan(1)
  for (const one of await selected.all()) await expect(one).toHaveAccessibleName(/, selected$/)
  await card(page, 'Web Developers').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Select all of this kind' }).click()
  await expect.poll(() => selected.count()).toBeGreaterThan(row)
})
