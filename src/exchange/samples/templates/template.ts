/** What a sector's template is written in, and the map made from it. */
import * as v from 'valibot'

import { makeCredential } from '../../../model/credential.ts'
import type { Credential } from '../../../model/credential.ts'
import { CredentialId, LevelId, LinkId, OccupationId, PathwayId } from '../../../model/ids.ts'
import type { NewId } from '../../../model/ids.ts'
import type { MapRecord } from '../../../model/kinds.ts'
import { makeLevel } from '../../../model/level.ts'
import type { Level } from '../../../model/level.ts'
import { makeLink } from '../../../model/link.ts'
import type { Link } from '../../../model/link.ts'
import { makeOccupation, SocCode } from '../../../model/occupation.ts'
import type { Occupation } from '../../../model/occupation.ts'
import { orderKeysAt } from '../../../model/order.ts'
import { makePathway } from '../../../model/pathway.ts'
import type { Pathway, PathwayColor } from '../../../model/pathway.ts'
import { makeSettings } from '../../../model/settings.ts'
import type { LocalizedText } from '../../../model/text.ts'
import { TEMPLATE_LEVELS, TEMPLATE_SOURCES } from './templateLevels.ts'
import type { TemplateLevelKey } from './templateLevels.ts'

/** A sector's usual ladders, to start a map from. Without any figure: those are for the partnership to find. */
export interface Template {
  readonly sector: LocalizedText
  readonly pathways: readonly TemplatePathway[]
  /** By key: name in English and Spanish, the few letters on the chip, and what sort of thing it is. */
  readonly credentials: Readonly<Record<string, TemplateCredential>>
  readonly steps: readonly TemplateStep[]
}

type TemplateCredential = readonly [en: string, es: string, shortName: string, type: Credential['credentialType']]

interface TemplatePathway {
  readonly key: string
  readonly label: LocalizedText
  readonly color: PathwayColor
  readonly occupations: readonly TemplateOccupation[]
}

/** `requires` names credentials by their keys. */
export type TemplateOccupation = readonly [
  key: string,
  level: TemplateLevelKey,
  soc: string,
  en: string,
  es: string,
  requires?: readonly string[],
]

/** From one occupation's key to another's. */
export type TemplateStep = readonly [from: string, relation: 'advances' | 'lateral', to: string]

/** The records of a new map: `title` in its main language, lanes with fresh ids, all else in both languages. */
export function templateRecords(
  template: Template,
  title: string,
  language: 'en' | 'es',
  newId: NewId,
): readonly MapRecord[] {
  const levels = makeLevels(newId)
  const pathways = makePathways(template, newId)
  return [
    makeSettings({
      title: { [language]: title },
      mainLanguage: language,
      sector: template.sector,
      sources: TEMPLATE_SOURCES,
    }),
    ...levels.values(),
    ...pathways.values(),
    ...Object.entries(template.credentials).map(credential),
    ...template.pathways.flatMap(({ key, occupations }) => occupationsIn(occupations, levels, pathways.get(key))),
    ...template.steps.map(link),
  ]
}

function makeLevels(newId: NewId): ReadonlyMap<TemplateLevelKey, Level> {
  const orders = orderKeysAt([], 0, TEMPLATE_LEVELS.length)
  return new Map(
    TEMPLATE_LEVELS.map(({ key, ...facts }, at) => [
      key,
      makeLevel({ id: v.parse(LevelId, `lvl_${newId()}`), order: orders[at] ?? 'a0', ...facts }),
    ]),
  )
}

function makePathways(template: Template, newId: NewId): ReadonlyMap<string, Pathway> {
  const orders = orderKeysAt([], 0, template.pathways.length)
  return new Map(
    template.pathways.map(({ key, label, color }, at) => [
      key,
      makePathway({ id: v.parse(PathwayId, `pth_${newId()}`), label, color, order: orders[at] ?? 'a0' }),
    ]),
  )
}

function occupationsIn(
  occupations: readonly TemplateOccupation[],
  levels: ReadonlyMap<TemplateLevelKey, Level>,
  pathway: Pathway | undefined,
): readonly Occupation[] {
  const orders = orderKeysAt([], 0, occupations.length)
  return occupations.flatMap(([key, levelKey, soc, en, es, requires = []], at) => {
    const level = levels.get(levelKey)
    const order = orders[at]
    if (level === undefined || pathway === undefined || order === undefined) return []
    return makeOccupation({
      id: v.parse(OccupationId, `occ_${key}`),
      place: { levelId: level.id, pathwayId: pathway.id, order, span: 1 },
      titles: { t1: { text: { en, es }, socCode: v.parse(SocCode, soc), order: 'a0' } },
      credentials: Object.fromEntries(requires.map((one) => [v.parse(CredentialId, `crd_${one}`), true] as const)),
    })
  })
}

function credential([key, [en, es, shortName, credentialType]]: readonly [string, TemplateCredential]): Credential {
  return makeCredential({ id: v.parse(CredentialId, `crd_${key}`), name: { en, es }, shortName, credentialType })
}

function link([from, relation, to]: TemplateStep, at: number): Link {
  return makeLink({ id: v.parse(LinkId, `lnk_step${at + 1}`), from: `occ_${from}`, to: `occ_${to}`, relation })
}
