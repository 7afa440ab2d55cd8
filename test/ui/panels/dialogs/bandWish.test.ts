import { describe, expect, it } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import { DEFAULT_BANDS } from '../../../../src/model/settings.ts'
import { checkBands, writeBands } from '../../../../src/ui/panels/dialogs/bandWish.ts'

describe('limits of the bands, as typed', () => {
  const typed = writeBands(DEFAULT_BANDS, createWords('en').number)

  it('come back as they were written', () => {
    expect(checkBands(typed)).toEqual({ ok: true, value: DEFAULT_BANDS })
  })

  it('may have a comma for the point', () => {
    expect(checkBands({ ...typed, gap: '0,5' })).toMatchObject({ ok: true, value: { gap: 0.5 } })
  })

  it.each(['', 'a', '-1', '1.', 'Infinity', '1e3'])('refuse %o as a number, and name the field', (text) => {
    expect(checkBands({ ...typed, balanced: text })).toEqual({
      ok: false,
      problem: { code: 'notNumber', field: 'balanced' },
    })
  })

  it('must ascend', () => {
    expect(checkBands({ ...typed, mildGap: '0.6' })).toEqual({
      ok: false,
      problem: { code: 'notAscending', field: 'mildGap' },
    })
  })
})
