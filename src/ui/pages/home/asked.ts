import type { MapSummary } from '../../../store/maps.ts'
import type { CollectionSummary } from '../../../store/collection.ts'

/** A question about collections that a dialog asks. */
export type Asked =
  /** A new collection, of these maps at first. */
  | { readonly about: 'create'; readonly mapIds: readonly string[] }
  /** Which more maps go into this one. */
  | { readonly about: 'add'; readonly collection: CollectionSummary }
  /** Which one this map goes into. */
  | { readonly about: 'place'; readonly map: MapSummary }
  /** A new map in this one. */
  | { readonly about: 'newMap'; readonly collection: CollectionSummary }
