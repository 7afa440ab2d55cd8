/** Comments on the open map: what is known of them, and what the screen shows. No first screen needs more than this. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { Anchor } from '../model/anchor.ts'
import { cellOf } from '../model/cellOf.ts'
import { isCard } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import { mayInMap } from '../model/role.ts'
import type { PersonSummary } from '../wire/access.ts'
import type { Thread } from '../wire/comments.ts'
import { accessStore, may, useAccess } from './access.ts'
import { mapStore, useMap } from './map.ts'

export type { Comment, Mentionable, Thread } from '../wire/comments.ts'

export const COMMENT_FILTERS = ['all', 'unread', 'mine', 'resolved'] as const
export type CommentFilter = (typeof COMMENT_FILTERS)[number]

/** What is said of a card, a link or a cell: open threads alone count. */
export interface CommentMark {
  readonly count: number
  readonly unread: number
  /** The same in words. */
  readonly words: string
}

export interface CommentsState {
  readonly mapId: string | null
  /** `failed`: nothing of them could be had so far. */
  readonly status: 'loading' | 'ready' | 'failed'
  /** The last changed first. */
  readonly threads: readonly Thread[]
  /** How many comments of others I have not read, by thread. */
  readonly unread: Readonly<Record<string, number>>
  readonly people: ReadonlyMap<string, PersonSummary>
  /** My own id. */
  readonly me: string
  readonly removesAny: boolean
  /** By id of a card or link, or key of a cell. */
  readonly marks: ReadonlyMap<string, CommentMark>

  readonly isOpen: boolean
  readonly filter: CommentFilter
  /** The card, link or cell whose threads alone are shown; null for all. */
  readonly aboutId: string | null
  /** The thread that is unfolded. */
  readonly threadId: string | null
  /** What a new thread is being written about. */
  readonly begun: Anchor | null
  /** Counts up with each wish to open the panel, which takes the focus then. */
  readonly asked: number
}

const NO_MARKS: ReadonlyMap<string, CommentMark> = new Map()

export const NO_COMMENTS: CommentsState = {
  mapId: null,
  status: 'loading',
  threads: [],
  unread: {},
  people: new Map(),
  me: '',
  removesAny: false,
  marks: NO_MARKS,
  isOpen: false,
  filter: 'all',
  aboutId: null,
  threadId: null,
  begun: null,
  asked: 0,
}

export const commentsStore = createStore<CommentsState>()(() => NO_COMMENTS)

export function useComments<T>(selector: (state: CommentsState) => T): T {
  return useStore(commentsStore, selector)
}

/** Whether I may comment here and now: on a map that stands still nobody may. Whoever may read comments may write them. */
export function mayComment(): boolean {
  return mapStore.getState().still === null && mayInMap(accessStore.getState().role, 'comment')
}

/** The same, kept up to date. */
export function useMayComment(): boolean {
  const isLive = useMap(({ still }) => still === null)
  return useAccess(may('comment')) && isLive
}

/** A selector: how many comments I have not read. */
export function unreadCount({ unread }: CommentsState): number {
  return Object.values(unread).reduce((sum, count) => sum + count, 0)
}

/** Opens the panel: with all threads, or with those about one card, link or cell. */
export function openComments(aboutId: string | null = null): void {
  ask({ aboutId, begun: null, filter: 'all' })
}

export function closeComments(): void {
  commentsStore.setState({ isOpen: false, begun: null })
}

/** Opens the panel with one thread unfolded. */
export function openThread(threadId: string): void {
  ask({ threadId, aboutId: null, begun: null, filter: 'all' })
}

/** Opens the panel to write a new thread. */
export function beginThread(begun: Anchor): void {
  ask({ begun, aboutId: targetOf(begun), filter: 'all' })
}

/** What a comment on a card, a link or a cell (by its key) is about; null where there is none. */
export function anchorOn(map: CareerMap, id: string): Anchor | null {
  const record = map.records.get(id)
  if (record === undefined) {
    const cell = cellOf(map, id)
    return cell === null ? null : { type: 'cell', ...cell }
  }
  if (record.kind === 'link') return { type: 'link', id: record.id }
  return isCard(record) ? { type: 'card', id } : null
}

/** Where on the map something that is commented on is: a card, a link, or a cell by its key. */
export function targetOf(anchor: Anchor): string {
  switch (anchor.type) {
    case 'card':
    case 'link':
      return anchor.id
    case 'figure':
      return anchor.cardId
    case 'cell':
    case 'point':
      return `${anchor.levelId}|${anchor.pathwayId}`
  }
}

function ask(change: Partial<CommentsState>): void {
  commentsStore.setState(({ asked }) => ({ ...change, isOpen: true, asked: asked + 1 }))
}
