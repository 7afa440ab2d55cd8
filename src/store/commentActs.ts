/** Verbs on comments, and their way from the server into the store. Fetched late. */
import { createCommentsApi } from '../live/commentsApi.ts'
import type { ApiProblem } from '../live/call.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Result } from '../model/result.ts'
import type { ThreadListResponse, ThreadMadeResponse } from '../wire/comments.ts'
import { mentionedIn } from './commentDrafts.ts'
import type { Draft } from './commentDrafts.ts'
import { commentsStore, NO_COMMENTS } from './comments.ts'
import type { CommentsState, Mentionable, Thread } from './comments.ts'
import { followNews } from './news.ts'

export type CommentProblem = ApiProblem

/** Comments that others wrote since the last look, each with its thread. */
export type HeardComments = readonly { readonly thread: Thread; readonly authorId: string }[]

const api = createCommentsApi()
const listeners = new Set<(heard: HeardComments) => void>()
let revision = 0
/** Loads go one after the other; one asked for meanwhile comes after. */
let loading: Promise<void> | null = null
let isAskedAgain = false

/** Calls with what others write while the map is open. Gives the way to stop. */
export function listenToComments(listener: (heard: HeardComments) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Follows the comments of a map: loads them, and again with each news. Gives the way to stop. */
export function watchComments(mapId: string): () => void {
  revision = 0
  // What one asked for before they were there stays asked for.
  commentsStore.setState({ mapId })
  void loadComments()
  const stop = followNews('comments', () => void loadComments())
  return () => {
    stop()
    if (commentsStore.getState().mapId === mapId) commentsStore.setState(NO_COMMENTS)
  }
}

/** Asks what is new; resolves when the store has it, or it cannot be had now. */
export function loadComments(): Promise<void> {
  if (loading !== null) {
    isAskedAgain = true
    return loading
  }
  loading = loadUntilKnown()
  return loading
}

async function loadUntilKnown(): Promise<void> {
  do {
    isAskedAgain = false
    await loadOnce()
  } while (isAskedAgain)
  loading = null
}

async function loadOnce(): Promise<void> {
  const { mapId } = commentsStore.getState()
  if (mapId === null) return
  const since = revision
  const answer = await api.list(mapId, since)
  const state = commentsStore.getState()
  if (state.mapId !== mapId || revision !== since) return
  if (!answer.ok) {
    const isRefused = answer.problem.code === 'refused' && [401, 403, 404].includes(answer.problem.status)
    if (isRefused) commentsStore.setState({ ...NO_COMMENTS, mapId, status: 'failed' })
    else if (state.status === 'loading') commentsStore.setState({ status: 'failed' })
    return
  }
  revision = answer.value.revision
  const next = merged(state, answer.value)
  commentsStore.setState(next)
  const heard = state.status === 'ready' ? heardIn(answer.value, state) : []
  if (heard.length > 0) for (const listener of listeners) listener(heard)
}

/** What is known with what is new: in the server's order, without what is gone. */
function merged(state: CommentsState, answer: ThreadListResponse): Partial<CommentsState> {
  const { ids, unread, me, removesAny } = answer
  const known = new Map([...state.threads, ...answer.threads].map((thread) => [thread.id, thread]))
  const people = new Map([...state.people, ...answer.people.map((person) => [person.id, person] as const)])
  return { status: 'ready', threads: ids.flatMap((id) => known.get(id) ?? []), unread, people, me, removesAny }
}

function heardIn({ threads, me }: ThreadListResponse, before: CommentsState): HeardComments {
  return threads.flatMap((thread) => {
    const known = before.threads.find(({ id }) => id === thread.id)?.comments.at(-1)?.number ?? 0
    const added = thread.comments.filter(
      ({ number, authorId, isRemoved }) => number > known && authorId !== me && !isRemoved,
    )
    return added.map(({ authorId }) => ({ thread, authorId }))
  })
}

type Answer<T> = Promise<Result<T, ApiProblem>>

/** What is written counts when the server has it: until then it is a draft, and after a refusal it is one still. */
export const commentActs = {
  begin: (anchor: Anchor, draft: Draft): Answer<ThreadMadeResponse> =>
    after(api.begin(mapId(), { anchor, ...requestOf(draft) })),
  reply: (threadId: string, draft: Draft): Answer<ThreadMadeResponse> =>
    after(api.reply(mapId(), threadId, requestOf(draft))),
  edit: (threadId: string, commentId: string, draft: Draft): Answer<null> =>
    after(api.edit(mapId(), threadId, commentId, requestOf(draft))),
  /** For good. */
  remove: (threadId: string, commentId: string): Answer<null> => after(api.remove(mapId(), threadId, commentId)),
  resolve: (threadId: string, isResolved: boolean): Answer<null> => after(api.resolve(mapId(), threadId, isResolved)),
  /** Notes that I have seen all of a thread; where the server does not hear of it, it is unread again. */
  read: async ({ id, comments }: Thread): Promise<void> => {
    const { unread } = commentsStore.getState()
    if ((unread[id] ?? 0) === 0) return
    const { [id]: _read, ...others } = unread
    commentsStore.setState({ unread: others })
    await api.read(mapId(), id, comments.at(-1)?.number ?? 0)
    await loadComments()
  },
  /** People who can be mentioned; none where they cannot be had now. */
  listMentionable: async (): Promise<readonly Mentionable[]> => {
    const answer = await api.listMentionable(mapId())
    return answer.ok ? answer.value : []
  },
}

async function after<T>(asked: Answer<T>): Answer<T> {
  const answer = await asked
  if (answer.ok || answer.problem.code === 'refused') await loadComments()
  return answer
}

function requestOf(draft: Draft): { readonly text: string; readonly mentions: string[] } {
  return { text: draft.text, mentions: mentionedIn(draft).map(({ id }) => id) }
}

function mapId(): string {
  const { mapId: id } = commentsStore.getState()
  if (id === null) throw new Error('No map whose comments are open')
  return id
}
