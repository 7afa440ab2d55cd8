import type { MapRecord } from '../../src/model/kinds.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import type { WorkStatus } from '../../src/wire/publications.ts'
import type { Principal } from '../access/principal.ts'
import { may } from '../access/principal.ts'
import { randomName } from '../newId.ts'
import type { PublicationStore, StoredPublication } from '../storage/versions.ts'
import { publicPart } from './publicPart.ts'
import type { VersionProblem, Versions } from './versions.ts'

export type PublicationProblem = VersionProblem | { readonly code: 'forbidden' }

export interface MapStanding {
  readonly status: WorkStatus
  /** What stands before the public now. */
  readonly publication: StoredPublication | null
}

/** How far maps are, and which of their versions everyone may see. */
export class Publications {
  readonly #store: PublicationStore
  readonly #versions: Versions
  readonly #now: () => number

  constructor(store: PublicationStore, versions: Versions, now: () => number = Date.now) {
    this.#store = store
    this.#versions = versions
    this.#now = now
  }

  async standing(mapId: string): Promise<Result<MapStanding, PublicationProblem>> {
    const [status, publication] = await Promise.all([this.#store.findStatus(mapId), this.#store.findPublication(mapId)])
    if (status === null) return refuse({ code: 'notFound' })
    return ok({ status, publication: publication?.endedAt === null ? publication : null })
  }

  /** Sets how far a map is. What was approved or published is taken back by those alone who may publish. */
  async setStatus(
    mapId: string,
    status: Exclude<WorkStatus, 'published'>,
    principal: Principal,
  ): Promise<Result<null, PublicationProblem>> {
    const before = await this.#store.findStatus(mapId)
    if (before === null) return refuse({ code: 'notFound' })
    const isOpen = (one: WorkStatus): boolean => one === 'draft' || one === 'inReview'
    if (!(isOpen(before) && isOpen(status)) && !may(principal, 'publishMap', mapId)) {
      return refuse({ code: 'forbidden' })
    }
    await this.#store.setStatus(mapId, status)
    return ok(null)
  }

  /** Puts a version before the public or, with null, the map as it is now, at the address the map always has. */
  async publish(
    mapId: string,
    versionId: string | null,
    principal: Principal,
  ): Promise<Result<null, PublicationProblem>> {
    const version =
      versionId === null
        ? await this.#versions.keepNow(mapId, { kind: 'published', name: '', note: '' })
        : await this.#versions.keepForGood(mapId, versionId)
    if (!version.ok) return version
    await this.#store.publish({
      publicId: randomName(16),
      mapId,
      versionId: version.value.id,
      at: this.#now(),
      by: principal.person.name,
    })
    return ok(null)
  }

  /** Takes a map back from the public; its address leads nowhere until it is published again. */
  async unpublish(mapId: string): Promise<Result<null, PublicationProblem>> {
    const standing = await this.standing(mapId)
    if (!standing.ok) return standing
    const { status, publication } = standing.value
    if (publication === null) return refuse({ code: 'notFound' })
    await this.#store.unpublish(mapId, this.#now(), status === 'published' ? 'draft' : status)
    return ok(null)
  }

  /** What stands at a public address. */
  findPublished(publicId: string): Promise<StoredPublication | null> {
    return this.#store.findPublished(publicId)
  }

  /** Names what is published: another name as soon as anything of it is otherwise. Null where it is gone. */
  async tag({ mapId, versionId, at }: StoredPublication): Promise<string | null> {
    const found = await this.#versions.find(mapId, versionId)
    // The same version published again bears another date; one that something was erased from other content, which
    // is sent without it even while it is not stored so yet.
    const erased = this.#versions.countErased(mapId).toString(36)
    return found.ok ? `${versionId}-${at.toString(36)}-${found.value.hash}-${erased}` : null
  }

  /** The records of what is published, without what is hidden. */
  async records({ mapId, versionId }: StoredPublication): Promise<readonly MapRecord[] | null> {
    const found = await this.#versions.read(mapId, versionId)
    return found.ok ? publicPart(found.value.records) : null
  }
}
