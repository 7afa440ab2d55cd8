import { describe, expect, it } from 'vitest'

import { sampleRecords } from '../../src/exchange/samples/samples.ts'
import { describeCells, describeMap } from '../../src/exchange/describe.ts'
import { createWords } from '../../src/i18n/createWords.ts'
import { blankNote } from '../../src/model/blank.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { exportWords } from '../../src/ui/panels/exporting/exportWords.ts'

const louisville = sampleRecords('louisville-it-2018', 'Louisville', 'en', () => 'x')
const map = makeCareerMap([
  ...louisville,
  blankNote(
    { text: { en: 'No credit is given' }, noteType: 'barrier', target: { on: 'record', recordId: 'lnk_step7' } },
    () => 'onlink',
  ),
])
const { describe: words } = exportWords(
  createWords('en'),
  map.settings.bands,
  map.settings.gapMethod,
  new Date('2026-05-31T12:00:00Z'),
)

describe('a map in words', () => {
  const lines = describeCells(map, words, true)

  it('begins with a sentence on the whole', () => {
    expect(describeMap(map, words)).toBe(
      'Career pathway map Louisville, Louisville MSA: 7 occupations in 4 education levels and 4 pathways, 10 links between them.',
    )
  })

  it('tells every cell with the figures of its occupations, and what is marked empty', () => {
    expect(lines[1]).toBe(
      'BA/BS, Programming and Software Dev: Software Engineers, Systems Engineers ($32.83 – $48.76 an hour; 247 postings; gap 112 · R\u00a00.55; Training gap: No program below the bachelor’s level feeds this).',
    )
    expect(lines[5]).toBe(
      'Associate Degree (2 yrs) or Some College, no degree, Programming and Software Dev: No high-demand jobs at this level within the pathway.',
    )
  })

  it('tells programs, ramps and supports as well', () => {
    expect(lines[8]).toBe(
      'Certificate (1-2 yrs), Information Support/Services: No high-demand jobs at this level within the pathway. Program: Help desk bootcamp (Support: Exam vouchers). Off-ramp: Help desk job with A+.',
    )
  })

  it('tells every link, with the notes on it', () => {
    expect(lines).toHaveLength(16 + 10)
    expect(lines).toContain(
      'Computer Network Support Specialists advances to Network Specialists, Database Administrators, Information Security Analysts, Systems Administrators (Barrier: No credit is given).',
    )
  })

  it('leaves gaps out where the picture does', () => {
    expect(describeCells(map, words, false).join('\n')).not.toContain('R 0.55')
  })
})
