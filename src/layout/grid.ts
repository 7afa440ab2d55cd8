/** The matrix: where lanes, cells and cards stand. Derived from the model alone; nothing here is stored. */
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { CARD_WIDTH, cardFace } from './cardFace.ts'
import type { SizedFace } from './cardFace.ts'
import { cellStrip, shift } from './cellStrip.ts'
import type { CellStrip } from './cellStrip.ts'
import { LANE_GAP, planGrid } from './gridPlan.ts'
import type { GridPlan } from './gridPlan.ts'
import { headerLines, ROW_HEADER_WIDTH } from './laneHeaders.ts'
import type { CardBox, CellBox, Lane, MapPicture, TextLine } from './picture.ts'
import type { Slot } from './subRows.ts'
import { totalsOf } from './totals.ts'
import { wageScaleOf } from './wageScale.ts'
import type { FaceWords } from './words.ts'

/** Least height of a row's inside without cards, px: an empty row is small. */
const EMPTY_HEIGHT = 32
/** From a card's top edge to the top of its first line: row labels start level with it, px. */
const CARD_TOP = 12
/** Column headers stand over the cards, their labels level with the cards' texts: px from the left edge. */
const CARD_LEFT = 16
const UNKNOWN = { postings: null, openings: null, completers: null }

/** Everything of a matrix picture but its links. Without levels or pathways only the headers that are there. */
export function packMatrix(map: CareerMap, words: FaceWords): Omit<MapPicture, 'links'> {
  const { levels, pathways } = indexOf(map)
  const main = map.settings.mainLanguage
  const totals = totalsOf(map)
  const wageScale = wageScaleOf(map)
  const plan = planGrid(map)
  const heads = pathways.map((pathway, at) => {
    const box = { x: CARD_LEFT, width: (plan.columns[at]?.cardsWidth ?? 0) - CARD_LEFT }
    return headerLines(pathway.label, totals.get(pathway.id) ?? UNKNOWN, words, main, box)
  })
  const headerHeight = Math.max(48, ...heads.map(({ height }) => height))
  const faceOf = (slot: Slot): SizedFace => cardFace(map, slot.card, words, wageScale, widthOf(plan, slot))
  const cards = new Map<string, CardBox>()
  const cells = new Map<string, CellBox>()
  const rows: Lane[] = []
  let y = headerHeight
  levels.forEach((level, row) => {
    const label = { x: CARD_LEFT, width: ROW_HEADER_WIDTH - CARD_LEFT - 8 }
    const head = headerLines(level.label, totals.get(level.id) ?? UNKNOWN, words, main, label)
    const strips = pathways.map((pathway, column) =>
      cellStrip(
        map,
        indexOf(map),
        { levelId: level.id, pathwayId: pathway.id },
        words,
        plan.columns[column]?.width ?? 0,
      ),
    )
    const set = setRow(plan, row, y, faceOf, strips, head.height)
    for (const [slot, top] of set.tops) {
      const pathway = pathways[slot.column]
      if (pathway !== undefined) cards.set(slot.card.id, cardBox(plan, slot, top, faceOf(slot), pathway.color))
    }
    pathways.forEach((pathway, column) => {
      const { x, width } = plan.columns[column] ?? { x: 0, width: 0 }
      const cell = { levelId: level.id, pathwayId: pathway.id }
      const strip = strips[column] ?? null
      cells.set(cellKey(cell), {
        key: cellKey(cell),
        ...cell,
        x,
        y,
        width,
        height: set.height,
        cardCount: set.counts[column] ?? 0,
        ...(strip === null ? { emptyMarkId: null, lines: [], tags: [] } : shift(strip, set.stripY[column] ?? 0)),
      })
    })
    const band = { x: 0, y, width: plan.width, height: set.height }
    const header = { x: 0, y, width: ROW_HEADER_WIDTH, height: set.height }
    rows.push({ id: level.id, band, header, lines: lower(head.lines, set.labelY), color: null })
    y += set.height
  })
  const height = y
  const columns = pathways.map((pathway, at): Lane => {
    const { x, width, cardsX, cardsWidth } = plan.columns[at] ?? { x: 0, width: 0, cardsX: 0, cardsWidth: 0 }
    const header = { x: cardsX, y: 0, width: cardsWidth, height: headerHeight }
    return {
      id: pathway.id,
      band: { x, y: 0, width, height },
      header,
      lines: heads[at]?.lines ?? [],
      color: pathway.color,
    }
  })
  return { arrangement: 'matrix', width: plan.width, height, rows, columns, cells, cards, totals, wageScale }
}

interface SetRow {
  readonly height: number
  readonly tops: readonly (readonly [Slot, number])[]
  /** Cards in each column's cell. */
  readonly counts: readonly number[]
  /** Where each cell's strip begins, px from the row's top. */
  readonly stripY: readonly number[]
  /** How far the row's label is moved down from its usual place, px. */
  readonly labelY: number
}

/** Sets the lines of one row that begins at `top`. */
function setRow(
  plan: GridPlan,
  row: number,
  top: number,
  faceOf: (slot: Slot) => SizedFace,
  strips: readonly (CellStrip | null)[],
  headHeight: number,
): SetRow {
  const { slots, lines, firstLine } = plan.rows[row] ?? { slots: [], lines: 0, firstLine: 0 }
  const { horizontal } = plan.gutters
  const past = firstLine + Math.max(1, lines)
  const before = half(horizontal[firstLine] ?? 0, row === 0)
  const after = half(horizontal[past] ?? 0, row === plan.rows.length - 1)
  const heights = Array.from({ length: lines }, () => 0)
  for (const slot of slots) heights[slot.line] = Math.max(heights[slot.line] ?? 0, faceOf(slot).height)
  const lineY: number[] = []
  let y = before
  heights.forEach((height, line) => {
    if (line > 0) y += horizontal[firstLine + line] ?? 0
    lineY.push(y)
    y += height
  })
  const counts = plan.columns.map(() => 0)
  const deepest = plan.columns.map(() => 0)
  for (const { column, span, line } of slots) {
    for (let at = column; at < column + span; at += 1) {
      counts[at] = (counts[at] ?? 0) + 1
      deepest[at] = Math.max(deepest[at] ?? 0, line + 1)
    }
  }
  let bottom = lines === 0 ? before + EMPTY_HEIGHT : y
  const under = deepest.map((line) => lineY[line] ?? y + CARD_TOP)
  strips.forEach((strip, column) => {
    if (strip === null) return
    const start = (counts[column] ?? 0) === 0 ? before : (under[column] ?? before)
    bottom = Math.max(bottom, start + strip.height)
  })
  const labelY = Math.max(0, before + CARD_TOP - 16)
  const height = Math.max(Math.ceil((bottom + after) / 4) * 4, labelY + headHeight)
  const stripY = strips.map((strip, column) => {
    const isAlone = (counts[column] ?? 0) === 0
    return isAlone ? Math.round((height - (strip?.height ?? 0)) / 2) : (under[column] ?? before)
  })
  return { height, tops: slots.map((slot) => [slot, top + (lineY[slot.line] ?? 0)]), counts, stripY, labelY }
}

/** A gutter between two rows is shared by them; the one at the map's edge is the row's alone. */
function half(gutter: number, isEdge: boolean): number {
  return isEdge ? gutter : Math.ceil((gutter + LANE_GAP) / 8) * 4
}

/** Left edge of a card; one that spans begins in the last slot of its first column. */
function leftOf(plan: GridPlan, { column, span, slot }: Slot): number {
  const slots = plan.slotX[column] ?? []
  return slots[span === 1 ? slot : slots.length - 1] ?? 0
}

/** Width of a card that spans: to the end of the first slot of its last column. Undefined for any other. */
function widthOf(plan: GridPlan, slot: Slot): number | undefined {
  const last = plan.slotX[slot.column + slot.span - 1]?.[0]
  return slot.span === 1 || last === undefined ? undefined : last + CARD_WIDTH - leftOf(plan, slot)
}

function cardBox(plan: GridPlan, slot: Slot, y: number, sized: SizedFace, color: CardBox['color']): CardBox {
  const { card, span } = slot
  const { levelId, pathwayId } = card.place
  const x = leftOf(plan, slot)
  const { width, height, face } = sized
  const isIllustrative = card.illustrative
  return { id: card.id, kind: card.kind, color, levelId, pathwayId, span, isIllustrative, x, y, width, height, face }
}

function lower(lines: readonly TextLine[], y: number): readonly TextLine[] {
  return y === 0 ? lines : lines.map((line) => ({ ...line, y: line.y + y }))
}
