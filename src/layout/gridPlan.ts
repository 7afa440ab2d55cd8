/** Which line and slot of the whole matrix each card has, and where the slots lie from left to right. */
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { CARD_WIDTH } from './cardFace.ts'
import { drawnLinks, FOLD_WIDTH } from './folds.ts'
import type { Folding } from './folding.ts'
import { sizeGutters } from './gutters.ts'
import type { GridSpot, GutterSizes } from './gutters.ts'
import { ROW_HEADER_WIDTH } from './laneHeaders.ts'
import { planRow, slotsPerColumn } from './subRows.ts'
import type { RowPlan } from './subRows.ts'

/** A column's extent in px: its band, and inside it the part where cards stand. */
export interface ColumnExtent {
  readonly x: number
  readonly width: number
  readonly cardsX: number
  readonly cardsWidth: number
}

export interface GridPlan {
  readonly rows: readonly (RowPlan & { readonly firstLine: number })[]
  readonly columns: readonly ColumnExtent[]
  /** Left edge of each slot of each column, px. */
  readonly slotX: readonly (readonly number[])[]
  readonly gutters: GutterSizes
  readonly width: number
}

/** Between two lanes there is this much more room than between cards of one lane, px. */
export const LANE_GAP = 16

/** Plans all rows and sets the columns. Heights are not known yet: they follow from the cards' faces. */
export function planGrid(map: CareerMap, folding: Folding): GridPlan {
  const { levels, pathways } = indexOf(map)
  const { open, lanes } = folding
  const capacity = slotsPerColumn(open)
  let firstLine = 0
  const rows = levels.map((level) => {
    const plan = { ...planRow(open, level.id, capacity), firstLine }
    firstLine += Math.max(1, plan.lines)
    return plan
  })
  const used = pathways.map((_, column) => Math.max(1, ...rows.map(({ slotsUsed }) => slotsUsed[column] ?? 1)))
  const firstSlot = used.map((_, column) => used.slice(0, column).reduce((sum, count) => sum + count, 0))
  const slotCount = used.reduce((sum, count) => sum + count, 0)
  const spots = new Map([...spotsOf(rows, used, firstSlot), ...foldSpots(map, folding, rows, used, firstSlot)])
  const gutters = sizeGutters(joined(map, folding, spots), firstLine, slotCount)
  const widths = pathways.map(({ id }) => (lanes.has(id) ? FOLD_WIDTH : CARD_WIDTH))
  return { rows, gutters, ...setColumns(used, firstSlot, gutters, widths) }
}

/** Where the signs of collapsed cells stand, by cell key: on their row's first line, over their whole column. */
function foldSpots(
  map: CareerMap,
  { counts }: Folding,
  rows: GridPlan['rows'],
  used: readonly number[],
  firstSlot: readonly number[],
): ReadonlyMap<string, GridSpot> {
  const { levels, pathways } = indexOf(map)
  const spots = new Map<string, GridSpot>()
  for (const [row, level] of levels.entries()) {
    for (const [column, pathway] of pathways.entries()) {
      const key = cellKey({ levelId: level.id, pathwayId: pathway.id })
      const first = firstSlot[column] ?? 0
      const line = rows[row]?.firstLine ?? 0
      if (counts.has(key)) spots.set(key, { line, first, last: first + (used[column] ?? 1) - 1 })
    }
  }
  return spots
}

function spotsOf(
  rows: GridPlan['rows'],
  used: readonly number[],
  firstSlot: readonly number[],
): ReadonlyMap<string, GridSpot> {
  const spots = new Map<string, GridSpot>()
  for (const { firstLine, slots } of rows) {
    for (const { card, column, span, line, slot } of slots) {
      const first = (firstSlot[column] ?? 0) + (span === 1 ? slot : (used[column] ?? 1) - 1)
      const last = span === 1 ? first : (firstSlot[column + span - 1] ?? 0)
      spots.set(card.id, { line: firstLine + line, first, last })
    }
  }
  return spots
}

function* joined(
  map: CareerMap,
  folding: Folding,
  spots: ReadonlyMap<string, GridSpot>,
): Generator<{ from: GridSpot; to: GridSpot }> {
  for (const { ends } of drawnLinks(map, folding, (id) => spots.has(id))) {
    const from = spots.get(ends[0])
    const to = spots.get(ends[1])
    if (from !== undefined && to !== undefined) yield { from, to }
  }
}

function setColumns(
  used: readonly number[],
  firstSlot: readonly number[],
  gutters: GutterSizes,
  widths: readonly number[],
): Pick<GridPlan, 'columns' | 'slotX' | 'width'> {
  let x = ROW_HEADER_WIDTH
  let bandX = x
  const columns: ColumnExtent[] = []
  const slotX: number[][] = []
  used.forEach((count, column) => {
    const first = firstSlot[column] ?? 0
    const gutter = (gutters.vertical[first] ?? 0) + (column === 0 ? 0 : LANE_GAP)
    if (column > 0) bandX = x + gutter / 2
    x += gutter
    const edges: number[] = []
    for (let slot = 0; slot < count; slot += 1) {
      if (slot > 0) x += gutters.vertical[first + slot] ?? 0
      edges.push(x)
      x += widths[column] ?? CARD_WIDTH
    }
    slotX.push(edges)
    const cardsX = edges[0] ?? x
    columns.push({ x: bandX, width: 0, cardsX, cardsWidth: x - cardsX })
  })
  const width = x + (gutters.vertical.at(-1) ?? 0)
  const set = columns.map((column, at) => ({ ...column, width: (columns[at + 1]?.x ?? width) - column.x }))
  return { columns: set, slotX, width }
}
