import type { Words } from '../../../i18n/t.ts'
import type { CareerMap } from '../../../model/map.ts'
import { readText } from '../../../model/text.ts'

/** The map's title in the language shown, else in its main one; '' when it has none. */
export function titleInWords({ settings }: CareerMap, { language }: Words): string {
  return readText(settings.title, language, settings.mainLanguage)
}

/** In which language a text that is typed now is kept: the one shown where the text has it, else the map's main one. */
export function languageTyped(text: Readonly<Record<string, string>>, shown: string, main: string): string {
  return text[shown] === undefined ? main : shown
}
