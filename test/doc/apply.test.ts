import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { writeChanges } from '../../src/doc/apply.ts'
import { createDoc, readAll, recordsOf } from '../../src/doc/codec.ts'
import type { Change } from '../../src/model/change.ts'
import { LANES, occupation, place } from '../helpers/make.ts'

const dev = occupation('dev', place('top/web'), { skills: { s1: { text: 'care', order: 'a0' } } })

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}

function find(doc: Y.Doc, id: string): unknown {
  return readAll(doc).records.find((record) => record.id === id)
}

describe('writeChanges', () => {
  it('is one transaction with its origin, however many changes', () => {
    const doc = createDoc(LANES)
    const origins: unknown[] = []
    doc.on('afterTransaction', ({ origin }) => origins.push(origin))
    writeChanges(
      doc,
      [
        { type: 'put', record: dev },
        { type: 'set', id: dev.id, field: 'stage', value: 'entry' },
      ],
      'me',
    )
    expect(origins).toEqual(['me'])
  })

  it('writes nothing that stands so already', () => {
    const doc = createDoc([dev])
    let updates = 0
    doc.on('update', () => (updates += 1))
    const same: readonly Change[] = [
      { type: 'put', record: dev },
      { type: 'set', id: dev.id, field: 'place', value: { ...place('top/web') } },
      { type: 'setEntry', id: dev.id, field: 'skills', key: 's9', value: undefined },
      { type: 'remove', id: 'occ_nobody' },
    ]
    writeChanges(doc, same, 'me')
    writeChanges(doc, [], 'me')
    expect(updates).toBe(0)
  })

  it('turns a put on a taken id into writes of the fields that differ', () => {
    const doc = createDoc([dev])
    const stored = recordsOf(doc).get(dev.id)
    writeChanges(doc, [{ type: 'put', record: { ...dev, skills: {}, stage: 'middle' } }], 'me')
    expect(recordsOf(doc).get(dev.id)).toBe(stored)
    expect(find(doc, dev.id)).toEqual({ ...dev, skills: {}, stage: 'middle' })
  })

  it('sets a whole keyed field entry by entry', () => {
    const doc = createDoc([dev])
    writeChanges(
      doc,
      [{ type: 'set', id: dev.id, field: 'skills', value: { s2: { text: 'math', order: 'a1' } } }],
      'me',
    )
    expect(find(doc, dev.id)).toMatchObject({ skills: { s2: { text: 'math' } } })
    expect(find(doc, dev.id)).not.toHaveProperty('skills.s1')
  })

  it('does not bring back what someone else removed meanwhile', () => {
    const mine = createDoc([dev])
    const yours = copyOf(mine)
    writeChanges(mine, [{ type: 'set', id: dev.id, field: 'stage', value: 'entry' }], 'me')
    writeChanges(yours, [{ type: 'remove', id: dev.id }], 'you')
    exchange(mine, yours)
    expect(find(mine, dev.id)).toBeUndefined()
    expect(find(yours, dev.id)).toBeUndefined()
    writeChanges(mine, [{ type: 'set', id: dev.id, field: 'stage', value: 'middle' }], 'me')
    expect(recordsOf(mine).has(dev.id)).toBe(false)
  })

  it('keeps both, when two people change two fields or two entries of one record', () => {
    const mine = createDoc([dev])
    const yours = copyOf(mine)
    writeChanges(mine, [{ type: 'setEntry', id: dev.id, field: 'description', key: 'en', value: 'codes' }], 'me')
    writeChanges(yours, [{ type: 'setEntry', id: dev.id, field: 'description', key: 'es', value: 'programa' }], 'you')
    writeChanges(yours, [{ type: 'set', id: dev.id, field: 'stage', value: 'entry' }], 'you')
    exchange(mine, yours)
    expect(find(mine, dev.id)).toEqual({ ...dev, description: { en: 'codes', es: 'programa' }, stage: 'entry' })
  })

  it('never leaves a card in a cell that neither of two people chose', () => {
    const mine = createDoc([dev])
    const yours = copyOf(mine)
    writeChanges(mine, [{ type: 'set', id: dev.id, field: 'place', value: { ...place('top/net') } }], 'me')
    writeChanges(yours, [{ type: 'set', id: dev.id, field: 'place', value: { ...place('low/web') } }], 'you')
    exchange(mine, yours)
    expect([place('top/net'), place('low/web')]).toContainEqual(recordsOf(mine).toJSON()['occ_dev'].place)
    expect(recordsOf(mine).toJSON()).toEqual(recordsOf(yours).toJSON())
  })
})
