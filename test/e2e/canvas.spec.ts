import type { Locator, Page } from '@playwright/test'

import { boxOf, middleOf, swipe } from './board.ts'
import { expect, expectAccessible, openMap, test } from './trellis.ts'
import { enter } from './server.ts'

const canvasOf = (page: Page): Locator => page.getByRole('application')
const cardOf = (page: Page, name: RegExp): Locator => canvasOf(page).getByRole('group', { name })

test('the whole map is there, with names for those who hear it @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)

  await expect(canvasOf(page)).toHaveAccessibleName(/Map Louisville: \d+ cards in 4 levels and 4 pathways/)
  await expect(
    cardOf(page, /^Software Engineers, Occupation, BA\/BS, Programming and Software Dev, 1 link, 1 of 1/),
  ).toBeVisible()
  await expect(page.getByRole('group', { name: /no high-demand jobs at this level/ })).toHaveCount(9)
  await expect(page.getByText('$32.83 – $48.76')).toBeVisible()
  await expectAccessible(page)
})

test('a card is dragged to another cell, shows where it lands, and undo brings it back @first', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const card = cardOf(page, /^Software Engineers, /)
  const cell = page.getByRole('group', { name: /^BA\/BS, Web and Digital Communications: 1 card/ })
  const from = await middleOf(card)
  const to = await middleOf(cell)

  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 10, { steps: 3 })
  await page.mouse.move(to.x, to.y + 80, { steps: 8 })
  await expect(page.getByTestId('drop-cell')).toBeVisible()
  await page.mouse.up()

  await expect(page.getByTestId('drop-cell')).toHaveCount(0)
  await expect(
    cardOf(page, /^Software Engineers, Occupation, BA\/BS, Web and Digital Communications.*2 of 2/),
  ).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(cardOf(page, /^Software Engineers, Occupation, BA\/BS, Programming and Software Dev/)).toBeVisible()
})

test('Escape leaves a drag as if it had never been', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const from = await middleOf(cardOf(page, /^Software Engineers, /))

  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 260, from.y, { steps: 6 })
  await expect(page.getByTestId('drop-cell')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('drop-cell')).toHaveCount(0)
  await page.mouse.up()

  await expect(cardOf(page, /^Software Engineers, Occupation, BA\/BS, Programming and Software Dev/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeDisabled()
})

test('a link is pulled out of a card by its handle @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const card = cardOf(page, /^Software Engineers, /)
  await card.hover()
  const handle = await middleOf(card.locator('[data-handle="right"]'))
  const to = await middleOf(cardOf(page, /^Network Specialists, /))

  // By its outer half, which lies beside the card.
  await page.mouse.move(handle.x + 4, handle.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()

  await expect(
    page.getByRole('group', {
      name: /^Software Engineers (advances to|lateral move to) Network Specialists, selected/,
    }),
  ).toBeAttached()
  await expect(cardOf(page, /^Software Engineers.*2 links/)).toBeVisible()
})

test('two taps connect two cards with the connect tool', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await page
    .getByRole('button', { name: /connect/i })
    .first()
    .click()
  await cardOf(page, /^Web Developers, /).click()
  await cardOf(page, /^Network Specialists, /).click()
  await expect(page.getByRole('group', { name: /^Web Developers advances to Network Specialists/ })).toBeAttached()
})

test('"+" in a cell adds a card whose title is typed at once, and a double click types it anew', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Fresh')
  await openMap(page, trellis, id)
  const cell = page.getByRole('group', { name: /empty, not looked at yet/ }).first()
  await cell.hover()
  await cell.getByRole('button', { name: /^Add a card in/ }).click()
  const field = page.getByRole('textbox', { name: /^Title of the Occ/ })
  await expect(field).toBeFocused()
  await field.fill('Welder')
  await field.press('Enter')
  const card = cardOf(page, /^Welder, Occupation/)
  await expect(card).toBeFocused()

  await card.dblclick()
  await field.fill('Welder and cutter')
  await field.press('Escape')
  await expect(card).toBeVisible()
  await card.dblclick()
  await field.fill('Brazer')
  await page.mouse.click(700, 700)
  await expect(cardOf(page, /^Brazer, Occupation/)).toBeVisible()
})

test('[2] a frame and shift-click select; Delete removes; one undo brings all back @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const first = await cardOf(page, /^Information Technology Managers, /).boundingBox()
  const second = await cardOf(page, /^Software Engineers, /).boundingBox()
  if (first === null || second === null) throw new Error('The cards are not on the screen')

  await page.mouse.move(first.x - 12, first.y - 12)
  await page.mouse.down()
  await page.mouse.move(second.x + 20, second.y + 30, { steps: 6 })
  await page.mouse.up()
  await expect(cardOf(page, /selected$/)).toHaveCount(2)
  await cardOf(page, /^Network Specialists, /).click({ modifiers: ['Shift'] })
  await expect(cardOf(page, /selected$/)).toHaveCount(3)

  await page.keyboard.press('Delete')
  await expect(cardOf(page, /^Software Engineers, /)).toHaveCount(0)
  await expect(cardOf(page, /^Network Specialists, /)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(cardOf(page, /^Software Engineers, /)).toHaveCount(1)
  await expect(cardOf(page, /^Information Technology Managers, /)).toHaveCount(1)
})

test('by keyboard alone: walk, add, name, move, connect by dialog, look at details @first', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Fresh')
  await openMap(page, trellis, id)
  await canvasOf(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('group', { name: /empty, not looked at yet/ }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Machinist')
  await page.keyboard.press('Enter')
  const card = cardOf(page, /^Machinist, Occupation/)
  await expect(card).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cardOf(page, /^Machinist, Occupation, Associate/)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Engineer')
  await page.keyboard.press('Enter')
  await expect(cardOf(page, /^Engineer, Occupation, Bachelor/)).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 500 })
  }).toPass()
  await expect(cardOf(page, /^Engineer, /)).toBeFocused()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: /^Title of the Occ/ })).toHaveValue('Engineer')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: /, pathway, column 1 of/ })).toBeFocused()
})

test('the space bar, held, pans over a card with any tool; pressed alone it selects', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const card = cardOf(page, /^Software Engineers, /)
  await card.click()
  await expect(card).toHaveAccessibleName(/, selected$/)
  const from = await middleOf(card)

  await page.mouse.move(from.x, from.y)
  await page.keyboard.down('Space')
  await page.mouse.down()
  await page.mouse.move(from.x + 90, from.y + 60, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.up('Space')
  const to = await middleOf(card)
  expect(Math.round(to.x - from.x)).toBe(90)
  expect(Math.round(to.y - from.y)).toBe(60)
  await expect(card).toHaveAccessibleName(/, BA\/BS, Programming and Software Dev, .*, selected$/)

  await page.keyboard.press('Space')
  await expect(card).not.toHaveAccessibleName(/, selected$/)
  const before = await page.getByRole('button', { name: /^Zoom to 100 %. Now / }).innerText()
  await page.getByRole('button', { name: 'Zoom in' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Zoom to 100 %. Now / })).not.toHaveText(before)
})

test('links are walked by keyboard and have names', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await cardOf(page, /^Web Developers, /).click()
  await page.keyboard.press('l')
  await expect(page.getByRole('group', { name: /^Web Developers advances to/ }).first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator(':focus')).toHaveAccessibleName(/^(Software Engineers|Computer Programmers), Occ/)
})

test('the overlay tells bands by words; the legend gives thresholds and method @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await page.getByRole('button', { name: /^Gap overlay/ }).click()
  await expect(cardOf(page, /^Software Engineers.*gap 112: \d+ openings, \d+ completers a year/)).toBeVisible()
  const legend = page.getByRole('region', { name: 'Legend' })
  await expect(legend).toContainText('not enough data')
  await expect(legend).toContainText('< 0.6')
  await expect(legend).toContainText('Illustrative figures')
  await legend.getByRole('button', { name: 'Legend' }).click()
  await expect(legend).toContainText('Off-ramp')
  await expect(legend).toContainText('advances to')
  await expectAccessible(page)
})

test('far out cards are painted, and selection and focus stay @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const card = cardOf(page, /^Software Engineers, /)
  await card.click()
  for (let times = 0; times < 4; times += 1) await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect(cardOf(page, /, Occupation,/)).toHaveCount(1)
  await expect(cardOf(page, /^Software Engineers.*selected$/)).toBeVisible()

  // What is painted answers the pointer like what is mounted.
  const here = await middleOf(card)
  await card.focus()
  await page.keyboard.press('ArrowRight')
  await expect(cardOf(page, /^Network Specialists, /)).toBeFocused()
  await page.mouse.click(here.x, here.y)
  await expect(cardOf(page, /^Software Engineers.*selected$/)).toBeFocused()

  await page.getByRole('button', { name: 'Fit the whole map' }).click()
  await expect(cardOf(page, /, Occupation,/)).toHaveCount(7)
  await expect(cardOf(page, /^Software Engineers.*selected$/)).toHaveAttribute('tabindex', '0')
})

test('headers stay on screen while the map moves; the overview shows the whole map', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const header = page.getByRole('button', { name: /^BA\/BS.*, level, row 1 of 4/ })
  const before = await header.boundingBox()
  await page.getByRole('button', { name: /^Zoom to 100 %/ }).click()
  await page.mouse.move(900, 500)
  await page.mouse.wheel(300, 0)
  await expect(header).toBeVisible()
  expect((await header.boundingBox())?.x).toBe(before?.x)
  await page.getByRole('button', { name: 'Overview', exact: true }).click()
  const overview = page.getByRole('button', { name: /^Overview of the map/ })
  await overview.focus()
  await page.keyboard.press('ArrowRight')
  await expect(overview).toBeFocused()
  await expectAccessible(page)
})

test('others are seen: cursor, selection and a drag while it happens @first', async ({ page, trellis, browser }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const machine = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await enter(machine, trellis.url)
  const other = await machine.newPage()
  await openMap(page, trellis, id)
  await openMap(other, trellis, id)
  const from = await middleOf(cardOf(other, /^Software Engineers, /))

  await other.mouse.move(from.x, from.y)
  await expect(page.locator('[data-peer]')).toBeVisible()
  await other.mouse.down()
  await other.mouse.move(from.x + 40, from.y + 20, { steps: 4 })
  await expect(page.getByTestId('peer-drag')).toBeVisible()
  await other.keyboard.press('Escape')
  await expect(page.getByTestId('peer-drag')).toHaveCount(0)
  await other.mouse.up()
  await expect(cardOf(page, /^Software Engineers, /).getByText('Guest')).toBeVisible()
  await other.context().close()
})

test('by finger: one pans, a tap selects, and with the select tool it moves a card @phone', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await page.getByText('Map', { exact: true }).tap()
  await expect(canvasOf(page)).toBeVisible()
  const button = await page.getByRole('button', { name: 'Zoom in' }).boundingBox()
  expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(44)

  const header = page.getByRole('button', { name: /, pathway, column 1 of 4/ })
  const before = await boxOf(header)
  await swipe(page, { x: 300, y: 560 }, { x: 240, y: 560 })
  await expect.poll(async () => (await boxOf(header)).x).toBeLessThan(before.x)

  // A tap on a painted card brings it into the page, selected.
  await page.getByRole('button', { name: 'Fit the whole map' }).tap()
  await expect.poll(async () => (await boxOf(header)).x).toBe(before.x)
  await page.touchscreen.tap(before.x + 20, before.y + before.height + 30)
  const card = canvasOf(page).getByRole('group', { name: /^Information Technology Managers, .*selected$/ })
  await expect(card).toBeVisible()
  await expectAccessible(page)

  const select = page.getByRole('button', { name: /select/i }).first()
  await select.tap()
  const from = await middleOf(card)
  await swipe(page, from, { x: from.x + 70, y: from.y })
  await expect(
    canvasOf(page).getByRole('group', { name: /^Information Technology Managers, Occupation, BA\/BS, Programming/ }),
  ).toBeVisible()
})
