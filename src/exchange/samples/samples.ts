import * as v from 'valibot'

import type { NewId } from '../../model/ids.ts'
import { LevelId, PathwayId } from '../../model/ids.ts'
import type { MapRecord } from '../../model/kinds.ts'
import { LEVEL_TEMPLATES, makeLevel } from '../../model/level.ts'
import type { Level } from '../../model/level.ts'
import { orderKeysAt } from '../../model/order.ts'
import { makePathway } from '../../model/pathway.ts'
import { makeSettings } from '../../model/settings.ts'
import { louisvilleItRecords } from './louisvilleIt.ts'
import { BUSINESS } from './templates/business.ts'
import { CONSTRUCTION } from './templates/construction.ts'
import { HEALTHCARE } from './templates/healthcare.ts'
import { IT } from './templates/it.ts'
import { LOGISTICS } from './templates/logistics.ts'
import { MANUFACTURING } from './templates/manufacturing.ts'
import { templateRecords } from './templates/template.ts'

/** The templates, one a sector. */
export const TEMPLATES = {
  healthcare: HEALTHCARE,
  manufacturing: MANUFACTURING,
  logistics: LOGISTICS,
  construction: CONSTRUCTION,
  it: IT,
  business: BUSINESS,
} as const

/** What a new map can start from. */
export type Sample = 'blank' | 'louisville-it-2018' | keyof typeof TEMPLATES

/**
 * The records a new map starts with. Lanes get fresh ids by `newId`; the sample's own cards keep ids of
 * their own, which are unique within their map.
 */
export function sampleRecords(
  sample: Sample,
  title: string,
  language: 'en' | 'es',
  newId: NewId,
): readonly MapRecord[] {
  if (sample === 'blank') return blankRecords(title, language, newId)
  if (sample === 'louisville-it-2018') return louisvilleItRecords(title)
  return templateRecords(TEMPLATES[sample], title, language, newId)
}

const FIRST_PATHWAY = { en: 'New pathway', es: 'Nueva trayectoria' }

/** A blank map: the four levels of the Louisville publication and one pathway to begin with. */
function blankRecords(title: string, language: 'en' | 'es', newId: NewId): readonly MapRecord[] {
  const [order = 'a0'] = orderKeysAt([], 0, 1)
  return [
    makeSettings({ title: { [language]: title }, mainLanguage: language }),
    ...starterLevels(newId),
    makePathway({
      id: v.parse(PathwayId, `pth_${newId()}`),
      label: { [language]: FIRST_PATHWAY[language] },
      order,
    }),
  ]
}

function starterLevels(newId: NewId): readonly Level[] {
  const templates = LEVEL_TEMPLATES.filter(({ isStarter }) => isStarter)
  const orders = orderKeysAt([], 0, templates.length)
  return templates.map(({ label, blsEducation, ipedsAwardLevels }, at) =>
    makeLevel({
      id: v.parse(LevelId, `lvl_${newId()}`),
      label,
      order: orders[at] ?? 'a0',
      blsEducation: [...blsEducation],
      ipedsAwardLevels: [...ipedsAwardLevels],
    }),
  )
}
