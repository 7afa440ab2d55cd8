import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { GAP_BANDS } from '../../src/analysis/gap.ts'
import { sampleRecords } from '../../src/exchange/samples/samples.ts'
import { renderSvg } from '../../src/exchange/svg.ts'
import { BAND_INK, INK, PATHWAY_INK } from '../../src/exchange/svg/colors.ts'
import { applyChanges } from '../../src/edit/applyChanges.ts'
import { createWords } from '../../src/i18n/createWords.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import { LINK_RELATIONS } from '../../src/model/link.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { indexOf, makeCareerMap } from '../../src/model/map.ts'
import { makeSettings } from '../../src/model/settings.ts'
import { exportWords } from '../../src/ui/panels/exporting/exportWords.ts'
import { statedSize } from '../../src/ui/panels/exporting/formats.ts'
import { faceWordsFrom } from '../../src/ui/faceWords.ts'
import { dataUrl, pngOf } from '../helpers/images.ts'
import { makeChance } from '../helpers/random.ts'
import { countIds, note } from '../helpers/make.ts'
import { pickWish } from '../helpers/wishes.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import '../helpers/fonts.ts'

const DAY = new Date('2026-05-31T12:00:00Z')
const louisville = makeCareerMap(sampleRecords('louisville-it-2018', 'Louisville <IT> & "more"', 'en', () => 'x'))

function draw(
  map: CareerMap,
  showsGaps: boolean,
  language: 'en' | 'es' = 'en',
  paper: { width: number; height: number } | null = null,
): string {
  const words = createWords(language)
  const picture = layoutMap(map, faceWordsFrom(words), { arrangement: 'matrix' })
  return renderSvg(map, picture, {
    words: exportWords(words, map.settings.bands, map.settings.gapMethod, DAY),
    showsGaps,
    fontCss: '',
    paper,
  })
}

/** The sample after people have had their way with it; each number is the seed of one wish. */
function mapAfter(seeds: readonly number[]): CareerMap {
  const newId = countIds()
  return seeds.reduce((map, seed) => {
    const chance = makeChance(seed)
    return applyChanges(map, pickWish(chance).run({ map, chance, newId }))
  }, louisville)
}

function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words ?? '')
}

describe('renderSvg', () => {
  it.each([
    ['inter', "Inter, 'Helvetica Neue', Arial, sans-serif"],
    ['atkinson', "'Atkinson Hyperlegible Next', Inter, 'Helvetica Neue', Arial, sans-serif"],
    ['sourceSerif', "'Source Serif 4', Inter, Georgia, serif"],
  ] as const)('names the font of a map in %s, and what stands in for it', (font, families) => {
    const settings = { ...louisville.settings, font }
    const own = draw(makeCareerMap([...louisville.records.values(), settings]), false)
    expect(own).toContain(`font-family="${families}"`)
  })

  const svg = draw(louisville, true)

  it('holds every title, wage range and posting of the sample as text', () => {
    const all = texts(svg).join(' ')
    for (const words of ['Web Developers', 'Systems Administrators', '$32.83', '$48.76', '247 postings', 'CCNA']) {
      expect(all).toContain(words)
    }
    expect(all.replaceAll(/\s+/g, ' ')).toContain('No high-demand jobs at this level within the pathway')
  })

  it('has a title, a description cell by cell, and no foreign object', () => {
    expect(svg).toContain('<title id="title">Louisville &lt;IT&gt; &amp; &quot;more&quot;</title>')
    const description = /<desc id="desc">([^<]*)<\/desc>/.exec(svg)?.[1] ?? ''
    expect(description).toContain('7 occupations in 4 education levels and 4 pathways')
    // One sentence on the whole, 16 cells, 10 links.
    expect(description.split('\n')).toHaveLength(1 + 16 + 10)
    expect(svg).not.toMatch(/foreignObject/i)
    expect(svg).not.toMatch(/href=|url\(http/)
  })

  it('states sources and the date', () => {
    const all = texts(svg).join(' ')
    expect(all).toContain('Sources: ')
    expect(all).toContain('KentuckianaWorks')
    expect(all).toContain('May 31, 2026')
  })

  it('holds the logo itself, with its words, and no address', () => {
    const logo = dataUrl('image/png', pngOf(320, 80))
    const { settings } = louisville
    const logoAlt = { en: 'A board & "friends"' }
    const own = draw(makeCareerMap([...louisville.records.values(), { ...settings, logo, logoAlt }]), false)
    expect(own).toContain(`href="${logo}" role="img" aria-label="A board &amp; &quot;friends&quot;"`)
    expect(own).toMatch(/<image x="32" y="32" width="168" height="42"/)
    expect(own).not.toMatch(/href="(?!data:image\/png;base64,)/)
  })

  it('draws every card, every link and an arrowhead for each link', () => {
    expect(svg.match(/data-card="/g)).toHaveLength(
      [...louisville.records.values()].filter((record) => 'place' in record && record.place !== null).length,
    )
    expect(svg.match(/data-link="/g)).toHaveLength(10)
  })

  it('shows the gap overlay only when asked', () => {
    expect(texts(svg)).toContain('gap 112 · R\u00a00.55')
    expect(svg).toContain('url(#band-gap)')
    expect(texts(svg).join(' ')).toContain('Illustrative figures, Louisville MSA')
    const plain = draw(louisville, false)
    expect(texts(plain)).not.toContain('gap 112 · R\u00a00.55')
    expect(plain).not.toContain('band-gap')
  })

  it('says what a sum leaves out for lack of data, and draws what is pinned to a link', () => {
    expect(texts(svg)).toContain('1 left out')
    expect(texts(draw(louisville, false))).not.toContain('1 left out')
    const step = indexOf(louisville).links.find(({ months }) => months === 36)
    expect(step).toBeDefined()
    const fees = note('fees', { target: { on: 'record', recordId: step?.id ?? '' }, text: { en: 'Fees' } })
    const pinned = makeCareerMap([...louisville.records.values(), fees])
    expect(texts(draw(pinned, false))).toContain('Fees')
  })

  it('keeps the gap tags of columns clear of the first row, however many lines their names have', () => {
    const picture = layoutMap(louisville, faceWordsFrom(createWords('en')), { arrangement: 'matrix' })
    const [row] = picture.rows
    const oversupply = /y="(-?[\d.]+)"[^>]*>oversupply 40 · R\u00a01.67/g
    const lowest = Math.min(...[...svg.matchAll(oversupply)].map(([, y]) => Number(y)))
    expect(lowest + 6).toBeLessThan(row?.band.y ?? 0)
  })

  it('is Spanish in Spanish', () => {
    const spanish = draw(louisville, true, 'es')
    expect(spanish).toContain('lang="es"')
    expect(texts(spanish)).toContain('Desarrolladores web')
  })

  it('has a legend of exactly what is drawn: links, bands and cells marked empty', () => {
    const words = exportWords(createWords('en'), louisville.settings.bands, '', DAY).legend
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), fc.boolean(), (seeds, showsGaps) => {
        const map = mapAfter(seeds)
        const drawn = draw(map, showsGaps)
        const said = texts(drawn).map((words) => words.replace('&lt;', '<'))
        for (const relation of LINK_RELATIONS) {
          const isUsed = indexOf(map).links.some(
            (link) => link.relation === relation && drawn.includes(`data-link="${link.id}"`),
          )
          expect(said.includes(words.relations[relation]), relation).toBe(isUsed)
        }
        for (const band of GAP_BANDS) {
          const worn = drawn.split(`url(#band-${band})`).length - 1
          // Its own sample is one of them.
          expect(said.includes(words.bandRanges[band]) ? worn > 1 : worn === 0, band).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('fits a sheet of paper', () => {
    expect(statedSize(draw(louisville, false, 'en', { width: 3456, height: 2304 }))).toEqual({
      width: 3456,
      height: 2304,
    })
  })

  it('is the same for the same input and well-formed for any map', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const map = makeCareerMap(generateMap({ cards: 40, links: 60, levels: 5, pathways: 5, seed }))
      const drawn = draw(map, true)
      expect(draw(map, true)).toBe(drawn)
      expectWellFormed(drawn)
      expect(drawn).not.toMatch(/NaN|undefined|Infinity/)
    }
  })

  it('draws an empty map, and leaves out characters XML forbids', () => {
    const map = makeCareerMap([makeSettings({ title: { en: 'a\u0000b\uD800c' } })])
    const drawn = draw(map, true)
    expectWellFormed(drawn)
    expect(drawn).toContain('>abc</title>')
  })
})

describe('colors', () => {
  const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')
  const light = css.slice(0, css.indexOf('@media'))
  const token = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1]

  it('are those of the light theme', () => {
    for (const [color, ink] of Object.entries(PATHWAY_INK)) expect(token(`pathway-${color}`)).toBe(ink)
    for (const band of GAP_BANDS) {
      for (const part of ['ink', 'fill', 'line'] as const)
        expect(token(`band-${band}-${part}`)).toBe(BAND_INK[band][part])
    }
    const { field, surface, sunken, text, muted, line, lineStrong } = INK
    expect([field, surface, sunken, text, muted, line, lineStrong]).toEqual(
      ['field', 'surface', 'sunken', 'text', 'text-muted', 'line', 'line-strong'].map((name) => token(`color-${name}`)),
    )
  })
})

/** Tags open and close in pairs, and no bare ampersand stands between them. */
function expectWellFormed(markup: string): void {
  const open: string[] = []
  for (const [, isClosing, name, isEmpty] of markup.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (isClosing === '/') expect(open.pop()).toBe(name)
    else if (isEmpty !== '/') open.push(name ?? '')
  }
  expect(open).toEqual([])
  expect(markup).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
}
