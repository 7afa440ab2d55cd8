/** The maps of a collection as tabs: where one lies, and where it may go. */
import type { CollectionSummary } from '../live/api.ts'

export type Tab = CollectionSummary['maps'][number]

/** The collection that holds a map; null where none does. */
export function collectionOf(mapId: string, collections: readonly CollectionSummary[]): CollectionSummary | null {
  return collections.find(({ maps }) => maps.some(({ id }) => id === mapId)) ?? null
}

/** Where a map lies now: its collection, and the map that comes after it there. */
export function tabOf(
  mapId: string,
  collections: readonly CollectionSummary[],
): { readonly collectionId: string | null; readonly before: string | null } {
  const collection = collectionOf(mapId, collections)
  if (collection === null) return { collectionId: null, before: null }
  const at = collection.maps.findIndex(({ id }) => id === mapId)
  return { collectionId: collection.id, before: collection.maps[at + 1]?.id ?? null }
}

/** The tabs with one of them moved before another, or to the end. */
export function placed(tabs: readonly Tab[], mapId: string, before: string | null): readonly Tab[] {
  const moved = tabs.filter(({ id }) => id === mapId)
  const others = tabs.filter(({ id }) => id !== mapId)
  const at = others.findIndex(({ id }) => id === before)
  return at < 0 ? [...others, ...moved] : [...others.slice(0, at), ...moved, ...others.slice(at)]
}

/** What a tab is to stand before, to stand one place on in a direction; undefined where it stands at the end already. */
export function stepBefore(tabs: readonly Tab[], mapId: string, by: 1 | -1): string | null | undefined {
  const at = tabs.findIndex(({ id }) => id === mapId)
  if (at < 0 || tabs[at + by] === undefined) return undefined
  return tabs[by === 1 ? at + 2 : at - 1]?.id ?? null
}
