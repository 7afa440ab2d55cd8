/** What of the lists of maps and collections is shown, and in which order. */
import type { CollectionSummary, MapSummary } from '../live/api.ts'

export const MAP_SORTS = ['changed', 'title', 'created'] as const
export type MapSort = (typeof MAP_SORTS)[number]

/** A collection with those of its maps that the search lets be seen, in the order of their tabs. */
export interface ShownCollection {
  readonly collection: CollectionSummary
  readonly maps: readonly MapSummary[]
}

/** Maps whose title holds every word of `query`, whatever its case and accents, in order: newest first, or by title. */
export function arrangeMaps(
  maps: readonly MapSummary[],
  query: string,
  sort: MapSort,
  locale: string,
): readonly MapSummary[] {
  const found = maps.filter(({ title }) => holds(title, query))
  return found.toSorted(inOrder(sort, locale))
}

/**
 * Collections whose title, or that of one of their maps with theirs, holds every word of `query`. Found by its own
 * title, a collection shows all of its maps. `maps` are those in use. A collection changed when a map in it did.
 */
export function arrangeCollections(
  collections: readonly CollectionSummary[],
  maps: readonly MapSummary[],
  query: string,
  sort: MapSort,
  locale: string,
): readonly ShownCollection[] {
  const byId = new Map(maps.map((map) => [map.id, map]))
  const found = collections.flatMap((collection) => {
    const tabs = collection.maps.flatMap(({ id }) => byId.get(id) ?? [])
    const isWhole = holds(collection.title, query)
    const shown = isWhole ? tabs : tabs.filter(({ title }) => holds(`${collection.title} ${title}`, query))
    const changedAt =
      [collection, ...collection.maps]
        .map((one) => one.changedAt)
        .toSorted()
        .at(-1) ?? ''
    return isWhole || shown.length > 0
      ? [{ title: collection.title, createdAt: collection.createdAt, changedAt, collection, maps: shown }]
      : []
  })
  return found.toSorted(inOrder(sort, locale)).map(({ collection, maps: shown }) => ({ collection, maps: shown }))
}

type Sorted = Pick<MapSummary, 'title' | 'createdAt' | 'changedAt'>

function inOrder(sort: MapSort, locale: string): (a: Sorted, b: Sorted) => number {
  const byTitle = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return (a, b) => {
    if (sort === 'title') return byTitle.compare(a.title, b.title)
    return sort === 'created' ? b.createdAt.localeCompare(a.createdAt) : b.changedAt.localeCompare(a.changedAt)
  }
}

function holds(text: string, query: string): boolean {
  const own = plain(text)
  return plain(query)
    .split(/\s+/)
    .every((word) => own.includes(word))
}

/** Without case and accents: "Salud pública" is found by "publica". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
