import { describe, expect, it } from 'vitest'

import { generateMap } from '../../scripts/generateMap.ts'
import { ownFlowLayout } from '../../src/layout/flow.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import type { CardBox, MapPicture, TextLine } from '../../src/layout/picture.ts'
import { layoutSurround } from '../../src/layout/surround.ts'
import { measure } from '../../src/layout/textMeasure.ts'
import { MAP_FONTS } from '../../src/model/font.ts'
import type { MapFont } from '../../src/model/font.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { WORDS } from '../helpers/words.ts'
import '../helpers/fonts.ts'

const MATRIX = { arrangement: 'matrix' } as const

function mapIn(font: MapFont, seed = 3): CareerMap {
  const map = makeCareerMap(generateMap({ cards: 60, links: 60, seed }))
  return makeCareerMap([...map.records.values()].map((one) => (one.kind === 'settings' ? { ...one, font } : one)))
}

interface Held {
  readonly line: TextLine
  /** From where the line begins to where its box ends, px. */
  readonly room: number
}

function linesOf({ width, face }: CardBox): readonly Held[] {
  const inMarks = face.marks.flatMap((mark) => {
    return mark.type === 'wageBar' ? [] : [{ line: mark.line, room: mark.width - mark.line.x }]
  })
  return [...face.lines.map((line) => ({ line, room: width - line.x })), ...inMarks]
}

function allLines(picture: MapPicture): readonly Held[] {
  const labels = [...picture.links.values()].flatMap(({ label }) => label ?? [])
  return [
    ...[...picture.cards.values()].flatMap(linesOf),
    ...[...picture.rows, ...picture.columns].flatMap(({ header, lines }) => {
      return lines.map((line) => ({ line, room: header.width - line.x }))
    }),
    ...labels.flatMap(({ width, lines }) => lines.map((line) => ({ line, room: width - line.x }))),
  ]
}

describe.each(MAP_FONTS)('a map in %s', (font) => {
  it('has every word measured in it and inside of its box', () => {
    const map = mapIn(font)
    for (const picture of [layoutMap(map, WORDS, MATRIX), ownFlowLayout(map, WORDS)]) {
      expect(picture.font).toBe(font)
      const held = allLines(picture)
      expect(held.length).toBeGreaterThan(100)
      for (const { line, room } of held) {
        const { text, size, weight, width } = line
        expect(width, text).toBeCloseTo(measure(text, size, weight, font), 6)
        expect(width, text).toBeLessThanOrEqual(room + 1e-6)
      }
    }
  })

  it('has its title block set in it', () => {
    const map = mapIn(font)
    const { head, foot } = layoutSurround(map, layoutMap(map, WORDS, MATRIX), WORDS)
    const lines = [...head.lines, ...foot.lines]
    expect(lines.length).toBeGreaterThan(0)
    for (const { text, size, weight, width } of lines) {
      expect(width).toBeCloseTo(measure(text, size, weight, font), 6)
    }
  })

  it('is the same laid out after a map in Inter as at once, and back', () => {
    const [plain, map] = [mapIn('inter'), mapIn(font)]
    const before = layoutMap(plain, WORDS, MATRIX)
    const changed = layoutMap(map, WORDS, MATRIX, before)
    expect(changed).toEqual(layoutMap(map, WORDS, MATRIX))
    expect(layoutMap(plain, WORDS, MATRIX, changed)).toEqual(before)
  })
})
