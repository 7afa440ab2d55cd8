import { idsOf } from '../../src/model/anchor.ts'
import type { CommentStore, NewComment, StoredThread } from './comments.ts'

type Comments = CommentStore & {
  readonly passComments: (guestId: string, personId: string) => void
  readonly forgetMap: (mapId: string) => void
}

/** Comments of the store in memory, on the maps that `hasMap`. */
export function memoryComments(hasMap: (id: string) => boolean): Comments {
  const threads = new Map<string, StoredThread>()
  /** The last number given in a thread. */
  const numbers = new Map<string, number>()
  const revisions = new Map<string, number>()
  /** How far a person has read, by thread and person. */
  const reads = new Map<string, number>()

  const readKey = (threadId: string, personId: string): string => `${threadId} ${personId}`
  const ofMap = (mapId: string): readonly StoredThread[] =>
    [...threads.values()].filter((thread) => thread.mapId === mapId).toSorted((a, b) => b.revision - a.revision)

  function put(thread: StoredThread): void {
    const revision = (revisions.get(thread.mapId) ?? 0) + 1
    revisions.set(thread.mapId, revision)
    threads.set(thread.id, { ...thread, revision })
  }

  function read(threadId: string, personId: string, upTo: number): void {
    const key = readKey(threadId, personId)
    reads.set(key, Math.max(upTo, reads.get(key) ?? 0))
  }

  function write(thread: StoredThread, comment: NewComment): void {
    const number = (numbers.get(thread.id) ?? 0) + 1
    numbers.set(thread.id, number)
    read(thread.id, comment.authorId, number)
    put({ ...thread, comments: [...thread.comments, { ...comment, number, editedAt: null, isErased: false }] })
  }

  function forget(threadId: string): void {
    threads.delete(threadId)
    for (const key of reads.keys()) if (key.startsWith(`${threadId} `)) reads.delete(key)
  }

  function unreadOf({ id, comments }: StoredThread, personId: string): number {
    const upTo = reads.get(readKey(id, personId)) ?? 0
    return comments.filter(({ number, authorId, isErased }) => !isErased && authorId !== personId && number > upTo)
      .length
  }

  return {
    addThread: async (thread, first, most) => {
      if (!hasMap(thread.mapId)) return 'notFound'
      if (ofMap(thread.mapId).length >= most) return 'full'
      write({ ...thread, resolvedAt: null, resolvedBy: null, revision: 0, comments: [] }, first)
      return 'added'
    },
    findThread: async (mapId, id) => {
      const thread = threads.get(id)
      return thread?.mapId === mapId ? thread : null
    },
    listThreads: async (mapId, personId, since) => {
      const all = ofMap(mapId)
      const unread = all
        .map((thread) => [thread.id, unreadOf(thread, personId)] as const)
        .filter(([, count]) => count > 0)
      return {
        revision: revisions.get(mapId) ?? 0,
        threads: all.filter(({ revision }) => revision > since),
        ids: all.map(({ id }) => id),
        unread: Object.fromEntries(unread),
      }
    },
    addComment: async (threadId, comment, most) => {
      const thread = threads.get(threadId)
      if (thread === undefined) return 'notFound'
      if (thread.comments.length >= most) return 'full'
      write({ ...thread, resolvedAt: null, resolvedBy: null }, comment)
      return 'added'
    },
    changeComment: async (threadId, id, change) => {
      const thread = threads.get(threadId)
      if (thread?.comments.some((comment) => comment.id === id && !comment.isErased) !== true) return
      put({
        ...thread,
        comments: thread.comments.map((comment) => (comment.id === id ? { ...comment, ...change } : comment)),
      })
    },
    eraseComment: async (threadId, id) => {
      const thread = threads.get(threadId)
      if (thread?.comments.some((comment) => comment.id === id && !comment.isErased) !== true) return false
      const erased = { text: '', mentions: [], editedAt: null, isErased: true }
      const comments = thread.comments.map((comment) => (comment.id === id ? { ...comment, ...erased } : comment))
      put({ ...thread, comments })
      if (comments.every(({ isErased }) => isErased)) forget(threadId)
      return true
    },
    eraseAbout: async (mapId, recordId) => {
      for (const thread of ofMap(mapId).toReversed()) {
        if (idsOf(thread.anchor).includes(recordId)) put({ ...thread, aboutTitle: '' })
      }
    },
    resolveThread: async (threadId, by) => {
      const thread = threads.get(threadId)
      if (thread !== undefined) put({ ...thread, resolvedAt: by?.at ?? null, resolvedBy: by?.personId ?? null })
    },
    readThread: async (threadId, personId, upTo) => read(threadId, personId, upTo),
    passComments: (guestId, personId) => {
      const passed = (id: string): string => (id === guestId ? personId : id)
      for (const thread of threads.values()) {
        const comments = thread.comments.map((comment) => ({ ...comment, authorId: passed(comment.authorId) }))
        const resolvedBy = thread.resolvedBy === null ? null : passed(thread.resolvedBy)
        threads.set(thread.id, { ...thread, comments, resolvedBy })
        const upTo = reads.get(readKey(thread.id, guestId))
        if (upTo !== undefined) read(thread.id, personId, upTo)
        reads.delete(readKey(thread.id, guestId))
      }
    },
    forgetMap: (mapId) => {
      for (const { id } of ofMap(mapId)) forget(id)
      revisions.delete(mapId)
    },
  }
}
