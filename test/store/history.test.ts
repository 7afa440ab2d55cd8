import { beforeEach, describe, expect, it } from 'vitest'

import { createWords } from '../../src/i18n/createWords.ts'
import { indexOf } from '../../src/model/map.ts'
import { titlesOf } from '../../src/model/occupation.ts'
import type { Occupation } from '../../src/model/occupation.ts'
import { acts } from '../../src/store/acts.ts'
import { mapStore } from '../../src/store/map.ts'
import { closeMap } from '../../src/store/session.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import { actWords } from '../../src/ui/actions/actWords.ts'
import { saidWords } from '../../src/ui/panels/announcer/saidWords.ts'
import { isTaking } from '../../src/ui/panels/announcer/undoToast.ts'
import { openSample, twoCards } from './openSample.ts'

const en = createWords('en')
const names = (list: 'undoSteps' | 'redoSteps' = 'undoSteps'): readonly string[] => {
  const state = mapStore.getState()
  return state[list].map((step) => actWords(step, state.map, en))
}
const titleOf = (card: Occupation): string => titlesOf(card)[0]?.text['en'] ?? ''
const said = () => viewStore.getState().announcement

function stepAt(index: number): number {
  const step = mapStore.getState().undoSteps[index]
  if (step === undefined) throw new Error('no such step')
  return step.id
}

beforeEach(() => {
  closeMap()
  viewStore.setState(FIRST_VIEW, true)
})

describe('the history of my changes', () => {
  it('names what was done to what, the last first', async () => {
    await openSample()
    const [first, second] = twoCards()
    const { levels, pathways } = indexOf(mapStore.getState().map)
    const level = levels.at(-1)
    const pathway = pathways.find(({ id }) => id !== first.place.pathwayId)
    if (level === undefined || pathway === undefined) throw new Error('the sample has levels and pathways')
    const { pathwayId } = first.place
    acts.placeCards([first.id], { levelId: level.id, pathwayId }, 0)
    acts.placeCards([first.id, second.id], { levelId: level.id, pathwayId: pathway.id }, 0)
    acts.placeCards([first.id], { levelId: level.id, pathwayId: pathway.id }, 0)
    acts.connect(first.id, second.id, 'lateral')
    acts.addLevel({ label: { en: 'Apprenticeship' } })
    acts.remove([first.id])
    const [a, b] = [titleOf(first), titleOf(second)]
    const pathwayName = pathway.label['en'] ?? ''
    const levelName = level.label['en'] ?? ''
    expect(names()).toEqual([
      `delete ${a}`,
      'add Apprenticeship',
      // One end is gone, and with it its name.
      'connect Untitled and ' + b,
      `move ${a} within its cell`,
      expect.stringContaining(`move 2 cards to `),
      `move ${a} to ${levelName}`,
    ])
    expect(names()[4]).toContain(pathwayName)
    // Brought back, it has its name again.
    acts.undo()
    expect(names('redoSteps')).toEqual([`delete ${a}`])
    expect(names()[1]).toBe(`connect ${a} and ${b}`)
    const announcement = said()
    expect(announcement === null ? '' : saidWords(announcement, en)).toBe(`Undone: delete ${a}.`)
  })

  it('goes back several at once and forth again, step by step as before', async () => {
    await openSample()
    const [first, second] = twoCards()
    const before = mapStore.getState().map
    for (const card of [first, second]) acts.setField(card.id, 'stage', 'advanced')
    acts.remove([second.id])
    const [oldest, middle] = [stepAt(2), stepAt(1)]
    expect(acts.undoTo(middle)).toBeNull()
    expect(names()).toHaveLength(1)
    expect(said()).toMatchObject({ key: 'undoneMany', values: { n: 2 } })
    expect(mapStore.getState().map.records.get(second.id)).toEqual(before.records.get(second.id))
    expect(acts.undoTo(oldest)).toBeNull()
    expect(mapStore.getState().map.records).toEqual(before.records)
    expect(mapStore.getState().redoSteps.map(({ id }) => id)).toEqual([oldest, middle, middle + 1])
    expect(acts.redoTo(middle)).toBeNull()
    expect(names('redoSteps')).toEqual([`delete ${titleOf(second)}`])
    // A step that is not there to be taken back is none.
    expect(acts.undoTo(middle + 1)).toBe('nothing')
  })

  it('takes back from a message only the act it tells of', async () => {
    await openSample()
    const [first, second] = twoCards()
    acts.remove([first.id])
    const removed = said()
    expect(removed !== null && isTaking(removed)).toBe(true)
    const step = stepAt(0)
    acts.setField(second.id, 'stage', 'advanced')
    const other = said()
    expect(other !== null && isTaking(other)).toBe(false)
    expect(acts.undoOnly(step)).toBe('nothing')
    expect(said()?.key).toBe('notLast')
    acts.undo()
    expect(acts.undoOnly(step)).toBeNull()
    expect(mapStore.getState().map.records.has(first.id)).toBe(true)
  })
})
