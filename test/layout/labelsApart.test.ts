import { describe, expect, it } from 'vitest'

import { layoutMap } from '../../src/layout/layout.ts'
import type { Box } from '../../src/layout/picture.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import { note, support } from '../helpers/make.ts'
import { WORDS } from '../helpers/words.ts'

const LONG = 'any two of the courses listed by the community college, with a supervised clinical placement'

/** Whether two boxes have a px in common; a hair of rounding counts for nothing. */
function doMeet(a: Box, b: Box): boolean {
  const hair = 0.01
  return (
    a.x < b.x + b.width - hair &&
    b.x < a.x + a.width - hair &&
    a.y < b.y + b.height - hair &&
    b.y < a.y + a.height - hair
  )
}

/** The same map with much to say on every link: a long condition, and on every third a note and a support. */
function withLongLabels(records: readonly MapRecord[]): readonly MapRecord[] {
  const links = records.filter((record) => record.kind === 'link')
  const pinned = links
    .filter((_, at) => at % 3 === 0)
    .flatMap((link, at) => [
      note(`long${at}`, { target: { on: 'record', recordId: link.id }, noteType: 'barrier', text: { en: LONG } }),
      support(`long${at}`, { attachedTo: link.id }),
    ])
  const told = records.map((record) =>
    record.kind === 'link' ? { ...record, months: 18, credits: 60, condition: { en: LONG } } : record,
  )
  return [...told, ...pinned]
}

describe('labels of links', () => {
  it.each([
    ['matrix', 300],
    ['flow', 100],
  ] as const)('never cross a card, however much they say (%s, %i maps)', (arrangement, maps) => {
    let count = 0
    for (let seed = 1; seed <= maps; seed += 1) {
      const records = withLongLabels(generateMap({ cards: 8 + (seed % 20), seed }))
      const { links, cards } = layoutMap(makeCareerMap(records), WORDS, { arrangement })
      for (const { id, label } of links.values()) {
        if (label === null) continue
        count += 1
        const met = [...cards.values()].filter((card) => doMeet(card, label)).map((card) => `${seed} ${id} ${card.id}`)
        expect(met).toEqual([])
      }
    }
    expect(count).toBeGreaterThan(1000)
  })
})
