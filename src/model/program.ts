import * as v from 'valibot'

import { Figure } from './figure.ts'
import { ProgramId } from './ids.ts'
import { Place } from './place.ts'
import { LocalizedText, Words } from './text.ts'
import { SafeUrl } from './url.ts'

/** A code of the Classification of Instructional Programs 2020, e.g. `11.0901`. */
export const CipCode = v.pipe(v.string(), v.regex(/^\d{2}\.\d{4}$/))

export const DELIVERY_MODES = ['classroom', 'online', 'evening', 'onTheJob'] as const
export const PROGRAM_ATTRIBUTES = [
  'workBased',
  'integratedBasicSkills',
  'accelerated',
  'modular',
  'dualEnrollment',
  'priorLearningCredit',
  'registeredApprenticeship',
  'etplListed',
] as const

/** What a training provider offers. */
export const Program = v.object({
  id: ProgramId,
  kind: v.literal('program'),
  place: Place,
  name: LocalizedText,
  provider: Words,
  cipCode: v.nullable(CipCode),
  /** IPEDS AWLEVEL of what it awards. */
  awardLevel: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
  /** Typical length in months. */
  months: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(240))),
  cost: v.nullable(Figure),
  credits: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
  delivery: v.record(v.picklist(DELIVERY_MODES), v.optional(v.literal(true))),
  attributes: v.record(v.picklist(PROGRAM_ATTRIBUTES), v.optional(v.literal(true))),
  /** Completers by year; the key is the year the award year ends in. */
  completers: v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), Figure),
  url: v.nullable(SafeUrl),
  illustrative: v.boolean(),
})
export type Program = v.InferOutput<typeof Program>

export function makeProgram(fields: Pick<Program, 'id' | 'place' | 'name'> & Partial<Program>): Program {
  return {
    kind: 'program',
    provider: '',
    cipCode: null,
    awardLevel: null,
    months: null,
    cost: null,
    credits: null,
    delivery: {},
    attributes: {},
    completers: {},
    url: null,
    illustrative: false,
    ...fields,
  }
}
