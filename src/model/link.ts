import * as v from 'valibot'

import { Day } from './figure.ts'
import { LinkId, RecordId, SupportId } from './ids.ts'
import { LocalizedText, Words } from './text.ts'

export const LINK_RELATIONS = ['advances', 'lateral', 'prepares', 'stacks', 'articulates', 'enters', 'exits'] as const
export const LinkRelation = v.picklist(LINK_RELATIONS)
export type LinkRelation = v.InferOutput<typeof LinkRelation>

/** A step between two cards. */
export const Link = v.object({
  id: LinkId,
  kind: v.literal('link'),
  from: RecordId,
  to: RecordId,
  relation: LinkRelation,
  /** Typical time the step takes, in months. */
  months: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(600))),
  condition: LocalizedText,
  /** Credits carried by a stacking or articulated step. */
  credits: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
  agreement: v.nullable(v.object({ name: Words, expiresOn: v.nullable(Day) })),
  supports: v.record(SupportId, v.literal(true)),
  illustrative: v.boolean(),
})
export type Link = v.InferOutput<typeof Link>

export function makeLink(fields: Pick<Link, 'id' | 'from' | 'to' | 'relation'> & Partial<Link>): Link {
  return {
    kind: 'link',
    months: null,
    condition: {},
    credits: null,
    agreement: null,
    supports: {},
    illustrative: false,
    ...fields,
  }
}
