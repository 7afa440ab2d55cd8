import type { Result } from '../../../model/result.ts'
import { ok, refuse } from '../../../model/result.ts'
import type { BandLimits } from '../../../model/settings.ts'

export const BAND_FIELDS = ['gap', 'mildGap', 'balanced', 'oversupply', 'minimumOpenings'] as const
export type BandField = (typeof BAND_FIELDS)[number]
/** Limits as they are typed. */
export type BandTexts = { readonly [F in BandField]: string }

export interface BandProblem {
  readonly code: 'notNumber' | 'notAscending'
  readonly field: BandField
}

/** Limits as text, in the numbers of the language. */
export function writeBands(bands: BandLimits, number: (amount: number) => string): BandTexts {
  return {
    gap: number(bands.gap),
    mildGap: number(bands.mildGap),
    balanced: number(bands.balanced),
    oversupply: number(bands.oversupply),
    minimumOpenings: number(bands.minimumOpenings),
  }
}

/** Limits from what was typed: numbers of 0 or more, each ratio above the one before. */
export function checkBands(texts: BandTexts): Result<BandLimits, BandProblem> {
  const numbers = new Map<BandField, number>()
  for (const field of BAND_FIELDS) {
    const amount = readNumber(texts[field])
    if (amount === null) return refuse({ code: 'notNumber', field })
    numbers.set(field, amount)
  }
  const at = (field: BandField): number => numbers.get(field) ?? 0
  const ratios = ['gap', 'mildGap', 'balanced', 'oversupply'] as const
  for (const [index, field] of ratios.entries()) {
    const before = ratios[index - 1]
    if (before !== undefined && at(field) <= at(before)) return refuse({ code: 'notAscending', field })
  }
  return ok({
    gap: at('gap'),
    mildGap: at('mildGap'),
    balanced: at('balanced'),
    oversupply: at('oversupply'),
    minimumOpenings: at('minimumOpenings'),
  })
}

/** A plain number of 0 or more, with point or comma; null when it is none. */
function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(plain)) return null
  return Number(plain)
}
