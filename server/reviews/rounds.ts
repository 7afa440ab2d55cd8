import { isAtLeast, isRole } from '../../src/model/role.ts'
import { claimsOf, recordsOf } from '../../src/model/confirmation.ts'
import type { Claim, Target } from '../../src/model/confirmation.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { isGood } from '../access/grant.ts'
import { standingIn } from '../access/principal.ts'
import type { Principal } from '../access/principal.ts'
import type { Comments } from '../comments/comments.ts'
import type { Limits } from '../config.ts'
import { randomName } from '../newId.ts'
import { answererKey } from '../storage/reviews.ts'
import type {
  Answerer,
  NewConfirmation,
  RoundChange,
  StoredAnswer,
  StoredAsk,
  StoredRound,
} from '../storage/reviews.ts'
import type { Storage } from '../storage/storage.ts'
import type { Confirmations, ReviewsProblem } from './confirmations.ts'
import { fingerprintOf } from './fingerprint.ts'

/** What a manager sets of a round. */
export interface RoundWish {
  readonly title: string
  readonly message: string
  readonly dueOn: string | null
  readonly claim: Claim
  readonly targets: readonly Target[]
  readonly grantIds: readonly string[]
}

/** What is to be different of a round; the rest stays. */
export type RoundChangeWish = {
  readonly [F in 'title' | 'message' | 'dueOn' | 'grantIds']?: RoundWish[F] | undefined
} & { readonly isClosed?: boolean | undefined }

/** What somebody says to one ask. Without a remark: that it is so, as they saw it. */
export interface AnswerWish {
  readonly employer: string
  /** Names what they saw. */
  readonly fingerprint: string
  readonly remark: string | null
}

interface RoundsParts {
  readonly storage: Storage
  readonly confirmations: Confirmations
  readonly comments: Pick<Comments, 'begin' | 'remove'>
  readonly limits: Limits
}

/** Review rounds: a manager asks those who come by named links to confirm things by a day, and sees what came of it. */
export class Rounds {
  readonly #parts: RoundsParts

  constructor(parts: RoundsParts) {
    this.#parts = parts
  }

  async create(principal: Principal, mapId: string, wish: RoundWish): Promise<Result<StoredRound, ReviewsProblem>> {
    const { storage, confirmations, limits } = this.#parts
    const map = await confirmations.readMap(mapId)
    if (!map.ok) return map
    const { targets, ...round } = wish
    if (targets.some((target) => recordsOf(map.value, target).length === 0)) return refuse({ code: 'notOnMap' })
    if (targets.some((target) => !claimsOf(target).includes(wish.claim))) return refuse({ code: 'claimMisfit' })
    if (!(await this.#areLinks(mapId, wish.grantIds))) return refuse({ code: 'noSuchLink' })
    const made: StoredRound = {
      ...round,
      id: randomName(12),
      mapId,
      asks: targets.map((target, at) => ({ id: `a${at + 1}`, target })),
      createdBy: principal.person.id,
      createdAt: Date.now(),
      closedAt: null,
    }
    const most = limits.roundsPerMap
    const adding = await storage.reviews.addRound(made, most)
    if (adding === 'notFound') return refuse({ code: 'notFound' })
    if (adding === 'full') return refuse({ code: 'tooManyRounds', most })
    confirmations.tell(mapId)
    return ok(made)
  }

  async change(mapId: string, id: string, wish: RoundChangeWish): Promise<Result<StoredRound, ReviewsProblem>> {
    const { storage, confirmations } = this.#parts
    const round = await storage.reviews.findRound(mapId, id)
    if (round === null) return refuse({ code: 'noRound' })
    const added = (wish.grantIds ?? []).filter((grantId) => !round.grantIds.includes(grantId))
    if (!(await this.#areLinks(mapId, added))) return refuse({ code: 'noSuchLink' })
    const change: RoundChange = {
      title: wish.title ?? round.title,
      message: wish.message ?? round.message,
      dueOn: wish.dueOn === undefined ? round.dueOn : wish.dueOn,
      grantIds: wish.grantIds ?? round.grantIds,
      closedAt: closedAt(round, wish.isClosed),
    }
    await storage.reviews.changeRound(id, change)
    confirmations.tell(mapId)
    return ok({ ...round, ...change })
  }

  /** Notes that somebody opened a round. */
  async open(principal: Principal, mapId: string, id: string): Promise<Result<null, ReviewsProblem>> {
    const { storage, confirmations } = this.#parts
    const round = await storage.reviews.findRound(mapId, id)
    if (round === null) return refuse({ code: 'noRound' })
    await storage.reviews.openRound(id, { ...answererOf(principal, mapId, round), at: Date.now() })
    confirmations.tell(mapId)
    return ok(null)
  }

  /** Keeps what somebody says to an ask, in the place of what they said before. */
  async answer(
    principal: Principal,
    mapId: string,
    { roundId, askId }: { readonly roundId: string; readonly askId: string },
    wish: AnswerWish,
  ): Promise<Result<null, ReviewsProblem>> {
    const { storage, confirmations, limits } = this.#parts
    const asked = await this.#findAsk(mapId, roundId, askId)
    if (!asked.ok) return asked
    const { round, ask } = asked.value
    const answerer = answererOf(principal, mapId, round)
    const before = await this.#answerBefore(roundId, askId, answerer)
    const said = wish.remark === null ? await this.#makeConfirmation(principal, round, ask, wish) : ok(null)
    if (!said.ok) return said
    const remark = wish.remark === null ? ok(NO_REMARK) : await this.#remark(principal, mapId, ask, wish.remark)
    if (!remark.ok) return remark
    const answer = { ...answerer, ...remark.value, askId, at: Date.now(), employer: wish.employer }
    const most = limits.confirmationsPerMap
    const kept = await storage.reviews.answer(roundId, answer, said.value, most)
    if (kept === 'notFound') return refuse({ code: 'noRound' })
    if (kept === 'full') return refuse({ code: 'tooManyConfirmations', most })
    if (before !== null) await this.#takeRemark(principal, mapId, before)
    confirmations.tell(mapId)
    return ok(null)
  }

  /** Takes an answer back, with the confirmation or the remark it was. Twice is once. */
  async takeBack(
    principal: Principal,
    mapId: string,
    { roundId, askId }: { readonly roundId: string; readonly askId: string },
  ): Promise<Result<null, ReviewsProblem>> {
    const { storage, confirmations } = this.#parts
    const asked = await this.#findAsk(mapId, roundId, askId)
    if (!asked.ok) return asked
    const answerer = answererOf(principal, mapId, asked.value.round)
    const before = await this.#answerBefore(roundId, askId, answerer)
    if (before === null) return ok(null)
    await storage.reviews.removeAnswer(roundId, askId, answerer)
    await this.#takeRemark(principal, mapId, before)
    confirmations.tell(mapId)
    return ok(null)
  }

  async #findAsk(
    mapId: string,
    roundId: string,
    askId: string,
  ): Promise<Result<{ readonly round: StoredRound; readonly ask: StoredAsk }, ReviewsProblem>> {
    const round = await this.#parts.storage.reviews.findRound(mapId, roundId)
    if (round === null || !(await this.#parts.confirmations.isOpen(mapId))) return refuse({ code: 'noRound' })
    if (round.closedAt !== null) return refuse({ code: 'roundClosed' })
    const ask = round.asks.find(({ id }) => id === askId)
    return ask === undefined ? refuse({ code: 'noAsk' }) : ok({ round, ask })
  }

  async #makeConfirmation(
    principal: Principal,
    { mapId, claim }: StoredRound,
    { target }: StoredAsk,
    { employer, fingerprint }: AnswerWish,
  ): Promise<Result<NewConfirmation, ReviewsProblem>> {
    const map = await this.#parts.confirmations.readMap(mapId)
    if (!map.ok) return map
    const stands = recordsOf(map.value, target)
    if (stands.length > 0 && fingerprintOf(stands) !== fingerprint) return refuse({ code: 'changedMeanwhile' })
    return this.#parts.confirmations.make(principal, mapId, map.value, { target, claim, employer })
  }

  /** A remark on a card or figure is a comment there; on a pathway, where none can be, it is kept with the round. */
  async #remark(
    principal: Principal,
    mapId: string,
    { target }: StoredAsk,
    text: string,
  ): Promise<Result<Remark, ReviewsProblem>> {
    if (target.type === 'pathway') return ok({ ...NO_REMARK, remark: text })
    const begun = await this.#parts.comments.begin(principal, mapId, target, { text, mentions: [] })
    return begun.ok ? ok({ remark: '', ...begun.value }) : begun
  }

  /** Removes the comment an answer was, where it is of whoever asks; others' stay on the map. */
  async #takeRemark(principal: Principal, mapId: string, { threadId, commentId }: StoredAnswer): Promise<void> {
    if (threadId === null || commentId === null) return
    await this.#parts.comments.remove(principal, mapId, { threadId, commentId })
  }

  async #answerBefore(roundId: string, askId: string, answerer: Answerer): Promise<StoredAnswer | null> {
    const answers = await this.#parts.storage.reviews.listAnswers(roundId)
    const key = answererKey(answerer)
    return answers.find((answer) => answer.askId === askId && answererKey(answer) === key) ?? null
  }

  /** Whether all of these are good links to this map by which one may confirm. */
  async #areLinks(mapId: string, grantIds: readonly string[]): Promise<boolean> {
    if (grantIds.length === 0) return true
    const grants = await this.#parts.storage.grants.listGrants(mapId)
    const now = Date.now()
    const good = grants.filter((grant) => isGood(grant, now) && isRole(grant.role) && isAtLeast(grant.role, 'review'))
    const ids = new Set(good.map(({ id }) => id))
    return grantIds.every((id) => ids.has(id))
  }
}

type Remark = Pick<StoredAnswer, 'remark' | 'threadId' | 'commentId'>
const NO_REMARK: Remark = { remark: '', threadId: null, commentId: null }

/** For whom somebody answers a round: for the link it asks that they came by, else for themselves. */
export function answererOf(principal: Principal, mapId: string, { grantIds }: StoredRound): Answerer {
  const standing = standingIn(principal, mapId)?.grantId ?? null
  const asked = grantIds.filter((id) => principal.grantIds.has(id))
  const grantId = asked.find((id) => id === standing) ?? asked[0] ?? null
  return { grantId, personId: principal.person.id }
}

function closedAt(round: StoredRound, isClosed: boolean | undefined): number | null {
  if (isClosed === undefined) return round.closedAt
  return isClosed ? (round.closedAt ?? Date.now()) : null
}
