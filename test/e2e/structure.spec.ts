/** Two levels or pathways made one, and one pathway made two. */
import type { Locator, Page } from '@playwright/test'

import { card, header, link, middleOf, seeAll } from './board.ts'
import { expect, expectAccessible, expectSaid, expectSaved, openMap, test } from './trellis.ts'
import type { Trellis } from './trellis.ts'

async function openSample(page: Page, trellis: Trellis): Promise<string> {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  return id
}

/** Opens a dialog by the menu that holds every act. */
async function openByMenu(page: Page, item: string, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog).toBeVisible()
  return dialog
}

test('[4] merge two pathways: cards and links go along, and one undo parts them @editor @phone @desktop', async ({
  page,
  trellis,
}) => {
  const id = await openSample(page, trellis)
  const shared = await trellis.join(id)
  const before = shared.records()
  const dialog = await openByMenu(page, 'Merge levels or pathways…', 'Merge levels or pathways')
  await dialog
    .getByRole('combobox', { name: 'Merge', exact: true })
    .selectOption('Pathway: Web and Digital Communications')
  await dialog
    .getByRole('combobox', { name: 'Into (this name stays)', exact: true })
    .selectOption('Pathway: Network Systems')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(header(page, 'Web and Digital Communications')).toHaveCount(0)
  await expectSaved(page)
  expect(shared.all('pathway')).toHaveLength(3)
  const kept = shared.all('pathway').map((pathway) => String(pathway.id))
  for (const { place } of shared.all('occupation')) expect(kept).toContain(place.pathwayId)
  expect(shared.all('link')).toEqual(before.filter((record) => record.kind === 'link'))
  expect(shared.all('occupation')).toHaveLength(before.filter((record) => record.kind === 'occupation').length)

  await page.keyboard.press('ControlOrMeta+z')
  await expect(header(page, 'Web and Digital Communications')).toHaveCount(1)
  await expectSaved(page)
  expect(shared.records()).toEqual(before)
})

test('[4] after a merge both pathways stand in one column, each card at its level @editor', async ({
  page,
  trellis,
}) => {
  // So high that the taller map still has its cards as elements when all of it is seen.
  await page.setViewportSize({ width: 1440, height: 1400 })
  await openSample(page, trellis)
  const dialog = await openByMenu(page, 'Merge levels or pathways…', 'Merge levels or pathways')
  await dialog
    .getByRole('combobox', { name: 'Merge', exact: true })
    .selectOption('Pathway: Web and Digital Communications')
  await dialog
    .getByRole('combobox', { name: 'Into (this name stays)', exact: true })
    .selectOption('Pathway: Network Systems')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(card(page, 'Web Developers')).toHaveAccessibleName(/Network Systems, 2 links, 2 of 2/)
  await seeAll(page)
  // The view may still glide while the two are measured one after the other.
  const apart = async (): Promise<{ aside: number; below: number }> => {
    const web = await middleOf(card(page, 'Web Developers'))
    const network = await middleOf(card(page, 'Computer Network Support Specialists'))
    return { aside: Math.abs(web.x - network.x), below: web.y - network.y }
  }
  await expect.poll(async () => (await apart()).aside).toBeLessThan(2)
  expect((await apart()).below).toBeGreaterThan(50)
  await expect(link(page, 'Web Developers advances to Software Engineers')).toHaveCount(1)
})

test('[4] split a pathway: the chosen cards get a pathway of their own, on its right @editor @phone @desktop', async ({
  page,
  trellis,
}) => {
  const id = await openSample(page, trellis)
  const shared = await trellis.join(id)
  const before = shared.records()
  const dialog = await openByMenu(page, 'Split a pathway…', 'Split a pathway')
  // Nothing is split without a name and a card; what is missing is said.
  await dialog.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name of the new pathway' })).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('combobox', { name: 'Pathway', exact: true }).selectOption('Information Support/Services')
  await dialog.getByRole('textbox', { name: 'Name of the new pathway' }).fill('Help desk')
  await dialog.getByRole('checkbox', { name: /^Help desk bootcamp/ }).check()
  await dialog.getByRole('checkbox', { name: /^Help desk job with A\+/ }).check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expectSaid(page, 'Pathway split in two.')
  await expect(header(page, 'Help desk')).toHaveAccessibleName(/pathway, column 2 of 5, 2 cards/)
  await expectSaved(page)
  const made = shared.all('pathway').find(({ label }) => label.en === 'Help desk')
  const [bootcamp] = shared.all('program').filter(({ name }) => name.en === 'Help desk bootcamp')
  expect(bootcamp?.place.pathwayId).toBe(made?.id)
  expect(shared.all('link')).toEqual(before.filter((record) => record.kind === 'link'))

  await page.keyboard.press('ControlOrMeta+z')
  await expect(header(page, 'Help desk')).toHaveCount(0)
  await expectSaved(page)
  expect(shared.records()).toEqual(before)
})

/** Opens the menu of a header, as by a right click, and chooses in it. */
async function chooseOnHeader(page: Page, label: string, item: string): Promise<void> {
  await header(page, label).click({ button: 'right' })
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Finds an act by typing and does the first one found. */
async function askPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('dialog').getByRole('combobox')
  await expect(field).toBeFocused()
  await field.fill(words)
  await expect(page.getByRole('option').first()).toContainText(words)
  await field.press('Enter')
}

const columns = (page: Page): Locator => page.getByRole('button', { name: /, pathway, column \d+ of/ })

test('[4] collapse a pathway: a strip with its number of cards, which one press opens; two browsers agree @editor @desktop', async ({
  page,
  trellis,
  invite,
}) => {
  const id = await openSample(page, trellis)
  await seeAll(page)
  await expect(card(page, 'Computer Network Support Specialists')).toBeVisible()
  await chooseOnHeader(page, 'Network Systems', 'Collapse Network Systems')
  await expectSaid(page, 'Network Systems is collapsed.')
  await expect(page.getByRole('button', { name: /collapse Network Systems/i }).first()).toBeAttached()
  await expect(header(page, 'Network Systems')).toHaveAccessibleName(/column 3 of 4, collapsed, 4 cards/)
  await expect(card(page, 'Computer Network Support Specialists')).toHaveCount(0)
  await expect(page.getByRole('group', { name: /^BA\/BS, Network Systems, collapsed, 1 card/ })).toHaveText('1')
  await expectAccessible(page)

  const other = await invite('Ana')
  await openMap(other, trellis, id, 'map')
  await expect(header(other, 'Network Systems')).toHaveAttribute('aria-expanded', 'false')
  await header(other, 'Network Systems').click()
  await expect(header(page, 'Network Systems')).not.toHaveAttribute('aria-expanded', 'false')
  await seeAll(page)
  await expect(card(page, 'Computer Network Support Specialists')).toBeVisible()
})

test('[4] hide a pathway: out of the picture, found, counted in no total, and shown again @editor @desktop', async ({
  page,
  trellis,
}) => {
  const id = await openSample(page, trellis)
  const shared = await trellis.join(id)
  await expect(header(page, 'BA/BS')).toContainText('549 postings')
  await chooseOnHeader(page, 'Network Systems', 'Hide Network Systems')
  await expect(header(page, 'Network Systems')).toHaveCount(0)
  await expect(columns(page)).toHaveCount(3)
  await expect(header(page, 'BA/BS')).not.toContainText('549 postings')
  await expect(page.getByText('1 hidden pathway', { exact: true })).toBeVisible()
  await expectSaved(page)
  expect(shared.all('pathway').filter(({ display }) => display === 'hidden')).toHaveLength(1)

  // What is found there says where it is, and offers to show it.
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('searchbox').fill('Network Administrators')
  const find = page.getByRole('region', { name: 'Find and filter' })
  await expect(find.getByText('This card is in Network Systems, which is hidden.')).toBeVisible()
  await find.getByRole('button', { name: 'Show Network Systems' }).click()
  await expect(header(page, 'Network Systems')).toHaveCount(1)
  await expect(page.getByText('1 hidden pathway', { exact: true })).toHaveCount(0)
  await expect(card(page, 'Network Specialists')).toBeInViewport()

  // So does the palette, which then goes there.
  await page.keyboard.press('Escape')
  await chooseOnHeader(page, 'Network Systems', 'Hide Network Systems')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find an act or a card' }).fill('Network Specialists')
  await expect(page.getByRole('option', { name: /^Network Specialists .* shows Network Systems first/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(card(page, 'Network Specialists')).toBeFocused()
  await expect(header(page, 'Network Systems')).toHaveCount(1)
})

test('[4] collapse, hide and show by keys alone; with all pathways hidden the map says so @editor @desktop', async ({
  page,
  trellis,
}) => {
  await openSample(page, trellis)
  await header(page, 'Network Systems').focus()
  await askPalette(page, 'Collapse Network')
  await expect(header(page, 'Network Systems')).toHaveAttribute('aria-expanded', 'false')
  await header(page, 'Network Systems').focus()
  await page.keyboard.press('Enter')
  await expect(header(page, 'Network Systems')).not.toHaveAttribute('aria-expanded', 'false')

  for (let left = 3; left >= 0; left -= 1) {
    await columns(page).first().focus()
    const name = ((await columns(page).first().innerText()).split('\n')[0] ?? '').trim()
    await askPalette(page, `Hide ${name}`)
    await expect(columns(page)).toHaveCount(left)
  }
  await expect(page.getByText('Nothing of this map is shown')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show Network Systems', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(columns(page)).toHaveCount(1)
})

test('[4] table and outline fold, hide and show the same levels and pathways @editor @desktop', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'table')
  await page.getByRole('button', { name: 'Change Network Systems' }).click()
  await page.getByRole('menuitem', { name: 'Collapse Network Systems' }).click()
  const column = page.getByRole('columnheader', { name: /^Network Systems/ })
  await expect(column).toContainText('4 cards, collapsed')
  await page.getByRole('button', { name: 'Change BA/BS' }).click()
  await page.getByRole('menuitem', { name: 'Hide BA/BS' }).click()
  await expect(page.getByRole('rowheader', { name: /^BA\/BS/ })).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Hidden' })).toContainText('BA/BS, level, 4 cards')
  await expectAccessible(page)

  await page.goto(`${trellis.url}/m/${id}?view=outline`)
  await expect(page.getByRole('heading', { name: 'Network Systems', level: 3 })).toHaveCount(3)
  await page.getByRole('button', { name: 'Open Network Systems', exact: true }).first().press('Enter')
  await expect(page.getByRole('button', { name: 'Open Network Systems', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Show BA/BS', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'BA/BS', level: 2 })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Hidden' })).toHaveCount(0)
})

test('[4] reorder pathways by dragging a header, and by keys; Escape leaves them as they were @editor @desktop', async ({
  page,
  trellis,
}) => {
  const id = await openSample(page, trellis)
  const shared = await trellis.join(id)
  const order = async (): Promise<readonly string[]> =>
    (await columns(page).allInnerTexts()).map((text) => text.split('\n')[0] ?? '')
  await expect(columns(page)).toHaveCount(4)
  const before = await order()
  const [first, , third] = await Promise.all([0, 1, 2].map((at) => middleOf(columns(page).nth(at))))
  if (first === undefined || third === undefined) throw new Error('no columns')
  const dragToThird = async (): Promise<void> => {
    await page.mouse.move(first.x, first.y)
    await page.mouse.down()
    await page.mouse.move(first.x + 20, first.y)
    await page.mouse.move(third.x + 60, third.y)
    await expect(page.getByTestId('lane-drop')).toBeVisible()
  }
  await dragToThird()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('lane-drop')).toHaveCount(0)
  await page.mouse.up()
  expect(await order()).toEqual(before)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await dragToThird()
  await page.mouse.up()
  const [one = '', two = '', three = '', four = ''] = before
  await expect.poll(order).toEqual([two, three, one, four])
  await expectSaved(page)
  expect(shared.records().filter(({ kind }) => kind === 'pathway')).toHaveLength(4)

  await header(page, one).focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(order).toEqual([two, one, three, four])
  await header(page, 'BA/BS').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(header(page, 'BA/BS')).toHaveAccessibleName(/level, row 2 of/)
})
