import { describe, expect, it } from 'vitest'
import { addUp, countCheck, countPlaywright, countVitest, failuresOfVitest } from '../../scripts/count.mjs'
import type { Count } from '../../scripts/count.mjs'
import { attemptStep, runSteps } from '../../scripts/steps.mjs'

const passed = (n: number): Count => ({ passed: n, failed: 0, skipped: 0 })
const oneFailed: Count = { passed: 0, failed: 1, skipped: 0 }

function vitestReport(...files: readonly (readonly string[])[]): string {
  const testResults = files.map((tests) => ({
    status: tests.length === 0 || tests.includes('failed') ? 'failed' : 'passed',
    assertionResults: tests.map((status) => ({ status })),
  }))
  return JSON.stringify({ testResults })
}

function playwrightReport(stats: object, errors: readonly object[] = []): string {
  return JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })
}

describe('counting', () => {
  it('counts a check as one', () => {
    expect(countCheck(0)).toEqual(passed(1))
    expect(countCheck(2)).toEqual(oneFailed)
  })

  it("adds up Vitest's files, and counts a file that does not load as a failure", () => {
    const report = vitestReport(['passed', 'passed', 'skipped'], ['failed', 'passed'], [])
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 1 })
  })

  it('names the tests that failed, and the files that did not load, with the beginning of why', () => {
    const testResults = [
      { name: 'good', status: 'passed', message: '', assertionResults: [{ status: 'passed', fullName: 'a' }] },
      { name: 'broken', status: 'failed', message: 'no such module\nat x', assertionResults: [] },
      {
        name: 'bad',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'b' },
          { status: 'failed', fullName: 'c', failureMessages: [Array.from({ length: 99 }, (_, at) => at).join('\n')] },
        ],
      },
    ]
    const [broken, bad, ...others] = failuresOfVitest(JSON.stringify({ testResults }))
    expect(broken).toBe('broken: no such module\nat x')
    expect(bad).toMatch(/^bad: c\n0\n1\n/)
    expect(bad?.split('\n')).toHaveLength(13)
    expect(others).toEqual([])
    expect(failuresOfVitest(null)).toEqual([])
  })

  it("reads Playwright's numbers, and its errors outside of tests as failures", () => {
    const report = playwrightReport({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, [{ message: 'no such file' }])
    expect(countPlaywright(report, 1)).toEqual({ passed: 6, failed: 2, skipped: 2 })
  })

  it.each([
    ['a runner that wrote no report', countVitest(null, 0)],
    ['a runner that ran nothing', countVitest(vitestReport(), 0)],
    ['a browser run of nothing', countPlaywright(playwrightReport({}), 0)],
  ])('takes %s for a failure', (_what, count) => {
    expect(count).toEqual(oneFailed)
  })

  it('takes a bad end after good tests for a failure', () => {
    expect(countVitest(vitestReport(['passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
    expect(countVitest(vitestReport(['passed']), 0)).toEqual(passed(1))
    expect(countPlaywright(playwrightReport({ expected: 2 }), 134)).toEqual({ passed: 2, failed: 1, skipped: 0 })
  })

  it('adds up', () => {
    expect(addUp([passed(2), oneFailed, { passed: 1, failed: 2, skipped: 3 }])).toEqual({
      passed: 3,
      failed: 3,
      skipped: 3,
    })
    expect(addUp([])).toEqual(passed(0))
  })
})

describe('runSteps', () => {
  /** Runs steps of such counts and answers the exit code, what was started and what was printed. */
  async function runAll(counts: readonly Count[]): Promise<{ code: number; started: number; lines: string[] }> {
    const lines: string[] = []
    let started = 0
    const steps = counts.map((count, index) => ({
      name: `step ${index}`,
      count: async (): Promise<Count> => {
        started += 1
        return count
      },
    }))
    const code = await runSteps(steps, (line) => lines.push(line))
    return { code, started, lines }
  }

  it('ends with the verdict alone on the last line', async () => {
    const { code, lines } = await runAll([passed(1), passed(41)])
    expect(code).toBe(0)
    expect(lines.at(-1)).toBe('42 passed, 0 failed')
  })

  it('goes on after a failure and ends with 1', async () => {
    const { code, started, lines } = await runAll([oneFailed, passed(7)])
    expect({ code, started }).toEqual({ code: 1, started: 2 })
    expect(lines.at(-1)).toBe('7 passed, 1 failed')
    expect(lines.filter((line) => line.startsWith('FAIL step 0'))).toHaveLength(1)
  })

  it('goes on after a step that throws', async () => {
    const lines: string[] = []
    const broken = { name: 'broken', count: (): Promise<Count> => Promise.reject(new Error('no such tool')) }
    const code = await runSteps([broken, attemptStep('fine', async () => null)], (line) => lines.push(line))
    expect(code).toBe(1)
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
    expect(lines.join('\n')).toContain('no such tool')
  })

  it('is not content with nothing', async () => {
    expect(await runAll([])).toMatchObject({ code: 1 })
  })
})
