/** What an edit costs on a large map, counted in what it touches on the page. Times are in `bench/`. */
import type { Page } from '@playwright/test'

import { generateMap } from '../../scripts/generateMap.ts'
import { writeChanges } from '../../src/doc/apply.ts'
import { indexOf, makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import type { Occupation } from '../../src/model/occupation.ts'
import { importFile, mapFile } from './importing.ts'
import { expect, openMap, test } from './trellis.ts'
import type { Trellis } from './trellis.ts'

const RECORDS = generateMap({ cards: 300, seed: 11 })
const LARGE = makeCareerMap(RECORDS)

test('a remote edit touches the entry of its card and those that name it, and no other', async ({ page, trellis }) => {
  const id = await createLarge(page, trellis)
  const shared = await trellis.join(id)
  const card = linkedCard(LARGE)
  for (const face of ['table', 'outline'] as const) {
    const title = `Renamed in the ${face}`
    await openMap(page, trellis, id, face)
    await expect(page.locator('main[data-drawn]')).toBeAttached({ timeout: 60_000 })
    await watchTouched(page)
    writeChanges(shared.doc, [renaming(card, title)], 'test')
    await expect(page.locator(`[data-stop="${card.id}"]`).filter({ hasText: title }).first()).toBeAttached()
    const touched = await touchedIds(page)
    expect(touched).toContain(card.id)
    expect([...touched].filter((one) => !namedWith(LARGE, card).has(one))).toEqual([])
  }
})

test('typing in the details touches nothing but the details', async ({ page, trellis }) => {
  await openMap(page, trellis, await createLarge(page, trellis), 'table')
  const card = linkedCard(LARGE)
  await expect(page.locator('main[data-drawn]')).toBeAttached({ timeout: 60_000 })
  await page.locator(`[data-stop="${card.id}"]`).first().click()
  const details = page.getByRole('complementary', { name: 'Details' })
  for (const label of ['Title 1', 'Wage range']) {
    await details.getByLabel(label, { exact: true }).focus()
    await watchTouched(page)
    await page.keyboard.type('thirty letters typed in a field')
    await expect(details.getByLabel(label, { exact: true })).toHaveValue(/thirty letters typed in a field$/)
    expect(await touchedIds(page)).toEqual(new Set())
  }
})

test('however many pathways a table has, the bar stays within the window', async ({ page, trellis }) => {
  await openMap(page, trellis, await createLarge(page, trellis), 'table')
  await expect(page.locator('main[data-drawn]')).toBeAttached({ timeout: 60_000 })
  await expect(page.getByRole('columnheader')).toHaveCount(1 + indexOf(LARGE).pathways.length)
  await expect(page.getByRole('radio', { name: 'Outline' })).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Export' })).toBeInViewport()
})

async function createLarge(page: Page, trellis: Trellis): Promise<string> {
  await openMap(page, trellis, await trellis.createMap('First'))
  return importFile(page, 'large.json', mapFile(RECORDS))
}

/** The first occupation that has links to others. */
function linkedCard(map: CareerMap): Occupation {
  for (const record of map.records.values()) {
    if (record.kind === 'occupation' && (indexOf(map).linksAt.get(record.id) ?? []).length > 1) return record
  }
  throw new Error('No occupation has links')
}

/** A card and all whose entries name it: those it is linked to, and the credentials it requires. */
function namedWith(map: CareerMap, { id, credentials }: Occupation): ReadonlySet<string> {
  const links = indexOf(map).linksAt.get(id) ?? []
  return new Set([...links.flatMap(({ from, to }): string[] => [from, to]), ...Object.keys(credentials)])
}

function renaming({ id, titles }: Occupation, title: string) {
  const [key = ''] = Object.keys(titles)
  return {
    type: 'setEntry',
    id,
    field: 'titles',
    key,
    value: { text: { en: title }, socCode: null, order: 'a0' },
  } as const
}

/** From now on notes every entry of a card in which anything changes. */
async function watchTouched(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ids = new Set<string>()
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const stop = element?.closest('li[data-kind]')?.querySelector('[data-stop]')
        const id = stop?.getAttribute('data-stop')
        if (typeof id === 'string') ids.add(id)
      }
    })
    const main = document.querySelector('main')
    if (main === null) throw new Error('There is no editor')
    observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true })
    Object.assign(window, { testTouched: ids })
  })
}

async function touchedIds(page: Page): Promise<ReadonlySet<string>> {
  const ids = await page.evaluate(() => [...Reflect.get(window, 'testTouched')].map(String))
  return new Set(ids)
}
