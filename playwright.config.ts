import { chromium, defineConfig, devices } from '@playwright/test'
import { findBrowser, thisMachine } from './scripts/browser.mjs'

// `npm test` has looked already and names what it found; by hand (`npm run e2e`) we look here.
// Kept in the environment, the answer also reaches Playwright's workers, which load this file again.
const browser = findBrowser(thisMachine(chromium.executablePath()))
if (!browser.found)
  throw new Error(`${browser.problem} Run \`npm test\`, which gets one, or name one in TRELLIS_BROWSER.`)
process.env.TRELLIS_BROWSER = browser.path

const isCi = (process.env.CI ?? '') !== ''

/**
 * What each new window of Chromium would prepare for its own bars and menus, which nobody sees here: a third of what
 * opening a page costs. This list takes the place of Playwright's, whose entries that bear on us begin it.
 */
const SPARED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'InitialWebUI',
  'WebUIReloadButton',
]

export default defineConfig({
  testDir: 'test/e2e',
  // Every test starts its own server on a free port (test/helpers), so that none sees another's maps.
  fullyParallel: true,
  workers: 2,
  retries: isCi ? 1 : 0,
  forbidOnly: isCi,
  timeout: 90_000,
  globalTimeout: 75 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/playwright.json' }]],
  use: {
    locale: 'en-US',
    // A step that does not come to pass says so soon, and not at the end of the test's whole time.
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${SPARED.join(',')}`,
      ],
    },
  },
  projects: [
    {
      // Tests tagged @phone are for the phone; those tagged @desktop too run on both.
      name: 'desktop',
      grepInvert: /^(?!.*@desktop).*@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
})
