/** The pages outside of an open map under axe, by day and with forced colors; accessible.spec.ts looks at the editor. */
import type { BrowserContext, Page } from '@playwright/test'

import { createWords } from '../../src/i18n/createWords.ts'
import type { Language } from '../../src/i18n/t.ts'
import { faultsOf, wear } from './axe.ts'
import type { Theme } from './axe.ts'
import { JUDGED } from './axeTriage.ts'
import { cutWords, moving, smallTargets, spaceWords } from './measures.ts'
import { COLLECTIONS } from './screens/collections.ts'
import { makeMaps } from './screens/maps.ts'
import { PAGES } from './screens/pages.ts'
import type { Screen } from './screens/screen.ts'
import { SCREENS } from './screens/screens.ts'
import { expect, test } from './trellis.ts'
import { watchPage } from './watch.ts'

/** So many screens a test: few enough that tests can run beside each other. */
const SHARE = 13

const ROUNDS: readonly { readonly language: Language; readonly first: Theme; readonly others: readonly Theme[] }[] = [
  { language: 'en', first: 'light', others: ['forced colors'] },
]

/** Everything outside of an open map. */
const LOOKED: readonly Screen[] = [...PAGES, ...COLLECTIONS]
const PARTS = Array.from({ length: Math.ceil(LOOKED.length / SHARE) }, (_, at) =>
  LOOKED.slice(at * SHARE, (at + 1) * SHARE),
)

for (const { language, first, others } of ROUNDS) {
  for (const [at, screens] of PARTS.entries()) {
    const where = `${screens[0]?.name ?? ''} to ${screens.at(-1)?.name ?? ''}`
    test.describe(`in ${language}`, () => {
      test.use({ locale: language === 'es' ? 'es-US' : 'en-US' })
      test(`[7] axe has nothing to say, targets are large, text may be spaced, nothing moves in ${language}, ${[first, ...others].join(', ')}: ${where} @editor`, async ({
        context,
        trellis,
      }) => {
        test.setTimeout(420_000)
        await context.addInitScript(speak, language)
        const stand = { ...(await makeMaps(trellis.url)), language, say: createWords(language).t, isPhone: false }
        const faults: string[] = []
        for (const screen of screens.filter(({ on }) => on !== 'phone')) {
          const page = await openPage(context, screen, trellis.url)
          await wear(page.page, first)
          await screen.open(page.page, stand)
          faults.push(...(await faultsOf(page.page, screen, first, 'all')))
          for (const theme of others) {
            await wear(page.page, theme)
            const inTheme = await faultsOf(page.page, screen, theme, 'colors')
            faults.push(...inTheme.map((fault) => `${theme}: ${fault}`))
          }
          faults.push(...(await fitOf(page.page, screen, 24)), ...page.complaints)
          await page.page.close()
        }
        expect(faults, `part ${at + 1}`).toEqual([])
      })
    })
  }
}

test('[7] every judgment of what axe leaves open names a screen there is @editor', () => {
  const names = new Set(SCREENS.map(({ name }) => name))
  expect(JUDGED.filter(({ seenOn }) => !names.has(seenOn))).toEqual([])
  expect(names.size).toBe(SCREENS.length)
})

/** Targets, motion and the spacing of text, in words; the spacing stays as it was set. */
async function fitOf(page: Page, { name }: Screen, least: 24): Promise<readonly string[]> {
  const found = [...(await smallTargets(page, least)), ...(await moving(page)), ...(await cutWords(page))]
  await spaceWords(page)
  const spaced = await cutWords(page)
  return [...found, ...spaced.map((fault) => `with text spacing: ${fault}`)].map((fault) => `${name}: ${fault}`)
}

/** Who has been here before, with a name and a language. Runs in the page. */
function speak(language: Language): void {
  localStorage.setItem('trellis.me', JSON.stringify({ name: 'Ana Ruiz', color: 1, language }))
}

async function openPage(
  context: BrowserContext,
  { mayComplain = false }: Screen,
  url: string,
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await context.newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const complaints = watchPage(page, url)
  return { page, complaints: mayComplain ? [] : complaints }
}
