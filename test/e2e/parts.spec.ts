/** One set of parts and one visual language: what opens behaves alike everywhere, and what is seen is made of the tokens. */
import type { Locator, Page } from '@playwright/test'

import { expect, openMap, test } from './trellis.ts'

/** Opens something by keyboard, and closes it by Escape: the focus goes in, and comes back to where it was. */
async function comesAndGoes(page: Page, opener: Locator, role: 'menu' | 'dialog'): Promise<void> {
  await opener.focus()
  await page.keyboard.press('Enter')
  const opened = page.getByRole(role)
  await expect(opened).toBeVisible()
  await expect(opened).toHaveAccessibleName(/\S/)
  await expect.poll(() => opened.evaluate((node) => node.contains(document.activeElement))).toBe(true)
  if (role === 'menu') await rowsAreWalked(page, opened)
  await page.keyboard.press('Escape')
  await expect(opened).toHaveCount(0)
  await expect(opener).toBeFocused()
}

/** Arrow keys walk over the rows of a menu; Home and End go to its ends. */
async function rowsAreWalked(page: Page, menu: Locator): Promise<void> {
  const rows = menu.getByRole('menuitem').or(menu.getByRole('menuitemradio')).or(menu.getByRole('menuitemcheckbox'))
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
}

/**
 * What is seen that no token gives: sizes of type, corners and colors of whatever bears words or can be pressed,
 * outside of the drawing, which follows its zoom.
 */
function strayLooks(): readonly string[] {
  const root = getComputedStyle(document.documentElement)
  const probe = document.body.appendChild(document.createElement('span'))
  const resolve = (property: 'color' | 'fontSize' | 'borderRadius', value: string): string => {
    probe.style[property] = ''
    probe.style[property] = value
    return getComputedStyle(probe)[property]
  }
  const names = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSStyleRule && rule.selectorText === ':root' ? [...rule.style] : []))
    .filter((name) => name.startsWith('--'))
  const valuesOf = (property: 'color' | 'fontSize' | 'borderRadius', prefixes: readonly string[]): Set<string> =>
    new Set(
      names
        .filter((name) => prefixes.some((prefix) => name.startsWith(prefix)))
        .map((name) => resolve(property, root.getPropertyValue(name))),
    )
  const colors = valuesOf('color', ['--color-', '--pathway-', '--band-', '--person-', '--backdrop'])
  const sizes = valuesOf('fontSize', ['--text-', '--map-text-'])
  const corners = valuesOf('borderRadius', ['--radius']).add('0px').add('50%')
  probe.remove()
  const stray = new Set<string>()
  for (const node of document.querySelectorAll<HTMLElement>('body *')) {
    const look = getComputedStyle(node)
    const hasWords = [...node.childNodes].some((child) => child instanceof Text && child.data.trim() !== '')
    const isControl = node.matches('button, input, select, textarea, [role="menu"], [role="dialog"]')
    if ((!hasWords && !isControl) || node.closest('.react-flow') !== null || !node.checkVisibility()) continue
    const name = `${node.tagName.toLowerCase()} “${(node.innerText || node.getAttribute('aria-label') || '').slice(0, 30)}”`
    if (hasWords && !sizes.has(look.fontSize)) stray.add(`type of ${look.fontSize}: ${name}`)
    if (hasWords && !colors.has(look.color)) stray.add(`words in ${look.color}: ${name}`)
    const ground = look.backgroundColor
    if (isControl && ground !== 'rgba(0, 0, 0, 0)' && !colors.has(ground)) stray.add(`ground of ${ground}: ${name}`)
    const corner = look.borderTopLeftRadius
    if (isControl && !corners.has(corner)) stray.add(`corner of ${corner}: ${name}`)
  }
  return [...stray]
}

test('[14] menus, popovers and dialogs open, are walked and go alike, and all that is seen is of one language @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Health care', 'louisville-it-2018')
  await openMap(page, trellis, id)
  const banner = page.getByRole('banner')
  await comesAndGoes(page, banner.getByRole('button', { name: 'Add', exact: true }), 'menu')
  await comesAndGoes(page, banner.getByRole('button', { name: 'More', exact: true }), 'menu')
  await comesAndGoes(page, page.getByRole('button', { name: /^Saving: / }), 'dialog')
  await comesAndGoes(page, page.getByRole('button', { name: /^Title block of / }), 'dialog')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const face of ['map', 'table', 'outline'] as const) {
      await openMap(page, trellis, id, face)
      await expect(page.getByText('Web Developer').first()).toBeVisible()
      expect(await page.evaluate(strayLooks), `${face}, ${scheme}`).toEqual([])
    }
    await banner.getByRole('button', { name: 'More', exact: true }).click()
    expect(await page.evaluate(strayLooks), `a menu, ${scheme}`).toEqual([])
    await page.keyboard.press('Escape')
    await page.goto(trellis.url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(strayLooks), `home, ${scheme}`).toEqual([])
  }
})
