import { describe, expect, it } from 'vitest'

import { sampleRecords } from '../../../src/exchange/samples/samples.ts'
import { amountOf } from '../../../src/model/figure.ts'
import { checkRecord } from '../../../src/model/kinds.ts'
import { allOf, cardsIn, indexOf, makeCareerMap } from '../../../src/model/map.ts'
import { titlesOf } from '../../../src/model/occupation.ts'
import { repairChanges } from '../../../src/model/settle.ts'
import { readText } from '../../../src/model/text.ts'

const newId = (() => {
  let n = 0
  return () => `n${(n += 1)}`
})()

describe.each(['blank', 'louisville-it-2018'] as const)('sample %s', (sample) => {
  const records = sampleRecords(sample, 'A title', 'en', newId)

  it('is valid and has no loose end', () => {
    expect(records.map(checkRecord).filter((one) => !one.ok)).toEqual([])
    expect(repairChanges(records)).toEqual([])
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })

  it('bears the title asked for', () => {
    expect(makeCareerMap(records).settings.title['en']).toBe('A title')
  })
})

describe('sample blank', () => {
  it('has the four levels of the Louisville publication and one pathway', () => {
    const map = makeCareerMap(sampleRecords('blank', 'Mapa', 'es', newId))
    const { levels, pathways } = indexOf(map)
    expect(levels.map(({ label }) => label['en'])).toEqual([
      "Bachelor's degree",
      'Associate degree or some college',
      'Certificate (1-2 years)',
      'High school diploma or GED',
    ])
    expect(pathways).toHaveLength(1)
    expect(map.settings.mainLanguage).toBe('es')
  })
})

describe('sample Louisville IT (2018)', () => {
  const map = makeCareerMap(sampleRecords('louisville-it-2018', 'IT', 'en', newId))
  const { levels, pathways, emptyCells } = indexOf(map)

  /** The published table, row by row from the top: titles, postings, hourly wages; null = marked empty. */
  const table = [
    [
      ['Information Technology Managers; Systems Analysts; Operations Analysts', 78, 32.22, 51.22],
      ['Software Engineers; Systems Engineers', 247, 32.83, 48.76],
      [
        'Network Specialists; Database Administrators; Information Security Analysts; Systems Administrators',
        186,
        25.33,
        45.86,
      ],
      ['Computer Programmers; Graphic Designers', 38, 23.06, 35.62],
    ],
    [
      ['Technical Support Analysts; Information Technology Support Technicians', 136, 14.44, 24.08],
      null,
      ['Computer Network Support Specialists', 7, 21.97, 33.36],
      ['Web Developers', 44, 19.25, 33.49],
    ],
    [null, null, null, null],
    [null, null, null, null],
  ]

  it('has exactly the cells of the table', () => {
    const read = levels.map((level) =>
      pathways.map((pathway) => {
        const cell = { levelId: level.id, pathwayId: pathway.id }
        const cards = cardsIn(map, cell).filter((card) => card.kind === 'occupation')
        const [card] = cards
        if (card === undefined) return emptyCells.has(`${level.id}|${pathway.id}`) ? null : 'blank'
        expect(cards).toHaveLength(1)
        expect(card.wage?.unit).toBe('hour')
        expect(card.postings?.months).toBe(3)
        expect(card.wage?.source?.name).toContain('KentuckianaWorks')
        expect(card.postings?.source?.name).toContain('KentuckianaWorks')
        const { low, high } = card.wage ?? {}
        return [
          titlesOf(card)
            .map(({ text }) => readText(text, 'en', 'en'))
            .join('; '),
          amountOf(card.postings),
          low?.state === 'known' ? low.amount : null,
          high?.state === 'known' ? high.amount : null,
        ]
      }),
    )
    expect(read).toEqual(table)
  })

  it('has 736 postings: 549, 187, 0 and 0 by row', () => {
    const sums = levels.map((level) =>
      allOf(map, 'occupation')
        .filter((card) => card.place.levelId === level.id)
        .reduce((sum, card) => sum + (amountOf(card.postings) ?? 0), 0),
    )
    expect(sums).toEqual([549, 187, 0, 0])
  })

  it('marks all that is not in the table as illustrative', () => {
    const ours = [...map.records.values()].filter(
      ({ kind }) => !['settings', 'level', 'pathway', 'occupation', 'emptyCell'].includes(kind),
    )
    expect(ours.length).toBeGreaterThan(15)
    for (const record of ours) expect(record).toMatchObject({ illustrative: true })
    for (const card of allOf(map, 'occupation')) {
      expect(card.openings?.note ?? 'Illustrative').toContain('Illustrative')
      expect(card.completers?.note ?? 'Illustrative').toContain('Illustrative')
    }
  })
})
