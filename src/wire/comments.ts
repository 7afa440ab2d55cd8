/** Shapes of what is asked and answered about comments on a map. Times in ISO 8601. All under `/api/maps/:id`. */
import * as v from 'valibot'

import { Anchor } from '../model/anchor.ts'
import { PersonSummary } from './access.ts'

/** Longest comment, in UTF-16 units. */
export const COMMENT_LENGTH = 4000
/** People one comment may mention. */
export const MENTIONS = 20

/** Plain words on one or more lines. What a screen cannot show has no business in them. */
const CommentText = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll('\r\n', '\n').trim()),
  v.minLength(1),
  v.maxLength(COMMENT_LENGTH),
  v.check((text) => !/(?!\n)[\p{Cc}\p{Cs}]/u.test(text), 'control characters are not allowed'),
)
const Mentions = v.pipe(v.array(v.string()), v.maxLength(MENTIONS))

/** `POST threads/:threadId/comments` replies; `PATCH threads/:threadId/comments/:commentId` words one's own anew. */
export const CommentRequest = v.object({ text: CommentText, mentions: v.optional(Mentions, []) })
export type CommentRequest = v.InferInput<typeof CommentRequest>

/** `POST threads`: a new thread with its first comment. */
export const BeginThreadRequest = v.object({ anchor: Anchor, ...CommentRequest.entries })
export type BeginThreadRequest = v.InferInput<typeof BeginThreadRequest>

/** `POST threads/:threadId/read`: how many comments of the thread, the oldest first, I have seen. */
export const ReadThreadRequest = v.object({ upTo: v.pipe(v.number(), v.integer(), v.minValue(0)) })

/** Answers to whatever makes a thread or a comment. */
export const ThreadMadeResponse = v.object({ threadId: v.string(), commentId: v.string() })
export type ThreadMadeResponse = v.InferOutput<typeof ThreadMadeResponse>

export const Comment = v.object({
  id: v.string(),
  /** Its number in the thread, from 1 on; those of comments that were erased are not given again. */
  number: v.number(),
  authorId: v.string(),
  at: v.string(),
  /** When its words were changed; null where they never were. */
  editedAt: v.nullable(v.string()),
  /** Empty where it was removed. */
  text: v.string(),
  /** Ids of the people it mentions. */
  mentions: v.pipe(v.array(v.string()), v.readonly()),
  isRemoved: v.boolean(),
})
export type Comment = v.InferOutput<typeof Comment>

export const Thread = v.object({
  id: v.string(),
  anchor: Anchor,
  /** What it is about, as it was called when the thread began, in the map's main language. */
  aboutTitle: v.string(),
  createdAt: v.string(),
  resolvedAt: v.nullable(v.string()),
  /** Id of who resolved it. */
  resolvedBy: v.nullable(v.string()),
  /** The oldest first. */
  comments: v.pipe(v.array(Comment), v.readonly()),
})
export type Thread = v.InferOutput<typeof Thread>

/**
 * `GET threads`: all threads of the map; with `?since=<revision>` only those that are another since then. `ids` and
 * `unread` are always of all.
 */
export const ThreadListResponse = v.object({
  revision: v.number(),
  threads: v.pipe(v.array(Thread), v.readonly()),
  /** Threads that are there, the last changed first. */
  ids: v.pipe(v.array(v.string()), v.readonly()),
  /** How many comments of others I have not read, by thread; threads without any are left out. */
  unread: v.record(v.string(), v.number()),
  /** Everyone who wrote, resolved or is mentioned in `threads`. */
  people: v.pipe(v.array(PersonSummary), v.readonly()),
  /** My own id among them, and whether I may remove what others wrote. */
  me: v.string(),
  removesAny: v.boolean(),
})
export type ThreadListResponse = v.InferOutput<typeof ThreadListResponse>

/** `GET people-to-mention`: those who may read comments here, me left out. */
export const MentionableResponse = v.object({
  people: v.pipe(v.array(v.object({ ...PersonSummary.entries, isHere: v.boolean() })), v.readonly()),
})
export type Mentionable = v.InferOutput<typeof MentionableResponse>['people'][number]
