import { describe, expect, it } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import type { SaveState } from '../../../../src/store/me.ts'
import { saveWords } from '../../../../src/ui/panels/save/saveWords.ts'

const en = createWords('en')
const nameOf = (save: SaveState): string => saveWords(save, en).name
const detailsOf = (save: SaveState): string => saveWords(save, en).details

describe('the save sign', () => {
  it('says how edits fare', () => {
    expect(nameOf({ state: 'saved' })).toBe('Saved')
    expect(nameOf({ state: 'saving' })).toBe('Saving')
    expect(nameOf({ state: 'offline', pending: true })).toBe('Offline - kept on this device until you are back')
    expect(nameOf({ state: 'notSaved', reason: 'refused' })).toBe('Not saved')
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
