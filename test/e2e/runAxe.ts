/** Axe in the page itself: put there once, asked as often as needed. */
import type { BrowserContext, Page } from '@playwright/test'
import axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that look at colors; all others look at what is the same in every theme. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe found to be wrong, and what it leaves open. */
export type AxeAnswer = Pick<AxeResults, 'violations' | 'incomplete'>

/** Puts axe into every page that a context opens from now on: much cheaper than sending it to a page that stands. */
export async function putAxeInto(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axe.source })
}

/**
 * Axe over the page, or over the part of it that a selector names. Throws for a page with frames: axe would look
 * into the outer one alone.
 */
export async function runAxe(page: Page, rules: 'all' | 'colors', within?: string): Promise<AxeAnswer> {
  if (page.frames().length > 1) throw new Error('Axe is run in pages without frames only')
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const options: RunOptions = {
    runOnly: rules === 'all' ? { type: 'tag', values: STANDARDS } : { type: 'rule', values: COLOR_RULES },
    // What passed is only counted: to name each element of it takes most of the time.
    resultTypes: ['violations', 'incomplete'],
  }
  return page.evaluate(ask, { within: within ?? null, options })
}

/** Runs in the page, where axe is a global. */
async function ask(given: { readonly within: string | null; readonly options: RunOptions }): Promise<AxeAnswer> {
  const { violations, incomplete } = await axe.run(given.within ?? document, given.options)
  return { violations, incomplete }
}
