import { describe, expect, it } from 'vitest'

import type { Anchor } from '../../src/model/anchor.ts'
import { anchorKey, countsByTarget, shownThreads } from '../../src/store/commentThreads.ts'
import { anchorOn, NO_COMMENTS, targetOf } from '../../src/store/comments.ts'
import type { CommentFilter, Thread } from '../../src/store/comments.ts'
import { cell, level, link, makeMap, occupation, pathway, place } from '../helpers/make.ts'

const MAP = makeMap(
  level('top', 'a0'),
  pathway('web', 'a0'),
  occupation('nurse', place('top/web')),
  occupation('aide', place('top/web', 'a1')),
  link('up', 'occ_aide', 'occ_nurse'),
)
const NURSE: Anchor = { type: 'card', id: 'occ_nurse' }

function thread(id: string, anchor: Anchor, more: Partial<Thread> = {}, authors: readonly string[] = ['ana']): Thread {
  const at = '2026-05-01T10:00:00.000Z'
  const comments = authors.map((authorId, index) => ({
    id: `${id}${index}`,
    number: index + 1,
    authorId,
    at,
    editedAt: null,
    text: 'x',
    mentions: [],
    isRemoved: false,
  }))
  return { id, anchor, aboutTitle: 'x', createdAt: at, resolvedAt: null, resolvedBy: null, comments, ...more }
}

describe('counts on the map', () => {
  it('are of open threads about what is there; a figure counts for its card, a point for its cell', () => {
    const threads = [
      thread('a', NURSE, {}, ['ana', 'ben']),
      thread('b', { type: 'figure', cardId: 'occ_nurse', field: 'wage' }),
      thread('c', NURSE, { resolvedAt: '2026-05-01T10:00:00.000Z' }),
      thread('d', { type: 'card', id: 'occ_gone' }),
      thread('e', { type: 'cell', ...cell('top', 'web') }),
      thread('f', { type: 'point', ...cell('top', 'web'), x: 0.5, y: 0.5 }),
    ]
    const counts = countsByTarget(MAP, { threads, unread: { a: 1, b: 1, c: 1, f: 1 } })
    expect([...counts]).toEqual([
      ['occ_nurse', { count: 3, unread: 2 }],
      ['lvl_top|pth_web', { count: 2, unread: 1 }],
    ])
  })

  it('leave removed comments out', () => {
    const [removed, kept] = thread('a', NURSE, {}, ['ana', 'ben']).comments
    if (removed === undefined || kept === undefined) throw new Error('two comments')
    const comments = [{ ...removed, isRemoved: true }, kept]
    const counts = countsByTarget(MAP, { threads: [thread('a', NURSE, { comments })], unread: {} })
    expect(counts.get('occ_nurse')).toEqual({ count: 1, unread: 0 })
  })
})

describe('the list of threads', () => {
  const threads = [
    thread('done', NURSE, { resolvedAt: '2026-05-01T10:00:00.000Z' }),
    thread('mine', { type: 'card', id: 'occ_aide' }, {}, ['me']),
    thread('other', NURSE),
  ]
  const listed = (filter: CommentFilter, more: object = {}) =>
    shownThreads({ ...NO_COMMENTS, threads, me: 'me', unread: { other: 1 }, filter, ...more }).map(({ id }) => id)

  it('has open ones first, and is filtered', () => {
    expect(listed('all')).toEqual(['mine', 'other', 'done'])
    expect(listed('unread')).toEqual(['other'])
    expect(listed('mine')).toEqual(['mine'])
    expect(listed('resolved')).toEqual(['done'])
    expect(listed('all', { aboutId: 'occ_nurse' })).toEqual(['other', 'done'])
  })

  it('keeps the unfolded one among the unread, though it is read by then', () => {
    expect(listed('unread', { unread: {}, threadId: 'other' })).toEqual(['other'])
  })
})

describe('what a comment is about', () => {
  it('follows from what is at hand, and leads back to it', () => {
    for (const id of ['occ_nurse', 'lnk_up', 'lvl_top|pth_web']) {
      const anchor = anchorOn(MAP, id)
      expect(anchor === null ? null : targetOf(anchor)).toBe(id)
    }
    expect(['lvl_top', 'occ_none', 'lvl_top|pth_none'].map((id) => anchorOn(MAP, id))).toEqual([null, null, null])
  })

  it('is told apart', () => {
    const keys = [NURSE, { type: 'figure', cardId: 'occ_nurse', field: 'wage' } as const].map(anchorKey)
    expect(keys).toEqual([anchorKey({ type: 'card', id: 'occ_nurse' }), expect.not.stringMatching(anchorKey(NURSE))])
  })
})
