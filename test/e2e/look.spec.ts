import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { generateMap } from '../../scripts/generateMap.ts'
import { measure } from '../../src/layout/textMeasure.ts'
import { FONT_FAMILIES } from '../../src/model/font.ts'
import type { MapFont } from '../../src/model/font.ts'
import '../helpers/fonts.ts'
import { bombOf, jpegHeadOf, pngOf } from '../helpers/images.ts'
import { addByPlus } from './board.ts'
import { importFile, mapFile } from './importing.ts'
import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

const CHOOSE = /^Choose (a picture of your logo|another picture)$/

/** A picture of two colors as a browser writes it in a format, `jpeg` or `webp`. */
async function pictureOf(page: Page, type: 'jpeg' | 'webp'): Promise<Buffer> {
  const base64 = await page.evaluate(async (kind) => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 300
    const ink = canvas.getContext('2d')
    if (ink === null) throw new Error('no canvas')
    ink.fillStyle = '#c01020'
    ink.fillRect(0, 0, 900, 300)
    ink.fillStyle = '#10a040'
    ink.fillRect(0, 0, 450, 300)
    return canvas.toDataURL(`image/${kind}`).split(',')[1] ?? ''
  }, type)
  return Buffer.from(base64, 'base64')
}

/** By the title block, which is a little way up where it would make the cards smaller. */
async function openSettings(page: Page): Promise<void> {
  const block = page.getByRole('button', { name: /^Title block of / })
  const top = (await page.locator('[data-canvas]').boundingBox())?.y ?? 0
  if (((await block.boundingBox())?.y ?? 0) < top) {
    await page.locator('[data-canvas]').hover()
    await page.mouse.wheel(0, -160)
  }
  await block.click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(CHOOSE).setInputFiles({ name, mimeType: '', buffer })
}

test('[11] a logo is chosen, stands in the title block and in the exported picture, and undo takes it away @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Health care', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const block = page.getByRole('group', { name: 'Title block of Health care' })
  await expect(block.getByText('Information technology · Louisville MSA')).toBeVisible()

  await openSettings(page)
  for (const type of ['jpeg', 'webp'] as const) {
    await choose(page, `logo.${type}`, await pictureOf(page, type))
    await expect(page.getByRole('status').filter({ hasText: 'The picture is ready: 640 × 213 px' })).toBeVisible()
  }
  await choose(page, 'logo.png', pngOf(300, 100, '#c01020'))
  await expect(page.getByRole('status').filter({ hasText: 'The picture is ready: 300 × 100 px' })).toBeVisible()
  await page.getByRole('textbox', { name: 'What the logo shows' }).fill('A workforce board')
  await page.getByRole('button', { name: 'Save' }).click()

  await expect(block.getByRole('img', { name: 'A workforce board' })).toBeVisible()
  await expectSaved(page)
  const shared = await trellis.join(id)
  expect(shared.all('settings')[0]).toMatchObject({ logoAlt: { en: 'A workforce board' } })
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Export' }).click()
  const preview = page.getByRole('dialog').getByRole('img', { name: /^Career pathway map Health care/ })
  await expect(preview).toBeVisible()
  // The logo's place on the sheet: 32 px from its corner, 168 by 56 px large.
  const [red, green, blue] = await preview.evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('no picture')
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const ink = canvas.getContext('2d')
    ink?.drawImage(image, 0, 0)
    return [...(ink?.getImageData(100, 50, 1, 1).data ?? [])]
  })
  expect([red, green, blue]).toEqual([0xc0, 0x10, 0x20])
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+z')
  await expect(block.getByRole('img')).toHaveCount(0)
})

test('[11] a file that is no still picture is refused in words, and the logo before stays @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id, 'map')
  await openSettings(page)
  await choose(page, 'logo.png', pngOf(40, 20))
  await expect(page.getByText(/^The picture is ready: 40 × 20 px/)).toBeVisible()

  const refused: readonly (readonly [string, Buffer, RegExp])[] = [
    ['logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /SVG drawing/],
    ['logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG drawing/],
    ['logo.gif', Buffer.from('GIF89a'), /no PNG, JPEG or WebP/],
    ['logo.png', bombOf(60_000, 60_000), /more than 40 million pixels/],
    ['logo.png', pngOf(4, 4, '#000000', true), /This picture moves/],
    ['logo.jpg', jpegHeadOf(60, 30), /This file is damaged/],
  ]
  for (const [name, buffer, words] of refused) {
    await choose(page, name, buffer)
    await expect(page.getByRole('alert').filter({ hasText: words })).toContainText('The logo stays as it is.')
    await expect(page.getByRole('dialog').getByRole('img', { name: 'Logo' })).toBeVisible()
  }
  // A drop does what choosing does.
  await page.getByRole('group', { name: 'Logo', exact: true }).evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([new Uint8Array(11 * 1024 * 1024)], 'logo.png', { type: 'image/png' }))
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('alert').filter({ hasText: /larger than 10 MB/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove the logo' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
  await expect(page.getByText('The logo is removed when you save.')).toBeVisible()
})

test('[11] a logo is pasted, and the same facts stand in words below the table, in Spanish and dark @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await openSettings(page)
  const field = page.getByLabel(CHOOSE)
  await field.focus()
  await field.evaluate(
    (element, bytes) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'logo.png', { type: 'image/png' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [...pngOf(30, 30)],
  )
  await expect(page.getByText(/^The picture is ready: 30 × 30 px/)).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expectSaved(page)

  await page.evaluate(() => {
    localStorage.setItem('trellis.me', JSON.stringify({ name: 'Ana', color: 1, language: 'es', theme: 'dark' }))
  })
  await page.goto(`${trellis.url}/m/${id}?view=table`)
  const about = page.getByRole('heading', { name: 'Acerca de este mapa' }).locator('..')
  await expect(about).toContainText('Tecnología de la información · Área metropolitana de Louisville')
  await expect(about).toContainText('KentuckianaWorks, Career Pathways Louisville MSA (2018, Louisville MSA)')
  await expect(about).toContainText('13 cifras sin fuente')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cambiar título, logotipo y fuentes' }).click()
  await expect(page.getByRole('dialog', { name: 'Ajustes del mapa' }).getByRole('img')).toBeVisible()
})

interface Seen {
  readonly text: string
  readonly family: string
  readonly size: number
  readonly isBold: boolean
  readonly width: number
}

/** The words on cards, in cells and around the map, with their widths in px of the map, when all fonts have come. */
async function seenTexts(page: Page): Promise<readonly Seen[]> {
  return page.locator('[data-canvas] span[data-tone]').evaluateAll(async (spans) => {
    await document.fonts.ready
    return spans.map((span) => {
      const { fontFamily, fontSize, fontWeight } = getComputedStyle(span)
      // Measured beside the map, large: its zoom rounds what is drawn.
      const probe = document.createElement('span')
      probe.textContent = span.textContent
      probe.style.cssText = 'position:absolute;white-space:pre'
      probe.style.font = `${fontWeight} 100px/1 ${fontFamily}`
      probe.style.fontFeatureSettings = getComputedStyle(span).fontFeatureSettings
      document.body.append(probe)
      const size = Number.parseFloat(fontSize)
      const width = (probe.getBoundingClientRect().width * size) / 100
      probe.remove()
      return { text: span.textContent, family: fontFamily, size, isBold: fontWeight === '600', width }
    })
  })
}

/** Waits until all words of the map are set in a font, each as wide as layout measured it: within a pixel. */
async function expectSetIn(page: Page, font: MapFont): Promise<void> {
  await expect(page.locator(`[data-canvas][data-font="${font}"]`)).toBeVisible()
  // Cards come and go while the view still moves.
  await expect(async () => {
    const seen = await seenTexts(page)
    expect(seen.length).toBeGreaterThan(40)
    for (const { text, family, size, isBold, width } of seen) {
      expect(family.replaceAll('"', ''), text).toMatch(new RegExp(`^${FONT_FAMILIES[font]}`))
      expect(Math.abs(width - measure(text, size, isBold ? 600 : 400, font)), text).toBeLessThan(1)
    }
  }).toPass({ timeout: 15_000 })
}

async function chooseFont(page: Page, name: RegExp): Promise<void> {
  await openSettings(page)
  await page.getByRole('group', { name: 'Font of the map' }).getByRole('radio', { name }).check()
  await page.getByRole('button', { name: 'Save' }).click()
}

test('[11] a map in another font is laid out anew for everyone, is exported in it, and undo takes it back @editor', async ({
  page,
  trellis,
  invite,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  const id = await trellis.createMap('Health care', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await expectSetIn(page, 'inter')
  expect(fetched.filter((url) => /atkinson|source-?serif/i.test(url))).toEqual([])
  const ben = await invite('Ben')
  await openMap(ben, trellis, id)
  await expectSetIn(ben, 'inter')
  const before = await page.locator('[data-canvas] span[data-tone]').allTextContents()

  for (const [font, name] of [
    ['sourceSerif', /^Source Serif 4/],
    ['atkinson', /^Atkinson Hyperlegible Next/],
  ] as const) {
    await chooseFont(page, name)
    await expectSetIn(page, font)
    await expectSetIn(ben, font)
  }
  await expectSaved(page)
  const shared = await trellis.join(id)
  expect(shared.all('settings')[0]).toMatchObject({ font: 'atkinson' })
  await expectAccessible(page)
  // The interface around the map stays as it is.
  const button = page.getByRole('button', { name: 'Export', exact: true })
  expect(await button.evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/^"?Inter/)

  await button.click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled()
  const arriving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const svg = await readFile(await (await arriving).path(), 'utf8')
  expect(svg).toContain(`font-family="'Atkinson Hyperlegible Next', Inter`)
  expect(svg).toContain("@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:600;")
  expect(svg).not.toContain("@font-face{font-family:'Inter'")
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+z')
  await expectSetIn(page, 'sourceSerif')
  await page.keyboard.press('Control+z')
  await expectSetIn(page, 'inter')
  await expectSetIn(ben, 'inter')
  expect(await page.locator('[data-canvas] span[data-tone]').allTextContents()).toEqual(before)
})

test('[11] a large map in another font is laid out in the worker with it, and painted in it from afar @editor', async ({
  page,
  trellis,
}) => {
  const records = generateMap({ cards: 300, seed: 7 }).map((one) => {
    return one.kind === 'settings' ? { ...one, font: 'sourceSerif' as const } : one
  })
  await openMap(page, trellis, await trellis.createMap('First'))
  // Tells what the canvas of the far view is to write with, instead of writing.
  await page.addInitScript(() => {
    CanvasRenderingContext2D.prototype.fillText = function fillText() {
      document.documentElement.dataset['painted'] = this.font
    }
  })
  await importFile(page, 'large.trellis.json', mapFile(records))
  await expect(page.getByLabel(/^Map Generated map 7/)).toBeVisible()
  await expectSaved(page)
  await page.reload()

  await page.getByRole('button', { name: /^Zoom to 100 %/ }).click()
  await expectSetIn(page, 'sourceSerif')
  await page.getByRole('button', { name: 'Fit the whole map' }).click()
  await expect(page.locator('[data-canvas] canvas').first()).toBeVisible()
  // The whole of it is seen as blocks alone; from a little nearer the cards bear their titles.
  const percent = page.getByRole('button', { name: /^Zoom to 100 %/ })
  await expect(percent).toHaveText(/^1\d %/)
  await expect(async () => {
    await page.keyboard.press('+')
    await expect(percent).toHaveText(/^[34]\d %/, { timeout: 500 })
  }).toPass()
  await expect(page.locator('html[data-painted^="600"][data-painted*="Source Serif 4"]')).toBeAttached()
})

test('[11] a blank map says how to begin, and hints go for good once followed or put away @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id, 'map')
  const blank = page.getByRole('region', { name: 'Nothing stands here yet' })
  await expect(blank.getByRole('button', { name: 'Import a spreadsheet…' })).toBeVisible()
  const hint = page.getByRole('region', { name: 'Hint' })
  await expect(hint).toHaveCount(0)
  const shared = await trellis.join(id)

  await addByPlus(page, "Bachelor's degree", 'New pathway', 'Cook')
  await addByPlus(page, "Bachelor's degree", 'New pathway', 'Chef')
  await expect.poll(() => shared.all('occupation').length).toBe(2)
  await expect(blank).toHaveCount(0)
  await expect(hint).toContainText('Click a card')
  await page.getByRole('group', { name: /^Cook, / }).click()
  await expect(hint).toContainText('Two cards can be linked')
  // The bar of connecting stands in its place as long as one connects.
  await page.getByRole('button', { name: /^Connect cards: press one/ }).click()
  await expect(page.getByText('Choose the card the link begins at.')).toBeVisible()
  await expect(hint).toHaveCount(0)
  await page.keyboard.press('Escape')
  await hint.getByRole('button', { name: 'Got it: hide this hint' }).click()
  await expect(hint).toContainText('can be found by its name')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(hint).toHaveCount(0)

  await page.reload()
  await expect(page.getByRole('group', { name: /^Cook, / })).toBeVisible()
  await expect(hint).toHaveCount(0)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: /Keyboard/ }).click()
  await page.getByRole('button', { name: 'Show the first hints again' }).click()
  await page.keyboard.press('Escape')
  await expect(hint).toContainText('Click a card')
})
