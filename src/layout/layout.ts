/** The whole picture of a map. */
import { drawnMap } from '../model/drawn.ts'
import type { CareerMap } from '../model/map.ts'
import { foldingOf } from './folding.ts'
import { drawnLinks, foldEnds } from './folds.ts'
import type { DrawnLink } from './folds.ts'
import { packMatrix } from './grid.ts'
import { keepSame } from './keepSame.ts'
import { ROW_HEADER_WIDTH } from './laneHeaders.ts'
import { placeLabels } from './linkLabels.ts'
import type { Box, CellBox, LinkPath, MapPicture, Point } from './picture.ts'
import { routeLinks } from './routing.ts'
import type { RoutedCard } from './routing.ts'
import type { FaceWords } from './words.ts'

export interface LayoutOptions {
  /** `flow` shows the matrix's places without lanes: what stands in until ELK has laid the flow out. */
  readonly arrangement: MapPicture['arrangement']
}

type Unlinked = Omit<MapPicture, 'links'>

/**
 * Where everything stands, at once and without ELK. The same map and words give the same picture. Parts
 * that equal those of `previous` are the same objects; routes are not drawn anew where nothing has moved.
 */
export function layoutMap(
  whole: CareerMap,
  words: FaceWords,
  options: LayoutOptions,
  previous?: MapPicture,
): MapPicture {
  const map = drawnMap(whole)
  const matrix = packMatrix(map, words)
  const stage = options.arrangement === 'flow' ? withoutLanes(matrix) : matrix
  const ends = endsOf(stage)
  const drawn = drawnLinks(map, foldingOf(map), (id) => ends.has(id))
  const furniture = furnitureOf(stage)
  const kept = previous === undefined ? null : keptRoutes(previous, stage, drawn, furniture)
  const { width, height } = stage
  const lines = drawn.map(({ id, relation, ends: [from, to] }) => ({ id, relation, from, to }))
  const routes = kept ?? routeLinks({ cards: ends, obstacles: furniture, width, height, links: lines })
  // Where many run as one, what is said on one of them would seem to be said of all.
  const alone = drawn.filter(({ mates }) => mates.length === 1)
  const labels = placeLabels(map, words, alone, routes, [...ends.values(), ...furniture])
  const links = new Map<string, LinkPath>()
  for (const { id: leader, mates } of drawn) {
    const points = routes.get(leader)
    if (points === undefined) continue
    for (const { id, from, to, relation, illustrative } of mates) {
      links.set(id, { id, from, to, relation, isIllustrative: illustrative, points, label: labels.get(id) ?? null })
    }
  }
  const picture = { ...stage, links }
  return previous === undefined ? picture : keepSame(previous, picture)
}

/** What links begin and end at: cards, and the signs of collapsed cells. */
function endsOf({ cards, cells }: Unlinked): ReadonlyMap<string, RoutedCard> {
  return new Map<string, RoutedCard>([...cards, ...foldEnds(cells)])
}

/** The same cards in the same places, with no rows, columns or cells. */
function withoutLanes(matrix: Unlinked): Unlinked {
  return { ...matrix, arrangement: 'flow', rows: [], columns: [], cells: new Map() }
}

/** What routes and labels keep clear of besides cards: headers, words in cells and notes pinned to cells. */
function furnitureOf(picture: Unlinked): readonly Box[] {
  const first = picture.columns[0]
  const sides: Box[] = []
  if (picture.rows.length > 0) sides.push({ x: 0, y: 0, width: ROW_HEADER_WIDTH, height: picture.height })
  if (first !== undefined) {
    const { x } = first.band
    sides.push({ x, y: 0, width: picture.width - x, height: first.header.height })
  }
  return [...sides, ...[...picture.cells.values()].flatMap(stripBox)]
}

/** The box around a cell's words and notes; none where it has neither. */
function stripBox(cell: CellBox): readonly Box[] {
  const boxes: readonly Box[] = [
    ...cell.lines.map(({ x, y, width, size }) => ({ x, y: y - size, width, height: size * 1.25 })),
    ...cell.tags,
  ]
  if (boxes.length === 0) return []
  const left = Math.min(...boxes.map((box) => box.x))
  const top = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return [{ x: cell.x + left, y: cell.y + top, width: right - left, height: bottom - top }]
}

/** The routes of the last picture, where every box and every link still is what it was; else null. */
function keptRoutes(
  previous: MapPicture,
  stage: Unlinked,
  links: readonly DrawnLink[],
  furniture: readonly Box[],
): ReadonlyMap<string, readonly Point[]> | null {
  if (previous.width !== stage.width || previous.height !== stage.height) return null
  if (previous.cards.size !== stage.cards.size || previous.links.size !== countOf(links)) return null
  const old = furnitureOf(previous)
  if (old.length !== furniture.length || !furniture.every((box, at) => isSameBox(box, old[at]))) return null
  const before = endsOf(previous)
  const now = endsOf(stage)
  for (const [id, end] of now) if (!isSameBox(end, before.get(id))) return null
  const routes = new Map<string, readonly Point[]>()
  for (const { id, from, to, relation, ends } of links) {
    const path = previous.links.get(id)
    if (path === undefined || path.from !== from || path.to !== to || path.relation !== relation) return null
    // A card may have gone from one collapsed cell to another: then its link begins or ends elsewhere.
    if (!isAt(path.points[0], now.get(ends[0])) || !isAt(path.points.at(-1), now.get(ends[1]))) return null
    routes.set(id, path.points)
  }
  return routes
}

function countOf(links: readonly DrawnLink[]): number {
  return links.reduce((sum, { mates }) => sum + mates.length, 0)
}

function isAt(point: Point | undefined, box: Box | undefined): boolean {
  if (point === undefined || box === undefined) return false
  const { x, y } = point
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function isSameBox(a: Box, b: Box | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
