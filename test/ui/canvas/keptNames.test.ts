import { describe, expect, it } from 'vitest'

import { createWords } from '../../../src/i18n/createWords.ts'
import { makeCareerMap } from '../../../src/model/map.ts'
import type { MapRecord } from '../../../src/model/kinds.ts'
import { keptLinkName } from '../../../src/ui/canvas/links/keptNames.ts'
import { linkName } from '../../../src/ui/canvas/names.ts'
import { link, makeMap, note, occupation, place } from '../../helpers/make.ts'

const words = createWords('en')
const map = makeMap(
  occupation('a', place('top/web')),
  note('n', { place: place('low/net') }),
  link('one', 'occ_a', 'nte_n'),
)
const after = (...records: readonly MapRecord[]) => makeCareerMap([...map.records.values(), ...records])

describe('a kept link name', () => {
  it('is the name worded anew, whatever of it changed', () => {
    const renamed = note('n', { place: place('low/net'), text: { en: 'Elsewhere' } })
    const turned = link('one', 'nte_n', 'occ_a')
    for (const one of [map, after(renamed), after(turned), map]) {
      expect(keptLinkName(one, words, 'lnk_one')).toBe(linkName(one, words, 'lnk_one'))
    }
    const spanish = createWords('es')
    expect(keptLinkName(map, spanish, 'lnk_one')).toBe(linkName(map, spanish, 'lnk_one'))
    expect(keptLinkName(after(renamed), words, 'lnk_one')).toContain('Elsewhere')
  })

  it('is not worded again for a change elsewhere', () => {
    let asked = 0
    const counting = { ...words, t: (...args: Parameters<typeof words.t>) => ((asked += 1), words.t(...args)) }
    keptLinkName(map, counting, 'lnk_one')
    const first = asked
    keptLinkName(after(occupation('z', place('low/web'))), counting, 'lnk_one')
    expect(first).toBeGreaterThan(0)
    expect(asked).toBe(first)
  })

  it('is a mere link where there is none', () => {
    expect(keptLinkName(map, words, 'lnk_gone')).toBe(linkName(map, words, 'lnk_gone'))
  })
})
