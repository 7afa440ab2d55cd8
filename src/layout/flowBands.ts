/** The bands of a flow's levels, and where the picture's corners are around them. */
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { headerLines, HEADER_PADDING, ROW_HEADER_WIDTH } from './laneHeaders.ts'
import type { CardBox, Lane, Point, Totals } from './picture.ts'
import type { FaceWords } from './words.ts'

/** Room between the outermost cards or links and the picture's edge, px. */
const MARGIN = 48
const UNKNOWN: Totals = { postings: null, openings: null, completers: null }

export interface Bands {
  /** Levels that have cards, top first; none when two levels' cards are not clearly one above the other. */
  readonly rows: readonly Lane[]
  readonly cards: ReadonlyMap<string, CardBox>
  /** How far everything was moved, px. */
  readonly shift: Point
  readonly width: number
  readonly height: number
}

/** Sets bands behind cards, and moves the cards so that headers and a margin fit around them and the corners. */
export function bandsOf(
  map: CareerMap,
  words: FaceWords,
  placed: ReadonlyMap<string, CardBox>,
  corners: readonly Point[],
  totals: ReadonlyMap<string, Totals>,
): Bands {
  const spread = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  const stretch = (x: number, y: number): void => {
    spread.left = Math.min(spread.left, x)
    spread.top = Math.min(spread.top, y)
    spread.right = Math.max(spread.right, x)
    spread.bottom = Math.max(spread.bottom, y)
  }
  for (const { x, y, width, height } of placed.values()) {
    stretch(x, y)
    stretch(x + width, y + height)
  }
  for (const { x, y } of corners) stretch(x, y)
  if (placed.size === 0) stretch(0, 0)
  const levels = levelExtents(map, placed)
  const heads = levels.map(({ level }) =>
    headerLines(level.label, totals.get(level.id) ?? UNKNOWN, words, map.settings, {
      x: HEADER_PADDING,
      width: ROW_HEADER_WIDTH - HEADER_PADDING - 8,
    }),
  )
  const shift = {
    x: (levels.length > 0 ? ROW_HEADER_WIDTH : 0) + MARGIN - spread.left,
    y: MARGIN - spread.top,
  }
  const width = spread.right + shift.x + MARGIN
  // The last band is as high as its header asks.
  const last = levels.at(-1)
  const lastStart = levels.length > 1 ? middleBefore(levels, levels.length - 1) + shift.y : 0
  const height = Math.max(
    spread.bottom + shift.y + MARGIN,
    last === undefined ? 0 : lastStart + (heads.at(-1)?.height ?? 0),
  )
  const cards = new Map<string, CardBox>()
  for (const [id, card] of placed) cards.set(id, { ...card, x: card.x + shift.x, y: card.y + shift.y })
  const rows = levels.map(({ level }, at): Lane => {
    const top = at === 0 ? 0 : middleBefore(levels, at) + shift.y
    const bottom = at === levels.length - 1 ? height : middleBefore(levels, at + 1) + shift.y
    return {
      id: level.id,
      band: { x: 0, y: top, width, height: bottom - top },
      header: { x: 0, y: top, width: ROW_HEADER_WIDTH, height: bottom - top },
      lines: heads[at]?.lines ?? [],
      color: null,
      isCollapsed: false,
      isTurned: false,
    }
  })
  return { rows, cards, shift, width, height }
}

interface LevelExtent {
  readonly level: ReturnType<typeof indexOf>['levels'][number]
  readonly top: number
  readonly bottom: number
}

/** From where to where each level's cards reach; empty when two levels overlap. */
function levelExtents(map: CareerMap, cards: ReadonlyMap<string, CardBox>): readonly LevelExtent[] {
  const extents = indexOf(map).levels.flatMap((level): readonly LevelExtent[] => {
    let top = Infinity
    let bottom = -Infinity
    for (const card of cards.values()) {
      if (card.levelId !== level.id) continue
      top = Math.min(top, card.y)
      bottom = Math.max(bottom, card.y + card.height)
    }
    return bottom < top ? [] : [{ level, top, bottom }]
  })
  const doHold = extents.every(({ top }, at) => at === 0 || top >= (extents[at - 1]?.bottom ?? 0))
  return doHold ? extents : []
}

/** The line between two bands. */
function middleBefore(levels: readonly LevelExtent[], at: number): number {
  return ((levels[at - 1]?.bottom ?? 0) + (levels[at]?.top ?? 0)) / 2
}
