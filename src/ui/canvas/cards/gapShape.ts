import type { GapBand } from '../../../analysis/gap.ts'

/**
 * The sign of each band in a square of 10 x 10, so that color is never the only cue: up means more training
 * is wanted, down means less, filled means strongly so, a disc means even, a ring means not known.
 */
export const GAP_SHAPES: { readonly [K in GapBand]: { readonly path: string; readonly isFilled: boolean } } = {
  gap: { path: 'M5 1L9.5 9H0.5Z', isFilled: true },
  mildGap: { path: 'M5 1.8L8.8 8.5H1.2Z', isFilled: false },
  balanced: { path: 'M1.5 5A3.5 3.5 0 1 0 8.5 5A3.5 3.5 0 1 0 1.5 5Z', isFilled: true },
  mildOversupply: { path: 'M5 8.2L8.8 1.5H1.2Z', isFilled: false },
  oversupply: { path: 'M5 9L9.5 1H0.5Z', isFilled: true },
  notEnoughData: { path: 'M1.5 5A3.5 3.5 0 1 0 8.5 5A3.5 3.5 0 1 0 1.5 5Z', isFilled: false },
}
