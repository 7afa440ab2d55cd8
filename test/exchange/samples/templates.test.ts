import { describe, expect, it } from 'vitest'

import { findSocCode } from '../../../src/analysis/soc/soc.ts'
import { readSoc2018 } from '../../../src/analysis/soc/soc2018.ts'
import { sampleRecords, TEMPLATES } from '../../../src/exchange/samples/samples.ts'
import { layoutMap } from '../../../src/layout/layout.ts'
import type { Box } from '../../../src/layout/picture.ts'
import { routeQuality } from '../../../src/layout/routeQuality.ts'
import { checkRecord, KINDS } from '../../../src/model/kinds.ts'
import { allOf, indexOf, makeCareerMap } from '../../../src/model/map.ts'
import { titlesOf } from '../../../src/model/occupation.ts'
import { repairChanges } from '../../../src/model/settle.ts'
import { SAMPLES } from '../../../src/wire/api.ts'
import { WORDS } from '../../helpers/words.ts'

const SOC = readSoc2018()
const NAMES = ['healthcare', 'manufacturing', 'logistics', 'construction', 'it', 'business'] as const

it('offers a template for each of the six sectors, over the API too', () => {
  expect(Object.keys(TEMPLATES)).toEqual(NAMES)
  expect(SAMPLES).toEqual(['blank', 'louisville-it-2018', ...NAMES])
})

function openTemplate(name: (typeof NAMES)[number], language: 'en' | 'es' = 'en') {
  let count = 0
  const records = sampleRecords(name, 'My title', language, () => `n${(count += 1)}`)
  return { records, map: makeCareerMap(records) }
}

describe.each(NAMES)('template %s', (name) => {
  const { records, map } = openTemplate(name)
  const { levels, pathways } = indexOf(map)
  const cards = allOf(map, 'occupation')
  const links = allOf(map, 'link')
  const rowOf = (id: string): number => {
    const card = cards.find((one) => one.id === id)
    return levels.findIndex((level) => level.id === card?.place.levelId)
  }

  it('is valid and settled, each thing with an id of its own', () => {
    expect(records.map(checkRecord).filter((one) => !one.ok)).toEqual([])
    expect(repairChanges(records)).toEqual([])
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })

  it('bears the title and the main language asked for', () => {
    expect(map.settings).toMatchObject({ title: { en: 'My title' }, mainLanguage: 'en' })
    expect(openTemplate(name, 'es').map.settings).toMatchObject({ title: { es: 'My title' }, mainLanguage: 'es' })
  })

  it('has four levels and three or four pathways, none of them bare, with 8 to 16 occupations', () => {
    expect(levels).toHaveLength(4)
    expect([3, 4]).toContain(pathways.length)
    expect(cards.length).toBeGreaterThanOrEqual(8)
    expect(cards.length).toBeLessThanOrEqual(16)
    for (const { id } of levels) expect(cards.some(({ place }) => place.levelId === id)).toBe(true)
    for (const { id } of pathways) expect(cards.some(({ place }) => place.pathwayId === id)).toBe(true)
    expect(new Set(pathways.map(({ color }) => color)).size).toBe(pathways.length)
  })

  it('knows every occupation by a code of SOC 2018', () => {
    for (const card of cards) {
      for (const { socCode } of titlesOf(card)) expect(findSocCode(SOC, socCode ?? ''), card.id).not.toBeNull()
    }
  })

  it('links upward, or sideways where it says so, and never twice', () => {
    for (const { id, from, to, relation } of links) {
      const climb = rowOf(from) - rowOf(to)
      if (relation === 'lateral') expect(climb, id).toBe(0)
      else expect([relation, climb > 0], id).toEqual(['advances', true])
    }
    expect(new Set(links.map(({ from, to }) => [from, to].sort().join())).size).toBe(links.length)
  })

  it('leads from the lowest level to every occupation', () => {
    const reached = new Set<string>(cards.filter(({ id }) => rowOf(id) === levels.length - 1).map(({ id }) => id))
    for (let before = 0; before < reached.size;) {
      before = reached.size
      for (const { from, to, relation } of links) {
        if (reached.has(from)) reached.add(to)
        if (relation === 'lateral' && reached.has(to)) reached.add(from)
      }
    }
    expect(cards.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([])
    const linked = new Set<string>(links.flatMap(({ from, to }) => [from, to]))
    expect(cards.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('asks only for credentials it has, and has none that nobody asks for', () => {
    const asked = new Set(cards.flatMap(({ credentials }) => Object.keys(credentials)))
    expect([...asked].sort()).toEqual(
      allOf(map, 'credential')
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('holds no figure of any kind', () => {
    for (const card of cards) {
      const { wage, postings, openings, completers, employment, growth } = card
      expect([wage, postings, openings, completers, employment, growth]).toEqual([null, null, null, null, null, null])
    }
    for (const { months, credits } of links) expect([months, credits]).toEqual([null, null])
    expect(JSON.stringify(records)).not.toContain('"state":"known"')
  })

  it('says everything in English and in Spanish', () => {
    const half: string[] = []
    const look = (value: unknown, where: string): void => {
      if (typeof value !== 'object' || value === null) return
      const words = Object.entries(value)
      if ('en' in value || 'es' in value) {
        if (!['en', 'es'].every((language) => words.some(([key, text]) => key === language && text !== '')))
          half.push(where)
      } else for (const [key, inner] of words) look(inner, `${where}.${key}`)
    }
    for (const record of records) {
      const { title: _title, ...rest } = { title: null, ...record }
      look(rest, record.id)
    }
    expect(half).toEqual([])
    const named = records.filter(({ kind }) => KINDS[kind].keyed.length > 0 && kind !== 'link')
    for (const record of named) expect(JSON.stringify(record), record.id).toContain('"es":')
  })

  it.each(['en', 'es'] as const)('lies on the map without a problem in %s', (language) => {
    const picture = layoutMap(openTemplate(name, language).map, { ...WORDS, language }, { arrangement: 'matrix' })
    const boxes = [...picture.cards.entries()]
    expect(boxes).toHaveLength(cards.length)
    for (const [id, box] of boxes) {
      for (const [other, one] of boxes) if (id < other) expect(overlap(box, one), `${id} and ${other}`).toBe(false)
    }
    expect(picture.links.size).toBe(links.length)
    const { throughCards, sharedStretches } = routeQuality(picture)
    expect({ throughCards, sharedStretches }).toEqual({ throughCards: 0, sharedStretches: 0 })
  })
})

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
