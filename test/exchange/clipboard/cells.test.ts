import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readCells } from '../../../src/exchange/clipboard/cells.ts'
import { readAmount, readWageRange } from '../../../src/exchange/clipboard/figures.ts'
import { readWishes } from '../../../src/exchange/clipboard/wishes.ts'

function cellsOf(text: string): readonly (readonly string[])[] {
  const read = readCells(text)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

const problemOf = (text: string): string => {
  const read = readCells(text)
  return read.ok ? 'taken' : read.problem.code
}

describe('readCells', () => {
  it('reads what spreadsheets write: tabs, quotes, every kind of line end', () => {
    expect(cellsOf('a\tb\r\nc\t"d ""e""\nf"\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd "e"\nf'],
    ])
    expect(cellsOf('a\rb')).toEqual([['a'], ['b']])
  })

  it('leaves out empty rows and columns around the block, and fills short rows', () => {
    expect(cellsOf('\t\t\n\ta\tb\n\n\tc\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
  })

  it('takes a quote that is never closed for a quote', () => {
    expect(cellsOf('"Nurse\nAide')).toEqual([['"Nurse'], ['Aide']])
  })

  it('refuses what is empty or too much, with the reason', () => {
    expect(problemOf(' \n\t ')).toBe('noCells')
    expect(problemOf('a\n'.repeat(3001))).toBe('tooManyCells')
    expect(problemOf('a\t'.repeat(100).concat('a'))).toBe('tooManyCells')
    expect(problemOf('x'.repeat(2_000_001))).toBe('tooManyCells')
    expect(problemOf('x'.repeat(4001))).toBe('cellTooLong')
  })

  it('never throws and gives a block of one width', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\t', '\n', '\r', '"', "'", '=', ' ', 'é') })
    fc.assert(
      fc.property(text, (one) => {
        const read = readCells(one)
        if (!read.ok) return
        expect(new Set(read.value.map((row) => row.length)).size).toBe(1)
        expect(readWishes(read.value).wishes.length).toBeLessThanOrEqual(read.value.flat().length)
      }),
    )
  })
})

describe('readWishes', () => {
  it('takes one column for cards of one cell', () => {
    const { shape, wishes } = readWishes([['Welder'], ['Machinist']])
    expect(shape).toBe('column')
    expect(wishes).toMatchObject([
      { titles: [{ words: 'Welder' }], row: 0, column: 0 },
      { titles: [{ words: 'Machinist' }], row: 0, column: 0 },
    ])
  })

  it('lays several columns over rows and columns', () => {
    const { shape, wishes } = readWishes([
      ['Welder', ''],
      ['', 'Machinist'],
    ])
    expect(shape).toBe('grid')
    expect(wishes).toMatchObject([
      { titles: [{ words: 'Welder' }], row: 0, column: 0 },
      { titles: [{ words: 'Machinist' }], row: 1, column: 1 },
    ])
  })

  it('reads rows under a header, in English and Spanish, and tells what it could not read', () => {
    const { shape, wishes, unread } = readWishes([
      ['Job title', 'SOC code', 'Nivel', 'Wage', 'Openings', 'Mascot'],
      ['Web Developer', '15-1254.00', 'Bachelor’s', '$18-24/hr', '1,200', 'owl'],
      ['Nurse', 'RN', '', '45k to 60k', 'many', ''],
    ])
    expect(shape).toBe('list')
    expect(wishes[0]).toMatchObject({
      titles: [{ words: 'Web Developer', socCode: '15-1254' }],
      level: 'Bachelor’s',
      wage: { unit: 'hour', low: { amount: 18 }, high: { amount: 24 } },
      openings: { value: { amount: 1200 } },
    })
    expect(wishes[1]).toMatchObject({ wage: { unit: 'year', low: { amount: 45_000 }, high: { amount: 60_000 } } })
    expect(unread).toEqual(['Mascot', 'RN', 'many'])
  })

  it('tells of every cell that is on no card: of another kind of card, a code without a title, a row without one', () => {
    const header = ['Kind', 'Title', 'SOC', 'Wage', 'Wage low', 'Openings', 'Credentials', 'Employers', 'Provider']
    const unreadOf = (...row: readonly string[]) => readWishes([header, row]).unread
    expect(unreadOf('Program', 'Welding', '51-4121', '', '18', 'many', 'AWS', 'Ford', 'JCTC')).toEqual([
      '51-4121',
      '18',
      'many',
      'AWS',
      'Ford',
    ])
    expect(unreadOf('Note', 'Remember', '', '', '', '', '', '', 'JCTC')).toEqual(['JCTC'])
    expect(unreadOf('Occupation', 'Welder', '', '', '', '', 'AWS', 'Ford', 'JCTC')).toEqual(['JCTC'])
    expect(unreadOf('', 'Welder; Fitter', '51-4121; 51-2041; 47-2211', '', '', '', '', '', '')).toEqual(['47-2211'])
    expect(unreadOf('', 'Welder; ', '51-4121; 51-2041', '', '', '', '', '', '')).toEqual(['51-2041'])
    expect(unreadOf('', 'Welder', '', '20-30', '18', '', '', '', '')).toEqual(['20-30'])
    expect(unreadOf('', '', '', '', '18', '12', '', '', '')).toEqual(['18', '12'])
  })
})

describe('numbers in cells', () => {
  it.each([
    ['18.50', { state: 'known', amount: 18.5 }],
    ['$1,234,567', { state: 'known', amount: 1_234_567 }],
    ['45k', { state: 'known', amount: 45_000 }],
    ['≥115', { state: 'topCoded', atLeast: 115 }],
    ['239,200+', { state: 'topCoded', atLeast: 239_200 }],
    ['*', { state: 'suppressed' }],
    ['', { state: 'missing' }],
    ['12,34', null],
    ['about 5', null],
  ])('%s', (cell, amount) => {
    expect(readAmount(cell)).toEqual(amount)
  })

  it.each([
    ['18-24', 'hour', 18, 24],
    ['45-60k', 'year', 45_000, 60_000],
    ['$38,000 to $54,000 per year', 'year', 38_000, 54_000],
    ['18 a 24 por hora', 'hour', 18, 24],
  ])('a wage of %s', (cell, unit, low, high) => {
    expect(readWageRange(cell)).toMatchObject({ unit, low: { amount: low }, high: { amount: high } })
  })

  it('no wage in words', () => {
    expect(readWageRange('negotiable')).toBeNull()
    expect(readWageRange('1-2-3')).toBeNull()
  })
})
