import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

const [PATHWAY, SCHOOL, CERTIFICATE, BACHELOR] = [
  'New pathway',
  'High school diploma or GED',
  'Certificate (1-2 years)',
  "Bachelor's degree",
]

function entry(page: Page, title: string): Locator {
  return page.getByRole('main').getByRole('button', { name: title, exact: true })
}

function addButton(page: Page, level: string): Locator {
  return page.getByRole('button', { name: `Add a card in ${level}, ${PATHWAY}` })
}

async function addInOutline(page: Page, level: string, title: string): Promise<void> {
  await addButton(page, level).click()
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill(title)
  await page.keyboard.press('Enter')
  await expect(entry(page, title)).toBeVisible()
}

async function choose(page: Page, menu: string, act: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
}

/** What stands in the outline, heading by heading and card by card. */
async function stops(page: Page): Promise<readonly string[]> {
  return page.locator('main h2, main h3, main [aria-pressed]').allInnerTexts()
}

test('[6] the outline has every verb the canvas has @editor @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Manufacturing')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id, 'outline')
  await expect(page.getByRole('heading', { level: 2, name: SCHOOL })).toBeVisible()
  await expect(page.getByText('Not looked at yet')).toHaveCount(4)

  await addInOutline(page, SCHOOL, 'Machine operator')
  await addInOutline(page, CERTIFICATE, 'Machinist')
  await choose(page, 'More for Machinist', /^Edit title/)
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill('CNC machinist')
  await page.keyboard.press('Enter')
  await expect(entry(page, 'CNC machinist')).toBeFocused()

  await choose(page, 'More for Machine operator', 'Connect…')
  const connecting = page.getByRole('dialog', { name: 'Connect two cards' })
  await connecting.getByRole('combobox', { name: 'To', exact: true }).fill('cnc')
  await page.getByRole('option', { name: /CNC machinist/ }).click()
  await connecting.getByRole('button', { name: 'Connect', exact: true }).click()
  const links = page.getByRole('list', { name: 'Links of Machine operator' })
  await expect(links).toHaveText('advances to CNC machinist')
  await links.getByRole('button').click()
  await expect(entry(page, 'CNC machinist')).toBeFocused()

  await choose(page, 'More for CNC machinist', 'Move…')
  const moving = page.getByRole('dialog', { name: 'Move the card' })
  await moving.getByLabel('Level').selectOption(BACHELOR)
  await moving.getByRole('button', { name: 'Move', exact: true }).click()
  await expect
    .poll(() => stops(page))
    .toEqual([
      BACHELOR,
      PATHWAY,
      'CNC machinist',
      'Associate degree or some college',
      PATHWAY,
      CERTIFICATE,
      PATHWAY,
      SCHOOL,
      PATHWAY,
      'Machine operator',
      'About this map',
    ])

  await choose(page, 'More for CNC machinist', 'Pin a note…')
  const pinning = page.getByRole('dialog')
  await pinning.getByRole('textbox').fill('Few seats')
  await pinning.getByRole('button', { name: /^Pin/ }).click()
  await expect(page.getByRole('list', { name: 'Notes and supports on CNC machinist' })).toContainText('Few seats')
  await choose(page, 'More for Machine operator', 'Duplicate')
  await expect(entry(page, 'Machine operator')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(entry(page, 'Machine operator')).toHaveCount(1)
  await choose(page, 'More for CNC machinist', 'Delete')
  await expect(entry(page, 'CNC machinist')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(links).toHaveText('advances to CNC machinist')

  await choose(page, `More for ${CERTIFICATE}, ${PATHWAY}`, 'Mark: no high-demand jobs')
  await expect(page.getByRole('main').getByText('No high-demand jobs at this level within the pathway')).toBeVisible()
  await choose(page, `Change ${SCHOOL}`, 'Move up')
  await expect(page.getByRole('heading', { level: 2 }).nth(2)).toHaveText(SCHOOL)
  await page.getByText('By pathway', { exact: true }).click()
  await expect(page).toHaveURL(/by=pathway/)
  await choose(page, `Change ${PATHWAY}`, 'Change name…')
  await page.getByRole('dialog').getByRole('textbox').first().fill('Machining')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Machining' })).toBeVisible()
  // From the entry up.
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(CERTIFICATE)

  await expectSaved(page)
  expect(shared.all('occupation')).toHaveLength(2)
  expect(shared.all('link')).toHaveLength(1)
  expect(shared.all('emptyCell')).toHaveLength(1)
  await expectAccessible(page)
})

test('[6] arrow keys walk over the outline, and the focus stays near what someone else deletes @editor', async ({
  page,
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Manufacturing')
  await openMap(page, trellis, id, 'outline')
  await addInOutline(page, BACHELOR, 'Engineer')
  await addInOutline(page, BACHELOR, 'Planner')
  const heading = page.getByRole('button', { name: BACHELOR, exact: true })
  await expect(entry(page, 'Planner')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(heading).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(heading).toHaveAttribute('aria-expanded', 'false')
  await expect(entry(page, 'Planner')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(heading).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(addButton(page, BACHELOR)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(entry(page, 'Engineer')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('Mechanical engineer')
  await page.keyboard.press('Enter')
  await expect(entry(page, 'Mechanical engineer')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(entry(page, 'Mechanical engineer')).toBeFocused()
  await expectSaved(page)

  const other = await invite('Ana')
  await openMap(other, trellis, id, 'outline')
  await choose(other, 'More for Mechanical engineer', 'Delete')
  await expect(entry(page, 'Planner')).toBeFocused()
  await choose(other, 'More for Planner', 'Delete')
  await expect(addButton(page, BACHELOR)).toBeFocused()
})

test('[6] one pathway alone, in the map, the table and the outline, is in the link and in the way back @editor @first', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  const card = (name: string): Locator => page.getByRole('group', { name: new RegExp(`^${name}, `) })
  await expect(card('Web Developers')).toBeVisible()
  await choose(page, 'More', 'Show one pathway alone')
  const chooser = page.getByLabel('Pathway shown', { exact: true }).and(page.getByRole('combobox'))
  await expect(chooser).toHaveValue(/^pth_/)
  await expect(card('Web Developers')).toHaveCount(0)
  await expect(card('Technical Support Analysts')).toBeVisible()
  await page.getByRole('button', { name: 'Next pathway' }).click()
  await expect(card('Technical Support Analysts')).toHaveCount(0)
  await expect(card('Software Engineers')).toBeVisible()

  // What leads to other pathways is said, and leads there.
  await page.getByRole('button', { name: '1 link to other pathways' }).click()
  await page.getByRole('button', { name: /^Web Developers advances to Software Engineers \(Web and Digital/ }).click()
  await expect(card('Web Developers')).toBeVisible()
  await expect(card('Software Engineers')).toHaveCount(0)
  const link = page.url()
  expect(link).toMatch(/view=map.*pathway=pth_/)

  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('columnheader')).toHaveCount(2)
  await page.getByText('Outline', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'Web and Digital Communications' })).toHaveCount(4)
  await expect(page.getByRole('heading', { level: 3, name: 'Network Systems' })).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('columnheader')).toHaveCount(2)
  await page.getByRole('button', { name: 'All pathways' }).click()
  await expect(page.getByRole('columnheader')).toHaveCount(5)
  await page.goBack()
  await page.goBack()
  expect(page.url()).toBe(link)
  await expect(card('Web Developers')).toBeVisible()
  await expect(card('Software Engineers')).toHaveCount(0)

  await page.goto(link)
  await expect(card('Web Developers')).toBeVisible()
  await expect(card('Software Engineers')).toHaveCount(0)
  await expectAccessible(page)
})

test('[6] the arrangement is part of the link, and the map itself stays as it is set @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Arrange as a flow' }).click()
  await expect(page).toHaveURL(/arrangement=flow/)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitemcheckbox', { name: 'Arrange as a flow' })).toBeChecked()
  await page.getByRole('menuitem', { name: 'Map settings…' }).click()
  await expect(page.getByRole('dialog').getByRole('radio', { name: 'Rows and columns' })).toBeChecked()
})

test('[6] the lanes of the table can be merged and split from their menus @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'table')
  await choose(page, 'Change Network Systems', 'Split a pathway…')
  await expect(page.getByRole('dialog').getByRole('combobox').first()).toHaveValue(/network/)
  await page.keyboard.press('Escape')
  await choose(page, 'Change Network Systems', 'Merge levels or pathways…')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(page, 'Change Network Systems', 'Show only this pathway')
  await expect(page.getByRole('columnheader')).toHaveCount(2)
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme })

    test(`[6] the outline has nothing for axe @editor @desktop @phone (${theme})`, async ({ page, trellis }) => {
      const id = await trellis.createMap('Louisville', 'louisville-it-2018')
      await openMap(page, trellis, id, 'outline')
      await expect(entry(page, 'Web Developers')).toBeAttached()
      await page.getByRole('button', { name: 'Gap overlay' }).click()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  })
}

test('[6] on a phone the outline does it by touch @editor @phone', async ({ page, trellis }) => {
  const id = await trellis.createMap('Manufacturing')
  await openMap(page, trellis, id, 'outline')
  await addButton(page, SCHOOL).tap()
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill('Machine operator')
  await page.keyboard.press('Enter')
  await expect(entry(page, 'Machine operator')).toBeVisible()
  const small = await page
    .getByRole('main')
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect()
        return height < 44 || width < 44
          ? [`${button.getAttribute('aria-label') ?? button.textContent} ${width} x ${height}`]
          : []
      }),
    )
  expect(small).toEqual([])
})
