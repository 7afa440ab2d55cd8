import * as v from 'valibot'

import type { Json } from './json.ts'

/** A record as some version of the program stored it: a kind, an id, and fields nobody has checked. */
export type StoredRecord = { readonly [field: string]: Json }

interface Migration {
  /** The version this step leads to; steps run from 2 upward without gaps. */
  readonly to: number
  readonly what: string
  /** One stored record in, the same record in the new form out. Run on the new form it changes nothing. */
  readonly step: (record: StoredRecord) => StoredRecord
}

/** Numbered steps; never edited once released. */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    what: 'An occupation has several titles, and a card one place, where it had one title and three fields',
    step: (record) => (record['kind'] === 'occupation' ? placeAndTitles(record) : record),
  },
  {
    to: 3,
    what: 'A level or pathway says how it is shown; all were shown with their cards',
    step: (record) =>
      record['kind'] === 'level' || record['kind'] === 'pathway' ? { display: 'open', ...record } : record,
  },
  {
    to: 4,
    what: 'A map may have a logo, with words for those who do not see it; none had one',
    step: (record) => (record['kind'] === 'settings' ? { logo: null, logoAlt: {}, ...record } : record),
  },
  {
    to: 5,
    what: 'A map says which font it is set in; all were set in Inter',
    step: (record) => (record['kind'] === 'settings' ? { font: 'inter', ...record } : record),
  },
]

/** The version this program writes. Documents of a later one are not opened. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.to ?? 1

/** Records of version `from` in today's form. `from` above `SCHEMA_VERSION` is the caller's to refuse. */
export function migrateRecords(records: readonly StoredRecord[], from: number): readonly StoredRecord[] {
  return MIGRATIONS.filter(({ to }) => to > from).reduce((done, { step }) => done.map(step), records)
}

const Version1Occupation = v.object({
  title: v.string(),
  socCode: v.nullable(v.string()),
  pathwayId: v.string(),
  levelId: v.string(),
  order: v.string(),
})

const ADDED_IN_2: StoredRecord = {
  description: {},
  wage: null,
  postings: null,
  openings: null,
  completers: null,
  employment: null,
  growth: null,
  typicalEducation: null,
  workExperience: null,
  onTheJobTraining: null,
  skills: {},
  employers: {},
  credentials: {},
  stage: null,
  critical: {},
  illustrative: false,
}

function placeAndTitles(record: StoredRecord): StoredRecord {
  const old = v.safeParse(Version1Occupation, record)
  if (!old.success) return record
  const { title, socCode, pathwayId, levelId, order } = old.output
  const { title: _1, socCode: _2, pathwayId: _3, levelId: _4, order: _5, ...rest } = record
  return {
    ...ADDED_IN_2,
    ...rest,
    place: { levelId, pathwayId, order, span: 1 },
    titles: { t1: { text: { en: title }, socCode, order: 'a0' } },
  }
}
