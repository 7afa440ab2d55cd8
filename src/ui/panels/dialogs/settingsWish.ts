import type { WordKey } from '../../../i18n/t.ts'
import type { MapFont } from '../../../model/font.ts'
import { isSame } from '../../../model/json.ts'
import type { BandLimits, MapSettings } from '../../../model/settings.ts'
import type { LocalizedText } from '../../../model/text.ts'
import type { FieldWish } from '../../../store/actTypes.ts'
import type { BandTexts } from './bandWish.ts'

export type SettingText = 'title' | 'region' | 'sector' | 'description' | 'sources' | 'logoAlt'

export interface SettingsWish {
  readonly texts: { readonly [F in SettingText]: LocalizedText }
  readonly mainLanguage: string
  readonly arrangement: MapSettings['arrangement']
  readonly gapMethod: string
  readonly bands: BandTexts
  readonly logo: string | null
  readonly font: MapFont
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
  { field: 'logoAlt', label: 'logo.alt', hint: 'logo.altHint', lines: 1 },
]

/**
 * What is different from before, each field and each language by itself: others may edit the rest meanwhile.
 * Another main language moves no words: each text stays in the language it was written in.
 */
export function settingChanges(before: MapSettings, wish: SettingsWish, bands: BandLimits): readonly FieldWish[] {
  const { id } = before
  const fields = {
    mainLanguage: wish.mainLanguage,
    arrangement: wish.arrangement,
    gapMethod: wish.gapMethod.trim(),
    bands: { ...bands },
    logo: wish.logo,
    font: wish.font,
  }
  return [
    ...SETTING_TEXTS.flatMap(({ field }) => textChanges(id, field, before[field], wish.texts[field])),
    ...(['mainLanguage', 'arrangement', 'gapMethod', 'bands', 'logo', 'font'] as const)
      .filter((field) => !isSame(before[field], fields[field]))
      .map((field) => ({ type: 'field', id, field, value: fields[field] }) as const),
  ]
}

function textChanges(id: string, field: SettingText, before: LocalizedText, after: LocalizedText): FieldWish[] {
  return Object.entries(after).flatMap(([language, words]): FieldWish[] => {
    const typed = words.trim()
    if (typed === (before[language] ?? '')) return []
    return [{ type: 'entry', id, field, key: language, value: typed === '' ? undefined : typed }]
  })
}
