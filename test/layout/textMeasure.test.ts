import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'

import { FONT_FEATURES, METRICS as INTER } from '../../src/layout/fontMetrics.ts'
import { METRICS as ATKINSON } from '../../src/layout/fonts/atkinson.ts'
import { METRICS as SOURCE_SERIF } from '../../src/layout/fonts/sourceSerif.ts'
import { breakLines, clip, measure } from '../../src/layout/textMeasure.ts'
import type { FontWeight } from '../../src/layout/fonts/faces.ts'
import { FONT_FAMILIES, MAP_FONTS } from '../../src/model/font.ts'
import type { MapFont } from '../../src/model/font.ts'
import '../helpers/fonts.ts'

const SLUGS = { inter: 'inter', atkinson: 'atkinson-hyperlegible-next', sourceSerif: 'source-serif-4' } as const
const METRICS = { inter: INTER, atkinson: ATKINSON, sourceSerif: SOURCE_SERIF } as const
const CUTS = MAP_FONTS.flatMap((font) => ([400, 600] as const).map((weight) => [font, weight] as const))

function fontFile(font: MapFont, weight: FontWeight): fontkit.Font {
  const path = `${SLUGS[font]}/files/${SLUGS[font]}-latin-${weight}-normal.woff2`
  return fontkit.create(readFileSync(new URL(`../../node_modules/@fontsource/${path}`, import.meta.url)))
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom('a', 'W', 'i', ' ', '-', '/', 'ñ', '–', '網', '\n'), maxLength: 200 }),
)
const sizes = fc.constantFrom(11, 12, 13)
const weights = fc.constantFrom<FontWeight>(400, 600)
const fonts = fc.constantFrom(...MAP_FONTS)
/** Wide enough for the widest single character of the shipped font. */
const widths = fc.integer({ min: 40, max: 300 })

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

describe('measure', () => {
  it.each(CUTS)('agrees with the file of %s at weight %i, kerning off', (name, weight) => {
    const font = fontFile(name, weight)
    const text = '“Técnico” de red: $52,700 – $95,400 (24/7) – AVATAR, fi ffl @ 100 % ¿ñ?'
    const { positions } = font.layout(text, { kern: false, calt: false, liga: false })
    const units = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    expect(measure(text, 13, weight, name)).toBeCloseTo((units * 13) / font.unitsPerEm, 6)
  })

  it.each(MAP_FONTS)('knows the baseline of %s as its files and the style sheet do', (name) => {
    const { ascent, descent, unitsPerEm } = METRICS[name]
    for (const weight of [400, 600] as const) {
      const file = fontFile(name, weight)
      expect([file.ascent, -file.descent, file.unitsPerEm]).toEqual([ascent, descent, unitsPerEm])
    }
    const sheet = ['tokens', 'mapFonts'].map((one) => {
      return readFileSync(new URL(`../../src/ui/${one}.css`, import.meta.url), 'utf8')
    })
    const own = name === 'inter' ? sheet[0] : sheet[1]?.split(`[data-font='${name}']`)[1]
    const [, rise] = /--font-map-rise: ([\d.]+);/.exec(own ?? '') ?? []
    expect(Number(rise)).toBeCloseTo(0.5 + (ascent - descent) / unitsPerEm / 2, 3)
    expect(own).toContain(`'${FONT_FAMILIES[name]}'`)
  })

  it('takes from Inter what another font lacks, as the style sheet does', () => {
    const own = new Set(ATKINSON.runs.flatMap(([first, count]) => Array.from({ length: count }, (_, at) => first + at)))
    const lacking = INTER.runs.find(([first]) => !own.has(first))?.[0] ?? 0
    const character = String.fromCodePoint(lacking)
    expect(lacking).toBeGreaterThan(0x7f)
    expect(measure(character, 13, 400, 'atkinson')).toBeCloseTo(measure(character, 13, 400), 6)
  })

  it.each(['cards/Card', 'links/Links'])('is what the style sheet of %s sets texts with', (name) => {
    const sheet = readFileSync(new URL(`../../src/ui/canvas/${name}.module.css`, import.meta.url), 'utf8')
    const declared = /font-feature-settings:([^;]+);/.exec(sheet)?.[1] ?? ''
    expect(bare(declared)).toBe(bare(FONT_FEATURES).replaceAll('"', "'"))
  })

  it('takes documented widths for what the font lacks', () => {
    expect(measure('網', 10, 400)).toBe(10)
    expect(measure('Ж', 10, 400)).toBeCloseTo(6, 1)
    expect(measure('🚌', 10, 400)).toBeCloseTo(12, 1)
    expect(measure('e\u0301', 10, 400)).toBe(measure('e', 10, 400))
  })

  it('adds up', () => {
    fc.assert(
      fc.property(texts, texts, sizes, weights, (a, b, size, weight) => {
        expect(measure(a + b, size, weight)).toBeCloseTo(measure(a, size, weight) + measure(b, size, weight), 6)
      }),
    )
  })
})

describe('breakLines', () => {
  it('makes no line wider than asked, and gives its true width', () => {
    fc.assert(
      fc.property(
        texts,
        fc.tuple(sizes, weights, fonts),
        widths,
        fc.integer({ min: 1, max: 5 }),
        (text, [size, weight, font], width, most) => {
          const lines = breakLines(text, size, weight, width, most, font)
          expect(lines.length).toBeLessThanOrEqual(most)
          for (const line of lines) {
            expect(line.width).toBeLessThanOrEqual(width + 1e-9)
            expect(line.width).toBe(measure(line.text, size, weight, font))
            expect(line.text.trim()).toBe(line.text)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('loses nothing but white space when there are lines enough', () => {
    fc.assert(
      fc.property(texts, sizes, weights, widths, (text, size, weight, width) => {
        const lines = breakLines(text, size, weight, width)
        expect(bare(lines.map((line) => line.text).join(''))).toBe(bare(text))
      }),
    )
  })

  it.each([
    ['IT support/help desk', 75, ['IT support/', 'help desk']],
    ['Electro-mechanical', 80, ['Electro-', 'mechanical']],
    ['Certificate (1-2 years)', 78, ['Certificate', '(1-2 years)']],
    ['first\n\n second', 200, ['first', 'second']],
    ['   ', 200, []],
  ] as const)('breaks %j well', (text, width, expected) => {
    expect(breakLines(text, 12, 400, width).map((line) => line.text)).toEqual(expected)
  })

  it('ends with an ellipsis exactly when words are left out', () => {
    const text = 'Heating, air conditioning, and refrigeration mechanics'
    expect(breakLines(text, 13, 600, 120, 2).at(-1)?.text).toMatch(/…$/)
    expect(
      breakLines(text, 13, 600, 120)
        .map((line) => line.text)
        .join(' '),
    ).toBe(text)
    expect(clip('Web', 12, 400, 100).text).toBe('Web')
    expect(clip('', 12, 400, 100)).toEqual({ text: '', width: 0 })
  })

  it('cuts a word too long for a line', () => {
    const lines = breakLines('Donaudampfschifffahrtsgesellschaft', 12, 400, 60)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.map((line) => line.text).join('')).toBe('Donaudampfschifffahrtsgesellschaft')
  })
})
