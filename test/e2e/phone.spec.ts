import type { Locator, Page } from '@playwright/test'

import { boxOf, card, cards } from './board.ts'
import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

/** A finger's width, a px of rounding aside. */
const FINGER = 43

function details(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Details' })
}

function entry(page: Page, title: string): Locator {
  return page.getByRole('main').getByRole('button', { name: title, exact: true })
}

/**
 * What can be pressed and is smaller than a finger, by name and size. A box to tick counts with its label. Left out:
 * headers and cards of the map, as small as one has zoomed them, and the mark of the library that draws it.
 */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((finger) => {
    const pressed = 'button, a[href], input, select, textarea, summary, [role="menuitem"], [role="option"]'
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      if (element.closest('[aria-hidden="true"], [data-stop], .react-flow') !== null) return []
      const isBox = element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')
      const target = (isBox ? element.labels?.[0] : null) ?? element
      const { width, height, right, bottom } = target.getBoundingClientRect()
      // What is only there for ears, and skip links until they have the focus.
      if (width < 3 || right <= 0 || bottom <= 0 || element.matches(':disabled')) return []
      if (width >= finger && height >= finger) return []
      return [
        `${element.getAttribute('aria-label') ?? element.textContent} ${Math.round(width)} x ${Math.round(height)}`,
      ]
    })
  }, FINGER)
}

/** Buttons that are there but not to be seen: as those are that show when something is pointed at. */
async function unseenButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, aside button, #tools button, header button')].flatMap(
      (element) => {
        const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        return isSeen ? [] : [element.getAttribute('aria-label') ?? element.textContent]
      },
    ),
  )
}

test('[8] the table comes first; map and outline are a press away, and remembered in the link @editor @phone', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await expect(page.getByRole('table')).toBeVisible()
  for (const view of ['Outline', 'Map', 'Table']) {
    await page.getByText(view, { exact: true }).tap()
    await expect(page).toHaveURL(new RegExp(`view=${view.toLowerCase()}`))
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
})

test('[8] every target is as large as a finger, in every view and in the sheet @editor @phone', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await expect(page.getByRole('table')).toBeVisible()
  expect(await smallTargets(page)).toEqual([])
  await page.getByRole('button', { name: 'More for Technical Support Analysts', exact: true }).tap()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await smallTargets(page)).toEqual([])
  await page.getByRole('menuitem', { name: 'Details', exact: true }).tap()
  await expect(details(page).locator('h2')).toHaveText('Technical Support Analysts')
  expect(await smallTargets(page)).toEqual([])
  await details(page).getByRole('button', { name: 'Close details' }).tap()
  await page.getByText('Outline', { exact: true }).tap()
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  expect(await smallTargets(page)).toEqual([])
  await page.getByText('Map', { exact: true }).tap()
  await expect(page.getByRole('button', { name: 'Fit the whole map' })).toBeVisible()
  expect(await smallTargets(page)).toEqual([])
})

test('[8] nothing waits for a pointer to hover over it @editor @phone', async ({ page, trellis }) => {
  const id = await trellis.createMap('Manufacturing')
  await openMap(page, trellis, id)
  expect(await page.evaluate(() => matchMedia('(hover: none)').matches)).toBe(true)
  for (const view of ['Table', 'Outline', 'Map']) {
    await page.getByText(view, { exact: true }).tap()
    await expect(page.getByRole('button', { name: /^Add a card in/ }).first()).toBeVisible()
    // They stand in the bar below and in the menu; on a phone the bar above has no room for them.
    const unseen = await unseenButtons(page)
    expect(unseen.filter((name) => !/^(Undo|Redo|History|Find|Add$|Export$|Share$|Comments$)/.test(name))).toEqual([])
  }
})

test('[8] the details are a sheet that leaves in sight what they are about, made taller and closed by buttons @editor @phone', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const support = entry(page, 'Technical Support Analysts')
  await support.tap()
  await expect(details(page).locator('h2')).toHaveText('Technical Support Analysts')
  await expect(support).toBeInViewport({ ratio: 1 })
  await expect.poll(async () => bottomOf(support)).toBeLessThanOrEqual((await boxOf(details(page))).y)
  await expectAccessible(page)

  const low = (await boxOf(details(page))).height
  await details(page).getByRole('button', { name: 'Make the details taller' }).tap()
  await expect.poll(async () => (await boxOf(details(page))).height).toBeGreaterThan(low * 1.3)
  await details(page).getByRole('button', { name: 'Make the details shorter' }).tap()
  await expect.poll(async () => (await boxOf(details(page))).height).toBe(low)

  // A field near the end is brought up to be typed in.
  const employer = details(page).getByRole('combobox', { name: 'Add an employer' })
  await employer.tap()
  await expect(employer).toBeFocused()
  await expect(employer).toBeInViewport({ ratio: 1 })
  await details(page).locator('h2').tap()
  await details(page).getByRole('button', { name: 'Close details' }).tap()
  await expect(details(page)).toBeHidden()
  await expect(support).toBeInViewport({ ratio: 1 })

  // On the map the card moves out from under the sheet.
  await page.getByText('Map', { exact: true }).tap()
  await expect(cards(page)).not.toHaveCount(0)
  const last = card(page, 'Technical Support Analysts')
  await last.tap()
  await page.getByRole('button', { name: 'Details', exact: true }).tap()
  await expect(details(page).locator('h2')).toHaveText('Technical Support Analysts')
  await expect.poll(async () => bottomOf(last)).toBeLessThanOrEqual((await boxOf(details(page))).y)
  await expectSaved(page)
})

async function bottomOf(target: Locator): Promise<number> {
  const { y, height } = await boxOf(target)
  return y + height
}
