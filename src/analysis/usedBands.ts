import { GAP_BANDS } from './gap.ts'
import type { GapBand, MapGaps } from './gap.ts'

/**
 * The bands that a face of the map wears somewhere, worst gap first. `isShown` is asked for ids of cards and lanes and
 * for keys of cells. A cell tells its sum where it has several occupations, as on every face.
 */
export function usedBands(gaps: MapGaps, isShown: (key: string) => boolean): readonly GapBand[] {
  const used = new Set<GapBand>()
  for (const [id, { band }] of gaps.byCard) if (isShown(id)) used.add(band)
  for (const [key, { band, counted, leftOut }] of gaps.byCell) {
    if (counted + leftOut > 1 && isShown(key)) used.add(band)
  }
  for (const [id, { band }] of gaps.byLane) if (isShown(id)) used.add(band)
  return GAP_BANDS.filter((band) => used.has(band))
}
