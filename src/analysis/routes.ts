/** Routes: which cards and links lead on from a card, and which lead to it. */
import type { Link } from '../model/link.ts'
import type { CareerMap } from '../model/map.ts'
import { indexOf } from '../model/map.ts'

/** All that one reaches from a card by following links, the card itself left out. */
export interface Reach {
  readonly cardIds: ReadonlySet<string>
  readonly linkIds: ReadonlySet<string>
}

/** Routes of a card: `up` with its links, `down` against them. A lateral link leads both ways. */
export interface Routes {
  readonly up: Reach
  readonly down: Reach
}

type Step = readonly [cardId: string, linkId: string]
type Steps = ReadonlyMap<string, readonly Step[]>

interface Network {
  readonly links: readonly Link[]
  readonly up: Steps
  readonly down: Steps
  /** Routes asked for so far, by card. */
  readonly found: Map<string, Routes>
}

let last: Network | null = null

/** The routes of a card; none for what is no card. Computed once a card, and anew only after a link changed. */
export function routesOf(map: CareerMap, cardId: string): Routes {
  const network = networkOf(indexOf(map).links)
  const known = network.found.get(cardId)
  if (known !== undefined) return known
  const routes = { up: reachFrom(network.up, cardId), down: reachFrom(network.down, cardId) }
  network.found.set(cardId, routes)
  return routes
}

/** Every card and link on a route of this card, itself among them; null when no link begins or ends there. */
export function onRoutesOf(map: CareerMap, cardId: string): Reach | null {
  const { up, down } = routesOf(map, cardId)
  const linkIds = new Set([...up.linkIds, ...down.linkIds])
  return linkIds.size === 0 ? null : { cardIds: new Set([cardId, ...up.cardIds, ...down.cardIds]), linkIds }
}

/** Typing in a card makes a new map with the same links: then the network before it still holds. */
function networkOf(links: readonly Link[]): Network {
  const before = last
  if (before !== null && before.links.length === links.length && links.every((link, at) => link === before.links[at])) {
    return before
  }
  const up = new Map<string, Step[]>()
  const down = new Map<string, Step[]>()
  for (const { id, from, to, relation } of links) {
    addStep(up, from, [to, id])
    addStep(down, to, [from, id])
    if (relation === 'lateral') {
      addStep(up, to, [from, id])
      addStep(down, from, [to, id])
    }
  }
  last = { links, up, down, found: new Map() }
  return last
}

function addStep(steps: Map<string, Step[]>, cardId: string, step: Step): void {
  const known = steps.get(cardId)
  if (known === undefined) steps.set(cardId, [step])
  else known.push(step)
}

/** Breadth first; maps may hold circles, so each card is left once. */
function reachFrom(steps: Steps, start: string): Reach {
  const seen = new Set([start])
  const linkIds = new Set<string>()
  for (const cardId of seen) {
    for (const [next, linkId] of steps.get(cardId) ?? []) {
      linkIds.add(linkId)
      seen.add(next)
    }
  }
  seen.delete(start)
  return { cardIds: seen, linkIds }
}
