/** Values that are no text of the map's own, as the details of a card word them. */
import type { FieldChange } from '../../../analysis/diff/mapDiff.ts'
import type { Words } from '../../../i18n/t.ts'
import { CREDENTIAL_TYPES } from '../../../model/credential.ts'
import { FONT_FAMILIES, MAP_FONTS } from '../../../model/font.ts'
import { LANE_DISPLAYS } from '../../../model/lane.ts'
import { LINK_RELATIONS } from '../../../model/link.ts'
import { NOTE_TYPES } from '../../../model/note.ts'
import { PATHWAY_COLORS } from '../../../model/pathway.ts'
import { DELIVERY_MODES, PROGRAM_ATTRIBUTES } from '../../../model/program.ts'
import { AUDIENCES } from '../../../model/ramp.ts'
import { SUPPORT_TYPES } from '../../../model/support.ts'
import { languageName } from '../inspector/languageName.ts'

const ARRANGEMENTS = ['matrix', 'flow'] as const
const STAGES = ['entry', 'middle', 'advanced'] as const
const REASONS = ['prevalence', 'hardToFill', 'changing', 'growing'] as const

const UNITS = {
  hour: 'inspector.unitHour',
  year: 'inspector.unitYear',
  'openings-per-year': 'diff.field.openings',
  'completers-per-year': 'diff.field.completers',
  jobs: 'diff.field.employment',
  postings: 'diff.field.postings',
  percent: 'diff.field.growth',
  dollars: 'diff.field.cost',
} as const

/** Codes, addresses and names of publishers' categories: they need no quotes. */
const BARE: readonly FieldChange['field'][] = ['ctid', 'cipCode', 'url', 'typicalEducation']

/** A plain value of a field in words; what a person typed stands in quotes. */
export function plainWords({ field, part }: FieldChange, value: string | number, words: Words): string {
  const { t } = words
  if (typeof value === 'number') return words.number(value)
  if (part !== null) return partWords(part, value, words)
  switch (field) {
    case 'mainLanguage':
      return languageName(value, words.locale)
    case 'arrangement':
      return among(ARRANGEMENTS, value, (one) => t(`settings.${one}`))
    case 'font':
      return among(MAP_FONTS, value, (one) => FONT_FAMILIES[one])
    case 'display':
      return among(LANE_DISPLAYS, value, (one) => t(`lane.display.${one}`))
    case 'color':
      return among(PATHWAY_COLORS, value, (one) => t(`lane.color.${one}`))
    case 'stage':
      return among(STAGES, value, (one) => t(`inspector.stage.${one}`))
    case 'credentialType':
      return among(CREDENTIAL_TYPES, value, (one) => t(`inspector.credentialType.${one}`))
    case 'supportType':
      return among(SUPPORT_TYPES, value, (one) => t(`inspector.supportType.${one}`))
    case 'noteType':
      return among(NOTE_TYPES, value, (one) => t(`noteType.${one}`))
    case 'relation':
      return among(LINK_RELATIONS, value, (one) => t(`relation.${one}`))
    default:
      return BARE.includes(field) ? value : t('diff.quoted', { text: value })
  }
}

function partWords(part: NonNullable<FieldChange['part']>, value: string, { t, date }: Words): string {
  switch (part) {
    case 'retrievedOn':
    case 'expiresOn':
      return date(value)
    case 'unit':
      return among(keysOf(UNITS), value, (unit) => t(UNITS[unit]))
    case 'socCode':
      return value
    default:
      return t('diff.quoted', { text: value })
  }
}

/** The name of something that can be chosen in a field. */
export function memberWords({ field, key }: FieldChange, { t }: Words): string {
  const name = key ?? ''
  switch (field) {
    case 'critical':
      return among(REASONS, name, (one) => t(`inspector.critical.${one}`))
    case 'delivery':
      return among(DELIVERY_MODES, name, (one) => t(`inspector.delivery.${one}`))
    case 'attributes':
      return among(PROGRAM_ATTRIBUTES, name, (one) => t(`inspector.attribute.${one}`))
    case 'audiences':
      return among(AUDIENCES, name, (one) => t(`inspector.audience.${one}`))
    default:
      return name
  }
}

function among<T extends string>(options: readonly T[], value: string, word: (one: T) => string): string {
  const one = options.find((option) => option === value)
  return one === undefined ? value : word(one)
}

function keysOf<K extends string>(table: Readonly<Record<K, string>>): readonly K[] {
  const isKey = (key: string): key is K => key in table
  return Object.keys(table).filter(isKey)
}
