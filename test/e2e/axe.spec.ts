/** Every screen there is under axe, once on a desk and once on a phone: each theme, both languages, a zoom of 400 %. */
import type { BrowserContext, Page } from '@playwright/test'

import { createWords } from '../../src/i18n/createWords.ts'
import type { Language } from '../../src/i18n/t.ts'
import { faultsOf, settle, wear } from './axe.ts'
import { JUDGED } from './axeTriage.ts'
import { cutWords, moving, outOfReach, smallTargets, spaceWords } from './measures.ts'
import { putAxeInto } from './runAxe.ts'
import { makeMaps } from './screens/maps.ts'
import type { Screen } from './screens/screen.ts'
import { SCREENS } from './screens/screens.ts'
import { expect, test } from './trellis.ts'
import { watchPage } from './watch.ts'

/** So many screens a test: few enough that tests can run beside each other. */
const SHARE = 13

/** A window of 320 x 256 px is one of 1280 x 1024 at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 }

const DESK = partsOf(SCREENS.filter(({ on }) => on !== 'phone'))
const PHONE = partsOf(SCREENS.filter(({ on }) => on !== 'desktop'))

for (const screens of DESK) {
  test(`[7] on a desk axe has nothing to say in any theme, targets are large, text may be spaced, nothing moves: ${span(screens)} @editor`, async ({
    context,
    trellis,
  }) => {
    const faults = await faultsOnAll(context, trellis.url, screens, 'en', lookOnDesk)
    expect(faults).toEqual([])
  })
}

// Words are longest in Spanish.
test.describe('in Spanish', () => {
  test.use({ locale: 'es-US' })
  for (const screens of PHONE) {
    test(`[7] on a phone, by night, axe has nothing to say, targets are 44 px, all is in reach at 400 % zoom: ${span(screens)} @editor @phone`, async ({
      context,
      trellis,
    }) => {
      const faults = await faultsOnAll(context, trellis.url, screens, 'es', lookOnPhone)
      expect(faults).toEqual([])
    })
  }
})

test('[7] every judgment of what axe leaves open names a screen there is @editor', () => {
  const names = new Set(SCREENS.map(({ name }) => name))
  expect(JUDGED.filter(({ seenOn }) => !names.has(seenOn))).toEqual([])
})

function partsOf(screens: readonly Screen[]): readonly (readonly Screen[])[] {
  return Array.from({ length: Math.ceil(screens.length / SHARE) }, (_, at) =>
    screens.slice(at * SHARE, (at + 1) * SHARE),
  )
}

function span(screens: readonly Screen[]): string {
  return `${screens[0]?.name ?? ''} to ${screens.at(-1)?.name ?? ''}`
}

type Look = (page: Page, screen: Screen, open: () => Promise<void>) => Promise<readonly string[]>

/** Opens each screen on a page of its own; gives all that is wrong, in words. */
async function faultsOnAll(
  context: BrowserContext,
  url: string,
  screens: readonly Screen[],
  language: Language,
  look: Look,
): Promise<readonly string[]> {
  test.setTimeout(420_000)
  await context.addInitScript(speak, language)
  await putAxeInto(context)
  const stand = { ...(await makeMaps(url)), language, say: createWords(language).t, isPhone: look === lookOnPhone }
  const faults: string[] = []
  for (const screen of screens) {
    const page = await context.newPage()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const complaints = watchPage(page, url)
    const found = await look(page, screen, async () => {
      await screen.open(page, stand)
      await settle(page)
    })
    faults.push(...found.map((fault) => `${screen.name}: ${fault}`))
    if (screen.mayComplain !== true) faults.push(...complaints.map((complaint) => `${screen.name}: ${complaint}`))
    await page.close()
  }
  return faults
}

/** By day with all rules; by night and with forced colors with those about colors. */
async function lookOnDesk(page: Page, screen: Screen, open: () => Promise<void>): Promise<readonly string[]> {
  await wear(page, 'light')
  await open()
  const byDay = [...(await faultsOf(page, screen, 'light', 'all')), ...(await fitOf(page, 24))]
  await wear(page, 'dark')
  const byNight = await faultsOf(page, screen, 'dark', 'colors')
  await wear(page, 'forced colors')
  return [...byDay, ...byNight, ...(await faultsOf(page, screen, 'forced colors', 'colors'))]
}

async function lookOnPhone(page: Page, screen: Screen, open: () => Promise<void>): Promise<readonly string[]> {
  await wear(page, 'dark')
  await open()
  const found = [...(await faultsOf(page, screen, 'dark', 'all')), ...(await fitOf(page, 44))]
  let zoomed = await zoomedFaults(page)
  if (zoomed.length > 0) {
    // A menu may stand where its button was in the larger window: opened in this one it is judged.
    await open()
    zoomed = await zoomedFaults(page)
  }
  return [...found, ...zoomed.map((fault) => `at 400 % zoom: ${fault}`)]
}

/** Targets, motion, and words as they are and with the spacing of WCAG 2.2, 1.4.12. */
async function fitOf(page: Page, least: 24 | 44): Promise<readonly string[]> {
  const found = [...(await smallTargets(page, least)), ...(await moving(page)), ...(await cutWords(page))]
  await spaceWords(page, true)
  const spaced = await cutWords(page)
  await spaceWords(page, false)
  return [...found, ...spaced.map((fault) => `with text spacing: ${fault}`)]
}

/** What stands out of a window of 320 px, or is cut in it. */
async function zoomedFaults(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(ZOOMED)
  // What is out of sight is laid out like the rest: its words are measured too.
  await page.evaluate(async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [sheet]
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next))
  })
  return [...(await cutWords(page)), ...(await outOfReach(page))]
}

/** Who has been here before, with a name and a language. Runs in the page. */
function speak(language: Language): void {
  localStorage.setItem('trellis.me', JSON.stringify({ name: 'Ana Ruiz', color: 1, language }))
}
