import * as v from 'valibot'

import { MapFont } from './font.ts'
import { Logo } from './logo.ts'
import { LanguageTag, LocalizedText, Words } from './text.ts'

/** The one record every map has; its id is always this. */
export const SETTINGS_ID = 'map'

/**
 * Where the bands of supply over demand (R) begin. Below `gap`: a gap; then mild gap, balanced,
 * mild oversupply; from `oversupply` on: oversupply. Fewer openings than `minimumOpenings`: not enough data.
 */
export const BandLimits = v.object({
  gap: v.pipe(v.number(), v.minValue(0)),
  mildGap: v.pipe(v.number(), v.minValue(0)),
  balanced: v.pipe(v.number(), v.minValue(0)),
  oversupply: v.pipe(v.number(), v.minValue(0)),
  minimumOpenings: v.pipe(v.number(), v.minValue(0)),
})
export type BandLimits = v.InferOutput<typeof BandLimits>

export const DEFAULT_BANDS: BandLimits = {
  gap: 0.6,
  mildGap: 0.91,
  balanced: 1.2,
  oversupply: 1.5,
  minimumOpenings: 10,
}

/** What holds for the whole map: one industry sector in one region. */
export const MapSettings = v.object({
  id: v.literal(SETTINGS_ID),
  kind: v.literal('settings'),
  title: LocalizedText,
  region: LocalizedText,
  sector: LocalizedText,
  description: LocalizedText,
  /** Where the figures come from and how far they may be trusted; printed under every picture. */
  sources: LocalizedText,
  mainLanguage: LanguageTag,
  /** How the map is arranged where nobody chose otherwise. */
  arrangement: v.picklist(['matrix', 'flow']),
  bands: BandLimits,
  /** Name, year and area of the method behind openings and completers, in the team's words. */
  gapMethod: Words,
  /** Whose map it is: a small picture as a `data:` address, in the title block of every picture. */
  logo: v.nullable(Logo),
  /** What the logo shows, for those who do not see it. */
  logoAlt: LocalizedText,
  /** What all words of the map are set in, on screen and in pictures. */
  font: MapFont,
})
export type MapSettings = v.InferOutput<typeof MapSettings>

export function makeSettings(fields: Partial<MapSettings> = {}): MapSettings {
  return {
    id: SETTINGS_ID,
    kind: 'settings',
    title: {},
    region: {},
    sector: {},
    description: {},
    sources: {},
    mainLanguage: 'en',
    arrangement: 'matrix',
    bands: DEFAULT_BANDS,
    gapMethod: '',
    logo: null,
    logoAlt: {},
    font: 'inter',
    ...fields,
  }
}
