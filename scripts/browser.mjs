// Finds a browser for the tests, or gets one. Order: the one TRELLIS_BROWSER names, a Chromium on the machine,
// Playwright's own download, Debian's package.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findOnPath, isExecutable, pinnedNode, projectRoot, run } from './run.mjs'

/** How long a download may stand still before we give it up. */
const stallMs = 90_000

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @type {Readonly<Record<string, (env: NodeJS.ProcessEnv) => string[]>>} */
const usualPlaces = {
  darwin: () => [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: (env) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
}

/**
 * What the finder may ask of the machine; tests pass their own.
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform
 * @property {boolean} isRoot
 * @property {(file: string) => boolean} canRun starts it to see: a file may be there and its libraries not
 * @property {() => string | null} playwrightBrowser where Playwright's own would lie
 * @property {(program: string, args: readonly string[]) => Promise<boolean>} obtain runs a program that fetches a browser
 */

/** @typedef {{ readonly found: true, readonly path: string, readonly from: string }} Found */
/** @typedef {{ readonly found: false, readonly problem: string }} NotFound */

/**
 * A browser that is here already.
 * @param {Machine} machine
 * @returns {Found | NotFound}
 */
export function findBrowser(machine) {
  const named = machine.env.TRELLIS_BROWSER
  if (named !== undefined && named !== '') {
    if (machine.canRun(named)) return { found: true, path: named, from: 'TRELLIS_BROWSER' }
    return { found: false, problem: `TRELLIS_BROWSER names ${named}, which cannot be started.` }
  }
  const onPath = namesOnPath.map((name) => findOnPath(name, machine.env)).filter((file) => file !== null)
  const usual = usualPlaces[machine.platform]?.(machine.env) ?? []
  for (const path of [...onPath, ...usual]) {
    if (machine.canRun(path)) return { found: true, path, from: 'this machine' }
  }
  const downloaded = machine.playwrightBrowser()
  if (downloaded !== null && machine.canRun(downloaded)) return { found: true, path: downloaded, from: 'Playwright' }
  return { found: false, problem: 'No Chromium or Chrome was found.' }
}

/**
 * A browser that is here, or else one fetched by Playwright, or else by Debian's package manager.
 * @param {Machine} machine
 * @returns {Promise<Found | NotFound>}
 */
export async function getBrowser(machine) {
  const here = findBrowser(machine)
  if (here.found || isNamed(machine)) return here
  const tried = []
  console.log("No browser on this machine: fetching Playwright's Chromium ...")
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js')
  if (await machine.obtain(pinnedNode(), [playwright, 'install', 'chromium'])) {
    const now = findBrowser(machine)
    if (now.found) return now
    tried.push("Playwright's Chromium was fetched but does not start here (libraries missing?)")
  } else tried.push("Playwright's Chromium could not be fetched")
  const apt = findOnPath('apt-get', machine.env)
  if (machine.isRoot && apt !== null) {
    console.log("Installing Debian's chromium ...")
    await machine.obtain(apt, ['update'])
    if (await machine.obtain(apt, ['install', '-y', '--no-install-recommends', 'chromium'])) {
      const now = findBrowser(machine)
      if (now.found) return now
    }
    tried.push("Debian's chromium could not be installed")
  }
  return {
    found: false,
    problem: `${here.problem} ${tried.join('; ')}. Install Chromium or Chrome, or name one in TRELLIS_BROWSER.`,
  }
}

/**
 * The machine we are on.
 * @param {string | null} playwrightBrowser
 * @returns {Machine}
 */
export function thisMachine(playwrightBrowser) {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    canRun: startsUp,
    playwrightBrowser: () => playwrightBrowser,
    obtain: async (program, args) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      const code = await run(program, args, { env, stallMs, progress: /\d+%|Get:|Unpacking|Setting up/ })
      return code === 0
    },
  }
}

/** @param {Machine} machine */
function isNamed(machine) {
  return (machine.env.TRELLIS_BROWSER ?? '') !== ''
}

/** @param {string} file */
function startsUp(file) {
  if (!isExecutable(file)) return false
  // On Windows a browser opens a window when asked for its version.
  if (process.platform === 'win32') return true
  return spawnSync(file, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0
}
