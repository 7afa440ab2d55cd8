import { describe, expect, it } from 'vitest'

import { toCsv } from '../../server/http/csv.ts'
import { plainWords } from '../../server/thumbnails/plainWords.ts'
import { diffMaps } from '../../src/analysis/diff/diff.ts'
import { takeClip } from '../../src/edit/clipboard.ts'
import { writeClipContents } from '../../src/exchange/clipboard/table.ts'
import { diffCsv } from '../../src/exchange/diffCsv.ts'
import { readDelimited } from '../../src/exchange/sheet/delimited.ts'
import { renderSvg } from '../../src/exchange/svg.ts'
import { renderThumbnail } from '../../src/exchange/svg/thumbnail.ts'
import { createWords } from '../../src/i18n/createWords.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import { makeFigure } from '../../src/model/figure.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { makeSettings } from '../../src/model/settings.ts'
import { faceWordsFrom } from '../../src/ui/faceWords.ts'
import { tableWords } from '../../src/ui/panels/clipboard/clipWords.ts'
import { exportWords } from '../../src/ui/panels/exporting/exportWords.ts'
import { diffTable } from '../../src/ui/panels/versions/diffWords.ts'
import { LABELS } from '../helpers/attacks.ts'
import {
  cell,
  credential,
  credentialId,
  level,
  link,
  note,
  occupation,
  pathway,
  place,
  support,
} from '../helpers/make.ts'
import { readMarkup } from '../helpers/markup.ts'
import '../helpers/fonts.ts'

const words = createWords('en')

/** A map on which every word a person can type is this one. */
function mapOf(label: string): CareerMap {
  const text = { en: label }
  const source = { name: label, url: null }
  const records: readonly MapRecord[] = [
    makeSettings({ title: text, region: text, sector: text, description: text, sources: text, logoAlt: text }),
    level('top', 'a0', { label: text }),
    level('low', 'a1', { label: text }),
    pathway('web', 'a0', { label: text, description: text }),
    occupation('dev', place('top/web'), {
      titles: { t1: { text, socCode: null, order: 'a0' } },
      postings: makeFigure('postings', 10, { source, area: label, period: label, note: label }),
      credentials: { [credentialId('a')]: true },
    }),
    occupation('help', place('low/web'), { titles: { t1: { text, socCode: null, order: 'a0' } } }),
    credential('a', { name: text, shortName: label }),
    link('up', 'occ_help', 'occ_dev'),
    support('bus', { name: text, attachedTo: 'occ_help' }),
    note('free', { text, place: place('low/web', 'a1') }),
    note('cell', { text, target: { on: 'cell', ...cell('low', 'web') } }),
  ]
  return makeCareerMap(records)
}

function svgOf(map: CareerMap): string {
  const picture = layoutMap(map, faceWordsFrom(words), { arrangement: 'matrix' })
  return renderSvg(map, picture, {
    words: exportWords(words, map.settings.bands, map.settings.gapMethod, new Date('2026-05-31T12:00:00Z')),
    showsGaps: true,
    fontCss: '',
    paper: null,
  })
}

/** What a plain map is drawn with; a hostile one is drawn with no other elements and attributes. */
const plain = readMarkup(svgOf(mapOf('A plain label')))

/** Cells that a spreadsheet would take for formulas. */
function formulasIn(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flat().filter((text) => /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(text))
}

describe.each(LABELS)('the label %j', (label) => {
  const map = mapOf(label)

  it('is words and nothing else in an SVG', () => {
    const { elements, attributes, targets } = readMarkup(svgOf(map))
    expect([...elements].filter((name) => !plain.elements.has(name))).toEqual([])
    expect([...attributes].filter((name) => !plain.attributes.has(name))).toEqual([])
    expect([...elements].filter((name) => /script|foreignobject|iframe|animate|set|use|^a$|image/i.test(name))).toEqual(
      [],
    )
    expect([...attributes].filter((name) => /^on|href|src/i.test(name))).toEqual([])
    expect(targets.filter((target) => !target.startsWith('#'))).toEqual([])
  })

  it('is nowhere in a thumbnail', () => {
    const svg = renderThumbnail(layoutMap(map, plainWords('en'), { arrangement: 'matrix' }))
    expect([...readMarkup(svg).elements].toSorted()).toEqual(['path', 'rect', 'svg'])
  })

  it('is words and no formula in the table of a difference and in that of the audit', () => {
    const table = diffTable(diffMaps(mapOf('Before'), map), words)
    const read = readDelimited(diffCsv(table).slice(1))
    expect(read.ok && read.value.rows).toHaveLength(table.length)
    expect(read.ok && formulasIn(read.value.rows)).toEqual([])
    const audit = readDelimited(toCsv([['label'], [label]]))
    expect(audit.ok && audit.value.rows).toHaveLength(2)
    expect(audit.ok && formulasIn(audit.value.rows)).toEqual([])
  })

  it('is words and no formula on the clipboard', () => {
    const clip = takeClip(map, ['occ_dev', 'occ_help'])
    if (clip === null) throw new Error('Nothing was copied')
    const { html, text } = writeClipContents(clip, map, tableWords(words))
    const { elements, attributes } = readMarkup(html)
    expect([...elements].filter((name) => !/^(table|caption|thead|tbody|tr|th|td|br|p|meta)$/.test(name))).toEqual([])
    expect([...attributes].filter((name) => /^on|href|src|style/i.test(name))).toEqual([])
    expect(formulasIn(text.split('\n').map((row) => row.split('\t')))).toEqual([])
  })
})
