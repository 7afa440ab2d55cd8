/**
 * Runs that are drawn as one line: links of one relation that leave a card the same way share their way
 * until they part; so do links that arrive the same way. Others never share a line.
 */
import type { Channel, Run } from './channels.ts'
import type { Route } from './routeBoard.ts'

/** One line in a channel. */
export interface Strand {
  /** Rank among all strands: the last word where two are equal. */
  readonly rank: number
  readonly channel: Channel
  readonly runs: Run[]
  /** Whether it ends at a card. */
  readonly isEntry: boolean
  at: number
}

export interface BundledLink {
  readonly from: string
  readonly to: string
  readonly relation: string
}

/** The lines that routes are drawn with. `routes` and `links` have the same numbering. */
export function bundleRuns(routes: readonly Route[], links: readonly BundledLink[]): readonly Strand[] {
  const channelNumbers = new Map<Channel, number>()
  const numberOf = (channel: Channel): number => {
    const known = channelNumbers.get(channel)
    if (known !== undefined) return known
    channelNumbers.set(channel, channelNumbers.size)
    return channelNumbers.size - 1
  }
  const outKeys = routes.map((route, at) =>
    keysAlong(route.runs, `out ${links[at]?.from} ${links[at]?.relation}`, numberOf),
  )
  const inKeys = routes.map((route, at) => {
    const keys = keysAlong([...route.runs].reverse(), `in ${links[at]?.to} ${links[at]?.relation}`, numberOf)
    return keys.reverse()
  })
  const sizes = new Map<string, number>()
  for (const key of [...outKeys, ...inKeys].flat()) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  const twins = countTwins(links)
  const strands: Strand[] = []
  const byKey = new Map<string, Strand>()
  for (const [nth, route] of routes.entries()) {
    const link = links[nth]
    const isTwin = link !== undefined && (twins.get(`${link.from} ${link.to}`) ?? 0) > 1
    const split = isTwin ? 0 : splitOf(outKeys[nth] ?? [], inKeys[nth] ?? [], sizes)
    for (const [at, run] of route.runs.entries()) {
      const isLone = isTwin || route.runs.length === 1
      const key = isLone ? `${nth} ${at}` : ((at < split ? outKeys : inKeys)[nth]?.[at] ?? `${nth} ${at}`)
      const strand = byKey.get(key)
      if (strand !== undefined) strand.runs.push(run)
      else {
        const isEntry = at === 0 || at === route.runs.length - 1
        const made: Strand = {
          rank: strands.length,
          channel: run.channel,
          runs: [run],
          isEntry,
          at: run.channel.middle,
        }
        byKey.set(key, made)
        strands.push(made)
      }
    }
  }
  return strands
}

/** Keys that are equal for two links as long as they go the same way; the far entry is always its own. */
function keysAlong(runs: readonly Run[], start: string, numberOf: (channel: Channel) => number): string[] {
  const [first, second] = runs
  if (first === undefined || second === undefined) return runs.map(() => `${start} alone`)
  const keys: string[] = []
  let key = `${start} ${numberOf(first.channel)} ${numberOf(second.channel)} ${headingOf(second, first)}`
  keys.push(key)
  for (let at = 1; at < runs.length; at += 1) {
    const run = runs[at]
    const before = runs[at - 1]
    if (run === undefined || before === undefined) continue
    key = `${key} / ${numberOf(run.channel)} ${headingOf(run, before)}`
    keys.push(at === runs.length - 1 ? `${key} ${run.from} ${run.to}` : key)
  }
  return keys
}

/** Whether a run goes up or down its channel from the run before it. */
function headingOf(run: Run, before: Run): string {
  return run.atA === before ? '+' : '-'
}

/** Where a route changes from sharing with those that leave together to those that arrive together. */
function splitOf(outKeys: readonly string[], inKeys: readonly string[], sizes: ReadonlyMap<string, number>): number {
  let best = 1
  let bestShared = -1
  for (let split = 1; split < outKeys.length; split += 1) {
    let shared = 0
    for (const key of [...outKeys.slice(0, split), ...inKeys.slice(split)]) shared += (sizes.get(key) ?? 1) - 1
    if (shared > bestShared) {
      best = split
      bestShared = shared
    }
  }
  return best
}

function countTwins(links: readonly BundledLink[]): ReadonlyMap<string, number> {
  const twins = new Map<string, number>()
  for (const { from, to } of links) {
    const key = `${from} ${to}`
    twins.set(key, (twins.get(key) ?? 0) + 1)
  }
  return twins
}
