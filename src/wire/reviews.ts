/** Shapes of what is asked and answered about confirmations and review rounds. Times in ISO 8601. All under `/api/maps/:id`. */
import * as v from 'valibot'

import { CLAIMS, EMPLOYER_LENGTH, Target } from '../model/confirmation.ts'
import { Day } from '../model/figure.ts'
import { MapRecord } from '../model/kinds.ts'
import { PersonSummary } from './access.ts'

/** What one round may ask, and of how many links. */
export const ASKS_PER_ROUND = 300
export const LINKS_PER_ROUND = 100
/** Longest remark and longest message, in UTF-16 units. */
export const REMARK_LENGTH = 1000
export const MESSAGE_LENGTH = 2000
export const OLD_AFTER_MONTHS_MOST = 120

const CONTROL = /[\p{Cc}\p{Cs}]/u
const CONTROL_BUT_LINES = /(?!\n)[\p{Cc}\p{Cs}]/u

/** Words on one line. What a screen cannot show has no business in them. */
function lineOf(longest: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longest),
    v.check((text) => !CONTROL.test(text), 'control characters are not allowed'),
  )
}

/** Words on one or more lines. */
function linesOf(longest: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.replaceAll('\r\n', '\n').trim()),
    v.maxLength(longest),
    v.check((text) => !CONTROL_BUT_LINES.test(text), 'control characters are not allowed'),
  )
}

const Employer = lineOf(EMPLOYER_LENGTH)
const ClaimName = v.picklist(CLAIMS)
/** Names a state of what stands on a map; the server gives it, and nobody need understand it. */
const Fingerprint = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))

/**
 * `POST confirmations`: that an employer confirms something on the map as it stands there now. What stands there, who
 * says so and when is written by the server. `DELETE confirmations/:confirmationId` withdraws one.
 */
export const ConfirmRequest = v.object({ target: Target, claim: ClaimName, employer: Employer })
export type ConfirmRequest = v.InferInput<typeof ConfirmRequest>
export const ConfirmedResponse = v.object({ id: v.string() })

export const Confirmation = v.object({
  id: v.string(),
  target: Target,
  claim: ClaimName,
  employer: v.string(),
  personId: v.string(),
  at: v.string(),
  /** What stood there, by its name in `stood`. */
  fingerprint: v.string(),
})
export type Confirmation = v.InferOutput<typeof Confirmation>

/** `GET confirmations`: all of the map, the newest first. */
export const ConfirmationListResponse = v.object({
  confirmations: v.pipe(v.array(Confirmation), v.readonly()),
  /** Records that stood there, by fingerprint: many confirm the same. */
  stood: v.record(v.string(), v.pipe(v.array(MapRecord), v.readonly())),
  /** How many more stood there that were erased for good, by fingerprint; where there are any. */
  erased: v.record(v.string(), v.number()),
  people: v.pipe(v.array(PersonSummary), v.readonly()),
  /** My own id among them, and whether I may withdraw what others confirmed. */
  me: v.string(),
  removesAny: v.boolean(),
  /** Label of the link I came by; empty without one. Most often it is the employer's name. */
  label: v.string(),
  oldAfterMonths: v.number(),
})
export type ConfirmationListResponse = v.InferOutput<typeof ConfirmationListResponse>

/** `PUT review-settings`: after how many months a confirmation is old. */
export const ReviewSettingsRequest = v.object({
  oldAfterMonths: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(OLD_AFTER_MONTHS_MOST)),
})

const RoundWish = {
  title: lineOf(120),
  message: linesOf(MESSAGE_LENGTH),
  /** By which day answers are asked for; null: none. Answers are taken until the round is closed. */
  dueOn: v.nullable(Day),
}

/** `POST rounds`: asks those who come by these links to confirm these things. */
export const CreateRoundRequest = v.object({
  ...RoundWish,
  claim: ClaimName,
  targets: v.pipe(v.array(Target), v.minLength(1), v.maxLength(ASKS_PER_ROUND)),
  grantIds: v.pipe(v.array(v.string()), v.maxLength(LINKS_PER_ROUND)),
})
export type CreateRoundRequest = v.InferInput<typeof CreateRoundRequest>

/** `PATCH rounds/:roundId`: what is to be different. */
export const ChangeRoundRequest = v.partial(
  v.object({ ...RoundWish, isClosed: v.boolean(), grantIds: CreateRoundRequest.entries.grantIds }),
)
export type ChangeRoundRequest = v.InferInput<typeof ChangeRoundRequest>

/** A remark somebody made on something a round asks, in place of confirming it. */
export const RoundRemark = v.object({ target: Target, text: v.string(), at: v.string() })

/** How far those who came by one link are. `grantId` null: people who answered without being asked by a link. */
export const LinkProgress = v.object({
  grantId: v.nullable(v.string()),
  label: v.string(),
  /** Whether the link lets nobody in any more. */
  isOver: v.boolean(),
  openedAt: v.nullable(v.string()),
  lastAt: v.nullable(v.string()),
  confirmed: v.number(),
  remarks: v.pipe(v.array(RoundRemark), v.readonly()),
})
export type LinkProgress = v.InferOutput<typeof LinkProgress>

/** One round as those who ask see it. */
export const RoundSummary = v.object({
  id: v.string(),
  title: v.string(),
  message: v.string(),
  dueOn: v.nullable(v.string()),
  claim: ClaimName,
  createdAt: v.string(),
  closedAt: v.nullable(v.string()),
  askCount: v.number(),
  links: v.pipe(v.array(LinkProgress), v.readonly()),
})
export type RoundSummary = v.InferOutput<typeof RoundSummary>
/** `GET rounds`: the newest first. `POST rounds` and `PATCH rounds/:roundId` answer with one of them. */
export const RoundListResponse = v.object({ rounds: v.pipe(v.array(RoundSummary), v.readonly()) })

/** What was said to one ask: that it is so, or in words how it is not. */
export const RoundAnswer = v.object({ isConfirmed: v.boolean(), remark: v.string(), at: v.string() })
export type RoundAnswer = v.InferOutput<typeof RoundAnswer>

/** One thing asked, as it stands on the map. */
export const RoundAsk = v.object({
  id: v.string(),
  target: Target,
  /** The records it consists of; empty where it is not on the map any more. */
  records: v.pipe(v.array(MapRecord), v.readonly()),
  /** The levels those stand on, and their pathways. */
  lanes: v.pipe(v.array(MapRecord), v.readonly()),
  /** Names what stands there, for the answer. */
  fingerprint: v.string(),
  answer: v.nullable(RoundAnswer),
})
export type RoundAsk = v.InferOutput<typeof RoundAsk>

/** `GET rounds/:roundId`: a round as those who are asked see it. */
export const RoundResponse = v.object({
  id: v.string(),
  mapTitle: v.string(),
  mainLanguage: v.string(),
  title: v.string(),
  message: v.string(),
  /** Name of who asks; empty where they gave none. */
  askedBy: v.string(),
  dueOn: v.nullable(v.string()),
  claim: ClaimName,
  isClosed: v.boolean(),
  /** For whom I answer: what I gave last, or the label of my link. */
  employer: v.string(),
  employers: v.pipe(v.array(v.string()), v.readonly()),
  asks: v.pipe(v.array(RoundAsk), v.readonly()),
})
export type RoundResponse = v.InferOutput<typeof RoundResponse>

/**
 * `PUT rounds/:roundId/answers/:askId`. Without a remark: it is so, as it stands there by `fingerprint`; refused with
 * `changedMeanwhile` where it does not any more. `DELETE` takes the answer back.
 */
export const AnswerRequest = v.object({
  employer: Employer,
  fingerprint: Fingerprint,
  remark: v.optional(v.pipe(linesOf(REMARK_LENGTH), v.minLength(1))),
})
export type AnswerRequest = v.InferInput<typeof AnswerRequest>
