import type { Locator, Page } from '@playwright/test'

import { card, seeAll } from './board.ts'
import { expect, expectAccessible, expectSaid, openMap, test } from './trellis.ts'

function field(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Find an act or a' })
}

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
}

test('[1] finds an act by typing, does it, and has it first the next time @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await open(page)
  await expectAccessible(page)
  await expect(page.getByRole('option', { name: /^Export a picture… E$/ })).toBeVisible()
  await field(page).fill('overlay gap')
  await expect(page.getByRole('option')).toHaveCount(1)
  const option = page.getByRole('option', { name: 'Gap overlay G' })
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Gap overlay' })).toHaveAttribute('aria-pressed', 'true')

  await open(page)
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Gap overlay on/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('[1] says why an act cannot be done, goes to a card, and acts on it @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await seeAll(page)
  await open(page)
  await field(page).fill('move to')
  await expect(page.getByRole('option', { name: /^Move to… Select a card first/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()

  await field(page).fill('dévelop WEB')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Web Developers')).toBeFocused()
  await open(page)
  await field(page).fill('move to')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Move the card' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card(page, 'Web Developers')).toBeFocused()

  await open(page)
  await field(page).fill('edit title')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Web and app developers')
  await page.keyboard.press('Enter')
  await expectSaid(page, 'Card changed.')
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Web Developers')).toBeVisible()

  await open(page)
  await field(page).fill('duplicate')
  await page.keyboard.press('Enter')
  await expectSaid(page, 'Duplicated.')
  await open(page)
  await field(page).fill('web developers duplicate')
  await expect(page.getByRole('option', { name: 'Undo: duplicate Web Developers' })).toBeVisible()
})

test('[1] works in a field, in the table and in Spanish @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'table')
  await page.getByRole('textbox', { name: 'Title of the map' }).focus()
  await open(page)
  await field(page).fill('web developers')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Web Developers', exact: true })).toBeFocused()
  await open(page)
  await field(page).fill('espanol')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
  await page.keyboard.press('Control+k')
  const spanish = page.getByRole('combobox', { name: 'Buscar una acción o una tarjeta' })
  await spanish.fill('credencial agregar')
  await expect(page.getByRole('option', { name: 'Agregar Credencial' })).toBeVisible()
  await spanish.fill('trayectoria agregar')
  await expect(page.getByRole('option', { name: 'Agregar una trayectoria…' })).toBeVisible()
})

test('[1] finds maps and the program’s own acts on the home page @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville IT', 'louisville-it-2018')
  await page.goto(trellis.url)
  await expect(page.getByRole('link', { name: /Louisville IT/ }).first()).toBeVisible()
  await open(page)
  await expectAccessible(page)
  await field(page).fill('dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await open(page)
  await expectAccessible(page)
  await field(page).fill('louis')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/m/${id}`))
})

test('[1] is a sheet with rows for a finger on a phone @editor @phone', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'table')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Find an act or a card' }).click()
  await expect(field(page)).toBeVisible()
  const boxes = await page
    .getByRole('option')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('[1] keys alone can be switched off, and stay so @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help.getByText('Ctrl+Z')).toBeVisible()
  await expectAccessible(page)
  await help.getByRole('switch', { name: 'Letters alone are shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.reload()
  await expect(card(page, 'Web Developers')).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('button', { name: 'Gap overlay' })).toHaveAttribute('aria-pressed', 'false')
  await open(page)
  await field(page).fill('gap overlay')
  await expect(page.getByRole('option', { name: 'Gap overlay', exact: true })).toBeVisible()
})

test('[7] says what others change, in one sentence, unless it is switched off @editor', async ({
  page,
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await seeAll(page)
  const ana = await invite('Ana')
  await openMap(ana, trellis, id, 'map')
  await seeAll(ana)
  await expect(page.getByRole('button', { name: /^2 people are here/ })).toBeVisible()
  await card(ana, 'Web Developers').click()
  await ana.keyboard.press('Delete')
  await expectSaid(page, 'Ana deleted Web Developers.')
  await ana.keyboard.press('Control+z')
  await expectSaid(page, 'Ana added Web Developers.')

  await open(page)
  await field(page).fill('say others')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Ana' })).toHaveCount(0)
})
