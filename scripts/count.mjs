// Reads the JSON reports of the test runners and counts.

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Count} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/**
 * One check without tests inside: it holds or it does not.
 * @param {number} exitCode
 * @returns {Count}
 */
export function countCheck(exitCode) {
  return exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
}

/**
 * @param {string | null} report Vitest's JSON report, null when it wrote none
 * @param {number} exitCode
 */
export function countVitest(report, exitCode) {
  return settle(report, exitCode, (json) => {
    /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
    const { testResults } = json
    const tests = testResults.flatMap((file) => file.assertionResults)
    const passed = tests.filter((test) => test.status === 'passed').length
    const failed = tests.filter((test) => test.status === 'failed').length
    // A file that cannot even be loaded has no tests to count, and is a failure.
    const broken = testResults.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length
    return { passed, failed: failed + broken, skipped: tests.length - passed - failed }
  })
}

/**
 * The tests that failed, each with the first lines of why: said again at the end, where a long log is read first.
 * @param {string | null} report Vitest's JSON report
 * @returns {readonly string[]}
 */
export function failuresOfVitest(report) {
  if (report === null) return []
  /** @type {{ testResults: { name: string, message: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} */
  const { testResults } = JSON.parse(report)
  return testResults
    .filter((file) => file.status === 'failed')
    .flatMap((file) => {
      const failed = file.assertionResults.filter((test) => test.status === 'failed')
      if (failed.length === 0) return [`${file.name}: ${beginningOf(file.message)}`]
      return failed.map((test) => `${file.name}: ${test.fullName}\n${beginningOf(test.failureMessages.join('\n'))}`)
    })
}

/**
 * @param {string | null} report Playwright's JSON report, null when it wrote none
 * @param {number} exitCode
 */
export function countPlaywright(report, exitCode) {
  return settle(report, exitCode, (json) => {
    /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} */
    const { stats, errors = [] } = json
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    }
  })
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function addUp(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    nothing,
  )
}

/**
 * A runner that wrote no report, ran no test, or ended badly for a reason outside its tests, has failed once.
 * @param {string | null} report
 * @param {number} exitCode
 * @param {(json: any) => Count} read
 * @returns {Count}
 */
function settle(report, exitCode, read) {
  if (report === null) return { ...nothing, failed: 1 }
  const count = read(JSON.parse(report))
  const isSilentFailure = count.failed === 0 && (exitCode !== 0 || count.passed === 0)
  return isSilentFailure ? { ...count, failed: 1 } : count
}

const LINES_OF_A_FAILURE = 12

/** @param {string} text */
function beginningOf(text) {
  return text.split('\n').slice(0, LINES_OF_A_FAILURE).join('\n')
}

/** @param {{ assertionResults: { status: string }[] }} file */
function hasFailedTest(file) {
  return file.assertionResults.some((test) => test.status === 'failed')
}
