import * as v from 'valibot'

import { RecordId, SupportId } from './ids.ts'
import { Place } from './place.ts'
import { LocalizedText, Words } from './text.ts'

export const SUPPORT_TYPES = [
  'coaching',
  'childCare',
  'transport',
  'toolsAndUniforms',
  'testingFees',
  'housing',
  'other',
] as const

/** Help on the way. It hangs on a card or a link (`attachedTo`), or stands in a cell by itself (`place`). */
export const Support = v.object({
  id: SupportId,
  kind: v.literal('support'),
  place: v.nullable(Place),
  attachedTo: v.nullable(RecordId),
  name: LocalizedText,
  supportType: v.picklist(SUPPORT_TYPES),
  provider: Words,
  funding: Words,
  illustrative: v.boolean(),
})
export type Support = v.InferOutput<typeof Support>

export function makeSupport(fields: Pick<Support, 'id' | 'name'> & Partial<Support>): Support {
  return {
    kind: 'support',
    place: null,
    attachedTo: null,
    supportType: 'other',
    provider: '',
    funding: '',
    illustrative: false,
    ...fields,
  }
}
