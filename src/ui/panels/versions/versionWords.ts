/** A version in words: when it was, by whom, and what it came from. */
import type { Words } from '../../../i18n/t.ts'
import type { VersionSummary } from '../../../store/versions.ts'

/** Day and time of a version; `now` for the map as it is now. */
export function whenWords(version: Pick<VersionSummary, 'at'> | null, { t, locale }: Words): string {
  if (version === null) return t('versions.now')
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(version.at))
}

/** The time of day of a version, where its day stands above it. */
export function timeWords({ at }: Pick<VersionSummary, 'at'>, { locale }: Words): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at))
}

/** What a version is called: its name or, without one, what it came from. */
export function titleWords({ name, kind, fromAt }: VersionSummary, words: Words): string {
  if (name !== '') return name
  if (fromAt !== null) return words.t('versions.restoredFrom', { when: whenWords({ at: fromAt }, words) })
  return words.t(`versions.kind.${kind}`)
}

/** Who changed the map up to a version; empty where nobody did. */
export function authorWords({ authors }: Pick<VersionSummary, 'authors'>, { t, locale }: Words): string {
  const names = authors.map(({ name, isGuest }) => {
    if (name === '') return t('versions.noName')
    return isGuest ? t('versions.guest', { name }) : name
  })
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}

export interface Day {
  readonly name: string
  readonly versions: readonly VersionSummary[]
}

/** Versions by the day they were kept on, in the order given. */
export function daysOf(versions: readonly VersionSummary[], words: Words): readonly Day[] {
  const days: { name: string; versions: VersionSummary[] }[] = []
  for (const version of versions) {
    const name = words.date(new Date(version.at))
    const last = days.at(-1)
    if (last?.name === name) last.versions.push(version)
    else days.push({ name, versions: [version] })
  }
  return days
}
