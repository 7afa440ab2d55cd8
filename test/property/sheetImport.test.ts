/** A map written as a list, by spreadsheet rules, and read again has the same occupations. */
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { amountOf } from '../../src/model/figure.ts'
import { allOf, indexOf, makeCareerMap, recordOf } from '../../src/model/map.ts'
import { titlesOf } from '../../src/model/occupation.ts'
import { importOnto } from '../exchange/sheet/reading.ts'
import { rowsXml, workbook } from '../exchange/sheet/xlsxFile.ts'

interface Row {
  readonly title: string
  readonly level: string
  readonly pathway: string
  readonly low: number
  readonly high: number
  readonly postings: number
}

const word = fc.stringMatching(/^[A-Z][a-záéñü]{2,8}$/)
/** Words with all that makes separated texts hard: quotes, commas, line ends. */
const name = fc
  .tuple(word, fc.constantFrom(' ', ', ', ' "x" ', ' & ', '\t', ' = '), word)
  .map((parts) => parts.join(''))
const row = fc.record({
  title: name,
  level: fc.constantFrom('Bachelor’s degree', 'Associate degree', 'Certificate, short', 'High school "GED"'),
  pathway: fc.constantFrom('Metal', 'Wood, fine', 'Säge'),
  low: fc.integer({ min: 800, max: 3000 }).map((cents) => cents / 100),
  high: fc.integer({ min: 3000, max: 9000 }).map((cents) => cents / 100),
  postings: fc.integer({ min: 0, max: 99_999 }),
})

function facts(rows: readonly Row[]): readonly string[] {
  return rows.map((one) => JSON.stringify({ ...one, title: one.title.replace(/\s+/g, ' ').trim() })).toSorted()
}

function readBack(input: string | Uint8Array): readonly Row[] {
  const map = importOnto(makeCareerMap([]), input)
  const { levels, pathways } = indexOf(map)
  return allOf(map, 'occupation').map((card) => ({
    title: titlesOf(card)[0]?.text['en'] ?? '',
    level: levels.find(({ id }) => id === card.place.levelId)?.label['en'] ?? '',
    pathway: recordOf(map, 'pathway', card.place.pathwayId)?.label['en'] ?? String(pathways.length),
    low: amountOf(card.wage === null ? null : { value: card.wage.low }) ?? -1,
    high: amountOf(card.wage === null ? null : { value: card.wage.high }) ?? -1,
    postings: amountOf(card.postings) ?? -1,
  }))
}

const HEADER = ['Title', 'Level', 'Pathway', 'Low wage', 'High wage', 'Postings']
const cellsOf = (one: Row) => [one.title, one.level, one.pathway, one.low, one.high, one.postings]

it.each([
  [',', '\n'],
  [';', '\r\n'],
  ['\t', '\r\n'],
])('as text cut by %j', (delimiter, end) => {
  const quote = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const lines = [HEADER, ...rows.map(cellsOf)].map((cells) => cells.map(quote).join(delimiter))
      expect(facts(readBack(lines.join(end)))).toEqual(facts(rows))
    }),
  )
})

it('as a workbook', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const file = workbook([{ name: 'Jobs', rows: rowsXml([HEADER, ...rows.map(cellsOf)]) }])
      expect(facts(readBack(file))).toEqual(facts(rows))
    }),
  )
})

it('any bytes and any text are read or refused, and never throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 400 })), (input) => {
      try {
        importOnto(makeCareerMap([]), input)
      } catch (error) {
        expect(String(error)).toMatch(/^Error: refused: /)
      }
    }),
  )
})
