import { describe, expect, it } from 'vitest'

import { initialsOf } from '../../../../src/ui/panels/people/initials.ts'

describe('initials', () => {
  it.each([
    ['Ana', 'A'],
    ['María de la Cruz', 'MC'],
    ['  josé   ñandú ', 'JÑ'],
    ['👩‍🚒 Fire', '👩‍🚒F'],
    ['', ''],
  ])('of %o are %o', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
