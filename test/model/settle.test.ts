import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { makeEmptyCell } from '../../src/model/emptyCell.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { diffRecord, fallbackCell, referencesOf, repairChanges, settleAll } from '../../src/model/settle.ts'
import { makeSettings } from '../../src/model/settings.ts'
import { START } from '../helpers/history.ts'
import {
  cell,
  credential,
  credentialId,
  LANES,
  link,
  note,
  occupation,
  place,
  support,
  supportId,
} from '../helpers/make.ts'

/** The settled form of the last of these records, among the others and the lanes; null when it is gone. */
function settledLast(...records: readonly MapRecord[]): MapRecord | null {
  const last = records.at(-1)
  return settleAll([...LANES, ...records]).find(({ id }) => id === last?.id) ?? null
}

const a = occupation('a', place('top/web'))
const b = occupation('b', place('low/net'))

describe('[S1] a link', () => {
  it('is gone when an end is gone, is no card, or is the other end', () => {
    expect(settledLast(a, b, link('x', a.id, b.id))).toEqual(link('x', a.id, b.id))
    expect(settledLast(a, link('x', a.id, 'occ_gone'))).toBeNull()
    expect(settledLast(a, link('x', 'occ_gone', a.id))).toBeNull()
    expect(settledLast(a, link('x', a.id, 'lvl_top'))).toBeNull()
    expect(settledLast(a, link('x', a.id, a.id))).toBeNull()
  })
})

describe('[S2] a card whose lane is gone', () => {
  it('stands in the lowest level or the first pathway, and keeps the other', () => {
    expect(settledLast(occupation('c', place('gone/net', 'a3')))).toMatchObject({ place: place('low/net', 'a3') })
    expect(settledLast(occupation('c', place('top/gone', 'a3', 2)))).toMatchObject({ place: place('top/web', 'a3', 2) })
    expect(settledLast(occupation('c', place('gone/gone')))).toMatchObject({ place: place('low/web') })
    expect(settledLast(a)).toBe(a)
  })

  it('goes to the one cell that everyone finds, also among equal order keys', () => {
    expect(fallbackCell(LANES)).toEqual(cell('low', 'web'))
    expect(fallbackCell(LANES.toReversed())).toEqual(cell('low', 'web'))
    const tied = LANES.map((record) =>
      record.kind === 'level' || record.kind === 'pathway' ? { ...record, order: 'a0' } : record,
    )
    expect(fallbackCell(tied)).toEqual(fallbackCell(tied.toReversed()))
  })
})

describe('[S3] a note or support whose target is gone', () => {
  const there = { ...cell('low', 'web'), order: 'a0', span: 1 }

  it('becomes a card for orphans when it has no place', () => {
    expect(settledLast(note('n', { target: { on: 'record', recordId: 'occ_gone' } }))).toMatchObject({
      target: null,
      place: there,
    })
    expect(settledLast(note('n', { target: { on: 'cell', ...cell('top', 'gone') } }))).toMatchObject({
      target: null,
      place: there,
    })
    expect(settledLast(support('s', { attachedTo: 'occ_gone' }))).toMatchObject({ attachedTo: null, place: there })
    expect(settledLast(support('s'))).toMatchObject({ place: there })
  })

  it('keeps its place when it has one', () => {
    const at = place('top/net')
    expect(settledLast(note('n', { place: at, target: { on: 'record', recordId: 'occ_gone' } }))).toMatchObject({
      target: null,
      place: at,
    })
  })

  it('hangs on cards and links that stand, never on itself, a lane or a link that is gone', () => {
    expect(settledLast(a, note('n', { target: { on: 'record', recordId: a.id } }))).toMatchObject({ place: null })
    expect(settledLast(a, b, link('x', a.id, b.id), support('s', { attachedTo: 'lnk_x' }))).toMatchObject({
      place: null,
    })
    expect(settledLast(a, link('x', a.id, 'occ_gone'), support('s', { attachedTo: 'lnk_x' }))).toMatchObject({
      attachedTo: null,
    })
    expect(settledLast(support('s', { attachedTo: 'sup_s' }))).toMatchObject({ attachedTo: null })
    expect(settledLast(note('n', { target: { on: 'record', recordId: 'lvl_top' } }))).toMatchObject({ target: null })
  })
})

describe('[S4] a mark', () => {
  it('is gone with its cell', () => {
    const mark = makeEmptyCell(cell('top', 'net'))
    expect(settledLast(mark)).toBe(mark)
    expect(settledLast(makeEmptyCell(cell('top', 'gone')))).toBeNull()
  })

  it('is taken out of the document where an occupation stands, but not where another card does', () => {
    const marks = [makeEmptyCell(cell('top', 'web')), makeEmptyCell(cell('middle', 'web'))]
    const records = [makeSettings(), ...LANES, a, credential('c', { place: place('middle/web') }), ...marks]
    expect(repairChanges(records)).toEqual([{ type: 'remove', id: marks[0]?.id }])
  })
})

describe('[S5] a reference to something gone', () => {
  it('is dropped from required credentials and from the supports of a link', () => {
    const required = { [credentialId('a')]: true, [credentialId('gone')]: true } as const
    const card = occupation('c', place('top/web'), { credentials: required })
    expect(settledLast(credential('a'), card)).toMatchObject({ credentials: { crd_a: true } })
    expect(settledLast(credential('a'), card)).not.toHaveProperty('credentials.crd_gone')
    const supports = { [supportId('gone')]: true } as const
    expect(settledLast(a, b, link('x', a.id, b.id, { supports }))).toMatchObject({ supports: {} })
  })
})

describe('[S6] without any level or pathway', () => {
  const laneless = [
    makeSettings(),
    a,
    b,
    link('x', a.id, b.id),
    note('n', { target: { on: 'record', recordId: a.id } }),
    credential('c'),
  ]

  it('cards and links are kept out of sight', () => {
    expect(settleAll(laneless).map(({ id }) => id)).toEqual(['map'])
    const withLevels = [...laneless, ...LANES.filter(({ kind }) => kind === 'level')]
    expect(settleAll(withLevels).some(({ kind }) => kind === 'occupation')).toBe(false)
  })

  it('the document gets one of each with a fixed id, and the cards stand there', () => {
    const repaired = repair(laneless)
    expect(repaired.filter(({ kind }) => kind === 'level' || kind === 'pathway').map(({ id }) => id)).toEqual([
      'lvl_kept',
      'pth_kept',
    ])
    expect(repaired.find(({ id }) => id === a.id)).toMatchObject({
      place: { levelId: 'lvl_kept', pathwayId: 'pth_kept' },
    })
    expect(repaired.some(({ id }) => id === 'lnk_x')).toBe(true)
  })

  it('an empty map gets none', () => {
    expect(repairChanges([makeSettings()])).toEqual([])
  })
})

describe('[S7] settings', () => {
  it('are written down where they are missing', () => {
    expect(repairChanges(LANES)).toEqual([{ type: 'put', record: makeSettings() }])
  })
})

describe('[S8] settling', () => {
  it('once is enough, and so is repairing, whatever is missing', () => {
    const more: readonly MapRecord[] = [
      ...START,
      note('mark', { target: { on: 'record', recordId: makeEmptyCell(cell('top', 'net')).id } }),
      note('note', { target: { on: 'record', recordId: 'nte_gap' } }),
      support('loop', { attachedTo: 'sup_child' }),
      makeEmptyCell(cell('top', 'web')),
      occupation('late', place('gone/web')),
    ]
    fc.assert(
      fc.property(fc.subarray([...more]), (records) => {
        const settled = settleAll(records)
        const again = settleAll(settled)
        expect(again).toEqual(settled)
        for (const [at, record] of settled.entries()) expect(again[at] === record).toBe(true)
        const repaired = repair(records)
        expect(repairChanges(repaired)).toEqual([])
        expect(settleAll(repaired)).toEqual(repaired)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no reference to anything that is not there', () => {
    fc.assert(
      fc.property(fc.subarray([...START]), (records) => {
        const settled = settleAll(records)
        const ids = new Set<string>(settled.map(({ id }) => id))
        expect(settled.flatMap(referencesOf).filter((id) => !ids.has(id))).toEqual([])
      }),
    )
  })
})

describe('diffRecord', () => {
  it('names single entries of keyed fields and whole values of others', () => {
    const after = { ...a, description: { es: 'hola' }, stage: 'entry' as const }
    expect(diffRecord({ ...a, description: { en: 'hi' } }, after)).toEqual([
      { type: 'setEntry', id: a.id, field: 'description', key: 'es', value: 'hola' },
      { type: 'setEntry', id: a.id, field: 'description', key: 'en', value: undefined },
      { type: 'set', id: a.id, field: 'stage', value: 'entry' },
    ])
    expect(diffRecord(a, { ...a })).toEqual([])
  })
})

/** The stored records after the repair, before anyone settles them. */
function repair(records: readonly MapRecord[]): readonly MapRecord[] {
  const changes = repairChanges(records)
  const table = new Map<string, MapRecord>(records.map((record) => [record.id, record]))
  const map = applyChanges(makeCareerMap(records), changes)
  const touched = new Set(changes.map((change) => (change.type === 'put' ? change.record.id : change.id)))
  for (const id of touched) {
    const record = map.records.get(id)
    if (record === undefined) table.delete(id)
    else table.set(id, record)
  }
  return [...table.values()]
}
