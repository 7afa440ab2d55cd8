import type { ErasureStore, StoredErasure } from './erasures.ts'

/** What was erased for good, of the store in memory; there are no bytes to wipe. */
export function memoryErasures(): ErasureStore {
  const erasures = new Map<string, StoredErasure>()
  return {
    listErasures: async () => [...erasures.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    addErasure: async (erasure) => {
      erasures.set(erasure.id, erasure)
    },
    wipe: async () => true,
  }
}
