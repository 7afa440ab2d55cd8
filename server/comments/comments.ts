import { readAll } from '../../src/doc/codec.ts'
import { isOnMap } from '../../src/model/anchor.ts'
import type { Anchor } from '../../src/model/anchor.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { may } from '../access/principal.ts'
import type { Principal } from '../access/principal.ts'
import type { Limits } from '../config.ts'
import { randomName } from '../newId.ts'
import type { OpenProblem, Rooms } from '../rooms/rooms.ts'
import type { NewComment, StoredComment, StoredThread, ThreadList } from '../storage/comments.ts'
import type { Storage } from '../storage/storage.ts'
import { aboutTitle } from './aboutTitle.ts'
import type { Mentionables } from './mentionables.ts'

/** What someone says, and whom they call. */
export interface Saying {
  readonly text: string
  /** Ids of people. */
  readonly mentions: readonly string[]
}

/** Names of a thread and of a comment in it. */
export interface Spot {
  readonly threadId: string
  readonly commentId: string
}

export type CommentsProblem =
  | OpenProblem
  | { readonly code: 'noThread' }
  | { readonly code: 'noComment' }
  | { readonly code: 'notOnMap' }
  | { readonly code: 'noSuchPerson' }
  | { readonly code: 'notYours' }
  | { readonly code: 'tooManyThreads'; readonly most: number }
  | { readonly code: 'tooManyComments'; readonly most: number }

/**
 * Comments on maps. Who says what, when, and about what is written here and never told by a client. They stand
 * beside the map's document, not in it: undo does not touch them, and those who may only view never get them.
 */
export class Comments {
  readonly #storage: Storage
  readonly #rooms: Rooms
  readonly #mentionables: Mentionables
  readonly #limits: Limits

  constructor(storage: Storage, rooms: Rooms, mentionables: Mentionables, limits: Limits) {
    this.#storage = storage
    this.#rooms = rooms
    this.#mentionables = mentionables
    this.#limits = limits
  }

  /** The threads of a map that changed after a revision, and which there are. */
  async list(
    { person }: Principal,
    mapId: string,
    since: number,
  ): Promise<Result<ThreadList, { readonly code: 'notFound' }>> {
    if (!(await this.#isOpen(mapId))) return refuse({ code: 'notFound' })
    return ok(await this.#storage.comments.listThreads(mapId, person.id, since))
  }

  /** Begins a thread about something that is on the map. */
  async begin(
    principal: Principal,
    mapId: string,
    anchor: Anchor,
    saying: Saying,
  ): Promise<Result<Spot, CommentsProblem>> {
    const found = await this.#rooms.find(mapId)
    if (!found.ok) return found
    const map = makeCareerMap(readAll(found.value.doc).records)
    if (!isOnMap(map, anchor)) return refuse({ code: 'notOnMap' })
    if (!(await this.#mentionables.areAll(mapId, saying.mentions))) return refuse({ code: 'noSuchPerson' })
    const comment = newComment(principal, saying)
    const thread = { id: randomName(12), mapId, anchor, aboutTitle: aboutTitle(map, anchor), createdAt: comment.at }
    const most = this.#limits.threadsPerMap
    const adding = await this.#storage.comments.addThread(thread, comment, most)
    if (adding === 'notFound') return refuse({ code: 'notFound' })
    if (adding === 'full') return refuse({ code: 'tooManyThreads', most })
    this.#tell(mapId)
    return ok({ threadId: thread.id, commentId: comment.id })
  }

  /** Replies in a thread; one that was resolved is open again. */
  async reply(
    principal: Principal,
    mapId: string,
    threadId: string,
    saying: Saying,
  ): Promise<Result<Spot, CommentsProblem>> {
    if ((await this.#find(mapId, threadId)) === null) return refuse({ code: 'noThread' })
    if (!(await this.#mentionables.areAll(mapId, saying.mentions))) return refuse({ code: 'noSuchPerson' })
    const comment = newComment(principal, saying)
    const most = this.#limits.commentsPerThread
    const adding = await this.#storage.comments.addComment(threadId, comment, most)
    if (adding === 'notFound') return refuse({ code: 'noThread' })
    if (adding === 'full') return refuse({ code: 'tooManyComments', most })
    this.#tell(mapId)
    return ok({ threadId, commentId: comment.id })
  }

  /** Words a comment of one's own anew. Whom it mentioned before it may mention still. */
  async edit(principal: Principal, mapId: string, spot: Spot, saying: Saying): Promise<Result<null, CommentsProblem>> {
    const comment = await this.#findComment(mapId, spot)
    if (comment === null) return refuse({ code: 'noComment' })
    if (comment.authorId !== principal.person.id) return refuse({ code: 'notYours' })
    const added = saying.mentions.filter((id) => !comment.mentions.includes(id))
    if (!(await this.#mentionables.areAll(mapId, added))) return refuse({ code: 'noSuchPerson' })
    const change = { text: saying.text, mentions: unique(saying.mentions), editedAt: Date.now() }
    await this.#storage.comments.changeComment(spot.threadId, spot.commentId, change)
    this.#tell(mapId)
    return ok(null)
  }

  /** Takes a comment away for good: one's own, or any for those who manage the map. A thread without any goes too. */
  async remove(principal: Principal, mapId: string, spot: Spot): Promise<Result<null, CommentsProblem>> {
    const comment = await this.#findComment(mapId, spot)
    if (comment === null) return refuse({ code: 'noComment' })
    if (comment.authorId !== principal.person.id && !removesAny(principal, mapId)) return refuse({ code: 'notYours' })
    await this.#storage.comments.eraseComment(spot.threadId, spot.commentId)
    this.#tell(mapId)
    return ok(null)
  }

  /** Notes that a thread is settled, or open again. Twice is once. */
  async resolve(
    { person }: Principal,
    mapId: string,
    threadId: string,
    isResolved: boolean,
  ): Promise<Result<null, CommentsProblem>> {
    const thread = await this.#find(mapId, threadId)
    if (thread === null) return refuse({ code: 'noThread' })
    if ((thread.resolvedAt !== null) === isResolved) return ok(null)
    const by = isResolved ? { personId: person.id, at: Date.now() } : null
    await this.#storage.comments.resolveThread(threadId, by)
    this.#tell(mapId)
    return ok(null)
  }

  /** Notes that one has seen the first so many comments of a thread; nobody else is told. */
  async read(
    { person }: Principal,
    mapId: string,
    threadId: string,
    upTo: number,
  ): Promise<Result<null, CommentsProblem>> {
    const thread = await this.#find(mapId, threadId)
    if (thread === null) return refuse({ code: 'noThread' })
    const last = thread.comments.at(-1)?.number ?? 0
    await this.#storage.comments.readThread(threadId, person.id, Math.min(upTo, last))
    return ok(null)
  }

  async #isOpen(mapId: string): Promise<boolean> {
    const map = await this.#storage.findMap(mapId)
    return map !== null && map.deletedAt === null
  }

  async #find(mapId: string, threadId: string): Promise<StoredThread | null> {
    return (await this.#isOpen(mapId)) ? this.#storage.comments.findThread(mapId, threadId) : null
  }

  async #findComment(mapId: string, { threadId, commentId }: Spot): Promise<StoredComment | null> {
    const thread = await this.#find(mapId, threadId)
    return thread?.comments.find(({ id, isErased }) => id === commentId && !isErased) ?? null
  }

  #tell(mapId: string): void {
    this.#rooms.tell(mapId, 'comments', 'readComments')
  }
}

/** Whether someone may remove what others wrote. */
export function removesAny(principal: Principal, mapId: string): boolean {
  return may(principal, 'manageMap', mapId)
}

function newComment({ person }: Principal, { text, mentions }: Saying): NewComment {
  return { id: randomName(12), authorId: person.id, at: Date.now(), text, mentions: unique(mentions) }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
