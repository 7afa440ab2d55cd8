import { afterEach, describe, expect, it } from 'vitest'

import { sampleRecords } from '../../../../src/exchange/samples/samples.ts'
import { createWords } from '../../../../src/i18n/createWords.ts'
import { makeCareerMap } from '../../../../src/model/map.ts'
import { CLOSED_MAP, mapStore } from '../../../../src/store/map.ts'
import { saidWords } from '../../../../src/ui/panels/announcer/saidWords.ts'

const en = createWords('en')
const es = createWords('es')

afterEach(() => mapStore.setState(CLOSED_MAP))

describe('what the live region says', () => {
  it('is what was done', () => {
    expect(saidWords({ key: 'connect', values: {}, at: 1 }, en)).toBe('Connected.')
  })

  it('names what was undone', () => {
    const said = { key: 'undone' as const, values: { label: 'moveCards' }, at: 1 }
    expect(saidWords(said, en)).toBe('Undone: move cards.')
    expect(saidWords(said, es)).toBe('Deshecho: mover tarjetas.')
  })

  it('calls a card by its name', () => {
    const map = makeCareerMap(sampleRecords('louisville-it-2018', 'IT', 'en', () => 'x'))
    const card = [...map.records.values()].find((record) => record.kind === 'program')
    mapStore.setState({ map })
    expect(saidWords({ key: 'connectFrom', values: { id: card?.id ?? '' }, at: 1 }, en)).toBe(
      `Connecting from ${card?.name['en'] ?? ''}. Choose the card it leads to, or press Escape.`,
    )
  })
})
