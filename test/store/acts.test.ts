import { beforeEach, describe, expect, it } from 'vitest'

import type { MapRecord } from '../../src/model/kinds.ts'
import { cardsIn, indexOf } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { cellKey } from '../../src/model/place.ts'
import type { Cell } from '../../src/model/place.ts'
import { reshapeActs } from '../../src/store/reshapeActs.ts'
import { acts } from '../../src/store/acts.ts'
import { mapStore } from '../../src/store/map.ts'
import { closeMap } from '../../src/store/session.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import { select } from '../../src/store/viewActs.ts'
import { openSample, twoCards } from './openSample.ts'

const map = (): CareerMap => mapStore.getState().map
const record = (id: string | null): MapRecord | undefined => map().records.get(id ?? '')
const said = (): string | undefined => viewStore.getState().announcement?.key
const selected = (): readonly string[] => [...viewStore.getState().selectedIds]

/** The cell in this row and column. */
function cellAt(row: number, column: number): Cell {
  const { levels, pathways } = indexOf(map())
  const [level, pathway] = [levels.at(row), pathways.at(column)]
  if (level === undefined || pathway === undefined) throw new Error('no such cell')
  return { levelId: level.id, pathwayId: pathway.id }
}

beforeEach(() => {
  closeMap()
  viewStore.setState(FIRST_VIEW, true)
})

describe('acts on cards', () => {
  it('add one, selected and focused, as one undo step with its label', async () => {
    await openSample()
    const cell = cellAt(0, 0)
    const count = cardsIn(map(), cell).length
    const id = acts.addCard('occupation', cell, 0, 'Data engineer')
    expect(cardsIn(map(), cell)[0]?.id).toBe(id)
    expect(cardsIn(map(), cell)).toHaveLength(count + 1)
    expect(record(id)).toMatchObject({ kind: 'occupation', titles: { t1: { text: { en: 'Data engineer' } } } })
    expect(selected()).toEqual([id])
    expect(viewStore.getState().focusedId).toBe(id)
    expect(said()).toBe('addCard')
    expect(mapStore.getState().undoLabel).toBe('addCard')
    expect(acts.undo()).toBeNull()
    expect(record(id)).toBeUndefined()
    expect(said()).toBe('undone')
    expect(viewStore.getState().announcement?.values['label']).toBe('addCard')
    expect(mapStore.getState()).toMatchObject({ undoLabel: null, redoLabel: 'addCard' })
    expect(acts.redo()).toBeNull()
    expect(record(id)?.kind).toBe('occupation')
    expect(selected()).toEqual([id])
  })

  it('remove one with its links, hand the focus on, and bring all back selected', async () => {
    await openSample()
    const [card, other] = twoCards()
    const linkId = acts.connect(card.id, other.id, 'lateral')
    select([card.id])
    expect(acts.remove([card.id])).toBeNull()
    expect(record(card.id)).toBeUndefined()
    expect(record(linkId)).toBeUndefined()
    expect(selected()).toEqual([])
    const { focusedId } = viewStore.getState()
    expect(focusedId === cellKey(card.place) || record(focusedId)?.kind !== undefined).toBe(true)
    acts.undo()
    expect(record(card.id)).toEqual(card)
    expect(record(linkId)?.kind).toBe('link')
    expect(selected()).toEqual([card.id])
    expect(viewStore.getState().focusedId).toBe(card.id)
  })

  it('change fields, texts and titles', async () => {
    await openSample()
    const [card] = twoCards()
    expect(acts.setField(card.id, 'stage', 'entry')).toBeNull()
    expect(acts.setText(card.id, 'description', 'es', 'Redes')).toBeNull()
    const key = acts.addTitle(card.id, 'en', 'Tester', '15-1253')
    expect(acts.changeTitle(card.id, key ?? '', { language: 'es', words: 'Probador' })).toBeNull()
    expect(acts.moveTitle(card.id, key ?? '', 0)).toBeNull()
    const skill = acts.addItem(card.id, 'skills', 'Patience')
    expect(record(card.id)).toMatchObject({
      stage: 'entry',
      description: { es: 'Redes' },
      titles: { [key ?? '']: { text: { en: 'Tester', es: 'Probador' }, socCode: '15-1253' } },
      skills: { [skill ?? '']: { text: 'Patience' } },
    })
    expect(mapStore.getState().undoLabel).toBe('changeCard')
    expect(acts.removeItem(card.id, 'skills', skill ?? '')).toBeNull()
    expect(acts.removeTitle(card.id, key ?? '', 'Tester')).toBeNull()
    expect(viewStore.getState().announcement?.values).toMatchObject({ taken: 'Tester', step: expect.any(Number) })
    for (let steps = 0; acts.undo() === null && steps < 50; steps += 1);
    expect(record(card.id)).toEqual(card)
    expect(said()).toBe('nothingToUndo')
  })

  it('name what they changed', async () => {
    await openSample()
    const { levelId } = cellAt(0, 0)
    acts.setText(levelId, 'label', 'en', 'Top')
    expect(mapStore.getState().undoLabel).toBe('changeLane')
    acts.setText('map', 'region', 'en', 'Here')
    expect(mapStore.getState().undoLabel).toBe('changeMap')
    const [card, other] = twoCards()
    const link = acts.connect(card.id, other.id, 'lateral')
    acts.setField(link ?? '', 'months', 3)
    expect(mapStore.getState().undoLabel).toBe('changeLink')
  })

  it('place several in a cell, as one step', async () => {
    await openSample()
    const [card, other] = twoCards()
    const cell = cellAt(-1, -1)
    expect(acts.placeCards([card.id, other.id], cell, 0)).toBeNull()
    const ids = cardsIn(map(), cell).map(({ id }) => id)
    expect(ids.slice(0, 2).toSorted()).toEqual([card.id, other.id].toSorted())
    acts.undo()
    expect(record(card.id)).toEqual(card)
    expect(record(other.id)).toEqual(other)
  })

  it('step several over together, in their order, or not at all', async () => {
    await openSample()
    const from = cellAt(0, 0)
    const to = cellAt(0, 1)
    const made = ['one', 'two', 'three'].map((words) => acts.addCard('note', from, undefined, words) ?? '')
    expect(acts.stepCards(made, 'right')).toBeNull()
    const ids = cardsIn(map(), to).map(({ id }) => id)
    expect(ids.filter((id) => made.includes(id))).toEqual(made)
    expect(acts.stepCards(made, 'up')).toBe('nothing')
    expect(said()).toBe('nothing')
  })

  it('span, reorder and duplicate', async () => {
    await openSample()
    const cell = cellAt(1, 0)
    const [a, b] = [acts.addCard('program', cell, 0, 'A') ?? '', acts.addCard('program', cell, 1, 'B') ?? '']
    expect(acts.spanCard(a, 2)).toBeNull()
    expect(record(a)).toMatchObject({ place: { span: 2 } })
    expect(acts.reorderCard(b, 0)).toBeNull()
    expect(cardsIn(map(), cell)[0]?.id).toBe(b)
    const [copy] = await acts.duplicate([b])
    expect(cardsIn(map(), cell)[1]?.id).toBe(copy)
    expect(selected()).toEqual([copy])
    expect(await acts.duplicate(['occ_nobody'])).toEqual([])
  })
})

describe('acts on links, lanes and cells', () => {
  it('connect once, reverse, and change what it means', async () => {
    await openSample()
    const cell = cellAt(1, 0)
    const [a, b] = [acts.addCard('program', cell, 0, 'A') ?? '', acts.addCard('occupation', cell, 1, 'B') ?? '']
    const link = acts.connect(a, b)
    expect(record(link)).toMatchObject({ from: a, to: b, relation: 'prepares' })
    expect(acts.connect(a, b)).toBeNull()
    expect(said()).toBe('nothing')
    expect(acts.reverseLink(link ?? '')).toBeNull()
    expect(acts.setRelation(link ?? '', 'lateral')).toBeNull()
    expect(record(link)).toMatchObject({ from: b, to: a, relation: 'lateral' })
    const note = acts.pinNote({ on: 'record', recordId: link ?? '' }, 'barrier', 'No bus')
    const support = acts.attachSupport(b, 'Day care', 'childCare')
    expect(record(note)).toMatchObject({ noteType: 'barrier', text: { en: 'No bus' } })
    expect(record(support)).toMatchObject({ attachedTo: b, supportType: 'childCare' })
  })

  it('add, move and remove levels and pathways', async () => {
    await openSample()
    const level = acts.addLevel({ label: { en: 'Graduate degree' }, index: 0, template: 'graduate' })
    expect(indexOf(map()).levels[0]?.id).toBe(level)
    expect(record(level)).toMatchObject({ ipedsAwardLevels: [6, 7, 8, 17, 18, 19] })
    const pathway = acts.addPathway({ label: { en: 'AI' } })
    expect(indexOf(map()).pathways.at(-1)?.id).toBe(pathway)
    expect(acts.moveLane(pathway ?? '', 0)).toBeNull()
    expect(indexOf(map()).pathways[0]?.id).toBe(pathway)
    expect(reshapeActs.removeLane(level ?? '', null)).toBeNull()
    const [card] = twoCards()
    expect(reshapeActs.removeLane(card.place.pathwayId, null)).toBe('nothing')
    expect(reshapeActs.removeLane(card.place.pathwayId, pathway)).toBeNull()
    expect(record(card.id)).toMatchObject({ place: { pathwayId: pathway } })
    acts.undo()
    expect(record(card.id)).toEqual(card)
  })

  it('merge levels and pathways, split a pathway, and reconnect a link, each one step', async () => {
    await openSample()
    const [card] = twoCards()
    const { pathwayId, levelId } = card.place
    const split = reshapeActs.splitPathway(pathwayId, [card.id], { en: 'Cloud' })
    expect(record(card.id)).toMatchObject({ place: { pathwayId: split, levelId } })
    expect(reshapeActs.mergeLanes(split ?? '', pathwayId)).toBeNull()
    expect(record(split)).toBeUndefined()
    expect(record(card.id)).toMatchObject({ place: { pathwayId } })
    acts.undo()
    expect(record(card.id)).toMatchObject({ place: { pathwayId: split } })
    expect(reshapeActs.mergeLanes(pathwayId, levelId)).toBe('nothing')
    const program = acts.addCard('program', cellAt(1, 0), 0, 'A') ?? ''
    const link = acts.connect(program, card.id) ?? ''
    const other = acts.addCard('occupation', cellAt(0, 0), 0, 'B') ?? ''
    expect(acts.reconnect(link, 'to', other)).toBeNull()
    expect(record(link)).toMatchObject({ from: program, to: other, relation: 'prepares' })
    expect(acts.reconnect(link, 'to', program)).toBe('nothing')
  })

  it('mark cells empty and take the mark off', async () => {
    await openSample()
    const pathway = acts.addPathway({ label: { en: 'AI' } })
    expect(pathway).not.toBeNull()
    const cell = cellAt(0, -1)
    expect(acts.markEmpty([cell])).toBeNull()
    expect(indexOf(map()).emptyCells.has(cellKey(cell))).toBe(true)
    expect(acts.unmarkEmpty([cell])).toBeNull()
    expect(indexOf(map()).emptyCells.has(cellKey(cell))).toBe(false)
  })
})

describe('acts without a map', () => {
  it('do nothing, and say why', async () => {
    expect(acts.remove(['occ_a'])).toBe('notReady')
    expect(acts.undo()).toBe('notReady')
    expect(await acts.duplicate(['occ_a'])).toEqual([])
    expect(await acts.startTidy(false)).toBe('notReady')
    expect(said()).toBe('notReady')
  })
})
