import type { VersionKind } from '../../src/wire/versions.ts'
import { randomName } from '../newId.ts'
import type { NewVersion, StoredVersion, VersionStore } from '../storage/versions.ts'
import { makeContent, pack } from './content.ts'
import type { MapContent } from './content.ts'
import { thin } from './thinning.ts'

/** How a version comes to be. */
export interface VersionOrigin {
  readonly kind: VersionKind
  readonly name?: string
  readonly note?: string
  readonly fromAt?: number
}

/** More versions than this are never looked through at once. */
const ALL = 1_000_000

/** Writes versions, those of one map one after the other, and thins out the old ones. */
export class Archive {
  readonly #store: VersionStore
  readonly #erasedOf: (mapId: string) => ReadonlySet<string>
  readonly #now: () => number
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #added = new Map<string, number>()

  /** `erasedOf`: ids of what was erased for good from a map; no version is given it. `now`: milliseconds since 1970. */
  constructor(store: VersionStore, erasedOf: (mapId: string) => ReadonlySet<string>, now: () => number = Date.now) {
    this.#store = store
    this.#erasedOf = erasedOf
    this.#now = now
  }

  /**
   * Keeps a state of a map where it differs from the newest version. Gives that version: the new one, or the one
   * that was there already; null where the map is gone.
   */
  keep(mapId: string, content: MapContent, origin: VersionOrigin): Promise<StoredVersion | null> {
    return this.#inTurn(mapId, async () => {
      const newest = await this.newest(mapId)
      return newest?.hash === content.hash ? newest : this.#add(mapId, content, origin)
    })
  }

  /** Keeps a state of a map under a name. A version of the same state that the server made by itself is given it. */
  name(mapId: string, content: MapContent, naming: Required<Pick<VersionOrigin, 'kind' | 'name' | 'note'>>) {
    return this.#inTurn(mapId, async () => {
      const newest = await this.newest(mapId)
      const isSame = newest?.hash === content.hash && newest.kind === 'auto' && newest.name === ''
      if (!isSame) return this.#add(mapId, content, naming)
      await this.#store.nameVersion(newest.id, naming)
      return { ...newest, ...naming }
    })
  }

  /** Keeps a state of a map in any case. */
  add(mapId: string, content: MapContent, origin: VersionOrigin): Promise<StoredVersion | null> {
    return this.#inTurn(mapId, () => this.#add(mapId, content, origin))
  }

  async newest(mapId: string): Promise<StoredVersion | null> {
    const [newest] = await this.#store.listVersions(mapId, { before: null, isNamed: false, limit: 1 })
    return newest ?? null
  }

  /** How many versions of a map were added by now: with each, who changed it is asked anew. */
  countAdded(mapId: string): number {
    return this.#added.get(mapId) ?? 0
  }

  /** Does something to the versions of a map while none is added. */
  hold<T>(mapId: string, act: () => Promise<T>): Promise<T> {
    return this.#inTurn(mapId, act)
  }

  /** Resolves when all that was asked for so far is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values())
  }

  async #add(mapId: string, found: MapContent, origin: VersionOrigin): Promise<StoredVersion | null> {
    const content = this.#withoutErased(mapId, found)
    const { kind, name = '', note = '', fromAt = null } = origin
    const { hash, cardCount } = content
    const version: NewVersion = {
      id: randomName(16),
      mapId,
      at: this.#now(),
      kind,
      name,
      note,
      cardCount,
      hash,
      fromAt,
    }
    const packed = await pack(content)
    this.#added.set(mapId, this.countAdded(mapId) + 1)
    const added = await this.#store.addVersion(version, packed)
    await this.#thin(mapId)
    return added
  }

  /** What was read before something in it was erased is still on its way here. */
  #withoutErased(mapId: string, content: MapContent): MapContent {
    const erased = this.#erasedOf(mapId)
    const kept = content.records.filter(({ id }) => !erased.has(id))
    return kept.length === content.records.length ? content : makeContent(kept)
  }

  async #thin(mapId: string): Promise<void> {
    const versions = await this.#store.listVersions(mapId, { before: null, isNamed: false, limit: ALL })
    const { dropIds, authors } = thin(versions.toReversed(), this.#now())
    if (dropIds.length > 0) await this.#store.dropVersions(dropIds, authors)
  }

  /** What is compared with the newest version must not be overtaken by a newer one. */
  #inTurn<T>(mapId: string, act: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(mapId) ?? Promise.resolve()).then(act)
    const done = turn
      .catch(() => undefined)
      .finally(() => {
        if (this.#last.get(mapId) === done) this.#last.delete(mapId)
      })
    this.#last.set(mapId, done)
    return turn
  }
}
