/** What the lists of maps offer, by what one is in each map and on the server. */
import { mayInMap } from '../model/role.ts'
import type { InstanceRole } from '../model/role.ts'
import type { CollectionSummary, MapSummary } from '../live/api.ts'

export interface MapOffers {
  /** Name it, put it away, bring it back. */
  readonly hasManaging: boolean
  /** Make another like it. */
  readonly hasCopying: boolean
  /** Into a collection, about in one and out of it: collections are kept by those who may make maps. */
  readonly hasPlacing: boolean
}

export function offersFor({ role }: Pick<MapSummary, 'role'>, instanceRole: InstanceRole | null): MapOffers {
  const hasManaging = mayInMap(role, 'manageMap')
  const hasCopying = instanceRole !== null
  return { hasManaging, hasCopying, hasPlacing: hasManaging && hasCopying }
}

/** Those of these maps that one may put elsewhere. */
export function placeableMaps<M extends Pick<MapSummary, 'role'>>(maps: readonly M[]): readonly M[] {
  return maps.filter(({ role }) => mayInMap(role, 'manageMap'))
}

/** Whether a collection is for one to change: who may make maps, and manages all of its. `maps`: those in use. */
export function mayChangeCollection(
  { maps: tabs }: Pick<CollectionSummary, 'maps'>,
  maps: readonly Pick<MapSummary, 'id' | 'role'>[],
  instanceRole: InstanceRole | null,
): boolean {
  const placeable = new Set(placeableMaps(maps).map(({ id }) => id))
  return instanceRole !== null && tabs.every(({ id }) => placeable.has(id))
}
