import type { Tombstone } from './tombstone.ts'

const NONE: ReadonlySet<string> = new Set()

/** Which records of which maps were erased for good: whatever would bring them back leaves them out. */
export class ErasedIds {
  readonly #byMap = new Map<string, Set<string>>()

  add(tombstone: Tombstone): void {
    if (tombstone.kind !== 'card') return
    const known = this.#byMap.get(tombstone.mapId) ?? new Set()
    this.#byMap.set(tombstone.mapId, known)
    for (const id of tombstone.recordIds) known.add(id)
  }

  of(mapId: string): ReadonlySet<string> {
    return this.#byMap.get(mapId) ?? NONE
  }
}
