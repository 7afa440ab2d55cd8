import type { Page } from '@playwright/test'

import { generateMap } from '../../scripts/generateMap.ts'
import { isPlaced } from '../../src/model/kinds.ts'
import { boxOf, cards } from './board.ts'
import { importFile, mapFile } from './importing.ts'
import { expect, expectSaved, openMap, test } from './trellis.ts'

test('a map of 300 cards is shown whole from afar, and in part from near, with selection and focus kept @first', async ({
  page,
  trellis,
}) => {
  const records = generateMap({ cards: 300, seed: 7 })
  const placed = records.filter(isPlaced)
  await openMap(page, trellis, await trellis.createMap('First'))
  await importFile(page, 'large.trellis.json', mapFile(records))
  await expect(page.getByLabel(`Map Generated map 7: ${placed.length} cards in 4 levels and 12 pathways`)).toBeVisible()
  await expectSaved(page)

  // From afar: everything is on screen, painted, and no card is an element.
  await page.getByRole('button', { name: 'Fit the whole map' }).click()
  await expect(page.locator('[data-canvas] canvas').first()).toBeVisible()
  await expect(cards(page)).toHaveCount(0)
  await expect.poll(() => paintedColumns(page)).toBeGreaterThan(0.6)
  await expect(
    page.getByRole('img', { name: 'Overview of the map' }).or(page.getByLabel(/^Overview of the map/)),
  ).toBeVisible()

  // A card chosen from afar is an element, alone among paint, with the focus and the selection.
  const board = page.getByLabel(/^Map Generated map 7/)
  await board.focus()
  for (let left = 20; left > 0 && (await cards(page).count()) === 0; left -= 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  const chosen = cards(page).and(page.getByRole('group', { name: /, selected$/ }))
  await expect(chosen).toHaveCount(1)
  await expect(cards(page)).toHaveCount(1)
  await expect(chosen).toBeFocused()
  const name = (await chosen.getAttribute('aria-label')) ?? ''

  // From near: only the cards about the screen are elements.
  await page.keyboard.press('0')
  await expect(page.getByRole('button', { name: 'Zoom to 100 %. Now 100 %' })).toBeVisible()
  await expect.poll(() => cards(page).count()).toBeGreaterThan(1)
  const near = await cards(page).count()
  expect(near).toBeLessThan(placed.length / 3)
  const pane = await boxOf(board)
  const away = await cards(page).evaluateAll((elements, size) => {
    const boxes = elements
      .filter((element) => element.getAttribute('aria-label')?.endsWith(', selected') !== true)
      .map((element) => element.getBoundingClientRect())
    return boxes.filter(
      (box) =>
        box.right < -size.width || box.left > 2 * size.width || box.bottom < -size.height || box.top > 2 * size.height,
    ).length
  }, pane)
  expect(away).toBe(0)
  await expect(chosen).toHaveAccessibleName(name)
  await expect(chosen).toBeFocused()

  // And from afar again.
  await page.keyboard.press('1')
  await expect(cards(page)).toHaveCount(1)
  await expect(chosen).toHaveAccessibleName(name)
  await expect(chosen).toBeFocused()
})

/** The share of the painted layer's columns with something on them, from the first to the last, of the pane's width. */
async function paintedColumns(page: Page): Promise<number> {
  return page
    .locator('[data-canvas] canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const ink = canvas.getContext('2d')
      if (ink === null) return 0
      const { width, height } = canvas
      const { data } = ink.getImageData(0, 0, width, height)
      let [first, last] = [width, 0]
      for (let y = 0; y < height; y += 2) {
        for (let x = 0; x < width; x += 2) {
          if ((data[4 * (y * width + x) + 3] ?? 0) < 200) continue
          first = Math.min(first, x)
          last = Math.max(last, x)
        }
      }
      const pane = canvas.closest('[data-canvas]')?.getBoundingClientRect().width ?? 1
      return (last - first) / (window.devicePixelRatio * pane)
    })
}

test('the first view fits the whole pane, also where late parts and their styles come slowly', async ({
  page,
  trellis,
}) => {
  // Parts that show nothing while they come, such as the find bar, must take no room of the map's.
  await page.route(/\/assets\/(?!first-)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await openMap(page, trellis, await trellis.createMap('Louisville', 'louisville-it-2018'))
  const zoom = page.getByRole('button', { name: /^Zoom to 100 %/ })
  await expect(cards(page)).toHaveCount(12)
  const atFirst = await zoom.textContent()
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Fit the whole map' }).click()
  await expect(zoom).toHaveText(atFirst ?? '')
})
