import { describe, expect, it } from 'vitest'

import { killRounds } from '../../scripts/killServer.ts'
import { makeChance } from '../helpers/random.ts'

/** As many as fit into a test run; `scripts/killServer.ts` does more. */
const ROUNDS = 50

describe('kill -9 under load', () => {
  it(`loses no acknowledged edit in ${ROUNDS} rounds, folding of the log included`, async () => {
    const report = await killRounds({ rounds: ROUNDS, writers: 3, random: makeChance(20_261_122).next })
    expect(report.lost).toEqual([])
    expect(report.rounds).toBe(ROUNDS)
    expect(report.acknowledged).toBeGreaterThan(ROUNDS * 3)
    expect(report.roundsWithFolding).toBeGreaterThan(0)
  }, 300_000)
})
