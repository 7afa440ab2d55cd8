import { describe, expect, it } from 'vitest'

import { readMapJson } from '../../src/exchange/json.ts'
import { writeMapJson } from '../../src/exchange/writeJson.ts'
import { sampleRecords } from '../../src/exchange/samples/samples.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { generateMap } from '../../scripts/generateMap.ts'

const sample = sampleRecords('louisville-it-2018', 'IT', 'en', () => 'x')
const text = writeMapJson(makeCareerMap(sample))

function edited(change: (file: { version: number; records: Record<string, unknown>[] }) => void) {
  const file: { version: number; records: Record<string, unknown>[] } = JSON.parse(text)
  change(file)
  return readMapJson(JSON.stringify(file))
}

describe('a map as JSON', () => {
  it.each([1, 2, 3])('comes back as it went out (generated map %i)', (seed) => {
    const records = generateMap({ cards: 60, links: 90, levels: 5, pathways: 6, seed })
    const back = readMapJson(writeMapJson(makeCareerMap(records)))
    expect(back.ok).toBe(true)
    if (back.ok) expect(makeCareerMap(back.value).records).toEqual(makeCareerMap(records).records)
  })

  it('writes the same text for the same map, whatever order its records came in', () => {
    expect(writeMapJson(makeCareerMap(sample.toReversed()))).toBe(text)
  })

  it('names line and column of broken JSON', () => {
    const broken = text.replace('"format"', '"format')
    expect(readMapJson(broken)).toMatchObject({ problem: { code: 'notJson', line: 2 } })
    expect(readMapJson('')).toMatchObject({ problem: { code: 'notJson' } })
  })

  it.each(['[]', '{}', 'null', '"map"', '{"format":"trellis-map"}'])('refuses %s', (input) => {
    expect(readMapJson(input)).toEqual({ ok: false, problem: { code: 'notAMap' } })
  })

  it('names the record and the field that is wrong', () => {
    const number = 1 + sampleIndex('occ_webdevelopers')
    const outcome = edited(({ records }) => {
      records[number - 1] = {
        ...records[number - 1],
        wage: { ...Object(records[number - 1]?.['wage']), unit: 'week' },
      }
    })
    expect(outcome).toMatchObject({
      problem: { code: 'badRecord', number, id: 'occ_webdevelopers', path: 'wage.unit' },
    })
  })

  it('refuses a newer version, an id twice, a loose end and a map without settings', () => {
    expect(edited((file) => (file.version = 99))).toMatchObject({
      problem: { code: 'fileTooNew', version: 99 },
    })
    expect(edited(({ records }) => records.push({ ...records[0] }))).toMatchObject({
      problem: { code: 'sameIdTwice' },
    })
    expect(edited((file) => (file.records = file.records.filter(({ id }) => id !== 'prg_bootcamp')))).toMatchObject({
      problem: { code: 'looseEnd' },
    })
    expect(edited((file) => (file.records = file.records.filter(({ id }) => id !== 'map')))).toMatchObject({
      problem: { code: 'noSettings' },
    })
  })

  it('reads a file of version 1', () => {
    const outcome = edited((file) => {
      file.version = 1
      file.records = file.records.map((record) =>
        record['id'] === 'occ_webdevelopers'
          ? {
              id: 'occ_webdevelopers',
              kind: 'occupation',
              title: 'Web Developers',
              socCode: '15-1254',
              levelId: 'lvl_associate',
              pathwayId: 'pth_web',
              order: 'a1',
            }
          : record,
      )
    })
    expect(outcome.ok).toBe(true)
  })

  it('is not fooled by a prototype in the file', () => {
    const hostile = text.replace('"titles": {', '"titles": { "__proto__": {"polluted": 1},')
    const outcome = readMapJson(hostile)
    expect(Object.prototype).not.toHaveProperty('polluted')
    if (outcome.ok) expect(JSON.stringify(outcome.value)).not.toContain('polluted')
  })
})

function sampleIndex(id: string): number {
  const file: { records: { id: string }[] } = JSON.parse(text)
  return file.records.findIndex((record) => record.id === id)
}
