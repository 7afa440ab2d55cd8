import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { card, cell, header, keyTo, link } from './board.ts'
import { BACHELOR, CARDS_BY_DIALOG, FINISHED, linesOf, LINKS, SCHOOL, TITLE } from './finishedMap.ts'
import { expect, expectSaved, test } from './trellis.ts'

/** Any press of a mouse, pen or finger ends the journey. */
async function forbidPointers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const type of ['mousedown', 'pointerdown', 'touchstart']) {
      addEventListener(
        type,
        (event) => {
          if (event.isTrusted) throw new Error(`This journey uses no mouse, but there was a ${type}`)
        },
        true,
      )
    }
  })
}

/** Does an act by the palette, as one does who does not know its keys. */
async function act(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await expect(page.getByRole('option').first()).toContainText(new RegExp(words, 'i'))
  await page.keyboard.press('Enter')
}

/** Goes to a card by the palette. */
async function goTo(page: Page, title: string): Promise<void> {
  await act(page, title)
  await expect(card(page, title)).toBeFocused()
}

/** Chooses in a list that has the focus, as the keys do: by the first letters. */
async function chooseIn(page: Page, dialogName: string, label: string, option: string): Promise<void> {
  const field = page.getByRole('dialog', { name: dialogName }).getByLabel(label, { exact: true })
  const chosen = (): Promise<string> => field.locator('option:checked').innerText()
  if ((await chosen()) === option) return
  await keyTo(page, field)
  await page.keyboard.type(option)
  await expect.poll(chosen).toBe(option)
}

async function colorPathway(page: Page, name: string, color: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Name')).toHaveValue(name)
  await page.keyboard.press('Tab')
  const wanted = dialog.getByRole('radio', { name: color })
  for (let left = 8; left > 0 && !(await wanted.isChecked()); left -= 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

async function addByDialog(page: Page, { kind, title, level, pathway }: (typeof CARDS_BY_DIALOG)[number]) {
  await page.keyboard.press('n')
  await page.keyboard.type(title)
  const dialog = page.getByRole('dialog', { name: 'Add a card' })
  await expect(dialog.getByLabel('Title')).toHaveValue(title)
  await chooseIn(page, 'Add a card', 'Kind', kind)
  await chooseIn(page, 'Add a card', 'Level', level)
  await chooseIn(page, 'Add a card', 'Pathway', pathway)
  await keyTo(page, dialog.getByRole('button', { name: 'Add', exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(card(page, title)).toBeVisible()
}

async function connect(page: Page, { from, to, relation }: (typeof LINKS)[number]): Promise<void> {
  await goTo(page, from)
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Connect two cards' })
  await expect(dialog.getByRole('combobox', { name: 'From' })).toHaveValue(from)
  await keyTo(page, dialog.getByRole('combobox', { name: 'To', exact: true }))
  await page.keyboard.type(to)
  await expect(page.getByRole('option').first()).toContainText(to)
  await page.keyboard.press('Enter')
  if (relation !== null) await chooseIn(page, 'Connect two cards', 'How they belong together', relation)
  await keyTo(page, dialog.getByRole('button', { name: 'Connect' }))
  await page.keyboard.press('Enter')
  await expect(card(page, from)).toBeFocused()
}

test('[7] from a blank map to a finished one without a mouse @editor @first', async ({ page, trellis }) => {
  test.slow()
  await forbidPointers(page)
  await page.goto(trellis.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await keyTo(page, page.getByLabel('Title'))
  await page.keyboard.type(TITLE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/m\//)
  const shared = await trellis.join(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await expectSaved(page)

  // Straight to the map, which is one stop, and from its first cell to the header above it.
  await keyTo(page, page.getByRole('link', { name: 'Skip to the map' }))
  await page.keyboard.press('Enter')
  await keyTo(page, page.getByLabel(/^Map Health care, Lane County: no cards/))
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, BACHELOR, 'New pathway')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  // The name stands selected, to be typed over at once.
  await page.keyboard.type('Nursing')
  await colorPathway(page, 'Nursing', 'Purple')
  await expect(header(page, 'Nursing')).toBeFocused()
  await act(page, 'add a pathway')
  await page.keyboard.type('Imaging')
  await colorPathway(page, 'Imaging', 'Teal')
  await act(page, 'add a pathway')
  await page.keyboard.type('Records')
  await colorPathway(page, 'Records', 'Orange')

  // The first cards stand where the walk has come to; their details are typed in and left by Escape.
  const details = page.getByRole('complementary', { name: 'Details' })
  await keyTo(page, cell(page, BACHELOR, 'Nursing'), 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Registered nurse')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Registered nurse')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused()
  await keyTo(page, details.getByLabel('SOC code 1'))
  await page.keyboard.type('29-1141')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(card(page, 'Registered nurse')).toBeFocused()

  await keyTo(page, cell(page, SCHOOL, 'Nursing'), 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nursing assistant')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Nursing assistant')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused()
  await keyTo(page, details.getByLabel('SOC code 1'))
  await page.keyboard.type('31-1131')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await keyTo(page, details.getByLabel('Wage range'))
  await page.keyboard.type('$18-24/hr')
  await keyTo(page, details.getByLabel('Job postings', { exact: true }))
  await page.keyboard.type('120')
  await page.keyboard.press('Enter')
  await keyTo(page, details.getByText(/^Source of Job postings/))
  await page.keyboard.press('Enter')
  await keyTo(page, details.locator('details[open]').getByLabel('Source', { exact: true }))
  await page.keyboard.type('State projections')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  await expect(card(page, 'Nursing assistant')).toBeFocused()

  for (const one of CARDS_BY_DIALOG) await addByDialog(page, one)
  for (const one of LINKS) await connect(page, one)

  // Time and condition: L walks to the links of a card, Escape leads back to the one it was about.
  await goTo(page, 'Nursing assistant')
  const advance = link(page, 'Nursing assistant advances to Registered nurse')
  await page.keyboard.press('l')
  await keyTo(page, advance, 'ArrowRight')
  await page.keyboard.press('Enter')
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused()
  await keyTo(page, details.getByLabel('Typical time, months'))
  await page.keyboard.type('24')
  await keyTo(page, details.getByRole('textbox', { name: 'Condition' }))
  await page.keyboard.type('with the state exam')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(advance).toBeFocused()

  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Nursing assistant')).toBeFocused()
  await act(page, 'pin a note')
  await page.keyboard.type('Few seats')
  const pinning = page.getByRole('dialog', { name: 'Pin a note' })
  await expect(pinning.getByLabel('Text')).toHaveValue('Few seats')
  await keyTo(page, pinning.getByRole('button', { name: 'Pin', exact: true }))
  await page.keyboard.press('Enter')
  await expect(card(page, 'Nursing assistant')).toBeFocused()

  await keyTo(page, header(page, 'Nursing'), 'ArrowUp')
  await keyTo(page, header(page, 'Records'), 'ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, BACHELOR, 'Records')).toBeFocused()
  await act(page, 'no high-demand')
  await expect(cell(page, BACHELOR, 'Records')).toBeFocused()
  await expect.poll(() => linesOf(shared)).toEqual(FINISHED)

  // Undone and done again, put in order, searched, exported.
  await page.keyboard.press('Control+z')
  await expect.poll(() => linesOf(shared)).not.toEqual(FINISHED)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => linesOf(shared)).toEqual(FINISHED)
  await page.keyboard.press('t')
  const tidying = page.getByRole('region', { name: 'Tidy' })
  await expect(tidying).toContainText('already')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('coder')
  await expect(page.getByRole('searchbox')).toHaveValue('coder')
  await page.keyboard.press('Escape')
  await expect(card(page, 'Coder')).toBeFocused()
  await page.keyboard.press('e')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByRole('img')).toBeVisible()
  await keyTo(page, exporting.getByRole('button', { name: 'Download' }))
  const arriving = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await arriving
  expect(file.suggestedFilename()).toMatch(/\.svg$/)
  const svg = await readFile(await file.path(), 'utf8')
  for (const { title } of CARDS_BY_DIALOG) expect(svg).toContain(title.split(' ')[0])
  await page.keyboard.press('Escape')
  await expect(card(page, 'Coder')).toBeFocused()
  await expectSaved(page)
  expect(linesOf(shared)).toEqual(FINISHED)
})
