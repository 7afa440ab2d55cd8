import { answererKey } from './reviews.ts'
import type { Opening, ReviewStore, StoredAnswer, StoredRound } from './reviews.ts'

type Rounds = Pick<
  ReviewStore,
  'addRound' | 'findRound' | 'listRounds' | 'changeRound' | 'openRound' | 'listOpenings' | 'listAnswers' | 'eraseRemark'
> & {
  readonly hasRound: (id: string) => boolean
  readonly putAnswer: (roundId: string, answer: StoredAnswer) => void
  /** Removes an answer; gives what it was. */
  readonly takeAnswer: (roundId: string, askId: string, answerer: string) => StoredAnswer | null
  readonly dropAsk: (roundId: string, askId: string) => void
  /** The answers a confirmation was, with what their round asked for. */
  readonly givenIn: (confirmationId: string) => readonly (StoredAnswer & Pick<StoredRound, 'claim'>)[]
  /** Removes the answers a confirmation was in open rounds. */
  readonly dropGiven: (confirmationId: string) => void
  readonly passRounds: (guestId: string, personId: string) => void
  readonly forgetRounds: (mapId: string) => void
}

interface Heard {
  readonly openings: Map<string, Opening>
  /** By answerer and ask. */
  readonly answers: Map<string, StoredAnswer>
}

/** Review rounds of the store in memory: who was asked what, who opened them, and what they said. */
export function memoryRounds(hasMap: (id: string) => boolean, hasConfirmation: (id: string) => boolean): Rounds {
  const rounds = new Map<string, StoredRound>()
  const heard = new Map<string, Heard>()

  const ofMap = (mapId: string): readonly StoredRound[] =>
    [...rounds.values()]
      .filter((round) => round.mapId === mapId)
      .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
  const answerKey = (answerer: string, askId: string): string => `${answerer} ${askId}`

  function dropAnswers(isDropped: (answer: StoredAnswer) => boolean, roundId: string): void {
    const answers = heard.get(roundId)?.answers
    for (const [key, answer] of answers ?? []) if (isDropped(answer)) answers?.delete(key)
  }

  return {
    addRound: async (round, most) => {
      if (!hasMap(round.mapId)) return 'notFound'
      if (ofMap(round.mapId).length >= most) return 'full'
      rounds.set(round.id, round)
      heard.set(round.id, { openings: new Map(), answers: new Map() })
      return 'added'
    },
    findRound: async (mapId, id) => {
      const round = rounds.get(id)
      return round?.mapId === mapId ? round : null
    },
    listRounds: async (mapId) => ofMap(mapId),
    changeRound: async (id, change) => {
      const round = rounds.get(id)
      if (round === undefined) return
      rounds.set(id, { ...round, ...change })
      if (round.closedAt === null || change.closedAt !== null) return
      dropAnswers(({ confirmationId }) => confirmationId !== null && !hasConfirmation(confirmationId), id)
    },
    openRound: async (id, opening) => {
      const openings = heard.get(id)?.openings
      const key = answererKey(opening)
      if (openings?.has(key) === false) openings.set(key, opening)
    },
    listOpenings: async (id) => [...(heard.get(id)?.openings.values() ?? [])].toSorted((a, b) => a.at - b.at),
    listAnswers: async (id) =>
      [...(heard.get(id)?.answers.values() ?? [])].toSorted((a, b) => a.at - b.at || (a.askId < b.askId ? -1 : 1)),
    eraseRemark: async (commentId) => {
      for (const id of heard.keys()) dropAnswers((answer) => answer.commentId === commentId, id)
    },
    hasRound: (id) => rounds.has(id),
    putAnswer: (id, answer) => heard.get(id)?.answers.set(answerKey(answererKey(answer), answer.askId), answer),
    takeAnswer: (id, askId, answerer) => {
      const key = answerKey(answerer, askId)
      const answer = heard.get(id)?.answers.get(key) ?? null
      heard.get(id)?.answers.delete(key)
      return answer
    },
    dropAsk: (roundId, askId) => dropAnswers((answer) => answer.askId === askId, roundId),
    givenIn: (confirmationId) =>
      [...rounds.values()].flatMap(({ id, claim }) =>
        [...(heard.get(id)?.answers.values() ?? [])]
          .filter((answer) => answer.confirmationId === confirmationId)
          .map((answer) => ({ ...answer, claim })),
      ),
    dropGiven: (confirmationId) => {
      for (const { id, closedAt } of rounds.values()) {
        if (closedAt === null) dropAnswers((answer) => answer.confirmationId === confirmationId, id)
      }
    },
    passRounds: (guestId, personId) => {
      const passed = <T extends { readonly personId: string }>(one: T): T =>
        one.personId === guestId ? { ...one, personId } : one
      for (const [id, { openings, answers }] of heard) {
        const [opened, said] = [[...openings.values()].map(passed), [...answers.values()].map(passed)]
        heard.set(id, {
          openings: new Map(opened.map((one) => [answererKey(one), one])),
          answers: new Map(said.map((one) => [answerKey(answererKey(one), one.askId), one])),
        })
      }
      for (const round of rounds.values()) {
        if (round.createdBy === guestId) rounds.set(round.id, { ...round, createdBy: personId })
      }
    },
    forgetRounds: (mapId) => {
      for (const { id } of ofMap(mapId)) {
        rounds.delete(id)
        heard.delete(id)
      }
    },
  }
}
