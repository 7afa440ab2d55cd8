/**
 * ELK as a router for our packing: all four phases of `layered` INTERACTIVE, so that it keeps the order and the
 * x it is given, with one port at the middle of each card's top and one of its bottom. It is measured here
 * and not used: see `docs/decisions/004-routes.md`.
 */
import type { ElkNode } from 'elkjs/lib/elk-api.js'

import type { ElkLike } from '../src/layout/elk.ts'
import type { Box, LinkPath, MapPicture, Point } from '../src/layout/picture.ts'

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
  'elk.layered.interactiveReferencePoint': 'TOP_LEFT',
  'elk.spacing.nodeNode': '24',
  'elk.layered.spacing.nodeNodeBetweenLayers': '60',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
} as const

export interface ElkRoutes {
  /** Where ELK left the cards: it moves them to make room. */
  readonly cards: ReadonlyMap<string, Box>
  readonly links: ReadonlyMap<string, Pick<LinkPath, 'from' | 'to'> & { readonly points: readonly Point[] }>
}

/** Routes the links of a packed picture. Rejects when ELK does. `hasPorts`: fixed at the middles, or free. */
export async function routeWithElk(picture: MapPicture, elk: ElkLike, hasPorts: boolean): Promise<ElkRoutes> {
  const answer = await elk.layout(graphOf(picture, hasPorts))
  const cards = new Map<string, Box>()
  for (const { id, x = 0, y = 0, width = 0, height = 0 } of answer.children ?? []) {
    cards.set(id, { x, y, width, height })
  }
  const links = new Map<string, Pick<LinkPath, 'from' | 'to'> & { readonly points: readonly Point[] }>()
  for (const { id, sections } of answer.edges ?? []) {
    const link = picture.links.get(id)
    const [section] = sections ?? []
    if (link === undefined || section === undefined) continue
    const { startPoint, bendPoints = [], endPoint } = section
    links.set(id, { from: link.from, to: link.to, points: [startPoint, ...bendPoints, endPoint] })
  }
  return { cards, links }
}

function graphOf(picture: MapPicture, hasPorts: boolean): ElkNode {
  return {
    id: 'routes',
    layoutOptions: OPTIONS,
    children: [...picture.cards.values()].map(({ id, x, y, width, height }) => ({
      id,
      x,
      y,
      width,
      height,
      ...(hasPorts ? portsOf(id, width, height) : {}),
    })),
    edges: [...picture.links.values()].map(({ id, from, to }) =>
      hasPorts ? { id, sources: [`${from} top`], targets: [`${to} bottom`] } : { id, sources: [from], targets: [to] },
    ),
  }
}

function portsOf(id: string, width: number, height: number): Pick<ElkNode, 'ports' | 'layoutOptions'> {
  const port = (name: string, y: number, side: string) => ({
    id: `${id} ${name}`,
    x: width / 2,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side },
  })
  return {
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [port('top', 0, 'NORTH'), port('bottom', height, 'SOUTH')],
  }
}
