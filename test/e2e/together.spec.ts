import type { Locator, Page } from '@playwright/test'

import { addByPlus, card, cards, cell, drag, header, link, middleOf, pull } from './board.ts'
import { expect, expectSaved, openMap, test } from './trellis.ts'

test('two people see each other, and each other’s work while it happens @first', async ({ trellis, invite }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const ana = await invite('Ana Ruiz', 1)
  const ben = await invite('Ben Cole', 4)
  await openMap(ana, trellis, id, 'map')
  await openMap(ben, trellis, id, 'map')

  for (const [one, other] of [
    [ana, 'Ben Cole'],
    [ben, 'Ana Ruiz'],
  ] as const) {
    await one.getByRole('button', { name: '2 people are here' }).click()
    const who = one.getByRole('dialog', { name: 'Who is here' })
    await expect(who.getByRole('listitem')).toHaveText([/\(you\)/, new RegExp(`^${other}.*looks at the map`)])
    await one.keyboard.press('Escape')
    await expect(who).toBeHidden()
  }

  // Her cursor goes where she points, with her name and her color.
  const spot = await middleOf(cell(ana, 'BA/BS', 'Network Systems'))
  await ana.mouse.move(spot.x, spot.y)
  const cursor = peerCursor(ben)
  await expect(cursor).toBeVisible()
  await expect(cursor).toHaveText('Ana Ruiz')
  await expect(cursor).toHaveAttribute('data-person', '1')
  await expect.poll(() => distance(cursor, spot)).toBeLessThan(30)
  await ana.mouse.move(spot.x + 150, spot.y + 200, { steps: 4 })
  await expect.poll(() => distance(cursor, { x: spot.x + 150, y: spot.y + 200 })).toBeLessThan(30)

  // What she selects bears her name on his screen.
  await card(ana, 'Technical Support Analysts').click()
  await expect(card(ben, 'Technical Support Analysts')).toContainText('Ana Ruiz')

  // A drag of hers is seen while she holds it; nothing is moved before she lets go.
  const from = await middleOf(card(ana, 'Technical Support Analysts'))
  const to = await middleOf(cell(ana, 'High School or GED', 'Programming and Software Dev'))
  await pull(ana, from, to)
  const ghost = peerGhost(ben)
  await expect(ghost).toBeVisible()
  await expect.poll(async () => distance(ghost, to, 'middle')).toBeLessThan(30)
  await expect(card(ben, 'Technical Support Analysts')).toHaveAccessibleName(/Associate Degree/)
  await ana.mouse.up()
  await expect(ghost).toHaveCount(0)
  await expect(card(ben, 'Technical Support Analysts')).toHaveAccessibleName(/High School or GED/)
  await ana.keyboard.press('Control+z')
  await expect(card(ben, 'Technical Support Analysts')).toHaveAccessibleName(/Associate Degree/)

  // Whoever leaves is gone from the other's screen.
  await ana.close()
  await expect(ben.getByRole('button', { name: 'Only you are here' })).toBeVisible()
  await expect(peerCursor(ben)).toHaveCount(0)
})

test('two people edit one map at once and end with the same map @first', async ({ trellis, invite }) => {
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana', 0)
  const ben = await invite('Ben', 3)
  await openMap(ana, trellis, id)
  await openMap(ben, trellis, id)
  const [pathway, school, certificate] = ['New pathway', 'High school diploma or GED', 'Certificate (1-2 years)']

  // Both at the same time.
  await Promise.all([
    addByPlus(ana, school, pathway, 'Home health aide'),
    addByPlus(ben, certificate, pathway, 'Medical assistant'),
  ])
  for (const page of [ana, ben]) {
    await expect(card(page, 'Home health aide')).toBeVisible()
    await expect(card(page, 'Medical assistant')).toBeVisible()
  }

  // She moves a card while he renames it and she connects what he has just made.
  await addByPlus(ben, 'Associate degree or some college', pathway, 'Phlebotomist')
  await expect(card(ana, 'Phlebotomist')).toBeVisible()
  await card(ana, 'Home health aide').hover()
  await Promise.all([
    drag(
      ana,
      await middleOf(card(ana, 'Home health aide').locator('[data-handle="top"]')),
      await middleOf(card(ana, 'Phlebotomist')),
    ),
    rename(ben, 'Medical assistant', 'Clinical medical assistant'),
  ])
  for (const page of [ana, ben]) {
    await expect(link(page, 'Home health aide advances to Phlebotomist')).toBeAttached()
    await expect(card(page, 'Clinical medical assistant')).toBeVisible()
  }
  // She moves, he duplicates the same card.
  await card(ben, 'Clinical medical assistant').click()
  await Promise.all([
    ben.keyboard.press('Control+d'),
    drag(
      ana,
      await middleOf(card(ana, 'Clinical medical assistant')),
      await middleOf(cell(ana, "Bachelor's degree", pathway)),
    ),
  ])
  for (const page of [ana, ben]) await expect(card(page, 'Clinical medical assistant')).toHaveCount(2)

  // His undo takes back what he did and nothing of hers.
  await ben.keyboard.press('Control+z')
  for (const page of [ana, ben]) {
    await expect(card(page, 'Clinical medical assistant')).toHaveCount(1)
    await expect(card(page, 'Clinical medical assistant')).toHaveAccessibleName(/Bachelor's degree/)
  }

  for (const page of [ana, ben]) {
    await expectSaved(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  await expect.poll(async () => JSON.stringify(await drawn(ana)) === JSON.stringify(await drawn(ben))).toBe(true)
  expect(await drawn(ana)).toHaveLength(3)
  const shared = await trellis.join(id)
  expect(
    shared
      .all('occupation')
      .map((one) => Object.values(one.titles)[0]?.text['en'] ?? '')
      .toSorted((a, b) => (a < b ? -1 : 1)),
  ).toEqual(['Clinical medical assistant', 'Home health aide', 'Phlebotomist'])
  expect(shared.all('link')).toHaveLength(1)
})

test('a stock y-websocket client writes, and it shows on the page @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const shared = await trellis.join(id)
  const level = shared.doc.getMap('records').get('lvl_bachelor')
  if (!isYMap(level)) throw new Error('The sample has no level lvl_bachelor')
  level.set('label.en', 'Four-year degree')
  await expect(header(page, 'Four-year degree')).toBeVisible()
})

/** A card's name and place for each card on screen. */
async function drawn(page: Page): Promise<readonly (readonly [string, string])[]> {
  return cards(page).evaluateAll((elements) =>
    elements
      .map((element): [string, string] => [
        element.getAttribute('aria-label') ?? '',
        element instanceof HTMLElement ? element.style.transform : '',
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

async function rename(page: Page, title: string, next: string): Promise<void> {
  await card(page, title).dblclick()
  const field = page.getByRole('textbox', { name: 'Title of the Occupation' })
  await field.fill(next)
  await field.press('Enter')
}

function peerCursor(page: Page): Locator {
  return page.locator('[data-peer]')
}

/** The outline of a card that someone else is dragging. */
function peerGhost(page: Page): Locator {
  return page.getByTestId('peer-drag')
}

/** How far an element's corner, or middle, is from a spot, in px; far away as long as it is not there. */
async function distance(target: Locator, spot: { x: number; y: number }, of: 'corner' | 'middle' = 'corner') {
  const box = await target.boundingBox()
  if (box === null) return Infinity
  const half = of === 'middle' ? 0.5 : 0
  return Math.hypot(box.x + half * box.width - spot.x, box.y + half * box.height - spot.y)
}

function isYMap(value: unknown): value is { set: (key: string, value: unknown) => void } {
  return typeof value === 'object' && value !== null && 'set' in value
}
