import { readAll } from '../../src/doc/codec.ts'
import { claimsOf, DEFAULT_OLD_AFTER_MONTHS, recordsOf } from '../../src/model/confirmation.ts'
import type { Claim, Target } from '../../src/model/confirmation.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { may } from '../access/principal.ts'
import type { Principal } from '../access/principal.ts'
import type { CommentsProblem } from '../comments/comments.ts'
import type { Limits } from '../config.ts'
import { randomName } from '../newId.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { ConfirmationList, NewConfirmation } from '../storage/reviews.ts'
import type { Storage } from '../storage/storage.ts'
import { fingerprintOf } from './fingerprint.ts'

/** What somebody confirms, and for which employer. */
export interface ConfirmWish {
  readonly target: Target
  readonly claim: Claim
  readonly employer: string
}

export type ReviewsProblem =
  | CommentsProblem
  | { readonly code: 'claimMisfit' }
  | { readonly code: 'noConfirmation' }
  | { readonly code: 'noRound' }
  | { readonly code: 'noAsk' }
  | { readonly code: 'noSuchLink' }
  | { readonly code: 'roundClosed' }
  | { readonly code: 'changedMeanwhile' }
  | { readonly code: 'tooManyConfirmations'; readonly most: number }
  | { readonly code: 'tooManyRounds'; readonly most: number }

/**
 * What employers confirm on maps. What stands there, who says so and when is written here and never told by a
 * client. Confirmations stand beside the map's document: those who may only view never get them.
 */
export class Confirmations {
  readonly #storage: Storage
  readonly #rooms: Rooms
  readonly #limits: Limits

  constructor(storage: Storage, rooms: Rooms, limits: Limits) {
    this.#storage = storage
    this.#rooms = rooms
    this.#limits = limits
  }

  /** All of a map, and after how many months they are old. */
  async list(mapId: string): Promise<Result<ConfirmationList & { readonly oldAfterMonths: number }, ReviewsProblem>> {
    if (!(await this.isOpen(mapId))) return refuse({ code: 'notFound' })
    const { reviews } = this.#storage
    const [list, oldAfter] = [await reviews.listConfirmations(mapId), await reviews.findOldAfter(mapId)]
    return ok({ ...list, oldAfterMonths: oldAfter ?? DEFAULT_OLD_AFTER_MONTHS })
  }

  /** Keeps that an employer confirms what stands there now; gives the confirmation's id. */
  async confirm(principal: Principal, mapId: string, wish: ConfirmWish): Promise<Result<string, ReviewsProblem>> {
    const map = await this.readMap(mapId)
    if (!map.ok) return map
    const made = this.make(principal, mapId, map.value, wish)
    if (!made.ok) return made
    const most = this.#limits.confirmationsPerMap
    const kept = await this.#storage.reviews.confirm(made.value, most)
    if (kept === 'notFound') return refuse({ code: 'notFound' })
    if (kept === 'full') return refuse({ code: 'tooManyConfirmations', most })
    this.tell(mapId)
    return ok(kept.id)
  }

  /** Takes a confirmation back: one's own, or any for those who manage the map. */
  async withdraw(principal: Principal, mapId: string, id: string): Promise<Result<null, ReviewsProblem>> {
    const confirmation = await this.#storage.reviews.findConfirmation(mapId, id)
    if (confirmation === null) return refuse({ code: 'noConfirmation' })
    const isOwn = confirmation.personId === principal.person.id
    if (!isOwn && !withdrawsAny(principal, mapId)) return refuse({ code: 'notYours' })
    await this.#storage.reviews.removeConfirmation(mapId, id)
    this.tell(mapId)
    return ok(null)
  }

  async setOldAfter(mapId: string, months: number): Promise<Result<null, ReviewsProblem>> {
    if (!(await this.isOpen(mapId))) return refuse({ code: 'notFound' })
    await this.#storage.reviews.setOldAfter(mapId, months)
    this.tell(mapId)
    return ok(null)
  }

  /** A confirmation of what stands on a map, not kept yet. */
  make(
    { person }: Principal,
    mapId: string,
    map: CareerMap,
    wish: ConfirmWish,
  ): Result<NewConfirmation, ReviewsProblem> {
    const stood = recordsOf(map, wish.target)
    if (stood.length === 0) return refuse({ code: 'notOnMap' })
    if (!claimsOf(wish.target).includes(wish.claim)) return refuse({ code: 'claimMisfit' })
    const made = { id: randomName(12), mapId, personId: person.id, at: Date.now() }
    return ok({ ...wish, ...made, stood, fingerprint: fingerprintOf(stood) })
  }

  /** The map as it is on disk. */
  async readMap(mapId: string): Promise<Result<CareerMap, ReviewsProblem>> {
    const found = await this.#rooms.find(mapId)
    return found.ok ? ok(makeCareerMap(readAll(found.value.doc).records)) : found
  }

  /** Whether the map is in use. */
  async isOpen(mapId: string): Promise<boolean> {
    const map = await this.#storage.findMap(mapId)
    return map !== null && map.deletedAt === null
  }

  /** Tells those who have the map open, and may read this, that there is something new. */
  tell(mapId: string): void {
    this.#rooms.tell(mapId, 'reviews', 'readComments')
  }
}

/** Whether someone may withdraw what others confirmed. */
export function withdrawsAny(principal: Principal, mapId: string): boolean {
  return may(principal, 'askForReview', mapId)
}
