import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fingerprintOf } from '../../server/reviews/fingerprint.ts'
import { changesSince, judge, summarizeTarget } from '../../src/analysis/confirmations.ts'
import type { ConfirmationFacts, Judged } from '../../src/analysis/confirmations.ts'
import { diffMaps } from '../../src/analysis/diff/diff.ts'
import { recordsOf } from '../../src/model/confirmation.ts'
import type { Target } from '../../src/model/confirmation.ts'
import { makeFigure } from '../../src/model/figure.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { makeWage } from '../../src/model/wage.ts'
import { credential, link, makeMap, occupation, place } from '../helpers/make.ts'
import { recordOfKind, RECORD_KINDS } from '../helpers/records.ts'

const CARD: Target = { type: 'card', id: 'occ_dev' }
const WAGE: Target = { type: 'figure', cardId: 'occ_dev', field: 'wage' }
const WEB: Target = { type: 'pathway', id: place('top/web').pathwayId }
const DEV = occupation('dev', place('top/web'), { wage: makeWage('hour', 30, 33.49) })
const NOW = { now: new Date('2026-11-23T00:00:00Z'), oldAfterMonths: 12 }

/** What changed of a target from one state of a map to another, as `sort id field ...`. */
function told(before: CareerMap, after: CareerMap, target: Target): readonly string[] {
  return changesSince(recordsOf(before, target), after, target).map(({ sort, id, fields }) =>
    [sort, id, ...fields.map(({ field, part }) => (part === null ? field : `${field}.${part}`))].join(' '),
  )
}

function confirmed(id: string, more: Partial<ConfirmationFacts> = {}): ConfirmationFacts {
  const at = '2026-05-10T12:00:00.000Z'
  return { id, target: CARD, claim: 'right', employer: id, at, stood: [DEV], erasedCount: 0, ...more }
}

describe('what changed since it was confirmed', () => {
  it('is what a card says otherwise, and its move to another cell, not its place in the cell', () => {
    const before = makeMap(DEV)
    expect(told(before, before, CARD)).toEqual([])
    expect(told(before, makeMap({ ...DEV, place: place('top/web', 'a7') }), CARD)).toEqual([])
    expect(told(before, makeMap({ ...DEV, place: place('low/web') }), CARD)).toEqual(['moved occ_dev'])
    const paid = { ...DEV, wage: makeWage('hour', 30, 36.1) }
    expect(told(before, makeMap(paid), CARD)).toEqual(['changed occ_dev wage.high'])
    expect(told(before, makeMap({ ...paid, illustrative: true, wage: DEV.wage }), CARD)).toEqual([])
  })

  it('is of a figure its value and what it counts, not where it comes from', () => {
    const before = makeMap(DEV)
    const sourced = makeWage('hour', 30, 33.49, { source: { name: 'BLS', url: null }, retrievedOn: '2026-01-01' })
    expect(told(before, makeMap({ ...DEV, wage: sourced }), WAGE)).toEqual([])
    expect(told(before, makeMap({ ...DEV, wage: makeWage('year', 30, 33.49) }), WAGE)).toEqual([
      'changed occ_dev wage.unit',
    ])
    expect(told(before, makeMap({ ...DEV, wage: null }), WAGE)).toEqual(['changed occ_dev wage'])
    expect(
      told(before, makeMap({ ...DEV, postings: makeFigure('postings', 3), place: place('low/web') }), WAGE),
    ).toEqual([])
  })

  it('is of what a card requires which it is, and what it is called', () => {
    const degree = credential('degree')
    const needing = { ...DEV, credentials: { [degree.id]: true } as const }
    const before = makeMap(needing, degree)
    expect(told(before, makeMap(DEV, degree), CARD)).toEqual(['changed occ_dev credentials'])
    expect(told(before, makeMap(needing, { ...degree, name: { en: 'Master' } }), CARD)).toEqual([
      'changed crd_degree name',
    ])
    expect(told(before, makeMap(needing, { ...degree, issuer: 'JCTC' }), CARD)).toEqual([])
  })

  it('is of a pathway what came, went and is otherwise of its cards and of the links among them', () => {
    const other = occupation('help', place('low/web'))
    const step = link('up', 'occ_help', 'occ_dev')
    const before = makeMap(DEV, other, step)
    expect(told(before, makeMap(DEV, other), WEB)).toEqual(['removed lnk_up'])
    expect(told(before, makeMap(DEV, { ...other, place: place('low/net') }, step), WEB)).toEqual([
      'removed occ_help',
      'removed lnk_up',
    ])
    expect(told(before, makeMap(DEV, other, step, occupation('new', place('top/web', 'a5'))), WEB)).toEqual([
      'added occ_new',
    ])
    expect(told(before, makeMap(DEV, other, step, occupation('far', place('top/net'))), WEB)).toEqual([])
  })

  it('is nothing where the fingerprint is the same, and nothing that the difference of the maps does not tell', () => {
    const records = fc.uniqueArray(fc.constantFrom(...RECORD_KINDS).chain(recordOfKind), { selector: ({ id }) => id })
    fc.assert(
      fc.property(records, records, fc.nat(), (some, others, pick) => {
        const [before, after] = [makeCareerMap(some), makeCareerMap([...some, ...others])]
        const target = targetAmong(some, pick)
        if (target === null) return
        const stood = recordsOf(before, target)
        const changes = changesSince(stood, after, target)
        if (fingerprintOf(stood) === fingerprintOf(recordsOf(after, target))) expect(changes).toEqual([])
        const diff = new Set(diffMaps(before, after).entries.map(({ id }) => id))
        for (const { id, sort } of changes) if (sort === 'changed' || sort === 'moved') expect(diff).toContain(id)
        expect(changesSince(stood, before, target)).toEqual([])
      }),
    )
  })
})

function targetAmong(records: readonly MapRecord[], pick: number): Target | null {
  const targets = records.flatMap((record): readonly Target[] => {
    if (record.kind === 'pathway') return [{ type: 'pathway', id: record.id }]
    if (record.kind !== 'occupation') return []
    const card: Target = { type: 'card', id: record.id }
    return record.wage === null ? [card] : [card, { type: 'figure', cardId: record.id, field: 'wage' }]
  })
  return targets[pick % Math.max(1, targets.length)] ?? null
}

describe('a confirmation', () => {
  it('stands, is old after some months, changed or gone', () => {
    const state = (map: CareerMap, at: string) => judge(map, confirmed('a', { at }), NOW).state
    const map = makeMap(DEV)
    expect(state(map, '2025-11-24T00:00:00Z')).toBe('stands')
    expect(state(map, '2025-11-22T00:00:00Z')).toBe('old')
    expect(state(makeMap({ ...DEV, wage: null }), '2020-01-01T00:00:00Z')).toBe('changed')
    expect(state(makeMap(), '2026-11-01T00:00:00Z')).toBe('gone')
  })

  it('is changed also where what stood there was erased for good, so that nobody can tell any more what it was', () => {
    const pathway = confirmed('a', { target: WEB, stood: recordsOf(makeMap(DEV), WEB) })
    const judged = judge(makeMap(DEV), { ...pathway, erasedCount: 1 }, NOW)
    expect([judge(makeMap(DEV), pathway, NOW).state, judged.state, judged.changes]).toEqual(['stands', 'changed', []])
  })

  it('is summed up with the others by the best of them, each employer once', () => {
    const judged = (id: string, state: Judged['state'], more: Partial<ConfirmationFacts> = {}): Judged => ({
      confirmation: confirmed(id, more),
      state,
      changes: [],
    })
    const [may, june] = [{ at: '2026-05-10T00:00:00Z' }, { at: '2026-06-10T00:00:00Z' }]
    expect(summarizeTarget([])).toBeNull()
    expect(
      summarizeTarget([
        judged('Norton', 'stands', may),
        judged('Humana', 'stands', june),
        judged('NORTON', 'stands', { at: '2026-05-09T00:00:00Z' }),
        judged('UPS', 'changed'),
        judged('Humana', 'changed'),
        judged('GE', 'old'),
      ]),
    ).toEqual({ state: 'stands', employers: ['Humana', 'Norton'], newestAt: june.at, changedCount: 1 })
    expect(summarizeTarget([judged('UPS', 'changed'), judged('GE', 'gone')])).toMatchObject({
      state: 'changed',
      employers: ['UPS'],
      changedCount: 1,
    })
  })
})
