/** A review round as those who are asked see it: what is asked, what I said, and what is on its way. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { ApiProblem } from '../live/call.ts'
import { createReviewsApi } from '../live/reviewsApi.ts'
import type { MapRecord } from '../model/kinds.ts'
import { makeCareerMap } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { makeSettings } from '../model/settings.ts'
import type { RoundAnswer, RoundAsk, RoundResponse } from '../wire/reviews.ts'

export { REMARK_LENGTH } from '../wire/reviews.ts'
export type { RoundAsk, RoundResponse } from '../wire/reviews.ts'

/** What I want to say to an ask: that it is so (null), a remark, or nothing any more. */
export type Say =
  | { readonly type: 'confirm' }
  | { readonly type: 'remark'; readonly text: string }
  | { readonly type: 'undo' }

/** How my press fares. `changed`: it was another thing a moment later, and is shown anew. */
export type Sending =
  | { readonly state: 'sending'; readonly say: Say }
  | { readonly state: 'failed'; readonly say: Say; readonly isOffline: boolean }
  | { readonly state: 'changed' }

export interface RoundPageState {
  readonly round: RoundResponse | null
  readonly employer: string
  /** By ask; what arrived is not among them. */
  readonly sending: Readonly<Record<string, Sending>>
  /** Why the round cannot be shown; null when it can. */
  readonly problem: ApiProblem | null
}

const EMPTY: RoundPageState = { round: null, employer: '', sending: {}, problem: null }

export const roundPageStore = createStore<RoundPageState>()(() => EMPTY)

export function useRoundPage<T>(selector: (state: RoundPageState) => T): T {
  return useStore(roundPageStore, selector)
}

const api = createReviewsApi()

export const roundPageActs = {
  /** Shows a round, and tells that it was opened. */
  open: async (mapId: string, roundId: string): Promise<void> => {
    roundPageStore.setState(EMPTY)
    await load(mapId, roundId)
    if (roundPageStore.getState().round !== null) await api.openRound(mapId, roundId)
  },
  setEmployer: (employer: string): void => roundPageStore.setState({ employer }),
  say,
  confirmRest,
}

/** The map as far as an ask shows it. */
export function mapOfAsk({ records, lanes }: RoundAsk, { mainLanguage }: RoundResponse): CareerMap {
  const all: readonly MapRecord[] = [makeSettings({ mainLanguage }), ...lanes, ...records]
  return makeCareerMap(all)
}

async function load(mapId: string, roundId: string): Promise<void> {
  const shown = await api.showRound(mapId, roundId)
  if (!shown.ok) {
    roundPageStore.setState({ problem: shown.problem })
    return
  }
  const { employer } = roundPageStore.getState()
  roundPageStore.setState({ round: shown.value, employer: employer || shown.value.employer, problem: null })
}

async function say(mapId: string, askId: string, wish: Say): Promise<void> {
  const { round, employer, sending } = roundPageStore.getState()
  const ask = round?.asks.find(({ id }) => id === askId)
  if (round === null || ask === undefined || sending[askId]?.state === 'sending') return
  setSending(askId, { state: 'sending', say: wish })
  const answer = { employer: employer.trim(), fingerprint: ask.fingerprint }
  const done =
    wish.type === 'undo'
      ? await api.takeBack(mapId, round.id, askId)
      : await api.answer(mapId, round.id, askId, wish.type === 'confirm' ? answer : { ...answer, remark: wish.text })
  if (done.ok) {
    setSending(askId, null)
    setAnswer(askId, answerOf(wish))
    return
  }
  const { problem } = done
  const isStale = problem.code === 'refused' && [401, 403, 404, 409].includes(problem.status)
  if (!isStale) {
    setSending(askId, { state: 'failed', say: wish, isOffline: problem.code === 'unreachable' })
    return
  }
  setSending(askId, { state: 'changed' })
  await load(mapId, round.id)
}

/** Confirms all that is not answered yet, one after the other; what comes after one that is not sent stays open. */
async function confirmRest(mapId: string): Promise<void> {
  const { round } = roundPageStore.getState()
  for (const ask of openAsks(round)) {
    await say(mapId, ask.id, { type: 'confirm' })
    if (roundPageStore.getState().sending[ask.id] !== undefined) return
  }
}

/** What asks something still: neither answered nor gone from the map. */
export function openAsks(round: RoundResponse | null): readonly RoundAsk[] {
  return (round?.asks ?? []).filter(({ answer, records }) => answer === null && records.length > 0)
}

function answerOf(wish: Say): RoundAnswer | null {
  if (wish.type === 'undo') return null
  const at = new Date().toISOString()
  return { isConfirmed: wish.type === 'confirm', remark: wish.type === 'remark' ? wish.text : '', at }
}

function setAnswer(askId: string, answer: RoundAnswer | null): void {
  const { round } = roundPageStore.getState()
  if (round === null) return
  const asks = round.asks.map((ask) => (ask.id === askId ? { ...ask, answer } : ask))
  roundPageStore.setState({ round: { ...round, asks } })
}

function setSending(askId: string, state: Sending | null): void {
  const { [askId]: _, ...others } = roundPageStore.getState().sending
  roundPageStore.setState({ sending: state === null ? others : { ...others, [askId]: state } })
}
