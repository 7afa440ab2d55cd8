/** What the store keeps of confirmations and of rounds that ask for them. Times in milliseconds since 1970. */
import type { Claim, Target } from '../../src/model/confirmation.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import type { Adding } from './comments.ts'

export interface StoredConfirmation {
  readonly id: string
  readonly mapId: string
  readonly target: Target
  readonly claim: Claim
  readonly employer: string
  readonly personId: string
  readonly at: number
  /** Names what stood there when it was confirmed. */
  readonly fingerprint: string
}

/** A confirmation that is to be kept, with the records that stand there. */
export interface NewConfirmation extends StoredConfirmation {
  readonly stood: readonly MapRecord[]
}

export interface ConfirmationList {
  /** The newest first. */
  readonly confirmations: readonly StoredConfirmation[]
  /** By fingerprint. */
  readonly stood: Readonly<Record<string, readonly MapRecord[]>>
  /** How many more records stood there that were erased for good, by fingerprint; where there are any. */
  readonly erased: Readonly<Record<string, number>>
}

/** One thing a round asks. */
export interface StoredAsk {
  readonly id: string
  readonly target: Target
}

export interface StoredRound {
  readonly id: string
  readonly mapId: string
  readonly title: string
  readonly message: string
  /** A day, `2026-05-31`; null where there is none. */
  readonly dueOn: string | null
  readonly claim: Claim
  readonly asks: readonly StoredAsk[]
  readonly grantIds: readonly string[]
  readonly createdBy: string
  readonly createdAt: number
  readonly closedAt: number | null
}

export type RoundChange = Pick<StoredRound, 'title' | 'message' | 'dueOn' | 'grantIds' | 'closedAt'>

/** For whom somebody answers: all who came by one link are one; without a link each person is. */
export interface Answerer {
  readonly grantId: string | null
  readonly personId: string
}

/**
 * What an answerer said to one ask: the confirmation they gave, or a remark: a comment on the map, or words kept here.
 * It stays what they said then: the confirmation may be gone since, or given anew in a later round.
 */
export interface StoredAnswer extends Answerer {
  readonly askId: string
  readonly at: number
  readonly employer: string
  readonly confirmationId: string | null
  /** Names what stood there when it was confirmed. */
  readonly fingerprint: string | null
  readonly remark: string
  readonly threadId: string | null
  readonly commentId: string | null
}

export type NewAnswer = Omit<StoredAnswer, 'confirmationId' | 'fingerprint'>

/** When an answerer first opened a round. */
export interface Opening extends Answerer {
  readonly at: number
}

/** Calls take effect in the order they are made, as with all of the store. */
export interface ReviewStore {
  /**
   * Keeps a confirmation, in the place of what the same person said of the same thing for the same employer. Gives
   * its id; `full`, and nothing, where the map has as many as it may.
   */
  confirm(confirmation: NewConfirmation, most: number): Promise<Exclude<Adding, 'added'> | { readonly id: string }>
  findConfirmation(mapId: string, id: string): Promise<StoredConfirmation | null>
  listConfirmations(mapId: string): Promise<ConfirmationList>
  /** Removes a confirmation with the answers it was in open rounds. False where there is none. */
  removeConfirmation(mapId: string, id: string): Promise<boolean>
  /** After how many months confirmations of a map are old; null where it says nothing. */
  findOldAfter(mapId: string): Promise<number | null>
  setOldAfter(mapId: string, months: number): Promise<void>

  addRound(round: StoredRound, most: number): Promise<Adding>
  findRound(mapId: string, id: string): Promise<StoredRound | null>
  /** The newest first. */
  listRounds(mapId: string): Promise<readonly StoredRound[]>
  /** Where it is opened again, without the answers whose confirmation is gone since: they are asked for anew. */
  changeRound(id: string, change: RoundChange): Promise<void>
  /** Notes that somebody opened a round; later times than the first are not kept. */
  openRound(id: string, opening: Opening): Promise<void>
  listOpenings(roundId: string): Promise<readonly Opening[]>
  listAnswers(roundId: string): Promise<readonly StoredAnswer[]>
  /** Keeps an answer, with the confirmation it is if it is one, in the place of the one before. */
  answer(roundId: string, answer: NewAnswer, given: NewConfirmation | null, most: number): Promise<Adding>
  /**
   * Takes an answer back, and the confirmation it was: that is what another round was answered with, if any was. One
   * that was given anew since stays.
   */
  removeAnswer(roundId: string, askId: string, answerer: Answerer): Promise<void>

  /** Forgets an answer that is a remark whose words are a comment's. */
  eraseRemark(commentId: string): Promise<void>
  /** Forgets what a record of a map was, wherever a confirmation holds it, but for that it was one, and what was confirmed of it. */
  eraseConfirmed(mapId: string, recordId: string): Promise<void>
}

/** The key of an answerer among those of a round. */
export function answererKey({ grantId, personId }: Answerer): string {
  return grantId === null ? `person ${personId}` : `grant ${grantId}`
}

/** Whether a confirmation was given anew after an answer that it was. */
export function isGivenSince(confirmation: StoredConfirmation, answer: StoredAnswer): boolean {
  return confirmation.fingerprint !== (answer.fingerprint ?? confirmation.fingerprint) || confirmation.at > answer.at
}
