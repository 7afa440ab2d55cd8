import { expect, it } from 'vitest'

import { sameAs } from '../../../src/exchange/sheet/lanes.ts'
import { allOf, makeCareerMap, recordOf } from '../../../src/model/map.ts'
import type { CareerMap } from '../../../src/model/map.ts'
import { applyChanges } from '../../../src/edit/applyChanges.ts'
import { pathway } from '../../helpers/make.ts'
import { plan, understand } from './reading.ts'
import { rowsXml, workbook } from './xlsxFile.ts'

/** Helpers reach over A, B and C, and not over D. */
const MERGED = workbook([
  {
    name: 'A',
    rows: rowsXml([
      ['', 'A', 'B', 'C', 'D'],
      ['Bachelor', '', '', '', 'Engineers'],
      ['High school', 'Helpers', '', '', ''],
    ]),
    merges: ['B3:D3'],
  },
])

/** Where Helpers stand and over how many pathways they reach; and what of them is told. */
function helpersOn(pathways: Readonly<Record<string, string>>, map: CareerMap = makeCareerMap([])) {
  const done = plan(understand(MERGED), { pathways: new Map(Object.entries(pathways)) }, map)
  const after = applyChanges(map, done.changes)
  const card = allOf(after, 'occupation').find(({ titles }) => titles['t1']?.text['en'] === 'Helpers')
  const told = done.leftOut.map(({ code, address, text, detail }) => [code, address, text, detail])
  if (card === undefined) return [null, 0, told]
  return [recordOf(after, 'pathway', card.place.pathwayId)?.label['en'], card.place.span, told]
}

it('a merged cell makes a card over its pathways and no other', () => {
  expect(helpersOn({})).toEqual(['A', 3, []])
  expect(helpersOn({ b: 'skip' })).toEqual(['A', 2, []])
  expect(helpersOn({ a: 'skip' })).toEqual(['B', 2, []])
  expect(helpersOn({ b: sameAs('a') })).toEqual(['A', 2, []])
  expect(helpersOn({ a: 'skip', b: 'skip', c: 'skip' })).toEqual([
    null,
    0,
    [['skippedLane', 'B3', 'Helpers', undefined]],
  ])
})

it('on a map with its pathways in another order it reaches over those beside its own, and tells of the others', () => {
  const lanes = (labels: string): CareerMap =>
    makeCareerMap(
      Array.from(labels).map((label, at) => pathway(label.toLowerCase(), `a${at}`, { label: { en: label } })),
    )
  expect(helpersOn({}, lanes('CBAD'))).toEqual(['C', 3, []])
  expect(helpersOn({}, lanes('ADBC'))).toEqual(['A', 1, [['notReached', 'B3', 'Helpers', 2]]])
  expect(helpersOn({}, lanes('BADC'))).toEqual(['B', 2, [['notReached', 'B3', 'Helpers', 1]]])
})

it('in a table turned on its side, a cell merged downward reaches over its pathways', () => {
  const turned = workbook([
    {
      name: 'A',
      rows: rowsXml([
        ['', 'High school', 'Bachelor'],
        ['A', 'Helpers', ''],
        ['B', '', 'Engineers'],
      ]),
      merges: ['B2:B3'],
    },
  ])
  expect(understand(turned).cards.map(({ reach }) => reach)).toEqual([['a', 'b'], ['b']])
})
