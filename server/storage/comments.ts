/** What the store keeps of comments. Times in milliseconds since 1970. */
import type { Anchor } from '../../src/model/anchor.ts'

export interface StoredComment {
  readonly id: string
  /** From 1 on in its thread; never given twice. */
  readonly number: number
  readonly authorId: string
  readonly at: number
  readonly editedAt: number | null
  /** Empty where it was erased. */
  readonly text: string
  /** Ids of people. */
  readonly mentions: readonly string[]
  readonly isErased: boolean
}

export interface StoredThread {
  readonly id: string
  readonly mapId: string
  readonly anchor: Anchor
  /** What it is about, in words, as it was when the thread began. */
  readonly aboutTitle: string
  readonly createdAt: number
  readonly resolvedAt: number | null
  readonly resolvedBy: string | null
  /** Which of the changes to the map's threads was the last to this one. */
  readonly revision: number
  /** The oldest first. */
  readonly comments: readonly StoredComment[]
}

/** A thread as it is begun, with no word in it. */
export type NewThread = Pick<StoredThread, 'id' | 'mapId' | 'anchor' | 'aboutTitle' | 'createdAt'>
/** A comment as it is written; the store numbers it. */
export type NewComment = Pick<StoredComment, 'id' | 'authorId' | 'at' | 'text' | 'mentions'>

/** The threads of one map, as one person sees them. */
export interface ThreadList {
  /** Of the last change to any of them. */
  readonly revision: number
  /** Those changed after the revision asked from. */
  readonly threads: readonly StoredThread[]
  /** All there are, the last changed first. */
  readonly ids: readonly string[]
  /** How many comments of others this person has not read, by thread, where there are any. */
  readonly unread: Readonly<Record<string, number>>
}

/** `full`: there are as many as there may be. */
export type Adding = 'added' | 'full' | 'notFound'

/** Threads of comments. What is erased leaves no word behind in any row. */
export interface CommentStore {
  /** Begins a thread with its first comment, unless the map has `most` already. Its author has read it. */
  addThread(thread: NewThread, first: NewComment, most: number): Promise<Adding>
  findThread(mapId: string, id: string): Promise<StoredThread | null>
  /** Those changed after a revision: all, after 0. */
  listThreads(mapId: string, personId: string, since: number): Promise<ThreadList>
  /** Adds a comment, unless the thread has `most` already, and opens the thread anew. Its author has read all. */
  addComment(threadId: string, comment: NewComment, most: number): Promise<Adding>
  /** Words a comment anew. Does nothing to one that was erased. */
  changeComment(
    threadId: string,
    id: string,
    change: { readonly text: string; readonly mentions: readonly string[]; readonly editedAt: number },
  ): Promise<void>
  /** Takes the words and mentions of a comment away for good; a thread without any words left goes. False where there was none. */
  eraseComment(threadId: string, id: string): Promise<boolean>
  /** Forgets what threads about a record (a card, a link) called it: for a record whose words are erased. */
  eraseAbout(mapId: string, recordId: string): Promise<void>
  /** Notes that a thread is settled, or with null that it is not. */
  resolveThread(threadId: string, by: { readonly personId: string; readonly at: number } | null): Promise<void>
  /** Notes that a person has read comments up to this number; never fewer than before. */
  readThread(threadId: string, personId: string, upTo: number): Promise<void>
}
