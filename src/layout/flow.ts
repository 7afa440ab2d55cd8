/**
 * The flow: the same cards without columns, each level a band, higher levels above. Drawn by ELK's layered
 * layout or by our own lines and router, whichever is the better picture; by the latter where ELK has no answer.
 */
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { Link } from '../model/link.ts'
import { drawnMap } from '../model/drawn.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { isPlaced } from '../model/kinds.ts'
import { cardFace } from './cardFace.ts'
import { runElk } from './elk.ts'
import type { ElkLike } from './elk.ts'
import { bandsOf } from './flowBands.ts'
import { placeInLines } from './flowLines.ts'
import { packMatrix } from './grid.ts'
import { placeLabels } from './linkLabels.ts'
import type { CardBox, LinkPath, MapPicture, Point } from './picture.ts'
import { routeQuality } from './routeQuality.ts'
import { routeLinks } from './routing.ts'
import type { FaceWords } from './words.ts'

/**
 * Options of the flow. One component, or bands of unlinked cards may stand in the wrong order; straight
 * brackets of Brandes-Koepf, balanced, keep it narrow.
 */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'UP',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
} as const

/** Cards with their places, and the corners of their links. */
export interface Placing {
  readonly cards: ReadonlyMap<string, CardBox>
  readonly routes: ReadonlyMap<string, readonly Point[]>
}

/** Above this ELK's flow takes seconds and comes out several screens wide (`bench/layout.ts`): it is not asked. */
const MOST_CARDS = 150
/** ELK's picture may be this many times as large as ours where it crosses less. */
const MOST_AREA = 2.5

/**
 * The map as a flow: rows are the levels that have cards, top first; there are no columns and no cells.
 * Cards of hidden and of collapsed lanes are left out: a flow has no place for a strip. Collapsed ones count in
 * the totals. ELK's picture, if it answers before `patience` ends and its links cross no more than in ours; else ours.
 */
export async function flowLayout(
  map: CareerMap,
  words: FaceWords,
  elk: ElkLike,
  patience?: Promise<unknown>,
): Promise<MapPicture> {
  const own = ownFlowLayout(map, words)
  if (own.cards.size === 0 || own.cards.size > MOST_CARDS) return own
  const drawn = await elkFlowLayout(map, words, elk, patience)
  if (drawn === null || drawn.width * drawn.height > own.width * own.height * MOST_AREA) return own
  return routeQuality(drawn).crossings <= routeQuality(own).crossings ? drawn : own
}

/** The flow as ELK draws it, however large; null when ELK has no answer. */
export async function elkFlowLayout(
  whole: CareerMap,
  words: FaceWords,
  elk: ElkLike,
  patience?: Promise<unknown>,
): Promise<MapPicture | null> {
  const map = drawnMap(whole)
  const cards = sizedCards(map, words)
  const links = linksAmong(map, cards)
  const answer = await runElk(elk, graphOf(map, cards, links), patience)
  const placing = answer === null ? null : readPlacing(answer, cards, links)
  return placing === null ? null : pictureOf(map, words, placing)
}

/** The flow by our own lines and router: at once, and without ELK. */
export function ownFlowLayout(whole: CareerMap, words: FaceWords): MapPicture {
  const map = drawnMap(whole)
  const cards = placeInLines(map, sizedCards(map, words))
  return pictureOf(map, words, { cards, routes: new Map() })
}

/** All placed cards, each as wide as one column. */
function sizedCards(map: CareerMap, words: FaceWords): ReadonlyMap<string, CardBox> {
  const { cards, wageScale } = packMatrix(map, words)
  const sized = new Map<string, CardBox>()
  for (const [id, box] of cards) {
    const record = map.records.get(id)
    if (record === undefined || !isPlaced(record)) continue
    sized.set(id, box.span === 1 ? box : { ...box, ...cardFace(map, record, words, wageScale) })
  }
  return sized
}

function linksAmong(map: CareerMap, cards: ReadonlyMap<string, CardBox>): readonly Link[] {
  return indexOf(map).links.filter(({ from, to }) => cards.has(from) && cards.has(to))
}

function graphOf(map: CareerMap, cards: ReadonlyMap<string, CardBox>, links: readonly Link[]): ElkNode {
  const { levels } = indexOf(map)
  const partitions = new Map(levels.map(({ id }, at) => [String(id), levels.length - 1 - at]))
  return {
    id: 'flow',
    layoutOptions: OPTIONS,
    children: [...cards.values()].map(({ id, width, height, levelId }) => ({
      id,
      width,
      height,
      layoutOptions: { 'elk.partitioning.partition': String(partitions.get(levelId) ?? 0) },
    })),
    edges: links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  }
}

/** What ELK answered, if nothing is missing in it. */
function readPlacing(answer: ElkNode, sized: ReadonlyMap<string, CardBox>, links: readonly Link[]): Placing | null {
  const cards = new Map<string, CardBox>()
  for (const { id, x, y } of answer.children ?? []) {
    const card = sized.get(id)
    if (card === undefined || x === undefined || y === undefined) return null
    cards.set(id, { ...card, x, y })
  }
  const routes = new Map<string, readonly Point[]>()
  for (const { id, sections } of answer.edges ?? []) {
    const [section] = sections ?? []
    if (section === undefined || sections?.length !== 1) return null
    const { startPoint, bendPoints = [], endPoint } = section
    routes.set(
      id,
      [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x, y })),
    )
  }
  return cards.size === sized.size && routes.size === links.length ? { cards, routes } : null
}

/** Sets the bands behind the cards, moves all to its place beside the headers, and draws what has no route yet. */
function pictureOf(map: CareerMap, words: FaceWords, placing: Placing): MapPicture {
  const { totals, wageScale, font } = packMatrix(map, words)
  const { rows, cards, shift, width, height } = bandsOf(map, words, placing.cards, routesBox(placing.routes), totals)
  const links = linksAmong(map, cards)
  const headers = rows.map(({ header }) => header)
  const moved = new Map<string, readonly Point[]>()
  for (const [id, points] of placing.routes) {
    moved.set(
      id,
      points.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y })),
    )
  }
  const routes = moved.size === links.length ? moved : routeLinks({ cards, obstacles: headers, width, height, links })
  const labels = placeLabels(map, words, links, routes, [...cards.values(), ...headers])
  const paths = new Map<string, LinkPath>()
  for (const { id, from, to, relation, illustrative } of links) {
    const points = routes.get(id) ?? []
    paths.set(id, { id, from, to, relation, isIllustrative: illustrative, points, label: labels.get(id) ?? null })
  }
  return {
    arrangement: 'flow',
    font,
    width,
    height,
    rows,
    columns: [],
    cells: new Map(),
    cards,
    links: paths,
    totals,
    wageScale,
  }
}

function routesBox(routes: ReadonlyMap<string, readonly Point[]>): readonly Point[] {
  return [...routes.values()].flat()
}
