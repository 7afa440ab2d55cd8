import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { setCredentialRequired, setEntry, setField, setText } from '../../src/edit/change.ts'
import { addItem, addTitle, changeTitle, moveTitle, removeItem, removeTitle } from '../../src/edit/items.ts'
import type { Change } from '../../src/model/change.ts'
import type { Json } from '../../src/model/json.ts'
import { recordOf } from '../../src/model/map.ts'
import { titlesOf } from '../../src/model/occupation.ts'
import { countIds, credential, link, makeMap, note, occupation, place } from '../helpers/make.ts'

const map = makeMap(
  occupation('a', place('top/web')),
  occupation('b', place('low/web')),
  credential('c', { place: place('middle/web') }),
  link('ab', 'occ_a', 'occ_b'),
  note('n', { place: place('top/net') }),
)

describe('setField', () => {
  it('gives one field its value', () => {
    expect(setField(map, 'occ_a', 'stage', 'entry')).toEqual([
      { type: 'set', id: 'occ_a', field: 'stage', value: 'entry' },
    ])
    expect(setField(map, 'map', 'mainLanguage', 'es')).toHaveLength(1)
    expect(setField(map, 'crd_c', 'place', null)).toHaveLength(1)
  })

  it.each<readonly [string, string, string, Json]>([
    ['nobody has', 'occ_gone', 'stage', 'entry'],
    ['stands so already', 'occ_a', 'stage', null],
    ['is not of the schema', 'occ_a', 'stage', 'late'],
    ['no kind has', 'occ_a', 'salary', 5],
    ['is the id', 'occ_a', 'id', 'occ_z'],
    ['is the kind', 'occ_a', 'kind', 'note'],
    ['is keyed', 'occ_a', 'titles', {}],
    ['is a place, which has its own verbs', 'occ_a', 'place', { ...place('low/net') }],
    ['is a place the card cannot do without', 'occ_a', 'place', null],
    ['would leave a note hanging on nothing', 'nte_n', 'place', null],
    ['is the end of a link', 'lnk_ab', 'to', 'crd_c'],
    ['is the order of a lane', 'lvl_top', 'order', 'a9'],
    ['is __proto__', 'occ_a', '__proto__', {}],
  ])('does nothing to what %s', (_why, id, field, value) => {
    expect(setField(map, id, field, value)).toEqual([])
  })
})

describe('setEntry and setText', () => {
  it('set one entry, and take it away', () => {
    const next = applyChanges(map, setText(map, 'occ_a', 'description', 'es', 'programa'))
    expect(recordOf(next, 'occupation', 'occ_a')?.description).toEqual({ es: 'programa' })
    expect(setText(next, 'occ_a', 'description', 'es', '')).toEqual([
      { type: 'setEntry', id: 'occ_a', field: 'description', key: 'es', value: undefined },
    ])
    expect(setEntry(map, 'occ_a', 'critical', 'growing', true)).toHaveLength(1)
  })

  it.each<readonly [string, readonly Change[]]>([
    ['a language that is none', setText(map, 'occ_a', 'description', 'klingon!', 'x')],
    ['words that are there', setText(map, 'lvl_top', 'label', 'en', 'top')],
    ['words that are not there', setText(map, 'occ_a', 'description', 'en', '')],
    ['words too long', setText(map, 'occ_a', 'description', 'en', 'x'.repeat(4001))],
    ['a field that is no text', setText(map, 'occ_a', 'skills', 'en', 'x')],
    ['a field that is one value', setEntry(map, 'occ_a', 'stage', 'x', true)],
    ['the key __proto__', setEntry(map, 'occ_a', 'skills', '__proto__', { text: 'x', order: 'a0' })],
    ['a key the field does not know', setEntry(map, 'occ_a', 'critical', 'boring', true)],
    ['a support that is not there', setEntry(map, 'lnk_ab', 'supports', 'sup_gone', true)],
    ['nobody', setText(map, 'occ_gone', 'description', 'en', 'x')],
  ])('do nothing for %s', (_name, changes) => {
    expect(changes).toEqual([])
  })
})

describe('setCredentialRequired', () => {
  it('names a credential of this map, and takes it off again', () => {
    const next = applyChanges(map, setCredentialRequired(map, 'occ_a', 'crd_c', true))
    expect(recordOf(next, 'occupation', 'occ_a')?.credentials).toEqual({ crd_c: true })
    expect(setCredentialRequired(next, 'occ_a', 'crd_c', true)).toEqual([])
    expect(setCredentialRequired(next, 'occ_a', 'crd_c', false)).toHaveLength(1)
    expect(setCredentialRequired(map, 'occ_a', 'crd_gone', true)).toEqual([])
    expect(setCredentialRequired(map, 'occ_a', 'occ_b', true)).toEqual([])
    expect(setCredentialRequired(map, 'crd_c', 'crd_c', true)).toEqual([])
  })
})

describe('titles', () => {
  const titles = (changes: readonly Change[], from = map): readonly string[] => {
    const card = recordOf(applyChanges(from, changes), 'occupation', 'occ_a')
    return card === undefined ? [] : titlesOf(card).map(({ text }) => text['en'] ?? '-')
  }

  it('are added last or at an index, changed, moved and removed', () => {
    const newId = countIds()
    const { changes, key } = addTitle(map, 'occ_a', { words: 'Tester', socCode: '15-1253' }, newId)
    expect([titles(changes), key]).toEqual([['a', 'Tester'], 'n1'])
    expect(titles(addTitle(map, 'occ_a', { words: 'Lead', index: 0 }, newId).changes)).toEqual(['Lead', 'a'])
    const two = applyChanges(map, changes)
    expect(titles(changeTitle(two, 'occ_a', 'n1', { words: 'QA tester' }), two)).toEqual(['a', 'QA tester'])
    expect(titles(moveTitle(two, 'occ_a', 'n1', 0), two)).toEqual(['Tester', 'a'])
    expect(titles(removeTitle(two, 'occ_a', 't1'), two)).toEqual(['Tester'])
    const recoded = applyChanges(two, changeTitle(two, 'occ_a', 'n1', { socCode: null }))
    expect(recordOf(recoded, 'occupation', 'occ_a')?.titles['n1']).toMatchObject({
      text: { en: 'Tester' },
      socCode: null,
    })
    expect(titles(changeTitle(two, 'occ_a', 'n1', { words: '' }), two)).toEqual(['a', '-'])
  })

  it('are left alone by nonsense', () => {
    expect(addTitle(map, 'crd_c', { words: 'x' }, countIds())).toEqual({ changes: [], key: null })
    expect(addTitle(map, 'occ_a', { words: 'x', socCode: 'code' }, countIds())).toEqual({ changes: [], key: null })
    expect(changeTitle(map, 'occ_a', 't9', { words: 'x' })).toEqual([])
    expect(changeTitle(map, 'occ_a', '__proto__', { words: 'x' })).toEqual([])
    expect(changeTitle(map, 'occ_a', 't1', {})).toEqual([])
    expect(removeTitle(map, 'occ_a', 't9')).toEqual([])
    expect(moveTitle(map, 'occ_a', 't1', 0)).toEqual([])
    expect(moveTitle(map, 'occ_a', 't9', 0)).toEqual([])
  })
})

describe('skills and employers', () => {
  it('are added in order and removed', () => {
    const newId = countIds()
    const { changes, key } = addItem(map, 'occ_a', 'skills', 'Care', newId)
    const one = applyChanges(map, changes)
    const two = applyChanges(one, addItem(one, 'occ_a', 'skills', 'Math', newId).changes)
    const skills = Object.values(recordOf(two, 'occupation', 'occ_a')?.skills ?? {})
    expect(skills.toSorted((x, y) => (x.order < y.order ? -1 : 1)).map(({ text }) => text)).toEqual(['Care', 'Math'])
    expect(
      Object.keys(
        recordOf(applyChanges(two, removeItem(two, 'occ_a', 'skills', key ?? '')), 'occupation', 'occ_a')?.skills ?? {},
      ),
    ).toEqual(['n2'])
    expect(addItem(map, 'occ_a', 'employers', '  ', newId)).toEqual({ changes: [], key: null })
    expect(addItem(map, 'occ_gone', 'employers', 'x', newId)).toEqual({ changes: [], key: null })
    expect(removeItem(map, 'occ_a', 'employers', 'n1')).toEqual([])
  })
})
