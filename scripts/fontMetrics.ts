/**
 * Writes `src/layout/fontMetrics.ts` and its neighbors in `fonts/` from the font files the program ships, so that
 * layout can measure text without a browser. Run it after changing a font: `node scripts/fontMetrics.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

import * as fontkit from 'fontkit'

import { FONT_FAMILIES, MAP_FONTS } from '../src/model/font.ts'
import type { MapFont } from '../src/model/font.ts'

/**
 * What the characters of cards are set with, on screen and in pictures. Kerning and contextual forms off, so
 * that widths add up everywhere; figures not tabular, for that would widen hyphens to the width of a digit.
 */
const FEATURES = { tnum: false, kern: false, calt: false, liga: false }
const WEIGHTS = [400, 600] as const
const SUBSETS = ['latin', 'latin-ext'] as const
/** Listed by the font files, but no character. */
const NO_CHARACTER = 0xffff
/** Stands on the character before it, or is not seen. */
const MARK = /^[\p{M}\p{Cf}]$/u
const LAYOUT = new URL('../src/layout/', import.meta.url)
/** What the files of each font are called in its package, and where its widths go. */
const FONTS: { readonly [F in MapFont]: { readonly slug: string; readonly output: string } } = {
  inter: { slug: 'inter', output: 'fontMetrics.ts' },
  atkinson: { slug: 'atkinson-hyperlegible-next', output: 'fonts/atkinson.ts' },
  sourceSerif: { slug: 'source-serif-4', output: 'fonts/sourceSerif.ts' },
}

function fileOf(slug: string, subset: string, weight: number): URL {
  return new URL(`../node_modules/@fontsource/${slug}/files/${slug}-${subset}-${weight}-normal.woff2`, import.meta.url)
}

interface Cut {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Advance of each code point, in font units. */
  readonly advances: ReadonlyMap<number, number>
}

/** One weight of a font. */
function readCut(slug: string, weight: number): Cut {
  const advances = new Map<number, number>()
  let size = { unitsPerEm: 0, ascent: 0, descent: 0 }
  for (const subset of SUBSETS) {
    const font = fontkit.create(readFileSync(fileOf(slug, subset, weight)))
    size = { unitsPerEm: font.unitsPerEm, ascent: font.ascent, descent: -font.descent }
    for (const codePoint of font.characterSet) {
      if (codePoint < 0x20 || codePoint === NO_CHARACTER || advances.has(codePoint)) continue
      if (MARK.test(String.fromCodePoint(codePoint))) {
        advances.set(codePoint, 0)
        continue
      }
      const { positions } = font.layout(String.fromCodePoint(codePoint), { ...FEATURES })
      advances.set(
        codePoint,
        positions.reduce((sum, position) => sum + position.xAdvance, 0),
      )
    }
  }
  return { ...size, advances }
}

function write(font: MapFont): void {
  const { slug, output } = FONTS[font]
  const [regular, bold] = [readCut(slug, WEIGHTS[0]), readCut(slug, WEIGHTS[1])]
  const codePoints = [...regular.advances.keys()].sort((a, b) => a - b)
  if (codePoints.some((codePoint) => !bold.advances.has(codePoint))) throw new Error('The weights differ in glyphs')
  const runs: [number, number][] = []
  for (const codePoint of codePoints) {
    const run = runs.at(-1)
    if (run !== undefined && run[0] + run[1] === codePoint) run[1] += 1
    else runs.push([codePoint, 1])
  }
  const list = (advances: ReadonlyMap<number, number>): string =>
    codePoints.map((codePoint) => advances.get(codePoint) ?? 0).join(', ')
  const settings = Object.entries(FEATURES).map(([name, isOn]) => `"${name}" ${isOn ? 1 : 0}`)
  const features = `
/** What texts on cards must be set with for these widths to hold, as CSS \`font-feature-settings\`. */
export const FONT_FEATURES = '${settings.join(', ')}'
`
  const text = `/**
 * Widths of a shipped font's characters (${FONT_FAMILIES[font]}, subsets ${SUBSETS.join(' and ')}).
 * Written by \`scripts/fontMetrics.ts\`; do not edit.
 */
import type { FontMetrics } from '${font === 'inter' ? './fonts/metrics.ts' : './metrics.ts'}'
${font === 'inter' ? features : ''}
export const METRICS: FontMetrics = {
  unitsPerEm: ${regular.unitsPerEm},
  ascent: ${regular.ascent},
  descent: ${regular.descent},
  runs: ${JSON.stringify(runs)},
  advances: {
    400: [${list(regular.advances)}],
    600: [${list(bold.advances)}],
  },
}
`
  writeFileSync(new URL(output, LAYOUT), text)
}

for (const font of MAP_FONTS) write(font)
