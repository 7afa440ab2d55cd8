import { describe, expect, it } from 'vitest'

import { amountOf } from '../../../src/model/figure.ts'
import { allOf, indexOf, makeCareerMap } from '../../../src/model/map.ts'
import { titlesOf } from '../../../src/model/occupation.ts'
import { level, occupation, pathway, place } from '../../helpers/make.ts'
import { sameAs } from '../../../src/exchange/sheet/lanes.ts'
import { importOnto, plan, understand } from './reading.ts'
import { rowsXml, workbook } from './xlsxFile.ts'

const fieldsOf = (header: string): readonly string[] =>
  understand(`${header}\n${'x,'.repeat(header.split(',').length)}`).columns.map(({ field }) => field)

describe('the columns of a list', () => {
  it('are known by their names in English', () => {
    const header = 'Job Title,SOC Code,Education Level,Career Pathway,Starting Pay,Top Pay,Annual Openings,Job Postings'
    expect(fieldsOf(header).slice(0, 8)).toEqual([
      'title',
      'soc',
      'level',
      'pathway',
      'wageLow',
      'wageHigh',
      'openings',
      'postings',
    ])
  })

  it('are known by their names in Spanish', () => {
    const header = 'Ocupación,Código SOC,Nivel educativo,Trayectoria,Salario mínimo,Salario máximo,Egresados,Fuente'
    expect(fieldsOf(header).slice(0, 8)).toEqual([
      'title',
      'soc',
      'level',
      'pathway',
      'wageLow',
      'wageHigh',
      'completers',
      'source',
    ])
  })

  it('of BLS projections are known, and what is none of ours is left out by name', () => {
    const header =
      '2024 National Employment Matrix title,2024 National Employment Matrix code,Occupation type,"Employment, 2024","Employment change, percent","Median annual wage, dollars",Typical education needed for entry'
    const { columns, leftOut } = understand(`${header}\nWelders,51-4121,Line item,10,2.5,49500,High school diploma`)
    expect(columns.map(({ field }) => field)).toEqual([
      'title',
      'soc',
      'ignore',
      'employment',
      'growth',
      'wageMedian',
      'level',
    ])
    expect(leftOut).toEqual([{ code: 'ignoredColumn', address: 'C2:C2', text: 'Occupation type', detail: 1 }])
  })

  it('without names are known by what stands in them', () => {
    const { columns, choices } = understand('51-4121\tWelders\tHigh school\n17-2112\tEngineers\tBachelor')
    expect(choices.headerRow).toBeNull()
    expect(columns.map(({ field, reason }) => [field, reason])).toEqual([
      ['soc', 'content'],
      ['title', 'content'],
      ['level', 'content'],
    ])
  })
})

const JOBS = [
  'Our jobs 2026',
  'Occupation,SOC,Level,Pathway,Wage,Openings,Credentials,Employers,Source,Comments',
  'Welders; Cutters,51-4121,High school,Metal,$18-24/hr,120,"AWS D1.1, OSHA 10",Acme,BLS,Ask Maria',
  'Machinists,51-404,,,12-abc,many,AWS D1.1,,,',
  ',,,,20,,,,,',
  'All production,51-0000,,,,,,,,',
  'Total,,,,,120,,,,',
].join('\n')

describe('a list', () => {
  const map = importOnto(makeCareerMap([]), JOBS, { source: 'Our survey' })
  const [welders, machinists] = allOf(map, 'occupation')

  it('becomes cards with everything that was said of them', () => {
    expect(allOf(map, 'occupation')).toHaveLength(2)
    expect(welders && titlesOf(welders).map(({ text, socCode }) => [text['en'], socCode])).toEqual([
      ['Welders', '51-4121'],
      ['Cutters', null],
    ])
    expect(amountOf(welders?.openings ?? null)).toBe(120)
    expect(welders?.wage?.source?.name).toBe('BLS')
    expect(Object.values(welders?.employers ?? {}).map(({ text }) => text)).toEqual(['Acme'])
    expect(allOf(map, 'note').map(({ text, target }) => [text['en'], target])).toEqual([
      ['Ask Maria', { on: 'record', recordId: welders?.id }],
    ])
  })

  it('names a credential once, however many cards require it', () => {
    expect(allOf(map, 'credential').map(({ name }) => name['en'])).toEqual(['AWS D1.1', 'OSHA 10'])
    expect(Object.keys(machinists?.credentials ?? {})).toHaveLength(1)
  })

  it('takes an empty level or pathway for the one above, unless told otherwise', () => {
    expect(machinists?.place.levelId).toBe(welders?.place.levelId)
    const { levels } = understand(JOBS, { fillsDown: false })
    expect(levels.map(({ label }) => label)).toEqual(['High school', ''])
  })

  it('tells everything that does not come along, by its address', () => {
    expect(understand(JOBS).leftOut.map(({ code, address, text }) => [code, address, text])).toEqual([
      ['sheetTitle', 'A1', 'Our jobs 2026'],
      ['notASocCode', 'B4', '51-404'],
      ['notAWage', 'E4', '12-abc'],
      ['notANumber', 'F4', 'many'],
      ['noTitle', 'E5', '20'],
      ['groupRow', 'A6:J6', 'All production'],
      ['totalRow', 'A7:J7', 'Total'],
    ])
  })

  it('takes a level that stands alone in its row for the heading of the rows below', () => {
    const grouped = 'Level,Title\nHigh school,\n,Welders\nBachelor,\n,Engineers'
    expect(understand(grouped).cards.map(({ level }) => level)).toEqual(['high school', 'bachelor'])
    const { cards, leftOut } = understand(grouped, { fillsDown: false })
    expect(cards.map(({ level }) => level)).toEqual(['', ''])
    expect(leftOut.map(({ address }) => address)).toEqual(['A2', 'A4'])
  })

  it('reads a cell as the person wrote it anew', () => {
    const { leftOut, cards } = understand(JOBS, { edits: new Map([['E4', '$20/hr']]) })
    expect(leftOut.some(({ address }) => address === 'E4')).toBe(false)
    expect(cards[1]?.wage?.median).toEqual({ state: 'known', amount: 20 })
  })

  it('names the cell where a row has no title, which can be written even beyond the end of a short row', () => {
    const short = 'Level,Openings,Title\nHigh school,120\nBachelor,7,Engineers'
    expect(understand(short).leftOut.map(({ code, address, detail }) => [code, address, detail])).toEqual([
      ['noTitle', 'A2', 'C2'],
      ['noTitle', 'B2', undefined],
    ])
    const { cards, leftOut } = understand(short, { edits: new Map([['C2', 'Welders']]) })
    expect(cards.map(({ titles }) => titles[0]?.words)).toEqual(['Welders', 'Engineers'])
    expect(leftOut).toEqual([])
  })

  it('goes into the lanes that a map has already, after the cards there', () => {
    const before = makeCareerMap([
      level('ba', 'a0', { label: { en: 'Bachelor’s degree' } }),
      level('hs', 'a1', { label: { en: 'High school diploma or GED' } }),
      pathway('metal', 'a0', { label: { en: 'METAL' } }),
      occupation('old', place('hs/metal')),
    ])
    const after = importOnto(before, JOBS)
    expect(indexOf(after).levels).toHaveLength(2)
    expect(indexOf(after).pathways).toHaveLength(1)
    const cards = [...indexOf(after).cards.values()].flat().filter(({ kind }) => kind === 'occupation')
    expect(cards.map(({ id }) => id)).toEqual(['occ_old', cards[1]?.id, cards[2]?.id])
  })

  it('puts a new level where its education belongs', () => {
    const before = makeCareerMap([
      level('ba', 'a0', { label: { en: 'Bachelor' } }),
      level('hs', 'a1', { label: { en: 'High school' } }),
      pathway('metal', 'a0'),
    ])
    const after = importOnto(before, 'Title,Level,Pathway\nNurses,Associate degree,Care')
    expect(indexOf(after).levels.map(({ label }) => label['en'])).toEqual([
      'Bachelor',
      'Associate degree',
      'High school',
    ])
  })

  const LADDER = [
    'Care jobs of Green River',
    'Title,Level',
    'Aides,HS diploma',
    'Nurses,Cert',
    'Helpers,Journey worker',
    'Managers,BSN',
    'Drivers,HS',
    'Coders,Certificate',
    'Deans,Bachelor’s degree',
  ].join('\n')
  const labelsOf = (wishes = {}): readonly (string | undefined)[] =>
    indexOf(importOnto(makeCareerMap([]), LADDER, wishes)).levels.map(({ label }) => label['en'])

  it('takes two ways to write a level for one, in its fullest words, with the highest level first', () => {
    // The sheet goes up, so what follows a certificate, of an education nobody knows, stands above it.
    expect(labelsOf()).toEqual(['Bachelor’s degree', 'Journey worker', 'Certificate', 'HS diploma'])
  })

  it('parts two ways to write a level where the person says so, and joins what the person says is one', () => {
    expect(labelsOf({ levels: new Map([['hs', 'own']]) })).toHaveLength(5)
    const joined = new Map([['journey worker', sameAs('certificate')]])
    expect(labelsOf({ levels: joined })).toEqual(['Bachelor’s degree', 'Certificate', 'HS diploma'])
  })

  it('loses nothing where names are said to be each other', () => {
    const ring = new Map([
      ['hs', sameAs('journey worker')],
      ['journey worker', sameAs('hs')],
    ])
    expect(plan(understand(LADDER), { levels: ring }).cards).toBe(7)
  })

  it('keeps apart what has more words than the name of a level', () => {
    const levels = understand('Title,Level\nA,Associate degree\nB,Associate or some college\nC,Doctorate\nD,Master’s')
    expect(plan(levels).levels).toBe(4)
  })

  it('offers what stands alone above the table as the title, and tells so', () => {
    const { title, leftOut } = understand(LADDER)
    expect(title).toBe('Care jobs of Green River')
    expect(leftOut).toEqual([{ code: 'sheetTitle', address: 'A1', text: 'Care jobs of Green River' }])
  })

  it('leaves out, and tells, what stands in a level one does not want', () => {
    const { leftOut, cards } = plan(understand('Title,Level\nWelders,High school\nDeans,Doctorate'), {
      levels: new Map([['doctorate', 'skip']]),
    })
    expect(cards).toBe(1)
    expect(leftOut).toEqual([{ code: 'skippedLane', address: 'A3', text: 'Deans' }])
  })
})

describe('wages in columns of their own', () => {
  const read = (header: string, cells: string) => {
    const { cards, leftOut } = understand(`Title,${header}\nWelders,${cells}`, { layout: 'list', headerRow: 0 })
    const wage = cards[0]?.wage ?? null
    return [
      wage && [wage.unit, ...[wage.low, wage.median, wage.high].map((value) => amountOf({ value }))],
      leftOut.map(({ code, address }) => `${code} ${address}`),
    ]
  }

  it('are of the unit that the cell says, before the column is asked', () => {
    expect(read('Annual wage low', '$25/hr')).toEqual([['hour', 25, null, null], []])
    expect(read('Low wage,High wage', '"$52,000/yr",60k')).toEqual([['year', 52_000, null, 60_000], []])
  })

  it('are left out, and told, where they are paid by another time', () => {
    expect(read('Low wage,High wage', '"$5,200/month","$6,000/month"')).toEqual([
      null,
      ['otherPeriod B2', 'otherPeriod C2'],
    ])
    expect(read('Monthly wage', '"5,200"')).toEqual([null, ['otherPeriod B2']])
    expect(read('Salario mínimo mensual', '"5,200"')).toEqual([null, ['otherPeriod B2']])
    expect(read('Monthly wage', '"52,000/yr"')).toEqual([['year', null, 52_000, null], []])
  })

  it('are left out, and told, where one is an hour’s and the other a year’s', () => {
    expect(read('Hourly low wage,Annual high wage', '18,"52,000"')).toEqual([null, ['twoUnits B2', 'twoUnits C2']])
    expect(read('Wage,Annual median wage', 'n/a,"52,000"')).toEqual([['year', null, 52_000, null], []])
  })
})

describe('several things in a cell', () => {
  const codesOf = (titles: string, codes: string) =>
    understand(`Title,SOC Code\n"${titles}","${codes}"`).cards[0]?.titles.map(({ socCode }) => socCode)

  it('are given codes in their order, also past a title that has none', () => {
    expect(codesOf('A1; B1; C1', '15-1254; ; 15-1252')).toEqual(['15-1254', null, '15-1252'])
    expect(codesOf('A1; B1; C1', '; 15-1254; ')).toEqual([null, '15-1254', null])
    expect(codesOf('A1; B1', '15-1254;\n15-1252')).toEqual(['15-1254', '15-1252'])
    expect(codesOf('A1; B1', '15-1254; ; 15-1252')).toEqual(['15-1254', '15-1252'])
    expect(codesOf('12; B1; C1', '15-1254; ; 15-1252')).toEqual([null, '15-1252'])
  })

  it.each([
    ['Humana, Inc., Norton', ['Humana, Inc.', 'Norton']],
    ['Acme, LLC, Smith & Sons, Ltd., B, Co.', ['Acme, LLC', 'Smith & Sons, Ltd.', 'B, Co.']],
    ['Norton Clinic, P.S.C.', ['Norton Clinic, P.S.C.']],
    ['Aceros, S.A. de C.V., Bimbo', ['Aceros, S.A. de C.V.', 'Bimbo']],
    ['Kroger, Company Store, Co-op', ['Kroger', 'Company Store', 'Co-op']],
    ['UPS (Louisville, KY), GE', ['UPS (Louisville, KY)', 'GE']],
    ['Norton, KY; GE, Inc.', ['Norton, KY', 'GE, Inc.']],
    ['Norton, KY\nGE', ['Norton, KY', 'GE']],
  ])('part the employers %j as people do, and are shown', (cell, names) => {
    const { cards, readings } = understand(`Title,Employers\nWelders,"${cell}"`)
    expect(cards[0]?.employers).toEqual(names)
    expect(readings.get('B2')).toEqual(names.length > 1 ? { type: 'names', names } : undefined)
  })
})

it('a merged level holds for all its rows, and merged cells of a matrix make one wide card', () => {
  const list = workbook([
    {
      name: 'A',
      rows: rowsXml([
        ['Level', 'Title'],
        ['High school', 'Welders'],
        ['', 'Cutters'],
      ]),
      merges: ['A2:A3'],
    },
  ])
  expect(understand(list, { fillsDown: false }).levels).toHaveLength(1)
  const matrix = workbook([
    {
      name: 'A',
      rows: rowsXml([
        ['', 'Metal', '', 'Wood'],
        ['Bachelor', 'Engineers', '', 'Designers'],
        ['High school', 'Helpers', '', ''],
      ]),
      merges: ['B1:C1', 'B3:D3'],
    },
  ])
  const map = importOnto(makeCareerMap([]), matrix)
  expect(indexOf(map).pathways.map(({ label }) => label['en'])).toEqual(['Metal', 'Wood'])
  const spans = allOf(map, 'occupation').map((card) => [titlesOf(card)[0]?.text['en'], card.place.span])
  expect(spans).toEqual([
    ['Engineers', 1],
    ['Designers', 1],
    ['Helpers', 2],
  ])
})
