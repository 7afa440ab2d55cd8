import type { WordKey } from '../../../i18n/t.ts'
import type { BandLimits, MapSettings } from '../../../model/settings.ts'
import { acts } from '../../../store/acts.ts'
import type { BandTexts } from './bandWish.ts'

type SettingText = 'title' | 'region' | 'sector' | 'description' | 'sources'

export interface SettingsWish {
  /** In the map's main language. */
  readonly texts: { readonly [F in SettingText]: string }
  readonly arrangement: MapSettings['arrangement']
  readonly gapMethod: string
  readonly bands: BandTexts
}

export const SETTING_TEXTS: readonly {
  readonly field: SettingText
  readonly label: WordKey
  readonly hint: WordKey | null
  readonly lines: number
}[] = [
  { field: 'title', label: 'settings.mapTitle', hint: null, lines: 1 },
  { field: 'region', label: 'settings.region', hint: 'settings.regionHint', lines: 1 },
  { field: 'sector', label: 'settings.sector', hint: null, lines: 1 },
  { field: 'description', label: 'settings.description', hint: null, lines: 2 },
  { field: 'sources', label: 'settings.sources', hint: 'settings.sourcesHint', lines: 3 },
]

/** Changes what is different from before, each field by itself: others may edit the rest meanwhile. */
export function applySettings(before: MapSettings, wish: SettingsWish, bands: BandLimits): void {
  const { id, mainLanguage } = before
  for (const { field } of SETTING_TEXTS) {
    const typed = wish.texts[field].trim()
    if (typed !== (before[field][mainLanguage] ?? '')) acts.setText(id, field, mainLanguage, typed)
  }
  if (wish.arrangement !== before.arrangement) acts.setField(id, 'arrangement', wish.arrangement)
  if (wish.gapMethod.trim() !== before.gapMethod) acts.setField(id, 'gapMethod', wish.gapMethod.trim())
  if (JSON.stringify(bands) !== JSON.stringify(sorted(before.bands))) acts.setField(id, 'bands', { ...bands })
}

function sorted({ gap, mildGap, balanced, oversupply, minimumOpenings }: BandLimits): BandLimits {
  return { gap, mildGap, balanced, oversupply, minimumOpenings }
}
