import type { GapBand } from '../analysis/gap.ts'
import type { Words } from '../i18n/t.ts'
import type { BandLimits } from '../model/settings.ts'

/** Where a band lies on the scale of supply over demand, in words. */
export function rangeWords({ t, number }: Words, band: GapBand, limits: BandLimits): string {
  switch (band) {
    case 'gap':
      return t('canvas.range.below', { high: number(limits.gap) })
    case 'mildGap':
      return t('canvas.range.between', { low: number(limits.gap), high: number(limits.mildGap) })
    case 'balanced':
      return t('canvas.range.between', { low: number(limits.mildGap), high: number(limits.balanced) })
    case 'mildOversupply':
      return t('canvas.range.between', { low: number(limits.balanced), high: number(limits.oversupply) })
    case 'oversupply':
      return t('canvas.range.from', { low: number(limits.oversupply) })
    case 'notEnoughData':
      return t('canvas.range.unknown', { n: number(limits.minimumOpenings) })
  }
}
