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
