import fc from 'fast-check'
import { expect, it } from 'vitest'

import { fold } from '../../src/model/fold.ts'

it.each([
  ['Electrónica', 'electronica'],
  ['  Web \t Developer\n', 'web developer'],
  ['PEÑA', 'pena'],
  ['15-1254', '15-1254'],
  ['看護師', '看護師'],
  ['', ''],
])('folds %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

it('folds what is folded to itself, and plain text as any other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, plain) => {
      expect(fold(fold(one))).toBe(fold(one))
      // With an accent in it the same words go the long way.
      expect(fold(`${plain} é`)).toBe(`${fold(plain)} e`.trim())
    }),
  )
})
