/**
 * Writes `src/layout/fontMetrics.ts` from the font files the program ships, so that layout can measure
 * text without a browser. Run it after changing the font: `node scripts/fontMetrics.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

import * as fontkit from 'fontkit'

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
const OUTPUT = new URL('../src/layout/fontMetrics.ts', import.meta.url)

function packageFile(path: string): URL {
  return new URL(`../node_modules/@fontsource/inter/${path}`, import.meta.url)
}

/** Advance of each code point of one weight, in font units. */
function advancesOf(weight: number): { readonly unitsPerEm: number; readonly advances: ReadonlyMap<number, number> } {
  const advances = new Map<number, number>()
  let unitsPerEm = 0
  for (const subset of SUBSETS) {
    const font = fontkit.create(readFileSync(packageFile(`files/inter-${subset}-${weight}-normal.woff2`)))
    unitsPerEm = font.unitsPerEm
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
  return { unitsPerEm, advances }
}

function write(): void {
  const [regular, bold] = [advancesOf(WEIGHTS[0]), advancesOf(WEIGHTS[1])]
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
  const text = `/**
 * Widths of the shipped font's characters (Inter, subsets ${SUBSETS.join(' and ')}).
 * Written by \`scripts/fontMetrics.ts\`; do not edit.
 */

/** What texts on cards must be set with for these widths to hold, as CSS \`font-feature-settings\`. */
export const FONT_FEATURES = '${settings.join(', ')}'
export const UNITS_PER_EM = ${regular.unitsPerEm}

/** Runs of code points that have a glyph: the first, and how many. */
export const RUNS: readonly (readonly [number, number])[] = ${JSON.stringify(runs)}

/** Advances in font units, in the order of the runs. */
export const ADVANCES: { readonly 400: readonly number[]; readonly 600: readonly number[] } = {
  400: [${list(regular.advances)}],
  600: [${list(bold.advances)}],
}
`
  writeFileSync(OUTPUT, text)
}

write()
