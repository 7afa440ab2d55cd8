/** Draws links as orthogonal routes between cards that stand where they stand: our own channel router. */
import { findChannels, makeChannel } from './channels.ts'
import type { Run } from './channels.ts'
import { placeLines } from './nudge.ts'
import type { Box, Point } from './picture.ts'
import { drawRoute, eraseRoute, makeBoard } from './routeBoard.ts'
import type { Route, Way } from './routeBoard.ts'
import { findLongWay, findWay } from './routeSearch.ts'
import type { EndPair } from './routeSearch.ts'
import { bundleRuns } from './strands.ts'
import { anySides, findStub, nearestPart, sidePairs } from './stubs.ts'
import type { Side, Stub } from './stubs.ts'

export interface RoutedCard extends Box {
  readonly levelId?: string
  readonly pathwayId?: string
}

export interface RoutedLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly relation: string
}

export interface RoutingInput {
  readonly cards: ReadonlyMap<string, RoutedCard>
  /** Boxes that routes go around besides the cards, such as headers. */
  readonly obstacles?: readonly Box[]
  /** Size of the picture; routes stay inside. */
  readonly width: number
  readonly height: number
  readonly links: readonly RoutedLink[]
}

/**
 * A route for every link whose two cards are given, by link id: corners in px from the edge of `from` to
 * the edge of `to`. Never fails; where cards stand so close that no way is free, the route runs straight
 * through. The same input gives the same routes, whatever the order of cards and links.
 */
export function routeLinks(input: RoutingInput): ReadonlyMap<string, readonly Point[]> {
  const { cards } = input
  const links = input.links
    .filter(({ from, to }) => from !== to && cards.has(from) && cards.has(to))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const obstacles = [...cards.values(), ...(input.obstacles ?? [])]
  const channels = findChannels(obstacles, input.width, input.height)
  const board = makeBoard(links.length)
  const stubs = new Map<string, Stub>()
  const stubOf = (id: string, side: Side, box: RoutedCard, other: RoutedCard): Stub => {
    const part = nearestPart(box, side, other)
    const key = `${side} ${part} ${id}`
    const known = stubs.get(key)
    if (known !== undefined) return known
    const stub = findStub(box, side, part, channels, input)
    stubs.set(key, stub)
    return stub
  }
  const pairsOf = ({ from, to }: RoutedLink, choose: typeof sidePairs): readonly EndPair[] => {
    const [one, two] = [cards.get(from), cards.get(to)]
    if (one === undefined || two === undefined) return []
    return choose(one, two).map((pair) => ({
      start: stubOf(from, pair.from, one, two),
      end: stubOf(to, pair.to, two, one),
      cost: pair.cost,
    }))
  }
  const pairs = links.map((link) => pairsOf(link, sidePairs))
  const wayOf = (at: number, link: RoutedLink, current: Way | null): Way => {
    const { from, to } = link
    const way = findWay(board, pairs[at] ?? [], from, to, current)
    if (way !== null) return way
    const all = pairsOf(link, anySides)
    return findWay(board, all, from, to, null) ?? findLongWay(all) ?? forcedWay(all)
  }
  const routes: Route[] = []
  const byLength = links
    .map((link, at) => ({ link, at, length: distance(cards.get(link.from), cards.get(link.to)) }))
    .sort((a, b) => a.length - b.length || a.at - b.at)
  for (const { link, at } of byLength) routes[at] = drawRoute(board, wayOf(at, link, null), at, link.from, link.to)
  for (let round = 0; round < roundsFor(links.length); round += 1) {
    let hasChanged = false
    for (const { link, at } of byLength) {
      const route = routes[at]
      if (route === undefined) continue
      eraseRoute(board, route)
      const way = wayOf(at, link, route)
      hasChanged ||= way !== route
      routes[at] = drawRoute(board, way, at, link.from, link.to)
    }
    if (!hasChanged) break
  }
  const strands = bundleRuns(routes, links)
  placeLines(strands, 'h', 'now')
  placeLines(strands, 'v', 'ever')
  placeLines(strands, 'h', 'now')
  return new Map(links.map((link, at) => [link.id, pointsOf(routes[at])]))
}

/** Routes are looked at again in the light of the others, more often where there are few. */
function roundsFor(count: number): number {
  return count <= 300 ? 4 : count <= 900 ? 2 : 0
}

/** Through whatever stands between: the last resort. */
function forcedWay([pair]: readonly EndPair[]): Way {
  if (pair === undefined) throw new RangeError('A link without cards')
  const { start, end } = pair
  const line = (start.edge + end.edge) / 2
  const between = makeChannel('h', { from: 0, to: 0, lo: line, hi: line })
  return { cost: 0, start, end, channels: [start.channel, between, end.channel] }
}

function distance(from: Box | undefined, to: Box | undefined): number {
  if (from === undefined || to === undefined) return 0
  return (
    Math.abs(from.x + from.width / 2 - to.x - to.width / 2) + Math.abs(from.y + from.height / 2 - to.y - to.height / 2)
  )
}

function pointsOf(route: Route | undefined): readonly Point[] {
  if (route === undefined) return []
  const points: Point[] = []
  const { runs, start, end } = route
  const add = (run: Run, along: number): void => {
    points.push(
      run.channel.axis === 'h' ? { x: round(along), y: round(run.at) } : { x: round(run.at), y: round(along) },
    )
  }
  for (const [at, run] of runs.entries()) {
    if (at === 0) add(run, start.edge)
    add(run, runs[at + 1]?.at ?? end.edge)
  }
  return points
}

/** To a hundredth of a px: equal on every machine, and short in a file. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
