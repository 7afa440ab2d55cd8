/**
 * Tidy: an order of the cards inside their cells (and of the columns, if asked) in which fewer links cross.
 * ELK's crossing minimization and our own heuristic each propose one; both are laid out and measured, and
 * only what measures better than today's order becomes a plan. Nothing here changes the map.
 */
import type { CareerMap } from '../model/map.ts'
import { makeCareerMap } from '../model/map.ts'
import { isPlaced } from '../model/kinds.ts'
import type { OrderKey } from '../model/order.ts'
import type { Place } from '../model/place.ts'
import type { ElkLike } from './elk.ts'
import { layoutMap } from './layout.ts'
import type { MapPicture } from './picture.ts'
import { routeQuality } from './routeQuality.ts'
import { elkOrder } from './tidyElk.ts'
import { orderKeysFor } from './tidyKeys.ts'
import { columnsBySweep, columnsNow, orderBySweep, orderBySwaps, ordersNow } from './tidyOrder.ts'
import type { CellOrders } from './tidyOrder.ts'
import type { FaceWords } from './words.ts'

/** New places and orders for what moves; empty lists when today's order is as good as any found. */
export interface TidyPlan {
  readonly cards: readonly { readonly id: string; readonly place: Place }[]
  readonly pathways: readonly { readonly id: string; readonly order: OrderKey }[]
  /** Crossings of links as the map stands, and with the plan. */
  readonly crossingsBefore: number
  readonly crossingsAfter: number
}

export interface TidyOptions {
  /** Whether columns may be reordered too. */
  readonly columns: boolean
  /** Settled by the caller's clock when ELK has had its time; none where `elk` gives up by itself. */
  readonly patience?: Promise<unknown>
}

/** A plan with fewer crossings than the map has now, or an empty one. Works without an answer from ELK. */
export async function tidyOrder(
  map: CareerMap,
  words: FaceWords,
  elk: ElkLike,
  { columns, patience }: TidyOptions,
): Promise<TidyPlan> {
  const before = layoutMap(map, words, { arrangement: 'matrix' })
  const crossingsBefore = routeQuality(before).crossings
  let best: TidyPlan = { cards: [], pathways: [], crossingsBefore, crossingsAfter: crossingsBefore }
  const propose = (lanes: readonly string[], orders: CellOrders): void => {
    const plan = planFor(map, lanes, orders)
    const crossingsAfter = routeQuality(pictureWith(map, words, plan)).crossings
    if (crossingsAfter < best.crossingsAfter) best = { ...plan, crossingsBefore, crossingsAfter }
  }
  const today = columnsNow(map)
  const swept = columns ? columnsBySweep(map) : today
  const lanesToTry = swept.every((id, at) => id === today[at]) ? [today] : [today, swept]
  for (const lanes of lanesToTry) {
    const moved = lanes === today ? map : mapWith(map, planFor(map, lanes, ordersNow(map)))
    const picture = lanes === today ? before : layoutMap(moved, words, { arrangement: 'matrix' })
    const orders = orderBySweep(picture)
    propose(lanes, orders)
    propose(lanes, orderBySwaps(picture, orders))
    propose(lanes, orderBySwaps(picture, ordersNow(moved)))
    const asked = await elkOrder(moved, picture, elk, patience)
    if (asked === null) continue
    propose(lanes, asked)
    propose(lanes, orderBySwaps(picture, asked))
  }
  return best
}

/** The map as it would be with a plan. */
export function mapWith(map: CareerMap, plan: Pick<TidyPlan, 'cards' | 'pathways'>): CareerMap {
  const records = new Map(map.records)
  for (const { id, place } of plan.cards) {
    const record = records.get(id)
    if (record !== undefined && isPlaced(record)) records.set(id, { ...record, place })
  }
  for (const { id, order } of plan.pathways) {
    const record = records.get(id)
    if (record?.kind === 'pathway') records.set(id, { ...record, order })
  }
  return makeCareerMap(records.values())
}

function pictureWith(map: CareerMap, words: FaceWords, plan: Pick<TidyPlan, 'cards' | 'pathways'>): MapPicture {
  return layoutMap(mapWith(map, plan), words, { arrangement: 'matrix' })
}

/** The fewest new keys that bring columns and cells into these orders. */
function planFor(map: CareerMap, lanes: readonly string[], orders: CellOrders): Pick<TidyPlan, 'cards' | 'pathways'> {
  const pathways = orderKeysFor(
    lanes.flatMap((id) => {
      const record = map.records.get(id)
      return record?.kind === 'pathway' ? [{ id, order: record.order }] : []
    }),
  )
  const cards = [...orders.values()].flatMap((ids) => {
    const standing = ids.flatMap((id) => {
      const record = map.records.get(id)
      return record !== undefined && isPlaced(record) ? [{ id, order: record.place.order, place: record.place }] : []
    })
    const places = new Map(standing.map(({ id, place }) => [id, place]))
    return orderKeysFor(standing).flatMap(({ id, order }) => {
      const place = places.get(id)
      return place === undefined ? [] : [{ id, place: { ...place, order } }]
    })
  })
  return { cards, pathways }
}
