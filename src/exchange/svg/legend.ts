import type { GapBand } from '../../analysis/gap.ts'
import type { LinkPath } from '../../layout/picture.ts'
import type { LinkRelation } from '../../model/link.ts'
import { LINK_RELATIONS } from '../../model/link.ts'
import { INK } from './colors.ts'
import { gapTag, gapTagWidth } from './gapMark.ts'
import type { MeasureText } from './gapMark.ts'
import { arrowhead, RELATION_DASH, strokeWidth } from './links.ts'
import { element, number } from './markup.ts'
import { textAt } from './text.ts'

const LINE_HEIGHT = 30
const GAP = 24
const SWATCH = 44
const SIZE = 12

export interface LegendWords {
  readonly legend: string
  readonly relations: { readonly [R in LinkRelation]: string }
  readonly bands: { readonly [B in GapBand]: string }
  /** The band's limits in words, e.g. "under 0.60". */
  readonly bandRanges: { readonly [B in GapBand]: string }
  /** Method, years, area and caveat of the gap figures. */
  readonly gapMethod: string
  readonly illustrative: string
  readonly noJobs: string
}

interface Entry {
  readonly width: number
  readonly draw: (x: number, y: number) => string
}

/** A legend of what is used, wrapped into `width`; what it draws and how high it came. */
export function legendMarkup(
  links: Iterable<LinkPath>,
  shows: { readonly bands: readonly GapBand[]; readonly emptyCells: boolean },
  words: LegendWords,
  width: number,
  measure: MeasureText,
): { readonly height: number; readonly at: (x: number, y: number) => string } {
  const used = new Set([...links].map(({ relation }) => relation))
  const relations = LINK_RELATIONS.filter((relation) => used.has(relation))
  const entries: Entry[] = [
    ...relations.map((relation) => relationEntry(relation, words.relations[relation], measure)),
    ...(shows.emptyCells ? [hatchEntry(words.noJobs, measure)] : []),
  ]
  const gapEntries = shows.bands.map((band) => bandEntry(band, words, measure))
  const rows = [...wrap(entries, width), ...wrap(gapEntries, width)]
  const method = shows.bands.length > 0 && words.gapMethod !== '' ? words.gapMethod : null
  const height = rows.length * LINE_HEIGHT + (method === null ? 0 : LINE_HEIGHT)
  return {
    height,
    at: (x, y) =>
      rows.map((row, n) => drawRow(row, x, y + n * LINE_HEIGHT)).join('') +
      (method === null ? '' : textAt(method, x, y + rows.length * LINE_HEIGHT + 18, SIZE, 400, INK.muted)),
  }
}

function relationEntry(relation: LinkRelation, words: string, measure: MeasureText): Entry {
  return {
    width: SWATCH + 8 + measure(words, SIZE, 400),
    draw: (x, y) => {
      const middle = y + 14
      const line = element('path', {
        d: `M${number(x)} ${middle}h${SWATCH - 4}`,
        stroke: INK.muted,
        fill: 'none',
        'stroke-width': strokeWidth(relation),
        'stroke-dasharray': RELATION_DASH[relation],
      })
      const tip = arrowhead({ x, y: middle }, { x: x + SWATCH, y: middle })
      return line + tip + textAt(words, x + SWATCH + 8, y + 18, SIZE, 400, INK.text)
    },
  }
}

function hatchEntry(words: string, measure: MeasureText): Entry {
  return {
    width: SWATCH + 8 + measure(words, SIZE, 400),
    draw: (x, y) =>
      element('rect', {
        x,
        y: y + 4,
        width: SWATCH,
        height: 20,
        rx: 4,
        fill: 'url(#hatch)',
        stroke: INK.lineStrong,
        'stroke-dasharray': '4 3',
      }) + textAt(words, x + SWATCH + 8, y + 18, SIZE, 400, INK.text),
  }
}

function bandEntry(band: GapBand, words: LegendWords, measure: MeasureText): Entry {
  const tagWidth = gapTagWidth(words.bands[band], measure)
  const range = words.bandRanges[band]
  return {
    width: tagWidth + 8 + measure(range, SIZE, 400),
    draw: (x, y) =>
      gapTag(band, words.bands[band], x + tagWidth, y + 4, measure) +
      textAt(range, x + tagWidth + 8, y + 18, SIZE, 400, INK.muted),
  }
}

function wrap(entries: readonly Entry[], width: number): readonly (readonly Entry[])[] {
  const rows: Entry[][] = []
  let room = 0
  for (const entry of entries) {
    const row = rows.at(-1)
    if (row === undefined || room < entry.width) {
      rows.push([entry])
      room = width - entry.width - GAP
    } else {
      row.push(entry)
      room -= entry.width + GAP
    }
  }
  return rows
}

function drawRow(row: readonly Entry[], x: number, y: number): string {
  let left = x
  let drawn = ''
  for (const entry of row) {
    drawn += entry.draw(left, y)
    left += entry.width + GAP
  }
  return drawn
}
