/** The whole picture of a map. */
import type { Link } from '../model/link.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { packMatrix } from './grid.ts'
import { keepSame } from './keepSame.ts'
import { ROW_HEADER_WIDTH } from './laneHeaders.ts'
import { placeLabels } from './linkLabels.ts'
import type { Box, CellBox, LinkPath, MapPicture, Point } from './picture.ts'
import { routeLinks } from './routing.ts'
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
export function layoutMap(map: CareerMap, words: FaceWords, options: LayoutOptions, previous?: MapPicture): MapPicture {
  const matrix = packMatrix(map, words)
  const stage = options.arrangement === 'flow' ? withoutLanes(matrix) : matrix
  const drawn = indexOf(map).links.filter(({ from, to }) => stage.cards.has(from) && stage.cards.has(to))
  const furniture = furnitureOf(stage)
  const kept = previous === undefined ? null : keptRoutes(previous, stage, drawn, furniture)
  const { width, height, cards } = stage
  const routes = kept ?? routeLinks({ cards, obstacles: furniture, width, height, links: drawn })
  const labels = placeLabels(map, words, drawn, routes, [...cards.values(), ...furniture])
  const links = new Map<string, LinkPath>()
  for (const { id, from, to, relation, illustrative } of drawn) {
    const points = routes.get(id)
    if (points === undefined) continue
    links.set(id, { id, from, to, relation, isIllustrative: illustrative, points, label: labels.get(id) ?? null })
  }
  const picture = { ...stage, links }
  return previous === undefined ? picture : keepSame(previous, picture)
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
  links: readonly Link[],
  furniture: readonly Box[],
): ReadonlyMap<string, readonly Point[]> | null {
  if (previous.width !== stage.width || previous.height !== stage.height) return null
  if (previous.cards.size !== stage.cards.size || previous.links.size !== links.length) return null
  const old = furnitureOf(previous)
  if (old.length !== furniture.length || !furniture.every((box, at) => isSameBox(box, old[at]))) return null
  for (const [id, card] of stage.cards) if (!isSameBox(card, previous.cards.get(id))) return null
  const routes = new Map<string, readonly Point[]>()
  for (const { id, from, to, relation } of links) {
    const path = previous.links.get(id)
    if (path === undefined || path.from !== from || path.to !== to || path.relation !== relation) return null
    routes.set(id, path.points)
  }
  return routes
}

function isSameBox(a: Box, b: Box | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
