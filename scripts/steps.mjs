// The steps of `npm test`, and how they are run one after the other and counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { addUp, countCheck, countPlaywright, countVitest, failuresOfVitest } from './count.mjs'
import { pinnedNode, projectRoot, run, withProjectPrograms } from './run.mjs'

/** Reports of the runners: outside Playwright's own output folder, which it empties. */
const reports = join(projectRoot, '.cache', 'reports')

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<import('./count.mjs').Count>} count runs it and answers what passed and failed
 * @property {() => readonly string[]} [failures] asked after it ran: what failed and why, for the summary
 */

/**
 * A tool from node_modules, run by the pinned Node. One check.
 * @param {string} name
 * @param {string} script its file below node_modules
 * @param {readonly string[]} [args]
 * @returns {Step}
 */
export function toolStep(name, script, args = []) {
  return { name, count: async () => countCheck(await runTool(script, args)) }
}

/** @returns {Step} */
export function vitestStep() {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name: 'unit, property, server',
    count: async () => {
      clear(report)
      const code = await runTool('vitest/vitest.mjs', args)
      return countVitest(readReport(report), code)
    },
    failures: () => failuresOfVitest(readReport(report)),
  }
}

/**
 * Its reporters stand in playwright.config.ts.
 * @param {string} browserPath
 * @returns {Step}
 */
export function playwrightStep(browserPath) {
  const report = join(reports, 'playwright.json')
  return {
    name: 'browser',
    count: async () => {
      clear(report)
      const code = await runTool('@playwright/test/cli.js', ['test'], { TRELLIS_BROWSER: browserPath })
      return countPlaywright(readReport(report), code)
    },
  }
}

/**
 * Something outside the tools: null when it went well, else the sentence that says what is wrong.
 * @param {string} name
 * @param {() => Promise<string | null>} attempt
 * @returns {Step}
 */
export function attemptStep(name, attempt) {
  return {
    name,
    count: async () => {
      const problem = await attempt()
      if (problem !== null) console.error(problem)
      return countCheck(problem === null ? 0 : 1)
    },
  }
}

/**
 * Runs every step, also after one that failed, then prints a summary whose last line is the verdict.
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} [print]
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps, print = console.log) {
  const rows = []
  for (const step of steps) {
    print(`\n--- ${step.name} ---`)
    const startedAt = Date.now()
    const count = await countOf(step, print)
    rows.push({ step, count, seconds: (Date.now() - startedAt) / 1000 })
  }
  for (const { step, count } of rows) {
    if (count.failed > 0) for (const failure of step.failures?.() ?? []) print(`\nFAIL ${failure}`)
  }
  print('\n--- summary ---')
  for (const { step, count, seconds } of rows) print(summaryLine(step.name, count, seconds))
  const total = addUp(rows.map((row) => row.count))
  print('')
  print(verdict(total))
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/**
 * A step that throws has failed; the others still run.
 * @param {Step} step
 * @param {(line: string) => void} print
 */
async function countOf(step, print) {
  try {
    return await step.count()
  } catch (error) {
    print(`The step could not be run: ${String(error)}`)
    return countCheck(1)
  }
}

/** @param {import('./count.mjs').Count} count */
function verdict(count) {
  return `${count.passed} passed, ${count.failed} failed`
}

/**
 * @param {string} name
 * @param {import('./count.mjs').Count} count
 * @param {number} seconds
 */
function summaryLine(name, count, seconds) {
  const mark = count.failed === 0 ? 'ok  ' : 'FAIL'
  const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`
  return `${mark} ${name.padEnd(24)} ${verdict(count)}${skipped} (${seconds.toFixed(1)} s)`
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [extraEnv]
 */
function runTool(script, args, extraEnv = {}) {
  const env = { ...withProjectPrograms(process.env), ...extraEnv }
  return run(pinnedNode(), [join(projectRoot, 'node_modules', script), ...args], { env })
}

/** @param {string} report */
function clear(report) {
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
}

/** @param {string} report */
function readReport(report) {
  return existsSync(report) ? readFileSync(report, 'utf8') : null
}
