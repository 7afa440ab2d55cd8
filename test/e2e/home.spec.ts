import type { Locator } from '@playwright/test'

import { generateMap } from '../../scripts/generateMap.ts'
import { cards } from './board.ts'
import { importFile, mapFile } from './importing.ts'
import { ask } from './server.ts'
import { expect, expectAccessible, expectSaid, expectSaved, openMap, test } from './trellis.ts'

test('maps are renamed, copied, put in the bin and taken out of it @first', async ({ page, trellis }) => {
  await trellis.createMap('Health care', 'louisville-it-2018')
  await page.goto(trellis.url)
  const maps = page.getByRole('region', { name: 'Your maps' })
  const rows = maps.getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('12 cards')

  const open = async (title: string, act: string) => {
    await maps.getByRole('button', { name: `More for ${title}`, exact: true }).click()
    await page.getByRole('menuitem', { name: act }).click()
  }
  // Its title is changed where it stands; leaving it empty is no way to do so.
  await open('Health care', 'Rename')
  const title = rows.getByLabel('Title')
  await expect(title).toBeFocused()
  await title.fill('')
  await title.press('Enter')
  await expect(rows).toContainText('Give the map a title first.')
  await title.fill('Health care, Lane County')
  await title.press('Enter')
  await expect(rows).toContainText('Health care, Lane County')
  await expect(rows.getByRole('link')).toBeFocused()
  await page.keyboard.press('F2')
  await title.fill('Something else')
  await title.press('Escape')
  await expect(rows.getByRole('link', { name: /^Health care, Lane County/ })).toBeFocused()

  await open('Health care, Lane County', 'Duplicate')
  await expect(rows).toHaveCount(2)
  await open('Health care, Lane County', 'Move to bin')
  await expect(page.getByText('“Health care, Lane County” is in the bin.')).toBeVisible()
  await expect(rows).toHaveCount(1)
  await maps.getByText('Bin (1)').click()
  await maps.getByRole('button', { name: 'Restore Health care, Lane County' }).click()
  await expect(rows).toHaveCount(2)
  await expect(maps.getByText('Bin (1)')).toHaveCount(0)

  // The copy is a whole map of its own, and a rename reaches the editor.
  await rows
    .getByRole('link', { name: /^Health care, Lane County/ })
    .last()
    .click()
  await expectSaved(page)
  await expect(page.getByLabel('Title of the map')).toHaveValue(/Health care, Lane County/)
  await expect(cards(page)).toHaveCount(12)
})

test('[12] maps are found, put in order, shown small and put aside @editor', async ({ page, trellis }) => {
  await trellis.createMap('Salud pública', 'louisville-it-2018')
  await trellis.createMap('Manufacturing')
  const it = await trellis.createMap('IT, Louisville', 'louisville-it-2018')
  await page.goto(trellis.url)
  const maps = page.getByRole('region', { name: 'Your maps' })
  const links = maps.getByRole('link')
  await expect(links).toHaveText([/^IT, Louisville/, /^Manufacturing/, /^Salud pública/])
  await maps.getByLabel('Sort by').selectOption('Title')
  await expect(links).toHaveText([/^IT, Louisville/, /^Manufacturing/, /^Salud pública/])
  await maps.getByLabel('Sort by').selectOption('Newest')
  await expect(links.first()).toHaveText(/^IT, Louisville/)

  // Each map has its picture, drawn by the server.
  await expect
    .poll(() =>
      maps
        .locator('img')
        .evaluateAll((all) => all.map((one) => one instanceof HTMLImageElement && one.naturalWidth > 0)),
    )
    .toEqual([true, true, true])

  await maps.getByLabel('Search by title').fill('PUBLICA')
  await expect(links).toHaveText([/^Salud pública/])
  await expect(maps.getByRole('status').filter({ hasText: 'One map found' })).toBeAttached()
  await maps.getByLabel('Search by title').fill('nothing like it')
  await expect(maps.getByText('No map has that in its title')).toBeVisible()
  await expectAccessible(page)
  await maps.getByRole('button', { name: 'Show all maps' }).click()
  await expect(links).toHaveCount(3)

  await maps.getByRole('button', { name: 'More for IT, Louisville' }).click()
  await page.getByRole('menuitem', { name: 'Move to archive' }).click()
  await expect(page.getByText('“IT, Louisville” is in the archive.')).toBeVisible()
  await maps.getByText('Archive (1)').click()
  await expectAccessible(page)
  // Its address still works, and so does the list it lies in.
  await expect(maps.getByRole('link', { name: /^IT, Louisville/ })).toHaveAttribute('href', `/m/${it}`)
  await maps.getByRole('button', { name: 'More for IT, Louisville' }).click()
  await page.getByRole('menuitem', { name: 'Take out of the archive' }).click()
  await expect(maps.getByText('Archive (1)')).toHaveCount(0)
  await expect(links).toHaveCount(3)
})

test('[12] the bin says what is lost before it is emptied @editor', async ({ page, trellis }) => {
  for (const title of ['One', 'Two', 'Three']) {
    const id = await trellis.createMap(title, title === 'One' ? 'louisville-it-2018' : 'blank')
    await ask(trellis.url, 'DELETE', `/maps/${id}`)
  }
  await page.goto(trellis.url)
  const maps = page.getByRole('region', { name: 'Your maps' })
  await maps.getByText('Bin (3)').click()
  await maps.getByRole('button', { name: 'Erase One for good…' }).click()
  const one = page.getByRole('dialog', { name: 'Erase the map “One” for good?' })
  await expect(one).toContainText('12 cards, their links, notes and figures')
  await expectAccessible(page)
  await one.getByRole('button', { name: 'Cancel' }).click()
  await expect(maps.getByText('Bin (3)')).toBeVisible()
  await maps.getByRole('button', { name: 'Erase One for good…' }).click()
  await one.getByRole('button', { name: 'Erase for good' }).click()
  await expect(one.getByText('Type “One” as it stands here.')).toBeVisible()
  await one.getByRole('textbox', { name: 'Type “One” to confirm' }).fill('one')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“One” is erased for good.')).toBeVisible()
  await expect(maps.getByText('Bin (2)')).toBeVisible()

  await maps.getByRole('button', { name: 'Empty the bin…' }).click()
  const all = page.getByRole('dialog', { name: 'Empty the bin?' })
  await expect(all.getByRole('listitem').filter({ hasText: /^(One|Two|Three) / })).toHaveText([/^Three/, /^Two/])
  await all.getByRole('textbox', { name: 'Type “erase” to confirm' }).fill('erase')
  await all.getByRole('button', { name: 'Erase 2 maps for good' }).click()
  await expect(maps.getByText(/^Bin/)).toHaveCount(0)
  await expect(maps.getByText('No maps yet')).toBeVisible()
})

test('a map without a title is not made, and the reason is said', async ({ page, trellis }) => {
  await page.goto(trellis.url)
  await page.getByRole('button', { name: 'Create the map' }).click()
  await expect(page.getByText('Give the map a title first.')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true')
  await expect(page).toHaveURL(`${trellis.url}/`)
})

test('Tidy shows its order before it is taken, and is one step to undo @first', async ({ page, trellis }) => {
  await openMap(page, trellis, await trellis.createMap('First'))
  const id = await importFile(page, 'untidy.json', mapFile(generateMap({ cards: 60, seed: 11 })))
  await expectSaved(page)
  const shared = await trellis.join(id)
  const before = shared.records()
  const tidy = async (): Promise<Locator> => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Tidy…' }).click()
    const bar = page.getByRole('region', { name: 'Tidy' })
    await expect(bar).toContainText(/\d+ cards? would move/)
    return bar
  }

  // Shown, and left: nothing has changed.
  const bar = await tidy()
  await bar.getByRole('switch', { name: 'Put pathways in order too' }).click()
  await expect(bar.getByRole('switch')).toBeChecked()
  await expect(bar).toContainText(/Links cross \d+ times now/)
  await bar.getByRole('button', { name: 'Cancel' }).click()
  await expect(bar).toBeHidden()
  await expectSaid(page, 'Everything stays as it was.')
  expect(shared.records()).toEqual(before)

  // Shown, and taken: one step, which one undo takes back.
  await tidy()
  await bar.getByRole('button', { name: 'Apply' }).click()
  await expect(bar).toBeHidden()
  await expectSaid(page, 'The map is tidy now.')
  await expect.poll(() => JSON.stringify(shared.records()) === JSON.stringify(before)).toBe(false)
  await page.getByRole('button', { name: 'Undo: tidy' }).click()
  await expect.poll(() => JSON.stringify(shared.records()) === JSON.stringify(before)).toBe(true)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('the interface speaks Spanish, and remembers it @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await page.goto(trellis.url)
  await page.getByRole('button', { name: 'Language: English' }).click()
  await page.getByRole('menuitemradio', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mapas de trayectorias profesionales')
  await expect(page.locator('html')).toHaveAttribute('lang', /^es/)

  await page.goto(`${trellis.url}/m/${id}`)
  await expect(page.getByRole('button', { name: /^Guardar?.*Guardado/ })).toBeVisible()
  const engineers = page.getByRole('group', { name: /^Ingenieros de software, Ocupación/ })
  await expect(engineers).toContainText('247 ofertas de empleo')
  await expect(engineers).toContainText('$32.83 – $48.76')
  await expect(engineers).toContainText('por hora')
  await page.getByText('Tabla', { exact: true }).click()
  await expect(page.getByRole('table')).toContainText(/736 (ofertas|anuncios)/)

  // Not a word of English is left over in the names of things.
  const left = await page
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .map((button) => button.getAttribute('aria-label') ?? button.textContent)
        .filter((name) => /\b(the|Add|More|Export|Undo)\b/.test(name)),
    )
  expect(left).toEqual([])
})

test('a new map made in Spanish begins in Spanish', async ({ page, trellis }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('trellis.me') === null) localStorage.setItem('trellis.me', '{"language":"es"}')
  })
  await page.goto(trellis.url)
  await page.getByLabel('Título').fill('Salud')
  await page.getByRole('button', { name: 'Crear el mapa' }).click()
  await expect(
    page.getByRole('group', { name: /^Secundaria o GED, Nueva trayectoria|^Diploma.*, Nueva trayectoria/ }),
  ).toBeVisible()
})

test('light and dark follow the person’s choice @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await page.emulateMedia({ colorScheme: 'light' })
  await openMap(page, trellis, id)
  const brightness = () =>
    page.evaluate(() => {
      let element = document.elementFromPoint(innerWidth - 4, 4)
      while (element !== null && getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)') {
        element = element.parentElement
      }
      const color = getComputedStyle(element ?? document.body).backgroundColor
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
      return (red + green + blue) / 3
    })
  expect(await brightness()).toBeGreaterThan(200)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(brightness).toBeLessThan(60)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  await expect.poll(brightness).toBeGreaterThan(200)
  await page.reload()
  await expectSaved(page)
  expect(await brightness()).toBeGreaterThan(200)
})
