import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { CHECK_LIMITS, checkRecords } from '../../src/doc/check.ts'
import { changedRecordIds } from '../../src/doc/changed.ts'
import { createDoc, flatten, metaOf, recordsOf } from '../../src/doc/codec.ts'
import { LOGO_BYTES } from '../../src/model/logo.ts'
import { SCHEMA_VERSION } from '../../src/model/migrations.ts'
import { START } from '../helpers/history.ts'
import { dataUrl, pngOf } from '../helpers/images.ts'
import { occupation, place } from '../helpers/make.ts'

/** What the gate says after someone wrote this; the change is looked at as the server does. */
function gate(write: (doc: Y.Doc, dev: Y.Map<unknown>) => void): unknown {
  const doc = createDoc(START)
  const dev = recordsOf(doc).get('occ_dev')
  if (!(dev instanceof Y.Map)) throw new Error('not stored')
  let ids: ReadonlySet<string> = new Set()
  doc.on('afterTransaction', (transaction) => {
    ids = changedRecordIds(transaction, doc)
  })
  doc.transact(() => write(doc, dev))
  const outcome = checkRecords(doc, ids)
  // The full check and the one of what changed must agree.
  expect(checkRecords(doc).ok).toBe(outcome.ok)
  return outcome.ok ? 'ok' : [outcome.problem.id, outcome.problem.path]
}

function put(doc: Y.Doc, id: string, more: { readonly [key: string]: unknown } = {}): void {
  const flat = new Map<string, unknown>(flatten(occupation('x', place('top/web'))))
  for (const [key, value] of Object.entries({ id, ...more })) flat.set(key, value)
  recordsOf(doc).set(id, new Y.Map(flat))
}

const png = pngOf(60, 30)
const largestLogo = dataUrl('image/png', Buffer.concat([png, Buffer.alloc(LOGO_BYTES - png.length)]))

function setLogo(doc: Y.Doc, logo: string): void {
  const settings = recordsOf(doc).get('map')
  if (!(settings instanceof Y.Map)) throw new Error('no settings')
  settings.set('logo', logo)
}

describe('the gate lets through', () => {
  it('sound records, changes and removals', () => {
    expect(gate((doc) => put(doc, 'occ_x'))).toBe('ok')
    expect(gate((_, dev) => dev.set('description.es', 'hola'))).toBe('ok')
    expect(gate((doc) => recordsOf(doc).delete('occ_dev'))).toBe('ok')
    expect(gate((doc) => setLogo(doc, largestLogo))).toBe('ok')
    expect(gate((doc) => metaOf(doc).set('version', SCHEMA_VERSION))).toBe('ok')
    expect(checkRecords(new Y.Doc())).toEqual({ ok: true, value: undefined })
  })
})

describe('the gate refuses', () => {
  it.each<readonly [string, (doc: Y.Doc, dev: Y.Map<unknown>) => void, readonly [string, string]]>([
    ['a foreign root', (doc) => doc.getMap('other').set('a', 1), ['', 'other']],
    ['a foreign root list', (doc) => doc.getArray('list').push([1]), ['', 'list']],
    ['a logo from elsewhere', (doc) => setLogo(doc, 'https://example.org/a.png'), ['map', 'logo']],
    ['a logo that is no picture', (doc) => setLogo(doc, 'data:image/png;base64,AAAA'), ['map', 'logo']],
    ['a logo that is a drawing', (doc) => setLogo(doc, 'data:image/svg+xml;base64,PHN2Zy8+'), ['map', 'logo']],
    ['a logo that is too large', (doc) => setLogo(doc, `${largestLogo}AAAAAAAA`), ['map', 'logo']],
    ['a text as large as a logo', (_, dev) => dev.set('description.en', largestLogo), ['occ_dev', 'description.en']],
    ['other keys in meta', (doc) => metaOf(doc).set('owner', 'me'), ['', 'meta.owner']],
    ['another version', (doc) => metaOf(doc).set('version', 99), ['', 'meta.version']],
    ['plain text as a record', (doc) => recordsOf(doc).set('occ_x', 'text'), ['occ_x', '']],
    ['a plain object as a record', (doc) => recordsOf(doc).set('occ_x', { id: 'occ_x' }), ['occ_x', '']],
    ['a list as a record', (doc) => recordsOf(doc).set('occ_x', new Y.Array()), ['occ_x', '']],
    ['XML as a record', (doc) => recordsOf(doc).set('occ_x', new Y.XmlHook('x')), ['occ_x', '']],
    ['shared text in a field', (_, dev) => dev.set('description.en', new Y.Text('x')), ['occ_dev', 'description.en']],
    ['a shared map in a field', (_, dev) => dev.set('place', new Y.Map()), ['occ_dev', 'place']],
    ['bytes in a field', (_, dev) => dev.set('stage', new Uint8Array(2)), ['occ_dev', 'stage']],
    ['a whole document in a field', (_, dev) => dev.set('stage', new Y.Doc()), ['occ_dev', 'stage']],
    ['infinite numbers', (_, dev) => dev.set('stage', Infinity), ['occ_dev', 'stage']],
    ['an id of another kind', (doc) => put(doc, 'lvl_x'), ['lvl_x', 'id']],
    ['an id that is not its key', (doc) => put(doc, 'occ_x', { id: 'occ_y' }), ['occ_x', 'id']],
    ['an id with other signs', (doc) => put(doc, 'occ_X/../y'), ['occ_X/../y', '']],
    ['an id that is too long', (doc) => put(doc, `occ_${'x'.repeat(40)}`), [`occ_${'x'.repeat(40)}`, '']],
    ['__proto__ as a record', (doc) => put(doc, '__proto__'), ['__proto__', '']],
    ['constructor as a record', (doc) => put(doc, 'constructor'), ['constructor', '']],
    ['__proto__ as a field', (_, dev) => dev.set('__proto__', {}), ['occ_dev', '__proto__']],
    [
      '__proto__ as an entry',
      (_, dev) => dev.set('skills.__proto__', { text: 'a', order: 'a0' }),
      ['occ_dev', 'skills.__proto__'],
    ],
    [
      'constructor as an entry',
      (_, dev) => dev.set('skills.constructor', { text: 'a', order: 'a0' }),
      ['occ_dev', 'skills.constructor'],
    ],
    ['an unknown field', (_, dev) => dev.set('salary', 1), ['occ_dev', 'salary']],
    ['an entry of a field that has none', (_, dev) => dev.set('stage.a', 'a0'), ['occ_dev', 'stage']],
    ['a keyed field as one value', (_, dev) => dev.set('skills', {}), ['occ_dev', 'skills']],
    ['a missing field', (_, dev) => dev.delete('place'), ['occ_dev', 'place']],
    ['a field of the wrong form', (_, dev) => dev.set('stage', 'late'), ['occ_dev', 'stage']],
    ['a text that is too long', (_, dev) => dev.set('description.en', 'x'.repeat(4001)), ['occ_dev', 'description.en']],
    [
      'a huge value',
      (_, dev) => dev.set('wage', { junk: Array.from({ length: 9000 }, () => 'abc') }),
      ['occ_dev', 'wage'],
    ],
    [
      'a script as an address',
      (doc) => {
        const credential = recordsOf(doc).get('crd_a')
        if (credential instanceof Y.Map) credential.set('url', 'javascript:alert(1)')
      },
      ['crd_a', 'url'],
    ],
  ])('%s', (_name, write, where) => {
    expect(gate(write)).toEqual(where)
  })

  it('removal of the settings', () => {
    const doc = createDoc(START)
    recordsOf(doc).delete('map')
    expect(checkRecords(doc, ['map'])).toMatchObject({ ok: false, problem: { id: 'map', path: '' } })
  })

  it('items without a key among the records', () => {
    const doc = createDoc(START)
    const other = new Y.Doc()
    other.getArray('records').push(['x'])
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(checkRecords(doc, [])).toMatchObject({ ok: false, problem: { id: '', path: 'records' } })
  })

  it('a root that others filled and nobody here has opened', () => {
    const doc = createDoc(START)
    const other = new Y.Doc()
    other.getText('notes').insert(0, 'x')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(checkRecords(doc, [])).toMatchObject({ ok: false, problem: { path: 'notes' } })
  })

  it('too many records, keys or characters, by limits of the caller', () => {
    const doc = createDoc(START)
    expect(checkRecords(doc, [], { ...CHECK_LIMITS, records: START.length })).toMatchObject({ ok: true })
    expect(checkRecords(doc, [], { ...CHECK_LIMITS, records: START.length - 1 })).toMatchObject({ ok: false })
    expect(checkRecords(doc, ['occ_dev'], { ...CHECK_LIMITS, keys: 10 })).toMatchObject({ problem: { id: 'occ_dev' } })
    expect(checkRecords(doc, ['occ_dev'], { ...CHECK_LIMITS, valueSize: 5 })).toMatchObject({
      problem: { id: 'occ_dev' },
    })
  })
})

describe('changedRecordIds', () => {
  function changedBy(write: (doc: Y.Doc) => void): readonly string[] {
    const doc = createDoc(START)
    let ids: ReadonlySet<string> = new Set()
    doc.on('afterTransaction', (transaction) => {
      ids = changedRecordIds(transaction, doc)
    })
    doc.transact(() => write(doc))
    return [...ids].sort()
  }

  it('names what was made, changed inside, and removed, and nothing else', () => {
    const ids = changedBy((doc) => {
      put(doc, 'occ_x')
      const dev = recordsOf(doc).get('occ_dev')
      if (dev instanceof Y.Map) dev.set('stage', 'entry')
      recordsOf(doc).delete('crd_a')
      metaOf(doc).set('version', 1)
    })
    expect(ids).toEqual(['crd_a', 'occ_dev', 'occ_x'])
  })

  it('names the record of a write deep inside it', () => {
    const doc = createDoc(START)
    const dev = recordsOf(doc).get('occ_dev')
    const inner = new Y.Map()
    if (dev instanceof Y.Map) dev.set('inner', new Y.Map([['deeper', inner]]))
    let ids: ReadonlySet<string> = new Set()
    doc.on('afterTransaction', (transaction) => {
      ids = changedRecordIds(transaction, doc)
    })
    inner.set('a', 1)
    expect([...ids]).toEqual(['occ_dev'])
  })
})
