import * as v from 'valibot'

/** A language as BCP 47 writes it, e.g. `en`, `es`, `zh-Hant`. */
export const LanguageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/))
export type LanguageTag = v.InferOutput<typeof LanguageTag>

/** Longest text a single field of the map may hold, in UTF-16 units. */
export const TEXT_LIMIT = 4000

export const Words = v.pipe(v.string(), v.maxLength(TEXT_LIMIT))

/** Words people read on a map: language -> words. The map's main language is the one that should be there. */
export const LocalizedText = v.record(LanguageTag, Words)
export type LocalizedText = Readonly<Record<string, string>>

/** A text in one language. */
export function textIn(language: LanguageTag, words: string): LocalizedText {
  return words === '' ? {} : { [language]: words }
}

/** The words to show: in the language asked, else in the main one, else in any; `''` when there are none. */
export function readText(text: LocalizedText, language: LanguageTag, main: LanguageTag): string {
  return text[language] || text[main] || Object.values(text).find((words) => words !== '') || ''
}
