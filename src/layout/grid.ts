/** The matrix: where lanes, cells and cards stand. Derived from the model alone; nothing here is stored. */
import { drawnMap } from '../model/drawn.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { CARD_WIDTH, cardFace } from './cardFace.ts'
import type { SizedFace } from './cardFace.ts'
import { cellStrip, hatchOf, shift } from './cellStrip.ts'
import type { CellStrip } from './cellStrip.ts'
import { foldingOf } from './folding.ts'
import { foldBox } from './folds.ts'
import { fontAtHand } from './fonts/faces.ts'
import { LANE_GAP, planGrid } from './gridPlan.ts'
import type { GridPlan } from './gridPlan.ts'
import { foldedLines, headerLines, HEADER_PADDING, ROW_HEADER_WIDTH, turnedLength, turnedLines } from './laneHeaders.ts'
import type { CardBox, CellBox, FoldBox, Lane, MapPicture, TextLine } from './picture.ts'
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

/**
 * Everything of a matrix picture but its links. Without levels or pathways only the headers that are there. Hidden
 * lanes are left out, and with them their cards from all totals; collapsed ones are strips, and count.
 */
export function packMatrix(whole: CareerMap, words: FaceWords): Omit<MapPicture, 'links'> {
  const map = drawnMap(whole)
  const folding = foldingOf(map)
  const { lanes, counts } = folding
  const { levels, pathways } = indexOf(map)
  const { settings } = map
  const font = fontAtHand(settings.font)
  const totals = totalsOf(map)
  const wageScale = wageScaleOf(map)
  const plan = planGrid(map, folding)
  const countIn = (laneId: string): number => sumOf(counts, laneId)
  const heads = pathways.map((pathway, at) => {
    const box = { x: CARD_LEFT, width: (plan.columns[at]?.cardsWidth ?? 0) - CARD_LEFT }
    if (lanes.has(pathway.id)) return { lines: [], height: turnedLength(pathway.label, words, settings) }
    return headerLines(pathway.label, totals.get(pathway.id) ?? UNKNOWN, words, settings, box)
  })
  const headerHeight = Math.max(48, ...heads.map(({ height }) => height))
  const faceOf = (slot: Slot): SizedFace => cardFace(map, slot.card, words, wageScale, widthOf(plan, slot))
  const cards = new Map<string, CardBox>()
  const cells = new Map<string, CellBox>()
  const rows: Lane[] = []
  let y = headerHeight
  levels.forEach((level, row) => {
    const label = { x: CARD_LEFT, width: ROW_HEADER_WIDTH - CARD_LEFT - 8 }
    const sums = totals.get(level.id) ?? UNKNOWN
    const isLow = lanes.has(level.id)
    const head = isLow
      ? foldedLines(level.label, countIn(level.id), sums, words, settings, { ...label, y: HEADER_PADDING })
      : headerLines(level.label, sums, words, settings, label)
    const strips = pathways.map((pathway, column): CellContent => {
      const cell = { levelId: level.id, pathwayId: pathway.id }
      const { x = 0, cardsX = 0, cardsWidth = 0 } = plan.columns[column] ?? {}
      const across = { x: cardsX - x, width: cardsWidth }
      if (!isLow && !lanes.has(pathway.id))
        return { fold: null, strip: cellStrip(map, indexOf(map), cell, words, across) }
      return { fold: foldBox(counts.get(cellKey(cell)) ?? 0, across.x + cardsWidth / 2, words, font), strip: null }
    })
    const set = setRow(
      plan,
      row,
      y,
      faceOf,
      strips.map(({ fold, strip }) => fold ?? strip),
      head.height,
    )
    for (const [slot, top] of set.tops) {
      const pathway = pathways[slot.column]
      if (pathway !== undefined) cards.set(slot.card.id, cardBox(plan, slot, top, faceOf(slot), pathway.color))
    }
    pathways.forEach((pathway, column) => {
      const { x, width, cardsX, cardsWidth } = plan.columns[column] ?? { x: 0, width: 0, cardsX: 0, cardsWidth: 0 }
      const cell = { levelId: level.id, pathwayId: pathway.id }
      const { fold, strip } = strips[column] ?? { fold: null, strip: null }
      const stripY = set.stripY[column] ?? 0
      const isCollapsed = isLow || lanes.has(pathway.id)
      const box = {
        key: cellKey(cell),
        ...cell,
        x,
        y,
        width,
        height: set.height,
        cardCount: isCollapsed ? (counts.get(cellKey(cell)) ?? 0) : (set.counts[column] ?? 0),
        isCollapsed,
        fold: fold === null ? null : { ...fold, y: stripY },
        ...(strip === null ? { emptyMarkId: null, lines: [], tags: [] } : shift(strip, stripY)),
      }
      cells.set(box.key, { ...box, hatch: hatchOf({ x: cardsX - x, width: cardsWidth }, box) })
    })
    const band = { x: 0, y, width: plan.width, height: set.height }
    const header = { x: 0, y, width: ROW_HEADER_WIDTH, height: set.height }
    const lines = lower(head.lines, isLow ? 0 : set.labelY)
    rows.push({ id: level.id, band, header, lines, color: null, isCollapsed: isLow, isTurned: false })
    y += set.height
  })
  const height = y
  const columns = pathways.map((pathway, at): Lane => {
    const { x, width, cardsX, cardsWidth } = plan.columns[at] ?? { x: 0, width: 0, cardsX: 0, cardsWidth: 0 }
    const header = { x: cardsX, y: 0, width: cardsWidth, height: headerHeight }
    const isCollapsed = lanes.has(pathway.id)
    const sums = totals.get(pathway.id) ?? UNKNOWN
    return {
      id: pathway.id,
      band: { x, y: 0, width, height },
      header,
      lines: isCollapsed
        ? turnedLines(pathway.label, countIn(pathway.id), sums, words, settings, headerHeight)
        : (heads[at]?.lines ?? []),
      color: pathway.color,
      isCollapsed,
      isTurned: isCollapsed,
    }
  })
  return { arrangement: 'matrix', font, width: plan.width, height, rows, columns, cells, cards, totals, wageScale }
}

/** What stands in a cell besides cards: the sign of a collapsed one, or its mark and notes. */
interface CellContent {
  readonly fold: FoldBox | null
  readonly strip: CellStrip | null
}

/** How many cards the cells of a lane stand for. */
function sumOf(counts: ReadonlyMap<string, number>, laneId: string): number {
  return [...counts].reduce((sum, [key, count]) => (key.split('|').includes(laneId) ? sum + count : sum), 0)
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
  strips: readonly (Pick<CellStrip, 'height'> | null)[],
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
