import { describe, expect, it } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import { importWords } from '../../../../src/ui/panels/dialogs/importWords.ts'

const en = createWords('en')

describe('a file that is no map', () => {
  it('is told where it breaks off', () => {
    expect(importWords({ code: 'notJson', line: 3, column: 17 }, en)).toContain('line 3, column 17')
    expect(importWords({ code: 'notJson', line: null, column: null }, en)).toBe(en.t('import.notJsonAtAll'))
  })

  it('is told which record is wrong, at which place, and what belongs there', () => {
    const problem = { code: 'badRecord', number: 12, id: 'occ_a', path: 'wage.low', expected: 'Object' } as const
    expect(importWords(problem, en)).toBe('Record 12 (occ_a) is not right at “wage.low”. Expected there: Object.')
    expect(importWords({ ...problem, id: '', path: '' }, en)).toBe(
      'Record 12 (without an id) is not right. Expected: Object.',
    )
  })
})
