import * as v from 'valibot'

/**
 * How a level or pathway is shown, on every face and in every export: with its cards; as a strip with its name,
 * its totals and the number of its cards; or not at all. What it holds stays on the map whichever it is.
 */
export const LANE_DISPLAYS = ['open', 'collapsed', 'hidden'] as const
export const LaneDisplay = v.picklist(LANE_DISPLAYS)
export type LaneDisplay = v.InferOutput<typeof LaneDisplay>
