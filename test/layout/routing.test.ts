import { describe, expect, it } from 'vitest'
import type { Box, Point } from '../../src/layout/picture.ts'
import { routeQuality } from '../../src/layout/routeQuality.ts'
import { routeLinks } from '../../src/layout/routing.ts'
import type { RoutedCard, RoutingInput } from '../../src/layout/routing.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import { WORDS } from '../helpers/words.ts'
import { placeCards } from './placing.ts'

function qualityOf(input: RoutingInput): ReturnType<typeof routeQuality> {
  const routes = routeLinks(input)
  const links = new Map(input.links.map((link) => [link.id, { ...link, points: routes.get(link.id) ?? [] }]))
  return routeQuality({ cards: input.cards, links })
}

/** Whether a point lies on the border of a box, away from its corners. */
function isOnEdge({ x, y }: Point, box: Box): boolean {
  const isAcross = x > box.x && x < box.x + box.width
  const isAlong = y > box.y && y < box.y + box.height
  return (
    (isAcross && (y === box.y || y === box.y + box.height)) || (isAlong && (x === box.x || x === box.x + box.width))
  )
}

/** What is wrong with a map's routes, in words; empty when nothing is. */
function faultsOf(input: RoutingInput): readonly string[] {
  const routes = routeLinks(input)
  const faults: string[] = []
  for (const { id, from, to } of input.links) {
    const points = routes.get(id) ?? []
    const [first, last] = [points[0], points.at(-1)]
    const [one, two] = [input.cards.get(from), input.cards.get(to)]
    if (first === undefined || last === undefined || one === undefined || two === undefined) {
      faults.push(`${id} has no route`)
      continue
    }
    if (!isOnEdge(first, one)) faults.push(`${id} does not leave its card`)
    if (!isOnEdge(last, two)) faults.push(`${id} does not reach its card`)
    for (const [at, { x, y }] of points.entries()) {
      if (x < 0 || y < 0 || x > input.width || y > input.height) faults.push(`${id} leaves the picture`)
      const next = points[at + 1]
      if (next !== undefined && (x === next.x) === (y === next.y)) faults.push(`${id} is not orthogonal at ${at}`)
    }
  }
  const { throughCards, sharedStretches } = qualityOf(input)
  if (throughCards > 0) faults.push(`${throughCards} through cards`)
  if (sharedStretches > 0) faults.push(`${sharedStretches} shared`)
  return faults
}

function box(x: number, y: number, width = 200, height = 80): RoutedCard {
  return { x, y, width, height }
}

/** Cards by name and links as `from>to`. */
function scene(cards: Readonly<Record<string, RoutedCard>>, links: readonly string[]): RoutingInput {
  return {
    cards: new Map(Object.entries(cards)),
    links: links.map((ends) => {
      const [from = '', to = ''] = ends.split('>')
      return { id: ends, from, to, relation: 'advances' }
    }),
    width: 1200,
    height: 900,
  }
}

describe('routes on generated maps', () => {
  it('are whole on 300 maps: orthogonal, edge to edge, inside, around every card, no line of two strangers', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const options = {
        cards: 4 + ((seed * 7) % 90),
        links: (seed * 13) % 140,
        rows: 1 + (seed % 6),
        columns: 1 + (seed % 9),
        seed,
      }
      expect(faultsOf(placeCards(options)), JSON.stringify(options)).toEqual([])
    }
  })

  it('are the same for the same map, in whatever order it is told', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const input = placeCards({ cards: 60, links: 90, seed })
      const turned = { ...input, cards: new Map([...input.cards].toReversed()), links: input.links.toReversed() }
      expect(routeLinks(turned)).toEqual(routeLinks(input))
    }
  })
})

describe('the map of 100 cards and 150 links', () => {
  const packed = layoutMap(makeCareerMap(generateMap({ cards: 100, links: 150, levels: 5, pathways: 8 })), WORDS, {
    arrangement: 'matrix',
  })

  it('is drawn with few bends and crossings, and no line of two strangers', () => {
    const { bends, crossings, sharedStretches, tightStretches, throughCards } = routeQuality(packed)
    expect(packed.links.size).toBe(150)
    expect(bends / packed.links.size).toBeLessThanOrEqual(2.7)
    // Straight lines between the middles of its cards would cross about 400 times.
    expect(crossings).toBeLessThanOrEqual(300)
    expect({ sharedStretches, throughCards }).toEqual({ sharedStretches: 0, throughCards: 0 })
    expect(tightStretches).toBeLessThanOrEqual(3)
  })

  it('is drawn as well on places of another make', () => {
    const { bends, crossings, sharedStretches, tightStretches } = qualityOf(
      placeCards({ cards: 100, links: 150, seed: 2 }),
    )
    expect(bends / 150).toBeLessThanOrEqual(2.4)
    expect(crossings).toBeLessThanOrEqual(370)
    expect({ sharedStretches, tightStretches }).toEqual({ sharedStretches: 0, tightStretches: 0 })
  })
})

describe('a route', () => {
  it('to a card straight above is one line from top to bottom', () => {
    const [start, end, ...rest] =
      routeLinks(scene({ low: box(100, 500), high: box(100, 200) }, ['low>high'])).get('low>high') ?? []
    expect(rest).toEqual([])
    expect(start).toEqual({ x: 200, y: 500 })
    expect(end).toEqual({ x: 200, y: 280 })
  })

  it('to a neighbor on the same line goes from side to side', () => {
    const points = routeLinks(scene({ a: box(100, 500), b: box(500, 500) }, ['a>b'])).get('a>b')
    expect(points).toEqual([
      { x: 300, y: 540 },
      { x: 500, y: 540 },
    ])
  })

  it('to a lower card leaves the bottom and enters the top', () => {
    const points = routeLinks(scene({ high: box(100, 100), low: box(600, 600) }, ['high>low'])).get('high>low') ?? []
    expect(points[0]?.y).toBe(180)
    expect(points.at(-1)?.y).toBe(600)
    expect(points).toHaveLength(4)
  })

  it('goes around what stands between', () => {
    const input = scene({ low: box(100, 600), between: box(40, 350, 320), high: box(100, 100) }, ['low>high'])
    expect(faultsOf(input)).toEqual([])
  })

  it('stays out of obstacles', () => {
    const input = {
      ...scene({ low: box(100, 600), high: box(100, 100) }, ['low>high']),
      obstacles: [box(0, 350, 1000, 100)],
    }
    const points = routeLinks(input).get('low>high') ?? []
    expect(Math.max(...points.map(({ x }) => x))).toBeGreaterThan(1000)
  })

  it('is found even out of a corner and where cards touch', () => {
    const walls = { left: box(0, 300, 100, 300), right: box(400, 300, 100, 300), lid: box(0, 200, 500, 100) }
    const input = scene({ ...walls, inside: box(150, 350), outside: box(900, 100) }, ['inside>outside', 'lid>right'])
    expect(routeLinks(input).get('inside>outside')?.length).toBeGreaterThan(1)
    expect(routeLinks(input).get('lid>right')?.length).toBeGreaterThan(1)
    expect(qualityOf({ ...input, links: input.links.slice(0, 1) }).throughCards).toBe(0)
  })

  it('is left out where a card is missing or the link leads to itself', () => {
    expect(routeLinks(scene({ a: box(100, 100) }, ['a>b', 'a>a'])).size).toBe(0)
  })
})

describe('several routes', () => {
  it('between the same two cards lie apart', () => {
    const input = scene({ low: box(100, 500), high: box(100, 200) }, ['low>high'])
    const twins = { ...input, links: ['a', 'b'].map((id) => ({ id, from: 'low', to: 'high', relation: 'advances' })) }
    const routes = routeLinks(twins)
    const xs = ['a', 'b'].map((id) => routes.get(id)?.[0]?.x ?? 0)
    expect(Math.abs((xs[0] ?? 0) - (xs[1] ?? 0))).toBeGreaterThanOrEqual(8)
  })

  it('that leave a card the same way share their way and split', () => {
    const cards = { low: box(100, 500), one: box(500, 200), two: box(800, 200) }
    const routes = routeLinks(scene(cards, ['low>one', 'low>two']))
    const [one, two] = [routes.get('low>one') ?? [], routes.get('low>two') ?? []]
    expect(one[0]).toEqual(two[0])
    expect(one[1]).toEqual(two[1])
    expect(one.at(-1)).not.toEqual(two.at(-1))
  })

  it('that leave a card different ways leave it at different places, in the order of their ways', () => {
    const cards = { low: box(500, 500), left: box(100, 200), right: box(900, 200) }
    const routes = routeLinks(scene(cards, ['low>left', 'low>right']))
    const [left, right] = [routes.get('low>left')?.[0]?.x ?? 0, routes.get('low>right')?.[0]?.x ?? 0]
    expect(right - left).toBeGreaterThanOrEqual(8)
  })

  it('do not cross where they need not', () => {
    const cards = { a: box(100, 500), b: box(400, 500), c: box(500, 200), d: box(800, 200) }
    expect(qualityOf(scene(cards, ['a>c', 'b>d'])).crossings).toBe(0)
  })
})
