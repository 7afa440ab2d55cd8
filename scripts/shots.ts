/**
 * `npm run shots`: pictures of every screen (test/e2e/screens) at 1440, 1024, 768 and 390 px, light and dark, some in
 * Spanish, for eyes. They go to docs/shots, which git does not keep; the README's one picture, docs/map.png, it does.
 * `--only readme` takes that one alone, `--only <part of a name>` those screens, `--width <px>` those of one width.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'

import { writeManageKey } from '../server/access/writeManageKey.ts'
import { createWords } from '../src/i18n/createWords.ts'
import type { Language } from '../src/i18n/t.ts'
import { makeMaps } from '../test/e2e/screens/maps.ts'
import type { Maps } from '../test/e2e/screens/maps.ts'
import type { Screen } from '../test/e2e/screens/screen.ts'
import { SCREENS } from '../test/e2e/screens/screens.ts'
import { endServer, startServer } from '../test/e2e/server.ts'
import { visitorOf } from '../test/helpers/visitor.ts'
import { bearSession } from './bearSession.ts'
import { findBrowser, thisMachine } from './browser.mjs'
import { repackPng } from './shots/repack.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'docs', 'shots')

interface Device {
  readonly width: number
  readonly height: number
}

const DEVICES: readonly Device[] = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
]
const THEMES = ['light', 'dark'] as const

/** The cookie of someone who manages the server. */
interface Session {
  readonly name: string
  readonly value: string
  readonly url: string
}

interface Look {
  readonly session: Session
  readonly device: Device
  readonly theme: (typeof THEMES)[number]
  readonly language: Language
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: '' }, width: { type: 'string', default: '' } },
  })
  const found = findBrowser(thisMachine(chromium.executablePath()))
  if (!found.found) throw new Error(found.problem)
  const dataDir = await mkdtemp(join(tmpdir(), 'trellis-shots-'))
  const server = await startServer(dataDir, 0)
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await mkdir(FOLDER, { recursive: true })
    const session = await comeIn(server.url, dataDir)
    const maps = await makeMaps(server.url)
    if (['', 'readme'].includes(values.only)) await shootReadme(browser, maps, session)
    for (const look of looks(session).filter(({ device }) => ['', String(device.width)].includes(values.width))) {
      const screens = SCREENS.filter((screen) => screen.name.includes(values.only) && isShown(screen, look))
      for (const screen of screens) await shoot(browser, maps, screen, look)
    }
  } finally {
    await browser.close()
    await endServer(server, 'SIGTERM')
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Lets this process and its browsers in. */
async function comeIn(url: string, dataDir: string): Promise<Session> {
  const visitor = visitorOf(url)
  await visitor.redeem(await writeManageKey(dataDir, 'shots'), 'Ana Ruiz')
  bearSession(url, visitor.cookie())
  const [name = '', value = ''] = visitor.cookie().split('=')
  return { name, value, url }
}

/** Both themes in English, and Spanish by day. */
function looks(session: Session): readonly Look[] {
  const english = DEVICES.flatMap((device) => THEMES.map((theme): Look => ({ session, device, theme, language: 'en' })))
  return [...english, ...DEVICES.map((device): Look => ({ session, device, theme: 'light', language: 'es' }))]
}

function isPhone({ width }: Device): boolean {
  return width < 700
}

function isShown({ on }: Screen, { device }: Look): boolean {
  return on === undefined || (on === 'phone') === isPhone(device)
}

async function shoot(browser: Browser, maps: Maps, screen: Screen, look: Look): Promise<void> {
  const { device, theme, language } = look
  const name = [device.width, theme, ...(language === 'es' ? ['es'] : []), screen.name].join('-')
  const page = await openPage(browser, look)
  try {
    await screen.open(page, { ...maps, language, say: createWords(language).t, isPhone: isPhone(device) })
    await settle(page)
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
    console.log(name)
  } catch (error) {
    // The other pictures are wanted all the same.
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    await page.screenshot({ path: join(FOLDER, `${name}-failed.png`) })
    process.exitCode = 1
  } finally {
    await page.context().close()
  }
}

/** The picture of the README: the sample in the editor with the gap overlay on. */
async function shootReadme(browser: Browser, maps: Maps, session: Session): Promise<void> {
  const [device] = DEVICES
  const gaps = SCREENS.find(({ name }) => name === 'map-gaps')
  if (device === undefined || gaps === undefined) throw new Error('There is no screen to show in the README')
  const page = await openPage(browser, { session, device, theme: 'light', language: 'en' })
  await gaps.open(page, { ...maps, language: 'en', say: createWords('en').t, isPhone: false })
  await settle(page)
  await writeFile(join(ROOT, 'docs', 'map.png'), repackPng(await page.screenshot()))
  await page.context().close()
}

async function openPage(browser: Browser, { session, device, theme, language }: Look): Promise<Page> {
  const { width, height } = device
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'es' ? 'es-US' : 'en-US',
    reducedMotion: 'reduce',
    isMobile: isPhone(device),
    hasTouch: isPhone(device),
  })
  await context.addCookies([session])
  await context.addInitScript(
    (me) => {
      if (localStorage.getItem('trellis.me') === null) localStorage.setItem('trellis.me', JSON.stringify(me))
    },
    { name: 'Ana Ruiz', color: 1, language },
  )
  return context.newPage()
}

/** Waits until fonts are there and nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next))
  })
}

await main()
