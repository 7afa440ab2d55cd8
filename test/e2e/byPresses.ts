/** The finished map by presses alone, of a mouse or a finger: nothing is dragged, and keys only type text. */
import { readFile } from 'node:fs/promises'

import type { Locator, Page } from '@playwright/test'

import { settle } from './axe.ts'
import { card, cell, header } from './board.ts'
import { BACHELOR, CARDS_BY_DIALOG, CERTIFICATE, FINISHED, linesOf, LINKS, SCHOOL, TITLE } from './finishedMap.ts'
import { expect, expectSaved } from './trellis.ts'
import type { Trellis } from './trellis.ts'

/** What presses: a mouse, or a finger. */
export interface Hand {
  readonly page: Page
  readonly press: (target: Locator) => Promise<void>
  /** Marks a cell as looked at and empty. */
  readonly markEmpty: (target: Locator) => Promise<void>
  /** Brings up the details of what is selected, where they do not come by themselves. */
  readonly showDetails: () => Promise<void>
}

/** Types into a field; leaving it by a press elsewhere keeps it. */
async function write(hand: Hand, field: Locator, text: string): Promise<void> {
  await hand.press(field)
  await field.fill(text)
}

async function namePathway(hand: Hand, name: string, color: string): Promise<void> {
  const dialog = hand.page.getByRole('dialog')
  await write(hand, dialog.getByLabel('Name'), name)
  await hand.press(dialog.getByText(color, { exact: true }))
  await hand.press(dialog.getByRole('button', { name: /^(Save|Add)$/ }))
  await expect(dialog).toBeHidden()
}

/** Adds a card by the "+" that a press on a cell brings, and leaves its title by a press in another cell. */
async function addHere(hand: Hand, level: string, title: string): Promise<void> {
  const { page } = hand
  await hand.press(cell(page, level, 'Nursing'))
  await hand.press(page.getByRole('button', { name: `Add a card in ${level}, Nursing` }))
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).fill(title)
  await hand.press(cell(page, CERTIFICATE, 'Records'))
  await expect(card(page, title)).toBeVisible()
}

async function addByMenu(hand: Hand, { kind, title, level, pathway }: (typeof CARDS_BY_DIALOG)[number]): Promise<void> {
  const { page } = hand
  await hand.press(page.getByRole('button', { name: 'Add a card…', exact: true }))
  const dialog = page.getByRole('dialog', { name: 'Add a card' })
  await write(hand, dialog.getByLabel('Title'), title)
  await dialog.getByLabel('Kind').selectOption(kind)
  await dialog.getByLabel('Level').selectOption(level)
  await dialog.getByLabel('Pathway').selectOption(pathway)
  await hand.press(dialog.getByRole('button', { name: 'Add', exact: true }))
  await expect(card(page, title)).toBeVisible()
}

async function connectByPresses(hand: Hand, { from, to }: (typeof LINKS)[number]): Promise<void> {
  await hand.press(card(hand.page, from))
  await hand.press(card(hand.page, to))
}

/** From the home page to the finished map, on the canvas. */
export async function finishByPresses(hand: Hand, trellis: Trellis): Promise<void> {
  const { page } = hand
  await page.goto(trellis.url)
  await write(hand, page.getByLabel('Title'), TITLE)
  await hand.press(page.getByRole('button', { name: 'Create the map' }))
  await expect(page).toHaveURL(/\/m\//)
  const shared = await trellis.join(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await expectSaved(page)

  await hand.press(header(page, 'New pathway'))
  await namePathway(hand, 'Nursing', 'Purple')
  for (const [name, color] of [
    ['Imaging', 'Teal'],
    ['Records', 'Orange'],
  ] as const) {
    await hand.press(page.getByRole('button', { name: 'More', exact: true }))
    await hand.press(page.getByRole('menuitem', { name: 'Add a pathway…' }))
    await namePathway(hand, name, color)
  }
  await hand.press(page.getByRole('button', { name: 'Fit the whole map' }))

  await addHere(hand, BACHELOR, 'Registered nurse')
  await addHere(hand, SCHOOL, 'Nursing assistant')
  for (const one of CARDS_BY_DIALOG) await addByMenu(hand, one)
  await hand.press(page.getByRole('button', { name: 'Fit the whole map' }))

  // The details come beside the map by a click on a card, and give it back by their cross.
  const details = page.getByRole('complementary', { name: 'Details' })
  const heading = details.getByRole('heading', { level: 2 })
  await hand.press(card(page, 'Registered nurse'))
  await hand.showDetails()
  await expect(heading).toHaveText('Registered nurse')
  await hand.press(details.getByLabel('SOC code 1'))
  await details.getByLabel('SOC code 1').fill('29-1141')
  await hand.press(page.getByRole('option', { name: /29-1141/ }))
  await hand.press(card(page, 'Nursing assistant'))
  await expect(heading).toHaveText('Nursing assistant')
  await details.getByLabel('SOC code 1').fill('31-1131')
  await hand.press(page.getByRole('option', { name: /31-1131/ }))
  await write(hand, details.getByLabel('Wage range'), '$18-24/hr')
  await write(hand, details.getByLabel('Job postings', { exact: true }), '120')
  await hand.press(details.locator('h2'))
  await hand.press(details.getByText(/^Source of Job postings/))
  await write(hand, details.locator('details[open]').getByLabel('Source', { exact: true }), 'State projections')
  await hand.press(details.locator('h2'))
  await hand.press(details.getByRole('button', { name: 'Pin a note…' }))
  const pinning = page.getByRole('dialog', { name: 'Pin a note' })
  await write(hand, pinning.getByLabel('Text'), 'Few seats')
  await hand.press(pinning.getByRole('button', { name: 'Pin', exact: true }))
  await hand.press(details.getByRole('button', { name: 'Close details' }))
  await expect(details).toBeHidden()

  // Two clicks a link, with the tool for it.
  await hand.press(page.getByRole('button', { name: /^Connect cards/ }))
  for (const one of LINKS) await connectByPresses(hand, one)
  await hand.press(page.getByRole('button', { name: 'Done' }))
  // What a link says is told in its details, which its cards lead to.
  await hand.press(card(page, 'Nursing assistant'))
  await hand.showDetails()
  await hand.press(details.getByRole('button', { name: /advances to Registered nurse/ }).first())
  await write(hand, details.getByLabel('Typical time, months'), '24')
  await write(hand, details.getByRole('textbox', { name: 'Condition' }), 'with the state exam')
  await hand.press(details.locator('h2'))
  await hand.press(details.getByRole('button', { name: 'Close details' }))
  await hand.press(page.getByRole('button', { name: 'Fit the whole map' }))
  // A press while the map still moves would meet the card beside it.
  await settle(page)
  await hand.press(card(page, 'Coder'))
  await hand.showDetails()
  await hand.press(details.getByRole('button', { name: /advances to Radiologic technologist/ }).first())
  await details.getByLabel('Relation').selectOption('lateral move to')
  await hand.press(details.getByRole('button', { name: 'Close details' }))

  await hand.markEmpty(cell(page, BACHELOR, 'Records'))
  await expect.poll(() => linesOf(shared)).toEqual(FINISHED)

  // Undone and done again, put in order, searched, exported.
  await hand.press(page.getByRole('button', { name: /^Undo/ }))
  await expect.poll(() => linesOf(shared)).not.toEqual(FINISHED)
  await hand.press(page.getByRole('button', { name: /^Redo/ }))
  await expect.poll(() => linesOf(shared)).toEqual(FINISHED)
  await hand.press(page.getByRole('button', { name: 'More', exact: true }))
  await hand.press(page.getByRole('menuitem', { name: /^Tidy/ }).first())
  const tidying = page.getByRole('region', { name: 'Tidy' })
  await expect(tidying).toContainText('already')
  await hand.press(tidying.getByRole('button', { name: 'Close' }))
  await hand.press(page.getByRole('button', { name: /^Find/ }))
  await page.getByRole('searchbox').fill('coder')
  await hand.press(page.getByRole('button', { name: 'Close find' }))
  await expect(card(page, 'Coder')).toBeFocused()
  await hand.press(page.getByRole('button', { name: 'More', exact: true }))
  await hand.press(page.getByRole('menuitem', { name: /^Export a picture/ }))
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByRole('img')).toBeVisible()
  const arriving = page.waitForEvent('download')
  await hand.press(exporting.getByRole('button', { name: 'Download' }))
  const file = await arriving
  expect(file.suggestedFilename()).toMatch(/\.svg$/)
  expect(await readFile(await file.path(), 'utf8')).toContain('Coder')
  await hand.press(exporting.getByRole('button', { name: 'Close', exact: true }).first())
  await expectSaved(page)
  expect(linesOf(shared)).toEqual(FINISHED)
}
