import { readFile } from 'node:fs/promises'

import type { Locator, Page } from '@playwright/test'

import { boxOf, card, header, middleOf, pinch, swipe } from './board.ts'
import { finishByPresses } from './byPresses.ts'
import { BACHELOR, CARDS_BY_DIALOG, FINISHED, linesOf, LINKS, SCHOOL, TITLE } from './finishedMap.ts'
import { expect, expectSaved, test } from './trellis.ts'

/** A mouse or a key that is no text ends the journey: a finger has neither. */
async function forbidMouse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && event.pointerType !== 'touch') throw new Error('This journey is by finger alone')
      },
      true,
    )
  })
}

async function write(field: Locator, text: string): Promise<void> {
  await field.tap()
  await field.fill(text)
}

async function choose(page: Page, menu: string | RegExp, act: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).tap()
  await page.getByRole('menuitem', { name: act, exact: true }).tap()
}

function entry(page: Page, title: string): Locator {
  return page.getByRole('table').getByRole('button', { name: title, exact: true })
}

/** The button of a card's entry, whose name begins with its kind where that is no occupation. */
function menuOf(title: string): string {
  return `More for ${title}`
}

async function namePathway(page: Page, name: string, color: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await write(dialog.getByLabel('Name'), name)
  await dialog.getByText(color, { exact: true }).tap()
  await dialog.getByRole('button', { name: /^(Save|Add)$/ }).tap()
  await expect(dialog).toBeHidden()
}

async function showPathway(page: Page, name: string): Promise<void> {
  const shown = page.getByLabel('Pathway shown')
  await shown.selectOption(name)
  await expect(page.getByRole('columnheader', { name })).toBeVisible()
}

async function connect(page: Page, { from, to, relation }: (typeof LINKS)[number]): Promise<void> {
  const home = CARDS_BY_DIALOG.find(({ title }) => title === from)?.pathway ?? 'Nursing'
  await showPathway(page, home)
  await choose(page, menuOf(from), 'Connect…')
  const dialog = page.getByRole('dialog', { name: 'Connect two cards' })
  await write(dialog.getByRole('combobox', { name: 'To', exact: true }), to)
  await page.getByRole('option', { name: new RegExp(`^${to}`) }).tap()
  if (relation !== null) await dialog.getByLabel('How they belong together').selectOption(relation)
  await dialog.getByRole('button', { name: 'Connect', exact: true }).tap()
  await expect(dialog).toBeHidden()
}

test('[8] from a blank map to a finished one by finger, on a phone @editor @phone', async ({ page, trellis }) => {
  test.slow()
  await forbidMouse(page)
  await page.goto(trellis.url)
  await write(page.getByLabel('Title'), TITLE)
  await page.getByRole('button', { name: 'Create the map' }).tap()
  await expect(page).toHaveURL(/\/m\//)
  const shared = await trellis.join(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  // The table comes first, and one pathway at a time.
  await expect(page.getByRole('table')).toBeVisible()

  await choose(page, 'Change New pathway', 'Change name…')
  await namePathway(page, 'Nursing', 'Purple')
  for (const [name, color] of [
    ['Imaging', 'Teal'],
    ['Records', 'Orange'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a pathway', exact: true }).tap()
    await namePathway(page, name, color)
  }

  for (const [level, title] of [
    [BACHELOR, 'Registered nurse'],
    [SCHOOL, 'Nursing assistant'],
  ] as const) {
    await page.getByRole('button', { name: `Add a card in ${level}, Nursing` }).tap()
    await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill(title)
    await page.getByRole('caption').or(page.locator('caption')).first().tap()
    await expect(entry(page, title)).toBeVisible()
  }
  for (const { kind, title, level, pathway } of CARDS_BY_DIALOG) {
    await page.getByRole('button', { name: 'Add a card…', exact: true }).tap()
    const dialog = page.getByRole('dialog', { name: 'Add a card' })
    await write(dialog.getByLabel('Title'), title)
    await dialog.getByLabel('Kind').selectOption(kind)
    await dialog.getByLabel('Level').selectOption(level)
    await dialog.getByLabel('Pathway').selectOption(pathway)
    await dialog.getByRole('button', { name: 'Add', exact: true }).tap()
    await expect(dialog).toBeHidden()
  }
  for (const one of LINKS) await connect(page, one)

  // The details are a sheet under the table; the card they are about stays in sight.
  await showPathway(page, 'Nursing')
  const details = page.getByRole('complementary', { name: 'Details' })
  const heading = details.locator('h2')
  await entry(page, 'Registered nurse').tap()
  await expect(heading).toHaveText('Registered nurse')
  await write(details.getByLabel('SOC code 1'), '29-1141')
  await page.getByRole('option', { name: /29-1141/ }).tap()
  await details.getByRole('button', { name: 'Close details' }).tap()
  await entry(page, 'Nursing assistant').tap()
  await expect(heading).toHaveText('Nursing assistant')
  await expect(entry(page, 'Nursing assistant')).toBeInViewport({ ratio: 1 })
  await write(details.getByLabel('SOC code 1'), '31-1131')
  await page.getByRole('option', { name: /31-1131/ }).tap()
  await write(details.getByLabel('Wage range'), '$18-24/hr')
  await write(details.getByLabel('Job postings', { exact: true }), '120')
  await heading.tap()
  await details.getByText(/^Source of Job postings/).tap()
  await write(details.locator('details[open]').getByLabel('Source', { exact: true }), 'State projections')
  await heading.tap()
  await details.getByRole('button', { name: 'Pin a note…' }).tap()
  const pinning = page.getByRole('dialog', { name: 'Pin a note' })
  await write(pinning.getByLabel('Text'), 'Few seats')
  await pinning.getByRole('button', { name: 'Pin', exact: true }).tap()
  await details
    .getByRole('button', { name: /advances to Registered nurse/ })
    .first()
    .tap()
  await write(details.getByLabel('Typical time, months'), '24')
  await write(details.getByRole('textbox', { name: 'Condition' }), 'with the state exam')
  await heading.tap()
  await details.getByRole('button', { name: 'Close details' }).tap()
  await expect(details).toBeHidden()

  await showPathway(page, 'Records')
  await choose(page, `More for ${BACHELOR}, Records`, 'Mark: no high-demand jobs')
  await expect.poll(() => linesOf(shared)).toEqual(FINISHED)

  // Undone and done again, put in order, searched, exported.
  await page.getByRole('button', { name: /^Undo/ }).tap()
  await expect.poll(() => linesOf(shared)).not.toEqual(FINISHED)
  await page.getByRole('button', { name: /^Redo/ }).tap()
  await expect.poll(() => linesOf(shared)).toEqual(FINISHED)
  await choose(page, 'More', /^Find and filter/)
  await page.getByRole('searchbox').fill('radiologic')
  await expect(entry(page, 'Radiologic technologist')).toBeInViewport()
  await page.getByRole('button', { name: 'Close find' }).tap()
  await choose(page, 'More', /^Tidy…/)
  const tidying = page.getByRole('region', { name: 'Tidy' })
  await expect(tidying).toContainText('already')
  await tidying.getByRole('button', { name: 'Close' }).tap()
  await choose(page, 'More', /^Export\b(?! as)/)
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByRole('img')).toBeVisible()
  const arriving = page.waitForEvent('download')
  await exporting.getByRole('button', { name: 'Download' }).tap()
  const file = await arriving
  expect(file.suggestedFilename()).toMatch(/\.svg$/)
  expect(await readFile(await file.path(), 'utf8')).toContain('Coder')
  await exporting.getByRole('button', { name: 'Close', exact: true }).first().tap()

  // Tidy has led to the map: there one finger moves it, and two come nearer.
  const before = await boxOf(header(page, 'Imaging'))
  const middle = await middleOf(page.locator('[data-canvas]'))
  await swipe(page, middle, { x: middle.x - 60, y: middle.y - 40 })
  await expect.poll(async () => (await boxOf(header(page, 'Imaging'))).x).toBeLessThan(before.x - 30)
  const wide = (await boxOf(header(page, 'Imaging'))).width
  await pinch(page, middle, 40, 110)
  await expect.poll(async () => (await boxOf(header(page, 'Imaging'))).width).toBeGreaterThan(wide * 1.5)
  await expectSaved(page)
  expect(linesOf(shared)).toEqual(FINISHED)
})

test.describe('a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true })

  test('[8] from a blank map to a finished one by finger, on a tablet @editor', async ({ page, trellis }) => {
    test.slow()
    await forbidMouse(page)
    const details = page.getByRole('complementary', { name: 'Details' })
    const hand = {
      page,
      press: (target: Locator) => target.tap(),
      markEmpty: async (target: Locator) => {
        await target.tap({ position: { x: 10, y: 10 } })
        await choose(page, 'More', /^Find an act or a card/)
        await page.getByRole('combobox').fill('no high-demand')
        await page.getByRole('option', { name: /^Mark: no high-demand jobs/ }).tap()
      },
      showDetails: async () => {
        if (!(await details.isVisible())) await page.getByRole('button', { name: 'Details', exact: true }).tap()
      },
    }
    await finishByPresses(hand, trellis)
    await expect(card(page, 'Coder')).toBeVisible()
  })
})
