import { describe, expect, it } from 'vitest'

import type { NewAnswer, NewConfirmation, StoredRound } from '../../server/storage/reviews.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { occupation, place } from '../helpers/make.ts'

const NURSE = occupation('nurse', place('top/web'))

function confirmation(id: string, more: Partial<NewConfirmation> = {}): NewConfirmation {
  const target = { type: 'card', id: NURSE.id } as const
  const said = { claim: 'require', employer: 'Norton', personId: 'ana', at: 10, fingerprint: 'f1' } as const
  return { id, mapId: 'map1', target, ...said, stood: [NURSE], ...more }
}

function round(id: string, more: Partial<StoredRound> = {}): StoredRound {
  const asks = [{ id: 'a1', target: { type: 'card', id: NURSE.id } }] as const
  const wish = { title: 'Spring', message: 'Please', dueOn: '2026-05-31', claim: 'right', grantIds: ['g1'] } as const
  return { id, mapId: 'map1', ...wish, asks, createdBy: 'ana', createdAt: 5, closedAt: null, ...more }
}

function said(more: Partial<NewAnswer> = {}): NewAnswer {
  const remark = { remark: '', threadId: null, commentId: null }
  return { askId: 'a1', grantId: 'g1', personId: 'ana', at: 10, employer: 'Norton', ...remark, ...more }
}

/** What every store must do with confirmations and rounds. `open` gives an empty store, to which maps are added here. */
export function describeReviews(open: () => Promise<Storage>): void {
  async function withMaps(): Promise<Storage> {
    const storage = await open()
    const facts = { title: 'A', cardCount: 0, createdAt: 1, changedAt: 1, archivedAt: null, deletedAt: null }
    for (const id of ['map1', 'map2']) {
      await storage.createMap({ id, ...facts, collectionId: null }, `map:${id}`, Uint8Array.of(1))
    }
    return storage
  }

  describe('confirmations', () => {
    it('are kept with what stood there, one of a person for an employer', async () => {
      const { reviews } = await withMaps()
      expect(await reviews.confirm(confirmation('c1'), 9)).toEqual({ id: 'c1' })
      expect(await reviews.confirm(confirmation('c2', { personId: 'ben', at: 20 }), 9)).toEqual({ id: 'c2' })
      const again = confirmation('c3', { employer: ' NORTON', at: 30, fingerprint: 'f2', stood: [] })
      expect(await reviews.confirm(again, 9)).toEqual({ id: 'c1' })
      const { stood: _, ...kept } = again
      const list = await reviews.listConfirmations('map1')
      expect(list.confirmations.map(({ id }) => id)).toEqual(['c1', 'c2'])
      expect(list.confirmations[0]).toEqual({ ...kept, id: 'c1' })
      expect(list.stood).toEqual({ f1: [NURSE], f2: [] })
      expect(await reviews.findConfirmation('map1', 'c1')).toEqual({ ...kept, id: 'c1' })
      expect(await reviews.findConfirmation('map2', 'c1')).toBeNull()
      expect(await reviews.listConfirmations('map2')).toEqual({ confirmations: [], stood: {}, erased: {} })
    })

    it('are no more than they may be, and on no map that is not there', async () => {
      const { reviews } = await withMaps()
      await reviews.confirm(confirmation('c1'), 1)
      expect(await reviews.confirm(confirmation('c2', { employer: 'Humana' }), 1)).toBe('full')
      expect(await reviews.confirm(confirmation('c3', { at: 11 }), 1)).toEqual({ id: 'c1' })
      expect(await reviews.confirm(confirmation('c4', { mapId: 'none' }), 1)).toBe('notFound')
    })

    it('go with the answers they were, and with what only they held', async () => {
      const { reviews } = await withMaps()
      await reviews.addRound(round('r1'), 9)
      expect(await reviews.answer('r1', said(), confirmation('c1'), 9)).toBe('added')
      expect(await reviews.removeConfirmation('map2', 'c1')).toBe(false)
      expect(await reviews.removeConfirmation('map1', 'c1')).toBe(true)
      expect(await reviews.removeConfirmation('map1', 'c1')).toBe(false)
      expect(await reviews.listConfirmations('map1')).toEqual({ confirmations: [], stood: {}, erased: {} })
      expect(await reviews.listAnswers('r1')).toEqual([])
    })

    it('are old after as many months as a map says', async () => {
      const { reviews } = await withMaps()
      expect(await reviews.findOldAfter('map1')).toBeNull()
      await reviews.setOldAfter('map1', 6)
      await reviews.setOldAfter('map1', 9)
      await reviews.setOldAfter('none', 9)
      expect([await reviews.findOldAfter('map1'), await reviews.findOldAfter('none')]).toEqual([9, null])
    })

    it('forget a record that is erased, and what was said of it', async () => {
      const { reviews } = await withMaps()
      const other = occupation('aide', place('low/web'))
      const pathway = { type: 'pathway', id: place('low/web').pathwayId } as const
      await reviews.confirm(confirmation('c1'), 9)
      await reviews.confirm(confirmation('c2', { target: pathway, fingerprint: 'f2', stood: [NURSE, other] }), 9)
      await reviews.addRound(round('r1'), 9)
      await reviews.answer('r1', said({ remark: 'No' }), null, 9)
      await reviews.eraseConfirmed('map1', NURSE.id)
      await reviews.eraseConfirmed('map1', NURSE.id)
      const { confirmations, stood, erased } = await reviews.listConfirmations('map1')
      expect([confirmations.map(({ id }) => id), stood, erased]).toEqual([['c2'], { f2: [other] }, { f2: 1 }])
      expect(await reviews.listAnswers('r1')).toEqual([])
    })
  })

  describe('review rounds', () => {
    it('are kept, listed with the newest first, and changed', async () => {
      const { reviews } = await withMaps()
      expect(await reviews.addRound(round('r1'), 2)).toBe('added')
      expect(await reviews.addRound(round('r2', { createdAt: 6, dueOn: null, claim: 'pay' }), 2)).toBe('added')
      expect(await reviews.addRound(round('r3'), 2)).toBe('full')
      expect(await reviews.addRound(round('r4', { mapId: 'none' }), 2)).toBe('notFound')
      expect((await reviews.listRounds('map1')).map(({ id }) => id)).toEqual(['r2', 'r1'])
      const change = { title: 'Fall', message: '', dueOn: null, grantIds: ['g1', 'g2'], closedAt: 9 }
      await reviews.changeRound('r1', change)
      expect(await reviews.findRound('map1', 'r1')).toEqual({ ...round('r1'), ...change })
      expect(await reviews.findRound('map2', 'r1')).toBeNull()
    })

    it('note when each link first opened them', async () => {
      const { reviews } = await withMaps()
      await reviews.addRound(round('r1'), 9)
      const first = { grantId: 'g1', personId: 'ana', at: 10 }
      await reviews.openRound('r1', first)
      await reviews.openRound('r1', { grantId: 'g1', personId: 'ben', at: 20 })
      await reviews.openRound('r1', { grantId: null, personId: 'eva', at: 30 })
      await reviews.openRound('none', first)
      expect(await reviews.listOpenings('r1')).toEqual([first, { grantId: null, personId: 'eva', at: 30 }])
      expect(await reviews.listOpenings('none')).toEqual([])
    })

    it('hold one answer of a link to an ask, with the confirmation it is', async () => {
      const { reviews } = await withMaps()
      await reviews.addRound(round('r1'), 9)
      await reviews.answer('r1', said(), confirmation('c1'), 9)
      expect(await reviews.listAnswers('r1')).toEqual([{ ...said(), confirmationId: 'c1', fingerprint: 'f1' }])
      const spot = { threadId: 't1', commentId: 'm1' }
      await reviews.answer('r1', said({ personId: 'ben', at: 20, ...spot }), null, 9)
      expect(await reviews.listAnswers('r1')).toEqual([
        { ...said({ personId: 'ben', at: 20, ...spot }), confirmationId: null, fingerprint: null },
      ])
      expect((await reviews.listConfirmations('map1')).confirmations).toEqual([])
      await reviews.answer('r1', said({ at: 30 }), confirmation('c2', { at: 30 }), 9)
      await reviews.answer('r1', said({ at: 40 }), confirmation('c3', { at: 40 }), 9)
      expect((await reviews.listAnswers('r1')).map(({ confirmationId }) => confirmationId)).toEqual(['c2'])
      expect(await reviews.answer('none', said(), null, 9)).toBe('notFound')
      expect(await reviews.answer('r1', said(), confirmation('c4', { employer: 'B' }), 1)).toBe('full')
      await reviews.removeAnswer('r1', 'a1', { grantId: null, personId: 'ana' })
      expect(await reviews.listAnswers('r1')).toHaveLength(1)
      await reviews.removeAnswer('r1', 'a1', { grantId: 'g1', personId: 'ben' })
      expect(await reviews.listAnswers('r1')).toEqual([])
      expect((await reviews.listConfirmations('map1')).confirmations).toEqual([])
    })

    it('keep what was answered when the same is asked again later', async () => {
      const { reviews } = await withMaps()
      await reviews.addRound(round('spring'), 9)
      await reviews.answer(
        'spring',
        said(),
        confirmation('c1', { fingerprint: 'f0', claim: 'right', stood: [NURSE] }),
        9,
      )
      await reviews.changeRound('spring', { ...round('spring'), closedAt: 15 })
      await reviews.addRound(round('fall', { createdAt: 16, claim: 'pay' }), 9)
      const anew = { claim: 'pay', at: 20, fingerprint: 'f2', stood: [] } as const
      const again = async () => reviews.answer('fall', said({ at: 20 }), confirmation('c2', anew), 9)
      const ofSpring = { at: 10, claim: 'right', fingerprint: 'f0' }

      await again()
      expect((await reviews.listConfirmations('map1')).confirmations).toMatchObject([{ id: 'c1', at: 20 }])
      await reviews.answer('fall', said({ at: 30, remark: 'No longer' }), null, 9)
      expect((await reviews.listConfirmations('map1')).confirmations).toMatchObject([{ id: 'c1', ...ofSpring }])
      expect((await reviews.listConfirmations('map1')).stood).toEqual({ f0: [NURSE] })
      await again()
      await reviews.removeAnswer('fall', 'a1', { grantId: 'g1', personId: 'ana' })
      expect((await reviews.listConfirmations('map1')).confirmations).toMatchObject([{ id: 'c1', ...ofSpring }])
      await again()
      expect(await reviews.removeConfirmation('map1', 'c1')).toBe(true)
      expect(await reviews.listConfirmations('map1')).toEqual({ confirmations: [], stood: {}, erased: {} })
      expect(await reviews.listAnswers('fall')).toEqual([])
      expect(await reviews.listAnswers('spring')).toMatchObject([{ ...said(), confirmationId: 'c1' }])
    })

    it('leave a confirmation alone that was given anew since, when an answer is taken back', async () => {
      const { reviews } = await withMaps()
      await reviews.addRound(round('r1'), 9)
      const anew = [{ at: 20 }, { at: 10, fingerprint: 'f2' }]
      for (const more of anew) {
        await reviews.answer('r1', said(), confirmation('c1'), 9)
        await reviews.confirm(confirmation('c2', more), 9)
        await reviews.removeAnswer('r1', 'a1', { grantId: 'g1', personId: 'ana' })
        expect((await reviews.listConfirmations('map1')).confirmations).toMatchObject([{ id: 'c1', ...more }])
        await reviews.answer('r1', said(), confirmation('c1'), 9)
        await reviews.confirm(confirmation('c2', more), 9)
        await reviews.answer('r1', said({ at: 30, remark: 'No' }), null, 9)
        expect((await reviews.listConfirmations('map1')).confirmations).toMatchObject([{ id: 'c1', ...more }])
        expect(await reviews.removeConfirmation('map1', 'c1')).toBe(true)
      }
    })

    it('ask anew, when they are opened again, for what was withdrawn while they were closed', async () => {
      const { reviews } = await withMaps()
      const open = round('r1')
      const closed = { ...open, closedAt: 15 }
      await reviews.addRound(open, 9)
      await reviews.answer('r1', said(), confirmation('c1'), 9)
      await reviews.answer('r1', said({ grantId: 'g2', at: 11 }), confirmation('c2', { employer: 'B' }), 9)
      await reviews.answer('r1', said({ grantId: 'g3', at: 12, remark: 'No' }), null, 9)
      const answered = async () => (await reviews.listAnswers('r1')).map(({ grantId }) => grantId)
      await reviews.changeRound('r1', closed)
      await reviews.removeConfirmation('map1', 'c1')
      await reviews.changeRound('r1', { ...closed, title: 'Summer' })
      expect(await answered()).toEqual(['g1', 'g2', 'g3'])
      await reviews.changeRound('r1', open)
      expect(await answered()).toEqual(['g2', 'g3'])
    })

    it('pass with all confirmations to the account a guest signs in with, and go with their map', async () => {
      const { reviews, people, sessions, ...storage } = await withMaps()
      const session = { id: 's1', keyHash: 'k1', personId: 'ana', device: '', createdAt: 1, lastSeenAt: 1, endsAt: 99 }
      const account = { issuer: 'i', subject: 's', role: 'create' } as const
      await people.addPerson({ id: 'ana', name: 'Ana', account: null, createdAt: 1 })
      await people.keepAccount({ id: 'acc', name: 'Ana A.', account, createdAt: 1 })
      await sessions.addSession(session)
      await reviews.addRound(round('r1'), 9)
      await reviews.openRound('r1', { grantId: null, personId: 'ana', at: 10 })
      await reviews.answer('r1', said({ grantId: null }), confirmation('c1'), 9)
      await reviews.confirm(confirmation('c2', { personId: 'acc', employer: 'Norton', at: 5 }), 9)
      await sessions.passSession('s1', 'acc', 'k2', 20, 99)
      const { confirmations } = await reviews.listConfirmations('map1')
      expect(confirmations.map(({ id, personId }) => [id, personId])).toEqual([['c1', 'acc']])
      expect(await reviews.listAnswers('r1')).toMatchObject([{ personId: 'acc', confirmationId: 'c1' }])
      expect(await reviews.listOpenings('r1')).toEqual([{ grantId: null, personId: 'acc', at: 10 }])
      expect((await reviews.findRound('map1', 'r1'))?.createdBy).toBe('acc')
      await storage.binMap('map1', 1)
      await storage.removeMap('map1', ['map:map1'])
      expect(await reviews.listConfirmations('map1')).toEqual({ confirmations: [], stood: {}, erased: {} })
      expect([await reviews.listRounds('map1'), await reviews.listAnswers('r1')]).toEqual([[], []])
    })
  })
}
