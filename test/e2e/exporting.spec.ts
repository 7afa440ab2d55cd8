import { readFile } from 'node:fs/promises'

import type { Download, Locator, Page } from '@playwright/test'

import { card } from './board.ts'
import { importFile, openImport } from './importing.ts'
import { paintOf } from './paint.ts'
import { expect, expectSaved, openMap, test } from './trellis.ts'

/** The accent of the first pathway, in pictures and on a light screen. */
const PATHWAY_BLUE = '#3d6bac'

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('img')).toBeVisible()
  return dialog
}

async function download(page: Page, dialog: Locator): Promise<Download> {
  const button = dialog.getByRole('button', { name: 'Download' })
  await expect(button).toBeEnabled()
  const arriving = page.waitForEvent('download')
  await button.click()
  const file = await arriving
  await expect(dialog.getByText(`Saved as ${file.suggestedFilename()}`)).toBeVisible()
  return file
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8')
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path())
}

test('an SVG holds the whole map as text, with title, description, legend, sources and date @first', async ({
  page,
  trellis,
  context,
}) => {
  const id = await trellis.createMap('Louisville IT (2018)', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const dialog = await openExport(page)
  const alt = await dialog.getByLabel('Alt text').inputValue()
  expect(alt).toContain('7 occupations in 4 education levels and 4 pathways')
  await expect(dialog.getByRole('img')).toHaveAttribute('alt', alt)

  const file = await download(page, dialog)
  expect(file.suggestedFilename()).toBe('Louisville-IT-2018.svg')
  const svg = await textOf(file)
  // Read on an empty page, where no policy of ours keeps the file's own styles from it.
  const paper = await context.newPage()
  const facts = await paper.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
    const root = parsed.documentElement
    return {
      broken: parsed.querySelector('parsererror') !== null,
      title: root.querySelector(':scope > title')?.textContent ?? '',
      description: root.querySelector(':scope > desc')?.textContent ?? '',
      texts: [...root.querySelectorAll('text')].map((text) => text.textContent).join('\n'),
      foreign: root.querySelectorAll('foreignObject, script, image').length,
      paths: root.querySelectorAll('path').length,
      links: [...root.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(({ name, value }) => /href/i.test(name) && /^https?:/.test(value)),
      ).length,
    }
  }, svg)
  expect(facts).toMatchObject({ broken: false, foreign: 0, links: 0 })
  expect(facts.title).toContain('Louisville IT (2018)')
  expect(facts.description).toContain('7 occupations')
  expect(facts.paths).toBeGreaterThanOrEqual(10)
  for (const words of [
    'Software Engineers',
    '$32.83 – $48.76',
    '247 postings',
    'Advances to',
    'Sources',
    'KentuckianaWorks',
  ]) {
    expect(facts.texts).toContain(words)
  }
  expect(facts.texts).toContain(`Made with Trellis, `)
  expect(facts.texts).toContain(String(new Date().getFullYear()))
  expect(facts.texts).not.toMatch(/Gap 112|gap 112/i)

  // The overlay goes along when it is asked for.
  await dialog.getByRole('switch', { name: 'Show the gap overlay' }).check()
  const withGaps = await textOf(await download(page, dialog))
  expect(withGaps).toMatch(/gap 112/i)
  expect(withGaps).toMatch(/not enough data/i)
})

test('a PNG is really drawn, at every size, and too large a one is refused with a way out @first', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville IT (2018)', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const dialog = await openExport(page)
  await dialog.getByText('PNG', { exact: true }).click()
  const size = dialog.getByLabel('Size')

  const paint = async () => paintOf(page, await bytesOf(await download(page, dialog)), { color: PATHWAY_BLUE })

  const plain = await paint()
  expect(plain.colors).toBeGreaterThan(20)
  expect(plain.share).toBeGreaterThan(0.0002)

  await size.selectOption('2 times the map’s size')
  const double = await paint()
  expect(double.width).toBe(2 * plain.width)
  expect(double.height).toBe(2 * plain.height)

  for (const [name, wide, high] of [
    ['Letter, 11 × 8.5 in', 11, 8.5],
    ['Tabloid, 17 × 11 in', 17, 11],
  ] as const) {
    await size.selectOption(name)
    await expect(
      dialog.getByText(
        `${(wide * 300).toLocaleString('en-US')} × ${(high * 300).toLocaleString('en-US')} pixels, 300 dots per inch`,
      ),
    ).toBeVisible()
    const paper = await paint()
    expect([paper.width, paper.height]).toEqual([wide * 300, high * 300])
    expect(paper.colors).toBeGreaterThan(20)
  }

  // Where the browser's canvas cannot hold a picture, it says so and offers SVG.
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = function toBlob(give) {
      give(null)
    }
  })
  await size.selectOption('Poster, 36 × 24 in')
  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog.getByText('This browser cannot draw a picture of 5,400 × 3,600 pixels.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Use SVG instead' }).click()
  const poster = await textOf(await download(page, dialog))
  expect(poster).toMatch(/^<svg[^>]* width="3456" height="2304"/)
})

test('“copy what I see” gives the picture on the screen, links and all @first', async ({ page, trellis, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const id = await trellis.createMap('Louisville IT (2018)', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await expect(card(page, 'Software Engineers')).toBeVisible()
  const dialog = await openExport(page)
  await dialog.getByRole('button', { name: 'Copy what I see' }).click()
  await expect(dialog.getByText('Copied. Paste it where you need it.')).toBeVisible()
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    return blob === undefined ? [] : [...new Uint8Array(await blob.arrayBuffer())]
  })
  // Halfway along a link, between the cards, there is a line.
  const spot = await page.evaluate(() => {
    const line = document.querySelector('[aria-roledescription="link"] path:nth-of-type(2)')
    const board = document.querySelector('.react-flow')
    if (!(line instanceof SVGPathElement) || board === null) return null
    const middle = line.getPointAtLength(line.getTotalLength() / 2)
    const matrix = line.getScreenCTM()
    const box = board.getBoundingClientRect()
    if (matrix === null) return null
    const point = new DOMPoint(middle.x, middle.y).matrixTransform(matrix)
    return { x: (point.x - box.left) / box.width, y: (point.y - box.top) / box.height }
  })
  if (spot === null) throw new Error('No link is on the screen')
  const seen = await paintOf(page, Buffer.from(bytes), { color: PATHWAY_BLUE, spot })
  expect(seen.width).toBeGreaterThan(800)
  expect(seen.share).toBeGreaterThan(0.0002)
  expect(seen.contrast).toBeGreaterThan(40)
})

test('a map exported as JSON and imported again is the same map @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville IT (2018)', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const dialog = await openExport(page)
  await dialog.getByText('JSON', { exact: true }).click()
  const file = await download(page, dialog)
  expect(file.suggestedFilename()).toBe('Louisville-IT-2018.trellis.json')
  const path = await file.path()
  await page.keyboard.press('Escape')

  const newId = await importFile(page, file.suggestedFilename(), await readFile(path))
  await expectSaved(page)
  await expect(card(page, 'Software Engineers')).toBeVisible()
  const [before, after] = [await trellis.join(id), await trellis.join(newId)]
  expect(after.records()).toEqual(before.records())
})

test('a bad file gets a sentence that names the place @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville IT (2018)', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const dialog = await openImport(page)
  const settings = { id: 'map', kind: 'map' }
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      '{"format": "trellis-map",\n  "version": 1,,\n}',
      /This is not JSON: it breaks off or goes wrong at line 2, column \d+\./,
    ],
    ['[1, 2]', /This is JSON, but not a map that Trellis exported\./],
    [
      JSON.stringify({ format: 'trellis-map', version: 999, records: [] }),
      /A newer Trellis wrote this file \(format 999\)/,
    ],
    [JSON.stringify({ format: 'trellis-map', version: 2, records: [settings] }), /Record 1 \(map\) is not right/],
    [
      JSON.stringify({
        format: 'trellis-map',
        version: 2,
        records: [{ id: 'lvl_a', kind: 'level', label: { en: 'A' }, order: 7, blsEducation: [], ipedsAwardLevels: [] }],
      }),
      /Record 1 \(lvl_a\) is not right at “order”/,
    ],
  ]
  for (const [text, sentence] of cases) {
    await dialog.getByLabel('Or paste the JSON text').fill(text)
    await dialog.getByRole('button', { name: 'Make the map' }).click()
    await expect(dialog).toContainText(sentence)
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toHaveURL(new RegExp(id))
})

test('a size chosen a moment ago is the size that is saved', async ({ page, trellis }) => {
  await openMap(page, trellis, await trellis.createMap('Louisville IT (2018)', 'louisville-it-2018'))
  const dialog = await openExport(page)
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled()
  const arriving = page.waitForEvent('download')
  await dialog.getByLabel('Size').selectOption('Letter, 11 × 8.5 in')
  await dialog.getByRole('button', { name: 'Download' }).click()
  expect(await textOf(await arriving)).toMatch(/^<svg[^>]* width="1056" height="816"/)
})
