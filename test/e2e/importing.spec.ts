import type { Locator, Page } from '@playwright/test'

import { louisvilleCells, louisvilleCsv } from '../exchange/sheet/louisville.ts'
import { rowsXml, workbook, zipped } from '../exchange/sheet/xlsxFile.ts'
import { cards } from './board.ts'
import { expect, expectAccessible, expectSaid, expectSaved, openMap, test } from './trellis.ts'

const PROGRAM = [
  'Occupation,SOC,Education,Pathway,Pay,Openings,Shoe size',
  'Welders,51-4121,Certificate,Metal,$18-24/hr,120,9',
  'Machinists,51-4041,Certificate,Metal,12-abc,n/a,10',
  'Engineers,17-2112,Bachelor’s degree,Design,45k-60k,12,',
].join('\r\n')

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: 'Import a spreadsheet' })

async function openFromHome(page: Page, url: string): Promise<Locator> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Start from a spreadsheet…' }).click()
  return wizard(page)
}

async function openFromEditor(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import a spreadsheet…' }).click()
  return wizard(page)
}

async function chooseFile(dialog: Locator, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = Buffer.from(content)
  await dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('[10] a CSV of the Louisville table becomes a new map of 4 levels and 4 pathways @editor', async ({
  page,
  trellis,
}) => {
  const dialog = await openFromHome(page, trellis.url)
  await chooseFile(dialog, 'Louisville IT.csv', louisvilleCsv())
  await expect(dialog.getByRole('heading', { name: 'Step 2 of 3: How it was understood' })).toBeFocused()
  await expect(dialog.getByText('7 occupation cards were found, in 4 levels and 4 pathways.')).toBeVisible()
  await expect(dialog.getByLabel('Column C: occupations')).toHaveValue('title')
  await expect(dialog.getByLabel('Title of the new map')).toHaveValue('Louisville IT')
  await expectAccessible(page)

  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByRole('img')).toHaveAttribute('alt', /7 occupations in 4 education levels and 4 pathways/)
  await expect(dialog.getByText('Nothing would be left out.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()

  await expect(wizard(page).getByText('7 occupation cards are on the map.')).toBeVisible()
  await expect(page).toHaveURL(/\/m\//)
  await wizard(page).getByRole('button', { name: 'Close' }).first().click()
  await expect(cards(page)).toHaveCount(7)
  await expectSaved(page)
  const id = /\/m\/([a-z0-9]+)/.exec(page.url())?.[1] ?? ''
  const records = (await trellis.join(id)).records()
  const kinds = records.map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'level')).toHaveLength(4)
  expect(kinds.filter((kind) => kind === 'pathway')).toHaveLength(4)

  // One undo takes all of it back, and the blank map's own lanes return.
  await page.getByRole('button', { name: 'Undo: import a spreadsheet' }).click()
  await expect(cards(page)).toHaveCount(0)
})

test('[10] a list as people keep it: its title, and levels written in two ways, in their order @editor', async ({
  page,
  trellis,
}) => {
  const list = ['Care jobs 2026,', 'Title,Level', 'Aides,HS diploma', 'Nurses,Cert', 'Drivers,HS', 'Managers,BSN']
  const dialog = await openFromHome(page, trellis.url)
  await chooseFile(dialog, 'export (3).csv', list.join('\n'))
  await expect(dialog.getByLabel('Title of the new map')).toHaveValue('Care jobs 2026')
  await expect(dialog.getByText('4 occupation cards were found, in 3 levels and 1 pathway.')).toBeVisible()
  await expect(dialog.getByLabel('HS', { exact: true }).locator('option:checked')).toHaveText('The same as HS diploma')
  await dialog.getByRole('button', { name: 'Preview' }).click()

  // Closed while the map is being made: it is filled all the same, and what was done is told.
  let release = (): void => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/maps', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await wizard(page).getByRole('button', { name: 'Close' }).click()
  await expect(wizard(page)).toHaveCount(0)
  release()
  await expect(wizard(page).getByText('4 occupation cards are on the map.')).toBeVisible()
  await wizard(page).getByRole('button', { name: 'Close' }).first().click()
  const levels = page.getByRole('button', { name: /, level, row \d of 3/ })
  await expect(levels).toHaveText([/^BSN/, /^Cert/, /^HS diploma/])
})

test('[10] what cannot be read is named by its cell, corrected or left out, and listed at the end @editor', async ({
  page,
  trellis,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const id = await trellis.createMap('Mine')
  await openMap(page, trellis, id)
  const dialog = await openFromEditor(page)
  await chooseFile(dialog, 'jobs.csv', PROGRAM)
  await expect(dialog.getByText('E3: “12-abc” is not a wage')).toBeVisible()
  await expect(dialog.getByRole('cell', { name: /^\$18-24\/hr/ })).toContainText('Read as: $18.00 – $24.00')
  await expect(dialog.getByLabel('Column G: Shoe size')).toHaveValue('ignore')

  await dialog.getByRole('listitem').getByRole('button', { name: 'Correct E3' }).click()
  await dialog.getByLabel('What E3 should say').fill('$20/hr')
  await dialog.getByRole('button', { name: 'Use this instead' }).click()
  await expect(dialog.getByText('Every cell could be read.')).toBeVisible()
  // So can a cell be that was read, but not as it was meant: by keys, and Escape gives up no more than that.
  const table = dialog.getByRole('table')
  await table.getByRole('button', { name: 'Correct A1', exact: true }).focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'Enter']) await page.keyboard.press(key)
  await expect(dialog.getByLabel('What A3 should say')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(table.getByRole('button', { name: 'Correct A3', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByLabel('What A3 should say').fill('Machinists; Turners')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('cell', { name: /^Machinists; Turners/ })).toContainText('Machinists · Turners')
  await expect(table.getByRole('button', { name: 'Correct A3', exact: true })).toBeFocused()
  // A column is given another meaning, and a level goes where one wants it.
  await dialog.getByLabel('Column G: Shoe size').selectOption({ label: 'Employment' })
  await expect(dialog.getByText('Chosen by you')).toBeVisible()
  await dialog.getByLabel('Design').selectOption({ label: 'Leave out all that stands there' })

  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('1 thing would be left out.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByText('A4: “Engineers”: its level or pathway is left out')).toBeVisible()
  await expectSaid(page, '2 occupation cards imported.')
  await dialog.getByRole('button', { name: 'Copy the list' }).click()
  await expect(dialog.getByText('The list was copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'A4: “Engineers”: its level or pathway is left out',
  )
  await dialog.getByRole('button', { name: 'Undo the import' }).click()
  await expect(dialog).toBeHidden()
  await expect(cards(page)).toHaveCount(0)
})

test('[10] cells copied from a publication are pasted by keys alone, into the map that is open @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Mine')
  await openMap(page, trellis, id)
  const dialog = await openFromEditor(page)
  await dialog.getByLabel('Or paste cells').focus()
  const text = louisvilleCells()
    .map((row) => row.join('\t'))
    .join('\n')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Layout')).toHaveValue('matrix')
  await expect(dialog.getByRole('heading', { name: 'Step 2 of 3: How it was understood' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Preview' }).press('Enter')
  await dialog.getByRole('button', { name: 'Import', exact: true }).press('Enter')
  await expect(dialog.getByText('7 occupation cards are on the map.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expectSaved(page)
  const levels = (await trellis.join(id)).records().filter(({ kind }) => kind === 'level')
  // The blank map's four levels are the sheet's.
  expect(levels).toHaveLength(4)
})

test('[10] a workbook shows its sheets; a bomb and a disguised file are refused in words @editor', async ({
  page,
  trellis,
}) => {
  const dialog = await openFromHome(page, trellis.url)
  const bomb = zipped({
    'xl/workbook.xml': `<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r" Target="a.xml"/></Relationships>`,
    'xl/a.xml': ' '.repeat(70_000_000),
  })
  await chooseFile(dialog, 'bomb.xlsx', bomb)
  await expect(dialog.getByRole('alert').getByText('This file unpacks to more than 60 MB')).toBeVisible()
  await chooseFile(dialog, 'photo.csv', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 0, 1]))
  await expect(dialog.getByText('This is not a table')).toBeVisible()

  const sheets = [
    { name: 'Readme', rows: rowsXml([['Made by us']]) },
    { name: 'IT', rows: rowsXml(louisvilleCells()) },
    { name: 'Last year', rows: rowsXml(louisvilleCells()), isHidden: true },
  ]
  await chooseFile(dialog, 'Sectors.xlsx', workbook(sheets))
  await dialog.getByRole('combobox', { name: 'Sheet', exact: true }).selectOption('IT')
  await expect(dialog.getByText('The sheet “Last year” is hidden in the workbook').first()).toBeVisible()
  await expect(dialog.getByText('7 occupation cards were found, in 4 levels and 4 pathways.')).toBeVisible()
})

test('[10] on a phone, in Spanish, in the dark @editor @phone', async ({ page, trellis }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('trellis.me') === null) localStorage.setItem('trellis.me', '{"language":"es"}')
  })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(trellis.url)
  await page.getByRole('button', { name: 'Empezar con una hoja de cálculo…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Importar una hoja de cálculo' })
  await dialog
    .getByLabel('O pegue celdas')
    .fill('Ocupación;Nivel;Trayectoria;Salario\nSoldadores;Secundaria;Metal;18,50')
  await dialog.getByRole('button', { name: 'Leer la tabla' }).click()
  await expect(dialog.getByText('Se encontró 1 tarjeta de ocupación')).toBeVisible()
  await expect(dialog.getByRole('cell', { name: /^18,50/ })).toContainText('Se leyó como: $18.50')
  await expectAccessible(page)
  const sizes = await dialog
    .locator('button, select, summary')
    .evaluateAll((controls) => controls.map((one) => one.getBoundingClientRect().height))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
  await dialog.getByRole('button', { name: 'Vista previa' }).click()
  await expect(dialog.getByText('Primero póngale un título al mapa nuevo.')).toBeVisible()
  await dialog.getByLabel('Título del mapa nuevo').fill('Metal')
  await dialog.getByRole('button', { name: 'Vista previa' }).click()
  await expect(dialog.getByRole('img')).toBeVisible()
  await dialog.getByRole('button', { name: 'Importar', exact: true }).click()
  await expect(dialog.getByText('1 tarjeta de ocupación está en el mapa.')).toBeVisible()
})
