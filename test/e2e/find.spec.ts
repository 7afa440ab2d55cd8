import type { Locator, Page } from '@playwright/test'

import { addByPlus, card, cards, openDetails, seeAll, typeInto } from './board.ts'
import { expect, expectAccessible, openMap, test } from './trellis.ts'

function field(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Find on this map' })
}

function found(page: Page, mark: 'hit' | 'at' | 'dimmed'): Locator {
  return page.locator(`[data-found="${mark}"]`)
}

async function expectHit(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('region', { name: 'Find and filter' }).getByRole('status').first()).toHaveText(words)
}

test('[5] finds words on the map, goes from hit to hit and rings each @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await seeAll(page)
  await expect(card(page, 'Web Developers')).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(field(page)).toBeFocused()
  await field(page).fill('WÉB dévelop')
  await expectHit(page, 'Web Developers, Occupation: 1 of 1')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  await expect(found(page, 'at')).toHaveCount(1)

  await field(page).fill('comp')
  const first = await page.getByText(/^1 of \d+$/).textContent()
  const count = Number(first?.split(' ').at(-1))
  expect(count).toBeGreaterThan(2)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`2 of ${count}`, { exact: true })).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+F3')
  await expect(page.getByText(`${count} of ${count}`, { exact: true })).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByText(`1 of ${count}`, { exact: true })).toBeVisible()
  await expect(field(page)).toBeFocused()
  await expectAccessible(page)

  await field(page).fill('web developers')
  await expectHit(page, 'Web Developers, Occupation: 1 of 1')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
  await expect(card(page, 'Web Developers')).toBeFocused()
  await expect(found(page, 'at')).toHaveCount(0)

  await page.keyboard.press('Control+f')
  await field(page).fill('no such thing')
  await expect(page.getByText('Nothing found').first()).toBeVisible()
})

test('[5] filters by kind and level, in sight and in the link @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await seeAll(page)
  await page.getByRole('button', { name: /^Find and filter/ }).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Show only cards' })
  await form.getByRole('checkbox', { name: 'Occupation', exact: true }).check()
  await form.getByRole('checkbox', { name: 'BA/BS' }).check()
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(/^Showing \d+ of \d+ cards The others are dimmed\.$/)).toBeVisible()
  await expect.poll(() => found(page, 'dimmed').count()).toBeGreaterThan(2)
  await expect(page).toHaveURL(/kind=occupation/)

  const before = await cards(page).count()
  const selected = cards(page).filter({ has: page.locator('[data-selected]') })
  await page.keyboard.press('Control+a')
  await expect(selected).toHaveCount(before)
  await page.getByRole('switch', { name: 'Hide the others' }).check()
  await expect.poll(() => cards(page).count()).toBeLessThan(before)
  await expect(found(page, 'dimmed')).toHaveCount(0)
  const shown = await cards(page).count()
  // What is hidden is not selected any more: Delete must take away nothing that nobody sees.
  await page.getByRole('switch', { name: 'Hide the others' }).uncheck()
  await expect(cards(page)).toHaveCount(before)
  await expect(selected).toHaveCount(shown)
  await page.getByRole('switch', { name: 'Hide the others' }).check()
  await expect(cards(page)).toHaveCount(shown)
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(page.getByText(/^Showing \d+ of \d+ cards/)).toBeVisible()
  await expect(cards(page)).toHaveCount(shown)
  await page.getByText('Table', { exact: true }).click()
  await expect(page).toHaveURL(/view=table.*kind=occupation/)
  await expect(page.getByRole('table').locator('li[data-kind]')).toHaveCount(shown)

  await page.getByRole('button', { name: /^Take away: Level: BA/ }).click()
  await expect(page.getByRole('table').locator('li[data-kind="occupation"]').nth(shown)).toBeVisible()
  // The browser's own way back leads to the map as it was filtered there, and forward again.
  await page.goBack()
  await expect(page.getByRole('button', { name: /^Take away: Level: BA/ })).toBeVisible()
  await expect(cards(page)).toHaveCount(shown)
  await page.goForward()
  await expect(page.getByRole('button', { name: /^Take away: Level: BA/ })).toHaveCount(0)
  await expect(page.getByRole('table').locator('li[data-kind="occupation"]').nth(shown)).toBeVisible()
  await page.getByRole('button', { name: 'Clear filter' }).click()
  await expect(page).not.toHaveURL(/kind=/)
  await expect(page.getByText(/^Showing/)).toHaveCount(0)
})

test('[5] filters by gap, employer and credential, dimmed or hidden @editor', async ({ page, trellis }) => {
  const [PATHWAY, SCHOOL, CERTIFICATE] = ['New pathway', 'High school diploma or GED', 'Certificate (1-2 years)']
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Nursing assistant')
  await addByPlus(page, CERTIFICATE, PATHWAY, 'Phlebotomist')
  const details = await openDetails(page, 'Nursing assistant')
  await typeInto(details, 'Openings a year', '100')
  await typeInto(details, 'Completers a year', '40')
  await details.getByRole('combobox', { name: 'Add an employer' }).fill('Norton')
  await page.keyboard.press('Enter')
  await details.getByRole('combobox', { name: 'Add a credential' }).fill('State license')
  await page.keyboard.press('Enter')
  await details.getByRole('button', { name: 'Close details' }).click()

  await page.getByRole('button', { name: /^Find and filter/ }).click()
  const form = page.getByRole('dialog', { name: 'Show only cards' })
  const region = page.getByRole('region', { name: 'Find and filter' })
  for (const [group, name] of [
    ['Gap', 'gap'],
    ['Employer', 'Norton'],
    ['Credential', 'State license'],
  ] as const) {
    await region.getByRole('button', { name: 'Filter', exact: true }).click()
    await form.getByRole('group', { name: group }).getByRole('checkbox', { name, exact: true }).check()
    await form.getByRole('button', { name: 'Close' }).click()
    await expect(found(page, 'dimmed')).toHaveCount(1)
    await expect(found(page, 'dimmed')).toContainText('Phlebotomist')
    await page.getByRole('switch', { name: 'Hide the others' }).check()
    await expect(card(page, 'Phlebotomist')).toHaveCount(0)
    await expect(card(page, 'Nursing assistant')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect(card(page, 'Phlebotomist')).toBeVisible()
  }
})

test('[5] finds in the table, and on a phone in the pathway that is not shown @editor @phone @desktop', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'table')
  await page.getByRole('table').waitFor()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Find and filter/ }).click()
  await field(page).fill('web developers')
  await expectHit(page, 'Web Developers, Occupation: 1 of 1')
  const entry = page.getByRole('table').getByRole('button', { name: 'Web Developers', exact: true })
  await expect(entry).toBeInViewport()
  await expect(found(page, 'at')).toContainText('Web Developers')
  await expectAccessible(page)
})
