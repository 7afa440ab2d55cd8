import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

const [PATHWAY, SCHOOL, CERTIFICATE, BACHELOR] = [
  'New pathway',
  'High school diploma or GED',
  'Certificate (1-2 years)',
  "Bachelor's degree",
]

/** The cell of a row, by the row's header, where the map has one pathway or one is shown. */
function cellIn(page: Page, level: string, at = 0): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: level }) })
    .getByRole('cell')
    .nth(at)
}

function entry(page: Page, title: string): Locator {
  return page.getByRole('table').getByRole('button', { name: title, exact: true })
}

async function addInTable(page: Page, level: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Add a card in ${level}, ${PATHWAY}` }).click()
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill(title)
  await page.keyboard.press('Enter')
  await expect(entry(page, title)).toBeVisible()
}

async function choose(page: Page, title: string, act: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
}

test('[6] the table has every verb the canvas has @editor @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Manufacturing')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id, 'table')
  await expect(page.getByRole('table', { name: 'Manufacturing: education levels by pathway' })).toBeVisible()
  await expect(page.getByText('Not looked at yet')).toHaveCount(4)

  await addInTable(page, SCHOOL, 'Machine operator')
  await addInTable(page, CERTIFICATE, 'Machinist')
  await page.getByRole('button', { name: 'More for Machinist', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Edit title/ }).click()
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill('CNC machinist')
  await page.keyboard.press('Enter')
  await expect(entry(page, 'CNC machinist')).toBeVisible()

  await choose(page, 'Machine operator', 'Connect…')
  const connecting = page.getByRole('dialog', { name: 'Connect two cards' })
  await connecting.getByRole('combobox', { name: 'To', exact: true }).fill('cnc')
  await page.getByRole('option', { name: /CNC machinist/ }).click()
  await connecting.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(cellIn(page, SCHOOL)).toContainText('advances to CNC machinist')
  await expect(cellIn(page, CERTIFICATE)).toContainText('Machine operator advances to this')

  await choose(page, 'CNC machinist', 'Move…')
  const moving = page.getByRole('dialog', { name: 'Move the card' })
  await moving.getByLabel('Level').selectOption(BACHELOR)
  await moving.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(cellIn(page, BACHELOR)).toContainText('CNC machinist')
  await entry(page, 'CNC machinist').press('Alt+ArrowDown')
  await expect(cellIn(page, 'Associate degree')).toContainText('CNC machinist')

  await choose(page, 'Machine operator', 'Duplicate')
  await expect(entry(page, 'Machine operator')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(entry(page, 'Machine operator')).toHaveCount(1)
  await choose(page, 'CNC machinist', 'Delete')
  await expect(entry(page, 'CNC machinist')).toHaveCount(0)
  await expect(cellIn(page, SCHOOL)).not.toContainText('advances to')
  await page.keyboard.press('Control+z')
  await expect(cellIn(page, SCHOOL)).toContainText('advances to CNC machinist')

  await page.getByRole('button', { name: `More for ${BACHELOR}, ${PATHWAY}` }).click()
  await page.getByRole('menuitem', { name: 'Mark: no high-demand jobs' }).click()
  await expect(cellIn(page, BACHELOR)).toContainText('No high-demand jobs at this level within the pathway')
  await page.getByRole('button', { name: `Change ${SCHOOL}` }).click()
  await page.getByRole('menuitem', { name: 'Move row up' }).click()
  await expect(page.getByRole('rowheader').nth(2)).toContainText(SCHOOL)

  await expectSaved(page)
  expect(shared.all('occupation')).toHaveLength(2)
  expect(shared.all('link')).toHaveLength(1)
  expect(shared.all('emptyCell')).toHaveLength(1)
  await expectAccessible(page)
})

test('[6] what stands in no cell is listed under the table with its verbs, and found from the map @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Logistics')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id, 'table')
  await addInTable(page, SCHOOL, 'Order picker')
  await entry(page, 'Order picker').click()
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByRole('combobox', { name: 'Add a credential' }).fill('Forklift license')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'In no cell' })).toBeVisible()
  const listed = page.getByRole('main').getByRole('button', { name: 'Credential Forklift license', exact: true })
  await expect(listed).toBeVisible()
  await expect(page.getByText('Required by Order picker')).toBeVisible()
  await expectAccessible(page)

  // Taken off its card, it is offered back at once; left off, it hangs on nothing.
  const chip = details.getByRole('button', { name: 'Remove Forklift license' })
  await chip.click()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(chip).toBeVisible()
  await chip.click()
  await expect(page.getByText('Required by Order picker')).toHaveCount(0)
  await details.getByRole('button', { name: 'Close details' }).click()
  await page.getByRole('button', { name: 'More for Forklift license', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Edit title/ }).click()
  await page.getByRole('textbox', { name: 'Title of the Credential' }).fill('Forklift card')
  await page.keyboard.press('Enter')

  await page.getByText('Map', { exact: true }).click()
  await expect(page).toHaveURL(/view=map/)
  await page.getByRole('button', { name: /^Find and filter/ }).click()
  await page.getByRole('searchbox', { name: 'Find on this map' }).fill('forklift')
  await expect(page.getByText('“Forklift card” stands in no cell, so the map does not show it.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('region', { name: 'Find and filter' }).getByRole('button', { name: 'Show the table' }).click()
  const found = page.locator('[data-found="at"]')
  await expect(found).toContainText('Forklift card')
  await expect(found).toBeInViewport()
  await choose(page, 'Forklift card', 'Delete')
  await expect(page.getByRole('heading', { name: 'In no cell' })).toHaveCount(0)
  await expectSaved(page)
  expect(shared.all('credential')).toHaveLength(0)
})

test('a card selected in the table is selected on the map, and so is what was made there', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'table')
  await entry(page, 'Web Developers').click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Web Developers')
  await page.getByText('Map', { exact: true }).click()
  await expect(page).toHaveURL(/view=map/)
  await expect(page.getByRole('group', { name: /^Web Developers, .*, selected$/ })).toBeVisible()
})

test('on a phone the table opens first and does all by touch @phone @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Manufacturing')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id)
  await expect(page).toHaveURL(/view=table|\/m\/[a-z0-9_-]+$/)
  await expect(page.getByRole('table')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

  await page.getByRole('button', { name: `Add a card in ${SCHOOL}, ${PATHWAY}` }).tap()
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill('Machine operator')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Add a card in ${CERTIFICATE}, ${PATHWAY}` }).tap()
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill('Machinist')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'More for Machine operator', exact: true }).tap()
  await page.getByRole('menuitem', { name: 'Connect…' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Connect two cards' })
  await dialog.getByRole('combobox', { name: 'To', exact: true }).fill('machinist')
  await page.getByRole('option', { name: /Machinist/ }).tap()
  await dialog.getByRole('button', { name: 'Connect', exact: true }).tap()
  await expect(cellIn(page, SCHOOL)).toContainText('advances to Machinist')

  // Details cover the table, take a figure, and give the table back.
  await entry(page, 'Machinist').tap()
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByLabel('Job postings').fill('12')
  await details.getByLabel('Job postings').press('Enter')
  await details.getByRole('button', { name: 'Close details' }).tap()
  await expect(details).toBeHidden()
  await expect(cellIn(page, CERTIFICATE)).toContainText('12 postings')

  await page.getByRole('button', { name: 'Gap overlay' }).tap()
  await expect(cellIn(page, CERTIFICATE)).toContainText('not enough data')
  await expectSaved(page)
  expect(shared.all('link')).toHaveLength(1)
  await expectAccessible(page)

  // The map, by touch: a card is tapped, its details open, one card is dragged with the select tool.
  await page.getByText('Map', { exact: true }).tap()
  const machinist = page.getByRole('group', { name: /^Machinist, Occupation/ })
  await expect(machinist).toBeVisible()
  await machinist.tap()
  await expect(machinist).toHaveAccessibleName(/, selected$/)
  await expectAccessible(page)
})

test('a map of several pathways shows one at a time on a phone, and names the way to the others @phone @first', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await expect(page.getByRole('columnheader')).toHaveCount(2)
  await expect(entry(page, 'Technical Support Analysts')).toBeVisible()
  await page.getByLabel('Pathway shown').selectOption('Web and Digital Communications')
  await expect(entry(page, 'Web Developers')).toBeVisible()
  await expect(entry(page, 'Technical Support Analysts')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('gaps are summed by cell, row and column, and read on a phone too @phone @desktop', async ({ page, trellis }) => {
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id, 'table')
  await addInTable(page, SCHOOL, 'Nursing assistant')
  await addInTable(page, SCHOOL, 'Home health aide')
  const details = page.getByRole('complementary', { name: 'Details' })
  for (const [title, openings, completers] of [
    ['Nursing assistant', '100', '40'],
    ['Home health aide', '50', '20'],
  ] as const) {
    await entry(page, title).click()
    for (const [label, figure] of [
      ['Openings a year', openings],
      ['Completers a year', completers],
    ] as const) {
      await details.getByLabel(label, { exact: true }).fill(figure)
      await details.getByLabel(label, { exact: true }).press('Tab')
    }
    await details.getByRole('button', { name: 'Close details' }).click()
    await expect(details).toBeHidden()
  }
  await expect(cellIn(page, SCHOOL)).toContainText('100 openings')
  await page.getByRole('button', { name: 'Gap overlay' }).click()
  // 150 openings, 60 completers: a gap of 90, and 0.4 completers an opening.
  await expect(cellIn(page, SCHOOL)).toContainText('gap 60 · R 0.4')
  await expect(cellIn(page, SCHOOL)).toContainText('gap 90 · R 0.4')
  await expect(page.getByRole('rowheader', { name: SCHOOL })).toContainText('gap 90 · R 0.4')
  await expect(cellIn(page, 'Whole map')).toContainText('gap 90 · R 0.4')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
