import { describe, expect, it } from 'vitest'

import { isTaking } from '../../../../src/ui/panels/announcer/undoToast.ts'

describe('what is shown with an Undo', () => {
  it.each([
    ['a card deleted', 'remove', { step: 3 }, true],
    ['a level deleted', 'removeLane', { step: 3 }, true],
    ['an employer taken off a card', 'changeCard', { step: 3, taken: 'Humana' }, true],
    ['what was refused', 'remove', {}, false],
    ['a field typed', 'changeCard', { step: 3 }, false],
  ] as const)('%s', (_what, key, values, expected) => {
    expect(isTaking({ key, values, at: 1 })).toBe(expected)
  })
})
