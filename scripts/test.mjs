// `npm test`: installs if needed, finds a browser, then runs everything and counts. `--quick` (`npm run check`): all but the browser.
import { build } from './build.mjs'
import { getBrowser, thisMachine } from './browser.mjs'
import { installIfNeeded } from './install.mjs'
import { forwardSignals } from './run.mjs'
import { attemptStep, playwrightStep, runSteps, toolStep, vitestStep } from './steps.mjs'

forwardSignals()
const isQuick = process.argv.includes('--quick')
const installProblem = await installIfNeeded()
process.exitCode = await runSteps(
  installProblem === null ? await listSteps() : [attemptStep('install', () => Promise.resolve(installProblem))],
)

async function listSteps() {
  const browserStep = isQuick ? [] : [await findBrowserStep()]
  return [
    toolStep('format', 'oxfmt/bin/oxfmt', ['--check', '.']),
    toolStep('lint', 'oxlint/bin/oxlint'),
    toolStep('types: client, tests', 'typescript/bin/tsc', ['-p', 'tsconfig.json']),
    toolStep('types: server, pure', 'typescript/bin/tsc', ['-p', 'server/tsconfig.json']),
    toolStep('unused code', 'knip/bin/knip.js'),
    vitestStep(),
    attemptStep('build', () => build({ isQuiet: true })),
    ...browserStep,
  ]
}

async function findBrowserStep() {
  const { chromium } = await import('@playwright/test')
  const browser = await getBrowser(thisMachine(chromium.executablePath()))
  if (!browser.found) return attemptStep('browser', () => Promise.resolve(browser.problem))
  console.log(`Browser: ${browser.path} (from ${browser.from})`)
  return playwrightStep(browser.path)
}
