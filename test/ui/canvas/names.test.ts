import { describe, expect, it } from 'vitest'

import { createWords } from '../../../src/i18n/createWords.ts'
import { cardName, pinnedName } from '../../../src/ui/canvas/names.ts'
import { level, link, makeMap, note, occupation, pathway, place, support, supportId } from '../../helpers/make.ts'

const words = createWords('en')

describe('what a card is called for those who hear it', () => {
  const lanes = [level('associate', 'a0'), pathway('care', 'a0')]
  const aide = occupation('aide', place('associate/care', 'a0'), { titles: {} })
  const nurse = occupation('nurse', place('associate/care', 'a1'))
  const map = makeMap(...lanes, aide, nurse, link('step', aide.id, nurse.id))
  const state = { isSelected: false, gap: null, hasLanes: true }

  it('is its title, kind, level, pathway, links and place among those of its cell', () => {
    expect(cardName(map, words, nurse.id, state)).toBe('nurse, Occupation, associate, care, 1 link, 2 of 2')
    expect(cardName(map, createWords('es'), nurse.id, state)).toBe(
      'nurse, Ocupación, associate, care, 1 enlace, 2 de 2',
    )
    expect(cardName(map, words, nurse.id, { ...state, isSelected: true })).toMatch(/, selected$/)
  })

  it('never holds an id, also where it has no title or is gone', () => {
    const ids = [...map.records.keys()]
    for (const id of [aide.id, nurse.id, 'occ_gone']) {
      const name = cardName(map, words, id, state)
      expect(ids.filter((one) => name.includes(one))).toEqual([])
      expect(name).not.toMatch(/(?:occ|lvl|pth|lnk)_/)
    }
  })
})

describe('what is pinned to a link', () => {
  it('is named in full, notes first, each support once', () => {
    const step = link('step', 'occ_a', 'occ_b', { supports: { [supportId('bus')]: true } })
    const fees = note('fees', {
      target: { on: 'record', recordId: step.id },
      noteType: 'barrier',
      text: { en: 'Fees are due before the first class begins' },
    })
    const map = makeMap(step, fees, support('bus', { attachedTo: step.id }))
    expect(pinnedName(map, words, step.id)).toBe('Barrier: Fees are due before the first class begins, Support: bus')
  })

  it('is nothing where nothing is pinned', () => {
    const step = link('step', 'occ_a', 'occ_b')
    expect(pinnedName(makeMap(step), words, step.id)).toBe('')
    expect(pinnedName(makeMap(), words, step.id)).toBe('')
  })
})
