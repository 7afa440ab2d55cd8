import * as v from 'valibot'

import { Figure } from './figure.ts'
import { CredentialId, ItemKey, OccupationId } from './ids.ts'
import { BLS_EDUCATION } from './level.ts'
import { compareOrder, OrderKey } from './order.ts'
import { Place } from './place.ts'
import { LocalizedText, Words } from './text.ts'
import { Wage } from './wage.ts'

/** A code of the Standard Occupational Classification 2018, e.g. `15-1232`. */
export const SocCode = v.pipe(v.string(), v.regex(/^\d{2}-\d{4}$/))
export type SocCode = v.InferOutput<typeof SocCode>

/** One job title on a card. */
export const OccupationTitle = v.object({
  text: LocalizedText,
  socCode: v.nullable(SocCode),
  order: OrderKey,
})
export type OccupationTitle = v.InferOutput<typeof OccupationTitle>

/** A short named thing in a list on a card: a skill, an employer. */
export const ListItem = v.object({ text: Words, order: OrderKey })

export const CriticalReason = v.picklist(['prevalence', 'hardToFill', 'changing', 'growing'])
export type CriticalReason = v.InferOutput<typeof CriticalReason>

/** A card with one or several occupation titles. Its figures belong to the card as a whole. */
export const Occupation = v.object({
  id: OccupationId,
  kind: v.literal('occupation'),
  place: Place,
  titles: v.record(ItemKey, OccupationTitle),
  description: LocalizedText,
  wage: v.nullable(Wage),
  postings: v.nullable(Figure),
  openings: v.nullable(Figure),
  /** Annual completers counted as supply for this card, as the team typed them. */
  completers: v.nullable(Figure),
  employment: v.nullable(Figure),
  growth: v.nullable(Figure),
  typicalEducation: v.nullable(v.picklist(BLS_EDUCATION)),
  workExperience: v.nullable(Words),
  onTheJobTraining: v.nullable(Words),
  skills: v.record(ItemKey, ListItem),
  employers: v.record(ItemKey, ListItem),
  /** Required credentials; the key is the credential's id. */
  credentials: v.record(CredentialId, v.literal(true)),
  stage: v.nullable(v.picklist(['entry', 'middle', 'advanced'])),
  critical: v.record(CriticalReason, v.optional(v.literal(true))),
  illustrative: v.boolean(),
})
export type Occupation = v.InferOutput<typeof Occupation>

export function makeOccupation(fields: Pick<Occupation, 'id' | 'place'> & Partial<Occupation>): Occupation {
  return {
    kind: 'occupation',
    titles: {},
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
    ...fields,
  }
}

/** A card's titles in their order, with the key of each. */
export function titlesOf(
  occupation: Pick<Occupation, 'titles'>,
): readonly (OccupationTitle & { readonly id: string })[] {
  return Object.entries(occupation.titles)
    .map(([id, title]) => ({ id, ...title }))
    .sort(compareOrder)
}
