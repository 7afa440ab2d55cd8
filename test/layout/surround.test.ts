import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { layoutMap } from '../../src/layout/layout.ts'
import { layoutSurround } from '../../src/layout/surround.ts'
import type { Surround } from '../../src/layout/surround.ts'
import { makeFigure } from '../../src/model/figure.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { makeSettings } from '../../src/model/settings.ts'
import type { MapSettings } from '../../src/model/settings.ts'
import { dataUrl, pngOf } from '../helpers/images.ts'
import { makeMap, occupation, place } from '../helpers/make.ts'
import { recordOfKind } from '../helpers/records.ts'
import { WORDS } from '../helpers/words.ts'

const BOARD = { name: 'A workforce board', url: 'https://example.org/jobs' }

function around(map: CareerMap): Surround {
  return layoutSurround(map, layoutMap(map, WORDS, { arrangement: 'matrix' }), WORDS)
}

function headOf(settings: Partial<MapSettings>): Surround['head'] {
  return around(makeMap(makeSettings(settings))).head
}

function wordsOf({ lines }: Surround['head']): readonly string[] {
  return lines.map(({ text }) => text)
}

describe('the title block', () => {
  it('says title, sector and region, and what the map is about', () => {
    const head = headOf({
      title: { en: 'Health care' },
      sector: { en: 'Health' },
      region: { en: 'Louisville' },
      description: { en: 'Ways into nursing.' },
    })
    expect(wordsOf(head)).toEqual(['Health care', 'Health · Louisville', 'Ways into nursing.'])
  })

  it('says that a map has no title, and nothing of what it does not have', () => {
    expect(wordsOf(headOf({ region: { en: ' ' } }))).toEqual(['Untitled'])
  })

  it('shows a wide logo small, a small one as it is, and its words beside it', () => {
    const wide = headOf({ title: { en: 'A' }, logo: dataUrl('image/png', pngOf(640, 160)) })
    expect(wide.logo).toEqual({ x: 0, y: 0, width: 168, height: 42 })
    expect(wide.lines.every(({ x }) => x > 168)).toBe(true)
    expect(headOf({ logo: dataUrl('image/png', pngOf(30, 20)) }).logo).toMatchObject({ width: 30, height: 20 })
  })
})

describe('the foot', () => {
  const sourced = occupation('a', place('top/web'), {
    openings: makeFigure('openings-per-year', 5, { source: BOARD, period: '2025' }),
  })

  it('lists the sources of the figures shown, and counts those without', () => {
    const bare = occupation('b', place('low/net'), { postings: makeFigure('postings', 3) })
    const { foot } = around(makeMap(makeSettings({ sources: { en: 'Counted by hand.' } }), sourced, bare))
    expect(wordsOf(foot)).toEqual([
      'Sources: Counted by hand.',
      'Figures from: A workforce board (2025), https://example.org/jobs',
      '1 figure without a source',
    ])
  })

  it('is not there where there is nothing to say, and leaves out what the picture does not show', () => {
    expect(around(makeMap()).foot).toMatchObject({ height: 0, lines: [] })
    const map = makeMap(sourced)
    const picture = layoutMap(map, WORDS, { arrangement: 'matrix' })
    expect(layoutSurround(map, { ...picture, cards: new Map() }, WORDS).foot.lines).toEqual([])
  })
})

describe('any block', () => {
  it('holds its lines and its logo, one line under the other', () => {
    fc.assert(
      fc.property(
        recordOfKind('settings'),
        fc.array(recordOfKind('occupation'), { maxLength: 8 }),
        (settings, cards) => {
          const { head, foot } = around(makeMap(settings, ...cards))
          for (const block of [head, foot]) {
            const tops = block.lines.map(({ y, size }) => y - size)
            expect(tops).toEqual([...tops].sort((a, b) => a - b))
            for (const { x, y, width, text } of block.lines) {
              expect(y).toBeLessThan(block.height)
              if (text.length > 1) expect(x + width).toBeLessThanOrEqual(block.width + 0.001)
            }
            expect(block.logo?.height ?? 0).toBeLessThanOrEqual(block.height)
          }
        },
      ),
    )
  })
})
