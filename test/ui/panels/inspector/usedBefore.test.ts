import { describe, expect, it } from 'vitest'

import { makeFigure } from '../../../../src/model/figure.ts'
import { makeCareerMap } from '../../../../src/model/map.ts'
import { makeSettings } from '../../../../src/model/settings.ts'
import { sourcesIn } from '../../../../src/ui/panels/inspector/sources.ts'
import { sharedBy } from '../../../../src/ui/panels/inspector/shared.ts'
import { usedBefore } from '../../../../src/ui/panels/inspector/usedBefore.ts'
import { credential, level, occupation, pathway, place } from '../../../helpers/make.ts'

const OEWS = { name: 'OEWS', url: 'https://www.bls.gov/oes/' }

describe('what the map said before', () => {
  const item = (text: string) => ({ text, order: 'a0' })
  const at = place('top/web')
  const map = makeCareerMap([
    makeSettings(),
    level('top', 'a0'),
    pathway('web', 'a0'),
    credential('aplus', { issuer: 'CompTIA' }),
    credential('net', { issuer: 'CompTIA' }),
    credential('none'),
    occupation('one', at, {
      employers: { e1: item('UPS'), e2: item('Humana') },
      openings: makeFigure('openings-per-year', 5, { source: { name: 'OEWS', url: null }, period: '2024' }),
      postings: makeFigure('postings', 5, { source: OEWS, period: '2024', retrievedOn: '2026-02-01' }),
    }),
    occupation('two', at, {
      employers: { e1: item('UPS') },
      openings: makeFigure('openings-per-year', 5, { source: OEWS, period: '2024', retrievedOn: '2025-02-01' }),
      completers: makeFigure('completers-per-year', 5, { source: OEWS, area: 'Kentucky' }),
    }),
  ])

  it('is offered once, sorted, without blanks', () => {
    expect(usedBefore(map, 'employers', 'en-US')).toEqual(['Humana', 'UPS'])
    expect(usedBefore(map, 'issuer', 'en-US')).toEqual(['CompTIA'])
    expect(usedBefore(map, 'skills', 'en-US')).toEqual([])
  })

  it('names a source once for each area and period, with its link and its latest day', () => {
    expect(sourcesIn(map)).toEqual([
      { source: OEWS, area: 'Kentucky', period: null, retrievedOn: null },
      { source: OEWS, area: null, period: '2024', retrievedOn: '2026-02-01' },
    ])
  })
})

describe('sharedBy', () => {
  it('gives what all have, equal in value, and undefined where they differ', () => {
    expect(sharedBy([{ a: { b: 1 } }, { a: { b: 1 } }], ({ a }) => a)).toEqual({ b: 1 })
    expect(sharedBy([{ a: 1 }, { a: 2 }], ({ a }) => a)).toBeUndefined()
    expect(sharedBy([{ a: null }, { a: null }], ({ a }) => a)).toBeNull()
  })
})
