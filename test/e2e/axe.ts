/** Axe over a screen: what it finds, and what it leaves open. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { JUDGED } from './axeTriage.ts'
import type { Judged } from './axeTriage.ts'
import { measureInk } from './inkContrast.ts'
import type { Screen } from './screens/screen.ts'

export type Theme = 'light' | 'dark' | 'forced colors'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that look at colors; all others look at what is the same in every theme. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block']

/** What is measured here, so that nobody need judge what axe cannot tell: `measureInk`, `smallTargets`. */
const MEASURED = ['color-contrast', 'target-size']

interface Asked {
  readonly rule: string
  readonly selector: string
  readonly html: string
}

/** Lets the page wear a theme, as the device asks for it. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'light' ? 'light' : 'dark',
    forcedColors: theme === 'forced colors' ? 'active' : 'none',
  })
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next))
  })
}

/**
 * Everything that is wrong on a screen, in words; empty when nothing is. With forced colors the system paints, and
 * words cannot be taken away to see what they stand on: axe alone looks at them.
 */
export async function faultsOf(
  page: Page,
  { name: screen, within }: Screen,
  theme: Theme,
  rules: 'all' | 'colors',
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
  if (within !== undefined) axe.include(within)
  const { violations, incomplete } = await (
    rules === 'all' ? axe.withTags(STANDARDS) : axe.withRules(COLOR_RULES)
  ).analyze()
  const asked = incomplete.flatMap(({ id, nodes }): readonly Asked[] =>
    nodes.map(({ target, html }) => ({ rule: id, selector: String(target[0]), html })),
  )
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
  const words = asked.filter(({ rule }) => rule === 'color-contrast')
  const unclear = theme === 'forced colors' ? [] : [...new Set(words.map(({ selector }) => selector))]
  const faint = (await measureInk(page, unclear))
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

function answers({ rule, element }: Judged, asked: Asked): boolean {
  return rule === asked.rule && element.test(asked.html)
}
