import * as v from 'valibot'

import { PathwayId } from './ids.ts'
import { LaneDisplay } from './lane.ts'
import { OrderKey } from './order.ts'
import { LocalizedText } from './text.ts'

/** Accents a pathway may wear; each has a light and a dark value in the design tokens. */
export const PATHWAY_COLORS = ['blue', 'purple', 'green', 'orange', 'teal', 'pink', 'olive', 'indigo'] as const
export const PathwayColor = v.picklist(PATHWAY_COLORS)
export type PathwayColor = v.InferOutput<typeof PathwayColor>

/** A column of the map: one of the industry's ladders. */
export const Pathway = v.object({
  id: PathwayId,
  kind: v.literal('pathway'),
  label: LocalizedText,
  color: PathwayColor,
  order: OrderKey,
  display: LaneDisplay,
  description: LocalizedText,
})
export type Pathway = v.InferOutput<typeof Pathway>

export function makePathway(fields: Pick<Pathway, 'id' | 'label' | 'order'> & Partial<Pathway>): Pathway {
  return { kind: 'pathway', color: 'blue', display: 'open', description: {}, ...fields }
}
