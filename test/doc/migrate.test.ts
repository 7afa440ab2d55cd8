import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { checkRecords } from '../../src/doc/check.ts'
import { createDoc, metaOf, readAll, recordsOf } from '../../src/doc/codec.ts'
import { docVersion, migrateDoc } from '../../src/doc/migrate.ts'
import { createProjection } from '../../src/doc/projection.ts'
import { titlesOf } from '../../src/model/occupation.ts'
import { SCHEMA_VERSION } from '../../src/model/migrations.ts'
import { recordOf } from '../../src/model/map.ts'

/**
 * `fixtures/version1.base64` is one Yjs update, `Y.encodeStateAsUpdate` of a document whose client id was 7.
 * In its map `meta` stands `version: 1`; in its map `records` one Y.Map a record with flat keys, as version 1
 * had them: an occupation has one `title`, one `socCode`, and `pathwayId`, `levelId`, `order` as three fields.
 * "Home aide" was then renamed "Home health aide", and a fourth occupation made and deleted again, so that the
 * update also holds what a used document holds: overwritten values and the traces of a delete.
 */
function openFixture(): Y.Doc {
  const doc = new Y.Doc()
  const text = readFileSync(new URL('fixtures/version1.base64', import.meta.url), 'utf8')
  Y.applyUpdate(doc, Buffer.from(text, 'base64'))
  return doc
}

describe('a document of version 1', () => {
  it('holds what the note says', () => {
    const doc = openFixture()
    expect(docVersion(doc)).toBe(1)
    expect(recordsOf(doc).toJSON()).toMatchObject({
      occ_aide: { title: 'Nursing aide', socCode: '31-1131', pathwayId: 'pth_care', levelId: 'lvl_hs', order: 'a0' },
      occ_home: { title: 'Home health aide', socCode: '31-1120', order: 'a1' },
      lvl_hs: { 'label.en': 'High school', 'label.es': 'Secundaria' },
    })
    expect(
      readAll(doc)
        .quarantined.map(({ id }) => id)
        .sort(),
    ).toEqual(['lvl_hs', 'map', 'occ_aide', 'occ_home', 'pth_care'])
  })

  it('opens as a sound map of today, with nothing lost', () => {
    const doc = openFixture()
    expect(migrateDoc(doc)).toEqual({ ok: true, value: { from: 1, to: SCHEMA_VERSION } })
    expect(docVersion(doc)).toBe(SCHEMA_VERSION)
    expect(checkRecords(doc)).toEqual({ ok: true, value: undefined })
    const map = createProjection(doc).getMap()
    const aide = recordOf(map, 'occupation', 'occ_home')
    expect(aide?.place).toEqual({ levelId: 'lvl_hs', pathwayId: 'pth_care', order: 'a1', span: 1 })
    expect(aide === undefined ? [] : titlesOf(aide)).toEqual([
      { id: 't1', text: { en: 'Home health aide' }, socCode: '31-1120', order: 'a0' },
    ])
    expect(recordOf(map, 'level', 'lvl_hs')?.label).toEqual({ en: 'High school', es: 'Secundaria' })
    expect([recordOf(map, 'level', 'lvl_hs')?.display, recordOf(map, 'pathway', 'pth_care')?.display]).toEqual([
      'open',
      'open',
    ])
    expect(map.records.has('lnk_up')).toBe(true)
    expect(map.settings.title).toEqual({ en: 'Health care' })
    expect(map.settings).toMatchObject({ logo: null, logoAlt: {}, font: 'inter' })
  })

  it('is the same migrated twice as once, and writes nothing the second time', () => {
    const doc = openFixture()
    migrateDoc(doc)
    const once = recordsOf(doc).toJSON()
    const state = Y.encodeStateVector(doc)
    expect(migrateDoc(doc)).toEqual({ ok: true, value: { from: SCHEMA_VERSION, to: SCHEMA_VERSION } })
    expect(recordsOf(doc).toJSON()).toEqual(once)
    expect(Y.encodeStateVector(doc)).toEqual(state)
  })

  it('keeps what someone wrote while it was migrated elsewhere', () => {
    const server = openFixture()
    const late = openFixture()
    const stored = recordsOf(late).get('lvl_hs')
    if (stored instanceof Y.Map) stored.set('label.en', 'High school or GED')
    migrateDoc(server)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(late))
    expect(recordOf(createProjection(server).getMap(), 'level', 'lvl_hs')?.label['en']).toBe('High school or GED')
  })
})

describe('the version of a document', () => {
  it('is refused when it is newer than the program', () => {
    const doc = createDoc([])
    metaOf(doc).set('version', SCHEMA_VERSION + 1)
    const before = Y.encodeStateAsUpdate(doc)
    expect(migrateDoc(doc)).toEqual({ ok: false, problem: { code: 'tooNew', version: SCHEMA_VERSION + 1 } })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it("is today's for a new and for an empty document, and 1 where records name none", () => {
    expect(docVersion(createDoc([]))).toBe(SCHEMA_VERSION)
    expect(docVersion(new Y.Doc())).toBe(SCHEMA_VERSION)
    const old = openFixture()
    metaOf(old).delete('version')
    expect(docVersion(old)).toBe(1)
  })
})
