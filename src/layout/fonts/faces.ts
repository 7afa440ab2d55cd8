/** The fonts whose metrics are at hand. Inter always is; the others are added before a map in them is laid out. */
import type { MapFont } from '../../model/font.ts'
import { METRICS as INTER } from '../fontMetrics.ts'
import type { FontMetrics } from './metrics.ts'

export type FontWeight = 400 | 600

/** One weight of a font. */
export interface Cut {
  readonly unitsPerEm: number
  /** Widths in units by code point. */
  readonly table: Uint16Array
  /** What draws the characters that this one lacks: style sheets name it next. */
  readonly second: Cut | null
}

export interface Face {
  /** How far a baseline lies below the middle of its line, as a share of the font size. */
  readonly baseline: number
  readonly cuts: { readonly [W in FontWeight]: Cut }
}

/** In a table: the font has no such character. */
export const ABSENT = 0xffff

const inter = faceFrom(INTER, null)
const faces = new Map<MapFont, Face>([['inter', inter]])

/** Takes in the metrics of a font. */
export function addFace(font: MapFont, metrics: FontMetrics): void {
  if (!faces.has(font)) faces.set(font, faceFrom(metrics, inter))
}

/** The font a map that chose `font` is laid out in: Inter as long as the metrics of the other are not here. */
export function fontAtHand(font: MapFont): MapFont {
  return faces.has(font) ? font : 'inter'
}

export function faceFor(font: MapFont): Face {
  return faces.get(font) ?? inter
}

function faceFrom(metrics: FontMetrics, second: Face | null): Face {
  const { unitsPerEm, ascent, descent } = metrics
  const cut = (weight: FontWeight): Cut => {
    return { unitsPerEm, table: tableOf(metrics, weight), second: second?.cuts[weight] ?? null }
  }
  // Half the difference of ascent and descent is the way from the middle between them to the baseline.
  return { baseline: (ascent - descent) / unitsPerEm / 2, cuts: { 400: cut(400), 600: cut(600) } }
}

/** Widths up to the last code point the font has. */
function tableOf({ runs, advances }: FontMetrics, weight: FontWeight): Uint16Array {
  const [last, count] = runs.at(-1) ?? [0, 0]
  const table = new Uint16Array(last + count).fill(ABSENT)
  let at = 0
  for (const [first, length] of runs) {
    for (let step = 0; step < length; step += 1) {
      table[first + step] = advances[weight][at] ?? ABSENT
      at += 1
    }
  }
  return table
}
