/** What employers confirmed on the open map, and whether it stands there still. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { changesSince, judge } from '../analysis/confirmations.ts'
import type { ConfirmationFacts, Judged } from '../analysis/confirmations.ts'
import type { DiffEntry } from '../analysis/diff/mapDiff.ts'
import type { ApiProblem } from '../live/call.ts'
import { createReviewsApi } from '../live/reviewsApi.ts'
import { DEFAULT_OLD_AFTER_MONTHS, recordIdOf, recordsOf } from '../model/confirmation.ts'
import type { Claim, Target } from '../model/confirmation.ts'
import type { MapRecord } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import type { Result } from '../model/result.ts'
import { followNews } from './news.ts'

export type { ApiProblem } from '../live/call.ts'

/** One confirmation as the interface knows it. */
export interface GivenConfirmation extends ConfirmationFacts {
  /** Name of who gave it; empty where they have none. */
  readonly by: string
  readonly isMine: boolean
  /** Whether I may withdraw it. */
  readonly canWithdraw: boolean
}

export interface ReviewsState {
  readonly mapId: string | null
  /** The newest first; null until they were loaded once. */
  readonly confirmations: readonly GivenConfirmation[] | null
  readonly oldAfterMonths: number
  /** Label of the link I came by; empty without one. */
  readonly label: string
  /** Why the last load failed; null when it did not. */
  readonly problem: ApiProblem | null
}

const EMPTY: ReviewsState = {
  mapId: null,
  confirmations: null,
  oldAfterMonths: DEFAULT_OLD_AFTER_MONTHS,
  label: '',
  problem: null,
}

export const reviewsStore = createStore<ReviewsState>()(() => EMPTY)

export function useReviews<T>(selector: (state: ReviewsState) => T): T {
  return useStore(reviewsStore, selector)
}

const api = createReviewsApi()

/** Follows what is confirmed on a map. Gives the way to stop. */
export function watchReviews(mapId: string): () => void {
  reviewsStore.setState({ ...EMPTY, mapId })
  void load()
  const stop = followNews('reviews', () => void load())
  return () => {
    stop()
    lastLoad += 1
    reviewsStore.setState(EMPTY)
  }
}

/** Each asks the server, then loads anew; a refusal is given back. */
export const reviewsActs = {
  load,
  confirm: (wish: { readonly target: Target; readonly claim: Claim; readonly employer: string }) =>
    after(api.confirm(mapId(), wish)),
  withdraw: (id: string) => after(api.withdraw(mapId(), id)),
  setOldAfter: (months: number) => after(api.setOldAfter(mapId(), months)),
}

/** Judges all of them against the map. What was compared before, and is the same still, is not compared again. */
export function judgeAll(map: CareerMap, state: ReviewsState, now: Date): readonly Judged<GivenConfirmation>[] {
  const { confirmations, oldAfterMonths } = state
  return (confirmations ?? []).map((one) => judge(map, one, { now, oldAfterMonths, changesOf: knownChanges }))
}

/** Those of one target's record: of a card with its figures, or of a pathway. */
export function judgedOn<C extends ConfirmationFacts>(judged: readonly Judged<C>[], id: string): readonly Judged<C>[] {
  return judged.filter(({ confirmation }) => recordIdOf(confirmation.target) === id)
}

interface Known {
  readonly inputs: readonly unknown[]
  readonly changes: readonly DiffEntry[]
}
const known = new WeakMap<readonly MapRecord[], Map<Target, Known>>()

function knownChanges(stood: readonly MapRecord[], map: CareerMap, target: Target): readonly DiffEntry[] {
  const byTarget = known.get(stood) ?? new Map<Target, Known>()
  known.set(stood, byTarget)
  const inputs = [map.settings.mainLanguage, map.records.get(recordIdOf(target)), ...recordsOf(map, target)]
  const before = byTarget.get(target)
  const isSame = before?.inputs.length === inputs.length && inputs.every((one, at) => one === before.inputs[at])
  if (before !== undefined && isSame) return before.changes
  const changes = changesSince(stood, map, target)
  byTarget.set(target, { inputs, changes })
  return changes
}

/** Counts loads: answers may overtake each other, and only the last question's count. */
let lastLoad = 0

async function load(): Promise<void> {
  const { mapId: id } = reviewsStore.getState()
  if (id === null) return
  lastLoad += 1
  const own = lastLoad
  const answer = await api.listConfirmations(id)
  if (own !== lastLoad) return
  if (!answer.ok) {
    reviewsStore.setState({ problem: answer.problem })
    return
  }
  const { confirmations, stood, erased, people, me, removesAny, label, oldAfterMonths } = answer.value
  const names = new Map(people.map(({ id, name }) => [id, name]))
  reviewsStore.setState({
    confirmations: confirmations.map(({ personId, fingerprint, ...one }) => ({
      ...one,
      stood: stood[fingerprint] ?? [],
      erasedCount: erased[fingerprint] ?? 0,
      by: names.get(personId) ?? '',
      isMine: personId === me,
      canWithdraw: removesAny || personId === me,
    })),
    label,
    oldAfterMonths,
    problem: null,
  })
}

function mapId(): string {
  const id = reviewsStore.getState().mapId
  if (id === null) throw new Error('No map whose confirmations are looked at')
  return id
}

async function after<T>(asked: Promise<Result<T, ApiProblem>>): Promise<Result<T, ApiProblem>> {
  const result = await asked
  await load()
  return result
}
