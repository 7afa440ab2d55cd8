import { beforeEach, expect, it } from 'vitest'

import { createWords } from '../../src/i18n/createWords.ts'
import { recordOf } from '../../src/model/map.ts'
import { acts } from '../../src/store/acts.ts'
import { copyCards, pasteContents, removeCut } from '../../src/store/clipboard.ts'
import { mapStore } from '../../src/store/map.ts'
import { getSession } from '../../src/store/session.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import { focus } from '../../src/store/viewActs.ts'
import { pasteSpot } from '../../src/ui/panels/clipboard/pasteSpot.ts'
import { reportWords, tableWords } from '../../src/ui/panels/clipboard/clipWords.ts'
import { credential } from '../helpers/make.ts'
import { openSample, twoCards } from './openSample.ts'

const words = createWords('en')

beforeEach(() => viewStore.setState({ ...FIRST_VIEW, face: 'table' }))

it('brings a credential that was cut back as the one that others require, and undoes both steps', async () => {
  await openSample()
  const [holder, other] = twoCards()
  const card = credential('forklift', { place: { ...holder.place, order: 'a9' } })
  getSession()?.act('addCard', [
    { type: 'put', record: card },
    { type: 'setEntry', id: holder.id, field: 'credentials', key: card.id, value: true },
  ])
  const state = () => {
    const { map } = mapStore.getState()
    const { credentials } = recordOf(map, 'occupation', holder.id) ?? { credentials: {} }
    return { levelId: recordOf(map, 'credential', card.id)?.place?.levelId, isRequired: card.id in credentials }
  }
  const before = { levelId: holder.place.levelId, isRequired: true }
  const pasted = { levelId: other.place.levelId, isRequired: true }
  const gone = { levelId: undefined, isRequired: false }

  const copied = copyCards([card.id], true, tableWords(words))
  expect(copied).toMatchObject({ cards: 1, mentions: 1 })
  expect(removeCut([card.id])).toBeNull()
  expect(state()).toEqual(gone)
  const outcome = pasteContents(copied?.contents ?? { text: '', html: '' }, () => ({ cell: other.place, after: null }))
  expect(outcome).toMatchObject({ ok: true, value: { cards: 1, leftMentions: 0 } })
  expect(state()).toEqual(pasted)
  acts.undo()
  expect(state()).toEqual(gone)
  acts.undo()
  expect(state()).toEqual(before)
  acts.redo()
  acts.redo()
  expect(state()).toEqual(pasted)
})

it('tells of a copy what does not name it', async () => {
  await openSample()
  const [holder] = twoCards()
  const card = credential('forklift', { place: { ...holder.place, order: 'a9' } })
  getSession()?.act('addCard', [
    { type: 'put', record: card },
    { type: 'setEntry', id: holder.id, field: 'credentials', key: card.id, value: true },
  ])
  const copied = copyCards([card.id], false, tableWords(words))
  const outcome = pasteContents(copied?.contents ?? { text: '', html: '' }, () => null)
  expect(outcome.ok && reportWords(words, outcome.value)).toBe(
    '1 card pasted. 1 card or link that named what was copied does not name the copy.',
  )
})

it('pastes what another program copied where the focus is, though that is on a card copied before', async () => {
  await openSample()
  const [first, second] = twoCards()
  const copied = copyCards([first.id, second.id], false, tableWords(words))
  focus(second.id)
  expect(pasteContents({ text: 'Welder', html: '' }, pasteSpot)).toMatchObject({ ok: true })
  const { levelId, pathwayId } = second.place
  const placeOf = (id: string | undefined) => recordOf(mapStore.getState().map, 'occupation', id ?? '')?.place
  expect(placeOf([...viewStore.getState().selectedIds][0])).toMatchObject({ levelId, pathwayId })
  // Standing on one of those that what is pasted was copied from, each copy goes where its card is.
  focus(second.id)
  pasteContents(copied?.contents ?? { text: '', html: '' }, pasteSpot)
  const places = [...viewStore.getState().selectedIds].map((id) => placeOf(id)?.levelId)
  expect(new Set(places)).toEqual(new Set([first, second].map(({ place }) => place.levelId)))
})
