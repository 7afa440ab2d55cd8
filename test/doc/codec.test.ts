import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { createDoc, flatten, metaOf, readAll, readFlat, recordsOf } from '../../src/doc/codec.ts'
import { SCHEMA_VERSION } from '../../src/model/migrations.ts'
import { LANES, occupation, place } from '../helpers/make.ts'

const dev = occupation('dev', place('top/web'))

describe('createDoc', () => {
  it('names its version and always has settings', () => {
    const doc = createDoc([])
    expect(metaOf(doc).get('version')).toBe(SCHEMA_VERSION)
    expect(readAll(doc).records.map(({ id }) => id)).toEqual(['map'])
  })
})

describe('the stored form', () => {
  it('lays a keyed field flat, entry by entry, and everything else as one value', () => {
    const flat = flatten(dev)
    expect(flat.get('titles.t1')).toEqual({ text: { en: 'dev' }, socCode: null, order: 'a0' })
    expect(flat.get('place')).toEqual(place('top/web'))
    expect([...flat.keys()].filter((key) => key.startsWith('skills') || key === 'titles')).toEqual([])
  })

  it('writes half a surrogate pair as a replacement character, so that all computers hold the same', () => {
    const doc = createDoc([{ ...dev, description: { en: 'cut \uD83D', es: 'whole \u{1F600}' } }])
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    expect(recordsOf(doc).toJSON()).toEqual(recordsOf(copy).toJSON())
    expect(recordsOf(copy).toJSON()['occ_dev']).toMatchObject({
      'description.en': 'cut \uFFFD',
      'description.es': 'whole \u{1F600}',
    })
  })
})

describe('readAll', () => {
  it('sets aside what is no record, with the reason, and gives the rest', () => {
    const doc = createDoc([...LANES, dev])
    const records = recordsOf(doc)
    records.set('occ_text', 'not a map')
    records.set('occ_empty', new Y.Map())
    records.set('occ_other', new Y.Map(flatten(dev)))
    const stored = records.get('lvl_top')
    if (stored instanceof Y.Map) stored.set('label.en', 5)
    const { records: sound, quarantined } = readAll(doc)
    expect(sound.map(({ id }) => id).sort()).toEqual(
      ['lvl_low', 'lvl_middle', 'map', 'occ_dev', 'pth_data', 'pth_net', 'pth_web'].sort(),
    )
    expect(
      quarantined.map(({ id, problem }) => [id, problem.path]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ).toEqual([
      ['lvl_top', 'label.en'],
      ['occ_empty', 'kind'],
      ['occ_other', 'id'],
      ['occ_text', ''],
    ])
  })

  it('never throws on values that are no plain data', () => {
    const doc = createDoc([dev])
    const stored = recordsOf(doc).get('occ_dev')
    if (!(stored instanceof Y.Map)) throw new Error('not stored')
    let deep: unknown = 'deep'
    for (let depth = 0; depth < 50; depth += 1) deep = [deep]
    const odd = {
      bytes: new Uint8Array(3),
      shared: new Y.Text('x'),
      infinite: Infinity,
      deep,
      big: 10n,
      none: undefined,
    }
    for (const [key, value] of Object.entries(odd)) stored.set(key, value)
    expect([...readFlat(stored).keys()].filter((key) => key in odd)).toEqual([])
    expect(readAll(doc).quarantined).toEqual([])
  })
})
