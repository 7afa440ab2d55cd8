import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import * as Y from 'yjs'

import { takeClip } from '../../src/edit/clipboard.ts'
import { checkRecords } from '../../src/doc/check.ts'
import { createDoc, recordsOf } from '../../src/doc/codec.ts'
import { createProjection } from '../../src/doc/projection.ts'
import { readClip } from '../../src/exchange/clipboard/clip.ts'
import { writeClipContents } from '../../src/exchange/clipboard/table.ts'
import { readMapJson } from '../../src/exchange/json.ts'
import { writeMapJson } from '../../src/exchange/writeJson.ts'
import { createWords } from '../../src/i18n/createWords.ts'
import { recordsIn } from '../../src/live/records.ts'
import { makeFigure } from '../../src/model/figure.ts'
import { ProgramId } from '../../src/model/ids.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { makeProgram } from '../../src/model/program.ts'
import { makeSettings } from '../../src/model/settings.ts'
import { SafeUrl } from '../../src/model/url.ts'
import { SourceLine } from '../../src/ui/panels/about/AboutMap.tsx'
import { tableWords } from '../../src/ui/panels/clipboard/clipWords.ts'
import { isValid } from '../../src/ui/panels/inspector/isValid.ts'
import { importOnto } from '../exchange/sheet/reading.ts'
import { BAD_URLS, GOOD_URLS } from '../helpers/attacks.ts'
import { credential, LANES, occupation, place } from '../helpers/make.ts'

const GOOD = 'https://good.example/'
const words = createWords('en')

/** A map with an address in each place that can hold one. */
function recordsWith(url: string): readonly MapRecord[] {
  const source = { name: 'A source', url }
  return [
    makeSettings(),
    ...LANES,
    occupation('dev', place('top/web'), { postings: makeFigure('postings', 10, { source }) }),
    credential('a', { url, place: place('middle/web') }),
    makeProgram({ id: v.parse(ProgramId, 'prg_a'), place: place('low/web'), name: { en: 'A program' }, url }),
  ]
}

const good = recordsWith(GOOD)
const HOLDERS = ['occ_dev', 'crd_a', 'prg_a']

describe('an address that must not stand on a map', () => {
  it('is refused by the fields it is typed into', () => {
    expect(BAD_URLS.filter((url) => isValid(SafeUrl, url))).toEqual([])
  })

  it('is refused in each of its places in a map file', () => {
    const text = writeMapJson(makeCareerMap(good))
    expect(readMapJson(text).ok).toBe(true)
    for (const url of BAD_URLS) {
      for (const nth of [0, 1, 2]) {
        let count = -1
        const bad = text.replaceAll(JSON.stringify(GOOD), (found) => {
          count += 1
          return count === nth ? JSON.stringify(url) : found
        })
        expect(count).toBe(2)
        expect([url, readMapJson(bad)]).toMatchObject([url, { ok: false, problem: { code: 'badRecord' } }])
      }
    }
  })

  it('is refused on the clipboard', () => {
    const map = makeCareerMap(good)
    const clip = takeClip(map, HOLDERS)
    if (clip === null) throw new Error('Nothing was copied')
    const { html } = writeClipContents(clip, map, tableWords(words))
    expect(readClip(html).ok).toBe(true)
    const encodedGood = encodeURIComponent(JSON.stringify(GOOD))
    expect(html).toContain(encodedGood)
    for (const url of BAD_URLS) {
      const bad = html.replace(encodedGood, encodeURIComponent(JSON.stringify(url)))
      expect([url, readClip(bad)]).toMatchObject([url, { ok: false, problem: { code: 'damagedClip' } }])
    }
  })

  it('is a name and no address where a sheet gives it as a source', () => {
    for (const url of [...BAD_URLS, ...GOOD_URLS.slice(0, 2)]) {
      const quoted = `"${url.replaceAll('"', '""')}"`
      const sheet = `Level,Pathway,Occupation,Job postings,Source\r\nTop,Web,Developer,12,${quoted}\r\n`
      const found = [...importOnto(makeCareerMap([]), sheet).records.values()].flatMap((record) =>
        record.kind === 'occupation' ? [record.postings?.source?.url ?? null] : [],
      )
      expect([url, found]).toEqual([url, [GOOD_URLS.includes(url) ? url : null]])
    }
  })

  it('is refused in a document, by the server, and not shown where one has it all the same', () => {
    for (const url of BAD_URLS) {
      const doc = createDoc(good)
      const records = recordsOf(doc)
      for (const id of ['crd_a', 'prg_a']) {
        const stored = records.get(id)
        if (stored instanceof Y.Map) stored.set('url', url)
      }
      expect([url, checkRecords(doc, ['crd_a']).ok, checkRecords(doc, ['prg_a']).ok]).toEqual([url, false, false])
      const projection = createProjection(doc)
      expect(projection.getQuarantined().map(({ id }) => id)).toEqual(['crd_a', 'prg_a'])
      const shown = [...projection.getMap().records.values()].map((record) => String(record.id))
      expect(HOLDERS.filter((id) => shown.includes(id))).toEqual(['occ_dev'])
      projection.destroy()
    }
  })

  it('is left out of versions and of what was published', () => {
    for (const url of BAD_URLS) {
      const kept = recordsIn(recordsWith(url)).map(({ id }) => String(id))
      expect([url, HOLDERS.filter((id) => kept.includes(id))]).toEqual([url, []])
    }
  })

  it('is no link on the page, whatever came before', () => {
    for (const url of [...BAD_URLS, GOOD]) {
      const source = { name: 'A source', url, areas: [], periods: [] }
      const html = renderToStaticMarkup(createElement(SourceLine, { source }))
      const link = `<a href="${url}" target="_blank" rel="noreferrer noopener">A source</a>`
      expect([url, html]).toEqual([url, url === GOOD ? link : 'A source'])
    }
  })
})
