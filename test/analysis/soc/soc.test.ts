import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { searchSoc } from '../../../src/analysis/soc/searchSoc.ts'
import { findSocCode, readSocCode } from '../../../src/analysis/soc/soc.ts'
import { readSoc2018 } from '../../../src/analysis/soc/soc2018.ts'
import { SocCode } from '../../../src/model/occupation.ts'

const all = readSoc2018()
const search = searchSoc(all)
const titles = (typed: string, limit = 5): readonly string[] => search(typed, limit).map(({ title }) => title)

describe('the SOC 2018', () => {
  it('has 867 detailed occupations, each with a code of its own and a title', () => {
    expect(all).toHaveLength(867)
    expect(new Set(all.map(({ code }) => code)).size).toBe(867)
    expect(all.filter(({ code, title }) => !v.is(SocCode, code) || title !== title.trim() || title === '')).toEqual([])
    expect(all.map(({ code }) => code)).toEqual(all.map(({ code }) => code).toSorted())
  })

  it('gives a code its official title', () => {
    expect(findSocCode(all, '15-1232')?.title).toBe('Computer User Support Specialists')
    expect(findSocCode(all, '11-1011')?.title).toBe('Chief Executives')
    expect(findSocCode(all, '55-3019')?.title).toMatch(/^Military Enlisted/)
  })

  it('has no total, no group and none of the codes other surveys made for themselves', () => {
    for (const code of ['00-0000', '15-0000', '15-1250', '31-1120', '13-1020'])
      expect(findSocCode(all, code)).toBeNull()
  })
})

describe('reading a code', () => {
  it.each([
    ['15-1232', '15-1232'],
    [' 151232 ', '15-1232'],
    ['15 1232', '15-1232'],
    ['15–1232', '15-1232'],
    ['15-1232.00', '15-1232'],
    ['99-9999', '99-9999'],
    ['15-12', null],
    ['15-12321', null],
    ['developer', null],
    ['', null],
  ])('%s is %s', (typed, code) => {
    expect(readSocCode(typed)).toBe(code)
  })
})

describe('searching', () => {
  it('takes the beginning of a code, with and without its dash', () => {
    expect(search('15-125', 9).map(({ code }) => code)).toEqual(['15-1251', '15-1252', '15-1253', '15-1254', '15-1255'])
    expect(search('15125', 9)).toEqual(search('15-125', 9))
    expect(search('15-1252.00', 9).map(({ code }) => code)).toEqual(['15-1252'])
    expect(search('29-', 1)[0]?.code).toBe('29-1011')
  })

  it('takes words in any order, cut short, in one number or the other', () => {
    expect(titles('registered nurse')[0]).toBe('Registered Nurses')
    expect(titles('nurses registered')[0]).toBe('Registered Nurses')
    expect(titles('softw dev')).toEqual(['Software Developers'])
    expect(titles('machinist')[0]).toBe('Machinists')
    expect(titles('secretary')).toContain('Executive Secretaries and Executive Administrative Assistants')
    expect(titles('waitress')[0]).toBe('Waiters and Waitresses')
    expect(titles('police and sheriffs patrol')).toEqual(['Police and Sheriff’s Patrol Officers'])
  })

  it('forgives one letter', () => {
    expect(titles('eletrician')[0]).toBe('Electricians')
    expect(titles('electircian')[0]).toBe('Electricians')
    expect(titles('electriccian')[0]).toBe('Electricians')
    expect(titles('machinost')[0]).toBe('Machinists')
  })

  it('finds what has most of the words where nothing has all', () => {
    expect(titles('certified nursing assistant')).toEqual(['Nursing Assistants'])
    expect(titles('help desk hero')).toEqual([])
  })

  it('takes code and words together', () => {
    expect(titles('29 nurse')).toContain('Registered Nurses')
    expect(search('29 nurse', 99).every(({ code }) => code.startsWith('29-'))).toBe(true)
  })

  it('finds nothing for nothing', () => {
    for (const typed of ['', '  ', '-', '…', 'zzzz', '99']) expect(search(typed, 5)).toEqual([])
  })

  it('finds every occupation first by its own title and its own code', () => {
    for (const one of all) {
      expect(search(one.title, 1)).toEqual([one])
      expect(search(one.code, 2)).toEqual([one])
    }
  })

  it('answers whatever is typed the same way twice, with no more than asked for', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...all.map(({ title }) => title.slice(0, 9))),
    )
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 20 }), (words, limit) => {
        const found = search(words, limit)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(search(words, limit)).toEqual(found)
      }),
      { numRuns: 60 },
    )
  })
})
