import * as v from 'valibot'

import { OffRampId, OnRampId } from './ids.ts'
import { Place } from './place.ts'
import { LocalizedText } from './text.ts'

/** For whom an entry point is meant; Titles are those of WIOA. */
export const AUDIENCES = [
  'highSchoolStudent',
  'adultLearner',
  'adultOrDislocatedWorker',
  'outOfSchoolYouth',
  'personWithDisability',
  'veteran',
  'returningCitizen',
  'incumbentWorker',
  'careerChanger',
  'newcomerLearningEnglish',
] as const
export const Audience = v.picklist(AUDIENCES)
export type Audience = v.InferOutput<typeof Audience>

const rampFields = { place: Place, name: LocalizedText, description: LocalizedText, illustrative: v.boolean() }

/** An entry point into a pathway. */
export const OnRamp = v.object({
  id: OnRampId,
  kind: v.literal('onRamp'),
  audiences: v.record(Audience, v.optional(v.literal(true))),
  ...rampFields,
})
export type OnRamp = v.InferOutput<typeof OnRamp>

/** A point where one may stop with something in hand and come back later. */
export const OffRamp = v.object({ id: OffRampId, kind: v.literal('offRamp'), ...rampFields })
export type OffRamp = v.InferOutput<typeof OffRamp>

export function makeOnRamp(fields: Pick<OnRamp, 'id' | 'place' | 'name'> & Partial<OnRamp>): OnRamp {
  return { kind: 'onRamp', audiences: {}, description: {}, illustrative: false, ...fields }
}

export function makeOffRamp(fields: Pick<OffRamp, 'id' | 'place' | 'name'> & Partial<OffRamp>): OffRamp {
  return { kind: 'offRamp', description: {}, illustrative: false, ...fields }
}
