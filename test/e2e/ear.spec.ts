import type { Locator, Page } from '@playwright/test'

import { card, cards, cell, keyTo } from './board.ts'
import { expect, expectSaved, openMap, test } from './trellis.ts'

/** An id as this program makes them, in what a thing is called: never what a person should hear. */
const ID = /\b(?:occ|crd|cred|prg|prog|onr|ofr|sup|not|note|lnk|lvl|pth|emp|set|map)_[a-z0-9]+/i

async function everyName(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot()
  return tree.split('\n')
}

async function expectNoIds(page: Page): Promise<void> {
  const names = await everyName(page)
  expect(names.length).toBeGreaterThan(10)
  // Addresses of links and pictures are for machines.
  expect(names.filter((line) => !line.includes('/url:') && ID.test(line))).toEqual([])
}

test('[7] nothing is called by an id, in any view, menu or dialog @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await expect(cards(page)).not.toHaveCount(0)
  await expectNoIds(page)
  await card(page, 'Web Developers').click()
  await expect(page.getByRole('complementary', { name: 'Details' }).locator('h2')).toHaveText('Web Developers')
  await expectNoIds(page)
  await card(page, 'Web Developers').click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoIds(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  for (const key of ['n', 'm', 'c', '?', 'Control+k', 'e'] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoIds(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const view of ['Table', 'Outline']) {
    await page.getByText(view, { exact: true }).click()
    await expect(page.getByRole('button', { name: 'More for Web Developers', exact: true })).toBeVisible()
    await expectNoIds(page)
    await page.getByRole('button', { name: 'More for Web Developers', exact: true }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectNoIds(page)
    await page.keyboard.press('Escape')
  }
})

test('[7] the map is one stop of the Tab key; arrows walk it, and each card says what and where it is @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await expect(cards(page)).not.toHaveCount(0)
  const stops = page.locator('[data-canvas] .react-flow').locator('[tabindex="0"]')
  const own = page.locator('[data-canvas] .react-flow[tabindex="0"]')
  await expect.poll(async () => (await stops.count()) + (await own.count())).toBe(1)

  await page.getByRole('link', { name: 'Skip to the map' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const first = card(page, 'Information Technology Managers')
  await expect(first).toBeFocused()
  await expect(first).toHaveAccessibleName(
    /^Information Technology Managers, Occupation, BA\/BS, Information Support\/Services, \d+ links?, 1 of 1$/,
  )
  // By row, then by column; still one stop, which is the card with the focus.
  await page.keyboard.press('ArrowRight')
  await expect(card(page, 'Software Engineers')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Technical Support Analysts')).toBeFocused()
  await expect.poll(async () => (await stops.count()) + (await own.count())).toBe(1)

  // All links of a card are walked from it, those that lead to it too, and L leads back to it.
  const heard = new Set<string>()
  const spoken = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const links = Number(/(\d+) links?/.exec(await spoken())?.[1])
  expect(links).toBeGreaterThan(1)
  await page.keyboard.press('l')
  for (let left = links; left > 0; left -= 1) {
    await expect.poll(async () => heard.has(await spoken())).toBe(false)
    heard.add(await spoken())
    await page.keyboard.press('ArrowRight')
  }
  expect([...heard].every((name) => name.includes('Technical Support Analysts'))).toBe(true)
  await page.keyboard.press('l')
  await expect(card(page, 'Technical Support Analysts')).toBeFocused()
})

test('[7] what is typed before a field stands goes into it, and is no shortcut @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Manufacturing')
  await openMap(page, trellis, id, 'map')
  const session = await page.context().newCDPSession(page)
  await page.locator('[data-canvas] .react-flow').focus()
  await keyTo(page, cell(page, 'Certificate (1-2 years)', 'New pathway'), 'ArrowDown')
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  // In one go, as a fast typist on a slow machine: "n", "m" and "c" would each open a dialog.
  await typeAtOnce(page, 'Enter', 'CNC machinist')
  await page.keyboard.press('Enter')
  await expect(card(page, 'CNC machinist')).toBeFocused()
  await typeAtOnce(page, 'n', 'Mechanic')
  await expect(page.getByRole('dialog', { name: 'Add a card' }).getByLabel('Title')).toHaveValue('Mechanic')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
})

/** Keys so near to each other that the page draws nothing in between. */
async function typeAtOnce(page: Page, first: string, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await Promise.all(
    [first, ...text.split('')].flatMap((key) => {
      const typed = key === 'Enter' ? '\r' : key
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: typed }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
      ]
    }),
  )
  await session.detach()
}

test('[7] Alt and an arrow in the table moves all that is selected, and the focus goes along @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id, 'table')
  const entry = (title: string): Locator => page.getByRole('button', { name: title, exact: true })
  const rowOf = (title: string): Locator =>
    page
      .getByRole('row')
      .filter({ has: entry(title) })
      .getByRole('rowheader')
  await entry('Web Developers').click()
  await entry('Technical Support Analysts').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rowOf('Web Developers')).toContainText('BA/BS')
  await expect(rowOf('Technical Support Analysts')).toContainText('BA/BS')
  await expect(entry('Technical Support Analysts')).toBeFocused()
  await expectSaved(page)
  expect(shared.all('occupation').filter(({ place }) => place.levelId === 'lvl_bachelor').length).toBeGreaterThan(4)
})

test('[7] the focus follows a card that someone else moves, and stays near one they delete @editor', async ({
  page,
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  const other = await invite('Ana')
  await openMap(other, trellis, id, 'table')
  const act = async (title: string, name: string | RegExp): Promise<void> => {
    await other.getByRole('button', { name: `More for ${title}`, exact: true }).click()
    await other.getByRole('menuitem', { name }).click()
  }
  await card(page, 'Web Developers').click()
  await act('Web Developers', /^Move up/)
  await expect(card(page, 'Web Developers')).toHaveAccessibleName(/, BA\/BS, /)
  await expect(card(page, 'Web Developers')).toBeFocused()
  await act('Web Developers', 'Delete')
  await expect(card(page, 'Web Developers')).toHaveCount(0)
  // Not to the top of the page: to what stands next to where it was.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toMatch(/, BA\/BS, Web and Digital Communications, /)
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, 'Network Specialists')).toBeFocused()

  await page.getByText('Table', { exact: true }).click()
  const entry = page.getByRole('button', { name: 'Software Engineers', exact: true })
  await entry.focus()
  await act('Software Engineers', /^Move down/)
  await expect(page.getByRole('row').filter({ has: entry }).getByRole('rowheader')).toContainText('Associate')
  await expect(entry).toBeFocused()
  await act('Software Engineers', 'Delete')
  await expect(entry).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true)
})
