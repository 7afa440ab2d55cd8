import type { Locator, Page } from '@playwright/test'

import { boxOf, card, cards } from './board.ts'
import { expect, expectAccessible, expectSaid, expectSaved, openMap, test } from './trellis.ts'

const CARD = 'Web Developers'

function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Comments' })
}

function commentsButton(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: /^Comments/ })
}

/** A thread by what it is about. */
function thread(page: Page, about: string): Locator {
  return panel(page).getByRole('region', { name: new RegExp(`^${about}, \\d+ comment`) })
}

/** Selects a card and begins a comment on it by its key. */
async function beginOn(page: Page, title: string): Promise<Locator> {
  await card(page, title).click()
  await page.keyboard.press('k')
  const field = panel(page).getByRole('textbox', { name: `New comment about ${title}` })
  await expect(field).toBeFocused()
  return field
}

test('[8] a thread on a card: reply, mention, unread, resolve, reopen, jump; the card is deleted and the thread stays and says so; undo leaves comments alone @together', async ({
  trellis,
  invite,
}) => {
  const mapId = await trellis.createMap('Louisville', 'louisville-it-2018')
  const ana = await invite('Ana Ruiz', 1, { role: 'comment', mapId })
  const ben = await invite('Ben Cole', 4, { role: 'edit', mapId })
  await openMap(ana, trellis, mapId, 'map')
  await openMap(ben, trellis, mapId, 'map')

  // She may not change the map, but she may say what she thinks of it; what she types outlives the panel.
  const field = await beginOn(ana, CARD)
  await field.fill('Should this card move up a level?')
  await panel(ana).getByRole('button', { name: 'Close comments' }).click()
  await beginOn(ana, CARD)
  await expect(field).toHaveValue('Should this card move up a level?')
  await ana.keyboard.press('Control+Enter')
  await expect(thread(ana, CARD)).toContainText('Ana Ruiz (guest)')

  // He hears of it, sees it on the card and in the bar, and reads it.
  await expectSaid(ben, `Ana Ruiz (guest) commented on ${CARD}.`)
  await expect(card(ben, CARD)).toHaveAccessibleDescription(/1 comment, 1 unread/)
  await commentsButton(ben).click()
  await expect(commentsButton(ben)).toHaveAccessibleName('Comments, 1 unread')
  await thread(ben, CARD).getByRole('button', { name: 'Open the thread' }).click()
  await expect(commentsButton(ben)).toHaveAccessibleName('Comments')
  await expect(card(ben, CARD)).toHaveAccessibleDescription(/1 comment(?!, 1 unread)/)

  // He answers, and calls her by name.
  const reply = thread(ben, CARD).getByRole('textbox', { name: `Reply about ${CARD}` })
  await reply.pressSequentially('I think so, @an')
  await expect(ben.getByRole('option', { name: /Ana Ruiz/ })).toBeVisible()
  await ben.keyboard.press('Enter')
  await expect(reply).toHaveValue('I think so, @Ana Ruiz ')
  await thread(ben, CARD).getByRole('button', { name: 'Reply' }).click()
  await expect(reply).toHaveValue('')
  await expectSaid(ana, `Ben Cole (guest) mentioned you in a comment on ${CARD}.`)
  await expect(thread(ana, CARD)).toContainText('I think so, @Ana Ruiz')

  // Only one’s own can be changed, and it is marked.
  await expect(thread(ana, CARD).getByRole('button', { name: /More for the comment by Ben/ })).toHaveCount(0)
  await thread(ana, CARD)
    .getByRole('button', { name: /More for the comment by Ana/ })
    .click()
  await ana.getByRole('menuitem', { name: 'Edit' }).click()
  await panel(ana)
    .getByRole('textbox', { name: `Your comment about ${CARD}` })
    .fill('Should it move up?')
  await panel(ana).getByRole('button', { name: 'Save' }).click()
  await expect(thread(ben, CARD)).toContainText('edited')
  await expect(thread(ben, CARD)).toContainText('Should it move up?')

  // Resolved and taken back, by either.
  await thread(ana, CARD).getByRole('button', { name: 'Resolve' }).click()
  await expect(thread(ben, CARD)).toContainText('Resolved by Ana Ruiz')
  await expect(card(ben, CARD)).not.toHaveAccessibleDescription(/comment/)
  await ana.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(thread(ben, CARD).getByRole('button', { name: 'Resolve' })).toBeVisible()
  await expectAccessible(ben)

  // From the thread to the card, which is removed; the thread stays, and undo brings back the card alone.
  await ben.evaluate(() => scrollTo(0, 0))
  await thread(ben, CARD)
    .getByRole('button', { name: `Show ${CARD} on the map` })
    .click()
  await expect(card(ben, CARD)).toBeFocused()
  await ben.keyboard.press('Delete')
  await expect(card(ben, CARD)).toHaveCount(0)
  await expect(thread(ana, CARD)).toContainText('Removed from the map')
  await thread(ben, CARD).getByRole('textbox').fill('Removed for now')
  await thread(ben, CARD).getByRole('button', { name: 'Reply' }).click()
  await expect(thread(ana, CARD)).toContainText('Removed for now')
  await ben.keyboard.press('Escape')
  await ben.getByRole('button', { name: /^Undo:/ }).click()
  await expect(card(ben, CARD)).toBeVisible()
  await expectSaved(ben)
  await expect(thread(ana, CARD)).toContainText('Removed for now')
  await expect(thread(ana, CARD)).not.toContainText('Removed from the map')

  // Removing asks first, and is for good.
  await thread(ana, CARD)
    .getByRole('button', { name: /More for the comment by Ana/ })
    .click()
  await ana.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(thread(ana, CARD)).toContainText('It cannot be brought back.')
  await thread(ana, CARD).getByRole('button', { name: 'Remove', exact: true }).click()
  await commentsButton(ben).click()
  await thread(ben, CARD)
    .getByRole('button', { name: /^Show \d repl/ })
    .or(thread(ben, CARD).getByRole('button', { name: 'Show less' }))
    .first()
    .waitFor()
  await expect(thread(ben, CARD)).toContainText('This comment was removed.')
  await expect(thread(ben, CARD)).not.toContainText('Should it move up?')
})

test('[8] on a phone and by keyboard alone, in the table and the outline @together @phone', async ({
  trellis,
  page,
}) => {
  const mapId = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, mapId, 'outline')
  const stop = page.locator('[data-stop="occ_webdevelopers"]')
  await stop.focus()
  await page.keyboard.press('k')
  await expect(panel(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('By keys alone')
  await page.keyboard.press('Control+Enter')
  await expect(thread(page, CARD)).toContainText('By keys alone')
  await panel(page).getByRole('heading', { name: 'Comments' }).focus()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(stop).toBeFocused()
  await expect(page.getByRole('button', { name: '1 comment', exact: true })).toBeVisible()

  // By touch, from the entry of a cell in the table.
  await page.goto(`${trellis.url}/m/${mapId}?view=table&pathway=pth_network`)
  await page.getByRole('button', { name: 'More for BA/BS, Network Systems' }).tap()
  await page.getByRole('menuitem', { name: 'Comment on this…' }).tap()
  await panel(page).getByRole('textbox').fill('Nothing here?')
  await panel(page).getByRole('button', { name: 'Comment', exact: true }).tap()
  await expect(thread(page, 'BA/BS, Network Systems')).toContainText('Nothing here?')
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: 'Close comments' }).tap()
  await page.getByRole('button', { name: '1 comment', exact: true }).first().tap()
  await expect(panel(page)).toContainText('About BA/BS, Network Systems')
})

test('a map that is all in sight stays so beside comments; a click on a card moves nothing', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const engineers = card(page, 'Software Engineers')
  const first = await boxOf(engineers)

  await page.keyboard.press('Shift+K')
  const comments = panel(page)
  await expect(comments).toBeVisible()
  const edge = await boxOf(comments)
  await expect.poll(async () => Math.max(...(await rightEdges(page)))).toBeLessThan(edge.x)
  await comments.getByRole('button', { name: /^Close/ }).click()
  await expect(comments).toHaveCount(0)
  await expect.poll(() => boxOf(engineers)).toEqual(first)

  await engineers.click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  expect(await boxOf(engineers)).toEqual(first)
})

async function rightEdges(page: Page): Promise<readonly number[]> {
  const all = await cards(page).all()
  const boxes = await Promise.all(all.map(boxOf))
  return boxes.map(({ x, width }) => x + width)
}
