import type { Locator, Page } from '@playwright/test'

import { ask } from './server.ts'
import { expect, expectAccessible, expectSaved, test } from './trellis.ts'

/** Makes a collection over REST; gives its id. */
async function makeCollection(url: string, title: string, mapIds: readonly string[]): Promise<string> {
  const answer = await ask(url, 'POST', '/collections', { title, mapIds })
  const body: unknown = await answer.json()
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return body.id
  throw new Error(`No collection was made: ${JSON.stringify(body)}`)
}

const cardsIn = (where: Locator): Locator => where.getByRole('listitem').getByRole('link')

/** Takes back what this message tells. */
async function undo(page: Page, message: string): Promise<void> {
  const toast = page.getByText(message, { exact: true }).locator('..')
  await toast.getByRole('button', { name: 'Undo' }).click()
}

async function choose(page: Page, title: string, act: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
}

test('[12] maps are put together in a collection, in an order, and taken out, without dragging @editor', async ({
  page,
  trellis,
}) => {
  for (const title of ['Trades', 'Health', 'IT']) await trellis.createMap(title)
  await page.goto(trellis.url)
  await page.getByRole('button', { name: 'New collection…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New collection' })
  await dialog.getByRole('button', { name: 'Create the collection' }).click()
  await expect(dialog.getByText('Give the collection a title first.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Title').fill('Lane County')
  await dialog.getByRole('checkbox', { name: 'IT' }).check()
  await dialog.getByRole('checkbox', { name: 'Health' }).check()
  await dialog.getByRole('button', { name: 'Create the collection' }).click()

  const lane = page.getByRole('region', { name: 'Lane County' })
  await expect(cardsIn(lane)).toHaveText([/^IT/, /^Health/])
  await expect(page.getByRole('heading', { name: 'In no collection' })).toBeVisible()
  await choose(page, 'IT', 'Move later')
  await expect(cardsIn(lane)).toHaveText([/^Health/, /^IT/])
  await expect(page.getByText('“IT” is number 2 of 2 in “Lane County”.')).toBeVisible()
  // Who moves by keys goes on from the same button.
  await expect(page.getByRole('button', { name: 'More for IT', exact: true })).toBeFocused()

  await choose(page, 'Trades', 'Put in a collection…')
  const place = page.getByRole('dialog', { name: 'Put “Trades” in a collection' })
  await place.getByLabel('Place').selectOption('Before “IT”')
  await place.getByRole('button', { name: 'Put it there' }).click()
  await expect(cardsIn(lane)).toHaveText([/^Health/, /^Trades/, /^IT/])

  await choose(page, 'Health', 'Take out of the collection')
  await expect(cardsIn(lane)).toHaveText([/^Trades/, /^IT/])
  await undo(page, '“Health” is in no collection now.')
  await expect(cardsIn(lane)).toHaveText([/^Health/, /^Trades/, /^IT/])

  await choose(page, 'Trades', 'Duplicate')
  await expect(cardsIn(lane)).toHaveText([/^Health/, /^Trades/, /^Trades \(copy\)/, /^IT/])

  // Found by its own title, or by that of a map within.
  await page.getByLabel('Search by title').fill('it lane')
  await expect(cardsIn(lane)).toHaveText([/^IT/])
  await page.getByLabel('Search by title').fill('lane')
  await expect(cardsIn(lane)).toHaveCount(4)
  await page.getByLabel('Search by title').fill('')

  await choose(page, 'Lane County', 'Rename')
  const title = page.getByLabel('Title of the collection')
  await expect(title).toBeFocused()
  await title.fill('Metro region')
  await title.press('Enter')
  const metro = page.getByRole('region', { name: 'Metro region' })
  await expect(cardsIn(metro)).toHaveCount(4)
  await choose(page, 'Metro region', 'Remove the collection, keep its maps')
  await expect(metro).toHaveCount(0)
  await expect(cardsIn(page.getByRole('region', { name: 'Your maps' }))).toHaveCount(4)
  await undo(page, 'The collection “Metro region” is gone; its maps are still here.')
  await expect(cardsIn(metro)).toHaveText([/^Health/, /^Trades/, /^Trades \(copy\)/, /^IT/])
  await expectAccessible(page)
})

test('[12] a map is dragged to its place in a collection @editor', async ({ page, trellis }) => {
  const ids: string[] = []
  for (const title of ['One', 'Two', 'Three']) ids.push(await trellis.createMap(title))
  await trellis.createMap('Loose')
  await makeCollection(trellis.url, 'Region', ids)
  await page.goto(trellis.url)
  const region = page.getByRole('region', { name: 'Region' })
  const card = (title: string): Locator => page.getByRole('link', { name: new RegExp(`^${title}`) })
  await expect(cardsIn(region)).toHaveText([/^One/, /^Two/, /^Three/])
  await card('Loose').dragTo(card('One'), { targetPosition: { x: 200, y: 60 } })
  await expect(cardsIn(region)).toHaveText([/^One/, /^Loose/, /^Two/, /^Three/])
  await card('Two').dragTo(card('One'), { targetPosition: { x: 20, y: 60 } })
  await expect(cardsIn(region)).toHaveText([/^Two/, /^One/, /^Loose/, /^Three/])
  await page.reload()
  await expect(cardsIn(region)).toHaveText([/^Two/, /^One/, /^Loose/, /^Three/])
})

test('[12] a collection has an address of its own, where new maps begin @editor @desktop @phone', async ({
  page,
  trellis,
}) => {
  const id = await makeCollection(trellis.url, 'Lane County', [])
  await page.goto(`${trellis.url}/c/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lane County')
  await expect(page).toHaveTitle(/Lane County/)
  await expect(page.getByText('Nothing in this collection yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New map here…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New map in “Lane County”' })
  await dialog.getByText('A template of your sector').click()
  await dialog.getByRole('radio', { name: /^Healthcare/ }).check()
  await dialog.getByRole('button', { name: 'Create the map' }).click()
  await expectSaved(page)

  await page.goto(`${trellis.url}/c/${id}`)
  await expect(cardsIn(page.getByRole('main'))).toHaveText([/^Healthcare/])
  await expect(page.getByRole('main')).toContainText('1 map')
  await expectAccessible(page)
  // Nothing is wider than the screen.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)

  // A map that leaves for the archive keeps its place.
  await choose(page, 'Healthcare', 'Move to archive')
  await expect(page.getByText('Nothing in this collection yet')).toBeVisible()
  await undo(page, '“Healthcare” is in the archive.')
  await expect(cardsIn(page.getByRole('main'))).toHaveText([/^Healthcare/])

  await page.goto(`${trellis.url}/c/nosuchcollection`)
  await expect(page.getByRole('heading', { name: 'That collection is not there' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'All maps' }).click()
  await expect(page).toHaveURL(`${trellis.url}/`)
})

test.describe('without the server', () => {
  test.use({ mayComplain: true })

  test('[12] a collection says so, and comes when it can @editor', async ({ page, trellis }) => {
    const id = await makeCollection(trellis.url, 'Lane County', [await trellis.createMap('IT')])
    await page.goto(trellis.url)
    await expect(page.getByRole('link', { name: 'Lane County' })).toBeVisible()
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('link', { name: 'Lane County' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'The server cannot be reached' })).toBeVisible()
    // What was known is still shown.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lane County')
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'The server cannot be reached' })).toHaveCount(0)
    await expect(page).toHaveURL(`${trellis.url}/c/${id}`)
  })
})
