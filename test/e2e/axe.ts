/** Axe over a screen: what it finds, and what it leaves open. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

import { JUDGED } from './axeTriage.ts'
import type { Judged } from './axeTriage.ts'
import { measureInk } from './inkContrast.ts'
import { runAxe } from './runAxe.ts'
import type { Screen } from './screens/screen.ts'

export type Theme = 'light' | 'dark' | 'forced colors'

/** What is measured here, so that nobody need judge what axe cannot tell: `measureInk`, `smallTargets`. */
const MEASURED = ['color-contrast', 'target-size']

interface Asked {
  readonly rule: string
  readonly selector: string
  readonly html: string
}

/** Lets the page wear a theme, as the device asks for it, and waits until it is painted where one is open. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'light' ? 'light' : 'dark',
    forcedColors: theme === 'forced colors' ? 'active' : 'none',
  })
  if (page.url() === 'about:blank') return
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next))
  })
}

/** Waits until nothing more comes by itself: what is looked at while it still grows would be looked at again. */
export async function settle(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const before = await drawn(page)
      await page.evaluate(async () => {
        for (let frame = 0; frame < 12; frame += 1) await new Promise((next) => requestAnimationFrame(next))
      })
      return before === (await drawn(page))
    })
    .toBe(true)
}

/** So often a screen that changes while it is looked at is looked at again. */
const LOOKS = 3

/**
 * Everything that is wrong on a screen, in words; empty when nothing is. A picture that is still being laid out may
 * change on the way: then it is looked at once more, so that all is said of one picture.
 */
export async function faultsOf(
  page: Page,
  screen: Screen,
  theme: Theme,
  rules: 'all' | 'colors',
): Promise<readonly string[]> {
  for (let look = 1; ; look += 1) {
    const before = await drawn(page)
    try {
      const faults = await faultsAtOnce(page, screen, theme, rules)
      if (look === LOOKS || (await drawn(page)) === before) return faults
    } catch (error) {
      if (look === LOOKS || (await drawn(page)) === before) throw error
    }
  }
}

/**
 * What is drawn. The head is left out: what the page fetches ahead is named there and changes nothing to be seen; and
 * so is the empty style that taking a picture leaves on fields.
 */
async function drawn(page: Page): Promise<string> {
  return page.evaluate(() => document.body.outerHTML.replaceAll(' style=""', ''))
}

/**
 * With forced colors the system paints, and words cannot be taken away to see what they stand on: axe alone looks at them.
 */
async function faultsAtOnce(
  page: Page,
  { name: screen, within }: Screen,
  theme: Theme,
  rules: 'all' | 'colors',
): Promise<readonly string[]> {
  const popup = within ?? (await openPopup(page))
  // All rules look at the whole page; colors, where something lies over it, at that alone: the rest has screens of its own.
  const { violations, incomplete } = await runAxe(page, rules, rules === 'all' ? within : popup)
  const asked = incomplete.flatMap(({ id, nodes }): readonly Asked[] =>
    nodes.map(({ target, html }) => ({ rule: id, selector: String(target[0]), html })),
  )
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
  const words = asked.filter(({ rule }) => rule === 'color-contrast')
  const unclear = theme === 'forced colors' ? [] : [...new Set(words.map(({ selector }) => selector))]
  const faint = (await measureInk(page, popup === undefined ? unclear : await inside(page, unclear, popup)))
    .filter(({ ratio, wanted }) => ratio !== null && ratio < wanted)
    .map(({ selector, ratio }) => `contrast by pixels: ${selector} has ${ratio?.toFixed(2)} to 1`)
  const others = asked.filter(({ rule }) => !MEASURED.includes(rule))
  const open = others
    .filter((one) => !JUDGED.some((judged) => answers(judged, one)))
    .map(({ rule, html }) => `not judged in axeTriage.ts: ${rule}: ${html}`)
  // Judgments are held to what is there once: by day and on a desk.
  const isFirst = rules === 'all' && theme === 'light' && (page.viewportSize()?.width ?? 0) > 1000
  const stale = JUDGED.filter(
    (judged) => isFirst && judged.seenOn === screen && !others.some((one) => answers(judged, one)),
  ).map(({ rule, element }) => `in axeTriage.ts and not found any more: ${rule} ${String(element)}`)
  return [...found, ...faint, ...open, ...stale].map((fault) => `${screen}: ${fault}`)
}

/** Dialogs, popovers and menus; a message lies over nothing that is read. */
const POPUPS = '[role="dialog"]:not([class*="toast"]), [role="alertdialog"], [role="menu"]'

async function openPopup(page: Page): Promise<string | undefined> {
  return (await page.locator(POPUPS).count()) === 0 ? undefined : POPUPS
}

/** Those of some elements that are part of others. */
async function inside(page: Page, selectors: readonly string[], around: string): Promise<readonly string[]> {
  return page.evaluate(
    ([all, outer]) => all.filter((selector) => (document.querySelector(selector)?.closest(outer) ?? null) !== null),
    [[...selectors], around] as const,
  )
}

function answers({ rule, element }: Judged, asked: Asked): boolean {
  return rule === asked.rule && element.test(asked.html)
}
