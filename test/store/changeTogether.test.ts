import { describe, expect, it } from 'vitest'

import { indexOf, recordOf } from '../../src/model/map.ts'
import { acts } from '../../src/store/acts.ts'
import { mapStore } from '../../src/store/map.ts'
import { openSample, twoCards } from './openSample.ts'

const map = () => mapStore.getState().map

describe('several changes together', () => {
  it('are one undo step, whatever they are', async () => {
    await openSample()
    const before = map()
    const [first] = indexOf(before).pathways
    if (first === undefined) throw new Error('no pathway')
    const outcome = acts.changeTogether([
      { type: 'entry', id: first.id, field: 'label', key: 'en', value: 'Networks' },
      { type: 'field', id: first.id, field: 'color', value: 'olive' },
      { type: 'lane', id: first.id, index: 2 },
    ])
    expect(outcome).toBeNull()
    expect(mapStore.getState().undoLabel).toBe('changeLane')
    expect(indexOf(map()).pathways[2]).toMatchObject({ id: first.id, color: 'olive', label: { en: 'Networks' } })
    acts.undo()
    expect(indexOf(map()).pathways).toEqual(indexOf(before).pathways)
    expect(mapStore.getState().undoLabel).toBeNull()
  })

  it('give several cards the same fields, items and one new credential', async () => {
    await openSample()
    const cards = twoCards()
    const ids = cards.map(({ id }) => id)
    acts.changeTogether([
      ...ids.map((id) => ({ type: 'field', id, field: 'stage', value: 'entry' }) as const),
      ...ids.map((id) => ({ type: 'item', id, field: 'employers', words: 'Humana' }) as const),
      { type: 'newCredential', ids, words: 'Forklift' },
    ])
    const now = ids.map((id) => recordOf(map(), 'occupation', id))
    expect(now.map((card) => card?.stage)).toEqual(['entry', 'entry'])
    for (const card of now) expect(Object.values(card?.employers ?? {}).map(({ text }) => text)).toContain('Humana')
    const [credentials, others] = now.map((card) => Object.keys(card?.credentials ?? {}))
    const shared = (credentials ?? []).filter((id) => others?.includes(id))
    expect(shared.map((id) => recordOf(map(), 'credential', id)?.name)).toContainEqual({ en: 'Forklift' })
    acts.undo()
    expect(twoCards()).toEqual(cards)
  })

  it('leave out what makes no sense, and are refused where nothing is left', async () => {
    await openSample()
    const [card] = twoCards()
    expect(
      acts.changeTogether([
        { type: 'field', id: 'occ_gone', field: 'stage', value: 'entry' },
        { type: 'field', id: card.id, field: 'stage', value: 'boss' },
        { type: 'field', id: card.id, field: 'workExperience', value: '2 years' },
      ]),
    ).toBeNull()
    expect(recordOf(map(), 'occupation', card.id)).toMatchObject({ workExperience: '2 years', stage: card.stage })
    expect(acts.changeTogether([{ type: 'newCredential', ids: [], words: 'Forklift' }])).toBe('nothing')
    expect(acts.changeTogether([])).toBe('nothing')
  })
})
