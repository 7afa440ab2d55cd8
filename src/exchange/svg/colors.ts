import type { GapBand } from '../../analysis/gap.ts'
import type { Tone } from '../../layout/picture.ts'
import type { PathwayColor } from '../../model/pathway.ts'

/**
 * The light theme's values of the design tokens, for pictures that leave the screen.
 * `test/exchange/svg.test.ts` holds them equal to `ui/tokens.css`.
 */
export const INK = {
  field: '#f3f5f8',
  surface: '#ffffff',
  sunken: '#e9edf2',
  text: '#16202c',
  muted: '#505d6c',
  line: '#d9dfe6',
  lineStrong: '#7b8794',
} as const

export const PATHWAY_INK: { readonly [C in PathwayColor]: string } = {
  blue: '#3d6bac',
  purple: '#6106e8',
  green: '#506e46',
  orange: '#782f00',
  teal: '#005f5b',
  pink: '#a82765',
  olive: '#666d18',
  indigo: '#37429b',
}

export interface BandInk {
  readonly ink: string
  readonly fill: string
  readonly line: string
}

export const BAND_INK: { readonly [B in GapBand]: BandInk } = {
  gap: { ink: '#981b14', fill: '#fde9e7', line: '#c2564e' },
  mildGap: { ink: '#85400a', fill: '#fdf0e2', line: '#b3743a' },
  balanced: { ink: '#175c38', fill: '#e4f3e9', line: '#458a62' },
  mildOversupply: { ink: '#14567c', fill: '#e2f1f9', line: '#4486ac' },
  oversupply: { ink: '#4c3a9a', fill: '#eceafa', line: '#7769bf' },
  notEnoughData: { ink: '#505d6c', fill: '#ffffff', line: '#7b8794' },
}

/** The color of a text's tone; `accent` is the accent of the card it stands on. */
export function toneInk(tone: Tone, accent: string): string {
  if (tone === 'accent') return accent
  return tone === 'muted' ? INK.muted : INK.text
}
