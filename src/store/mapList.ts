/** What of a list of maps is shown, and in which order. */
import type { MapSummary } from '../live/api.ts'

export const MAP_SORTS = ['changed', 'title', 'created'] as const
export type MapSort = (typeof MAP_SORTS)[number]

/** Maps whose title holds every word of `query`, whatever its case and accents, in order: newest first, or by title. */
export function arrangeMaps(
  maps: readonly MapSummary[],
  query: string,
  sort: MapSort,
  locale: string,
): readonly MapSummary[] {
  const wanted = plain(query).split(/\s+/)
  const found = maps.filter(({ title }) => {
    const own = plain(title)
    return wanted.every((word) => own.includes(word))
  })
  const byTitle = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return found.toSorted((a, b) => {
    if (sort === 'title') return byTitle.compare(a.title, b.title)
    return sort === 'created' ? b.createdAt.localeCompare(a.createdAt) : b.changedAt.localeCompare(a.changedAt)
  })
}

/** Without case and accents: "Salud pública" is found by "publica". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
