import { expect, it } from 'vitest'

import { soak } from '../../scripts/soakServer.ts'

/** As long as fits into a test run; `scripts/soakServer.ts` goes on for hours. */
const SECONDS = 15

it('8 editors and 20 viewers whose connections are cut at random have one sound map at the end', async () => {
  const report = await soak({ seconds: SECONDS, editors: 8, viewers: 20, seed: 20_261_123 })
  expect(report.faults).toEqual([])
  expect(report.edits).toBeGreaterThan(20)
  expect(report.cuts).toBeGreaterThan(5)
}, 240_000)
