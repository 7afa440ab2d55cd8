import type { CareerMap } from '../model/map.ts'
import { wageBounds } from '../model/wage.ts'
import type { MapPicture } from './picture.ts'

export type WageScale = NonNullable<MapPicture['wageScale']>

/** Ends of the scale are whole steps, so that one changed wage seldom moves every bar on the map. */
const STEP = 5

/** The scale all wage bars share, in dollars an hour: from the lowest to the highest wage, to the next $5. Null without wages. */
export function wageScaleOf(map: CareerMap): WageScale | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const record of map.records.values()) {
    if (record.kind !== 'occupation' || record.wage === null) continue
    const bounds = wageBounds(record.wage, 'hour')
    if (bounds === null) continue
    low = Math.min(low, bounds.low)
    high = Math.max(high, bounds.high)
  }
  if (low > high) return null
  const from = Math.floor(low / STEP) * STEP
  return { low: from, high: Math.max(from + STEP, Math.ceil(high / STEP) * STEP) }
}
