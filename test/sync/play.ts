/** Plays numbered histories and says which one failed, how, and how to play it again. */
import { encodeStart, findFaults, playHistory } from '../helpers/history.ts'

/** How many histories all files together play. */
export const HISTORIES = Number(process.env['HISTORIES'] ?? 10_000)
/** The first seed; a fixed one, so that everyone's run is the same run. */
export const SEED = Number(process.env['SEED'] ?? 1)

const start = encodeStart()

/** What went wrong in the history of this seed, with its log; null when nothing did. */
export function failureOf(seed: number): string | null {
  const outcome = playHistory(seed, start)
  const faults = findFaults(outcome)
  outcome.destroy()
  if (faults.length === 0) return null
  return [`SEED=${seed} HISTORIES=1 plays it again`, ...faults, 'What happened:', ...outcome.log].join('\n')
}

/** The first failure among every `stride`-th of the histories, from the `offset`-th on; null when there is none. */
export function firstFailure(offset: number, stride: number): string | null {
  for (let at = offset; at < HISTORIES; at += stride) {
    const failure = failureOf(SEED + at)
    if (failure !== null) return failure
  }
  return null
}
