import { describe, expect, it } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import type { SaveState } from '../../../../src/store/me.ts'
import type { Keeping } from '../../../../src/ui/panels/save/saveWords.ts'
import { saveWords } from '../../../../src/ui/panels/save/saveWords.ts'

const en = createWords('en')
const NOT_KEPT: Keeping = { isKept: false, isAllKept: false, problem: null }
const nameOf = (save: SaveState, keeping = NOT_KEPT): string => saveWords(save, en, keeping).name
const detailsOf = (save: SaveState, keeping = NOT_KEPT): string => saveWords(save, en, keeping).details

describe('the save sign', () => {
  it('says how edits fare', () => {
    expect(nameOf({ state: 'saved' })).toBe('Saved')
    expect(nameOf({ state: 'saving' })).toBe('Saving')
    expect(nameOf({ state: 'notSaved', reason: 'refused' })).toBe('Not saved')
  })

  it('calls kept on this device what is on its disk, and nothing else', () => {
    const save = { state: 'offline', pending: true } as const
    expect(nameOf(save)).toBe('Offline - not saved yet: keep this tab open')
    expect(nameOf(save, { isKept: true, isAllKept: true, problem: null })).toBe(
      'Offline - kept on this device, will be sent',
    )
    expect(nameOf(save, { isKept: true, isAllKept: false, problem: null })).toBe('Saving')
    expect(nameOf(save, { isKept: true, isAllKept: false, problem: 'full' })).toContain('keep this tab open')
    expect(nameOf({ state: 'offline', pending: false })).toBe('Offline - all saved')
  })

  it('shows of its name, where there is little room, what tells safe from not', () => {
    const shortOf = (isPending: boolean, keeping = NOT_KEPT): string =>
      saveWords({ state: 'offline', pending: isPending }, en, keeping).short
    expect(shortOf(true)).toBe('Offline - not saved yet')
    expect(shortOf(true, { isKept: true, isAllKept: true, problem: null })).toBe('Offline - kept')
    expect(shortOf(false)).toBe('Offline - all saved')
  })

  it('does not speak of waiting edits where there are none', () => {
    expect(detailsOf({ state: 'offline', pending: true })).toContain('Keep the tab open')
    expect(detailsOf({ state: 'offline', pending: false })).toContain('are saved')
  })

  it.each(['refused', 'tooLarge', 'notFound', 'tooNew', 'full', 'trouble'] as const)(
    'says what to do when %s',
    (reason) => {
      const details = detailsOf({ state: 'notSaved', reason })
      expect(details).toMatch(/export|reload|undo/i)
    },
  )
})
