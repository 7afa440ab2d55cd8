import { describe, expect, it } from 'vitest'

import type { NewComment, NewThread } from '../../server/storage/comments.ts'
import type { Storage } from '../../server/storage/storage.ts'
import type { Anchor } from '../../src/model/anchor.ts'

const ABOUT: Anchor = { type: 'card', id: 'occ_nurse' }

function thread(id: string, more: Partial<NewThread> = {}): NewThread {
  return { id, mapId: 'map1', anchor: ABOUT, aboutTitle: 'Nurse', createdAt: 10, ...more }
}

function comment(id: string, authorId: string, more: Partial<NewComment> = {}): NewComment {
  return { id, authorId, at: 10, text: `Words of ${id}`, mentions: [], ...more }
}

/** What every store must do with comments. `open` gives an empty store, to which `map1` and `map2` are added here. */
export function describeComments(open: () => Promise<Storage>): void {
  async function withMaps(): Promise<Storage> {
    const storage = await open()
    const facts = { title: 'A', cardCount: 0, createdAt: 1, changedAt: 1, archivedAt: null, deletedAt: null }
    for (const id of ['map1', 'map2']) {
      await storage.createMap({ id, ...facts, collectionId: null }, `map:${id}`, Uint8Array.of(1))
    }
    return storage
  }

  describe('comments', () => {
    it('are kept with what they are about, in threads of their map', async () => {
      const { comments } = await withMaps()
      const first = comment('c1', 'ana', { mentions: ['ben'], text: 'Two\nlines' })
      expect(await comments.addThread(thread('t1'), first, 9)).toBe('added')
      expect(await comments.addComment('t1', comment('c2', 'ben', { at: 20 }), 9)).toBe('added')
      const unchanged = { editedAt: null, isErased: false }
      expect(await comments.findThread('map1', 't1')).toEqual({
        ...thread('t1'),
        resolvedAt: null,
        resolvedBy: null,
        revision: 2,
        comments: [
          { ...first, number: 1, ...unchanged },
          { ...comment('c2', 'ben', { at: 20 }), number: 2, ...unchanged },
        ],
      })
      expect(await comments.findThread('map2', 't1')).toBeNull()
      expect((await comments.listThreads('map2', 'ana', 0)).threads).toEqual([])
      expect(await comments.addComment('none', comment('c3', 'ana'), 9)).toBe('notFound')
      expect(await comments.addThread(thread('t2', { mapId: 'none' }), comment('c4', 'ana'), 9)).toBe('notFound')
    })

    it('are no more than they may be', async () => {
      const { comments } = await withMaps()
      expect(await comments.addThread(thread('t1'), comment('c1', 'ana'), 1)).toBe('added')
      expect(await comments.addThread(thread('t2'), comment('c2', 'ana'), 1)).toBe('full')
      expect(await comments.addThread(thread('t3', { mapId: 'map2' }), comment('c3', 'ana'), 1)).toBe('added')
      expect(await comments.addComment('t1', comment('c4', 'ana'), 1)).toBe('full')
      expect((await comments.findThread('map1', 't1'))?.comments).toHaveLength(1)
    })

    it('are told from a revision on, with all the threads that are there', async () => {
      const { comments } = await withMaps()
      await comments.addThread(thread('t1'), comment('c1', 'ana'), 9)
      await comments.addThread(thread('t2'), comment('c2', 'ana'), 9)
      const { revision } = await comments.listThreads('map1', 'ana', 0)
      expect((await comments.listThreads('map1', 'ana', revision)).threads).toEqual([])
      await comments.addComment('t1', comment('c3', 'ben'), 9)
      const later = await comments.listThreads('map1', 'ana', revision)
      expect(later.revision).toBeGreaterThan(revision)
      expect(later.threads.map(({ id }) => id)).toEqual(['t1'])
      expect(later.ids).toEqual(['t1', 't2'])
      await comments.eraseComment('t2', 'c2')
      const last = await comments.listThreads('map1', 'ana', later.revision)
      expect([last.revision > later.revision, last.threads, last.ids]).toEqual([true, [], ['t1']])
    })

    it('are unread until they are read, those of others alone', async () => {
      const { comments } = await withMaps()
      await comments.addThread(thread('t1'), comment('c1', 'ana'), 9)
      await comments.addComment('t1', comment('c2', 'ana'), 9)
      const unread = async (id: string) => (await comments.listThreads('map1', id, 0)).unread
      expect([await unread('ana'), await unread('ben')]).toEqual([{}, { t1: 2 }])
      await comments.readThread('t1', 'ben', 1)
      expect(await unread('ben')).toEqual({ t1: 1 })
      await comments.readThread('t1', 'ben', 2)
      await comments.readThread('t1', 'ben', 1)
      expect(await unread('ben')).toEqual({})
      await comments.addComment('t1', comment('c3', 'ben'), 9)
      expect([await unread('ana'), await unread('ben'), await unread('eve')]).toEqual([{ t1: 1 }, {}, { t1: 3 }])
      await comments.eraseComment('t1', 'c3')
      expect(await unread('ana')).toEqual({})
    })

    it('are worded anew, resolved and opened again; a reply opens a thread too', async () => {
      const { comments } = await withMaps()
      await comments.addThread(thread('t1'), comment('c1', 'ana'), 9)
      await comments.changeComment('t1', 'c1', { text: 'Anew', mentions: ['ben'], editedAt: 30 })
      await comments.resolveThread('t1', { personId: 'ben', at: 40 })
      const found = await comments.findThread('map1', 't1')
      expect(found).toMatchObject({ resolvedAt: 40, resolvedBy: 'ben' })
      expect(found?.comments[0]).toMatchObject({ text: 'Anew', mentions: ['ben'], editedAt: 30 })
      await comments.resolveThread('t1', null)
      expect(await comments.findThread('map1', 't1')).toMatchObject({ resolvedAt: null, resolvedBy: null })
      await comments.resolveThread('t1', { personId: 'ben', at: 50 })
      await comments.addComment('t1', comment('c2', 'ana'), 9)
      expect(await comments.findThread('map1', 't1')).toMatchObject({ resolvedAt: null, resolvedBy: null })
    })

    it('leave no word when they are erased, and take an empty thread with them', async () => {
      const { comments } = await withMaps()
      await comments.addThread(thread('t1'), comment('c1', 'ana', { mentions: ['ben'] }), 9)
      await comments.addComment('t1', comment('c2', 'ben'), 9)
      expect(await comments.eraseComment('t1', 'c1')).toBe(true)
      expect(await comments.eraseComment('t1', 'c1')).toBe(false)
      await comments.changeComment('t1', 'c1', { text: 'Back', mentions: [], editedAt: 30 })
      const found = await comments.findThread('map1', 't1')
      expect(found?.comments[0]).toMatchObject({ text: '', mentions: [], isErased: true, authorId: 'ana' })
      expect(JSON.stringify(found)).not.toContain('Words of c1')
      await comments.addComment('t1', comment('c3', 'ana'), 9)
      expect((await comments.findThread('map1', 't1'))?.comments.map(({ number }) => number)).toEqual([1, 2, 3])
      await comments.eraseComment('t1', 'c2')
      expect(await comments.eraseComment('t1', 'c3')).toBe(true)
      expect(await comments.findThread('map1', 't1')).toBeNull()
      expect(await comments.eraseComment('none', 'c1')).toBe(false)
    })

    it('forget what they called a card whose words are erased', async () => {
      const { comments } = await withMaps()
      await comments.addThread(thread('t1'), comment('c1', 'ana'), 9)
      const wage: Anchor = { type: 'figure', cardId: 'occ_nurse', field: 'wage' }
      await comments.addThread(thread('t2', { anchor: wage }), comment('c2', 'ana'), 9)
      await comments.addThread(thread('t3', { anchor: { type: 'card', id: 'occ_aide' } }), comment('c3', 'ana'), 9)
      await comments.addThread(thread('t4', { mapId: 'map2' }), comment('c4', 'ana'), 9)
      await comments.eraseAbout('map1', 'occ_nurse')
      const titles = async (mapId: string) =>
        (await comments.listThreads(mapId, 'ana', 0)).threads.map(({ id, aboutTitle }) => `${id} ${aboutTitle}`).sort()
      expect([await titles('map1'), await titles('map2')]).toEqual([['t1 ', 't2 ', 't3 Nurse'], ['t4 Nurse']])
    })

    it('are gone with their map, and no sooner', async () => {
      const storage = await withMaps()
      const { comments } = storage
      await comments.addThread(thread('t1'), comment('c1', 'ana'), 9)
      await comments.addThread(thread('t2', { mapId: 'map2' }), comment('c2', 'ana'), 9)
      await storage.binMap('map1', 9)
      expect(await comments.findThread('map1', 't1')).not.toBeNull()
      await storage.removeMap('map1', ['map:map1'])
      const none = { revision: 0, threads: [], ids: [], unread: {} }
      expect(await comments.listThreads('map1', 'ben', 0)).toEqual(none)
      expect(await comments.findThread('map2', 't2')).not.toBeNull()
    })

    it('go with a guest who signs in', async () => {
      const { comments, people, sessions } = await withMaps()
      await people.addPerson({ id: 'guest', name: 'Ana', account: null, createdAt: 1 })
      const session = {
        id: 's1',
        keyHash: 'h1',
        personId: 'guest',
        device: '',
        createdAt: 1,
        lastSeenAt: 1,
        endsAt: 99,
      }
      await sessions.addSession(session)
      await comments.addThread(thread('t1'), comment('c1', 'guest'), 9)
      await comments.addComment('t1', comment('c2', 'ben'), 9)
      await comments.readThread('t1', 'guest', 2)
      await comments.resolveThread('t1', { personId: 'guest', at: 3 })
      const account = { issuer: 'https://login.example.org', subject: '7', role: 'create' } as const
      await people.keepAccount({ id: 'ana', name: 'Ana', account, createdAt: 1 })
      expect(await sessions.passSession('s1', 'ana', 'h2', 5, 99)).toBe(true)
      const found = await comments.findThread('map1', 't1')
      expect(found?.comments.map(({ authorId }) => authorId)).toEqual(['ana', 'ben'])
      expect(found?.resolvedBy).toBe('ana')
      expect((await comments.listThreads('map1', 'ana', 0)).unread).toEqual({})
    })
  })
}
