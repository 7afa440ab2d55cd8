import { readFile } from 'node:fs/promises'

import type { Locator, Page } from '@playwright/test'

import { card, cell, link } from './board.ts'
import { expect, expectSaved, test } from './trellis.ts'

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

test('from a blank map to a connected, exported one without a mouse @first', async ({ page, trellis }) => {
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
  await page.goto(trellis.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const title = page.getByLabel('Title')
  await tabTo(page, title)
  await page.keyboard.type('Health care, Lane County')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/m\//)
  await expectSaved(page)

  // Straight to the map, and into its first cell.
  await tabTo(page, page.getByRole('link', { name: 'Skip to the map' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel(/^Map Health care, Lane County: no cards/))
  const bachelor = cell(page, "Bachelor's degree", 'New pathway')
  const associate = cell(page, 'Associate degree or some college', 'New pathway')
  const certificate = cell(page, 'Certificate (1-2 years)', 'New pathway')
  for (let left = 8; left > 0 && !(await isFocused(certificate)); left -= 1) await page.keyboard.press('ArrowDown')
  await expect(certificate).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title of the Occupation' })).toBeFocused()
  await page.keyboard.type('Nursing assistant')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Nursing assistant')).toBeFocused()

  await page.keyboard.press('ArrowUp')
  await expect(associate).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(bachelor).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Registerd nurse')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Registerd nurse')).toBeFocused()

  // A slip of the pen is mended by F2, and the card goes a level down and up again by Alt and an arrow.
  await page.keyboard.press('F2')
  await page.keyboard.type('Registered nurse')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(card(page, 'Registered nurse')).toHaveAccessibleName(/Associate degree or some college/)
  await expect(card(page, 'Registered nurse')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Registered nurse')).toHaveAccessibleName(/Bachelor's degree/)

  // Connect by its dialog.
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Nursing assistant')).toBeFocused()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Connect two cards' })
  await expect(dialog.getByRole('combobox', { name: 'From' })).toHaveValue('Nursing assistant')
  await tabTo(page, dialog.getByRole('combobox', { name: 'To', exact: true }))
  await page.keyboard.type('regis')
  await expect(page.getByRole('option', { name: /Registered nurse/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('Nursing assistant advances to Registered nurse.')
  await tabTo(page, dialog.getByRole('button', { name: 'Connect' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(link(page, 'Nursing assistant advances to Registered nurse')).toBeAttached()
  await expect(card(page, 'Nursing assistant')).toBeFocused()

  // L walks along links, and comes back.
  await page.keyboard.press('l')
  await expect(link(page, 'Nursing assistant advances to Registered nurse')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(card(page, 'Registered nurse')).toBeFocused()
  await expectSaved(page)

  // Export, from the bar above.
  await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByRole('img')).toBeVisible()
  const download = exporting.getByRole('button', { name: 'Download' })
  await expect(download).toBeEnabled()
  await tabTo(page, download)
  const arriving = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await arriving
  expect(file.suggestedFilename()).toMatch(/\.svg$/)
  const svg = await readFile(await file.path(), 'utf8')
  expect(svg).toContain('Nursing assistant')
  expect(svg).toContain('Registered nurse')
  await page.keyboard.press('Escape')
  await expect(exporting).toBeHidden()
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused()
})

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
