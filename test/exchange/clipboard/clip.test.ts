import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { takeClip } from '../../../src/edit/clipboard.ts'
import { readClip } from '../../../src/exchange/clipboard/clip.ts'
import { readCells } from '../../../src/exchange/clipboard/cells.ts'
import { writeClipContents } from '../../../src/exchange/clipboard/table.ts'
import { readWishes } from '../../../src/exchange/clipboard/wishes.ts'
import { createWords } from '../../../src/i18n/createWords.ts'
import { sampleRecords } from '../../../src/exchange/samples/samples.ts'
import type { Clip } from '../../../src/model/clip.ts'
import { isPlaced } from '../../../src/model/kinds.ts'
import { makeCareerMap } from '../../../src/model/map.ts'
import { tableWords } from '../../../src/ui/panels/clipboard/clipWords.ts'
import { makeMap, note, occupation, place } from '../../helpers/make.ts'

const map = makeCareerMap(sampleRecords('louisville-it-2018', 'IT', 'en', () => 'x'))
const clip = allOf(map)
const words = tableWords(createWords('en'))
const contents = writeClipContents(clip, map, words)

function allOf(from: typeof map): Clip {
  const taken = takeClip(from, [...from.records.keys()])
  if (taken === null) throw new Error('nothing to copy')
  return taken
}

describe('a clip in HTML', () => {
  it('comes back as it was', () => {
    const read = readClip(contents.html)
    expect(read.ok && read.value).toEqual(clip)
  })

  it('comes back from the HTML that browsers make of it', () => {
    const rewritten = `<html>\r\n<body>\r\n<!--StartFragment-->${contents.html.replace('<table ', '<table style="color: rgb(0, 0, 0);" ')}<!--EndFragment-->`
    const read = readClip(rewritten)
    expect(read.ok && read.value).toEqual(clip)
  })

  it('keeps any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = makeMap(note('n', { text: { en: text }, place: place('top/web') }))
        const read = readClip(writeClipContents(allOf(words), words, tableWords(createWords('es'))).html)
        expect(read.ok && read.value).toEqual(allOf(words))
      }),
      { numRuns: 40 },
    )
  })
})

const wrap = (value: unknown): string =>
  `<table data-trellis-clip="${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}">`
const good = { version: 2, ...clip }
const [firstCard] = clip.records

describe('a hostile clip', () => {
  it.each([
    ['another program’s table', '<table><tr><td>=1+1</td></tr></table>', 'noClip'],
    ['nothing', '', 'noClip'],
    ['no JSON', wrap('{'), 'damagedClip'],
    ['broken percents', '<p data-trellis-clip="%E0%A4%A">', 'damagedClip'],
    ['another shape', wrap({ version: 2, records: 'all' }), 'damagedClip'],
    ['a number for everything', wrap('7'), 'damagedClip'],
    ['nested deeper than any stack', wrap(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), 'damagedClip'],
    ['a later version', wrap({ ...good, version: 99 }), 'clipTooNew'],
    ['the same card twice', wrap({ ...good, records: [firstCard, firstCard] }), 'damagedClip'],
    ['settings', wrap({ ...good, records: [map.settings] }), 'damagedClip'],
    [
      'a level',
      wrap({ ...good, records: [...map.records.values()].filter(({ kind }) => kind === 'level') }),
      'damagedClip',
    ],
    ['a card outside its rows', wrap({ ...good, levelIds: [] }), 'damagedClip'],
    [
      'a script for an address',
      wrap({ ...good, records: [{ ...credentialWith('javascript:alert(1)') }] }),
      'damagedClip',
    ],
    ['a prototype', wrap('{"version":2,"__proto__":{"records":[]}}'), 'damagedClip'],
    [
      'more records than one pastes',
      wrap({ ...good, records: Array.from({ length: 10_001 }, () => ({})) }),
      'clipTooLarge',
    ],
  ])('that is %s is refused', (_what, html, code) => {
    const read = readClip(html)
    expect(read.ok ? 'taken' : read.problem.code).toBe(code)
  })

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.string(), (json, text) => {
        expect(readClip(wrap(json)).ok).toBe(false)
        expect(readClip(`<p data-trellis-clip="${text}">`).ok).toBe(false)
      }),
    )
  })
})

function credentialWith(url: string): object {
  return {
    id: 'crd_x',
    kind: 'credential',
    place: null,
    name: {},
    shortName: '',
    credentialType: null,
    issuer: '',
    ctid: null,
    url,
    illustrative: false,
  }
}

describe('the table for spreadsheets', () => {
  it('has a header and a row for each card', () => {
    const [head = '', ...rows] = contents.text.split('\n')
    expect(head.split('\t').slice(0, 6)).toEqual(['Kind', 'Title', 'SOC', 'Level', 'Pathway', 'Wage low'])
    expect(rows).toHaveLength(clip.records.filter(isPlaced).length)
    const web = rows.find((row) => row.includes('Web Developers'))?.split('\t')
    expect(web?.slice(0, 2)).toEqual(['Occupation', expect.stringContaining('Web Developers')])
  })

  it('lets no cell begin a formula, in text and in HTML', () => {
    const titles = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1']
    for (const title of titles) {
      const hostile = makeMap(occupation('x', place('top/web'), { titles: titled(title) }))
      const { text, html } = writeClipContents(allOf(hostile), hostile, words)
      for (const cell of text.split('\n')[1]?.split('\t') ?? []) expect(cell).not.toMatch(/^"?[=+\-@＝]/)
      expect(html).not.toMatch(/<td>[=+\-@＝\t]/)
    }
  })

  it('writes words as words, never as markup', () => {
    const hostile = makeMap(occupation('x', place('top/web'), { titles: titled('<img src=x onerror="alert(1)">&') }))
    const { html } = writeClipContents(allOf(hostile), hostile, words)
    expect(html).toContain('<td>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;</td>')
    expect(html).not.toContain('<img')
  })

  it('is read back as the cards it came from', () => {
    const cells = readCells(contents.text)
    if (!cells.ok) throw new Error(cells.problem.code)
    const { shape, wishes, unread } = readWishes(cells.value)
    expect(shape).toBe('list')
    expect(unread).toEqual([])
    const cards = clip.records.filter(isPlaced)
    expect(wishes.map(({ kind }) => kind)).toEqual(cards.map(({ kind }) => kind))
    for (const [at, card] of cards.entries()) {
      if (card.kind !== 'occupation') continue
      const { wage, postings } = card
      expect(wishes[at]?.wage?.low).toEqual(wage?.low)
      expect(wishes[at]?.wage?.unit).toEqual(wage?.unit)
      expect(wishes[at]?.postings?.value).toEqual(postings?.value)
    }
  })

  it('is read back in Spanish, and a protected cell without its apostrophe', () => {
    const hostile = makeMap(occupation('x', place('top/web'), { titles: titled('=uno') }))
    const cells = readCells(writeClipContents(allOf(hostile), hostile, tableWords(createWords('es'))).text)
    const block = cells.ok ? readWishes(cells.value) : null
    expect(block).toMatchObject({
      shape: 'list',
      unread: [],
      wishes: [{ titles: [{ words: '=uno' }], level: 'top', pathway: 'web' }],
    })
  })
})

function titled(title: string) {
  return { t1: { text: { en: title }, socCode: null, order: 'a0' } }
}
