import { describe, expect, it } from 'vitest'

import { amountOf } from '../../../src/model/figure.ts'
import { allOf, indexOf, makeCareerMap } from '../../../src/model/map.ts'
import type { CareerMap } from '../../../src/model/map.ts'
import { titlesOf } from '../../../src/model/occupation.ts'
import { readText } from '../../../src/model/text.ts'
import { wageBounds } from '../../../src/model/wage.ts'
import { LEVEL_KEYS, LEVEL_LABELS, ROWS } from '../../../src/exchange/samples/louisvilleTable.ts'
import { importOnto, plan, understand } from './reading.ts'
import { louisvilleCells, louisvilleCsv } from './louisville.ts'
import { rowsXml, workbook } from './xlsxFile.ts'

function facts(map: CareerMap) {
  const words = (text: Readonly<Record<string, string>>): string => readText(text, 'en', 'en')
  return allOf(map, 'occupation')
    .map((card) => ({
      titles: titlesOf(card).map(({ text }) => words(text)),
      postings: amountOf(card.postings),
      months: card.postings?.months,
      wage: card.wage === null ? null : wageBounds(card.wage, 'hour'),
    }))
    .toSorted((a, b) => (a.titles[0] ?? '').localeCompare(b.titles[0] ?? ''))
}

const EXPECTED = ROWS.map((row) => ({
  titles: row.titles.map(([en]) => en),
  postings: row.postings,
  months: 3,
  wage: { low: row.low, high: row.high },
})).toSorted((a, b) => (a.titles[0] ?? '').localeCompare(b.titles[0] ?? ''))

const tsv = louisvilleCells()
  .map((row) => row.join('\t'))
  .join('\n')
const turned = (louisvilleCells()[0] ?? [])
  .map((_, column) => louisvilleCells().map((row) => row[column] ?? ''))
  .map((row) => row.join('\t'))
  .join('\r\n')

describe.each([
  ['a list in CSV', louisvilleCsv()],
  ['a table as it is pasted', tsv],
  ['a table turned on its side', turned],
  ['a table in XLSX', workbook([{ name: 'IT', rows: rowsXml(louisvilleCells()) }])],
])('the Louisville table as %s', (_, input) => {
  const map = importOnto(makeCareerMap([]), input)

  it('gives its 4 levels and 4 pathways, the highest level first', () => {
    const { levels, pathways } = indexOf(map)
    expect(levels.map(({ label }) => label['en'])).toEqual(LEVEL_KEYS.map((key) => LEVEL_LABELS[key]['en']))
    expect(pathways).toHaveLength(4)
    expect(levels[0]?.blsEducation).toEqual(["Bachelor's degree"])
    expect(new Set(pathways.map(({ color }) => color)).size).toBe(4)
  })

  it('gives its 7 cards with their titles, postings and wages, 736 postings in all', () => {
    expect(facts(map)).toEqual(EXPECTED)
    expect(facts(map).reduce((sum, { postings }) => sum + (postings ?? 0), 0)).toBe(736)
  })

  it('marks its 9 cells without jobs in demand', () => {
    expect(indexOf(map).emptyCells.size).toBe(9)
  })

  it('leaves nothing out but totals that agree', () => {
    const { leftOut } = plan(understand(input))
    expect(leftOut.filter(({ code }) => code !== 'total')).toEqual([])
  })
})

it('tells a total that does not agree with what was read', () => {
  const wrong = tsv.replace('549 JOB', '550 JOB')
  const { leftOut } = plan(understand(wrong))
  expect(leftOut).toContainEqual({
    code: 'totalDiffers',
    address: 'A2',
    text: 'BA/BS 550 JOB POSTINGS in the last 3 months',
    detail: 549,
  })
})
