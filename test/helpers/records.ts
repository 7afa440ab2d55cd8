/** Arbitrary sound records of every kind, for property tests. */
import fc from 'fast-check'

import { checkRecord, KINDS } from '../../src/model/kinds.ts'
import type { MapRecord, RecordKind } from '../../src/model/kinds.ts'
import { LANE_DISPLAYS } from '../../src/model/lane.ts'
import { BLS_EDUCATION } from '../../src/model/level.ts'
import { LINK_RELATIONS } from '../../src/model/link.ts'
import { NOTE_TYPES } from '../../src/model/note.ts'
import { PATHWAY_COLORS } from '../../src/model/pathway.ts'
import { DELIVERY_MODES, PROGRAM_ATTRIBUTES } from '../../src/model/program.ts'
import { AUDIENCES } from '../../src/model/ramp.ts'
import { MAP_FONTS } from '../../src/model/font.ts'
import { DEFAULT_BANDS } from '../../src/model/settings.ts'
import { SUPPORT_TYPES } from '../../src/model/support.ts'
import { dataUrl, jpegHeadOf, pngOf } from './images.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 20 })
const language = fc.constantFrom('en', 'es', 'zh-Hant', 'fr-CA')
const text = tableOf(language, words)
const order = fc.constantFrom('a0', 'a1', 'Zz', 'a0V', 'b0G', 'zzzzzzzzzzzzzzzzzzzzzzzzzzz')
const idPart = fc.stringMatching(/^[a-z0-9_-]{1,35}$/)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const day = fc.constantFrom('2026-05-31', '2018-01-01')
const url = fc.constantFrom('https://example.org/a?b=c', 'mailto:someone@example.org')

const amount = fc.oneof(
  fc.record({ state: fc.constant('known'), amount: number }),
  fc.record({ state: fc.constantFrom('missing', 'suppressed') }),
  fc.record({ state: fc.constant('topCoded'), atLeast: number }),
)
const provenance = {
  source: orNull(fc.record({ name: words, url: orNull(url) })),
  area: orNull(words),
  period: orNull(words),
  retrievedOn: orNull(day),
  confirmed: orNull(fc.record({ by: words, on: day })),
  note: orNull(words),
}
const unit = fc.constantFrom('openings-per-year', 'completers-per-year', 'jobs', 'postings', 'percent', 'dollars')
const months = orNull(fc.integer({ min: 0, max: 240 }))
const figure = orNull(fc.record({ value: amount, unit, months, ...provenance }))
const wage = orNull(
  fc.record({ unit: fc.constantFrom('hour', 'year'), low: amount, median: amount, high: amount, ...provenance }),
)
const cell = { levelId: idOf('level'), pathwayId: idOf('pathway') }
const place = fc.record({ ...cell, order, span: fc.integer({ min: 1, max: 60 }) })
const flag = fc.constant(true)
const items = tableOf(idPart, fc.record({ text: words, order }))
const illustrative = fc.boolean()
const anyId = fc.oneof(idOf('occupation'), idOf('link'), idOf('credential'))

const display = fc.constantFrom(...LANE_DISPLAYS)

const FIELDS: { readonly [K in RecordKind]: { readonly [field: string]: fc.Arbitrary<unknown> } } = {
  settings: {
    id: fc.constant('map'),
    title: text,
    region: text,
    sector: text,
    description: text,
    sources: text,
    mainLanguage: language,
    arrangement: fc.constantFrom('matrix', 'flow'),
    bands: fc.constant(DEFAULT_BANDS),
    gapMethod: words,
    logo: orNull(fc.constantFrom(dataUrl('image/png', pngOf(8, 4)), dataUrl('image/jpeg', jpegHeadOf(9, 9)))),
    logoAlt: text,
    font: fc.constantFrom(...MAP_FONTS),
  },
  level: {
    label: text,
    order,
    display,
    blsEducation: fc.uniqueArray(fc.constantFrom(...BLS_EDUCATION)),
    ipedsAwardLevels: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }),
  },
  pathway: { label: text, color: fc.constantFrom(...PATHWAY_COLORS), order, display, description: text },
  occupation: {
    place,
    titles: tableOf(idPart, fc.record({ text, socCode: orNull(fc.constant('15-1232')), order })),
    description: text,
    wage,
    postings: figure,
    openings: figure,
    completers: figure,
    employment: figure,
    growth: figure,
    typicalEducation: orNull(fc.constantFrom(...BLS_EDUCATION)),
    workExperience: orNull(words),
    onTheJobTraining: orNull(words),
    skills: items,
    employers: items,
    credentials: tableOf(idOf('credential'), flag),
    stage: orNull(fc.constantFrom('entry', 'middle', 'advanced')),
    critical: tableOf(fc.constantFrom('prevalence', 'hardToFill', 'changing', 'growing'), flag),
    illustrative,
  },
  credential: {
    place: orNull(place),
    name: text,
    shortName: words,
    credentialType: orNull(fc.constantFrom('degree', 'badge')),
    issuer: words,
    ctid: orNull(fc.uuid().map((uuid) => `ce-${uuid}`)),
    url: orNull(url),
    illustrative,
  },
  program: {
    place,
    name: text,
    provider: words,
    cipCode: orNull(fc.constant('11.0901')),
    awardLevel: orNull(fc.integer({ min: 1, max: 99 })),
    months,
    cost: figure,
    credits: months,
    delivery: tableOf(fc.constantFrom(...DELIVERY_MODES), flag),
    attributes: tableOf(fc.constantFrom(...PROGRAM_ATTRIBUTES), flag),
    completers: tableOf(
      fc.constantFrom('2017', '2018'),
      figure.filter((one) => one !== null),
    ),
    url: orNull(url),
    illustrative,
  },
  onRamp: {
    place,
    name: text,
    description: text,
    audiences: tableOf(fc.constantFrom(...AUDIENCES), flag),
    illustrative,
  },
  offRamp: { place, name: text, description: text, illustrative },
  support: {
    place: orNull(place),
    attachedTo: orNull(anyId),
    name: text,
    supportType: fc.constantFrom(...SUPPORT_TYPES),
    provider: words,
    funding: words,
    illustrative,
  },
  note: {
    place: orNull(place),
    target: orNull(
      fc.oneof(
        fc.record({ on: fc.constant('record'), recordId: anyId }),
        fc.record({ on: fc.constant('cell'), ...cell }),
      ),
    ),
    noteType: fc.constantFrom(...NOTE_TYPES),
    text,
    illustrative,
  },
  link: {
    from: anyId,
    to: anyId,
    relation: fc.constantFrom(...LINK_RELATIONS),
    months,
    condition: text,
    credits: months,
    agreement: orNull(fc.record({ name: words, expiresOn: orNull(day) })),
    supports: tableOf(idOf('support'), flag),
    illustrative,
  },
  emptyCell: { ...cell, note: text },
}

export const RECORD_KINDS = [
  'settings',
  'level',
  'pathway',
  'occupation',
  'credential',
  'program',
  'onRamp',
  'offRamp',
  'support',
  'note',
  'link',
  'emptyCell',
] as const

/** Any sound record of a kind. */
export function recordOfKind(kind: RecordKind): fc.Arbitrary<MapRecord> {
  return fc.record({ id: idOf(kind), kind: fc.constant(kind), ...FIELDS[kind] }).map((input) => {
    const outcome = checkRecord(input)
    if (!outcome.ok) throw new Error(`not a ${kind}: ${JSON.stringify(outcome.problem)}`)
    return outcome.value
  })
}

function idOf(kind: RecordKind): fc.Arbitrary<string> {
  return idPart.map((part) => `${KINDS[kind].prefix}_${part}`)
}

function orNull<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(values, { nil: null })
}

function tableOf<T>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  const safe = keys.filter((key) => key !== '__proto__' && key !== 'constructor' && key !== 'prototype')
  return fc.dictionary(safe, values, { maxKeys: 4, noNullPrototype: true })
}
