import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'

import { finishHint, nextHint, renewHints } from '../../src/store/hints.ts'
import { meStore } from '../../src/store/me.ts'

afterEach(renewHints)

describe('the hints for those who begin', () => {
  it('come one at a time, as the map comes to where they help', () => {
    expect(nextHint(0, 0, [])).toBeNull()
    expect(nextHint(1, 0, [])).toBe('details')
    expect(nextHint(1, 0, ['details'])).toBeNull()
    expect(nextHint(2, 0, ['details'])).toBe('connect')
    expect(nextHint(2, 1, ['details'])).toBe('commands')
    expect(nextHint(2, 1, ['details', 'commands'])).toBeNull()
    expect(nextHint(40, 0, [])).toBeNull()
  })

  it('never come again once they are done, and do when asked for', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), (cards, links) => {
        renewHints()
        for (let hint = nextHint(cards, links, []); hint !== null;) {
          finishHint(hint)
          const { doneHints } = meStore.getState()
          expect(new Set(doneHints).size).toBe(doneHints.length)
          expect(nextHint(cards, links, doneHints)).not.toBe(hint)
          hint = nextHint(cards, links, doneHints)
        }
      }),
    )
    renewHints()
    expect(meStore.getState().doneHints).toEqual([])
  })
})
