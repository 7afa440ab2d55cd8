/** Connecting cards: by handle, dialog and taps; what a link says; other ends; the routes of a card. */
import type { Page } from '@playwright/test'

import { boxOf, card, drag, link, middleOf, pull, spotOn } from './board.ts'
import { expect, expectAccessible, expectSaid, expectSaved, openMap, test } from './trellis.ts'
import type { Trellis } from './trellis.ts'

const TOOL = 'Connect cards: press one, then the other'

async function openSample(page: Page, trellis: Trellis): Promise<string> {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  return id
}

/** At reading size, with the top row of the first pathway and what is below it in sight. */
async function readMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Zoom to 100 %/ }).click()
  await page.getByLabel(/^Map Louisville/).focus()
  await page.keyboard.press('Enter')
  await expect(card(page, 'Information Technology Managers')).toBeInViewport()
}

/** Selects a link by a click on its line. */
async function selectLink(page: Page, name: string): Promise<void> {
  const spot = await spotOn(link(page, name))
  await page.mouse.click(spot.x, spot.y)
  await expect(link(page, name)).toHaveAccessibleName(/, selected$/)
}

test('[3] connect by a handle: cards that can take the link show, Escape gives it up @editor', async ({
  page,
  trellis,
}) => {
  await openSample(page, trellis)
  const from = card(page, 'Web Developers')
  await from.hover()
  const handle = await middleOf(from.locator('[data-handle="top"]'))
  const target = card(page, 'Network Specialists')
  await pull(page, handle, await middleOf(target))
  await expect(target.locator('[data-lit]')).toBeVisible()
  // There is a link to this one already.
  await expect(card(page, 'Software Engineers').locator('[data-lit]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(link(page, 'Web Developers advances to Network Specialists')).toHaveCount(0)

  await from.hover()
  await drag(page, handle, await middleOf(target))
  await expect(link(page, 'Web Developers advances to Network Specialists')).toHaveAccessibleName(/, selected$/)
})

test('[3] connect by dialog: a card is found by typing, by keyboard alone @editor @phone @desktop', async ({
  page,
  trellis,
}) => {
  await openSample(page, trellis)
  await readMap(page)
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Technical Support Analysts')).toBeFocused()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Connect two cards' })
  await expect(dialog.getByRole('combobox', { name: 'From' })).toHaveValue('Technical Support Analysts')
  await dialog.getByRole('combobox', { name: 'To', exact: true }).focus()
  await page.keyboard.type('network spec ba/bs')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('Network Specialists')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expectSaid(page, 'Connected.')
  await expect(link(page, 'Technical Support Analysts advances to Network Specialists')).toBeAttached()
})

test('[3] connect by two clicks: the hint says what to do next, Escape steps back @editor', async ({
  page,
  trellis,
}) => {
  await openSample(page, trellis)
  await page.getByRole('button', { name: TOOL }).click()
  await expect(page.getByText('Choose the card the link begins at.', { exact: true })).toBeVisible()
  await card(page, 'Web Developers').click()
  const next = page.getByText('Now choose the card “Web Developers” leads to.')
  await expect(next).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Choose the card the link begins at.', { exact: true })).toBeVisible()

  await card(page, 'Web Developers').click()
  // It leads there already: the start stays, and one is told.
  await card(page, 'Software Engineers').click()
  await expect(page.getByText(/^No new link leads from “Web Developers” to that card/)).toBeVisible()
  await expect(next).toBeVisible()
  await card(page, 'Network Specialists').click()
  await expect(link(page, 'Web Developers advances to Network Specialists')).toHaveAccessibleName(/, selected$/)
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(page.getByText('Choose the card the link begins at.', { exact: true })).toHaveCount(0)
})

test('[3] connect by two taps of a finger, and by Enter on two cards @editor @phone', async ({ page, trellis }) => {
  await openSample(page, trellis)
  await page.getByRole('button', { name: TOOL }).tap()
  await readMap(page)
  const start = await middleOf(card(page, 'Information Technology Managers'))
  await page.touchscreen.tap(start.x, start.y)
  await expect(page.getByText('Now choose the card “Information Technology Managers” leads to.')).toBeVisible()
  expect((await boxOf(page.getByRole('button', { name: 'Another start' }))).height).toBeGreaterThanOrEqual(44)
  const end = await middleOf(card(page, 'Technical Support Analysts'))
  await page.touchscreen.tap(end.x, end.y)
  await expect(link(page, 'Information Technology Managers advances to Technical Support Analysts')).toHaveCount(1)

  // By keys, from the new link up to its card: Enter takes the card one stands on.
  await page.getByLabel(/^Map Louisville/).focus()
  await page.keyboard.press('ArrowUp')
  await expect(card(page, 'Technical Support Analysts')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Now choose the card “Technical Support Analysts” leads to.')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Help desk bootcamp')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(link(page, 'Technical Support Analysts advances to Help desk bootcamp')).toHaveCount(1)
})

test('[3] a link keeps its time and condition when its kind, direction and end change @editor', async ({
  page,
  trellis,
}) => {
  const id = await openSample(page, trellis)
  const shared = await trellis.join(id)
  await selectLink(page, 'Web Developers advances to Computer Programmers')
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary')
  await inspector.getByLabel('Typical time, months').fill('18')
  await inspector.getByRole('textbox', { name: 'Condition', exact: true }).fill('Portfolio reviewed')
  await inspector.getByRole('combobox', { name: 'Relation' }).selectOption('lateral move to')
  await inspector.getByRole('button', { name: 'Turn around' }).click()
  await expect(link(page, 'Computer Programmers lateral move to Web Developers')).toHaveCount(1)
  await expectSaved(page)
  const step = shared.all('link').find(({ months }) => months === 18)
  expect(step).toMatchObject({ relation: 'lateral', condition: { en: 'Portfolio reviewed' } })
})

test('[3] the end of a link goes to another card by mouse; Escape and a card that cannot take it leave it @editor', async ({
  page,
  trellis,
}) => {
  await openSample(page, trellis)
  const before = link(page, 'Web Developers advances to Computer Programmers')
  await selectLink(page, 'Web Developers advances to Computer Programmers')
  const grip = page.locator('[data-grip="to"]')
  const target = card(page, 'Network Specialists')
  // The details open beside the map, which may move the link; a grip that can be pointed at has come to rest.
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await grip.hover()
  await pull(page, await middleOf(grip), await middleOf(target))
  await expect(target.locator('[data-lit]')).toBeVisible()
  await expect(card(page, 'Software Engineers').locator('[data-lit]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(before).toHaveAccessibleName(/, selected$/)
  await drag(page, await middleOf(grip), await middleOf(card(page, 'Software Engineers')))
  await expect(before).toHaveAccessibleName(/, selected$/)

  await drag(page, await middleOf(grip), await middleOf(target))
  await expect(link(page, 'Web Developers advances to Network Specialists')).toHaveAccessibleName(/, selected$/)
  await expect(before).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(before).toHaveCount(1)
})

test('[3] the end of a link goes to another card by finger, with a target of 44 px @editor @phone', async ({
  page,
  trellis,
}) => {
  await openSample(page, trellis)
  await readMap(page)
  const spot = await spotOn(link(page, 'Technical Support Analysts advances to Information Technology Managers'))
  await page.touchscreen.tap(spot.x, spot.y)
  const grip = page.locator('[data-grip="to"]')
  await expect(grip).toBeVisible()
  const size = await boxOf(grip)
  expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(43.9)
  const target = await boxOf(card(page, 'Help desk bootcamp'))
  await fingerDrag(page, await middleOf(grip), { x: target.x + 60, y: target.y + 30 })
  await expect(link(page, 'Technical Support Analysts advances to Help desk bootcamp')).toHaveCount(1)
})

test('[3] the end of a link goes to another card by dialog @editor @phone @desktop', async ({ page, trellis }) => {
  await openSample(page, trellis)
  await readMap(page)
  // From the top card down to the link that leads there.
  const before = link(page, 'Technical Support Analysts advances to Information Technology Managers')
  await page.keyboard.press('l')
  await expect(before).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Reconnect an end…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reconnect a link' })
  await dialog.getByRole('combobox', { name: 'New card for this end' }).fill('network spec ba/bs')
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Reconnect', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(link(page, 'Technical Support Analysts advances to Network Specialists')).toHaveCount(1)
})

test('[3] the routes of a card show on hover, by keyboard and held by selecting @editor', async ({ page, trellis }) => {
  await openSample(page, trellis)
  const web = card(page, 'Web Developers')
  const onRoute = ['Software Engineers', 'Computer Programmers']
  const expectRoutes = async (): Promise<void> => {
    for (const title of onRoute) await expect(card(page, title).locator('[data-lit]')).toBeVisible()
    await expect(card(page, 'Network Specialists').locator('[data-lit]')).toHaveCount(0)
    await expect(page.locator('[aria-roledescription="link"][data-lit]')).toHaveCount(2)
  }
  await web.hover()
  await expectRoutes()
  await expect(web).toHaveAccessibleDescription('Routes up to 2 cards, down to no card.')
  await page.mouse.move(4, 4)
  await expect(page.locator('[data-emphasis]')).toHaveCount(0)

  await page.getByLabel(/^Map Louisville/).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  for (let left = 3; left > 0; left -= 1) await page.keyboard.press('ArrowRight')
  await expect(web).toBeFocused()
  await expectRoutes()
  await expectAccessible(page)
  // Selected, it holds them while one walks on.
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, 'Computer Network Support Specialists')).toBeFocused()
  await expectRoutes()
  await page.keyboard.press('Escape')
  await expect(card(page, 'Computer Programmers').locator('[data-lit]')).toHaveCount(0)
})

/** Drags with one finger, through the browser's own touch input. */
async function fingerDrag(
  page: Page,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
  await touch('touchStart', [from])
  for (let step = 1; step <= 8; step += 1) {
    await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }])
  }
  await touch('touchEnd', [])
}
