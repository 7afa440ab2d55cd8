import type { GapBand } from '../../analysis/gap.ts'
import { GAP_BANDS } from '../../analysis/gap.ts'
import { BAND_INK } from './colors.ts'
import { element, number } from './markup.ts'
import { textAt } from './text.ts'

/** Height of a gap tag in px. */
export const TAG_HEIGHT = 20
const TEXT_SIZE = 11
const ICON_WIDTH = 18
const PATTERN_WIDTH = 10

/** Measures words as the tag sets them. */
export type MeasureText = (text: string, size: number, weight: 400 | 600) => number

/** A tag that says a band by color, icon, pattern and words; its right edge stands at `right`. */
export function gapTag(band: GapBand, words: string, right: number, top: number, measure: MeasureText): string {
  const { ink, fill, line } = BAND_INK[band]
  const width = gapTagWidth(words, measure)
  const left = right - width
  return element(
    'g',
    {},
    element('rect', {
      x: left,
      y: top,
      width,
      height: TAG_HEIGHT,
      rx: 5,
      fill,
      stroke: line,
      'stroke-dasharray': band === 'notEnoughData' ? '3 2' : undefined,
    }) +
      element('rect', {
        x: left + 2,
        y: top + 2,
        width: PATTERN_WIDTH - 2,
        height: TAG_HEIGHT - 4,
        rx: 3,
        fill: `url(#${patternId(band)})`,
      }) +
      gapIcon(band, left + PATTERN_WIDTH + ICON_WIDTH / 2, top + TAG_HEIGHT / 2) +
      textAt(words, left + PATTERN_WIDTH + ICON_WIDTH, top + 14, TEXT_SIZE, 600, ink),
  )
}

export function gapTagWidth(words: string, measure: MeasureText): number {
  return PATTERN_WIDTH + ICON_WIDTH + Math.ceil(measure(words, TEXT_SIZE, 600)) + 8
}

/** Triangles point where supply stands against demand: up for too few trained, down for too many. */
function gapIcon(band: GapBand, x: number, y: number): string {
  const { ink } = BAND_INK[band]
  const stroke = { stroke: ink, 'stroke-width': 1.5, 'stroke-linejoin': 'round' }
  if (band === 'balanced') return element('circle', { cx: x, cy: y, r: 4, fill: ink })
  if (band === 'notEnoughData') {
    return element(
      'g',
      {},
      element('circle', { cx: x, cy: y, r: 4.25, fill: 'none', ...stroke }) +
        element('path', { d: `M${number(x - 2)} ${number(y)}h4`, ...stroke }),
    )
  }
  const up = band === 'gap' || band === 'mildGap'
  const tip = up ? y - 4 : y + 4
  const base = up ? y + 3.5 : y - 3.5
  const d = `M${number(x)} ${number(tip)}L${number(x + 4.5)} ${number(base)}H${number(x - 4.5)}Z`
  const isFull = band === 'gap' || band === 'oversupply'
  return element('path', { d, fill: isFull ? ink : 'none', ...stroke })
}

/** The patterns of all bands, to stand in `<defs>`. */
export function bandPatterns(): string {
  return GAP_BANDS.map((band) => {
    const { ink } = BAND_INK[band]
    const stroke = { stroke: ink, 'stroke-width': 1.2, fill: 'none' }
    const marks: { readonly [B in GapBand]: string } = {
      gap: element('path', { d: 'M-1 5L5 -1M1 7L7 1', ...stroke }),
      mildGap: element('path', { d: 'M0 6L6 0', ...stroke }),
      balanced: element('path', { d: 'M0 3H6', ...stroke }),
      mildOversupply: element('path', { d: 'M0 0L6 6', ...stroke }),
      oversupply: element('path', { d: 'M0 3H6M3 0V6', ...stroke }),
      notEnoughData: element('circle', { cx: 3, cy: 3, r: 0.8, fill: ink }),
    }
    return element('pattern', { id: patternId(band), width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, marks[band])
  }).join('')
}

function patternId(band: GapBand): string {
  return `band-${band}`
}
