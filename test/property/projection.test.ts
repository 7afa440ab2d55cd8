import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { MapUpdate } from '../../src/doc/projection.ts'
import { repairDoc } from '../../src/doc/repair.ts'
import { isSame } from '../../src/model/json.ts'
import { encodeStart, exchangeAll, makePeer, settledContent, shownContent, takeStep } from '../helpers/history.ts'
import type { Peer } from '../helpers/history.ts'
import { makeChance } from '../helpers/random.ts'

const base = encodeStart()
/** Whose turn it is (3: all exchange, 4: repair), and the seed of the step. */
const turns = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 ** 31 })), {
  maxLength: 30,
})
/** Failed once: a repair wrote down what was shown, and the equal record became another object. */
const REPAIRED_AS_SHOWN: [number, number][] = [
  [0, 931_023_302],
  [1, 4],
  [3, 0],
  [4, 0],
]

describe('the projection', () => {
  it('always shows what settling the whole document shows, and names just the records that changed', () => {
    fc.assert(
      fc.property(turns, (steps) => {
        const peers = [makePeer(base, 10, 'a'), makePeer(base, 20, 'b'), makePeer(base, 30, 'c')]
        peers.forEach(watch)
        for (const [turn, seed] of steps) {
          const peer = peers[turn]
          if (peer !== undefined) takeStep(peer, makeChance(seed))
          else if (turn === 3) exchangeAll(peers)
          else peers.slice(0, 1).forEach(({ doc }) => repairDoc(doc))
          for (const { doc, projection } of peers) expect(shownContent(projection)).toBe(settledContent(doc))
        }
      }),
      { examples: [[REPAIRED_AS_SHOWN]] },
    )
  })
})

/** Checks every update as it comes: equal records are the same objects, and changedIds are the others. */
function watch({ projection }: Peer): void {
  let before = projection.getMap()
  projection.subscribe(({ map, changedIds }: MapUpdate) => {
    const differing = new Set<string>()
    for (const id of new Set([...before.records.keys(), ...map.records.keys()])) {
      const [was, is] = [before.records.get(id), map.records.get(id)]
      if (isSame(was, is)) expect(was === is).toBe(true)
      else differing.add(id)
    }
    expect([...changedIds].filter((id) => id !== 'map').sort()).toEqual(
      [...differing].filter((id) => id !== 'map').sort(),
    )
    expect(map.records.get('map')).toBe(map.settings)
    before = map
  })
}
