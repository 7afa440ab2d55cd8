import { employerKey, recordIdOf, targetKey } from '../../src/model/confirmation.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { memoryRounds } from './memoryRounds.ts'
import { answererKey, isGivenSince } from './reviews.ts'
import type { NewConfirmation, ReviewStore, StoredAnswer, StoredConfirmation } from './reviews.ts'

type Reviews = ReviewStore & {
  readonly passReviews: (guestId: string, personId: string) => void
  readonly forgetMap: (mapId: string) => void
}

/** Confirmations and review rounds of the store in memory, on the maps that `hasMap`. */
export function memoryReviews(hasMap: (id: string) => boolean): Reviews {
  const confirmations = new Map<string, StoredConfirmation>()
  /** What stood on a map, by map and fingerprint. */
  const stood = new Map<string, readonly MapRecord[]>()
  /** How many records of that were erased. */
  const erased = new Map<string, number>()
  const oldAfter = new Map<string, number>()
  const { hasRound, dropAsk, givenIn, dropGiven, putAnswer, takeAnswer, passRounds, forgetRounds, ...rounds } =
    memoryRounds(hasMap, (id) => confirmations.has(id))

  const stoodKey = (mapId: string, fingerprint: string): string => `${mapId} ${fingerprint}`
  const ofMap = (mapId: string): readonly StoredConfirmation[] =>
    [...confirmations.values()]
      .filter((one) => one.mapId === mapId)
      .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))

  function keep({ stood: records, ...wish }: NewConfirmation, most: number): 'notFound' | 'full' | { id: string } {
    if (!hasMap(wish.mapId)) return 'notFound'
    if (ofMap(wish.mapId).filter((one) => !isSame(one, wish)).length >= most) return 'full'
    const before = ofMap(wish.mapId).find((one) => isSame(one, wish))
    const confirmation = { ...wish, id: before?.id ?? wish.id }
    confirmations.set(confirmation.id, confirmation)
    stood.set(stoodKey(wish.mapId, wish.fingerprint), records)
    erased.delete(stoodKey(wish.mapId, wish.fingerprint))
    forgetStood(wish.mapId)
    return { id: confirmation.id }
  }

  function drop(mapId: string, id: string): boolean {
    if (confirmations.get(id)?.mapId !== mapId) return false
    confirmations.delete(id)
    forgetStood(mapId)
    return true
  }

  /** An answer was taken back: what another answer confirmed before stands again, or nothing. */
  function takeBack(id: string, taken: StoredAnswer): void {
    const confirmation = confirmations.get(id)
    if (confirmation === undefined || isGivenSince(confirmation, taken)) return
    const [before] = givenIn(id).toSorted((a, b) => b.at - a.at)
    if (before === undefined || before.fingerprint === null) {
      drop(confirmation.mapId, id)
      return
    }
    const { claim, employer, at, fingerprint } = before
    confirmations.set(id, { ...confirmation, claim, employer, at, fingerprint })
    forgetStood(confirmation.mapId)
  }

  function forgetStood(mapId: string): void {
    const used = new Set(
      ofMap(mapId).flatMap(({ id, fingerprint }) =>
        [fingerprint, ...givenIn(id).map((answer) => answer.fingerprint ?? '')].map((one) => stoodKey(mapId, one)),
      ),
    )
    for (const key of stood.keys()) if (key.startsWith(`${mapId} `) && !used.has(key)) stood.delete(key)
  }

  const stoodOf = (mapId: string): readonly (readonly [string, readonly MapRecord[]])[] =>
    [...stood].flatMap(([key, records]) =>
      key.startsWith(`${mapId} `) ? [[key.slice(mapId.length + 1), records] as const] : [],
    )

  return {
    ...rounds,
    confirm: async (confirmation, most) => keep(confirmation, most),
    findConfirmation: async (mapId, id) => {
      const found = confirmations.get(id)
      return found?.mapId === mapId ? found : null
    },
    listConfirmations: async (mapId) => {
      const used = new Set(ofMap(mapId).map(({ fingerprint }) => fingerprint))
      return {
        confirmations: ofMap(mapId),
        stood: Object.fromEntries(stoodOf(mapId).filter(([fingerprint]) => used.has(fingerprint))),
        erased: Object.fromEntries(
          [...used].flatMap((fingerprint) => {
            const count = erased.get(stoodKey(mapId, fingerprint))
            return count === undefined ? [] : [[fingerprint, count]]
          }),
        ),
      }
    },
    removeConfirmation: async (mapId, id) => {
      if (!drop(mapId, id)) return false
      dropGiven(id)
      return true
    },
    findOldAfter: async (mapId) => oldAfter.get(mapId) ?? null,
    setOldAfter: async (mapId, months) => {
      if (hasMap(mapId)) oldAfter.set(mapId, months)
    },
    answer: async (roundId, answer, given, most) => {
      if (!hasRound(roundId)) return 'notFound'
      const kept = given === null ? null : keep(given, most)
      if (kept === 'full' || kept === 'notFound') return kept
      const before = takeAnswer(roundId, answer.askId, answererKey(answer))
      putAnswer(roundId, { ...answer, confirmationId: kept?.id ?? null, fingerprint: given?.fingerprint ?? null })
      const earlier = before?.confirmationId ?? null
      if (before !== null && earlier !== null && earlier !== kept?.id) takeBack(earlier, before)
      return 'added'
    },
    removeAnswer: async (roundId, askId, answerer) => {
      const taken = takeAnswer(roundId, askId, answererKey(answerer))
      if (taken !== null && taken.confirmationId !== null) takeBack(taken.confirmationId, taken)
    },
    eraseConfirmed: async (mapId, recordId) => {
      for (const { id, target } of ofMap(mapId)) if (recordIdOf(target) === recordId) drop(mapId, id)
      for (const [fingerprint, records] of stoodOf(mapId)) {
        const key = stoodKey(mapId, fingerprint)
        const kept = records.filter(({ id }) => id !== recordId)
        if (kept.length === records.length) continue
        stood.set(key, kept)
        erased.set(key, (erased.get(key) ?? 0) + 1)
      }
      for (const { id, asks } of await rounds.listRounds(mapId)) {
        for (const ask of asks) if (recordIdOf(ask.target) === recordId) dropAsk(id, ask.id)
      }
    },
    passReviews: (guestId, personId) => {
      for (const one of confirmations.values()) {
        if (one.personId !== guestId) continue
        const passed = { ...one, personId }
        const twin = ofMap(one.mapId).find((other) => isSame(other, passed))
        if (twin !== undefined) confirmations.delete(twin.id)
        confirmations.set(one.id, passed)
      }
      passRounds(guestId, personId)
    },
    forgetMap: (mapId) => {
      for (const { id } of ofMap(mapId)) confirmations.delete(id)
      forgetStood(mapId)
      oldAfter.delete(mapId)
      forgetRounds(mapId)
    },
  }
}

function isSame(a: StoredConfirmation, b: StoredConfirmation): boolean {
  return (
    a.mapId === b.mapId &&
    targetKey(a.target) === targetKey(b.target) &&
    employerKey(a.employer) === employerKey(b.employer) &&
    a.personId === b.personId
  )
}
