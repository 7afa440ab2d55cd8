import { describe, expect, it } from 'vitest'

import { createWords } from '../../../src/i18n/createWords.ts'
import { pinnedName } from '../../../src/ui/canvas/names.ts'
import { link, makeMap, note, support, supportId } from '../../helpers/make.ts'

const words = createWords('en')

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
