import { useAccess } from '../../../store/access.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { mayChangeCollection } from '../../../store/mapOffers.ts'
import { useMaps } from '../../../store/maps.ts'

/** Whether a collection is for me to change. */
export function useMayChange(collection: CollectionSummary): boolean {
  const instanceRole = useAccess((state) => state.instanceRole)
  return useMaps(({ maps }) => mayChangeCollection(collection, maps ?? [], instanceRole))
}
