import { amountOf } from '../model/figure.ts'
import type { CareerMap } from '../model/map.ts'
import { indexOf } from '../model/map.ts'
import type { Occupation } from '../model/occupation.ts'
import { cellKey } from '../model/place.ts'
import type { BandLimits } from '../model/settings.ts'

/** What supply over demand tells, from too few to too many trained. Not knowing is a state of its own. */
export const GAP_BANDS = ['gap', 'mildGap', 'balanced', 'mildOversupply', 'oversupply', 'notEnoughData'] as const
export type GapBand = (typeof GAP_BANDS)[number]

/** Demand against supply, a year. */
export interface Gap {
  /** Annual average openings, D; null when unknown. */
  readonly demand: number | null
  /** Annual completers, S; null when unknown. */
  readonly supply: number | null
  /** G = D - S: positive when more openings than completers. Null unless both are known. */
  readonly gap: number | null
  /** R = S / D; null unless both are known and D is above zero. */
  readonly ratio: number | null
  readonly band: GapBand
}

/** A gap summed over cards: only those with both figures count, the others are told by number. */
export interface GapTotal extends Gap {
  readonly counted: number
  readonly leftOut: number
}

export interface MapGaps {
  readonly byCard: ReadonlyMap<string, Gap>
  /** By `cellKey`. */
  readonly byCell: ReadonlyMap<string, GapTotal>
  /** By level id and by pathway id. */
  readonly byLane: ReadonlyMap<string, GapTotal>
  readonly map: GapTotal
}

/**
 * The gap of demand D and supply S, by the rule of the map's bands: not enough data when D or S is
 * unknown or D is below the smallest number of openings that is judged; else by R = S / D. The lower
 * bands take their lower limit in and leave the upper out, except `balanced`, which takes both in:
 * gap R < 0.60 <= mild gap < 0.91 <= balanced <= 1.20 < mild oversupply < 1.50 <= oversupply.
 */
export function judgeGap(demand: number | null, supply: number | null, bands: BandLimits): Gap {
  const gap = demand === null || supply === null ? null : demand - supply
  const ratio = demand === null || supply === null || demand <= 0 ? null : supply / demand
  return { demand, supply, gap, ratio, band: bandOf(demand, ratio, bands) }
}

/** The gap of one occupation card, from the figures typed on it. Missing, suppressed or top-coded is unknown. */
export function gapOf(occupation: Occupation, bands: BandLimits): Gap {
  return judgeGap(amountOf(occupation.openings), amountOf(occupation.completers), bands)
}

const results = new WeakMap<CareerMap, MapGaps>()

/**
 * Gaps of every occupation, cell, level, pathway and the map. A card that spans several pathways counts
 * in its first one, once. Computed once per map.
 */
export function gapsOf(map: CareerMap): MapGaps {
  const known = results.get(map)
  if (known !== undefined) return known
  const gaps = computeGaps(map)
  results.set(map, gaps)
  return gaps
}

interface Sum {
  demand: number
  supply: number
  counted: number
  leftOut: number
}

function computeGaps(map: CareerMap): MapGaps {
  const { bands } = map.settings
  const byCard = new Map<string, Gap>()
  const cells = new Map<string, Sum>()
  const lanes = new Map<string, Sum>()
  const whole = emptySum()
  for (const cards of indexOf(map).cards.values()) {
    for (const card of cards) {
      if (card.kind !== 'occupation') continue
      const gap = gapOf(card, bands)
      byCard.set(card.id, gap)
      const { levelId, pathwayId } = card.place
      for (const sum of [sumAt(cells, cellKey(card.place)), sumAt(lanes, levelId), sumAt(lanes, pathwayId), whole]) {
        addTo(sum, gap)
      }
    }
  }
  const total = (sum: Sum): GapTotal => totalOf(sum, bands)
  return {
    byCard,
    byCell: mapValues(cells, total),
    byLane: mapValues(lanes, total),
    map: total(whole),
  }
}

function bandOf(demand: number | null, ratio: number | null, bands: BandLimits): GapBand {
  if (demand === null || ratio === null || demand < bands.minimumOpenings) return 'notEnoughData'
  if (ratio < bands.gap) return 'gap'
  if (ratio < bands.mildGap) return 'mildGap'
  if (ratio <= bands.balanced) return 'balanced'
  return ratio < bands.oversupply ? 'mildOversupply' : 'oversupply'
}

function emptySum(): Sum {
  return { demand: 0, supply: 0, counted: 0, leftOut: 0 }
}

function sumAt(sums: Map<string, Sum>, key: string): Sum {
  const sum = sums.get(key) ?? emptySum()
  sums.set(key, sum)
  return sum
}

function addTo(sum: Sum, gap: Gap): void {
  if (gap.demand === null || gap.supply === null) {
    sum.leftOut += 1
    return
  }
  sum.demand += gap.demand
  sum.supply += gap.supply
  sum.counted += 1
}

function totalOf(sum: Sum, bands: BandLimits): GapTotal {
  const { counted, leftOut } = sum
  const isKnown = counted > 0
  const gap = judgeGap(isKnown ? sum.demand : null, isKnown ? sum.supply : null, bands)
  return { ...gap, counted, leftOut }
}

function mapValues<A, B>(entries: ReadonlyMap<string, A>, turn: (value: A) => B): Map<string, B> {
  return new Map([...entries].map(([key, value]) => [key, turn(value)]))
}
