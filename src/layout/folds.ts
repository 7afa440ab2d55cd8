/** How collapsed lanes are drawn: the signs that stand for their cards, and the links that end at these. */
import type { Link } from '../model/link.ts'
import type { MapFont } from '../model/font.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { lineAt, STYLES } from './faceSheet.ts'
import type { Folding } from './folding.ts'
import { phraseOf } from './phrases.ts'
import type { Box, CellBox, FoldBox } from './picture.ts'
import type { FaceWords } from './words.ts'

/** Width of a collapsed column's part between its gutters, px: a number's and a turned name's. */
export const FOLD_WIDTH = 48
const FOLD_HEIGHT = 28
const LABEL = STYLES.text

/** The sign with the number of cards that a collapsed cell stands for, about `middle` px from the cell's left edge. */
export function foldBox(count: number, middle: number, words: FaceWords, font: MapFont): FoldBox | null {
  if (count === 0) return null
  const line = lineAt(
    0,
    (FOLD_HEIGHT - LABEL.lineHeight) / 2,
    phraseOf({ one: '{n}', other: '{n}' }, count, words),
    LABEL,
    font,
  )
  const box = { x: Math.round(middle - FOLD_WIDTH / 2), y: 0, width: FOLD_WIDTH, height: FOLD_HEIGHT }
  return { ...box, line: { ...line, x: Math.round((FOLD_WIDTH - line.width) / 2) } }
}

/** The boxes that links end at instead of cards that are folded away, in the picture, by cell key. */
export function foldEnds(cells: ReadonlyMap<string, CellBox>): ReadonlyMap<string, Box & FoldEnd> {
  const ends = new Map<string, Box & FoldEnd>()
  for (const { key, x, y, levelId, pathwayId, fold: sign } of cells.values()) {
    if (sign === null) continue
    const { width, height } = sign
    ends.set(key, { x: x + sign.x, y: y + sign.y, width, height, levelId, pathwayId })
  }
  return ends
}

interface FoldEnd {
  readonly levelId: string
  readonly pathwayId: string
}

/** A link as it is drawn, between cards and cells that stand for cards; `mates`: all links that run there as one. */
export interface DrawnLink extends Link {
  readonly ends: readonly [from: string, to: string]
  readonly mates: readonly Link[]
}

/**
 * The links to draw, by the things they join. Links of one kind between the same two things, one of them a
 * collapsed cell, are one line. A link within one collapsed lane is not drawn.
 */
export function drawnLinks(
  map: CareerMap,
  { cellOf, lanes }: Pick<Folding, 'cellOf' | 'lanes'>,
  stands: (id: string) => boolean,
): readonly DrawnLink[] {
  const drawn = new Map<string, { readonly link: Link; readonly ends: DrawnLink['ends']; readonly mates: Link[] }>()
  for (const link of indexOf(map).links) {
    const from = cellOf.get(link.from) ?? link.from
    const to = cellOf.get(link.to) ?? link.to
    if (!stands(from) || !stands(to) || from === to || isWithinOne(from, to, lanes)) continue
    const isPlain = from === link.from && to === link.to
    const key = isPlain ? link.id : `${from} ${to} ${link.relation}`
    const one = drawn.get(key)
    if (one === undefined) drawn.set(key, { link, ends: [from, to], mates: [link] })
    else one.mates.push(link)
  }
  return [...drawn.values()].map(({ link, ends, mates }) => ({ ...link, ends, mates }))
}

/** Whether two cells lie in one collapsed lane. */
function isWithinOne(from: string, to: string, lanes: ReadonlySet<string>): boolean {
  const toLanes = to.split('|')
  return from.split('|').some((id, at) => lanes.has(id) && toLanes[at] === id)
}
