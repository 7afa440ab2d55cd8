import { describe, expect, it } from 'vitest'

import { generateMap } from '../../scripts/generateMap.ts'
import { plainWords } from '../../server/thumbnails/plainWords.ts'
import { sampleRecords } from '../../src/exchange/samples/samples.ts'
import { renderThumbnail } from '../../src/exchange/svg/thumbnail.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import type { MapRecord } from '../../src/model/kinds.ts'

function draw(records: readonly MapRecord[]): string {
  return renderThumbnail(layoutMap(makeCareerMap(records), plainWords('en'), { arrangement: 'matrix' }))
}

describe('a thumbnail', () => {
  const louisville = sampleRecords('louisville-it-2018', 'Title <script>alert(1)</script>', 'en', () => 'x')

  it('holds shapes alone: no words, scripts, styles or addresses', () => {
    const svg = draw(louisville)
    expect(new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name))).toEqual(new Set(['svg', 'rect', 'path']))
    expect(svg.replaceAll(/<[^>]*>/g, '')).toBe('')
    expect(svg).not.toMatch(/script|style|href|url\(|\son\w+=/i)
    expect(svg).not.toContain('NaN')
  })

  it('shows every card in the color of its pathway, and the same map the same way', () => {
    const picture = layoutMap(makeCareerMap(louisville), plainWords('en'), { arrangement: 'matrix' })
    const svg = renderThumbnail(picture)
    for (const { x, y } of picture.cards.values()) {
      expect(svg).toContain(`<rect x="${Math.round(x)}" y="${Math.round(y)}"`)
    }
    expect(draw(louisville)).toBe(svg)
  })

  it('draws a map without cards, and stays small for a large one', () => {
    expect(draw(sampleRecords('blank', 'Blank', 'en', () => 'x'))).toMatch(/^<svg .*<\/svg>$/)
    expect(draw(generateMap({ cards: 1000, seed: 3 })).length).toBeLessThan(200_000)
  })
})
