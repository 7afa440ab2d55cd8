import { describe, expect, it } from 'vitest'

import { indexOf } from '../../src/model/map.ts'
import { spanningInto } from '../../src/model/spanning.ts'
import { makeMap, occupation, place } from '../helpers/make.ts'

describe('spanningInto', () => {
  it('lists a card in every cell it spans but its own, and not past the last pathway', () => {
    const wide = occupation('wide', { ...place('low/web', 'a0'), span: 9 })
    const map = makeMap(wide, occupation('b', place('low/data', 'a0')))
    const pathways: readonly string[] = indexOf(map).pathways.map(({ id }) => id)
    const own = pathways.indexOf('pth_web')
    expect([...spanningInto(map)].map(([key, cards]) => [key, cards.map(({ id }) => id)])).toEqual(
      pathways.slice(own + 1).map((id) => [`lvl_low|${id}`, ['occ_wide']]),
    )
    expect(spanningInto(map)).toBe(spanningInto(map))
  })

  it('is empty where every card stands in one pathway', () => {
    expect(spanningInto(makeMap(occupation('a', place('low/web', 'a0')))).size).toBe(0)
  })
})
