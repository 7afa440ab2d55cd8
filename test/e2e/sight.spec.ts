/** What is seen with forced colors, and where the focus is. */
import type { Locator, Page } from '@playwright/test'

import { createWords } from '../../src/i18n/createWords.ts'
import { wear } from './axe.ts'
import { paintOf } from './paint.ts'
import { makeMaps } from './screens/maps.ts'
import { openView, stop } from './screens/screen.ts'
import type { Stand } from './screens/screen.ts'
import { expect, test } from './trellis.ts'
import type { Trellis } from './trellis.ts'

test('[7] forced colors keep focus, selection, bands and links in sight @editor', async ({ page, trellis }) => {
  const stand = await standIn(trellis)
  await wear(page, 'forced colors')
  await openView(page, stand, stand.sample, 'view=map')
  const card = stop(page, 'occ_webdevelopers')
  const plain = await picture(card)
  await card.click()
  await expect(card.locator('[data-selected]')).toBeVisible()
  await page.mouse.move(2, 400)
  expect(plain.equals(await picture(card))).toBe(false)
  await expect(page.locator('[aria-roledescription="link"] path').first()).toHaveCSS('stroke', /rgb/)
  const [line, ground] = await page.evaluate(() => {
    const path = document.querySelector('[aria-roledescription="link"] path')
    return [path === null ? '' : getComputedStyle(path).stroke, getComputedStyle(document.body).backgroundColor]
  })
  expect(line).not.toBe(ground)

  await page.keyboard.press('g')
  const band = page.locator('.react-flow__node [data-band]').first()
  await expect(band).toBeVisible()
  expect((await paintOf(page, await picture(band), { color: '#000000' })).colors).toBeGreaterThan(1)

  await page.getByRole('button', { name: 'Export', exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid')
  const ring = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineColor)
  expect(ring).not.toBe(ground)
  // What is chosen of several shows by more than a color of its ground.
  await expect(page.locator('label:has(input:checked)').first()).toHaveCSS('outline-style', 'solid')
})

for (const [view, width, height] of [
  ['home', 1280, 600],
  ['view=map', 1280, 600],
  ['view=table', 1280, 600],
  ['view=outline', 1280, 600],
  ['view=table', 390, 664],
  ['view=outline', 390, 664],
] as const) {
  test(`[7] the focus is always seen and never under a bar: ${view} at ${width} px @editor`, async ({
    page,
    trellis,
  }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const stand = await standIn(trellis)
    // What comes later moves what stands already.
    if (view === 'home') await page.goto(trellis.url, { waitUntil: 'networkidle' })
    else await openView(page, stand, stand.sample, view)
    await expect(page.locator('main').first()).toBeVisible()
    const faults: string[] = []
    let before = ''
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab')
      const { place, fault } = await focusNow(page)
      if (place === before) break
      before = place
      if (fault !== null) faults.push(fault)
    }
    expect(faults).toEqual([])
  })
}

async function standIn(trellis: Trellis): Promise<Stand> {
  return { ...(await makeMaps(trellis.url)), language: 'en', say: createWords('en').t, isPhone: false }
}

async function picture(target: Locator): Promise<Buffer> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('Not on screen')
  const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 }
  return target.page().screenshot({ clip, animations: 'disabled' })
}

/** What has the focus, and what is wrong with how it is seen. */
async function focusNow(page: Page): Promise<{ readonly place: string; readonly fault: string | null }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return { place: 'the page', fault: null }
    const box = element.getBoundingClientRect()
    const told = element.outerHTML.slice(0, 160)
    const place = `${told} ${box.left} ${box.top}`
    // The ring may be drawn by what is around the control: the label of a switch, the head of a list.
    const ringed = [element, element.parentElement, element.closest('label')].some((one) => {
      if (one === null) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow.includes('inset')
    })
    if (!ringed) return { place, fault: `no ring: ${told}` }
    const spots = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]),
    )
    const isSeen = spots.some(([x = 0, y = 0]) => {
      const top = document.elementFromPoint(x, y)
      return top !== null && (element.contains(top) || element.closest('label')?.contains(top) === true)
    })
    return { place, fault: isSeen ? null : `out of sight: ${told}` }
  })
}
