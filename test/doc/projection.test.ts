import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { writeChanges } from '../../src/doc/apply.ts'
import { createDoc, recordsOf } from '../../src/doc/codec.ts'
import { createProjection, openProjection } from '../../src/doc/projection.ts'
import type { MapUpdate, Projection } from '../../src/doc/projection.ts'
import type { Change } from '../../src/model/change.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import { START } from '../helpers/history.ts'

function open(): { readonly doc: Y.Doc; readonly projection: Projection; readonly updates: readonly MapUpdate[] } {
  const doc = createDoc(START)
  const projection = createProjection(doc)
  const updates: MapUpdate[] = []
  projection.subscribe((update) => updates.push(update))
  return { doc, projection, updates }
}

function changedBy(changes: readonly Change[]): readonly string[] {
  const { doc, updates } = open()
  writeChanges(doc, changes, 'test')
  return [...(updates.at(-1)?.changedIds ?? [])].sort()
}

describe('a projection', () => {
  it('tells of one transaction once, with its origin', () => {
    const { doc, projection, updates } = open()
    writeChanges(doc, [{ type: 'set', id: 'occ_dev', field: 'stage', value: 'entry' }], 'me')
    expect(updates.map(({ origin, map }) => [origin, map === projection.getMap()])).toEqual([['me', true]])
  })

  it('keeps every record that did not change, and the parts of a changed one that did not', () => {
    const { doc, projection } = open()
    const before = projection.getMap()
    writeChanges(doc, [{ type: 'set', id: 'occ_dev', field: 'stage', value: 'entry' }], 'me')
    const after = projection.getMap()
    expect([...after.records].filter(([id, record]) => before.records.get(id) !== record).map(([id]) => id)).toEqual([
      'occ_dev',
    ])
    const [was, is] = [before.records.get('occ_dev'), after.records.get('occ_dev')]
    expect(was?.kind === 'occupation' && is?.kind === 'occupation' && was.titles === is.titles).toBe(true)
  })

  it('looks again only at what changed and at what refers to what came or went', () => {
    expect(changedBy([{ type: 'set', id: 'occ_dev', field: 'stage', value: 'entry' }])).toEqual(['occ_dev'])
    expect(changedBy([{ type: 'remove', id: 'crd_b' }])).toEqual(['crd_b', 'lnk_two'])
    expect(changedBy([{ type: 'remove', id: 'occ_help' }])).toEqual(
      ['lnk_one', 'nte_gap', 'occ_help', 'sup_bus', 'sup_child'].sort(),
    )
  })

  it('moves orphans when the cell for orphans moves', () => {
    const { doc, projection } = open()
    writeChanges(doc, [{ type: 'remove', id: 'pth_web' }], 'you')
    expect(projection.getMap().records.get('occ_dev')).toMatchObject({
      place: { levelId: 'lvl_top', pathwayId: 'pth_data' },
    })
    writeChanges(doc, [{ type: 'set', id: 'pth_net', field: 'order', value: 'Zz' }], 'you')
    expect(projection.getMap().records.get('occ_dev')).toMatchObject({
      place: { levelId: 'lvl_top', pathwayId: 'pth_net' },
    })
  })

  it('sets bad records aside without a throw, and shows them once they are mended', () => {
    const { doc, projection, updates } = open()
    const stored = recordsOf(doc).get('occ_dev')
    if (!(stored instanceof Y.Map)) throw new Error('not stored')
    const sound = stored.get('place')
    stored.delete('place')
    expect(projection.getQuarantined()).toEqual([
      { id: 'occ_dev', problem: { code: 'badRecord', path: 'place', expected: '"place"' } },
    ])
    expect(projection.getMap().records.has('occ_dev')).toBe(false)
    expect(projection.getMap().records.has('lnk_one')).toBe(false)
    stored.set('place', sound)
    expect(projection.getQuarantined()).toEqual([])
    expect(projection.getMap().records.has('lnk_one')).toBe(true)
    recordsOf(doc).set('occ_bad', 'no record')
    expect(updates.at(-1)?.changedIds.size).toBe(0)
    expect(projection.getQuarantined().map(({ id }) => id)).toEqual(['occ_bad'])
  })

  it('has default settings where the document has none', () => {
    const projection = createProjection(new Y.Doc())
    expect(projection.getMap().settings.mainLanguage).toBe('en')
    expect([...projection.getMap().records.keys()]).toEqual(['map'])
  })

  it('is silent once destroyed, and to those who left', () => {
    const { doc, projection, updates } = open()
    let calls = 0
    projection.subscribe(() => (calls += 1))()
    writeChanges(doc, [{ type: 'remove', id: 'crd_a' }], 'me')
    expect([calls, updates.length]).toEqual([0, 1])
    projection.destroy()
    writeChanges(doc, [{ type: 'remove', id: 'crd_b' }], 'me')
    expect(updates.length).toBe(1)
  })
})

describe('a projection opened bit by bit', () => {
  const many = generateMap({ cards: 300, seed: 3 })

  it('lets others go first several times, and shows what one made at once shows', async () => {
    const doc = createDoc(many)
    let pauses = 0
    const projection = await openProjection(doc, async () => void (pauses += 1))
    expect(pauses).toBeGreaterThan(1)
    expect(projection.getMap()).toEqual(createProjection(doc).getMap())
  })

  it('shows what others wrote, added and removed meanwhile', async () => {
    const doc = createDoc(many)
    const ids = [...recordsOf(doc).keys()].filter((id) => id.startsWith('occ_'))
    const [first = '', second = ''] = ids
    const last = ids.at(-1) ?? ''
    let isFirst = true
    const edit = async (): Promise<void> => {
      if (!isFirst) return
      isFirst = false
      const changes = [first, last].map((id) => ({ type: 'set', id, field: 'stage', value: 'entry' }) as const)
      writeChanges(doc, [...changes, { type: 'remove', id: second }], 'them')
    }
    const projection = await openProjection(doc, edit)
    const { records } = projection.getMap()
    expect([first, last].map((id) => records.get(id))).toEqual([
      expect.objectContaining({ stage: 'entry' }),
      expect.objectContaining({ stage: 'entry' }),
    ])
    expect(records.has(second)).toBe(false)
    expect(projection.getMap()).toEqual(createProjection(doc).getMap())
  })
})
