import { isPlaced } from '../../src/model/kinds.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { employersOn, recordsOf } from '../../src/model/confirmation.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { readText } from '../../src/model/text.ts'
import type { LinkProgress, RoundAnswer, RoundAsk, RoundResponse, RoundSummary } from '../../src/wire/reviews.ts'
import { isGood } from '../access/grant.ts'
import type { Principal } from '../access/principal.ts'
import { isoTime } from '../http/answers.ts'
import { answererKey } from '../storage/reviews.ts'
import type { StoredAnswer, StoredAsk, StoredRound } from '../storage/reviews.ts'
import type { StoredGrant } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'
import type { Confirmations, ReviewsProblem } from './confirmations.ts'
import { fingerprintOf } from './fingerprint.ts'
import { answererOf } from './rounds.ts'

/** Review rounds as they are looked at: by those who ask, and by those who are asked. */
export class RoundOverview {
  readonly #storage: Storage
  readonly #confirmations: Confirmations

  constructor(storage: Storage, confirmations: Confirmations) {
    this.#storage = storage
    this.#confirmations = confirmations
  }

  /** All rounds of a map with who has done what; the newest first. */
  async list(mapId: string): Promise<Result<readonly RoundSummary[], ReviewsProblem>> {
    if (!(await this.#confirmations.isOpen(mapId))) return refuse({ code: 'notFound' })
    const rounds = await this.#storage.reviews.listRounds(mapId)
    const grants = await this.#storage.grants.listGrants(mapId)
    return ok(await Promise.all(rounds.map((round) => this.#summarize(round, grants))))
  }

  async summarize(round: StoredRound): Promise<RoundSummary> {
    return this.#summarize(round, await this.#storage.grants.listGrants(round.mapId))
  }

  /** A round as somebody who is asked sees it: what is asked as it stands on the map, and what they said to it. */
  async show(principal: Principal, mapId: string, id: string): Promise<Result<RoundResponse, ReviewsProblem>> {
    const { reviews, people, grants } = this.#storage
    const round = await reviews.findRound(mapId, id)
    if (round === null) return refuse({ code: 'noRound' })
    const read = await this.#confirmations.readMap(mapId)
    if (!read.ok) return read
    const map = read.value
    const answerer = answererOf(principal, mapId, round)
    const mine = (await reviews.listAnswers(id)).filter((answer) => answererKey(answer) === answererKey(answerer))
    const grant = answerer.grantId === null ? null : await grants.findGrant(answerer.grantId)
    const [asker] = await people.findPeople([round.createdBy])
    const said = await Promise.all(mine.map(async (answer) => [answer.askId, await this.#said(mapId, answer)] as const))
    const answers = new Map(said)
    const { mainLanguage, title } = map.settings
    return ok({
      id,
      mapTitle: readText(title, mainLanguage, mainLanguage),
      mainLanguage,
      title: round.title,
      message: round.message,
      askedBy: asker?.name ?? '',
      dueOn: round.dueOn,
      claim: round.claim,
      isClosed: round.closedAt !== null,
      employer: mine.at(-1)?.employer ?? grant?.label ?? principal.maps.get(mapId)?.label ?? '',
      employers: employersOn(map),
      asks: round.asks.map((ask) => showAsk(map, ask, answers.get(ask.id) ?? null)),
    })
  }

  async #summarize(round: StoredRound, grants: readonly StoredGrant[]): Promise<RoundSummary> {
    const { id, title, message, dueOn, claim, createdAt, closedAt, asks, grantIds } = round
    const [openings, answers] = await Promise.all([
      this.#storage.reviews.listOpenings(id),
      this.#storage.reviews.listAnswers(id),
    ])
    const others = openings.some(({ grantId }) => grantId === null) || answers.some(({ grantId }) => grantId === null)
    const progress = async (grantId: string | null): Promise<LinkProgress> => {
      const grant = grants.find((one) => one.id === grantId) ?? null
      const own = answers.filter((answer) => answer.grantId === grantId)
      const opened = openings.find((opening) => opening.grantId === grantId)?.at ?? null
      const lastAt = [opened ?? 0, ...own.map(({ at }) => at)].toSorted((a, b) => b - a)[0] ?? 0
      const remarks = own.filter(({ confirmationId }) => confirmationId === null)
      return {
        grantId,
        label: grant?.label ?? '',
        isOver: grantId !== null && (grant === null || !isGood(grant, Date.now())),
        openedAt: opened === null ? null : isoTime(opened),
        lastAt: lastAt === 0 ? null : isoTime(lastAt),
        confirmed: new Set(own.filter(({ confirmationId }) => confirmationId !== null).map(({ askId }) => askId)).size,
        remarks: await Promise.all(
          remarks.flatMap((answer) => {
            const target = asks.find(({ id: askId }) => askId === answer.askId)?.target
            return target === undefined
              ? []
              : [this.#said(round.mapId, answer).then(({ remark, at }) => ({ target, text: remark, at }))]
          }),
        ),
      }
    }
    const links = await Promise.all([...grantIds, ...(others ? [null] : [])].map(progress))
    const times = { createdAt: isoTime(createdAt), closedAt: closedAt === null ? null : isoTime(closedAt) }
    return { id, title, message, dueOn, claim, ...times, askCount: asks.length, links }
  }

  /** What an answer says; a remark that is a comment on the map in the words it has there now. */
  async #said(mapId: string, { at, confirmationId, remark, threadId, commentId }: StoredAnswer): Promise<RoundAnswer> {
    const said = { isConfirmed: confirmationId !== null, at: isoTime(at) }
    if (threadId === null) return { ...said, remark }
    const thread = await this.#storage.comments.findThread(mapId, threadId)
    return { ...said, remark: thread?.comments.find(({ id }) => id === commentId)?.text ?? '' }
  }
}

function showAsk(map: CareerMap, { id, target }: StoredAsk, answer: RoundAnswer | null): RoundAsk {
  const records = recordsOf(map, target)
  return { id, target, records, lanes: lanesOf(map, records), fingerprint: fingerprintOf(records), answer }
}

/** The levels that records stand on, and the pathways. */
function lanesOf(map: CareerMap, records: readonly MapRecord[]): readonly MapRecord[] {
  const ids = new Set(records.filter(isPlaced).flatMap(({ place }) => [place.levelId, place.pathwayId]))
  return [...ids].flatMap((id) => map.records.get(id) ?? [])
}
