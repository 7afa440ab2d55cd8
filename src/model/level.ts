import * as v from 'valibot'

import { LevelId } from './ids.ts'
import { LaneDisplay } from './lane.ts'
import { OrderKey } from './order.ts'
import { LocalizedText, textIn } from './text.ts'

/** BLS typical-education categories, as Employment Projections Table 1.2 spells them. */
export const BLS_EDUCATION = [
  'Doctoral or professional degree',
  "Master's degree",
  "Bachelor's degree",
  "Associate's degree",
  'Some college, no degree',
  'Postsecondary nondegree award',
  'High school diploma or equivalent',
  'No formal educational credential',
] as const

/** A row of the map: an education level. Rows sort by order key from the top (highest level) down. */
export const Level = v.object({
  id: LevelId,
  kind: v.literal('level'),
  label: LocalizedText,
  order: OrderKey,
  display: LaneDisplay,
  /** BLS typical-education categories that belong to this row. */
  blsEducation: v.array(v.picklist(BLS_EDUCATION)),
  /** IPEDS award-level codes (AWLEVEL) that belong to this row. */
  ipedsAwardLevels: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
})
export type Level = v.InferOutput<typeof Level>

export function makeLevel(fields: Pick<Level, 'id' | 'label' | 'order'> & Partial<Level>): Level {
  return { kind: 'level', display: 'open', blsEducation: [], ipedsAwardLevels: [], ...fields }
}

export interface LevelTemplate {
  readonly key: string
  readonly label: LocalizedText
  readonly blsEducation: Level['blsEducation']
  readonly ipedsAwardLevels: readonly number[]
  /** One of the four rows of the Louisville publication: what a new map starts with. */
  readonly isStarter: boolean
}

function template(
  key: string,
  en: string,
  es: string,
  blsEducation: Level['blsEducation'],
  ipedsAwardLevels: readonly number[],
  isStarter: boolean,
): LevelTemplate {
  return { key, label: { ...textIn('en', en), ...textIn('es', es) }, blsEducation, ipedsAwardLevels, isStarter }
}

/**
 * The levels one may choose from, top down. IPEDS codes: 17-19 doctor's, 7-8 master's and post-master's,
 * 6 post-baccalaureate, 5 bachelor's, 3 associate's, 4 and 2 (two to four, one to two years), 20-21 under a year.
 */
export const LEVEL_TEMPLATES: readonly LevelTemplate[] = [
  template(
    'graduate',
    'Graduate degree',
    'Posgrado',
    ['Doctoral or professional degree', "Master's degree"],
    [6, 7, 8, 17, 18, 19],
    false,
  ),
  template('bachelor', "Bachelor's degree", 'Licenciatura (bachelor’s)', ["Bachelor's degree"], [5], true),
  template(
    'associate',
    'Associate degree or some college',
    'Título asociado o algo de universidad',
    ["Associate's degree", 'Some college, no degree'],
    [3],
    true,
  ),
  template(
    'certificate',
    'Certificate (1-2 years)',
    'Certificado (1-2 años)',
    ['Postsecondary nondegree award'],
    [2, 4],
    true,
  ),
  template(
    'short',
    'Short certificate (under 1 year)',
    'Certificado corto (menos de 1 año)',
    ['Postsecondary nondegree award'],
    [20, 21],
    false,
  ),
  template(
    'highschool',
    'High school diploma or GED',
    'Diploma de secundaria o GED',
    ['High school diploma or equivalent'],
    [],
    true,
  ),
  template('none', 'No diploma yet', 'Aún sin diploma', ['No formal educational credential'], [], false),
]
