import type { Words } from '../../../i18n/t.ts'

/** More than this are not named one by one. */
const NAMED = 3

/** What a person is called: never by an id. */
export function personName(name: string, { t }: Words): string {
  return name === '' ? t('shell.guest') : name
}

/** People in a sentence: `Ana, Ben and 4 others`. Needs late words. */
export function joinNames(names: readonly string[], words: Words): string {
  const shown = names.length > NAMED ? names.slice(0, NAMED - 1) : names
  const rest = names.length - shown.length
  const parts = shown.map((name) => personName(name, words))
  if (rest > 0) parts.push(words.t('people.others', { n: rest }))
  return new Intl.ListFormat(words.locale).format(parts)
}
