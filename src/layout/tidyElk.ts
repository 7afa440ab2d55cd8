/** ELK's proposal for Tidy. */
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { runElk } from './elk.ts'
import type { ElkLike } from './elk.ts'
import type { CardBox, MapPicture } from './picture.ts'
import { ordersIn } from './tidyOrder.ts'
import type { CellOrders } from './tidyOrder.ts'

/**
 * Layers come from the lines cards stand on (INTERACTIVE reads y), the crossing minimization is ELK's own,
 * and columns stay columns because each is a group of the model order whose place among the groups is kept.
 * Placing and routing are as cheap as can be: only the order is read.
 */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.interactiveReferencePoint': 'TOP_LEFT',
  'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
  'elk.layered.considerModelOrder.groupModelOrder.cmGroupOrderStrategy': 'ENFORCED',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.edgeRouting': 'POLYLINE',
} as const

/**
 * The groups whose order ELK keeps by default; elkjs 0.12 cannot be told others (its list type is not
 * registered). More columns than groups share them with their neighbors, which only loosens the order asked for.
 */
const GROUPS = [1, 2, 6, 7, 10, 11] as const

/** ELK needs seconds for more, and a person waits: the others' proposals must do. */
const MOST_CARDS = 300

/** Cards of each cell in ELK's order; null when there is no answer, or the map is too large to ask. */
export async function elkOrder(
  map: CareerMap,
  picture: MapPicture,
  elk: ElkLike,
  patience?: Promise<unknown>,
): Promise<CellOrders | null> {
  if (picture.cards.size === 0 || picture.cards.size > MOST_CARDS) return null
  const answer = await runElk(elk, graphOf(map, picture), patience)
  if (answer === null) return null
  const moved = new Map<string, CardBox>()
  for (const { id, x } of answer.children ?? []) {
    const card = picture.cards.get(id)
    if (card === undefined || x === undefined) return null
    // The line stays the card's own: order is asked for along lines alone.
    moved.set(id, { ...card, x })
  }
  return moved.size === picture.cards.size ? ordersIn({ cards: moved }) : null
}

function graphOf(map: CareerMap, picture: MapPicture): ElkNode {
  const { pathways } = indexOf(map)
  const groups = new Map(
    pathways.map(({ id }, at) => {
      const group = pathways.length <= GROUPS.length ? at : Math.floor((at * GROUPS.length) / pathways.length)
      return [String(id), GROUPS[group] ?? 0] as const
    }),
  )
  return {
    id: 'tidy',
    layoutOptions: OPTIONS,
    children: [...picture.cards.values()].map(({ id, x, y, width, height, pathwayId }) => ({
      id,
      x,
      y,
      width,
      height,
      layoutOptions: {
        'elk.layered.considerModelOrder.groupModelOrder.crossingMinimizationId': String(groups.get(pathwayId) ?? 0),
      },
    })),
    // Arrows go up the ladder; ELK's layers go down.
    edges: [...picture.links.values()].map(({ id, from, to }) => ({ id, sources: [to], targets: [from] })),
  }
}
