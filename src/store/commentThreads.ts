/** What the panel makes of threads. Pure. */
import { isOnMap } from '../model/anchor.ts'
import type { Anchor } from '../model/anchor.ts'
import type { CareerMap } from '../model/map.ts'
import { targetOf } from './comments.ts'
import type { CommentFilter, CommentsState, Thread } from './comments.ts'

/** Comments of open threads about something that is on the map. */
export interface CommentCount {
  readonly count: number
  readonly unread: number
}

/** How many comments there are about each card, link and cell (by its key), and how many of them are unread. */
export function countsByTarget(
  map: CareerMap,
  { threads, unread }: Pick<CommentsState, 'threads' | 'unread'>,
): ReadonlyMap<string, CommentCount> {
  const counts = new Map<string, CommentCount>()
  for (const thread of threads) {
    if (thread.resolvedAt !== null || !isOnMap(map, thread.anchor)) continue
    const target = targetOf(thread.anchor)
    const before = counts.get(target) ?? { count: 0, unread: 0 }
    counts.set(target, {
      count: before.count + countOf(thread),
      unread: before.unread + (unread[thread.id] ?? 0),
    })
  }
  return counts
}

/** How many comments a thread holds, without removed ones. */
export function countOf({ comments }: Thread): number {
  return comments.filter(({ isRemoved }) => !isRemoved).length
}

type Shown = Pick<CommentsState, 'threads' | 'unread' | 'me' | 'filter' | 'aboutId' | 'threadId'>

/** The threads a filter lets through: open ones first, each the last changed first. The unfolded one stays in sight. */
export function shownThreads({ threads, unread, me, filter, aboutId, threadId }: Shown): readonly Thread[] {
  const tests: { readonly [F in CommentFilter]: (thread: Thread) => boolean } = {
    all: () => true,
    unread: ({ id }) => (unread[id] ?? 0) > 0 || id === threadId,
    mine: ({ comments }) => comments.some(({ authorId, mentions }) => authorId === me || mentions.includes(me)),
    resolved: ({ resolvedAt }) => resolvedAt !== null,
  }
  const shown = threads.filter(
    (thread) => tests[filter](thread) && (aboutId === null || targetOf(thread.anchor) === aboutId),
  )
  const isOpen = ({ resolvedAt }: Thread): boolean => resolvedAt === null
  return [...shown.filter(isOpen), ...shown.filter((thread) => !isOpen(thread))]
}

/** A name for what a thread is about. */
export function anchorKey(anchor: Anchor): string {
  switch (anchor.type) {
    case 'figure':
      return `figure ${anchor.cardId} ${anchor.field}`
    case 'point':
      return `point ${targetOf(anchor)} ${anchor.x} ${anchor.y}`
    default:
      return `${anchor.type} ${targetOf(anchor)}`
  }
}
