import { describe, expect, it } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import { othersWords } from '../../../../src/ui/panels/announcer/othersWords.ts'
import { level, link, makeMap, occupation, pathway, place } from '../../../helpers/make.ts'

const lanes = [level('associate', 'a1'), level('diploma', 'a0'), pathway('care', 'a0')]
const nurse = occupation('nurse', place('diploma/care'))
const aide = occupation('aide', place('diploma/care', 'a1'))
const start = makeMap(...lanes, nurse, aide)
const en = createWords('en')
const es = createWords('es')

function said(after: ReturnType<typeof makeMap>, ids: readonly string[], who = 'Ana', words = en): string {
  return othersWords({ before: start, after, ids: new Set(ids), authorIds: new Set() }, who, words)
}

describe('what others changed, in words', () => {
  it('names the person where known, the card and where it went', () => {
    const moved = makeMap(...lanes, occupation('nurse', place('associate/care')), aide)
    expect(said(moved, [nurse.id])).toBe('Ana moved nurse to associate, care.')
    expect(said(moved, [nurse.id], '')).toBe('Someone moved nurse to associate, care.')
    expect(said(moved, [nurse.id], 'Ana', es)).toBe('Ana movió nurse a associate, care.')
  })

  it('calls a card that is gone by the name it had', () => {
    expect(said(makeMap(...lanes, aide), [nurse.id])).toBe('Ana deleted nurse.')
    expect(said(makeMap(...lanes), [nurse.id, aide.id])).toBe('Ana deleted 2 cards.')
  })

  it('names both ends of a link', () => {
    const step = link('step', aide.id, nurse.id)
    expect(said(makeMap(...lanes, nurse, aide, step), [step.id])).toBe('Ana connected aide and nurse.')
  })

  it('counts where several things happened, and never says an id', () => {
    const third = occupation('doctor', place('associate/care'))
    const words = said(makeMap(...lanes, aide, third), [nurse.id, third.id])
    expect(words).toBe('Ana made 2 changes: 1 added, 1 deleted, 0 changed.')
    expect(said(makeMap(...lanes, level('phd', 'a3'), nurse, aide), ['lvl_phd'])).toBe(
      'Ana changed levels or pathways.',
    )
  })
})
